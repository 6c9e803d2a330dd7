"""The ways that the preview's bar offers, beside the site itself."""

from dataclasses import dataclass

from saobac.preview.dressing import PREFIX


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A named way to a page of the preview."""

    href: str
    """From the server's root; a folder means its `index.html`."""
    vi: str
    en: str

    @property
    def is_own(self) -> bool:
        """Whether the preview itself has the page; any other shows while the output has it."""
        return self.href.startswith(f"{PREFIX}/")

    def label(self, language: str) -> str:
        """Return the name in `vi` or `en`."""
        return self.vi if language == "vi" else self.en


SHORTCUTS = (
    Shortcut(f"{PREFIX}/new", "Trang mới", "New page"),
    Shortcut(f"{PREFIX}/excel", "Excel", "Excel"),
    Shortcut("/admin/", "Sửa bằng biểu mẫu", "Edit in a form"),
    Shortcut("/-/report/", "Báo cáo", "Report"),
    Shortcut("/-/guide/", "Hướng dẫn", "Guide"),
)
