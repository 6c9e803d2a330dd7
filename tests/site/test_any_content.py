"""Whatever is typed into a page or the site's files, it is told or built; it is never a bug."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saobac.pipeline import prepare
from saobac.project import Project
from tests.site.conftest import TODAY

TINY = Path(__file__).parent / "tiny"
FILES = sorted(file.relative_to(TINY) for file in TINY.rglob("*.*"))
TYPED = st.sampled_from(
    [
        *("---", "\n", "- ", ": ", "[", "]", "{", "}", '"', "'", "#", "!", "|", ">", "\t", "  "),
        *("0", "13", "-1", "1e9", "NaN", "99999999999999999999", "2026-11-24", "all-year", "0-0"),
        *("ế", "\u0301", "\ufeff", "\x00", "\u2028", "𡨸", "null", "true", "http://[", "../"),
        *("\x07", "\x1b", "：", "0912 345 678", "a@b.vn", "[a](#b)", "[a](mien.md#%zz)", "   "),
        *("[chart:x]", "![a](b.jpg)", "[a](b.md)", "<script>", "{{ 7 }}"),
    ]
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("any") / "tiny"
    shutil.copytree(TINY, root)
    return root


@settings(deadline=None, max_examples=150)
@given(name=st.sampled_from(FILES), typed=TYPED, where=st.floats(0, 1), cut=st.integers(0, 12))
def test_any_slip_is_told_or_built(
    site: Path, name: Path, typed: str, where: float, cut: int
) -> None:
    text = (TINY / name).read_text(encoding="utf-8")
    at = int(where * len(text))
    (site / name).write_text(text[:at] + typed + text[at + cut :], encoding="utf-8")
    try:
        plan, problems = prepare(Project(site, site / "public", TODAY))
    finally:
        shutil.copyfile(TINY / name, site / name)
    assert plan is not None or problems
    assert all(problem.text("vi") and problem.text("en") for problem in problems)


@settings(deadline=None, max_examples=50)
@given(name=st.sampled_from(FILES), content=st.binary(max_size=80))
def test_any_bytes_are_told_or_built(site: Path, name: Path, content: bytes) -> None:
    (site / name).write_bytes(content)
    try:
        plan, problems = prepare(Project(site, site / "public", TODAY))
    finally:
        shutil.copyfile(TINY / name, site / name)
    assert plan is not None or problems
