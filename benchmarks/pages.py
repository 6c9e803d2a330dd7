"""Checks that every generator wrote the same pages, with the same products on them."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import Corpus
from benchmarks.peers.peer import BASE_URL, Peer
from saobac.derivatives import WIDTHS

HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
LINKED = re.compile(r"<h2[^>]*><a [^>]*>(.*?)</a></h2>", re.DOTALL)
MOST_TOLD = 10


class OtherPagesError(Exception):
    """A generator did not write the pages that it is measured by."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a generator wrote."""

    pages: int
    """HTML files that all of them have."""
    more: int
    """HTML files that it has beside those."""
    size: int
    """Bytes of all files."""


def check_pages(peer: Peer, site: Path, corpus: Corpus) -> Written:
    """Look into every page that is to be there, and tell what was written.

    Raises:
        OtherPagesError: a page is missing, or shows other products; or a peer makes a page more.
    """
    folder = peer.output(site)
    wanted = dict(_wanted_pages(peer, corpus))
    faults = [fault for path in wanted for fault in _faults(folder / path, path, wanted[path])]
    files = [file for file in folder.rglob("*") if file.is_file()]
    there = {file.relative_to(folder).as_posix() for file in files}
    more = {path for path in there if path.endswith(".html")} - set(wanted)
    if not peer.may_make_more:
        faults += [f"{path}: nobody asked for it" for path in sorted(more)]
    faults += [f"{path}: missing" for path in ("sitemap.xml", "feed.xml") if path not in there]
    faults += _derivative_faults(peer, there, corpus)
    if not faults:
        faults += _sitemap_faults(peer, folder, corpus)
    if faults:
        told = "\n".join(faults[:MOST_TOLD])
        raise OtherPagesError(f"{peer.label}, {len(faults)} faults:\n{told}")
    return Written(len(wanted), len(more), sum(file.stat().st_size for file in files))


@dataclass(frozen=True, slots=True)
class _Page:
    heading: str
    """Empty where each may have its own."""
    products: tuple[str, ...]
    """Titles in their order; none on the page of a product."""


def _wanted_pages(peer: Peer, corpus: Corpus) -> Iterator[tuple[str, _Page]]:
    yield "index.html", _Page("", ())
    for product in corpus.products:
        yield peer.product_path(product), _Page(product.title, ())
    for products in corpus.lists():
        for number, page in enumerate(products.pages, start=1):
            titles = tuple(product.title for product in page)
            yield peer.list_path(products, number), _Page(products.title, titles)


def _faults(file: Path, path: str, wanted: _Page) -> Iterator[str]:
    if not file.is_file():
        yield f"{path}: missing"
        return
    text = file.read_text(encoding="utf-8")
    headings = [html.unescape(found.strip()) for found in HEADING.findall(text)]
    if len(headings) != 1 or (wanted.heading and headings[0] != wanted.heading):
        yield f"{path}: its heading is {headings}, not {wanted.heading}"
    products = tuple(html.unescape(found.strip()) for found in LINKED.findall(text))
    if products != wanted.products:
        yield f"{path}: it lists {products[:3]}…, not {wanted.products[:3]}…"


def _derivative_faults(peer: Peer, there: set[str], corpus: Corpus) -> Iterator[str]:
    shown = sum(bool(product.photograph) for product in corpus.products)
    if not shown or not peer.makes_photographs:
        return
    for endings in ((".webp",), (".jpg", ".jpeg")):
        made = sum(path.endswith(endings) for path in there)
        if made < shown * len(WIDTHS):
            yield f"{made} files {endings[0]} from {shown} photographs, not {len(WIDTHS)} of each"


def _sitemap_faults(peer: Peer, folder: Path, corpus: Corpus) -> Iterator[str]:
    # Ours is in parts where one file may not hold all.
    parts = (part.read_text(encoding="utf-8") for part in folder.glob("sitemap*.xml"))
    known = {url for part in parts for url in re.findall(r"<loc>\s*([^<\s]+)\s*</loc>", part)}
    for product in corpus.products:
        if BASE_URL + peer.product_path(product) not in known:
            yield f"sitemap.xml: {peer.product_path(product)} is missing"
