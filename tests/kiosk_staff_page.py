"""A folder with the page of a kiosk's staff alone, as it stands in the kiosk."""

import json
import re
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from saobac.kiosk.fragments import screen_html
from saobac.kiosk.stand import SALT
from saobac.outputs.assets import read_assets
from saobac.project import HOME
from saobac.theme import Theme, environment

PIN = "2468"
BUILT = "2026-11-24"
SCRIPTS = (
    "vendor/qrcode-generator/qrcode.js",
    "assets/js/day.js",
    "assets/search/words.js",
    "assets/kiosk/qr.js",
    "assets/kiosk/sha256.js",
    "assets/kiosk/clock.js",
    "assets/kiosk/counts.js",
    "assets/kiosk/staff.js",
)
POLICY = (
    "default-src 'none'; img-src 'self' file: data: blob:; style-src 'self' file: 'unsafe-inline';"
    " script-src 'self' file: 'unsafe-inline'; font-src 'self' file: data:"
)
PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>Ki-ốt</title><link rel="stylesheet" href="kiosk/kiosk.css"></head>
<body><div id="over" hidden></div>
<script src="kiosk/data.js"></script><script src="kiosk/kiosk.js"></script>
<script>
document.addEventListener("click", function (event) {{
  if (event.target.closest("a[href]")) event.preventDefault();
}});
function openStaff(language) {{
  var place = document.getElementById("over");
  saobacStaff.open(language, place, function () {{ window.closed_ = true; }});
}}
</script></body></html>
"""
GOODS = {
    "mien-dong": ("Miến dong Na Rì", "Na Rì canna noodles"),
    "tra-shan": ("Trà shan tuyết Bằng Phúc", "Bằng Phúc shan tuyết tea"),
    "cam": ("Cam Bắc Kạn", "Bắc Kạn oranges"),
}


def screens() -> dict[str, Any]:
    """Return screens in both languages, each with its twin."""
    found: dict[str, Any] = {}
    for slug, titles in GOODS.items():
        paths = {"vi": f"san-pham/{slug}.html", "en": f"en/products/{slug}.html"}
        for (language, path), title in zip(paths.items(), titles, strict=True):
            twins = {other: twin for other, twin in paths.items() if other != language}
            found[path] = {
                "language": language,
                "kind": "product",
                "slug": slug,
                "title": title,
                "twins": twins,
            }
    return found


def staff_html(language: str) -> str:
    """Return the page as the kiosk's document carries it."""
    folders = (str(HOME / "templates" / "kiosk"), str(HOME / "templates"))
    theme = Theme(folders, (str(HOME / "locale"),), str(HOME / ".cache" / "templates"))
    template = environment(theme, language).get_template("staff.html")
    page = template.render(
        head=SimpleNamespace(language=language),
        chrome=SimpleNamespace(site_name="Sao Bắc"),
        page=SimpleNamespace(fair="Hội chợ OCOP · gian B12"),
    )
    return screen_html(page, frozenset(), 1080)


def make_kiosk(folder: Path, **facts: object) -> Path:
    """Write the folder; return its document. `facts` stand in for those of the kiosk."""
    files = {
        "kiosk/kiosk.js": "\n".join(_text(name) for name in SCRIPTS).encode(),
        "kiosk/kiosk.css": _styles(folder),
        "anh/mot.svg": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
        "huong-dan.html": "Hướng dẫn".encode(),
        "index.html": PAGE.format(policy=POLICY).encode(),
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    font = folder / "kiosk" / "fonts" / "phudu-700.woff2"
    files["kiosk/fonts/phudu-700.woff2"] = font.read_bytes()
    kiosk = {
        "built": BUILT,
        "languages": ["vi", "en"],
        "fair": {"title": {}, "stand": "B12", "first": "", "last": ""},
        "expires": "2027-03-01",
        "pin": sha256((SALT + PIN).encode()).hexdigest(),
        "screens": screens(),
        "staff": {language: {"html": staff_html(language)} for language in ("vi", "en")},
        "files": [[path, len(data), sha256(data).hexdigest()] for path, data in files.items()],
        **facts,
    }
    text = f"var saobacKiosk={json.dumps(kiosk)};\n"
    (folder / "kiosk" / "data.js").write_text(text, encoding="utf-8")
    (folder / "kiosk" / "files.js").write_text("")
    return folder / "index.html"


def _text(name: str) -> str:
    return (HOME / name).read_text(encoding="utf-8")


def _styles(folder: Path) -> bytes:
    shared = dict(read_assets((HOME / "assets",)).files)
    for path, content in shared.items():
        if path.endswith(".woff2"):
            font = folder / path.replace("static/", "kiosk/", 1)
            font.parent.mkdir(parents=True, exist_ok=True)
            font.write_bytes(content)
    css = next(data for path, data in shared.items() if re.search(r"site-.*\.css$", path))
    return css + _text("assets/kiosk/staff.css").encode()
