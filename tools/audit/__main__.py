"""Audit the site with Lighthouse, as a phone on a slow network meets it (`make audit`).

Prints the scores of four kinds of pages in both languages; the whole reports are in
`.cache/audit/`. Exits with 1 where a score is below 100.

Lighthouse watches this machine and reckons from it what a phone would take. What else the machine
does comes on top of that, so a page that falls short is looked at again before it is told of.
"""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from saobac.command_options import vietnam_today
from saobac.pipeline import build
from saobac.project import HOME, Project
from tools.audit.web_host import hosted
from tools.find_browser import find_browser

LIGHTHOUSE = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
REPORTS = HOME / ".cache" / "audit"
PAGES = {
    "home-vi": "",
    "home-en": "en/",
    "catalogue-vi": "san-pham/",
    "catalogue-en": "en/products/",
    "product-vi": "san-pham/mau-mien-dong.html",
    "product-en": "en/products/mau-mien-dong.html",
    "destination-vi": "diem-den/ho-ba-be.html",
    "destination-en": "en/destinations/ho-ba-be.html",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
MEASURES = {
    "LCP": "largest-contentful-paint",
    "CLS": "cumulative-layout-shift",
    "TBT": "total-blocking-time",
}
LOOKS = 3
"""At a page, at most."""


@dataclass(frozen=True)
class Verdict:
    """What Lighthouse says of a page."""

    name: str
    scores: tuple[int, ...]
    """In the order of the categories."""
    measures: tuple[str, ...]
    faults: tuple[str, ...]

    @classmethod
    def read(cls, name: str, report: dict[str, Any]) -> "Verdict":
        """Read a verdict off a report."""
        audits = report["audits"]
        categories = [report["categories"][category] for category in CATEGORIES]
        return cls(
            name,
            # A category that could not be scored has null, which is no excuse.
            tuple(round(100 * (category["score"] or 0)) for category in categories),
            tuple(audits[measure].get("displayValue", "?") for measure in MEASURES.values()),
            tuple(
                f"{part['id']}: {audits[part['id']]['title']}"
                for category in categories
                for part in category["auditRefs"]
                if category["score"] != 1 and part["weight"] and audits[part["id"]]["score"] != 1
            ),
        )

    @property
    def is_full(self) -> bool:
        """Whether nothing is left to wish for."""
        return set(self.scores) == {100}


def look(name: str, url: str, browser: Path) -> Verdict:
    """Let Lighthouse look at a page; its reports stay."""
    node = shutil.which("node")
    if node is None or not LIGHTHOUSE.is_file():
        raise SystemExit("Lighthouse is not here; 'make audit' brings it along")
    # Chromium's sandbox refuses to run as root.
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    subprocess.run(
        [
            *(node, str(LIGHTHOUSE), url, "--quiet"),
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags=--headless=new{' --no-sandbox' if as_root else ''}",
            *("--output=json", "--output=html", f"--output-path={REPORTS / name}"),
        ],
        env={**os.environ, "CHROME_PATH": str(browser)},
        check=True,
    )
    report = json.loads((REPORTS / f"{name}.report.json").read_text(encoding="utf-8"))
    return Verdict.read(name, report)


def audit(name: str, url: str, browser: Path) -> Verdict:
    """Look at a page until nothing is left to wish for, or it has been looked at enough."""
    verdict = look(name, url, browser)
    for _ in range(LOOKS - 1):
        if verdict.is_full:
            break
        verdict = look(name, url, browser)
    return verdict


def show(name: str, scores: tuple[object, ...], measures: tuple[str, ...]) -> None:
    """Print a row of the table."""
    cells = [f"{score:>{len(title)}}" for title, score in zip(CATEGORIES, scores, strict=True)]
    print(f"{name:<15}", *cells, *(f"{measure:>7}" for measure in measures), sep="  ", flush=True)


def main() -> int:
    """Build the site, serve it, audit it, tell."""
    REPORTS.mkdir(parents=True, exist_ok=True)
    browser = find_browser()
    short = []
    show("", CATEGORIES, tuple(MEASURES))
    with TemporaryDirectory() as folder, hosted(site := Path(folder) / "site") as address:
        # At this address, for Lighthouse takes a page at its word that it belongs to another host.
        report = build(Project(HOME, site, vietnam_today(), base_url=address))
        if report.failed:
            raise SystemExit("the site does not build: see 'make check'")
        for name, path in PAGES.items():
            verdict = audit(name, address + path, browser)
            show(name, verdict.scores, verdict.measures)
            if not verdict.is_full:
                short.append(verdict)
    for verdict in short:
        print(f"\n{verdict.name}", *verdict.faults, sep="\n  ")
    print(f"\nReports: {REPORTS}")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
