"""What the stars on a page or a card say, and of what."""

import io

import pytest
from PIL import Image, ImageStat

from saobac.loom.covers import weave_cover
from saobac.outputs.social import PICTURE_WIDTH, Words, draw_card
from saobac.outputs.woven import Pattern
from saobac.present.badges import leading_badge
from saobac.present.edition import Presenter
from tests.unit.test_nearby import presenter

__all__ = ["presenter"]


@pytest.mark.parametrize(
    ("slug", "text"),
    [
        ("gao-nep-nuong", "Khẩu Nua Pái: từng đạt 3 sao (2020)"),
        ("gao-nep-khau-nua-lech", "Từng đạt 3 sao (2018)"),
        ("mau-tra", "4 sao OCOP"),
    ],
)
def test_a_star_says_what_was_recognised_where_that_is_not_the_page(
    presenter: Presenter, slug: str, text: str
) -> None:
    (record,) = (r for r in presenter.library.products if r.slug == slug)
    badge = leading_badge(presenter, record)
    assert badge is not None
    assert badge.text == text


def test_a_card_for_messengers_says_that_it_shows_a_sample() -> None:
    pattern = Pattern(weave_cover, ("mau", "food", "noodles", ()))
    plain, marked = (
        Image.open(
            io.BytesIO(draw_card(pattern, None, Words("Thực phẩm", "Miến mẫu", "", said))[0])
        )
        for said in ("", "Dữ liệu minh họa")
    )
    band = (0, 40, PICTURE_WIDTH, 112)
    before, after = (
        ImageStat.Stat(card.convert("L").crop(band)).mean[0] for card in (plain, marked)
    )
    assert after > 200 > before, "a band as light as paper lies over the picture"
