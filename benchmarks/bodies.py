"""Writes the text of a product in Markdown, of real syllables in no real order."""

from random import Random

from benchmarks.vocabulary import SYLLABLES

WORDS = (250, 375)
"""Of a body: the fewest and the most."""


def body(random: Random) -> str:
    """Write paragraphs, a list and a table under two headings, in Markdown."""
    marked = sentence(random, 6)[:-1]
    blocks = [
        f"{_paragraph(random, 3)} **{marked}** {sentence(random, 8)}",
        f"## {_heading(random)}",
        _paragraph(random, 3),
        "\n".join(f"- {sentence(random, random.randint(6, 10))}" for _ in range(5)),
        f"## {_heading(random)}",
        _table(random),
        f"*{sentence(random, 5)[:-1]}*, xem [trang chung](https://saobac.example/).",
    ]
    least = random.randint(WORDS[0], WORDS[1] - 25)
    while _words("\n".join(blocks)) < least:
        blocks.append(_paragraph(random, 2))
    return "\n\n".join(blocks) + "\n"


def _words(text: str) -> int:
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def sentence(random: Random, length: int) -> str:
    """Write a sentence of so many syllables."""
    return " ".join(random.choices(SYLLABLES, k=length)).capitalize() + "."


def _paragraph(random: Random, sentences: int) -> str:
    return " ".join(sentence(random, random.randint(9, 13)) for _ in range(sentences))


def _heading(random: Random) -> str:
    return sentence(random, 4)[:-1]


def _table(random: Random) -> str:
    rows = (
        f"| {' '.join(random.choices(SYLLABLES, k=2))} | {random.randint(2, 90)} kg"
        f" | {' '.join(random.choices(SYLLABLES, k=4))} |"
        for _ in range(5)
    )
    return "\n".join(("| Loại | Lượng | Ghi chú |", "|---|---|---|", *rows))
