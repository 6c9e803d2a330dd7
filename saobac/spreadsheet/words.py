"""Words in both languages, and the names by which staff know the schema's choices."""

from collections.abc import Iterable
from dataclasses import dataclass

from saobac.programme import GROUPS, VOCABULARIES


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


PRICE_KINDS = {
    "retail": Words("Giá bán lẻ", "Retail price"),
    "farm-gate": Words("Giá tại vườn", "Farm-gate price"),
}
PRECISIONS = {
    "exact": Words("Chính xác", "Exact"),
    "site": Words("Trong khu vực", "Within the site"),
    "commune": Words("Trong xã", "Within the commune"),
}
LIGHTS = {
    "dawn": Words("Bình minh", "Dawn"),
    "noon": Words("Ban trưa", "Noon"),
    "mist": Words("Sương mù", "Mist"),
    "dusk": Words("Hoàng hôn", "Dusk"),
}
SCENES = {
    "lake": Words("Mặt hồ", "Lake"),
    "park": Words("Rừng vườn quốc gia", "Forest of a park"),
    "reserve": Words("Rừng khu bảo tồn", "Forest of a reserve"),
    "cave-river": Words("Hang có sông", "Cave with a river"),
    "cave-hall": Words("Lòng hang", "Hall of a cave"),
    "cave-pools": Words("Hang có hồ bậc thang", "Cave with pools"),
    "cave-mouth": Words("Cửa hang", "Mouth of a cave"),
    "jungle-hut": Words("Lán trong rừng", "Hut in the forest"),
    "memorial": Words("Đài tưởng niệm", "Memorial"),
    "pass": Words("Đèo núi", "Mountain pass"),
    "festival": Words("Ngày hội", "Festival"),
    "market": Words("Phiên chợ", "Market day"),
    "performance": Words("Đàn hát", "Performance"),
    "village": Words("Bản làng", "Village"),
    "terraces": Words("Ruộng bậc thang", "Rice terraces"),
}
_TABLES: tuple[dict[str, Words], ...] = (
    *({key: Words(term.vi, term.en) for key, term in terms.items()} for terms in VOCABULARIES),
    PRICE_KINDS,
    PRECISIONS,
    LIGHTS,
    SCENES,
)

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


def names_of(choices: tuple[str, ...]) -> dict[str, Words]:
    """Return the names of a field's choices; a choice that nobody has named is its own name."""
    table: dict[str, Words] = next((names for names in _TABLES if names.keys() >= set(choices)), {})
    return {choice: table.get(choice, Words(choice, choice)) for choice in choices}


def are_numbered(choices: tuple[str, ...]) -> bool:
    """Tell whether staff also say the choices by number: so the programme counts its groups."""
    return set(choices) == set(GROUPS)
