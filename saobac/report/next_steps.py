"""What to do first: the few tasks that help visitors most, as sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

from saobac.library import Library, Record
from saobac.report.certificates import CertificateRow
from saobac.report.completeness import Context, has_photo, is_translated
from saobac.report.words import tell
from saobac.schema import Entry, Product

SHOWN = 10
RENEWAL, MEND, VERIFY, CONTACT, PHOTO, PRICE, TRANSLATE = 1000, 700, 600, 500, 300, 200, 100
"""How much a task weighs: a star lost outweighs a number missing, that a picture missing."""


@dataclass(frozen=True, slots=True)
class Step:
    """One task."""

    weight: float
    text: str
    record: Record[Entry]
    """The page that it is about."""
    file: str
    """Where to write the result, from the site's root."""


def next_steps(
    rows: tuple[CertificateRow, ...], context: Context, language: str
) -> tuple[Step, ...]:
    """Return the tasks that help most, at most ten, the most useful first.

    Samples are no goods of the province, and nobody's work.
    """
    rows = tuple(row for row in rows if not row.product.fields.sample)
    starred = {row.product.slug for row in rows if row.standing.startswith(("within", "in-"))}
    steps = [
        *_on_certificates(rows, language),
        *_on_producers(context.library, language),
        *_on_pages(context, starred, language),
    ]
    return tuple(sorted(steps, key=lambda step: (-step.weight, step.file))[:SHOWN])


def _on_certificates(rows: tuple[CertificateRow, ...], language: str) -> Iterator[Step]:
    asked: set[str] = set()
    for row in rows:
        file, title = row.product.file, row.name
        holder = row.holder or tell("no-holder", language)
        if row.standing == "within-90" and row.ends and row.days_left is not None:
            left = tell("days-left", language, n=row.days_left)
            text = tell(
                "task-renew",
                language,
                title=title,
                holder=holder,
                ends=f"{row.ends:%d/%m/%Y}",
                left=left,
            )
            yield Step(RENEWAL - row.days_left, text, row.product, file)
        elif row.standing == "ended" and row.days_left is not None and not row.renewed:
            # Ended years ago it is history, and not this week's work.
            if row.ends and -row.days_left <= 365:
                ends = f"{row.ends:%d/%m/%Y}"
                text = tell("task-renew-ended", language, title=title, holder=holder, ends=ends)
                yield Step(RENEWAL - 100, text, row.product, file)
        elif row.standing == "future" and row.decided and row.decided.exact:
            day = f"{row.decided.exact:%d/%m/%Y}"
            text = tell("task-future", language, title=title, stars=row.stars, day=day)
            yield Step(MEND, text, row.product, file)
        elif row.standing == "unverified" and row.stars and row.product.slug not in asked:
            asked.add(row.product.slug)
            text = tell("task-verify", language, title=title, stars=row.stars)
            yield Step(VERIFY + 10 * row.stars, text, row.product, file)


def _on_producers(library: Library, language: str) -> Iterator[Step]:
    goods = [product for product in library.products if not product.fields.sample]
    for record in library.producers:
        fields = record.fields
        if fields.sample or fields.phone or fields.zalo or fields.email:
            continue
        waiting = sum(record.slug in product.fields.producers for product in goods)
        if waiting:
            text = tell("task-contact", language, title=fields.title, n=waiting)
            yield Step(CONTACT + 10 * waiting, text, record, record.file)


def _on_pages(context: Context, starred: set[str], language: str) -> Iterator[Step]:
    for record in context.library.records():
        if record.fields.sample:
            continue
        title = record.fields.title
        bonus = 50 if record.slug in starred else 0
        if isinstance(record.fields, Product):
            if not has_photo(record, context):
                text = tell("task-photo", language, title=title)
                yield Step(PHOTO + bonus, text, record, record.file)
            if record.fields.price is None and record.fields.group != "craft":
                text = tell("task-price", language, title=title)
                yield Step(PRICE + bonus, text, record, record.file)
        if not is_translated(record, context):
            text = tell("task-translate", language, title=title)
            yield Step(TRANSLATE + bonus, text, record, _translation(record))


def _translation(record: Record[Entry]) -> str:
    return record.file.removesuffix(".md") + ".en.md"
