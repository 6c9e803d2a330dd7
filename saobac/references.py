"""Checks what entries say of each other: slugs, codes and signs must be those of something."""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from saobac.diagnostics import Diagnostic, nearest, nearest_name
from saobac.examine import Examined
from saobac.front_matter import FrontMatter
from saobac.originals import Originals
from saobac.outline import Outline
from saobac.permalink import is_list
from saobac.places import Places, known_former
from saobac.schema import Site
from saobac.vietnamese import fold, slugify

MatterReader = Callable[[], FrontMatter]
"""Reads the front matter once more, where something is to be said of it."""
FieldPath = tuple[str | int, ...]
"""Where a value stands in front matter."""

CODE_DIGITS = 5
ONE_DIGIT = 0.8
"""Likeness of codes of which one digit differs, or two have changed places."""
KIND_OF_COMMUNE = re.compile(r"^(xa|phuong|thi tran|x\.|p\.|tt\.?)\s+")

Slugs = Mapping[str, frozenset[str]]
"""By kind, the slugs of all pages."""


@dataclass(frozen=True, slots=True)
class Known:
    """The slugs of all pages: those of this build, and those that it leaves out."""

    there: Slugs
    left_out: Slugs
    other_names: Callable[[], Mapping[tuple[str, str], str]]
    """Gives slugs by kind and by what else a page may be called; asked where one is mistaken."""

    def meant(self, kind: str, name: str) -> str | None:
        """Return the slug that a name means which is none: in words, of before, or mistyped."""
        slug = slugify(name)
        if slug in self.there[kind]:
            return slug
        return self.other_names().get((kind, slug)) or nearest_name(name, self.there[kind]) or None


Reference = tuple[FieldPath, str, str]
"""A slug that is named: where, of which kind, the slug."""


def references(outline: Outline) -> Iterator[Reference]:
    """Give every slug that an entry names."""
    for index, slug in enumerate(outline.producers):
        yield ("producers", index), "producer", slug
    for index, recognition in enumerate(outline.recognitions):
        if recognition.producer is not None:
            yield ("recognitions", index, "producer"), "producer", recognition.producer
    for index, slug in enumerate(outline.products):
        yield ("products", index), "product", slug


def references_of_site(site: Site) -> Iterator[Reference]:
    """Give every slug that the site names."""
    for index, slug in enumerate(site.featured):
        yield ("featured", index), "destination", slug


def reference_problems(
    named: Iterable[Reference], matter: MatterReader, known: Known
) -> Iterator[Diagnostic]:
    """Every slug that is named must be that of a page, be that page in order or not."""
    for path, kind, slug in named:
        if slug in known.left_out[kind]:
            yield matter().problem(path, "left-out", found=slug)
        elif slug not in known.there[kind]:
            guess = known.meant(kind, slug)
            yield matter().problem(path, f"unknown-{kind}", found=slug, guess=guess)


def redirect_problems(
    examined: Iterable[Examined], known: Known, originals: Originals
) -> Iterator[Diagnostic]:
    """An old name must be one that no page has, and lead to one page only."""
    taken: dict[tuple[str, str], str] = {}
    for each in examined:
        kind = each.kind
        for index, old in enumerate(each.outline.redirect_from):
            path = ("redirect_from", index)
            matter = originals.source(each.file).matter
            if slugify(old) != old or is_list(old):
                yield matter.problem(path, "not-a-slug", found=old, guess=slugify(old) or None)
            elif old in known.there[kind] or old in known.left_out[kind]:
                yield matter.problem(path, "redirect-taken", found=old)
            elif other := taken.get((kind, old)):
                yield matter.problem(path, "redirect-doubled", found=old, other=other)
            taken[kind, old] = each.file


def sign_problems(
    sign: str | None, matter: MatterReader, signs: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """The sign that a product asks for must be one that the loom can weave."""
    if sign is not None and sign not in signs:
        yield matter().problem(
            ("sign",),
            "unknown-sign",
            found=sign,
            choices=", ".join(signs),
            guess=nearest(sign, signs) or None,
        )


def _path_of_place(kind: str, matter: FrontMatter, index: int) -> FieldPath:
    """Return where a place stands: one alone needs no list around it."""
    if kind == "producer":
        return ("place",)
    return ("places", index) if isinstance(matter.data.get("places"), list) else ("places",)


def place_problems(each: Examined, matter: MatterReader, places: Places) -> Iterator[Diagnostic]:
    """Every place must be a commune of today, and what it was before one of its parts."""
    for index, place in enumerate(each.outline.places):
        commune = places.by_code.get(place.code)
        if commune is None:
            path = _path_of_place(each.kind, matter(), index)
            guess = nearest(place.code, places.by_code, ONE_DIGIT) or None
            yield matter().problem((*path, "code"), "unknown-place", found=place.code, guess=guess)
        elif place.former is not None and place.former not in known_former(commune):
            known = known_former(commune)
            path = _path_of_place(each.kind, matter(), index)
            yield matter().problem(
                (*path, "former"),
                "unknown-former",
                found=place.former,
                commune=commune.name,
                choices=", ".join(known),
                guess=nearest(place.former, known) or None,
            )


def with_commune(problem: Diagnostic, places: Places) -> Diagnostic:
    """Add the code that was meant where a commune is given by its name, or a zero was lost."""
    typed = problem.fact("found")
    if problem.code != "not-a-commune-code" or not typed:
        return problem
    codes = _codes_by_name(places)
    name = _bare(typed)
    zeros = typed.zfill(CODE_DIGITS)
    code = codes.get(name) or codes.get(nearest_name(name, codes))
    guess = code or (zeros if zeros in places.by_code else "")
    return replace(problem, facts=(*problem.facts, ("guess", guess))) if guess else problem


def _codes_by_name(places: Places) -> dict[str, str]:
    """Return communes by their names of today, and by those of before that mean but one."""
    communes = places.gazetteer.communes
    today = [(_bare(commune.name), commune.code) for commune in communes]
    before = [(_bare(name), item.code) for item in communes for name in known_former(item)]
    codes: dict[str, str] = {}
    for pairs in (today, before):
        means: dict[str, set[str]] = {}
        for name, code in pairs:
            means.setdefault(name, set()).add(code)
        codes = {name: found.pop() for name, found in means.items() if len(found) == 1} | codes
    return codes


def _bare(name: str) -> str:
    """Return the name of a commune without its kind, case and marks."""
    return KIND_OF_COMMUNE.sub("", fold(name))


def resolve_link(target: str, file: str, files: Iterable[str]) -> str | None:
    """Return the content file that a link means; the target itself where it leads outside.

    None where it leads nowhere. A translation may be named by its own or by its page's file.
    """
    if target.startswith(("http://", "https://", "mailto:", "tel:", "#")):
        return target
    path = target.partition("#")[0]
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
    stem, _, ending = joined.rpartition("/")
    name, *_ = ending.split(".")
    candidate = f"{stem}/{name}.md"
    return candidate if candidate in files and ending.endswith(".md") else None
