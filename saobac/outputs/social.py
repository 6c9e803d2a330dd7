"""Plans the pictures that messengers show: 1200 × 630, an entry's cloth beside its name."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

from saobac.library import Record
from saobac.loom.cloth import to_image
from saobac.loom.ornaments import weave_mark, weave_rule
from saobac.outputs.woven import Pattern, hero_pattern, pattern_of
from saobac.photographs import Photograph, open_image, upright
from saobac.plan import Input, Output
from saobac.present.cards import eyebrow, short_place
from saobac.present.edition import Edition, Presenter
from saobac.present.frame import SITE_SOCIAL, social_name, social_path
from saobac.schema import Entry

WIDTH, HEIGHT = 1200, 630
PICTURE_WIDTH = 504
"""A cover of 4:5 as high as the card."""

GROUND, INK, QUIET = "#faf4e6", "#1b1f3b", "#5b5a66"
FONTS = Path(__file__).parents[2] / "assets" / "fonts"
DISPLAY, TEXT = "phudu-700.woff2", "be-vietnam-pro-600.woff2"
LINES = 4
RIBBON = 72
"""Height in pixels."""
MIDDLE, BOAT = 0.5, 0.64
"""How far to the right a picture is looked at, where it is wider than its place: a panorama of
the lake around its boat."""
ICON_SIZES = (180, 192, 512)
COLOURS = 128
"""Of a file: threads in light and shade, and the edges of letters."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a card says, from its top to its foot."""

    above: str
    title: str
    below: str = ""
    ribbon: str = ""
    """Across the picture, where it shows something that does not exist."""


def plan_social(edition: Edition) -> Iterator[Output]:
    """Plan a picture for each entry and for the site, and the icons in pixels."""
    site = edition.library.site
    for presenter in edition.presenters():
        yield _card(
            social_path(presenter.language, SITE_SOCIAL),
            hero_pattern(edition),
            None,
            Words(site.name, getattr(site.tagline, presenter.language)),
            BOAT,
        )
    # The cards of an entry stand side by side, for they share its picture.
    for record in edition.library.records():
        pattern, photograph = pattern_of(edition, record), _photograph(record)
        for presenter in edition.presenters():
            path = social_path(presenter.language, social_name(record))
            yield _card(path, pattern, photograph, _words(presenter, record))
    for size in ICON_SIZES:
        yield Output(
            (f"static/icon-{size}.png",),
            (Pattern(weave_mark, ()).input(), Input.of("size", size)),
            partial(_icon, size),
        )


def _words(presenter: Presenter, record: Record[Entry]) -> Words:
    fields = record.versions[presenter.language].fields
    return Words(
        eyebrow(presenter, fields),
        fields.title,
        short_place(presenter, fields) or presenter.library.site.name,
        presenter.wording.say("Sample data") if fields.sample else "",
    )


def _photograph(record: Record[Entry]) -> Photograph | None:
    images = record.fields.images
    return record.photographs[images[0].file] if images else None


def _card(
    path: str,
    pattern: Pattern,
    photograph: Photograph | None,
    words: Words,
    centre: float = MIDDLE,
) -> Output:
    shown = Input("photograph", photograph.digest) if photograph else pattern.input()
    return Output(
        (path,),
        (shown, Input.of("words", words)),
        partial(draw_card, pattern, photograph, words, centre),
    )


def draw_card(
    pattern: Pattern, photograph: Photograph | None, words: Words, centre: float = MIDDLE
) -> tuple[bytes, ...]:
    """Draw a card of 1200 × 630 pixels."""
    card = Image.new("RGB", (WIDTH, HEIGHT), GROUND)
    card.paste(_picture(pattern, photograph, centre), (0, 0))
    rule = to_image(weave_rule("social"), 4)
    for x in range(PICTURE_WIDTH, WIDTH, rule.width):
        card.paste(rule, (x, HEIGHT - rule.height))
    draw = ImageDraw.Draw(card)
    left, room = PICTURE_WIDTH + 56, WIDTH - PICTURE_WIDTH - 112
    draw.text((left, 72), words.above, QUIET, _font(TEXT, 30))
    size, lines = _fit(words.title, room)
    y = 130
    for line in lines:
        draw.text((left, y), line, INK, _font(DISPLAY, size))
        y += round(size * 1.22)
    if words.below:
        draw.text((left, y + 22), "\n".join(_wrap(words.below, _font(TEXT, 30), room)[:2]), QUIET,
                  _font(TEXT, 30), spacing=10)  # fmt: skip
    if words.ribbon:
        draw.rectangle((0, 40, PICTURE_WIDTH, 40 + RIBBON), GROUND)
        middle = (PICTURE_WIDTH // 2, 40 + RIBBON // 2)
        draw.text(middle, words.ribbon, INK, _font(TEXT, 34), anchor="mm")
    return (_png(card),)


@lru_cache(maxsize=1)
def _picture(pattern: Pattern, photograph: Photograph | None, centre: float) -> Image.Image:
    if photograph is not None:
        with open_image(Path(photograph.file)) as source:
            image = upright(source, width=WIDTH)
        return ImageOps.fit(image, (PICTURE_WIDTH, HEIGHT))
    cloth = pattern()
    whole = to_image(cloth, max(PICTURE_WIDTH / cloth.width, HEIGHT / cloth.height))
    left = round((whole.width - PICTURE_WIDTH) * centre)
    top = (whole.height - HEIGHT) // 2
    return whole.crop((left, top, left + PICTURE_WIDTH, top + HEIGHT))


def _fit(title: str, room: int) -> tuple[int, list[str]]:
    """Return the largest size at which a title fits, and its lines."""
    for size in (84, 72, 60, 50, 42):
        lines = _wrap(title, _font(DISPLAY, size), room)
        if len(lines) <= LINES and len(lines) * size * 1.22 <= 340:
            return size, lines
    return size, [*lines[: LINES - 1], f"{lines[LINES - 1]} …"]


def _wrap(text: str, font: ImageFont.FreeTypeFont, room: int) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font.getlength(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


@lru_cache(maxsize=16)
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / name, size)


def _icon(size: int) -> tuple[bytes, ...]:
    mark = weave_mark()
    whole = to_image(mark, -(-size // mark.width), weave=False)
    return (_png(whole.resize((size, size), Image.Resampling.BOX)),)


def _png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    # An octree finds as good colours as the median cut in a sixth of its time; to pack them as
    # tightly as can be would take four times as long, for a tenth of the bytes.
    flat = image.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    flat.save(buffer, "PNG", compress_level=7)
    return buffer.getvalue()
