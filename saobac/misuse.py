"""What was typed wrong on a command line, as a sentence's key and facts.

Click says it in English and in words that change between its versions; so only the kinds of
its errors are taken, never its words.
"""

from difflib import get_close_matches

import click


class Misuse(click.UsageError):
    """Wrong arguments that click cannot know of; carries a key of `command_words` and facts."""

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(key, click.get_current_context(silent=True))
        self.key = key
        self.facts = facts


def given(arguments: list[str], option: str, default: str) -> str:
    """Return the value of an option as typed, whether or not the rest can be understood."""
    value = default
    for word, following in zip(arguments, [*arguments[1:], default], strict=True):
        name, mark, joined = word.partition("=")
        if name == option:
            value = joined if mark else following
    return value


def explain(error: click.UsageError, arguments: list[str]) -> tuple[str, dict[str, object]]:
    """Return the sentence's key and its facts, with a `guess` where one is near."""
    match error:
        case Misuse():
            return error.key, error.facts
        case click.NoSuchOption():
            return "no-option", {"found": error.option_name, **_guess(error.possibilities)}
        case click.NoSuchCommand():
            assert error.ctx is not None
            assert isinstance(error.ctx.command, click.Group)
            known = error.ctx.command.list_commands(error.ctx)
            guess = _guess(get_close_matches(error.command_name, known, n=1))
            found = {"found": error.command_name, "known": ", ".join(known)}
            return "no-command", {**found, **guess}
        case click.BadOptionUsage():
            has_value = any(word.startswith(f"{error.option_name}=") for word in arguments)
            key = "takes-no-value" if has_value else "needs-value"
            return key, {"option": error.option_name}
        case click.BadParameter(param=click.Parameter() as param):
            option = param.opts[0]
            key, facts = _expected(param.type)
            return key, {"option": option, "found": given(arguments, option, ""), **facts}
        case _:
            return "misunderstood", {"reason": error.format_message()}


def _guess(possibilities: list[str] | None) -> dict[str, object]:
    return {"guess": possibilities[0]} if possibilities else {}


def _expected(kind: object) -> tuple[str, dict[str, object]]:
    match kind:
        case click.Choice():
            return "not-a-choice", {"choices": ", ".join(map(str, kind.choices))}
        case click.DateTime():
            return "not-a-day", {}
        case click.IntRange():
            least, most = kind.min, kind.max
            return "not-a-number", {"range": f"≥ {least}" if most is None else f"{least}–{most}"}
        case _:
            return "not-a-folder", {}
