"""Plans the woven pictures: a cover or landscape for each entry, and the site's ornaments."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from saobac.library import Record
from saobac.loom.cloth import Cloth, to_svg
from saobac.loom.covers import weave_cover
from saobac.loom.landscapes import weave_landscape, weave_panorama
from saobac.loom.ornaments import star_svg, weave_mark, weave_rule
from saobac.loom.scenes import choose_scene
from saobac.plan import Input, Output
from saobac.present.edition import Edition
from saobac.present.pictures import HERO, PANORAMA, woven_path
from saobac.present.taxonomies import taxonomies
from saobac.schema import Destination, Entry, Producer, Product, Story

STORY_SCENE = "terraces"
"""What a story that asks for no scene is illustrated with."""

HERO_LIGHT = "dawn"
ALL_YEAR = tuple(range(1, 13))


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a cloth is woven from; picklable, and its `repr` is its content."""

    weave: Callable[..., Cloth]
    arguments: tuple[object, ...]

    def __call__(self) -> Cloth:
        """Weave it."""
        return self.weave(*self.arguments)

    def input(self) -> Input:
        """Return the pattern as an input of whatever shows it."""
        return Input.of("cloth", (self.weave.__qualname__, self.arguments))


def pattern_of(edition: Edition, record: Record[Entry]) -> Pattern:
    """Return the pattern of an entry's cloth."""
    fields = record.fields
    if isinstance(fields, Product):
        season = () if fields.season == ALL_YEAR else fields.season
        return Pattern(weave_cover, (record.slug, fields.group, fields.sign, season))
    if isinstance(fields, Producer):
        made = [item.outline for item in taxonomies(edition).makers.get(record.slug, ())]
        # A producer shows what it is best known for: the product with the most stars.
        made.sort(key=lambda item: -max((r.stars or 0 for r in item.recognitions), default=0))
        group, sign = (made[0].group, made[0].sign) if made else ("food", None)
        return Pattern(weave_cover, (record.slug, group, sign, ()))
    if isinstance(fields, Destination):
        scene = fields.scene or choose_scene(record.slug, fields.kind)
        return Pattern(weave_landscape, (record.slug, scene, fields.light))
    scene = fields.scene if isinstance(fields, Story) and fields.scene else STORY_SCENE
    light = fields.light if isinstance(fields, Story) else None
    return Pattern(weave_landscape, (record.slug, scene, light))


def _to_svg(pattern: Pattern) -> tuple[bytes, ...]:
    return (to_svg(pattern()),)


def _mark_svg() -> tuple[bytes, ...]:
    return (to_svg(weave_mark(), weave=False),)


def _star() -> tuple[bytes, ...]:
    return (star_svg(filled=True),)


def hero_pattern(edition: Edition) -> Pattern:
    """Return the pattern of the wide picture of the front page."""
    width, height = PANORAMA
    return Pattern(weave_panorama, (edition.library.site.name, HERO_LIGHT, width, height))


def plan_woven(edition: Edition) -> Iterator[Output]:
    """Plan a cloth for each entry without a photograph, and the ornaments."""
    for record in edition.library.records():
        if not record.outline.images:
            yield _woven(woven_path(record), pattern_of(edition, record))
    yield _woven(HERO, hero_pattern(edition))
    yield _woven("static/woven/rule.svg", Pattern(weave_rule, (edition.library.site.name,)))
    # What they are made from is the program itself, which every manifest names.
    yield Output(("static/woven/star.svg",), (), _star)
    yield Output(("static/icon.svg",), (), _mark_svg)


def _woven(path: str, pattern: Pattern) -> Output:
    return Output((path,), (pattern.input(),), partial(_to_svg, pattern))
