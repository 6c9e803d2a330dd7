"""A wish of a page that is not fulfilled, in the words of staff."""


class Refusal(Exception):  # noqa: N818 - it is an answer, not a fault
    """Why not, in whole sentences of the language that was asked for."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(*sentences)
        self.sentences = sentences
