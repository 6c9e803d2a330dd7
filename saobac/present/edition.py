"""One build of the library: the day it holds for, its address, its looks; and its languages.

What is remembered of an edition, here and elsewhere, is of one alone, in two languages: a
preview would hold every library that it has ever built.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from saobac.derivatives import formats
from saobac.library import Library
from saobac.permalink import Permalinks, address
from saobac.plan import Input
from saobac.project import Project
from saobac.theme import Theme, words, words_input
from saobac.wording import Wording

LANGUAGE_NAMES = {"vi": "Tiếng Việt", "en": "English"}


@dataclass(frozen=True, slots=True)
class AssetPaths:
    """Where the files are that every page loads, and the script that lies in it."""

    stylesheet: str
    scripts: tuple[str, ...]
    search: str
    """The script that a search field loads when it is first touched."""
    enquiry: str = ""
    """The script of the enquiry list's page."""
    enquiry_stylesheet: str = ""
    route: str = ""
    """The script of the route's page."""
    route_stylesheet: str = ""
    keeper: str = ""
    """The script that keeps pages on the visitor's device, and lists them."""
    filters: str = ""
    """The script of the catalogue, which narrows it."""
    fonts: tuple[str, ...] = ()
    first_script: str = ""
    """The script itself that has its say before the first letter is drawn."""


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """What all planners start from."""

    library: Library
    today: date
    """In Vietnam."""
    base_url: str
    theme: Theme
    assets: AssetPaths
    formats: tuple[str, ...]
    """Of photographs."""

    def url(self, path: str) -> str:
        """Return the web address of a path of the output."""
        return address(path, self.base_url)

    def presenters(self) -> "tuple[Presenter, ...]":
        """Return a presenter for each language of the site."""
        return tuple(presenter(self, language) for language in self.library.site.languages)


def edition_of(project: Project, library: Library, assets: AssetPaths) -> Edition:
    """Return the edition of a library that a project asks for."""
    return Edition(
        library,
        project.today,
        project.base_url or library.site.base_url,
        Theme(
            tuple(str(folder) for folder in project.layers("templates")),
            tuple(str(folder) for folder in project.layers("locale")),
            str(project.root / ".cache" / "templates"),
        ),
        assets,
        formats(release=project.release),
    )


@lru_cache(maxsize=1)
def edition_input(edition: Edition) -> Input:
    """Return all that pages may see of an edition beside its entries, as one input of each."""
    library = edition.library
    return Input.of(
        "edition",
        (
            library.site,
            library.places.gazetteer,
            edition.today,
            edition.base_url,
            edition.formats,
            edition.assets,
        ),
    )


@lru_cache(maxsize=1)
def catalogue_inputs(edition: Edition) -> tuple[Input, ...]:
    """Return all that is said in an edition, but the words of the entries' texts.

    They are the inputs of what is made from every entry.
    """
    faces = "\n".join(record.face for record in edition.library.records())
    words = (words_input(edition.theme, language) for language in edition.library.site.languages)
    library = edition.library
    ground = (library.site, library.places.gazetteer, edition.today, edition.formats)
    return (Input.of("ground", ground), Input.of("entries", faces), *words)


@dataclass(frozen=True, slots=True, eq=False)
class Presenter:
    """Presents an edition in one language."""

    edition: Edition
    language: str
    wording: Wording
    links: Permalinks

    def __reduce__(self) -> tuple[object, ...]:
        """Let other processes find its words and links anew, which cannot be sent to them."""
        return presenter, (self.edition, self.language)

    @property
    def library(self) -> Library:
        """The content."""
        return self.edition.library

    def other(self, language: str) -> "Presenter":
        """Return the presenter of another language."""
        return presenter(self.edition, language)


@lru_cache(maxsize=2)
def presenter(edition: Edition, language: str) -> Presenter:
    """Return the presenter of an edition in a language."""
    wording = Wording(language, words(edition.theme, language))
    return Presenter(edition, language, wording, Permalinks(language))
