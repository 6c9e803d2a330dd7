"""Numbers, dates, prices, places and states as each language writes them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

import phonenumbers
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal
from babel.support import NullTranslations

from saobac.fields import PartialDate
from saobac.places import Places, former_of
from saobac.programme import GROUPS, UNITS, Term
from saobac.schema import Lunar, PlaceReference, Price

TODAYS_PROVINCE_SINCE = "7/2025"
NBSP = "\u00a0"


@dataclass(frozen=True, slots=True)
class Wording:
    """Writes values in one language."""

    language: str
    translations: NullTranslations

    def say(self, message: str, **facts: object) -> str:
        """Return an interface sentence with its facts."""
        return str(self.translations.ugettext(message)).format(**facts)

    def count(self, singular: str, plural: str, number: int) -> str:
        """Return a counted interface sentence; `{n}` is the number."""
        text = str(self.translations.ungettext(singular, plural, number))
        return text.format(n=self.number(number))

    def term(self, terms: dict[str, Term], key: str) -> str:
        """Return a word of the programme."""
        return terms[key].name(self.language)

    def group(self, key: str) -> str:
        """Return the name of a product group."""
        return self.term(GROUPS, key)

    def number(self, value: int | Decimal) -> str:
        """Write a number: `1.487` in Vietnamese, `1,487` in English."""
        return _number(self.language, value)

    def day(self, day: date) -> str:
        """Write a day: `02/11/2027`, or `2 November 2027`."""
        return _day(self.language, day)

    def partial(self, when: PartialDate) -> str:
        """Write a date as exactly as it is known."""
        if when.exact:
            return self.day(when.exact)
        if when.month:
            if self.language == "vi":
                return f"{when.month:02}/{when.year}"
            return format_date(date(when.year, when.month, 1), "MMMM yyyy", locale="en")
        return str(when.year)

    def dong(self, amount: int) -> str:
        """Write an amount of đồng: `150.000 ₫`, or `VND 150,000`."""
        if self.language == "vi":
            return f"{self.number(amount)}{NBSP}₫"
        return f"VND{NBSP}{self.number(amount)}"

    def price(self, price: Price) -> str:
        """Write a price with its unit: `16.000–23.000 ₫/kg`."""
        unit = self.term(UNITS, price.unit)
        if price.amount is not None:
            amount = self.dong(price.amount)
        elif self.language == "vi":
            amount = f"{self.number(price.low or 0)}–{self.dong(price.high or 0)}"
        else:
            amount = f"{self.dong(price.low or 0)}–{self.number(price.high or 0)}"
        return f"{amount} / {unit}" if " " in unit or "/" in unit else f"{amount}/{unit}"

    def month(self, number: int) -> str:
        """Write a month: `tháng 9`, or `September`."""
        if self.language == "vi":
            return f"tháng{NBSP}{number}"
        return str(Locale("en").months["format"]["wide"][number])

    def month_short(self, number: int) -> str:
        """Write a month in the space of a strip's cell: `9`, or `Sep`."""
        return str(number) if self.language == "vi" else f"{self.month(number)[:3]}"

    def months(self, months: tuple[int, ...]) -> str:
        """Write months as spans that may run over the new year: `tháng 11 – tháng 1`."""
        if len(months) == 12:
            return self.say("All year")
        spans = [
            self.month(first) if first == last else f"{self.month(first)} – {self.month(last)}"
            for first, last in month_spans(months)
        ]
        text = ", ".join(spans)
        return text[:1].upper() + text[1:]

    def lunar(self, lunar: Lunar) -> str:
        """Write a lunar day: `mùng 10 tháng Giêng âm lịch`."""
        if self.language == "en":
            return f"day {lunar.day} of lunar month {lunar.month}"
        day = f"mùng {lunar.day}" if lunar.day <= 10 else f"ngày {lunar.day}"
        names = {1: "Giêng", 12: "Chạp"}
        return f"{day} tháng {names.get(lunar.month, lunar.month)} âm lịch"

    def phone(self, number: str) -> str:
        """Write an E.164 number as Vietnamese do: `0912 345 678`."""
        parsed = phonenumbers.parse(number)
        kind = phonenumbers.PhoneNumberFormat
        if parsed.country_code != 84 or self.language == "en":
            return phonenumbers.format_number(parsed, kind.INTERNATIONAL)
        return phonenumbers.format_number(parsed, kind.NATIONAL)

    def commune(self, places: Places, code: str) -> str:
        """Write a commune of today with its kind: `xã Côn Minh`, or `Côn Minh commune`."""
        commune = places.by_code[code]
        if self.language == "vi":
            return f"{'phường' if commune.kind == 'ward' else 'xã'} {commune.name}"
        return f"{commune.name} {commune.kind}"

    def place_now(self, places: Places, place: PlaceReference) -> str:
        """Write where a place is today."""
        province = places.gazetteer.province
        unit = self.commune(places, place.code)
        return (
            f"{unit}, tỉnh {province}" if self.language == "vi" else f"{unit}, {province} province"
        )

    def place_before(self, places: Places, place: PlaceReference) -> str:
        """Write what a place was called before 1/7/2025."""
        parts = former_of(places.by_code[place.code], place)
        province = places.gazetteer.former_province
        if self.language == "vi":
            text = "; ".join(
                f"{_vietnamese_communes(communes)}, {district[:1].lower()}{district[1:]}"
                for district, communes in parts
            )
            return f"trước {TODAYS_PROVINCE_SINCE}: {text}, tỉnh {province}"
        text = "; ".join(
            f"{_english_communes(communes)}, {self.district(district)}"
            for district, communes in parts
        )
        return f"before July 2025: {text}, {province} province"

    def district(self, name: str) -> str:
        """Write a former district: `Huyện Na Rì`, or `Na Rì district`."""
        if self.language == "vi":
            return name
        for kind, english in (("Huyện ", "{} district"), ("Thành phố ", "{} city")):
            if name.startswith(kind):
                return english.format(name.removeprefix(kind))
        return name

    def district_name(self, name: str) -> str:
        """Write a former district where a heading says what it is: `Na Rì`, `TP Bắc Kạn`."""
        if self.language == "vi":
            return name.removeprefix("Huyện ").replace("Thành phố", "TP")
        return name.removeprefix("Huyện ").removeprefix("Thành phố ")


