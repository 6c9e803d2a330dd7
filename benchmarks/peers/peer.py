"""What is asked of every generator that is measured."""

import json
import os
import shutil
from abc import ABC, abstractmethod
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from benchmarks.corpus import Corpus, Product, ProductList

SKELETONS = Path(__file__).parents[1] / "skeletons"
SITE_NAME = "Phép đo"
DESCRIPTION = "Một danh mục bịa ra để đo."
BASE_URL = "https://saobac.example/"


class Peer(ABC):
    """A generator: how to install it, how to write its site, how to run it."""

    name: ClassVar[str]
    label: ClassVar[str]
    makes_photographs: ClassVar[bool] = True
    """Whether it makes derivatives of photographs without an add-on of somebody else."""
    is_compared: ClassVar[bool] = True
    """Whether it makes the pages that are compared."""
    may_make_more: ClassVar[bool] = False
    """Whether pages that nobody asked for are let pass: of ours alone."""
    serves: ClassVar[bool] = True
    """Whether its preview is measured."""
    environment: ClassVar[Mapping[str, str]] = {}
    output_folder: ClassVar[str]
    """Where it writes, in its site's folder."""
    cache_folders: ClassVar[tuple[str, ...]] = ()
    """What it keeps between builds, in its site's folder."""

    def __init__(self, tools: Path) -> None:
        """Take the folder that peers are installed into."""
        self.tools = tools

    @abstractmethod
    def install(self) -> None:
        """Install it where it is missing."""

    @abstractmethod
    def version(self) -> str:
        """Return what was measured: the name and number of each part."""

    @abstractmethod
    def write(self, site: Path, product: Product) -> None:
        """Write the page of a product as its author would."""

    @abstractmethod
    def write_terms(self, site: Path, corpus: Corpus) -> None:
        """Write what it needs to know beside the products."""

    @abstractmethod
    def build_command(self, site: Path) -> tuple[str, ...]:
        """Return the command that builds a site."""

    def serve_command(self, site: Path, port: int) -> tuple[str, ...]:
        """Return the command that serves a site and follows its edits."""
        raise NotImplementedError

    @abstractmethod
    def list_path(self, products: ProductList, page: int) -> str:
        """Return where it writes a page of a list, counted from 1."""

    @property
    def skeleton(self) -> Path:
        """Return the folder that its site begins from: settings and plain templates."""
        return SKELETONS / self.name

    def photograph_folder(self, site: Path) -> Path:
        """Return where its photographs lie."""
        return site / "photographs"

    def product_path(self, product: Product) -> str:
        """Return where the page of a product is written: the same for all."""
        return f"san-pham/{product.slug}.html"

    def working_folder(self, site: Path) -> Path:
        """Return the folder that its commands are run in."""
        return site

    def output(self, site: Path) -> Path:
        """Return the folder that it writes."""
        return site / self.output_folder

    def caches(self, site: Path) -> tuple[Path, ...]:
        """Return the folders that it keeps from one build to the next."""
        return tuple(site / folder for folder in self.cache_folders)

    def prepare(self, site: Path, corpus: Corpus) -> None:
        """Write its whole site into a folder, which must not be there yet."""
        shutil.copytree(self.skeleton, site)
        self.write_terms(site, corpus)
        for product in corpus.products:
            self.write(site, product)
        if corpus.photographs and self.makes_photographs:
            folder = self.photograph_folder(site)
            folder.mkdir(parents=True, exist_ok=True)
            for product in corpus.products:
                if product.photograph:
                    _link(corpus.photographs / product.photograph, folder / product.photograph)


def front_matter(values: Mapping[str, object]) -> str:
    """Write values as YAML, of which JSON is a part."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items())
    return "\n".join(("---", *lines, "---", ""))


def _link(source: Path, target: Path) -> None:
    """Let a large file appear a second time; copy it where one disk does not hold both."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
