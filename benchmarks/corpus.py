"""Makes a catalogue of any size from a seed: records that every generator is given alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TypeVar

from benchmarks.bodies import body, sentence
from benchmarks.vocabulary import GOODS, NAMES, SYLLABLES
from saobac.fields import PartialDate
from saobac.places import Places
from saobac.programme import GROUPS, UNITS, expiry
from saobac.schema import Gazetteer
from saobac.source import read_yaml
from saobac.validate import check
from saobac.vietnamese import collation_key, slugify

TODAY = date(2026, 11, 24)
"""The day for which every generator builds: stars come and go with it."""
PER_PAGE = 24
Key = TypeVar("Key", str, int)
SALE_UNITS = ("kg", "pack", "box", "bag", "jar", "bundle")


@dataclass(frozen=True, slots=True)
class Maker:
    """A producer; a handful of them make everything."""

    slug: str
    title: str
    code: str


@dataclass(frozen=True, slots=True)
class Product:
    """One product: the facts, and the words for them that a plain template prints."""

    slug: str
    title: str
    summary: str
    updated: date
    group: str
    maker: Maker
    code: str
    """Of the commune of today."""
    former: str
    """The commune of before, by which the district is known."""
    district: str
    """With its kind: `Huyện Na Rì`."""
    place: str
    """`xã Côn Minh, tỉnh Thái Nguyên`."""
    unit: str
    price: int
    stars: int
    """As decided; 0 where there is no recognition."""
    decided: date | None
    body: str
    rank: int
    """Place in the dictionary order of titles, from 1; spares the peers a collation of ours."""
    photograph: str = ""
    """Name of its file; empty for none."""

    @property
    def group_name(self) -> str:
        """Return the group's Vietnamese name."""
        return GROUPS[self.group].vi

    @property
    def price_text(self) -> str:
        """Return the price as Vietnamese write it."""
        return f"{self.price:,}".replace(",", ".") + f"\u00a0₫/{UNITS[self.unit].vi}"

    @property
    def valid_stars(self) -> int:
        """Return the stars in force on the day of the build; 0 for none."""
        return self.stars if self.decided and _last_day(self.decided) >= TODAY else 0

    @property
    def stars_text(self) -> str:
        """Return what a page says of the stars; empty where none are in force."""
        if not self.valid_stars or self.decided is None:
            return ""
        return f"{self.stars} sao OCOP, đến {_last_day(self.decided):%d/%m/%Y}"


@dataclass(frozen=True, slots=True)
class ProductList:
    """A list of products, 24 a page, in dictionary order."""

    taxonomy: str
    """all, group, stars or district."""
    term: str
    """Its word in addresses; empty for all."""
    title: str
    products: tuple[Product, ...]

    @property
    def pages(self) -> tuple[tuple[Product, ...], ...]:
        """Return the products of each page."""
        starts = range(0, len(self.products), PER_PAGE)
        return tuple(self.products[start : start + PER_PAGE] for start in starts)


@dataclass(frozen=True, slots=True)
class Corpus:
    """A whole catalogue."""

    products: tuple[Product, ...]
    makers: tuple[Maker, ...]
    gazetteer: Path
    """`places.yaml`, whose codes it uses."""
    photographs: Path | None = None
    """Folder of the photographs; None where there are none."""

    def lists(self) -> tuple[ProductList, ...]:
        """Return every list that holds a product."""
        ordered = sorted(self.products, key=lambda product: product.rank)
        lists = [ProductList("all", "", "Sản phẩm", tuple(ordered))]
        by_group = _gather((product.group_name, product) for product in ordered)
        lists += (ProductList("group", slugify(name), name, by_group[name]) for name in by_group)
        by_stars = _gather((product.valid_stars, product) for product in ordered)
        lists += (
            ProductList("stars", f"{stars}-sao", f"{stars} sao OCOP", by_stars[stars])
            for stars in sorted(by_stars, reverse=True)
            if stars
        )
        by_district = _gather((product.district, product) for product in ordered)
        lists += (
            ProductList("district", slugify(name), name, by_district[name])
            for name in sorted(by_district)
        )
        return tuple(lists)