@lru_cache(maxsize=1 << 12)
def _number(language: str, value: int | Decimal) -> str:
    return format_decimal(value, locale=language)


@lru_cache(maxsize=1 << 12)
def _day(language: str, day: date) -> str:
    if language == "vi":
        return f"{day:%d/%m/%Y}"
    return f"{day.day} {format_date(day, 'MMMM yyyy', locale='en')}"


def month_spans(months: Iterable[int]) -> list[tuple[int, int]]:
    """Return months as spans in the order of the year, one that runs over its end joined."""
    spans: list[list[int]] = []
    for month in sorted(months):
        if spans and spans[-1][1] == month - 1:
            spans[-1][1] = month
        else:
            spans.append([month, month])
    if len(spans) > 1 and spans[0][0] == 1 and spans[-1][1] == 12:
        spans[0][0] = spans.pop()[0]
    return [(first, last) for first, last in spans]


def _vietnamese_communes(names: tuple[str, ...]) -> str:
    towns = [name[:1].lower() + name[1:] for name in names if name.startswith("Thị trấn ")]
    communes = [name for name in names if not name.startswith("Thị trấn ")]
    kind = "xã" if len(communes) == 1 else "các xã"
    return ", ".join(towns + ([f"{kind} {', '.join(communes)}"] if communes else []))


def _english_communes(names: tuple[str, ...]) -> str:
    communes = [name for name in names if not name.startswith("Thị trấn ")]
    towns = [f"{name.removeprefix('Thị trấn ')} town" for name in names if name not in communes]
    kind = "commune" if len(communes) == 1 else "communes"
    return ", ".join(towns + ([f"{', '.join(communes)} {kind}"] if communes else []))
