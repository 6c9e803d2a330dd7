"""Whatever changes between two builds, the second leaves what one from nothing makes.

Speed that can be wrong is no speed: each round changes some things, builds upon what is there,
by the same way as `build.py` does, and compares every byte with a site built anew.
"""

import multiprocessing
import os
import shutil
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from PIL import Image

from saobac import pipeline
from saobac.project import HOME, Project
from saobac.rebuild import build_where_changed
from tests.site.conftest import TODAY, files_of

# A process reads templates and words once, so each build has one of its own, as in real life.
CONTEXT = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
SETTLED = 100
"""Seconds that files are made to look older: what has just changed is not relied on."""

NEW_PRODUCT = """---
title: Măng khô thử
summary: Măng phơi nắng.
updated: 2026-11-20
group: food
producers: htx-nha
sources: Nhà làm
---
Măng {number}.
"""


@dataclass
class Site:
    """A site between two builds."""

    project: Project
    round: int = 0
    may_have_leftovers: bool = False
    """Whether it is forgotten which files are ours: none may be taken away then."""

    @property
    def root(self) -> Path:
        return self.project.root

    def page(self, path: str) -> Path:
        return self.root / "content" / path

    def edit(self, path: str, old: str, new: str) -> None:
        text = self.page(path).read_text(encoding="utf-8")
        self.page(path).write_text(text.replace(old, new, 1), encoding="utf-8")

    def lay_over(self, path: str, more: str) -> None:
        """Put a changed copy of a file of the project into the site, or take it out again."""
        own = self.root / path
        if own.exists():
            own.unlink()
            return
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text((HOME / path).read_text(encoding="utf-8") + more, encoding="utf-8")


def remove_pages(site: Site) -> None:
    for name in ("mang", "mang-kho"):
        site.page(f"products/{name}.md").unlink(missing_ok=True)


def new_page(site: Site) -> None:
    remove_pages(site)
    text = NEW_PRODUCT.format(number=site.round)
    site.page("products/mang.md").write_text(text, encoding="utf-8")


def rename_page(site: Site) -> None:
    remove_pages(site)
    text = NEW_PRODUCT.format(number=0).replace("group:", "redirect_from: mang\ngroup:")
    site.page("products/mang-kho.md").write_text(text, encoding="utf-8")


def hide_or_show_translation(site: Site) -> None:
    here, away = site.page("products/mien.en.md"), site.root / "mien.en.away"
    if here.exists():
        here.rename(away)
    else:
        away.rename(here)


def photograph(site: Site) -> None:
    remove_pages(site)
    colour = (40 * site.round % 256, 120, 80)
    Image.new("RGB", (1600, 1200), colour).save(site.page("products/mang.jpg"), quality=90)
    images = "images:\n  - {file: mang.jpg, alt: Măng phơi nắng, credit: Nhà làm}\ngroup:"
    text = NEW_PRODUCT.format(number=site.round).replace("group:", images)
    site.page("products/mang.md").write_text(text, encoding="utf-8")


def another_day(site: Site) -> None:
    site.project = replace(site.project, today=site.project.today + timedelta(days=200))


def another_address(site: Site) -> None:
    site.project = replace(site.project, base_url=f"https://a{site.round}.example/")


def damage(site: Site) -> None:
    (site.project.output / "sitemap.xml").write_text("?", encoding="utf-8")


def lose_page(site: Site) -> None:
    (site.project.output / "index.html").unlink(missing_ok=True)


def lose_manifest(site: Site) -> None:
    site.may_have_leftovers = True
    for name in ("manifest.json", "snapshot.json"):
        (site.root / ".public.build" / name).unlink(missing_ok=True)


CHANGES: dict[str, Callable[[Site], None]] = {
    "nothing": lambda site: None,
    "a text": lambda site: site.edit("products/mien.md", "\n---\n", f"\n---\nCâu {site.round}. "),
    "a text in English": lambda site: site.edit("products/mien.en.md", "Made", "Still made"),
    "a heading": lambda site: site.edit("products/mien.en.md", "Made", "## Made\n\nMade"),
    "a title": lambda site: site.edit("producers/htx-nha.md", "title: ", "title: Tổ "),
    "a summary": lambda site: site.edit("destinations/ho-nho.md", "summary: ", "summary: Ừ, "),
    "the site's name": lambda site: site.edit("site.yaml", "name: ", "name: Ơ "),
    "a new page": new_page,
    "a renamed page": rename_page,
    "pages that go": remove_pages,
    "a translation that comes or goes": hide_or_show_translation,
    "a photograph": photograph,
    "a template": lambda site: site.lay_over("templates/partials/footer.html", "<!-- x -->"),
    "a layout": lambda site: site.lay_over("templates/layouts/product.html", ""),
    "words": lambda site: site.lay_over("locale/vi/LC_MESSAGES/messages.po", ""),
    "a style": lambda site: site.lay_over("assets/css/base.css", "\nb { color: red }\n"),
    "another day": another_day,
    "another address": another_address,
    "a file of the output lost": lose_page,
    "a file of the output altered": damage,
    "the manifest lost": lose_manifest,
    "what was known lost": lambda site: (site.root / ".public.build/library.pickle").unlink(
        missing_ok=True
    ),
}


def build_in_a_process(project: Project) -> None:
    with ProcessPoolExecutor(1, CONTEXT) as pool:
        assert pool.submit(_build, project).result() == []


def _build(project: Project) -> list[str]:
    report = build_where_changed(project, partial(pipeline.build, project))
    return [problem.text("en") for problem in report.problems if problem.is_error]


def let_settle(root: Path) -> None:
    """Make what was just written look older; what was left alone looks as it did."""
    before = time.time() - SETTLED
    for file in (root / "content").rglob("*"):
        if file.stat().st_mtime > before:
            os.utime(file, (before, before))


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a site that was built once."""
    root = tmp_path_factory.mktemp("first") / "site"
    shutil.copytree(Path(__file__).parent / "tiny", root)
    let_settle(root)
    build_in_a_process(Project(root, root / "public", TODAY, jobs=1))
    return root


@settings(
    deadline=None,
    max_examples=6,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@example(rounds=[["a text"], ["a text"], ["a title"], ["a text", "a summary"], ["a text"]])
@example(rounds=[["nothing"], ["a text", "a text in English"], ["a heading"], ["a text"]])
@example(rounds=[["a template"], ["a text"], ["what was known lost"], ["a text"]])
@given(
    rounds=st.lists(
        st.lists(st.sampled_from(sorted(CHANGES)), min_size=1, max_size=4), min_size=1, max_size=3
    )
)
def test_a_build_upon_another_equals_one_from_nothing(
    first: Path, tmp_path_factory: pytest.TempPathFactory, rounds: list[list[str]]
) -> None:
    root = tmp_path_factory.mktemp("site") / "site"
    # With the times of its files, by which a build knows them.
    shutil.copytree(first, root, copy_function=shutil.copy2)
    site = Site(Project(root, root / "public", TODAY, jobs=1))
    for names in rounds:
        site.round += 1
        for name in names:
            CHANGES[name](site)
        let_settle(root)
        build_in_a_process(site.project)
    clean = replace(site.project, output=root / "clean")
    build_in_a_process(clean)
    made, wanted = files_of(site.project.output), files_of(clean.output)
    if site.may_have_leftovers:
        made = {path: content for path, content in made.items() if path in wanted}
    assert made == wanted
    shutil.rmtree(root)
