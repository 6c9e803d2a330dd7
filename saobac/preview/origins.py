"""From pages of the preview back to content: whose text each shows, and which are drafts."""

from collections.abc import Iterator, Mapping
from datetime import date

from saobac.content_folder import PageFile, survey
from saobac.front_matter import split
from saobac.manifest import Manifest
from saobac.permalink import DEFAULT_LANGUAGE, SECTIONS, Permalinks
from saobac.project import Project
from saobac.vietnamese import slugify


def sources_of(project: Project, manifest: Manifest) -> dict[str, str]:
    """Return the content file whose text each entry's page shows, by path of the output."""
    pages = survey(project.root)[0].pages
    # Translations last: a page shows the original only where there is none.
    ordered = sorted(pages, key=lambda page: page.language != DEFAULT_LANGUAGE)
    return {path: page.file for page in ordered for path in _paths(page) if path in manifest.files}


def drafts_of(project: Project, sources: Mapping[str, str]) -> frozenset[str]:
    """Return the pages that only the preview shows: drafts, and those whose day is to come."""
    pages = survey(project.root)[0].pages
    originals = (page for page in pages if page.language == DEFAULT_LANGUAGE)
    waiting = (page for page in originals if _waits(page, project.today))
    return frozenset(path for page in waiting for path in _paths(page) if path in sources)


def _paths(page: PageFile) -> Iterator[str]:
    """Give the pages of the output that may show the text of a file."""
    original = page.language == DEFAULT_LANGUAGE
    for language in SECTIONS if original else {page.language} & set(SECTIONS):
        yield Permalinks(language).entry(page.kind, slugify(page.name))


def _waits(page: PageFile, today: date) -> bool:
    text = page.path.read_text(encoding="utf-8-sig", errors="replace")
    if "draft" not in text and "publish_on" not in text:
        # Nearly all pages: their YAML is not read once more.
        return False
    matter = split(text, page.file)[0]
    data = matter.data if matter else {}
    return data.get("draft") == "true" or str(data.get("publish_on", "")) > today.isoformat()