def make_corpus(
    count: int, *, seed: int, gazetteer: Path, photographs: tuple[Path, tuple[str, ...]] | None
) -> Corpus:
    """Make a catalogue of so many products; the first of them get a photograph each."""
    folder, files = photographs or (None, ())
    places = _places(gazetteer)
    makers = tuple(_makers(Random(f"{seed} makers"), places))
    titles = tuple(_titles(seed, count))
    ordered = sorted(
        range(count), key=lambda number: (collation_key(titles[number][1]), titles[number][1])
    )
    ranks = {number: rank for rank, number in enumerate(ordered, start=1)}
    products = tuple(
        replace(
            _product(Random(f"{seed} {number}"), *titles[number], makers, places),
            rank=ranks[number],
            photograph=files[number] if number < len(files) else "",
        )
        for number in range(count)
    )
    return Corpus(products, makers, gazetteer, folder)


def edited(product: Product, number: int) -> Product:
    """Return a product after its author's edit of a number: a sentence, the summary, the price."""
    return replace(
        product,
        summary=f"{product.summary.partition(' (')[0]} (lần sửa {number}).",
        price=product.price + 1000 * number,
        body=f"{edit_sentence(number)}\n\n{product.body}",
    )


def edit_sentence(number: int) -> str:
    """Return the sentence that an edit puts into the body, by which its arrival is seen."""
    return f"Trang này vừa được sửa lần thứ {number} trong phép đo."


def _gather(pairs: Iterable[tuple[Key, Product]]) -> dict[Key, tuple[Product, ...]]:
    gathered: defaultdict[Key, list[Product]] = defaultdict(list)
    for key, product in pairs:
        gathered[key].append(product)
    return {key: tuple(products) for key, products in gathered.items()}


def _last_day(decided: date) -> date:
    return expiry(PartialDate(decided.year, decided.month, decided.day))


def _places(file: Path) -> Places:
    matter, _ = read_yaml(file)
    assert matter is not None, file
    gazetteer, problems = check(Gazetteer, matter)
    assert gazetteer is not None, problems
    return Places.of(gazetteer)


def _makers(random: Random, places: Places) -> Iterator[Maker]:
    for kind in ("Hợp tác xã", "Tổ hợp tác", "Hộ kinh doanh"):
        for name in random.sample(NAMES, 3):
            title = f"{kind} {name}"
            yield Maker(slugify(title), title, random.choice(tuple(places.by_code)))


def _titles(seed: int, count: int) -> Iterator[tuple[str, str]]:
    """Give pairs of group and title; counting in mixed radix keeps titles and slugs apart."""
    random = Random(f"{seed} titles")
    goods = [(group, name) for group, names in GOODS.items() for name in names]
    first, second = list(NAMES), list(NAMES)
    for words in (goods, first, second):
        random.shuffle(words)
    most = len(goods) * len(first) * len(second)
    if count > most:
        raise ValueError(f"the vocabulary has titles for {most} products, not for {count}")
    for number in range(count):
        rest, good = divmod(number, len(goods))
        rest, one = divmod(rest, len(first))
        group, name = goods[good]
        yield group, f"{name} {first[one]} {second[(rest + one) % len(second)]}"


def _product(
    random: Random, group: str, title: str, makers: tuple[Maker, ...], places: Places
) -> Product:
    commune = random.choice(places.gazetteer.communes)
    part = random.choice(commune.former)
    kind = "phường" if commune.kind == "ward" else "xã"
    stars, decided = _recognition(random)
    return Product(
        slug=slugify(title),
        title=title,
        summary=f"{sentence(random, 9)[:-1]}, {' '.join(random.choices(SYLLABLES, k=7))}.",
        updated=TODAY - timedelta(days=random.randrange(700)),
        group=group,
        maker=random.choice(makers),
        code=commune.code,
        former=random.choice(part.communes),
        district=part.district,
        place=f"{kind} {commune.name}, tỉnh {places.gazetteer.province}",
        unit=random.choice(SALE_UNITS),
        price=random.randrange(20, 400) * 1000,
        stars=stars,
        decided=decided,
        body=body(random),
        rank=0,
    )


def _recognition(random: Random) -> tuple[int, date | None]:
    """Give six in ten products stars in force, two stars of the past, two none.

    None ends within 90 days, of which we would warn staff: the peers say nothing either.
    """
    stars = random.choice((3, 3, 3, 4, 4, 5))
    fate = random.random()
    if fate < 0.6:
        return stars, date(2024, 4, 1) + timedelta(days=random.randrange(900))
    if fate < 0.8:
        return stars, date(2021, 1, 4) + timedelta(days=random.randrange(900))
    return 0, None
