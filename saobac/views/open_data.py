"""What the page on the open data shows."""

from dataclasses import dataclass

from saobac.views.frame import Link


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file to take home."""

    path: str
    type: str
    """Media type."""
    label: str


@dataclass(frozen=True, slots=True)
class DataField:
    """One field: its name in the files, and what it means."""

    name: str
    inside: str
    """Names of the words in it: `vi, en`; empty for a plain value."""
    label: str
    hint: str
    table: str = ""
    """Id of the table with its own fields."""
    many: bool = False


@dataclass(frozen=True, slots=True)
class DataTable:
    """The fields of one part of the data."""

    id: str
    name: str
    """Where it is in the data: `producers.contact`."""
    label: str
    fields: tuple[DataField, ...]


@dataclass(frozen=True, slots=True)
class OpenDataPage:
    """The data as files, what one may do with them, and what each field means."""

    breadcrumb: tuple[Link, ...]
    title: str
    intro: str
    files: tuple[DataFile, ...]
    """The one for people first."""
    schema: str
    """Output path of the JSON Schema."""
    extent: str
    """How many products, as of which day."""
    licence: str
    licence_url: str
    attribution: str
    has_samples: bool
    tables: tuple[DataTable, ...]
