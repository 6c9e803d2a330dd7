"""The ways that the preview's bar offers, beside the site itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A named way to a page of the preview; shown while the output has that page."""

    href: str
    """From the server's root; a folder means its `index.html`."""
    vi: str
    en: str

    def label(self, language: str) -> str:
        """Return the name in `vi` or `en`."""
        return self.vi if language == "vi" else self.en


SHORTCUTS = (
    Shortcut("/-/report/", "Báo cáo", "Report"),
    Shortcut("/admin/", "Sửa bằng biểu mẫu", "Edit in a form"),
    Shortcut("/-/guide/", "Hướng dẫn", "Guide"),
)
