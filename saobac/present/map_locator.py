"""Where an entry is: a small map that all pages share, and over it the communes lit."""

from functools import lru_cache

from saobac.loom.province.cloth import SMALL
from saobac.loom.province.outline import outline
from saobac.loom.province.patches import lay_patches
from saobac.loom.province.survey import Centre
from saobac.permalink import Permalinks
from saobac.places import Places
from saobac.present.map_land import centres
from saobac.views.parts import Locator, Picture

SMALL_MAP = "static/woven/map-small.svg"


def commune_id(code: str) -> str:
    """Return the anchor of a commune in the list beside the large map."""
    return f"xa-{code}"


@lru_cache(maxsize=1024)
def locator(places: Places, links: Permalinks, codes: tuple[str, ...]) -> Locator | None:
    """Return the small map with communes lit; None for no commune."""
    if not codes:
        return None
    land = centres(places)
    ground = lay_patches(land, SMALL).survey
    return Locator(
        Picture(SMALL_MAP, ground.width, ground.height, alt="", woven=True),
        _lit(land, frozenset(codes)),
        f"{links.map()}#{commune_id(codes[0])}",
    )


@lru_cache(maxsize=1024)
def _lit(land: tuple[Centre, ...], codes: frozenset[str]) -> str:
    """Return the outline of communes, which many entries share."""
    patches = lay_patches(land, SMALL)
    wanted = {number for number, centre in enumerate(patches.centres) if centre.code in codes}
    return outline((x, y) for x, y, owner in patches.cells() if owner in wanted)
