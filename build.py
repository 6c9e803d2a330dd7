"""Builds the site: hands over to the command line of the package."""

from saobac.cli import run

if __name__ == "__main__":
    run()
