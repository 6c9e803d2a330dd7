"""Where an entry is: a small map that all pages share, and over it the communes lit."""

from collections.abc import Sequence

from saobac.loom.province.cloth import SMALL
from saobac.loom.province.outline import outline
from saobac.loom.province.patches import lay_patches
from saobac.permalink import Permalinks
from saobac.places import Places
from saobac.present.map_land import centres
from saobac.views.parts import Locator, Picture

SMALL_MAP = "static/woven/map-small.svg"


def commune_id(code: str) -> str:
    """Return the anchor of a commune in the list beside the large map."""
    return f"xa-{code}"


def locator(places: Places, links: Permalinks, codes: Sequence[str]) -> Locator | None:
    """Return the small map with communes lit; None for no commune."""
    if not codes:
        return None
    patches = lay_patches(centres(places), SMALL)
    wanted = {number for number, centre in enumerate(patches.centres) if centre.code in codes}
    lit = outline((x, y) for x, y, owner in patches.cells() if owner in wanted)
    return Locator(
        Picture(SMALL_MAP, patches.survey.width, patches.survey.height, alt="", woven=True),
        lit,
        f"{links.map()}#{commune_id(codes[0])}",
    )
