"""What the enquiry list knows of products and producers, and the words of its messages.

A message may be written in another language than its page, so each language has a script of
its own with all that a message in it needs. `assets/enquiry/page.js` reads it.
"""

import phonenumbers

from saobac.library import Record
from saobac.present.contacts import contact
from saobac.present.edition import Presenter
from saobac.present.enquiry_units import counted
from saobac.present.pictures import lead_picture
from saobac.present.stops import GUESTS
from saobac.schema import Producer, Product
from saobac.views.parts import Picture

Data = dict[str, object]


def data_path(language: str) -> str:
    """Return where the data of a language lies; one name for ever, as it often changes."""
    return f"static/enquiry-{language}.js"


def enquiry_data(presenter: Presenter) -> Data:
    """Return all that the list needs to show products and to write to their producers."""
    library = presenter.library
    named = {slug for record in library.products for slug in record.outline.producers}
    return {
        "words": _words(presenter),
        "products": {record.slug: _product(presenter, record) for record in library.products},
        "producers": {
            record.slug: _producer(presenter, record)
            for record in library.producers
            if record.slug in named
        },
    }


def _words(presenter: Presenter) -> Data:
    """Return the sentences of a message; `#` stands for a name."""
    say, site = presenter.wording.say, presenter.library.site.name
    return {
        "hello": say("Hello #,"),
        "helloAnyone": say("Hello,"),
        "intro": say(
            "I found these in the {site} catalogue and would like to ask about:", site=site
        ),
        "askGoods": say("Could you tell me if you have them, what they cost and how you deliver?"),
        "askVisit": say("Could you tell me if there is room on those days, and what it costs?"),
        "thanks": say("Thank you!"),
        "subject": say("A question about your products ({site})", site=site),
    }


def _product(presenter: Presenter, record: Record[Product]) -> Data:
    fields = record.versions[presenter.language].fields
    vietnamese = record.title
    one, many = counted(presenter.wording, fields)
    return _filled(
        {
            "title": fields.title,
            "local": vietnamese if vietnamese != fields.title else "",
            "path": presenter.links.entry("product", record.slug),
            "picture": _smallest(lead_picture(presenter.edition, record, fields.images)),
            "producers": fields.producers,
            "one": one,
            "many": many if many != one else "",
            "visit": fields.group == GUESTS,
            "alcohol": fields.is_alcoholic,
        }
    )


def _producer(presenter: Presenter, record: Record[Producer]) -> Data:
    fields = record.versions[presenter.language].fields
    shown = contact(presenter, record)
    return _filled(
        {
            "title": fields.title,
            "path": shown.producer_path,
            "phone": fields.phone,
            "phoneText": shown.phone,
            "sms": next(filter(takes_messages, (fields.phone, fields.zalo)), ""),
            "zalo": shown.zalo_href,
            "email": fields.email,
            "website": fields.website,
            "sample": fields.sample,
        }
    )


def takes_messages(number: str | None) -> bool:
    """Tell whether a number takes short messages: in Việt Nam a fixed line does not."""
    if not number:
        return False
    kind = phonenumbers.number_type(phonenumbers.parse(number))
    return kind != phonenumbers.PhoneNumberType.FIXED_LINE


def _smallest(picture: Picture) -> str:
    """Return the path of the smallest picture that every browser shows."""
    return picture.sources[-1].candidates[0][0] if picture.sources else picture.path


def _filled(facts: Data) -> Data:
    """Leave out what is not known."""
    return {key: value for key, value in facts.items() if value}
