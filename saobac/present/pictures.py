"""The picture of an entry: its photograph with derivatives, or the cloth woven for it."""

import html
from collections.abc import Iterable, Sequence

from saobac.derivatives import MIME_TYPES, Derivative, derivatives
from saobac.library import Record
from saobac.photographs import Photograph
from saobac.present.edition import Edition
from saobac.schema import Entry, Image
from saobac.theme import mark_link
from saobac.views.parts import Picture, SourceSet

COVER = (60, 75)
LANDSCAPE = (120, 80)
PANORAMA = (200, 80)
"""Width and height in stitches."""

PROSE_SIZES = (
    "(max-width: 39.99em) and (min-resolution: 2.1dppx) 37vw, (max-width: 39.99em) 57vw, 40rem"
)
"""Of a photograph in an author's text; why less than it is wide: templates/macros/picture.html."""

HERO = "static/woven/hero.svg"


def woven_path(record: Record[Entry]) -> str:
    """Return where the cloth of an entry lies."""
    return f"static/woven/{record.kind}/{record.slug}.svg"


def media_name(record: Record[Entry], file: str) -> str:
    """Return what the derivatives of a photograph are named after."""
    stem = file.rpartition(".")[0] or file
    return f"{record.kind}/{record.slug}/{_plain(stem)}"


def _plain(text: str) -> str:
    return "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in text)


def photo_picture(
    edition: Edition,
    record: Record[Entry],
    file: str,
    photograph: Photograph,
    alt: str,
    credit: str | None,
) -> Picture:
    """Return a photograph with every derivative that it has."""
    made = derivatives(photograph, media_name(record, file), edition.formats)
    sources = tuple(
        SourceSet(
            MIME_TYPES[name],
            tuple((item.path, item.width) for item in made if item.format == name),
        )
        for name in edition.formats
    )
    shown = _largest(made)
    return Picture(
        shown.path,
        shown.width,
        shown.height,
        alt,
        woven=False,
        sources=sources,
        placeholder=photograph.placeholder,
        credit=credit,
    )


def _largest(made: Sequence[Derivative]) -> Derivative:
    """Return the largest derivative that every browser can show."""
    return [item for item in made if item.format == "jpg"][-1]


def largest(edition: Edition, record: Record[Entry], file: str) -> str:
    """Return where the largest derivative of a photograph lies."""
    made = derivatives(record.photographs[file], media_name(record, file), edition.formats)
    return _largest(made).path


def pictures(
    edition: Edition, record: Record[Entry], images: Iterable[Image]
) -> tuple[Picture, ...]:
    """Return the photographs of an entry, in the order of its front matter.

    One that nobody has described is called by what it is a photograph of.
    """
    return tuple(
        photo_picture(
            edition,
            record,
            image.file,
            record.photographs[image.file],
            image.alt or record.fields.title,
            image.credit,
        )
        for image in images
    )


def lead_picture(edition: Edition, record: Record[Entry], images: tuple[Image, ...]) -> Picture:
    """Return the first photograph of an entry, or the cloth woven for it."""
    if images:
        return pictures(edition, record, images[:1])[0]
    width, height = COVER if record.kind in ("product", "producer") else LANDSCAPE
    return Picture(woven_path(record), width, height, alt="", woven=True)


def picture_html(picture: Picture) -> str:
    """Write a photograph inside an author's text."""
    sources = "".join(
        f'<source type="{source.type}" sizes="{PROSE_SIZES}" srcset="'
        + ", ".join(f"{mark_link(path)} {width}w" for path, width in source.candidates)
        + '">'
        for source in picture.sources
        if source.type != "image/jpeg"
    )
    return (
        f'<picture>{sources}<img src="{mark_link(picture.path)}" alt="{html.escape(picture.alt)}"'
        f' width="{picture.width}" height="{picture.height}" loading="lazy" decoding="async">'
        "</picture>"
    )
