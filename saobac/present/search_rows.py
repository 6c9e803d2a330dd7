"""What the search knows of each entry, group, commune and old district, one row each.

A row is a list, short because a phone downloads all of them; `assets/search/page.js` reads it:
`[kind, path, title, place, picture, [stars, until, words, afterwards], names, near, text,
[group, months, districts, communes, producer types, protection, [[stars, until]], sample,
[state, stars, until, afterwards, *words]]]`; the last is the badge of its card.
`names` are other names, near ones are what a visitor may think of it by: places new and old,
producers, the words of its group, other words for such goods. Empty ends are cut off.
"""

from collections.abc import Iterator

from saobac.library import Library, Record
from saobac.outline import places_of
from saobac.places import former_of
from saobac.present.badges import badge, leading_badge, state
from saobac.present.cards import eyebrow, protection, short_place
from saobac.present.edition import Presenter
from saobac.present.pictures import lead_picture
from saobac.present.search_words import other_words
from saobac.present.terms import group_term
from saobac.programme import GROUPS
from saobac.schema import Entry, PlaceReference, Product
from saobac.views.parts import Badge, Picture

Row = tuple[object, ...]

TEXT_LIMIT = 5000
"""Entries: with more of them a summary each would weigh more than it finds."""
FILE_LIMIT, PER_FILE = 5000, 2500
"""Entries: up to so many lie in one file, more of them in files of so many, which a phone shows
one after another."""


def rows_paths(presenter: Presenter) -> tuple[str, ...]:
    """Return where the rows of a language lie; the same names for ever, as they often change."""
    stem, count = f"static/rows-{presenter.language}", sum(1 for _ in presenter.library.records())
    if count <= FILE_LIMIT:
        return (f"{stem}.js",)
    return tuple(f"{stem}-{number + 1}.js" for number in range(-(-count // PER_FILE)))


def search_rows(presenter: Presenter) -> tuple[Row, ...]:
    """Return the rows of a language: products first, samples last."""
    library = presenter.library
    records = sorted(library.records(), key=lambda record: record.outline.sample)
    with_text = len(records) <= TEXT_LIMIT
    return (
        *(_entry(presenter, record, with_text=with_text) for record in records),
        *_groups(presenter),
        *_places(presenter),
    )


def _entry(presenter: Presenter, record: Record[Entry], *, with_text: bool) -> Row:
    fields = record.versions[presenter.language].fields
    shown = leading_badge(presenter, record)
    stars = (
        [shown.stars, shown.until, f"{shown.text} {shown.until_text}".strip(), shown.ended]
        if shown and shown.stars
        else 0
    )
    names = dict.fromkeys(
        name
        for version in record.versions.values()
        for name in (version.fields.title, *getattr(version.fields, "aliases", ()))
    )
    names.pop(fields.title, None)
    return _cut(
        (
            record.kind,
            presenter.links.entry(record.kind, record.slug),
            fields.title,
            short_place(presenter, fields) or eyebrow(presenter, fields),
            thumbnail(lead_picture(presenter.edition, record, fields.images)),
            stars,
            list(names),
            list(
                dict.fromkeys(
                    (*_star_words(shown), *_near(presenter, fields), *_other_words(record))
                )
            ),
            fields.summary if with_text else "",
            _facets(presenter, fields, shown) if isinstance(fields, Product) else (),
        )
    )


def _facets(presenter: Presenter, fields: Product, shown: Badge | None) -> Row:
    """Return what a product is filtered by; `present/filters.py` offers the choices."""
    library = presenter.library
    districts = {
        district.slug for place in fields.places for district in library.places.districts_of(place)
    }
    in_force = (
        (item.stars, badge(presenter, item).until)
        for item in fields.recognitions
        if item.stars and state(item, presenter.edition.today).shows_stars
    )
    return (
        fields.group,
        list(fields.season),
        sorted(districts),
        sorted({place.code for place in fields.places}),
        sorted({library.producer(slug).outline.type for slug in fields.producers}),
        protection(presenter, fields),
        list(in_force),
        int(fields.sample),
        _card_badge(shown) if shown else [],
    )


def _card_badge(shown: Badge) -> list[object]:
    words = [part for part in (shown.text, shown.until_text, shown.extra) if part]
    return [shown.state, shown.stars or 0, shown.until, shown.ended, *words]


def thumbnail(picture: Picture) -> str:
    """Return the path of the smallest derivative: a phone shows it as large as a fingertip."""
    small = [source.candidates[0][0] for source in picture.sources if source.type == "image/webp"]
    return small[0] if small else picture.path


def _star_words(shown: Badge | None) -> tuple[str, ...]:
    """Return how people ask for stars; what had ended by the build is not found by them."""
    return (f"{shown.stars} sao", f"{shown.stars} stars") if shown and shown.stars else ()


def _near(presenter: Presenter, fields: Entry) -> Iterator[str]:
    library = presenter.library
    yield from _place_names(library, places_of(fields))
    if isinstance(fields, Product):
        yield from (term for term in _group_words(fields.group))
        for slug in (*fields.producers, *(item.producer for item in fields.recognitions)):
            if slug:
                yield library.producer(slug).versions[presenter.language].title
        yield from (item.name for item in fields.recognitions)
    word = eyebrow(presenter, fields)
    if word:
        yield word


def _other_words(record: Record[Entry]) -> Iterator[str]:
    fields = record.fields
    return other_words((fields.title, *getattr(fields, "aliases", ())))


def _group_words(group: str) -> tuple[str, str]:
    return GROUPS[group].vi, GROUPS[group].en


def _place_names(library: Library, places: tuple[PlaceReference, ...]) -> Iterator[str]:
    """Give communes of today and before, and the old districts, as people may call them."""
    for place in places:
        commune = library.places.by_code[place.code]
        yield commune.name
        for district, former in former_of(commune, place):
            yield from former
            yield district.removeprefix("Huyện ")


def _groups(presenter: Presenter) -> Iterator[Row]:
    """Give the groups that have products, each with the picture of its first."""
    products, wording = presenter.library.products, presenter.wording
    for key, group in GROUPS.items():
        members = [item for item in products if item.outline.group == key]
        if members:
            first = min(members, key=lambda record: record.outline.sample)
            yield _cut(
                (
                    "group",
                    presenter.links.term("group", group_term(presenter, key)),
                    wording.group(key),
                    wording.count("{n} product", "{n} products", len(members)),
                    thumbnail(lead_picture(presenter.edition, first, first.fields.images)),
                    0,
                    [name for name in (group.vi, group.en) if name != wording.group(key)],
                )
            )


def _places(presenter: Presenter) -> Iterator[Row]:
    places, links = presenter.library.places, presenter.links
    for district in places.districts:
        name = presenter.wording.district(district.name)
        around = [places.by_code[code].name for code in district.communes]
        yield _cut(
            ("place", links.entry("place", district.slug), name, "", "", 0, [district.name], around)
        )
    for commune in places.gazetteer.communes:
        reference = PlaceReference(code=commune.code)
        path = links.entry("place", places.slug(commune.code))
        now = presenter.wording.place_now(places, reference)
        old = [name for part in commune.former for name in part.communes]
        names = [*old, *commune.vanished]
        title = presenter.wording.commune(places, commune.code)
        title = title[:1].upper() + title[1:]
        yield _cut(("place", path, title, now, "", 0, [commune.name, *names]))


def _cut(row: Row) -> Row:
    """Leave out what is empty at the end."""
    while row and not row[-1]:
        row = row[:-1]
    return row
