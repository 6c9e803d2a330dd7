"""What will stop a release is told while there is time: in the preview, and by a plain check."""

from dataclasses import replace
from pathlib import Path

from saobac.content import read
from saobac.project import Project
from tests.site.conftest import TODAY


def told(project: Project) -> dict[str, bool]:
    """Return the codes of all that is said, and whether it stops the build."""
    return {problem.code: problem.is_error for problem in read(project)[1]}


def edit(root: Path, name: str, new: str) -> None:
    file = root / "content" / name
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("title: ", f"{new}\ntitle: ", 1), encoding="utf-8")


def test_a_draft_that_others_lead_to_is_told_in_the_preview(tiny_site: Path) -> None:
    public = Project(tiny_site, tiny_site / "public", TODAY, jobs=1)
    edit(tiny_site, "producers/htx-nha.md", "draft: true")
    assert told(replace(public, preview=True)) == {"left-out-later": False}
    assert told(public)["left-out"]


def test_a_page_not_yet_due_is_told_as_a_draft_is(tiny_site: Path) -> None:
    preview = Project(tiny_site, tiny_site / "public", TODAY, jobs=1, preview=True)
    edit(tiny_site, "destinations/ho-nho.md", "publish_on: 2027-01-15")
    assert told(preview) == {"left-out-later": False}


def test_a_sample_that_a_real_page_leads_to_is_told_before_the_release(tiny_site: Path) -> None:
    public = Project(tiny_site, tiny_site / "public", TODAY, jobs=1)
    edit(tiny_site, "producers/htx-nha.md", "sample: true")
    assert told(public) == {"left-out-later": False}
    assert told(replace(public, release=True, without_samples=True))["left-out"]


def test_where_all_is_real_and_published_nothing_is_foreseen(tiny_site: Path) -> None:
    assert told(Project(tiny_site, tiny_site / "public", TODAY, jobs=1, preview=True)) == {}


def test_a_page_without_sources_is_told_once_in_a_release(tiny_site: Path) -> None:
    file = tiny_site / "content/destinations/ho-nho.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("sources: Nhà làm\n", ""), encoding="utf-8")
    public = Project(tiny_site, tiny_site / "public", TODAY, jobs=1)
    assert told(public) == {"sources-missing": False}
    assert told(replace(public, release=True)) == {"sources-missing-in-release": True}


def test_an_empty_field_of_sources_is_pointed_at(tiny_site: Path) -> None:
    file = tiny_site / "content/destinations/ho-nho.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("sources: Nhà làm\n", "sources:\n"), encoding="utf-8")
    (problem,) = read(Project(tiny_site, tiny_site / "public", TODAY, jobs=1))[1]
    assert problem.excerpt == "sources:"
