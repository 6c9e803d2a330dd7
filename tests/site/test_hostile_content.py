"""Content is data: nothing that an author writes runs, at the build or in a browser."""

from pathlib import Path

import pytest

from saobac.pipeline import build
from saobac.project import Project
from tests.site.conftest import TODAY

PAGE = """---
title: "Thử </script><script>alert(1)</script> {{ 7 * 7 }}"
summary: "Một <img src=x onerror=alert(1)> dòng."
updated: 2026-11-24
group: food
sources: Nguồn
---
Một {{ 7 * 7 }} và {% include "base.html" %}.

<script>alert(1)</script>
<p onclick="alert(1)" style="position: fixed">Bấm</p>
<iframe src="https://e.example/"></iframe>

[bấm](javascript:alert(1)) [và](vbscript:x)
"""


@pytest.fixture
def html(tiny_site: Path) -> str:
    """Return the page that is made of it."""
    (tiny_site / "content" / "products" / "thu.md").write_text(PAGE, encoding="utf-8")
    project = Project(tiny_site, tiny_site / "public", TODAY, jobs=1)
    report = build(project)
    assert not report.failed, [problem.text("en") for problem in report.problems]
    return (project.output / "san-pham" / "thu.html").read_text(encoding="utf-8")


def test_templates_in_a_text_stay_text(html: str) -> None:
    assert "<p>Một {{ 7 * 7 }} và {% include" in html


def test_control_characters_reach_no_page(tiny_site: Path) -> None:
    file = tiny_site / "content" / "products" / "thu.md"
    file.write_text(PAGE.replace("Một {{", "M\x00ột\x1b[31m\x07 {{"), encoding="utf-8")
    report = build(Project(tiny_site, tiny_site / "public", TODAY, jobs=1))
    assert [problem.code for problem in report.problems] == ["control-character"] * 3
    assert not (tiny_site / "public").exists()
    assert not set("\x00\x07\x1b") & set("".join(p.text("vi") for p in report.problems))


@pytest.mark.parametrize(
    "danger", ["<script>", "onclick", "<iframe", "javascript:", "vbscript:", "<img src=x", "fixed"]
)
def test_what_could_run_is_taken_out_or_made_text(html: str, danger: str) -> None:
    assert danger not in html
