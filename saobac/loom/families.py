"""Families: what the weavers of each product group like, from which a slug chooses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """Grounds, fields and bands of one group."""

    grounds: tuple[str, ...]
    fields: tuple[str, ...]
    bands: tuple[str, ...]


FAMILIES: dict[str, Family] = {
    "food": Family(
        ("indigo", "brick", "turmeric", "ink", "paper", "lake"),
        ("lozenges", "nested", "checker", "chevrons", "twill", "flowers", "paws"),
        ("combs", "paws", "lozenges", "flowers", "birds", "dots"),
    ),
    "drink": Family(
        ("lake", "paper", "indigo", "brick"),
        ("waves", "rain", "zigzag", "stars", "twill"),
        ("waves", "s-hooks", "vines", "dots", "lozenges"),
    ),
    "herb": Family(
        ("paper", "lake", "ink", "indigo"),
        ("pines", "flowers", "mats", "chevrons", "rain"),
        ("pines", "vines", "flowers", "paws", "s-hooks"),
    ),
    "craft": Family(
        ("ink", "indigo", "brick", "turmeric"),
        ("nested", "checker", "mats", "lozenges", "stars", "zigzag"),
        ("s-hooks", "lozenges", "horses", "combs", "suns"),
    ),
    "ornamental": Family(
        ("paper", "lake", "indigo", "brick"),
        ("flowers", "stars", "twill", "pines"),
        ("flowers", "birds", "vines", "suns"),
    ),
    "tourism": Family(
        ("lake", "indigo", "turmeric", "paper"),
        ("waves", "pines", "chevrons", "stars", "zigzag"),
        ("horses", "birds", "waves", "pines", "suns"),
    ),
}
"""The six groups of the programme."""
