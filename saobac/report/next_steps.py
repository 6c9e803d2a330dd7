"""What to do first: the few tasks that help visitors most, as sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

from saobac.library import Library, Record
from saobac.report.certificates import CertificateRow
from saobac.report.completeness import Context, has_photo, is_translated
from saobac.report.words import tell
from saobac.schema import Entry, Product

SHOWN = 10
RENEWAL, VERIFY, CONTACT, PHOTO, PRICE, TRANSLATE = 1000, 600, 500, 300, 200, 100
"""How much a task weighs: a star lost outweighs a number missing, that a picture missing."""


@dataclass(frozen=True, slots=True)
class Step:
    """One task."""

    weight: float
    text: str
    file: str
    """Where to write the result, from the site's root."""


def next_steps(
    rows: tuple[CertificateRow, ...], context: Context, language: str
) -> tuple[Step, ...]:
    """Return the tasks that help most, at most ten, the most useful first."""
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
            yield Step(RENEWAL - row.days_left, text, file)
        elif row.standing == "ended" and row.days_left is not None and not row.renewed:
            # Ended years ago it is history, and not this week's work.
            if row.ends and -row.days_left <= 365:
                ends = f"{row.ends:%d/%m/%Y}"
                text = tell("task-renew-ended", language, title=title, holder=holder, ends=ends)
                yield Step(RENEWAL - 100, text, file)
        elif row.standing == "unverified" and row.stars and row.product.slug not in asked:
            asked.add(row.product.slug)
            text = tell("task-verify", language, title=title, stars=row.stars, file=file)
            yield Step(VERIFY + 10 * row.stars, text, file)


def _on_producers(library: Library, language: str) -> Iterator[Step]:
    for record in library.producers:
        fields = record.fields
        if fields.phone or fields.zalo or fields.email:
            continue
        waiting = sum(record.slug in product.fields.producers for product in library.products)
        if waiting:
            text = tell("task-contact", language, title=fields.title, n=waiting)
            yield Step(CONTACT + 10 * waiting, text, record.file)


def _on_pages(context: Context, starred: set[str], language: str) -> Iterator[Step]:
    for record in context.library.records():
        facts = {"title": record.fields.title, "file": record.file}
        bonus = 50 if record.slug in starred else 0
        if isinstance(record.fields, Product):
            if not has_photo(record, context):
                yield Step(PHOTO + bonus, tell("task-photo", language, **facts), record.file)
            if record.fields.price is None and record.fields.group != "craft":
                yield Step(PRICE + bonus, tell("task-price", language, **facts), record.file)
        if not is_translated(record, context):
            weight = TRANSLATE + bonus
            yield Step(weight, tell("task-translate", language, **facts), _translation(record))


def _translation(record: Record[Entry]) -> str:
    return record.file.removesuffix(".md") + ".en.md"
