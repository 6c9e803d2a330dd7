"""What stands around every page: its head for machines, its header and footer for people."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from markupsafe import Markup

from saobac.content_security import hash_source
from saobac.library import Record
from saobac.permalink import DEFAULT_LANGUAGE, Permalinks
from saobac.plan import Input
from saobac.present.edition import LANGUAGE_NAMES, Presenter
from saobac.present.pictures import largest
from saobac.present.search_rows import rows_paths
from saobac.schema import Entry
from saobac.views.frame import (
    Alternate,
    Chrome,
    FirstScript,
    Head,
    Link,
    OfflineFiles,
    SearchFiles,
    Whereabouts,
)

PathOf = Callable[[Permalinks], str]
"""The path of a page in any language."""

SITE_SOCIAL = "site"
OFFLINE = "offline.html"
TITLE_LENGTH = 70


def social_path(language: str, name: str) -> str:
    """Return where the picture for messengers lies."""
    return f"static/social/{language}/{name}.png"


def head(
    presenter: Presenter,
    path_of: PathOf,
    *,
    title: str,
    description: str,
    og_type: str = "website",
    social: str = SITE_SOCIAL,
    photographs: tuple[str, ...] = (),
    written_in: Callable[[str], str] | None = None,
    indexable: bool = True,
    canonical: str = "",
    base: str = "",
) -> Head:
    """Return the head of a page; most of what it needs to know is what `whereabouts` does."""
    where = whereabouts(
        presenter,
        path_of,
        social=social,
        photographs=photographs,
        written_in=written_in,
        indexable=indexable and not base,
        canonical=canonical,
    )
    name = presenter.library.site.name
    is_home = where.path == presenter.links.home()
    return Head(
        language=where.language,
        path=where.path,
        canonical=where.canonical,
        alternates=where.alternates,
        default_url=where.default_url,
        social_image=where.social_image,
        photographs=where.photographs,
        indexable=where.indexable,
        title=f"{name} · {title}" if is_home else _document_title(title, name),
        description=description,
        og_type=og_type,
        base=base,
    )


def whereabouts(
    presenter: Presenter,
    path_of: PathOf,
    *,
    social: str = SITE_SOCIAL,
    photographs: tuple[str, ...] = (),
    written_in: Callable[[str], str] | None = None,
    indexable: bool = True,
    canonical: str = "",
) -> Whereabouts:
    """Return where a page and its pictures are.

    `written_in` gives, for a language of the site, the language that the page's text is in;
    a page whose text is in another language is kept out of indexes and out of `hreflang`.
    `canonical` is the path of the page to be found in place of this one.
    """
    edition, site = presenter.edition, presenter.library.site
    written_in = written_in or (lambda language: language)
    languages = dict.fromkeys((DEFAULT_LANGUAGE, *site.languages))
    paths = {language: path_of(Permalinks(language)) for language in languages}
    urls = {language: edition.url(path) for language, path in paths.items()}
    alternates = tuple(
        Alternate(
            language,
            LANGUAGE_NAMES[language],
            paths[language],
            urls[language] if written_in(language) == language else "",
            language == presenter.language,
        )
        for language in site.languages
    )
    return Whereabouts(
        language=presenter.language,
        path=paths[presenter.language],
        canonical=edition.url(canonical) if canonical else urls[presenter.language],
        alternates=alternates,
        default_url=urls[DEFAULT_LANGUAGE],
        social_image=edition.url(social_path(presenter.language, social)),
        photographs=photographs,
        indexable=indexable and written_in(presenter.language) == presenter.language,
    )


def _document_title(title: str, site_name: str) -> str:
    """Return a title that search engines show whole: a long one goes without the site's name."""
    whole = f"{title} · {site_name}"
    return whole if len(whole) <= TITLE_LENGTH else shortened(title)


def shortened(title: str) -> str:
    """Return a title of no more letters than search engines show."""
    if len(title) <= TITLE_LENGTH:
        return title
    return title[: TITLE_LENGTH - 1].rsplit(" ", 1)[0] + "…"


