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
from saobac.present.edition import Edition
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
ICON_SIZES = (180, 192, 512)


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
        )
        for record in edition.library.records():
            fields = record.versions[presenter.language].fields
            place = short_place(presenter, fields) or site.name
            yield _card(
                social_path(presenter.language, social_name(record)),
                pattern_of(edition, record),
                _photograph(record),
                Words(
                    eyebrow(presenter, fields),
                    fields.title,
                    place,
                    presenter.wording.say("Sample data") if fields.sample else "",
                ),
            )
    for size in ICON_SIZES:
        yield Output(
            (f"static/icon-{size}.png",),
            (Pattern(weave_mark, ()).input(), Input.of("size", size)),
            partial(_icon, size),
        )


def _photograph(record: Record[Entry]) -> Photograph | None:
    images = record.fields.images
    return record.photographs[images[0].file] if images else None


def _card(path: str, pattern: Pattern, photograph: Photograph | None, words: Words) -> Output:
    shown = Input("photograph", photograph.digest) if photograph else pattern.input()
    return Output(
        (path,),
        (shown, Input.of("words", words)),
        partial(draw_card, pattern, photograph, words),
    )


def draw_card(pattern: Pattern, photograph: Photograph | None, words: Words) -> tuple[bytes, ...]:
    """Draw a card of 1200 × 630 pixels."""
    card = Image.new("RGB", (WIDTH, HEIGHT), GROUND)
    card.paste(_picture(pattern, photograph), (0, 0))
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


def _picture(pattern: Pattern, photograph: Photograph | None) -> Image.Image:
    if photograph is not None:
        with open_image(Path(photograph.file)) as source:
            image = upright(source, width=WIDTH)
        return ImageOps.fit(image, (PICTURE_WIDTH, HEIGHT))
    cloth = pattern()
    stitch = -(-HEIGHT // cloth.height)
    return ImageOps.fit(to_image(cloth, stitch), (PICTURE_WIDTH, HEIGHT), Image.Resampling.BOX)


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
    image.quantize(64, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
