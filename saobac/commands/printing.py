"""What commands print in common: problems with their lines, and a bar for long work."""

import sys
from collections.abc import Iterable, Iterator
from typing import Any

import click

from saobac.build_report import Progress, no_progress
from saobac.changes import Changes
from saobac.command_words import say
from saobac.diagnostics import Diagnostic, has_errors
from saobac.stopwatch import Stage

EXIT_CONTENT = 1
"""There is content to put right."""
STRIP = 30
"""Characters of a stage that takes all the time."""
NAMED = 8
"""Pages of one kind of change that are named; the rest is counted."""


def print_problems(problems: Iterable[Diagnostic], language: str) -> None:
    """Print problems, how many there are, and that nothing was written where one is an error."""
    problems = tuple(problems)
    for problem in problems:
        colour = "red" if problem.is_error else "yellow"
        first, *rest = problem.text(language).split("\n")
        click.secho(first, fg=colour, err=True)
        for line in rest:
            click.echo(line, err=True)
    errors = sum(problem.is_error for problem in problems)
    warnings = len(problems) - errors
    click.echo(say("counted", language, errors=errors, warnings=warnings), err=bool(errors))
    if has_errors(problems):
        click.echo(say("kept", language), err=True)


def print_changes(changes: Changes, language: str) -> None:
    """Print which pages are new, changed or gone since the last build."""
    parts = {"added": changes.added, "changed": changes.changed, "removed": changes.removed}
    for key, titles in parts.items():
        if titles:
            names = "; ".join(titles[:NAMED])
            if len(titles) > NAMED:
                names += say("and-more", language, n=len(titles) - NAMED)
            click.echo(say(key, language, n=len(titles), names=names))


def print_stages(stages: Iterable[Stage], language: str) -> None:
    """Print how long each stage took, and what it cost the processors."""
    stages = tuple(stages)
    names = [say(f"stage-{stage.name}", language) for stage in stages]
    width = max(map(len, names))
    whole = sum(stage.seconds for stage in stages) or 1.0
    click.echo(say("stages", language))
    for name, stage in zip(names, stages, strict=True):
        threads = "█" * round(STRIP * stage.seconds / whole)
        line = f"  {name:<{width}} {stage.seconds:8.3f} {stage.cpu:8.3f}  {threads}".rstrip()
        click.echo(line.replace(".", ",") if language == "vi" else line)


def bar(language: str) -> Progress:
    """Return a progress bar on a terminal; silence elsewhere."""
    if not sys.stdout.isatty():
        return no_progress

    def show(total: int, finished: Iterator[Any]) -> Iterable[Any]:
        with click.progressbar(finished, length=total, label=say("working", language)) as passed:
            yield from passed

    return show
