"""Examines a page with its translations: what it says, and what is wrong with it by itself.

Nothing here looks at other pages: what was found stays true as long as the files stay.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from saobac import prose
from saobac.album import Album
from saobac.body_checks import charts_of, problems_of
from saobac.diagnostics import Diagnostic
from saobac.front_matter import FrontMatter
from saobac.kept import Kept
from saobac.library import Record, Version
from saobac.outline import Outline, outline_of
from saobac.pairing import Pair
from saobac.permalink import DEFAULT_LANGUAGE
from saobac.photographs import Photograph, UnusableImageError
from saobac.plan import digest
from saobac.prose import Body
from saobac.schema import Entry
from saobac.source import Source
from saobac.texts import Text, in_body
from saobac.validate import SCHEMAS, check, merge_translation, sound_part, translatable_fields
from saobac.vietnamese import slugify


@dataclass(frozen=True, slots=True)
class Reading(Kept):
    """A text as links see it: those in it, and what those of other texts may lead to."""

    file: str
    page: str
    """The file of the Vietnamese page that it is, or translates."""
    language: str
    is_empty: bool
    links: tuple[str, ...]
    """As written, each once."""
    anchors: tuple[str, ...]
    """Of headings and charts."""


@dataclass(frozen=True, slots=True)
class Examined(Kept):
    """A page and its translations. Picklable."""

    kind: str
    file: str
    outline: Outline
    """Of those fields that are right."""
    record: Record[Entry] | None
    """None where the page itself is not right."""
    readings: tuple[Reading, ...]
    problems: tuple[Diagnostic, ...]
    gives_sources: bool
    is_whole: bool
    """Whether all photographs are there that it names."""


def examine(pair: Pair[Source], languages: tuple[str, ...], album: Album) -> Examined:
    """Check a page and its translations; what is wrong with one leaves the others checked."""
    return _Examination(pair.page, pair.translations, languages, album).run()


@dataclass(slots=True)
class _Examination:
    page: Source
    translations: tuple[Source, ...]
    languages: tuple[str, ...]
    album: Album
    readings: list[Reading] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
    photographs: dict[str, Photograph] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)

    def run(self) -> Examined:
        page = self.page
        fields, of_page = check(SCHEMAS[page.kind], page.matter)
        self.problems += of_page
        self._take_photographs()
        body = prose.render(page.body)
        self._take_text(page, page.matter, body)
        translated = [self._translate(source, body, of_page) for source in self.translations]
        outline = outline_of(fields or sound_part(SCHEMAS[page.kind], page.matter))
        record = None
        if fields is not None:
            original = Version.of(fields, body, DEFAULT_LANGUAGE)
            versions = dict.fromkeys((DEFAULT_LANGUAGE, *self.languages), original)
            versions |= {version.language: version for version in translated if version}
            slug = slugify(page.name)
            sources = (page, *self.translations)
            bearing = digest(tuple(map(_bearing, self.readings)))
            record = Record(
                page.kind,
                slug,
                page.file,
                outline,
                versions,
                self.photographs,
                self._digest(*(source.content for source in sources)),
                self._digest(*map(_front_matter, sources), bearing),
                bearing,
            )
        return Examined(
            page.kind,
            page.file,
            outline,
            record,
            tuple(self.readings),
            tuple(self.problems),
            bool(page.matter.data.get("sources")),
            not self.missing,
        )

    def _digest(self, *parts: object) -> str:
        """Return a digest of parts of each file, of their names, and of all photographs."""
        names = [source.file for source in (self.page, *self.translations)]
        photographs = [(name, item.digest) for name, item in self.photographs.items()]
        return digest((names, parts, photographs))

    def _translate(
        self, source: Source, body: Body, of_page: list[Diagnostic]
    ) -> Version[Entry] | None:
        """Check a translation laid over its page, of which what is wrong was told already."""
        model = SCHEMAS[source.kind]
        merged, found = merge_translation(model, self.page.matter, source.matter)
        fields, of_both = check(model, merged)
        told = {(problem.code, problem.facts) for problem in of_page}
        own = (problem for problem in of_both if problem.position.file == source.file)
        self.problems += found
        self.problems += (problem for problem in own if (problem.code, problem.facts) not in told)
        text = prose.render(source.body)
        self._take_text(source, merged, text)
        if fields is None:
            return None
        return Version.of(fields, text or body, source.language)

    def _take_text(self, source: Source, matter: FrontMatter, body: Body) -> None:
        published = translatable_fields(SCHEMAS[source.kind])
        text = Text(source, self.page.file, matter, body, published)
        self.problems += problems_of(text)
        self.readings.append(
            Reading(
                source.file,
                self.page.file,
                source.language,
                not body,
                body.links,
                (*prose.anchors(body), *charts_of(text)),
            )
        )
        for name in prose.images(body):
            if "//" in name:
                self.problems.append(in_body(source, name, "remote-image", target=name))
            else:
                self._take(name, partial(in_body, source, name))

    def _take_photographs(self) -> None:
        """Read the photographs of the front matter, be its other fields right or not."""
        images = self.page.matter.data.get("images")
        for index, image in enumerate(images if isinstance(images, list) else ()):
            if isinstance(image, Mapping) and isinstance(image.get("file"), str):
                where = ("images", index, "file")
                self._take(image["file"], partial(self.page.matter.problem, where))

    def _take(self, name: str, report: Callable[..., Diagnostic]) -> None:
        """Read a photograph once; tell of one that is not there or cannot be read."""
        if name in self.photographs or name in self.missing:
            return
        path = self.album.find(self.page.folder, name)
        if path is None:
            guess = self.album.meant(self.page.folder, name) or None
            self.missing.add(name)
            self.problems.append(report("broken-image", target=name, guess=guess))
            return
        try:
            self.photographs[name] = self.album.read(path)
        except UnusableImageError as error:
            self.missing.add(name)
            self.problems.append(report(error.code, target=name, **error.facts))


def _front_matter(source: Source) -> object:
    return source.matter.lines[: source.body_line - 1]


def _bearing(reading: Reading) -> object:
    """Return what a text is to others, whatever else stands in it."""
    return reading.language, reading.is_empty, reading.links, reading.anchors
