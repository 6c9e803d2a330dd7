"""Bring qrcode-generator, which draws QR codes in the kiosk, into `vendor/qrcode-generator/`.

The plain script comes as it is published. Its package names the MIT licence and the holder but
does not bring the text, so that is put beside it. To take a newer version: change version and
hash (`npm view qrcode-generator dist.integrity`), run this, run the tests.
"""

from tools.npm_package import NpmPackage, read_members
from tools.vendored_files import CACHE, ROOT, replace_files

VENDORED = ROOT / "vendor" / "qrcode-generator"
PACKAGE = NpmPackage(
    "qrcode-generator",
    "2.0.4",
    "mZSiP6RnbHl4xL2Ap5HfkjLnmxfKcPWpWe/c+5XxCuetEenqmNFf1FH/ftXPCtFG5/TDobjsjz6sSNL0Sr8Z9g==",
)
OURS, THEIRS = "(c) 2026 The Sao Bắc contributors", "(c) 2009 Kazuhiko Arase"


def main() -> None:
    [script] = read_members(PACKAGE.archive(CACHE), "dist/qrcode.js")
    if THEIRS.encode() not in script or b"Licensed under the MIT license" not in script:
        raise SystemExit("the script names another holder or licence: look at it again")
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8").replace(OURS, THEIRS)
    assert THEIRS in licence
    files = {"qrcode.js": script, "LICENSE": licence.encode()}
    replace_files(VENDORED, [(PACKAGE, "MIT")], files)


if __name__ == "__main__":
    main()
