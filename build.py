"""Builds the site: hands over to the command line of the package, where its libraries are."""

import sys
from importlib.util import find_spec

LIBRARIES = (
    *("PIL", "babel", "click", "defusedxml", "jinja2", "livereload", "markdown", "markupsafe"),
    *("nh3", "openpyxl", "phonenumbers", "pillow_heif", "pydantic", "pydantic_core", "stdnum"),
    *("tornado", "watchfiles", "yaml", "zxingcpp"),
)
"""All that the program imports and Python does not bring; a test keeps it in step."""

if __name__ == "__main__":
    missing = [name for name in LIBRARIES if find_spec(name) is None]
    if missing:
        from tools.start import hand_over

        sys.exit(hand_over(sys.argv, missing))
    from saobac.cli import run

    run()
