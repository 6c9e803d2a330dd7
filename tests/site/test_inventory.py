"""What a phone may keep of a site: one name a build, every file with size and digest."""

import json
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from saobac.inventory import fingerprint
from saobac.outputs import file_list
from saobac.pipeline import build
from saobac.project import Project
from tests.phone_photographs import phone_exif, save_jpeg, scene
from tests.site.conftest import TODAY, files_of

FORMS = "admin: {backend: gitlab, repo: a/b}\n"
PHOTOGRAPH = """
images:
  - {file: ro.jpg, alt: Một rổ, credit: Nhà}"""


@pytest.fixture
def tiny(tiny_site: Path) -> Project:
    return Project(tiny_site, tiny_site / "public", TODAY, jobs=1)


def list_of(folder: Path) -> Path:
    """Return the list that the worker of a site loads."""
    found = re.match(r'importScripts\("(.*)"\);\n', (folder / "sw.js").read_text(encoding="utf-8"))
    assert found
    return folder / found[1]


def rows_of(folder: Path) -> dict[str, list[Any]]:
    _, _, rows = list_of(folder).read_text(encoding="utf-8").partition("files:")
    return {row[0]: row for row in json.loads(rows.removesuffix("};\n"))}


def edit(project: Project, file: str, old: str, new: str) -> None:
    path = project.root / "content" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_build_has_one_name_however_it_was_made(tiny: Project) -> None:
    assert not build(tiny).failed
    first = list_of(tiny.output).name
    edit(tiny, "products/mien.md", "title: ", "title: Mới ")
    assert not build(tiny).failed
    second = list_of(tiny.output).name
    assert second != first
    clean = replace(tiny, output=tiny.root / "clean")
    assert not build(clean).failed
    assert files_of(clean.output) == files_of(tiny.output)
    edit(tiny, "products/mien.md", "title: Mới ", "title: ")
    assert not build(tiny).failed
    assert list_of(tiny.output).name == first
    assert build(tiny).written == 0


def test_what_phones_do_not_keep_makes_no_new_build(tiny: Project) -> None:
    """Forms for staff come and go; no phone should load anything because of them."""
    assert not build(tiny).failed
    first = (tiny.output / "sw.js").read_bytes()
    edit(tiny, "site.yaml", "publisher: ", FORMS + "publisher: ")
    assert build(tiny).written > 0
    assert (tiny.output / "sw.js").read_bytes() == first


def test_a_lost_worker_is_made_again(tiny: Project) -> None:
    assert not build(tiny).failed
    before = files_of(tiny.output)
    (tiny.output / "sw.js").unlink()
    assert build(tiny).written == 1
    assert files_of(tiny.output) == before


def test_the_list_tells_what_each_file_is(tiny: Project) -> None:
    assert not build(tiny).failed
    rows = rows_of(tiny.output)
    for path, row in rows.items():
        content = (tiny.output / path).read_bytes()
        assert row[1] == fingerprint(content)[:12]
        assert row[2] == len(content)
    assert rows["san-pham/mien.html"][3:] == ["vi", "Miến nhà"]
    assert rows["en/products/mien.html"][3] == "en"
    assert rows["static/qr/en/product/mien.svg"][3] == "en"
    assert rows["static/woven/product/mien.svg"][3] == "all"


def test_the_core_has_whatever_a_page_cannot_do_without(tiny: Project) -> None:
    assert not build(tiny).failed
    core = {path for path, row in rows_of(tiny.output).items() if row[3] == "core"}
    needed = {"index.html", "en/index.html", "offline.html", "en/offline.html", "tim-kiem.html"}
    needed |= {
        file.relative_to(tiny.output).as_posix()
        for ending in ("css", "js", "woff2")
        for file in (tiny.output / "static").rglob(f"*.{ending}")
        if file != list_of(tiny.output)
    }
    assert needed <= core
    assert not any(path.startswith("san-pham/") for path in core)


def test_nothing_is_listed_that_pages_do_not_show(tiny: Project) -> None:
    edit(tiny, "site.yaml", "publisher: ", FORMS + "publisher: ")
    assert not build(tiny).failed
    rows = rows_of(tiny.output)
    assert "404.html" not in rows
    outside = ("admin/", "static/social/", "sw.js", "feed.xml", "sitemap.xml")
    assert not [path for path in rows if path.startswith(outside)]


def test_of_a_photograph_one_derivative_is_kept(tiny: Project) -> None:
    save_jpeg(scene(1, (1800, 1350)), tiny.root / "content/products/ro.jpg", phone_exif())
    edit(tiny, "products/mien.md", "\n---\n", PHOTOGRAPH + "\n---\n")
    assert not build(tiny).failed
    assert len(list((tiny.output / "media").rglob("*.webp"))) > 1
    [kept] = [path for path in rows_of(tiny.output) if path.startswith("media/")]
    assert kept.endswith("-800.webp")


