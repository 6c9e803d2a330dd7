"""What may be chosen in the forms, named in Vietnamese: terms, signs, months and communes."""

from collections.abc import Iterable, Mapping
from functools import cache

from saobac.places import Places, known_former
from saobac.programme import VOCABULARIES
from saobac.vietnamese import collation_key

Choice = dict[str, str]
"""A `label` that is shown, and the `value` that is written."""

OTHER_WORDS: tuple[Mapping[str, str], ...] = (
    {"3": "3 sao", "4": "4 sao", "5": "5 sao"},
    {"retail": "Giá bán lẻ", "farm-gate": "Giá tại vườn"},
    {"exact": "Đúng chỗ", "site": "Trong khu vực", "commune": "Trong xã"},
    {"dawn": "Rạng đông", "noon": "Giữa trưa", "mist": "Sương mù", "dusk": "Chạng vạng"},
    {"bars": "Cột", "share": "Phần trong tổng số", "steps": "Bậc"},
    {"vi": "Tiếng Việt", "en": "Tiếng Anh"},
    {"github": "GitHub", "gitlab": "GitLab", "gitea": "Gitea, Forgejo"},
    {
        "lake": "Hồ", "park": "Rừng quốc gia", "reserve": "Rừng bảo tồn",
        "cave-river": "Hang có sông", "cave-hall": "Hang rộng", "cave-pools": "Hang có vũng nước",
        "cave-mouth": "Cửa hang", "jungle-hut": "Lán trong rừng", "memorial": "Nhà bia",
        "pass": "Đèo", "festival": "Hội", "market": "Chợ phiên", "performance": "Hát Then",
        "village": "Bản", "terraces": "Ruộng bậc thang",
    },
)  # fmt: skip
"""Vietnamese for choices that the programme has no word for."""

SIGN_WORDS: Mapping[str, str] = {
    "basket": "Rổ đan", "brocade": "Thổ cẩm", "craft": "Thủ công (chung)", "curcumin": "Curcumin",
    "drink": "Đồ uống (chung)", "food": "Thực phẩm (chung)", "ginger": "Gừng",
    "herb": "Dược liệu (chung)", "homestay": "Nhà sàn", "honey": "Mật ong", "mandarin": "Quýt",
    "noodles": "Miến", "orange": "Cam", "orchid": "Lan", "ornamental": "Sinh vật cảnh (chung)",
    "persimmon": "Hồng", "rice": "Gạo", "sausage": "Lạp sườn", "smoked-meat": "Thịt treo",
    "spirit-jar": "Chum rượu", "sticky-rice": "Gạo nếp", "taro": "Khoai sọ", "tea": "Trà",
    "tourism": "Du lịch (chung)", "turmeric": "Nghệ", "upland-rice": "Lúa nương",
    "wax-gourd": "Bí xanh",
}  # fmt: skip


def choice(label: str, value: str) -> Choice:
    """Return a choice."""
    return {"label": label, "value": value}


ALL_YEAR = "all-year"
MONTHS = [
    choice("Quanh năm", ALL_YEAR),
    *(choice(f"Tháng {number}", str(number)) for number in range(1, 13)),
]


def named(values: Iterable[object]) -> list[Choice]:
    """Name the values of a choice; what has no word yet is shown as it is written."""
    keys = [str(value) for value in values]
    names = next((names for names in _vocabularies() if set(keys) <= set(names)), {})
    return [choice(names.get(key, key), key) for key in keys]


@cache
def _vocabularies() -> tuple[Mapping[str, str], ...]:
    terms = ({key: term.vi for key, term in terms.items()} for terms in VOCABULARIES)
    return (*terms, *OTHER_WORDS)


def sign_choices(signs: Iterable[str]) -> list[Choice]:
    """Name the woven signs, in dictionary order."""
    return _in_order(choice(SIGN_WORDS.get(sign, sign), sign) for sign in signs)


def commune_choices(places: Places) -> list[Choice]:
    """Name each commune with what it was made of: people search by the name they know."""
    return _in_order(
        choice(f"{commune.name} (gồm {', '.join(known_former(commune))})", commune.code)
        for commune in places.gazetteer.communes
    )


def former_choices(places: Places) -> list[Choice]:
    """Name the communes of before, each with the communes of today that hold one so called."""
    today: dict[str, list[str]] = {}
    for commune in places.gazetteer.communes:
        for name in known_former(commune):
            today.setdefault(name, []).append(commune.name)
    return _in_order(
        choice(f"{name} (nay thuộc {', '.join(communes)})", name)
        for name, communes in today.items()
    )


def _in_order(choices: Iterable[Choice]) -> list[Choice]:
    return sorted(choices, key=lambda item: collation_key(item["label"]))
