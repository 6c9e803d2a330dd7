"""Other words for what is in the catalogue, as visitors type them.

Only for finding: no page shows them, so they need not be as exact as what a page says. Words
of one kind of goods belong here; what one product alone is called belongs in its `aliases`.
"""

import re
from collections.abc import Iterable, Iterator

OTHER_WORDS = (
    (("rượu",), ("rice wine", "liquor", "alcohol", "spirits")),
    (("dệt", "thổ cẩm"), ("weaving", "textile", "fabric")),
    (
        ("homestay", "nhà sàn"),
        ("where to stay", "accommodation", "lodging", "guesthouse", "chỗ ở", "ở lại", "nhà nghỉ"),
    ),
)
"""Words in Vietnamese names, and what else one may look for when one means that."""

WORD_ENDS = re.compile(r"\W+")


def other_words(names: Iterable[str]) -> Iterator[str]:
    """Give the other words for an entry by its Vietnamese names."""
    text = "|".join(WORD_ENDS.sub(" ", f" {name.casefold()} ") for name in names)
    for words, others in OTHER_WORDS:
        if any(f" {word} " in text for word in words):
            yield from others