@pytest.fixture
def parted(tiny: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Return a site whose list is long enough to be parted."""
    monkeypatch.setattr(file_list, "UNPARTED", 20)
    monkeypatch.setattr(file_list, "PART", 5)
    return tiny


def parts_of(folder: Path) -> dict[str, list[list[Any]]]:
    """Return the parts that a list names, by their first stem."""
    found = re.search(r"parts:(\[.*?\]),totals:", list_of(folder).read_text(encoding="utf-8"))
    assert found
    parts = {}
    for first, digest in json.loads(found[1]):
        content = (folder / "static" / "files" / f"{digest[:8]}.json").read_bytes()
        assert fingerprint(content).startswith(digest)
        parts[first] = json.loads(content)
    return parts


def test_a_short_list_has_no_parts(tiny: Project) -> None:
    assert not build(tiny).failed
    assert parts_of(tiny.output) == {}
    assert not (tiny.output / "static" / "files").exists()


def test_a_long_list_names_the_core_and_its_parts_all_else(
    tiny: Project, parted: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_jpeg(scene(1, (1800, 1350)), tiny.root / "content/products/ro.jpg", phone_exif())
    edit(tiny, "products/mien.md", "\n---\n", PHOTOGRAPH + "\n---\n")
    assert not build(parted).failed
    core, parts = rows_of(parted.output), parts_of(parted.output)
    assert {row[3] for row in core.values()} == {"core"}
    assert len(parts) > 3
    rows = [row for part in parts.values() for row in part]
    whole = replace(tiny, output=tiny.root / "whole")
    monkeypatch.setattr(file_list, "UNPARTED", 10_000)
    assert not build(whole).failed
    assert {row[0]: row for row in rows} | core == rows_of(whole.output)
    assert len(rows) + len(core) == len(rows_of(whole.output))


def test_a_part_holds_all_that_an_entry_has_in_every_language(parted: Project) -> None:
    save_jpeg(scene(1, (1800, 1350)), parted.root / "content/products/ro.jpg", phone_exif())
    edit(parted, "products/mien.md", "\n---\n", PHOTOGRAPH + "\n---\n")
    assert not build(parted).failed
    holding = [
        {row[0] for row in part}
        for part in parts_of(parted.output).values()
        if any("mien" in row[0] for row in part)
    ]
    [part] = holding
    assert {"san-pham/mien.html", "en/products/mien.html", "static/qr/en/product/mien.svg"} <= part
    assert any(path.startswith("media/product/mien/") for path in part)


def test_parts_begin_where_the_list_says(parted: Project) -> None:
    assert not build(parted).failed
    parts = parts_of(parted.output)
    assert list(parts) == sorted(parts)
    for first, rows in parts.items():
        assert rows[0][0].rpartition("/")[2].startswith(first)


def test_the_list_tells_how_much_each_holder_keeps(parted: Project) -> None:
    assert not build(parted).failed
    found = re.search(r"totals:(\{.*?\}),files:", list_of(parted.output).read_text("utf-8"))
    assert found
    listed = list(rows_of(parted.output).values())
    listed += (row for part in parts_of(parted.output).values() for row in part)
    sizes: dict[str, list[int]] = {}
    for row in listed:
        sizes.setdefault(row[3], []).append(row[2])
    assert json.loads(found[1]) == {
        holder: {"count": len(some), "size": sum(some)} for holder, some in sizes.items()
    }


def test_an_edit_leaves_most_parts_as_they_are(parted: Project) -> None:
    assert not build(parted).failed
    before = set((parted.output / "static" / "files").iterdir())
    edit(parted, "products/mien.md", "summary: ", "summary: Mới. ")
    assert not build(parted).failed
    after = set((parted.output / "static" / "files").iterdir())
    assert len(after) == len(before)
    assert 0 < len(after - before) < len(after) / 2


def test_the_preview_has_no_worker(tiny: Project) -> None:
    assert not build(tiny).failed
    assert not build(replace(tiny, preview=True)).failed
    assert not (tiny.output / "sw.js").exists()
    assert not list((tiny.output / "static").glob("files-*"))
    [script] = (tiny.output / "static").glob("site-*.js")
    assert "serviceWorker" not in script.read_text(encoding="utf-8")


def test_the_worker_is_swapped_in_last(tiny: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that is cut short must not tell phones of a site that is not there."""
    swapped: list[Path] = []
    move = os.replace

    def note(source: str | Path, target: str | Path) -> None:
        swapped.append(Path(target))
        move(source, target)

    monkeypatch.setattr(os, "replace", note)
    assert not build(tiny).failed
    files = [file.name for file in swapped if tiny.output in file.parents]
    assert files[-1] == "sw.js"
    assert list_of(tiny.output).name in files
