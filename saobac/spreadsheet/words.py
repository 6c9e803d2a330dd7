"""Words in both languages, and the names by which staff know the schema's choices."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from saobac.admin_choices import SIGN_WORDS, named
from saobac.programme import GROUPS, terms_of


@dataclass(frozen=True, slots=True)
class Words:
    """A word or sentence in both languages."""

    vi: str
    en: str

    def of(self, language: str) -> str:
        """Return it in `vi` or `en`."""
        return self.vi if language == "vi" else self.en


def join(words: Iterable[Words], separator: str) -> Words:
    """Join words, language by language."""
    words = tuple(words)
    return Words(
        separator.join(word.vi for word in words), separator.join(word.en for word in words)
    )


ENGLISH = {
    "retail": "Retail price", "farm-gate": "Farm-gate price",
    "exact": "Exact", "site": "Within the site", "commune": "Within the commune",
    "dawn": "Dawn", "noon": "Noon", "mist": "Mist", "dusk": "Dusk",
    "lake": "Lake", "park": "Forest of a park", "reserve": "Forest of a reserve",
    "cave-river": "Cave with a river", "cave-hall": "Hall of a cave",
    "cave-pools": "Cave with pools", "cave-mouth": "Mouth of a cave",
    "jungle-hut": "Hut in the forest", "memorial": "Memorial", "pass": "Mountain pass",
    "festival": "Festival", "market": "Market day", "performance": "Performance",
    "village": "Village", "terraces": "Rice terraces",
}  # fmt: skip
"""English for choices that the programme has no word for; the forms have Vietnamese for all."""

OTHER_WORDS = {
    "cooperative": ("htx", "liên hiệp htx"),
    "company": ("công ty", "cty", "dn", "công ty tnhh", "công ty cổ phần"),
    "household": ("hộ", "hộ gia đình", "hộ sản xuất", "cơ sở sản xuất", "hkd"),
    "group": ("tht", "tổ", "tổ sản xuất", "nhóm"),
    "food-safety": ("attp", "an toàn thực phẩm"),
    "declaration": ("tự công bố", "bản tự công bố"),
    "litre": ("l", "lit"),
    "metre": ("m",),
    "pack": ("gói",),
    "retail": ("bán lẻ",),
    "farm-gate": ("tại vườn",),
}
"""What staff write for a choice besides its names."""


@cache
def names_of(choices: tuple[str, ...]) -> dict[str, Words]:
    """Return the names of a field's choices, as the forms have them; at worst its own name."""
    terms = terms_of(choices)
    forms = {item["value"]: item["label"] for item in named(choices)}
    return {
        key: Words(
            SIGN_WORDS.get(key, key) if label == key else label,
            terms[key].en if key in terms else ENGLISH.get(key, key),
        )
        for key, label in forms.items()
    }


def are_numbered(choices: tuple[str, ...]) -> bool:
    """Tell whether staff also say the choices by number: so the programme counts its groups."""
    return set(choices) == set(GROUPS)
