"""`build.py kiosk`: what it makes, what it shows, what it refuses."""

import hashlib
import json
import re
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from saobac.diagnostics import has_errors
from saobac.kiosk.build import Carrier, KioskReport, Order, build_kiosk
from saobac.project import HOME, Project
from tests.unit.test_kiosk_loop import shares, shown

TODAY = date(2026, 11, 24)
FORBIDDEN = re.compile(r'[<>:"\\|?*\x00-\x1f]')
"""Signs that FAT32 and exFAT have no names with."""


def build(folder: Path, *only: str, **asked: Any) -> KioskReport:
    carrier = Carrier("folder", folder)
    return build_kiosk(Project(HOME, folder, TODAY), Order(only, **asked), carrier)


def said(report: KioskReport) -> list[tuple[str, int]]:
    return [(item.code, item.position.line) for item in report.problems if item.is_error]


def parts(folder: Path, name: str) -> dict[str, Any]:
    """Return the values that a script gives to `saobacKiosk`, by their key."""
    text = (folder / "kiosk" / name).read_text(encoding="utf-8")
    found = re.findall(r'^saobacKiosk\.\S+?\[("[^"]+")\]=(.*);$', text, re.MULTILINE)
    return {json.loads(key): json.loads(value) for key, value in found}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("kiosk") / "ki-ot"
    assert not has_errors(build(target).problems)
    return target


def test_names_are_safe_on_a_stick(folder: Path) -> None:
    names = [file.relative_to(folder).as_posix() for file in folder.rglob("*")]
    assert not [name for name in names if FORBIDDEN.search(name.replace("/", ""))]
    assert not [name for name in names if not name.isascii() or len(name) > 150]
    assert len({name.lower() for name in names}) == len(names)


def test_the_list_of_files_is_true(folder: Path) -> None:
    sums = (folder / "SHA256SUMS").read_text().splitlines()
    listed = {line[66:]: line[:64] for line in sums}
    files = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    assert files - set(listed) == {"SHA256SUMS", "kiosk/files.js"}
    assert all(
        hashlib.sha256((folder / path).read_bytes()).hexdigest() == digest
        for path, digest in listed.items()
    )


def test_nothing_is_asked_of_another_host_or_of_a_server(folder: Path) -> None:
    html = (folder / "index.html").read_text(encoding="utf-8")
    loaded = re.findall(r'(?:src|href)="([^"]+)"', html)
    assert loaded
    assert all((folder / path).is_file() for path in loaded)
    script = (folder / "kiosk" / "kiosk.js").read_text(encoding="utf-8")
    assert not re.search(
        r"\bfetch\(|XMLHttpRequest|\bimport\(|^import |[\"'(]https?://(?!www\.w3\.org)",
        script,
        re.MULTILINE,
    )


def test_every_picture_is_there(folder: Path) -> None:
    named = {
        path
        for script in (folder / "kiosk").glob("*.js")
        for path in re.findall(r'data-src=\\"([^"\\]+)\\"', script.read_text(encoding="utf-8"))
    }
    assert named
    assert [path for path in named if not (folder / path).is_file()] == []


def test_a_group_a_producer_and_a_product_choose_what_is_shown(tmp_path: Path) -> None:
    assert not has_errors(build(tmp_path / "k", "Đồ uống,mau-htx-may-trang,cam-bac-kan").problems)
    screens = parts(tmp_path / "k", "screens-vi.js")
    products = {path for path, screen in screens.items() if screen["kind"] == "product"}
    assert "san-pham/cam-bac-kan.html" in products
    assert "san-pham/mau-mien-dong.html" in products
    assert "san-pham/mien-dong-na-ri.html" not in products
    assert any(screen["kind"] == "destination" for screen in screens.values())
    assert not any("mien-dong-na-ri" in screen["html"] for screen in screens.values())


