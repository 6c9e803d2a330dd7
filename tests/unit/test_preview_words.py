"""Every word of the preview is there in both languages, and every one is used."""

import re
from string import Formatter

import pytest

from saobac.preview.server import BROWSER
from saobac.preview.words import BROWSER as BROWSER_WORDS
from saobac.preview.words import CONSOLE

SCRIPTS = "\n".join(file.read_text(encoding="utf-8") for file in BROWSER.glob("*.js"))


def facts(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("pair", [*CONSOLE.values(), *BROWSER_WORDS.values()])
def test_both_languages_name_the_same_facts(pair: tuple[str, str]) -> None:
    vi, en = pair
    assert facts(vi) == facts(en)


def test_scripts_ask_for_words_that_are_there() -> None:
    asked = set(re.findall(r"words\.([a-z]+)\b", SCRIPTS))
    asked |= set(re.findall(r'words\["([a-z-]+)"\]', SCRIPTS))
    asked |= set(re.findall(r'words\[\w+ \? "([a-z-]+)"', SCRIPTS))
    asked |= set(re.findall(r'words\[\w+ \? "[a-z-]+" : "([a-z-]+)"\]', SCRIPTS))
    assert asked == set(BROWSER_WORDS)


def test_scripts_hold_no_words_of_their_own() -> None:
    assert not re.search(r"[^\x00-\x7f]", SCRIPTS.replace("·", ""))
