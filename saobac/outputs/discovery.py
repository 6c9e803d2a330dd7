"""Plans what machines look for first: the sitemap, robots.txt and the web app manifests."""

import json
from collections.abc import Callable, Iterable, Iterator
from html import escape

from saobac.plan import Output, known_output
from saobac.present.edition import Edition
from saobac.theme import PageTask
from saobac.views.frame import Whereabouts

MOST_URLS, MOST_BYTES = 50_000, 52_428_800
"""That one file of a sitemap may hold (sitemaps.org, protocol 0.9)."""
SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def plan_discovery(edition: Edition, pages: Iterable[Output]) -> Iterator[Output]:
    """Plan them from the pages that are planned: these know where they are, and for whom."""
    tasks = (output.render for output in pages if isinstance(output.render, PageTask))
    places = (task.where for task in sorted(tasks, key=lambda task: task.path))
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {edition.url('sitemap.xml')}\n"
    for path, text in sitemap(places, edition.url):
        yield known_output(path, text.encode())
    yield known_output("robots.txt", robots.encode())
    for presenter in edition.presenters():
        site = edition.library.site
        manifest = {
            "name": f"{site.name}: {getattr(site.tagline, presenter.language)}",
            "short_name": site.name,
            "lang": presenter.language,
            "start_url": "index.html",
            "scope": "./",
            "display": "standalone",
            "background_color": "#faf4e6",
            "theme_color": "#1b1f3b",
            "icons": [
                {
                    "src": ("" if presenter.links.home() == "index.html" else "../")
                    + f"static/icon-{size}.png",
                    "sizes": f"{size}x{size}",
                    "type": "image/png",
                    "purpose": "any maskable",
                }
                for size in (192, 512)
            ],
        }
        path = presenter.links.file("manifest.webmanifest")
        text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
        yield known_output(path, text.encode())


def sitemap(places: Iterable[Whereabouts], url: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Give the sitemap's files by path, from pages in their order; `url` gives an address.

    It is one file, or an index of several where one may not hold all.
    """
    parts = tuple(_parts(_entry(where) for where in places if where.indexable))
    if len(parts) == 1:
        yield "sitemap.xml", parts[0]
        return
    named = {f"sitemap-{number}.xml": part for number, part in enumerate(parts, 1)}
    addresses = "".join(f"<sitemap><loc>{escape(url(path))}</loc></sitemap>\n" for path in named)
    yield "sitemap.xml", f'{XML}<sitemapindex xmlns="{SITEMAPS}">\n{addresses}</sitemapindex>\n'
    yield from named.items()


def _parts(entries: Iterable[str]) -> Iterator[str]:
    """Put entries into as few files as may hold them, in their order."""
    start = (
        f'{XML}<urlset xmlns="{SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
        ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n'
    )
    end = "</urlset>\n"
    held: list[str] = []
    size = bare = len(start) + len(end)
    for entry in entries:
        weight = len(entry.encode())
        if held and (len(held) == MOST_URLS or size + weight > MOST_BYTES):
            yield "".join((start, *held, end))
            held, size = [], bare
        held.append(entry)
        size += weight
    yield "".join((start, *held, end))


def _entry(where: Whereabouts) -> str:
    """Write the entry of a page: its address, its other languages and its pictures."""
    languages = (
        f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(url)}"/>'
        for language, url in _alternates(where)
    )
    pictures = (
        f"<image:image><image:loc>{escape(url)}</image:loc></image:image>"
        for url in (*where.photographs, where.social_image)
    )
    return "".join(
        ("<url><loc>", escape(where.canonical), "</loc>", *languages, *pictures, "</url>\n")
    )


def _alternates(where: Whereabouts) -> Iterator[tuple[str, str]]:
    """Give the languages of a page, and where those who read none of them are led."""
    yield from ((other.language, other.url) for other in where.alternates if other.url)
    yield "x-default", where.default_url
