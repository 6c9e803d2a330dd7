"""What is given away as one JSON document."""

import io

from saobac.open_data.records import OpenCatalogue, OpenProduct

EMPTY = "[]\n}"
"""How a catalogue without products ends."""


class Document:
    """A JSON document in the making."""

    def __init__(self, catalogue: OpenCatalogue) -> None:
        """Begin it with what is said of the whole; products are its last field."""
        whole = catalogue.model_dump_json(by_alias=True, indent=1)
        self._bytes = io.BytesIO()
        self._bytes.write(whole.removesuffix(EMPTY).encode())
        self._before = "[\n  "

    def add(self, product: OpenProduct) -> None:
        """Add a product."""
        text = product.model_dump_json(by_alias=True, indent=1)
        self._bytes.write((self._before + text.replace("\n", "\n  ")).encode())
        self._before = ",\n  "

    def content(self) -> bytes:
        """Return all of it; nothing can be added afterwards."""
        end = f"{EMPTY}\n" if self._before.startswith("[") else "\n ]\n}\n"
        self._bytes.write(end.encode())
        return self._bytes.getvalue()
