"""By what a product is counted when one asks for it: `2 túi 500 g`, `2 bags of 500 g`."""

import re

from saobac.schema import Product
from saobac.wording import Wording

SIZE = re.compile(r"[\d.,]+\s?(g|kg|ml|l|lít|litres?)")
"""A net weight that is one plain amount, so that it can stand behind the name of a pack."""
PACKS = ("bottle", "pack", "box", "bag", "jar")
"""Units whose content the net weight tells."""


def counted(wording: Wording, fields: Product) -> tuple[str, str]:
    """Return the words for one and for several of a product."""
    unit = _unit(fields)
    one, many = _names(wording)[unit]
    size = fields.net_weight or ""
    if unit in PACKS and SIZE.fullmatch(size):
        return (
            wording.say("{unit} of {size}", unit=one, size=size),
            wording.say("{unit} of {size}", unit=many, size=size),
        )
    return one, many


def _unit(fields: Product) -> str:
    if fields.price:
        return fields.price.unit
    if fields.group == "tourism":
        return "person-night"
    if fields.group in ("craft", "ornamental"):
        return "piece"
    return "pack" if SIZE.fullmatch(fields.net_weight or "") else ""


def _names(wording: Wording) -> dict[str, tuple[str, str]]:
    """Return one and several of each unit; a unit that is not known has a name for all."""
    say = wording.say
    return {
        "kg": ("kg", "kg"),
        "litre": (say("litre"), say("litres")),
        "bottle": (say("bottle"), say("bottles")),
        "pack": (say("pack"), say("packs")),
        "box": (say("box"), say("boxes")),
        "bag": (say("bag"), say("bags")),
        "jar": (say("jar"), say("jars")),
        "bundle": (say("bundle"), say("bundles")),
        "piece": (say("piece"), say("pieces")),
        "metre": (say("metre"), say("metres")),
        "pot": (say("pot"), say("pots")),
        "person-night": (say("guest"), say("guests")),
        "": (say("pack or portion"), say("packs or portions")),
    }