LIST = """\
title: {vi: Hội chợ Xuân, en: Spring fair}
stand: B12
first_day: 2027-01-10
last_day: 2027-01-15
groups: drink
products: [cam-bac-kan]
"""


def test_a_list_file_holds_a_fair(tmp_path: Path) -> None:
    fair = tmp_path / "hoi-cho.yaml"
    fair.write_text(LIST, encoding="utf-8")
    report = build(tmp_path / "k", str(fair))
    assert not has_errors(report.problems)
    frame = parts(tmp_path / "k", "frames.js")
    assert "Spring fair · stand B12" in frame["en"]["html"]
    assert report.products < 10


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[cam-bac-kan]", "[cam-bac-kam]", ("unknown-product", 6)),
        ("groups: drink", "groups: drinks", ("unknown-group", 5)),
        ("stand: B12", "stant: B12", ("unknown-field", 2)),
        ("last_day: 2027-01-15", "last_day: 2027-01-05", ("ends-before-it-begins", 4)),
        ("last_day: 2027-01-15", "last_day: 15/1/2027", ("not-a-day", 4)),
    ],
)
def test_a_mistake_in_a_list_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, expected: tuple[str, int]
) -> None:
    fair = tmp_path / "hoi-cho.yaml"
    fair.write_text(LIST.replace(old, new), encoding="utf-8")
    assert said(build(tmp_path / "k", str(fair))) == [expected]
    assert not (tmp_path / "k").exists()


def test_a_word_that_is_nothing_is_told_with_a_guess(tmp_path: Path) -> None:
    [problem] = [item for item in build(tmp_path / "k", "cam-bac-kam").problems if item.is_error]
    assert problem.code == "unknown-choice"
    assert "cam-bac-kan" in problem.sentence("vi")


def test_a_list_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert said(build(tmp_path / "k", str(tmp_path / "khong-co.yaml"))) == [("list-missing", 0)]


def test_a_stand_offers_no_term_without_products(tmp_path: Path) -> None:
    """Whoever touches a choice finds something there."""
    assert not has_errors(build(tmp_path / "k", "cam-bac-kan").problems)
    for language in ("vi", "en"):
        screens = parts(tmp_path / "k", f"screens-{language}.js")
        lists = [screen for screen in screens.values() if screen["kind"] == "listing"]
        assert not [one["title"] for one in lists if re.search(r"pill.*>0<", one["html"])]
        assert not any("Chưa có sản phẩm nào ở đây" in screen["html"] for screen in lists)
        links = {
            link
            for one in screens.values()
            for link in re.findall('<a href="#([^"]+)"', one["html"])
        }
        assert links <= set(screens)
    screens = parts(tmp_path / "k", "screens-vi.js")
    assert {path for path in screens if path.startswith("san-pham/nhom/")} == {
        "san-pham/nhom/thuc-pham.html"
    }


def test_a_small_stand_shows_all_that_it_has_first(tmp_path: Path) -> None:
    build(tmp_path / "small", "htx-nhung-luy")
    home = parts(tmp_path / "small", "screens-vi.js")["index.html"]["html"]
    shown = home[: home.index("wall-destination")]
    assert "san-pham/lap-suon-gac-bep.html" in shown
    assert "san-pham/thit-hun-khoi.html" in shown


def test_the_number_beside_a_code_is_the_one_that_it_holds(folder: Path) -> None:
    html = parts(folder, "screens-vi.js")["co-so/mau-ho-ong-di-lam.html"]["html"]
    call, zalo = html.split("static/qr/zalo/")
    assert "0209\u00a00000\u00a0005" in call.replace(" ", "\u00a0")
    assert "0209\u00a00000\u00a0006" in zalo[: zalo.index("</button>")].replace(" ", "\u00a0")


