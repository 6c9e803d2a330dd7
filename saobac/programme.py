"""The rules of OCOP that the catalogue models, each with the decision that sets it."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from saobac.fields import PartialDate

VALID_MONTHS = 36
"""A recognition of 3 to 5 stars lasts 36 months from its decision (QĐ 1048/QĐ-TTg, 148/QĐ-TTg)."""

EXPIRING_DAYS = 90
"""From here on staff are told to ask for renewal; the public still sees the stars."""

STAR_SCORES = {5: Decimal(90), 4: Decimal(70), 3: Decimal(50)}
"""The least score for a number of stars; below 3 stars there is no recognition (QĐ 1048, 148)."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the programme in both languages."""

    key: str
    vi: str
    en: str

    def name(self, language: str) -> str:
        """Return the word in `vi` or `en`."""
        return self.vi if language == "vi" else self.en


def _terms(*terms: tuple[str, str, str]) -> dict[str, Term]:
    return {key: Term(key, vi, en) for key, vi, en in terms}


GROUPS = _terms(
    ("food", "Thực phẩm", "Food"),
    ("drink", "Đồ uống", "Drinks"),
    ("herb", "Dược liệu", "Herbal goods"),
    ("craft", "Thủ công mỹ nghệ", "Crafts"),
    ("ornamental", "Sinh vật cảnh", "Ornamental plants and animals"),
    ("tourism", "Du lịch cộng đồng", "Community tourism"),
)
"""The six groups, short, in today's wording (QĐ 919/QĐ-TTg of 1/8/2022, QĐ 148/QĐ-TTg)."""

PRODUCER_TYPES = _terms(
    ("cooperative", "Hợp tác xã", "Cooperative"),
    ("company", "Doanh nghiệp", "Company"),
    ("household", "Hộ kinh doanh", "Household business"),
    ("group", "Tổ hợp tác", "Cooperative group"),
)

DESTINATION_KINDS = _terms(
    ("lake", "Hồ", "Lake"),
    ("park", "Vườn quốc gia", "National park"),
    ("reserve", "Khu bảo tồn", "Nature reserve"),
    ("cave", "Hang động", "Cave"),
    ("relic", "Di tích lịch sử", "Historic site"),
    ("pass", "Đèo", "Mountain pass"),
    ("festival", "Lễ hội", "Festival"),
    ("market", "Chợ", "Market"),
    ("performance", "Nghệ thuật trình diễn", "Performing art"),
    ("village", "Làng bản", "Village"),
)

INDICATION_KINDS = _terms(
    ("geographical-indication", "Chỉ dẫn địa lý", "Geographical indication"),
    ("collective-mark", "Nhãn hiệu tập thể", "Collective mark"),
    ("certification-mark", "Nhãn hiệu chứng nhận", "Certification mark"),
)

CERTIFICATE_TYPES = _terms(
    ("food-safety", "Cơ sở đủ điều kiện ATTP", "Food-safety certificate"),
    ("declaration", "Bản tự công bố sản phẩm", "Product declaration"),
    ("vietgap", "VietGAP", "VietGAP"),
    ("organic", "Hữu cơ", "Organic"),
    ("pgs", "Hữu cơ PGS", "PGS organic"),
    ("haccp", "HACCP", "HACCP"),
    ("iso-22000", "ISO 22000", "ISO 22000"),
    ("gi-use", "Quyền sử dụng chỉ dẫn địa lý", "Right to use the GI"),
    ("export", "Giấy tờ xuất khẩu", "Export papers"),
)

UNITS = _terms(
    ("kg", "kg", "kg"),
    ("litre", "lít", "litre"),
    ("bottle", "chai", "bottle"),
    ("pack", "gói", "pack"),
    ("box", "hộp", "box"),
    ("bag", "túi", "bag"),
    ("jar", "hũ", "jar"),
    ("bundle", "bó", "bundle"),
    ("piece", "chiếc", "piece"),
    ("metre", "mét", "metre"),
    ("pot", "chậu", "pot"),
    ("person-night", "người/đêm", "person per night"),
)

VOCABULARIES = (
    GROUPS,
    PRODUCER_TYPES,
    DESTINATION_KINDS,
    INDICATION_KINDS,
    CERTIFICATE_TYPES,
    UNITS,
)


def terms_of(choices: Iterable[str]) -> dict[str, Term]:
    """Return the words for the choices of a field; empty where they are of no vocabulary."""
    keys = set(choices)
    return next((terms for terms in VOCABULARIES if keys <= set(terms)), {})


class State(StrEnum):
    """What a recognition is worth on a given day; computed, never written."""

    VALID = "valid"
    EXPIRING = "expiring"
    POTENTIAL5 = "potential5"
    EXPIRED = "expired"
    UNKNOWN = "unknown"

    @property
    def shows_stars(self) -> bool:
        """Whether the stars may be shown: the certificate is known and in force."""
        return self in (State.VALID, State.EXPIRING, State.POTENTIAL5)


def add_months(day: date, months: int) -> date:
    """Return the same day some months on; the last of the month where there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


@lru_cache(maxsize=1 << 12)
def expiry(decided: PartialDate) -> date:
    """Return the last day on which a recognition can be in force."""
    return add_months(decided.latest, VALID_MONTHS)


def state_of(
    *,
    stars: int | None,
    score: Decimal | None,
    decided: PartialDate | None,
    decision: str | None,
    today: date,
) -> State:
    """Return the state of a recognition on a day.

    A date known only to the year or the month is enough to say that a recognition has
    ended, never that it is in force. Stars wait for a decision number and a day; a score
    of 90 and more without five stars is the official "tiềm năng 5 sao".
    """
    if decided is not None and expiry(decided) < today:
        return State.EXPIRED
    if decision is None or decided is None or decided.exact is None or decided.exact > today:
        return State.UNKNOWN
    if score is not None and score >= STAR_SCORES[5] and stars != 5:
        return State.POTENTIAL5
    if (expiry(decided) - today).days <= EXPIRING_DAYS:
        return State.EXPIRING
    return State.VALID
