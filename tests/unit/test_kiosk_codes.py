"""What draws the kiosk's QR codes is what was vendored; SHA-256 and the PIN agree with Python."""

import hashlib
import json
import random
import re

import pytest

from saobac.kiosk.stand import SALT
from saobac.project import HOME
from tests.in_node import run
from tools.vendor_qrcode import PACKAGE, VENDORED
from tools.vendored_files import RECORD, sha256

KIOSK = HOME / "assets" / "kiosk"


def test_vendored_files_are_those_on_record_and_at_the_pinned_version() -> None:
    record = json.loads((VENDORED / RECORD).read_text(encoding="utf-8"))
    found = {
        file.name: sha256(file.read_bytes()) for file in VENDORED.iterdir() if file.name != RECORD
    }
    assert found == record["sha256"]
    assert set(found) == {"qrcode.js", "LICENSE"}
    [package] = record["packages"]
    assert (package["name"], package["version"]) == (PACKAGE.name, PACKAGE.version)
    assert package["integrity"] == f"sha512-{PACKAGE.sha512}"


def test_the_licence_stays_with_the_script() -> None:
    assert b"MIT license" in (VENDORED / "qrcode.js").read_bytes()[:1000]
    assert "Kazuhiko Arase" in (VENDORED / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "fits"),
    [("a" * 1273, True), ("a" * 1274, False), ("ệ" * 424, True), ("ệ" * 425, False)],
)
def test_the_limit_is_counted_in_bytes_and_is_that_of_version_25(text: str, *, fits: bool) -> None:
    code = (VENDORED / "qrcode.js").read_text(encoding="utf-8")
    code += (KIOSK / "qr.js").read_text(encoding="utf-8")
    found = run(
        """const { fits, size } = new Function("exports", "module", given.code +
             `;const code = qrcode(0, "L"); code.addData(${JSON.stringify(given.text)}, "Byte");
             code.make(); return { fits: saobacQr.fits(${JSON.stringify(given.text)}),
                                   size: code.getModuleCount() };`)();
           return [fits, size];""",
        {"code": code, "text": text},
    )
    assert found[0] is fits
    assert (found[1] <= 117) is fits
    assert (117 + 2 * 4) * 5 <= 640


def test_sha256_is_that_of_python_at_every_length_of_a_block() -> None:
    lot = random.Random(5)
    texts = [bytes(lot.randrange(256) for _ in range(length)) for length in (*range(130), 5000)]
    found = run(
        """const sum = new Function(given.code + ";return saobacSha256")();
           return given.texts.map((text) => sum(Uint8Array.from(text)));""",
        {
            "code": (KIOSK / "sha256.js").read_text(encoding="utf-8"),
            "texts": list(map(list, texts)),
        },
    )
    assert found == [hashlib.sha256(text).hexdigest() for text in texts]


def test_page_and_build_salt_a_pin_alike() -> None:
    script = (KIOSK / "staff.js").read_text(encoding="utf-8")
    assert re.findall(r'var SALT = "(.*?)"', script) == [SALT]
