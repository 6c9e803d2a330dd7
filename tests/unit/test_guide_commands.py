"""The commands of the guide can be typed as they stand, on Windows with its launcher alone too."""

import re
import shlex

import click
import pytest

from saobac.cli import COMMANDS, main
from saobac.project import HOME

GUIDE = (HOME / "docs" / "huong-dan.md").read_text(encoding="utf-8")
TYPED = re.findall(r"(?:^    |`)py build\.py (.+?)(?:`|$)", GUIDE, flags=re.MULTILINE)


def test_no_command_asks_for_a_python_that_windows_may_not_find() -> None:
    assert "python build.py" not in GUIDE.replace(r".venv\Scripts\python", "")
    assert "thay `py` bằng `.venv\\Scripts\\python`" in GUIDE
    assert len(TYPED) > 5


@pytest.mark.parametrize("typed", TYPED)
def test_a_command_of_the_guide_is_one_that_there_is(typed: str) -> None:
    words = shlex.split(typed, posix=False)
    name = words[0] if words[0] in COMMANDS else "build"
    command = main.get_command(click.Context(main), name)
    assert command is not None
    known = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= known
