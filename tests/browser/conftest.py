"""The real site, built once for the browser."""

from datetime import date
from pathlib import Path

import pytest

from saobac.pipeline import build
from saobac.project import HOME, Project


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the real site, built once."""
    output = tmp_path_factory.mktemp("browser") / "public"
    assert not build(Project(HOME, output, date(2026, 11, 24))).failed
    return output
