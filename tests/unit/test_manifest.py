"""What is known of the files of an earlier build."""

import json
from pathlib import Path

from saobac.manifest import VERSION, Manifest, Written, orphans


def test_what_was_saved_is_read_again(tmp_path: Path) -> None:
    manifest = Manifest({"index.html": Written("k", "d", 3, 5, "Trang chủ")}, "program")
    manifest.save(tmp_path / "manifest.json")
    assert Manifest.load(tmp_path / "manifest.json") == manifest


def test_a_manifest_of_another_version_still_tells_which_files_are_ours(tmp_path: Path) -> None:
    file = tmp_path / "manifest.json"
    files = {"index.html": {"anything": 1}, "gone.html": {}}
    file.write_text(json.dumps({"version": VERSION - 1, "files": files}), encoding="utf-8")
    manifest = Manifest.load(file)
    assert orphans(["index.html"], manifest) == ("gone.html",)
    assert manifest.files["index.html"].key == ""


def test_one_that_is_lost_or_damaged_knows_nothing(tmp_path: Path) -> None:
    (tmp_path / "damaged.json").write_text("{", encoding="utf-8")
    assert Manifest.load(tmp_path / "damaged.json") == Manifest()
    assert Manifest.load(tmp_path / "lost.json") == Manifest()
