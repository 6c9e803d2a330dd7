"""Plans what machines look for first: the sitemap, robots.txt and the web app manifests."""

import json
from collections.abc import Iterable, Iterator
from functools import partial
from html import escape

from saobac.plan import Input, Output
from saobac.present.edition import Edition
from saobac.theme import PageTask
from saobac.views.frame import Head


def plan_discovery(edition: Edition, pages: Iterable[Output]) -> Iterator[Output]:
    """Plan them from the pages that are planned: what may be indexed is in their heads."""
    heads = [
        output.render.head
        for output in pages
        if isinstance(output.render, PageTask) and output.render.head.indexable
    ]
    sitemap_text = sitemap(heads)
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {edition.url('sitemap.xml')}\n"
    yield _text("sitemap.xml", sitemap_text)
    yield _text("robots.txt", robots)
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
        yield _text(path, json.dumps(manifest, ensure_ascii=False, indent=1) + "\n")


def sitemap(heads: Iterable[Head]) -> str:
    """Write the sitemap; each address names its other languages and its pictures."""
    urls = "".join(
        f"<url><loc>{escape(head.canonical)}</loc>"
        + "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(url)}"/>'
            for language, url in _alternates(head)
        )
        + "".join(
            f"<image:image><image:loc>{escape(url)}</image:loc></image:image>"
            for url in (*head.photographs, head.social_image)
        )
        + "</url>\n"
        for head in sorted(heads, key=lambda head: head.path)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'
        ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n'
        f"{urls}</urlset>\n"
    )


def _alternates(head: Head) -> Iterator[tuple[str, str]]:
    """Give the languages of a page, and where those who read none of them are led."""
    yield from ((other.language, other.url) for other in head.alternates if other.url)
    yield "x-default", head.default_url


def _text(path: str, text: str) -> Output:
    return Output((path,), (Input.of("text", text),), partial(_encode, text))


def _encode(text: str) -> tuple[bytes, ...]:
    return (text.encode(),)