@dataclass(frozen=True, slots=True)
class EntryHead:
    """Makes the head of an entry's page: there may be tens of thousands, and few are rendered."""

    presenter: Presenter
    record: Record[Entry]
    og_type: str

    def __call__(self) -> Head:
        """Make it."""
        fields = self.record.versions[self.presenter.language].fields
        return head(
            self.presenter,
            self._path_of,
            title=fields.title,
            description=fields.summary,
            og_type=self.og_type,
            social=social_name(self.record),
            photographs=photograph_urls(self.presenter, self.record),
            written_in=self._written_in,
        )

    def where(self) -> Whereabouts:
        """Return where the page and its pictures are, of which the entry's outline tells."""
        return whereabouts(
            self.presenter,
            self._path_of,
            social=social_name(self.record),
            photographs=photograph_urls(self.presenter, self.record),
            written_in=self._written_in,
        )

    def _path_of(self, links: Permalinks) -> str:
        return links.entry(self.record.kind, self.record.slug)

    def _written_in(self, language: str) -> str:
        return self.record.versions[language].language


def social_name(record: Record[Entry]) -> str:
    """Return the name of an entry's picture for messengers."""
    return f"{record.kind}/{record.slug}"


def social_url(presenter: Presenter, record: Record[Entry]) -> str:
    """Return the web address of an entry's picture for messengers."""
    return presenter.edition.url(social_path(presenter.language, social_name(record)))


def photograph_urls(presenter: Presenter, record: Record[Entry]) -> tuple[str, ...]:
    """Return the web addresses of an entry's photographs, each in its largest size."""
    edition = presenter.edition
    return tuple(edition.url(largest(edition, record, file)) for file in record.outline.images)


def image_urls(presenter: Presenter, record: Record[Entry]) -> list[str]:
    """Return the web addresses of all that shows an entry, photographs first."""
    return [*photograph_urls(presenter, record), social_url(presenter, record)]


def json_ld(items: tuple[dict[str, object], ...]) -> str:
    """Write items as one document that cannot end the script element it stands in."""
    if not items:
        return ""
    document = {"@context": "https://schema.org", "@graph": list(items)}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))


@lru_cache(maxsize=2)
def chrome(presenter: Presenter) -> Chrome:
    """Return what every page of a language shares."""
    library, say, links = presenter.library, presenter.wording.say, presenter.links
    site = library.site
    navigation = (
        Link(say("Products"), links.section("product")),
        Link(say("Places to go"), links.section("destination")),
        Link(say("Producers"), links.section("producer")),
        Link(say("Communes"), links.section("place")),
        Link(say("OCOP stories"), links.section("story")),
    )
    # The last story in order is the one about the site itself.
    about = max(library.stories, key=lambda story: story.outline.order, default=None)
    footer: tuple[Link, ...] = (
        *navigation,
        Link(say("Map"), links.map()),
        Link(say("My route"), links.route()),
        Link(say("Open data"), links.open_data()),
    )
    if about is not None:
        title = about.versions[presenter.language].title
        footer = (*footer, Link(title, links.entry("story", about.slug)))
    assets = presenter.edition.assets
    return Chrome(
        site_name=site.name,
        tagline=getattr(site.tagline, presenter.language),
        home=links.home(),
        navigation=navigation,
        footer=footer,
        publisher=getattr(site.publisher, presenter.language),
        register_url=site.register_url or "",
        search=SearchFiles(
            links.search(),
            Permalinks(DEFAULT_LANGUAGE).home(),
            assets.search,
            rows_paths(presenter),
            assets.filters,
        ),
        enquiry=links.enquiry(),
        route=links.route(),
        map=Link(say("See the map"), links.map()),
        offline=OfflineFiles(links.file(OFFLINE), assets.keeper),
        stylesheet=assets.stylesheet,
        scripts=assets.scripts,
        first=FirstScript(assets.first_script, hash_source(assets.first_script), assets.fonts),
        icon_svg="static/icon.svg",
        icon_png="static/icon-180.png",
        manifest=links.file("manifest.webmanifest"),
        feed=links.file("feed.xml"),
        has_samples=any(record.outline.sample for record in library.records()),
    )


@lru_cache(maxsize=2)
def chrome_input(presenter: Presenter) -> Input:
    """Return what every page of a language shares, as one input of each."""
    return Input.of("chrome", chrome(presenter))


def breadcrumb(presenter: Presenter, *steps: Link) -> tuple[Link, ...]:
    """Return the way from the front page, the present page last."""
    home = Link(presenter.wording.say("Home"), presenter.links.home())
    return (home, *steps[:-1], replace(steps[-1], current=True))
