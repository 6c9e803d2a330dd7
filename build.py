"""Builds the site: hands over to the command line of the package, where its libraries are."""

import sys
from importlib.util import find_spec

if __name__ == "__main__":
    if find_spec("click") is None:
        from tools.start import hand_over

        sys.exit(hand_over(sys.argv))
    from saobac.cli import run

    run()
