"""What spoils a photograph, and how to retake it: the gravest fault that can be measured.

What cannot be known is not told. Pixels do not say which way is up, so a picture that lies
on its side goes unnoticed, unless its EXIF speaks of a mirror or of one turn too many; nor does a
file that was saved anew at high quality say what was lost before.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from saobac.derivatives import KIOSK_WIDTH
from saobac.photo_measures import distance
from saobac.photo_messages import PHOTO_MESSAGES
from saobac.photographs import Photograph

DARK = 100
"""Of 255. Of 94 sharp, well-lit photographs of cameras and telephones, one (a night club) has
so little light; darkened by three stops all of them have, by two stops three in ten."""
BURNT = 0.25
"""Of those photographs the whitest has 0.19; three stops too light, two in three have more."""
BLURRED = 3.0
"""Of those photographs the least sharp has 4.1. Under a Gaussian blur of 0.2 % of the longer side
(2 px on a kiosk) 83 % fall below, of 0.25 % all; moved by 2 % of the side, 56 %."""
COMPRESSED = 60
"""JPEG quality below which squares are seen; cameras, telephones and chats write 70 and more.
WebP and HEIF give no such number, and bytes for a pixel tell more of the subject."""
LONG = 2.4
"""Longer to shorter side; the longest that telephones take is 21:9."""
SAME = 20
"""Steps between fingerprints. Copies reduced and saved at quality 40 differ by up to 8, cropped
by 1 % mostly by less than 20; different photographs by 43, similar packs on white by 36."""

SCREEN_WIDTHS = frozenset(
    (720, 750, 828, 1080, 1125, 1170, 1179, 1206, 1220, 1242, 1260, 1284, 1290, 1320, 1440)
)
"""Pixels across the screens of telephones."""
SCREEN_SHAPE, OLD_SCREEN_SHAPE = 2.0, 1.77
"""Least length to width: of screens, and of older ones, which films and chats use as well."""
CHAT_EDGES = frozenset((960, 1280, 1600, 2048))
"""Pixels of the longer side to which chats and social networks commonly reduce photographs."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What is the matter with a photograph: a key of `PHOTO_MESSAGES` and its facts."""

    code: str
    facts: tuple[tuple[str, str], ...]

    def sentence(self, language: str) -> str:
        """Return what is the matter and what to do, in `vi` or `en`."""
        message = PHOTO_MESSAGES[self.code]
        text = message.vi if language == "vi" else message.en
        return text.format_map(dict(self.facts))


def _is_screenshot(photograph: Photograph) -> bool:
    shorter, longer = sorted((photograph.width, photograph.height))
    is_png = photograph.file.lower().endswith(".png")
    return (
        not photograph.measures.has_camera
        and shorter in SCREEN_WIDTHS
        and longer >= shorter * (OLD_SCREEN_SHAPE if is_png else SCREEN_SHAPE)
    )


def _is_forwarded(photograph: Photograph) -> bool:
    return (
        not photograph.measures.has_camera
        and photograph.measures.jpeg_quality is not None
        and max(photograph.width, photograph.height) in CHAT_EDGES
    )


def _is_compressed(photograph: Photograph) -> bool:
    quality = photograph.measures.jpeg_quality
    return quality is not None and quality < COMPRESSED


def _is_long(photograph: Photograph) -> bool:
    shorter, longer = sorted((photograph.width, photograph.height))
    return longer > LONG * shorter


FAULTS: tuple[tuple[str, Callable[[Photograph], bool]], ...] = (
    ("photo-screenshot", _is_screenshot),
    ("photo-small", lambda photograph: photograph.width < KIOSK_WIDTH),
    ("photo-forwarded", _is_forwarded),
    ("photo-dark", lambda photograph: photograph.measures.light < DARK),
    ("photo-burnt", lambda photograph: photograph.measures.burnt > BURNT),
    ("photo-blurred", lambda photograph: photograph.measures.sharpness < BLURRED),
    ("photo-compressed", _is_compressed),
    ("photo-turned-twice", lambda photograph: photograph.measures.is_turned_twice),
    ("photo-mirrored", lambda photograph: photograph.measures.is_mirrored),
    ("photo-strip", _is_long),
)
"""The gravest first: a photograph that is taken again needs no second advice."""


def advice_on(photograph: Photograph, name: str) -> Advice | None:
    """Say what most spoils a photograph, which goes by a name; None where nothing does."""
    code = next((code for code, has in FAULTS if has(photograph)), None)
    if code is None:
        return None
    return _advice(
        code,
        target=name,
        width=photograph.width,
        height=photograph.height,
        least=KIOSK_WIDTH,
        share=round(photograph.measures.burnt * 100),
        quality=photograph.measures.jpeg_quality,
    )


def repetitions(photographs: Sequence[tuple[str, Photograph]]) -> Iterator[tuple[int, Advice]]:
    """Say which of some named photographs repeat an earlier one: its index, and the advice."""
    for index, (name, photograph) in enumerate(photographs):
        for other, earlier in photographs[:index]:
            if distance(photograph.measures, earlier.measures) <= SAME:
                yield index, _advice("photo-duplicate", target=name, other=other)
                break


def _advice(code: str, **facts: object) -> Advice:
    return Advice(code, tuple((key, str(value)) for key, value in facts.items()))
