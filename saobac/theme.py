"""Templates and interface words: the only place that knows Jinja and gettext."""

import io
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from jinja2 import Environment, FileSystemLoader, StrictUndefined, meta
from jinja2.bccache import Bucket, FileSystemBytecodeCache
from markupsafe import Markup

from saobac.permalink import DEFAULT_LANGUAGE, href
from saobac.plan import Input, digest
from saobac.views.frame import Chrome, Head, Whereabouts
from saobac.views.pages import Page
from saobac.views.parts import Card

LINK_START, LINK_END = "\x02", "\x03"
"""Stand around a path of the output until it is known from which page it is linked."""
CARDS = 1 << 15
"""That are remembered as they were rendered: about 1 KB each."""
MARKED_LINK = re.compile(f"{LINK_START}([^{LINK_END}]*){LINK_END}")

REFERENCE = re.compile(
    r"""{%[-+]?\s*(?:extends|include|import|from)\b\s*"""
    r"""(?:["']([^"']+)["']\s*(?=[-+]?%}|import\b|as\b|with|ignore\b))?"""
)
"""A tag that uses another template, and its name where that is written out."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Where templates and words are; a site's own folder comes first, the project's after it."""

    templates: tuple[str, ...]
    locales: tuple[str, ...]
    compiled: str
    """Where compiled templates are kept from one build to the next."""


class _Compiled(FileSystemBytecodeCache):
    """A cache and no more: where it cannot be read or written, templates are compiled anew."""

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)


def mark_link(path: str) -> Markup:
    """Mark a path of the output, to become a relative link when its page is known."""
    return Markup(f"{LINK_START}{path}{LINK_END}")


def place_marked_links(text: str, page: str) -> str:
    """Turn every marked path into a link relative to a page."""
    return MARKED_LINK.sub(lambda match: href(match[1], page), text)


@lru_cache(maxsize=8)
def words(theme: Theme, language: str) -> NullTranslations:
    """Return the interface words of a language; English is the language of the messages."""
    translations = NullTranslations()
    for file in _po_files(theme, language):
        with file.open("rb") as stream:
            catalogue = read_po(stream, locale=language)
        compiled = io.BytesIO()
        write_mo(compiled, catalogue)
        compiled.seek(0)
        found = Translations(compiled)
        found.add_fallback(translations)
        translations = found
    return translations


def _po_files(theme: Theme, language: str) -> Iterator[Path]:
    for folder in reversed(theme.locales):
        file = Path(folder) / language / "LC_MESSAGES" / "messages.po"
        if file.is_file():
            yield file


@lru_cache(maxsize=8)
def environment(theme: Theme, language: str) -> Environment:
    """Return the template environment of a language."""
    env = Environment(
        loader=FileSystemLoader(theme.templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        bytecode_cache=_Compiled(theme.compiled, f"{_compiler()}-%s"),
        # A process reads them once, and need not ask at each page whether they have changed.
        auto_reload=False,
    )
    env.install_gettext_translations(words(theme, language), newstyle=True)  # type: ignore[attr-defined]
    env.filters["href"] = mark_link
    env.globals["rendered_card"] = partial(_rendered_card, theme, language)
    return env


def _rendered_card(theme: Theme, language: str, card: Card, *how: object) -> Markup:
    """Return the HTML of a card, its links still marked."""
    return Markup(_card_utf8(theme, language, card, *how).decode())


@lru_cache(maxsize=CARDS)
def _card_utf8(theme: Theme, language: str, card: Card, *how: object) -> bytes:
    """Render a card once: the same is shown by many pages."""
    macros = environment(theme, language).get_template("macros/card.html").module
    html: str = macros.card(card, language, *how)  # type: ignore[attr-defined]
    return html.encode()


@lru_cache(maxsize=1)
def _compiler() -> str:
    """Return a digest of what turns templates into code: this module's settings, and Jinja."""
    return digest((Path(__file__).read_bytes(), version("jinja2")))


@lru_cache(maxsize=64)
def theme_input(theme: Theme, layout: str, language: str) -> Input:
    """Return a layout with all that it includes, and the words, as one input of a page."""
    sources: dict[str, str] = {}

    def visit(name: str) -> None:
        if name not in sources:
            sources[name], used = _source(theme, name)
            for other in used:
                visit(other)

    visit(layout)
    return Input(layout, digest((tuple(sorted(sources.items())), words_input(theme, language))))


@lru_cache(maxsize=8)
def words_input(theme: Theme, language: str) -> Input:
    """Return the words of a language as one input of a file."""
    catalogues = tuple(file.read_bytes() for file in _po_files(theme, language))
    return Input(language, digest(catalogues))


@lru_cache(maxsize=256)
def _source(theme: Theme, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of a template and the names of those that it uses.

    Raises:
        ValueError: a name is computed, so that nobody knows what the template is made from.
    """
    env = environment(theme, DEFAULT_LANGUAGE)
    assert env.loader is not None
    text = env.loader.get_source(env, name)[0]
    used = REFERENCE.findall(text)
    if "" in used:
        # A list of names, or one that is computed: only the parser can tell, at a price.
        used = list(meta.find_referenced_templates(env.parse(text)))
    if None in used:
        raise ValueError(f"{name}: a computed template name cannot be followed")
    return text, tuple(dict.fromkeys(used))


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows to people, and tells machines."""

    page: Page
    json_ld: str = ""
    """One JSON document, safe inside a script element; empty for none."""

    def __call__(self) -> "Shown":
        """Return itself: what is known already is shown as what is still to be looked up."""
        return self


class HeadMaker(Protocol):
    """Makes the head of a page."""

    def __call__(self) -> Head:
        """Make it."""
        ...

    def where(self) -> Whereabouts:
        """Tell where the page is: no more is asked of most."""
        ...


@dataclass(frozen=True, slots=True)
class PageTask:
    """One page to render: a layout and all that it may see. Picklable."""

    theme: Theme
    layout: str
    path: str
    language: str
    make_head: HeadMaker
    chrome: Chrome
    seen: tuple[Input, ...]
    """All that `show`, the head and the chrome are made from."""
    show: Callable[[], Shown]

    @property
    def head(self) -> Head:
        """Its head, made anew where it was not known: there may be tens of thousands."""
        return self.make_head()

    @property
    def where(self) -> Whereabouts:
        """Where it and its pictures are."""
        return self.make_head.where()

    @property
    def inputs(self) -> tuple[Input, ...]:
        """What the page is made from."""
        layout = theme_input(self.theme, self.layout, self.language)
        return (layout, *self.seen)

    def showing(self, page: Page) -> "PageTask":
        """Return it with another page in the same frame."""
        return replace(self, seen=(*self.seen, Input.of("page", page)), show=Shown(page))

    def __call__(self) -> tuple[bytes, ...]:
        """Render the page."""
        return (place_marked_links(self.text(), self.path).encode(),)

    def text(self) -> str:
        """Render the page, its links still marked."""
        template = environment(self.theme, self.language).get_template(self.layout)
        shown = self.show()
        return template.render(
            head=self.head, chrome=self.chrome, page=shown.page, json_ld=shown.json_ld
        )
