"""The command as staff run it: what it prints, in which language, and its exit code."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from saobac import pipeline, snapshot
from saobac.cli import COMMANDS, run
from saobac.project import HOME
from tests.site.conftest import files_of


def command(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    """Run the real command in a process of its own."""
    words = [sys.executable, str(HOME / "build.py"), *map(str, arguments)]
    return subprocess.run(words, capture_output=True, encoding="utf-8", check=False)


def exit_code_of(*arguments: str | Path) -> object:
    """Run the command in this process; return its exit code, 0 where it just returns."""
    try:
        run([*map(str, arguments)])
    except SystemExit as end:
        return end.code
    return 0


def break_title(site: Path) -> None:
    page = site / "content" / "products" / "mien.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("title:", "titel:", 1), encoding="utf-8")


def test_a_good_site_is_built_and_its_page_named(tiny_site: Path) -> None:
    done = command("build", "--root", tiny_site, "--jobs", "1")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "0 lỗi, 0 cảnh báo."
    assert lines[-1] == f"Mở trang: {(tiny_site / 'public' / 'index.html').as_uri()}"
    assert done.stderr == ""


def test_where_the_time_went_is_told_of_every_kind_of_build(
    tiny_site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Who tests may just have changed the program.
    monkeypatch.setattr(snapshot, "SETTLED_NS", 0)
    story = tiny_site / "content" / "stories" / "chuyen.md"

    def stages() -> str:
        code = exit_code_of("--root", tiny_site, "--jobs", "1", "--profile")
        told = capsys.readouterr()
        assert code == 0, told.err
        return told.out

    def edit(old: str, new: str) -> None:
        text = story.read_text(encoding="utf-8")
        story.write_text(text.replace(old, new, 1), encoding="utf-8")

    assert "dàn bài viết" in stages()
    assert "so với lần trước" not in stages()
    for old, new in (("Ngày xưa", "Ngày nay"), ("summary: ", "summary: Ừ, ")):
        edit(old, new)
        told = stages()
        assert "xem lại trang vừa sửa" in told
        assert "ghi nhớ cho lần sau" in told
        assert "dàn bài viết" not in told


def test_without_a_command_build_is_meant(tiny_site: Path) -> None:
    assert exit_code_of("--root", tiny_site) == 0
    assert (tiny_site / "public" / "index.html").is_file()


def test_a_mistake_in_content_ends_with_1_and_a_closing_line(tiny_site: Path) -> None:
    break_title(tiny_site)
    done = command("build", "--root", tiny_site)
    assert done.returncode == 1
    assert "content/products/mien.md:2:1  Sản phẩm không có trường “titel”." in done.stderr
    assert done.stderr.splitlines()[-2:] == [
        "1 lỗi, 0 cảnh báo.",
        "Chưa ghi gì; bản cũ của trang web vẫn nguyên vẹn.",
    ]


def test_english_is_spoken_where_it_is_asked_for(tiny_site: Path) -> None:
    break_title(tiny_site)
    done = command("check", "--root", tiny_site, "--lang", "en")
    assert done.returncode == 1
    assert "A product has no field “titel”. Did you mean “title”?" in done.stderr
    assert done.stderr.splitlines()[-2:] == [
        "1 error, 0 warnings.",
        "Nothing was written; the last good site is untouched.",
    ]


def test_a_mistake_leaves_the_last_good_site_byte_for_byte(tiny_site: Path) -> None:
    assert exit_code_of("build", "--root", tiny_site) == 0
    good = files_of(tiny_site / "public")
    break_title(tiny_site)
    assert exit_code_of("build", "--root", tiny_site) == 1
    assert files_of(tiny_site / "public") == good


def test_checking_writes_nothing_but_its_cache(tiny_site: Path) -> None:
    before = files_of(tiny_site)
    assert exit_code_of("check", "--root", tiny_site) == 0
    shutil.rmtree(tiny_site / ".cache")
    assert files_of(tiny_site) == before


def test_a_folder_of_other_files_is_never_built_into(
    tiny_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tiny_site / "website"
    other.mkdir()
    (other / "index.html").write_text("<title>Somebody's own page</title>")
    before = files_of(other)
    assert exit_code_of("build", "--root", tiny_site, "--output", other) == 2
    assert "đang có tệp khác" in capsys.readouterr().err
    assert files_of(other) == before


def test_a_site_whose_manifest_is_lost_is_still_ours(tiny_site: Path) -> None:
    assert exit_code_of("build", "--root", tiny_site) == 0
    shutil.rmtree(tiny_site / ".public.build")
    assert exit_code_of("build", "--root", tiny_site) == 0


MISUSES = {
    "--jbos 3": "Không có tùy chọn “--jbos”. Có phải bạn muốn viết “--jobs”?",
    "bulid": (
        f"Không có lệnh “bulid”; chỉ có: {', '.join(COMMANDS)}. Có phải bạn muốn viết “build”?"
    ),
    "build thêm": (
        "Thừa “thêm”. Tên lệnh viết một lần, ngay sau build.py; sau đó chỉ có các tùy chọn."
    ),
    "--jobs": "--jobs cần một giá trị đi sau.",
    "--release=1": "--release chỉ bật lên, không nhận giá trị.",
    "--jobs hai": "--jobs không nhận “hai”. Hãy viết một số nguyên (≥ 0).",
    "serve --port 0": "--port không nhận “0”. Hãy viết một số nguyên (1–65535).",
    "--lang fr": "--lang không nhận “fr”. Hãy chọn một trong: vi, en.",
    "--today 2025-02-30": (
        "--today không nhận “2025-02-30”. Hãy viết một ngày có thật, năm-tháng-ngày: 2026-11-24."
    ),
    "--root nowhere": "--root: “nowhere” không phải là thư mục.",
    "--output .": "Thư mục --output không được trùng với, chứa, hay nằm trong thư mục nội dung.",
    "--output content/products": (
        "Thư mục --output không được trùng với, chứa, hay nằm trong thư mục nội dung."
    ),
    "--base-url saobac.example": (
        "--base-url không nhận “saobac.example”. Hãy viết địa chỉ đầy đủ, bắt đầu bằng https://."
    ),
}


@pytest.mark.parametrize("arguments", MISUSES)
def test_wrong_arguments_are_told_in_one_line_with_the_way_to_help(
    tiny_site: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: str,
) -> None:
    monkeypatch.chdir(tiny_site)
    assert exit_code_of(*arguments.split()) == 2
    sentence, way_out = capsys.readouterr().err.splitlines()
    assert sentence == MISUSES[arguments]
    assert way_out.startswith("Xem cách dùng: python build.py")


def test_a_folder_without_content_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exit_code_of("build", "--root", tmp_path) == 2
    assert f"Không thấy thư mục content trong {tmp_path}." in capsys.readouterr().err


@pytest.mark.parametrize("language", ["--lang en", "--lang=en"])
def test_wrong_arguments_are_told_in_english_where_it_is_asked_for(
    capsys: pytest.CaptureFixture[str], language: str
) -> None:
    assert exit_code_of("check", "--jbos", *language.split()) == 2
    assert capsys.readouterr().err.splitlines() == [
        "There is no option “--jbos”. Did you mean “--jobs”?",
        "How to use it: python build.py check --help",
    ]


def test_the_real_command_ends_wrong_arguments_with_2_and_no_traceback() -> None:
    done = command("bulid")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_an_output_that_the_machine_refuses_is_no_bug(
    tiny_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tiny_site / "tep.txt"
    taken.write_text("Một tệp.", encoding="utf-8")
    assert exit_code_of("build", "--root", tiny_site, "--output", taken / "public") == 2
    assert f"Không mở hoặc không ghi được {taken}" in capsys.readouterr().err


def break_a_planner(monkeypatch: pytest.MonkeyPatch) -> None:
    def plan_nonsense(edition: object, pages: object) -> object:
        raise KeyError("một lỗi của chúng ta")

    monkeypatch.setattr(pipeline, "plan_discovery", plan_nonsense)


def test_a_bug_ends_with_3_and_a_log_and_touches_nothing_of_the_site(
    tiny_site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    exit_code_of("build", "--root", tiny_site)
    good = files_of(tiny_site)
    break_a_planner(monkeypatch)
    (tiny_site / "content" / "site.yaml").touch()
    log_file = tiny_site / ".cache" / "fault.log"
    assert exit_code_of("build", "--root", tiny_site) == 3
    log = log_file.read_text(encoding="utf-8")
    assert "một lỗi của chúng ta" in log
    assert "plan_nonsense" in log
    assert {**good, ".cache/fault.log": log_file.read_bytes()} == files_of(tiny_site)
    sentence = capsys.readouterr().err
    assert str(log_file) in sentence
    assert "Traceback" not in sentence


def test_a_bug_is_logged_elsewhere_where_the_site_takes_no_log(
    tiny_site: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tiny_site / ".cache").write_text("Một tệp ở chỗ của thư mục.", encoding="utf-8")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    break_a_planner(monkeypatch)
    assert exit_code_of("build", "--root", tiny_site) == 3
    [log] = tmp_path.glob("saobac-*/fault.log")
    assert str(log) in capsys.readouterr().err


def test_a_bug_that_no_place_can_log_is_shown_under_the_calm_line(
    tiny_site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tiny_site / ".cache").write_text("Một tệp ở chỗ của thư mục.", encoding="utf-8")
    monkeypatch.setattr(tempfile, "tempdir", str(tiny_site / "nowhere"))
    break_a_planner(monkeypatch)
    assert exit_code_of("build", "--root", tiny_site, "--lang", "en") == 3
    shown = capsys.readouterr().err
    assert "The program has a fault of its own, not yours." in shown
    assert "một lỗi của chúng ta" in shown


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl+C to a console, not to a process")
def test_ctrl_c_ends_calmly(tiny_site: Path) -> None:
    words = [sys.executable, str(HOME / "build.py"), "serve", "--root", str(tiny_site)]
    with subprocess.Popen(
        [*words, "--port", "18573"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline()
        running.send_signal(signal.SIGINT)
        try:
            _, complaint = running.communicate(timeout=20)
        finally:
            running.kill()
    assert "Traceback" not in complaint


def test_an_interrupted_build_says_so_and_ends_with_130(
    tiny_site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(edition: object, pages: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "plan_discovery", interrupt)
    assert exit_code_of("build", "--root", tiny_site) == 130
    assert capsys.readouterr().err.strip().startswith("Đã dừng theo yêu cầu.")
