"""Every interface word of templates and program has its Vietnamese."""

import io

from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from saobac.project import HOME

CATALOGUE = HOME / "locale" / "vi" / "LC_MESSAGES" / "messages.po"
KEYWORDS = {"say": None, "count": (1, 2), "_": None, "gettext": None, "ngettext": (1, 2)}


PLACES = (("templates", "jinja2"), ("saobac/present", "python"), ("saobac/outputs", "python"))


def is_translated(message: Message) -> bool:
    forms = (message.string,) if isinstance(message.string, str) else message.string or ()
    return bool(forms) and all(forms)


def test_every_word_is_translated() -> None:
    said: set[str] = set()
    for folder, method in PLACES:
        found = extract_from_dir(
            HOME / folder,
            method_map=[("**.html" if method == "jinja2" else "**.py", method)],
            options_map={"**.html": {"trimmed": "true", "silent": "false"}},
            keywords=KEYWORDS,
        )
        said |= {
            message if isinstance(message, str) else message[0] for _, _, message, _, _ in found
        }
    catalogue = read_po(io.BytesIO(CATALOGUE.read_bytes()), locale="vi")
    translated = {
        message.id if isinstance(message.id, str) else message.id[0]
        for message in catalogue
        if message.id and is_translated(message)
    }
    assert said
    assert said - translated == set()
