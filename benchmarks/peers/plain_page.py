"""The front matter that plain templates need, for generators that read YAML."""

import json
from pathlib import Path

from benchmarks.corpus import Corpus, Product
from benchmarks.peers.peer import front_matter
from saobac.derivatives import QUALITIES, WIDTHS
from saobac.vietnamese import slugify


def page_text(product: Product) -> str:
    """Return a product as front matter and Markdown."""
    values = {
        "title": product.title,
        "description": product.summary,
        "date": product.updated.isoformat(),
        "weight": product.rank,
        "group": slugify(product.group_name),
        "group_name": product.group_name,
        "district": slugify(product.district),
        "stars": f"{product.valid_stars}-sao" if product.valid_stars else "",
        "stars_text": product.stars_text,
        "place": product.place,
        "maker": product.maker.title,
        "price": product.price_text,
        "photograph": product.photograph,
    }
    # A taxonomy of Hugo wants lists; the others pass over them.
    terms = {
        "nhom": [values["group"]],
        "sao": [values["stars"]] if values["stars"] else [],
        "huyen": [values["district"]],
    }
    return front_matter({**values, **terms}) + "\n" + product.body


def write_titles(file: Path, corpus: Corpus) -> None:
    """Write how each term is called, by its word in addresses."""
    titles = {products.term: products.title for products in corpus.lists() if products.term}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(titles, ensure_ascii=False, indent=1), encoding="utf-8")


def write_derivatives(file: Path) -> None:
    """Write the widths and qualities of the pictures to make: the same as ours."""
    asked = {"widths": WIDTHS, "webp": QUALITIES["webp"], "jpeg": QUALITIES["jpg"]}
    file.write_text(json.dumps(asked), encoding="utf-8")
