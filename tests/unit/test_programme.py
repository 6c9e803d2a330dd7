"""What stars are worth on a day."""

from datetime import date
from decimal import Decimal

import pytest

from saobac.fields import PartialDate
from saobac.programme import State, state_of
from saobac.vietnamese import collation_key, fold, slugify

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("decided", "decision", "score", "state"),
    [
        ("2025-01-10", "1/QĐ", None, State.VALID),
        ("2023-11-24", "1/QĐ", None, State.EXPIRING),
        ("2023-11-23", "1/QĐ", None, State.EXPIRED),
        ("2018", None, None, State.EXPIRED),
        ("2025", "1/QĐ", None, State.UNKNOWN),
        ("2025-01-10", None, None, State.UNKNOWN),
        ("2025-01-10", "1/QĐ", Decimal(91), State.POTENTIAL5),
    ],
)
def test_the_state_is_computed_from_date_number_and_score(
    decided: str, decision: str | None, score: Decimal | None, state: State
) -> None:
    found = state_of(
        stars=4, score=score, decided=PartialDate.parse(decided), decision=decision, today=TODAY
    )
    assert found is state


def test_names_are_sorted_as_in_a_vietnamese_dictionary() -> None:
    names = ["Út", "Zalo", "Đan", "Ăn", "Dao", "An", "Ấm", "Ơn", "Ôn", "bà", "ba", "bá", "bả"]
    assert sorted(names, key=collation_key) == [
        "An", "Ăn", "Ấm", "ba", "bà", "bả", "bá", "Dao", "Đan", "Ôn", "Ơn", "Út", "Zalo",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Đèo Giàng", "deo giang"), ("Ðặc sản", "dac san"), ("Khẩu nua lếch", "khau nua lech")],
)
def test_marks_are_folded_away(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert slugify(text) == folded.replace(" ", "-")
