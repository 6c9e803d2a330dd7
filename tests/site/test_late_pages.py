"""A page is planned from digests of what it shows: where these stay, what it shows stays too.

A page that sees more than it is planned from would be left as it is when that changes. So the
real content is edited in many ways, and every page whose inputs stayed is looked up anew.
"""

import pickle
import shutil
from datetime import date
from pathlib import Path

import pytest

from saobac.content import read
from saobac.outputs.assets import read_assets
from saobac.outputs.enquiry import plan_enquiry_data
from saobac.outputs.open_data import plan_open_data
from saobac.outputs.route import plan_route_data
from saobac.outputs.search import plan_search_rows
from saobac.pipeline import PAGE_PLANNERS
from saobac.plan import Output
from saobac.present.edition import edition_of
from saobac.project import HOME, Project
from saobac.theme import PageTask
from tests.real_content import TODAY

DATA_PLANNERS = (plan_open_data, plan_search_rows, plan_enquiry_data, plan_route_data)
MIEN, LAKE = "products/mien-dong-na-ri.md", "destinations/ho-ba-be.md"
MAKER, STORY = "producers/htx-tai-hoan.md", "stories/ocop-la-gi.md"

EDITS = {
    "a product's title": (MIEN, "title: Miến", "title: Ơ miến"),
    "a product's summary": (MIEN, "summary: Miến", "summary: Ơ, miến"),
    "a product's group": (MIEN, "group: food", "group: herb"),
    "a product's season": (MIEN, "season: all-year", "season: [11]"),
    "a product's places": (MIEN, "  - {code: 02143, former: Lạng San}\n", ""),
    "a product's maker": (MIEN, "producers:\n  - htx-tai-hoan", "producers:\n  - htx-tan-thanh"),
    "a product's stars": (MIEN, "decided: 2018", "decided: 2026-03-01\n    decision: 1/QĐ"),
    "a product's text": (MIEN, "Miến Na Rì", "[Miến](../destinations/ho-ba-be.md) Na Rì"),
    "a product's words": (MIEN, "Sợi miến khô", "Sợi miến rất khô"),
    "a place's words": (LAKE, "Nước sâu trung bình", "Nước ở đó sâu trung bình"),
    "a producer's words": (MAKER, "Về sau miến", "Về sau nữa miến"),
    "a story's words": (STORY, "Điểm có ba phần", "Điểm ấy có ba phần"),
    "a product's heading": (MIEN, "## Tên được bảo hộ", "## Một cái tên"),
    "a sample": (MIEN, "group: food", "group: food\nsample: true"),
    "a translation": ("products/mien-dong-na-ri.en.md", "summary: ", "summary: Oh, "),
    "a place's title": (LAKE, "title: Hồ", "title: Ơ hồ"),
    "a place's kind": (LAKE, "kind: lake", "kind: park"),
    "a place's position": (LAKE, "lat: 22.411", "lat: 22.301"),
    "a heading a route leads to": (LAKE, "## Trước khi đi", "## Trước lúc đi"),
    "a place's products": (LAKE, "  - dan-lat\n", "  - mien-dong-na-ri\n"),
    "a place's precision": (LAKE, "precision: commune", "precision: site"),
    "a producer's title": (MAKER, "title: HTX", "title: Ơ HTX"),
    "a producer's place": (MAKER, "place: {code: 02185, former: Côn Minh}\n", ""),
    "a producer's type": (MAKER, "type: cooperative", "type: company"),
    "a story's order": (STORY, "order: 1\n", "order: 77\n"),
    "a story's title": (STORY, "title: ", "title: Ơ "),
    "the site's tagline": ("site.yaml", "tagline:\n  vi: ", "tagline:\n  vi: Ơ "),
    "the name of a commune": ("places.yaml", "name: Côn Minh", "name: Côn Mính"),
}  # fmt: skip


def planned(project: Project) -> dict[str, Output]:
    library, problems = read(project)
    assert library is not None, problems
    assets = read_assets(project.layers("assets"), offline=False)
    edition = edition_of(project, library, assets.paths)
    planners = (*PAGE_PLANNERS, *DATA_PLANNERS)
    return {output.paths[0]: output for plan in planners for output in plan(edition)}


def shown_by(output: Output) -> str:
    if not isinstance(output.render, PageTask):
        return repr(output.render())
    return repr((output.render.head, output.render.chrome, output.render.show()))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("late") / "site"
    shutil.copytree(HOME / "content", root / "content")
    return root


@pytest.fixture(scope="module")
def before(root: Path) -> dict[str, tuple[str, str]]:
    """Return the key of each page of the real content, and all that it shows."""
    pages = planned(Project(root, root / "public", TODAY))
    return {path: (output.key, shown_by(output)) for path, output in pages.items()}


def stays_true(before: dict[str, tuple[str, str]], after: dict[str, Output]) -> int:
    """Count the pages that change; what the others show is as it was."""
    known = {path: output for path, output in after.items() if path in before}
    same = {path: output for path, output in known.items() if output.key == before[path][0]}
    wrong = [path for path, output in same.items() if shown_by(output) != before[path][1]]
    assert wrong == []
    return len(after) - len(same)


@pytest.mark.parametrize("edit", EDITS)
def test_a_page_whose_inputs_stay_shows_the_same(
    root: Path, before: dict[str, tuple[str, str]], edit: str
) -> None:
    file, old, new = EDITS[edit]
    path = root / "content" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    try:
        changed = stays_true(before, planned(Project(root, root / "public", TODAY)))
    finally:
        path.write_text(text, encoding="utf-8")
    assert changed > 0


def test_on_another_day_a_page_whose_inputs_stay_shows_the_same(
    root: Path, before: dict[str, tuple[str, str]]
) -> None:
    assert stays_true(before, planned(Project(root, root / "public", date(2027, 3, 1))))


def test_an_edited_product_changes_few_pages(
    root: Path, before: dict[str, tuple[str, str]]
) -> None:
    path = root / "content" / MIEN
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("summary: ", "summary: Ơ, ", 1), encoding="utf-8")
    try:
        changed = stays_true(before, planned(Project(root, root / "public", TODAY)))
    finally:
        path.write_text(text, encoding="utf-8")
    assert 0 < changed < len(before) / 3


def test_an_edited_text_changes_none_but_its_own_pages(
    root: Path, before: dict[str, tuple[str, str]]
) -> None:
    path = root / "content" / MIEN
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "\nThêm một câu.\n", encoding="utf-8")
    try:
        after = planned(Project(root, root / "public", TODAY))
    finally:
        path.write_text(text, encoding="utf-8")
    changed = {path for path, output in after.items() if output.key != before[path][0]}
    own = {"san-pham/mien-dong-na-ri.html", "en/products/mien-dong-na-ri.html"}
    assert changed == own


def test_what_is_looked_up_late_can_be_made_in_a_process_that_shares_no_memory(
    root: Path,
) -> None:
    project = Project(root, root / "public", TODAY)
    library, _ = read(project)
    assert library is not None
    assets = read_assets(project.layers("assets"), offline=False)
    edition = edition_of(project, library, assets.paths)
    planned = [tuple(plan(edition)) for plan in (*PAGE_PLANNERS, *DATA_PLANNERS)]
    some = tuple(output for outputs in planned for output in outputs[:1])
    sent: tuple[Output, ...] = pickle.loads(pickle.dumps(some))
    assert [output.render() for output in sent] == [output.render() for output in some]
