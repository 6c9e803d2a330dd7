"""Carries a finished kiosk: as a .zip, or folded into one HTML file with everything inside."""

import base64
import io
import mimetypes
import re
import zipfile
from pathlib import Path

from saobac.kiosk.bundle import INDEX
from saobac.kiosk.screens import as_script

STAMP = (1980, 1, 1, 0, 0, 0)
"""Of all files in a .zip, so that the same kiosk is the same bytes."""
PICTURES = (".svg", ".webp", ".png", ".jpg")
STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
SCRIPT = re.compile(r'<script src="([^"]+)"></script>')
ICON = re.compile(r'<link rel="icon" href="([^"]+)">')
ADDRESS = re.compile(r'url\("?([^")]+)"?\)')
FILES = "kiosk/files.js"
"""The list of files; one file has none beside it."""


def zipped(folder: Path) -> bytes:
    """Return a folder as a .zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(file for file in folder.rglob("*") if file.is_file()):
            entry = zipfile.ZipInfo(file.relative_to(folder).as_posix(), STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o755 if file.suffix == ".sh" else 0o644) << 16
            archive.writestr(entry, file.read_bytes())
    return buffer.getvalue()


def folded(folder: Path) -> bytes:
    """Return a folder as one HTML file."""
    html = (folder / INDEX).read_text(encoding="utf-8")
    html = STYLE.sub(lambda match: f"<style>{_style(folder, match[1])}</style>", html)
    html = ICON.sub(lambda match: f'<link rel="icon" href="{_data(folder / match[1])}">', html)
    return SCRIPT.sub(lambda match: _script(folder, match[1]), html).encode()


def _style(folder: Path, name: str) -> str:
    css = (folder / name).read_text(encoding="utf-8")

    def inside(match: re.Match[str]) -> str:
        if match[1].startswith("data:"):
            return match[0]
        return f'url("{_data((folder / name).parent / match[1])}")'

    return ADDRESS.sub(inside, css).replace("</", "<\\/")


def _script(folder: Path, name: str) -> str:
    if name == FILES:
        pictures = {
            file.relative_to(folder).as_posix(): _data(file)
            for file in sorted(folder.rglob("*"))
            if file.suffix in PICTURES and file.is_file()
        }
        return f"<script>saobacKiosk.pictures={as_script(pictures)};</script>"
    code = (folder / name).read_text(encoding="utf-8").replace("</script", "<\\/script")
    return f"<script>{code}</script>"


def _data(file: Path) -> str:
    kind = mimetypes.guess_type(file.name)[0] or "font/woff2"
    return f"data:{kind};base64,{base64.b64encode(file.read_bytes()).decode()}"