def test_a_place_has_the_code_of_its_page(folder: Path) -> None:
    screens = parts(folder, "screens-vi.js")
    places = {path: screen for path, screen in screens.items() if path.startswith("dia-ban/")}
    assert len(places) > 40
    for path, screen in places.items():
        code = f"static/qr/vi/place/{screen['slug']}.svg"
        assert (path == "dia-ban/index.html") is (code not in screen["html"])


def test_every_producer_has_its_share_of_the_loop(folder: Path) -> None:
    """With the real content, where some are made by two; in any month."""
    slides = [slide for slide in parts(folder, "frames.js").values() if "makers" in slide]
    assert any(len(slide["makers"]) > 1 for slide in slides)
    for month in (1, 6, 11):
        found = shown(slides, 3000, month=month)
        times = shares(slides, found)
        assert max(times.values()) - min(times.values()) <= 2
        assert set(found) == set(range(len(slides)))


@pytest.mark.parametrize("name", ["kiosk.sh", "kiosk.bat"])
def test_a_power_cut_is_not_asked_about_and_counts_have_a_folder(folder: Path, name: str) -> None:
    launcher = (folder / name).read_text()
    assert "--hide-crash-restore-bubble" in launcher
    assert "--user-data-dir=" in launcher


def test_what_is_packed_leaves_only_the_sheet_beside_it(tmp_path: Path) -> None:
    project = Project(HOME, tmp_path, TODAY)
    for carrier in (
        Carrier("zip", tmp_path / "zip" / "ki-ot.zip"),
        Carrier("file", tmp_path / "file" / "ki-ot.html"),
    ):
        build_kiosk(project, Order(("drink",)), carrier)
        names = {file.name for file in carrier.target.parent.iterdir()}
        assert names == {carrier.target.name, "huong-dan-gian-hang.html"}
    lost = Carrier("file", tmp_path / "lost" / "k.html")
    assert has_errors(build_kiosk(project, Order(limit=100_000), lost).problems)
    assert has_errors(build_kiosk(project, Order(("khong-co",)), lost).problems)
    assert not lost.target.parent.exists()


def test_a_zip_holds_the_folder_and_is_the_same_bytes_again(tmp_path: Path) -> None:
    target = tmp_path / "ki-ot.zip"
    archives = []
    for _ in range(2):
        carrier = Carrier("zip", target)
        build_kiosk(Project(HOME, carrier.target, TODAY), Order(("drink",)), carrier)
        archives.append(target.read_bytes())
    assert archives[0] == archives[1]
    with zipfile.ZipFile(target) as archive:
        assert {"index.html", "kiosk.bat", "kiosk.sh", "SHA256SUMS"} <= set(archive.namelist())
        assert archive.read("kiosk.bat").count(b"\r\n") == archive.read("kiosk.bat").count(b"\n")


def test_one_file_that_cannot_fit_is_refused(tmp_path: Path) -> None:
    carrier = Carrier("file", tmp_path / "k.html")
    report = build_kiosk(Project(HOME, carrier.target, TODAY), Order(limit=100_000), carrier)
    assert said(report) == [("kiosk-too-large", 0)]
    assert not (tmp_path / "k.html").exists()


def test_the_command_says_what_it_made_and_what_is_wrong(tmp_path: Path) -> None:
    def run(*words: str) -> subprocess.CompletedProcess[str]:
        target = str(tmp_path / "k")
        command = [sys.executable, str(HOME / "build.py"), "kiosk", "--output", target, *words]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    made = run("--only", "drink", "--title", "Hội chợ", "--today", "2026-11-24")
    assert made.returncode == 0, made.stderr
    assert "index.html" in made.stdout
    assert f"Tờ hướng dẫn để in: {tmp_path / 'k' / 'huong-dan-gian-hang.html'}" in made.stdout
    assert run("--pin", "12").returncode == 2
    assert "4 đến 8 chữ số" in run("--pin", "12").stderr
    assert run("--from", "2027-01-10", "--until", "2027-01-01").returncode == 2
    assert run("--only", "khong-co-gi").returncode == 1
