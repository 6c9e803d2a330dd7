"""Every word of the preview, Vietnamese and English side by side."""

CONSOLE = {
    "moved": (
        "Cổng {wanted} đang có chương trình khác dùng, nên trang xem thử mở ở cổng {port}.",
        "Another program uses port {wanted}, so the preview is at port {port}.",
    ),
    "already": (
        "Trang xem thử của thư mục này đang mở sẵn tại {url}.",
        "The preview of this folder is open already at {url}.",
    ),
    "keep-open": (
        "Để cửa sổ này mở trong khi làm việc; đóng nó là dừng xem thử.",
        "Keep this window open while you work; closing it stops the preview.",
    ),
    "rebuilt": (
        "{time}  Đã dựng trong {seconds} giây, {written} tệp mới ghi.",
        "{time}  Built in {seconds} s, {written} files written.",
    ),
    "ended": ("Đã dừng xem thử.", "The preview has ended."),
}
"""Said in the console, by key."""

BROWSER = {
    "preview": ("Xem thử", "Preview"),
    "close": ("Đóng", "Close"),
    "edit": ("Sửa trong biểu mẫu", "Edit in a form"),
    "draft": ("Bản nháp", "Draft"),
    "line": ("dòng {n}", "line {n}"),
    "this-page": ("trang này", "this page"),
    "one-error": ("1 lỗi cần sửa", "1 error to put right"),
    "errors": ("{n} lỗi cần sửa", "{n} errors to put right"),
    "one-warning": ("1 cảnh báo", "1 warning"),
    "warnings": ("{n} cảnh báo", "{n} warnings"),
    "no-problem": ("Không có lỗi", "No problems"),
    "short-error": ("1 lỗi", "1 error"),
    "short-errors": ("{n} lỗi", "{n} errors"),
    "stopped-build": ("Chưa dựng lại được", "Could not build again"),
    "last-good": (
        "Trang phía sau là bản dựng được gần nhất.",
        "The page behind is the last one that could be built.",
    ),
    "mend": (
        "Hãy sửa tệp rồi lưu lại, bảng này tự đóng.",
        "Mend the file and save it; this note then closes by itself.",
    ),
    "only-warnings": (
        "Trang vẫn dựng được. Nên xem lại trước khi phát hành.",
        "The site is built all the same. Look at these before it is published.",
    ),
    "made-from-all": ("trang tự dựng từ nhiều tệp", "made from many files"),
    "building": ("Đang dựng…", "Building…"),
    "lost": ("Xem thử đã dừng. Hãy mở lại start.bat.", "The preview has stopped. Start it again."),
    "first-title": ("Đang dệt trang web", "Weaving the site"),
    "first-text": (
        "Lần đầu mất chừng nửa phút; những lần sau chỉ trong nháy mắt.",
        "The first time takes about half a minute; after that, the blink of an eye.",
    ),
    "first-progress": ("{done} / {total} tệp", "{done} / {total} files"),
    "broken-title": ("Chưa dựng được trang web", "The site cannot be built yet"),
    "broken-text": (
        "Hãy sửa những chỗ dưới đây rồi lưu tệp. Trang web sẽ tự hiện ra.",
        "Put right what is listed here and save the file. The site then appears by itself.",
    ),
}
"""Shown in the page, by key."""


def say(key: str, language: str, **facts: object) -> str:
    """Return a sentence for the console in `vi` or `en`."""
    return _choose(CONSOLE[key], language).format(**facts)


def browser_words(language: str) -> dict[str, str]:
    """Return all words that the page needs, in `vi` or `en`; the browser fills in numbers."""
    return {key: _choose(pair, language) for key, pair in BROWSER.items()}


def _choose(pair: tuple[str, str], language: str) -> str:
    return pair[0 if language == "vi" else 1]
