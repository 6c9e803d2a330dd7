"""Files of published packages that lie in `vendor/`, with a record of versions and digests."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from tools.npm_package import NpmPackage

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "vendor"
RECORD = "vendored.json"


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def replace_files(
    folder: Path, packages: Iterable[tuple[NpmPackage, str]], files: Mapping[str, bytes]
) -> None:
    """Make `folder` hold these files and their record alone; packages come with their licence."""
    for old in sorted(folder.rglob("*"), reverse=True):
        old.rmdir() if old.is_dir() else old.unlink()
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    record = {
        "packages": [
            {
                "name": package.name,
                "version": package.version,
                "licence": licence,
                "integrity": f"sha512-{package.sha512}",
            }
            for package, licence in packages
        ],
        "sha256": {path: sha256(content) for path, content in sorted(files.items())},
    }
    text = json.dumps(record, indent=1) + "\n"
    (folder / RECORD).write_text(text, encoding="utf-8", newline="\n")
