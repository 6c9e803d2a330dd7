"""Pelican, in a virtual environment of its own."""

from pathlib import Path

from benchmarks.corpus import Corpus, Product, ProductList
from benchmarks.install import virtual_environment
from benchmarks.peers.peer import Peer
from benchmarks.versions import answer
from saobac.vietnamese import slugify

VERSIONS = "import importlib.metadata as m; print(m.version('pelican'), m.version('markdown'))"


class Pelican(Peer):
    """The one in our language and with our Markdown; it makes no derivatives of photographs."""

    name = "pelican"
    label = "Pelican"
    makes_photographs = False
    serves = False
    output_folder = "output"
    cache_folders = ("cache", "__pycache__")

    @property
    def python(self) -> str:
        """Return the interpreter of its environment."""
        return str(virtual_environment(self.tools, "pelican") / "bin" / "python")

    def install(self) -> None:
        """Install its environment."""
        virtual_environment(self.tools, "pelican")

    def version(self) -> str:
        """Return its version and that of its Markdown."""
        found = answer((self.python, "-c", VERSIONS), r"(.+)").split()
        return "Pelican {}, Python-Markdown {}".format(*found)

    def write_terms(self, site: Path, corpus: Corpus) -> None:
        """Write nothing: its terms are called by their titles."""

    def write(self, site: Path, product: Product) -> None:
        """Write an article with the metadata of its format."""
        tags = [product.district]
        if product.valid_stars:
            tags.append(f"{product.valid_stars} sao OCOP")
        values = {
            "Title": product.title,
            "Date": product.updated.isoformat(),
            "Category": product.group_name,
            "Tags": ", ".join(tags),
            "Slug": product.slug,
            "Summary": product.summary,
            "Rank": f"{product.rank:06}",
            "Place": product.place,
            "Maker": product.maker.title,
            "Price": product.price_text,
            "Stars": product.stars_text or "-",
        }
        lines = "".join(f"{key}: {value}\n" for key, value in values.items())
        file = site / "content" / f"{product.slug}.md"
        file.write_text(f"{lines}\n{product.body}", encoding="utf-8")

    def build_command(self, site: Path) -> tuple[str, ...]:
        """Return the plain command; its cache is switched on in its settings."""
        return (
            *(self.python, "-m", "pelican", "content"),
            *("--output", self.output_folder, "--settings", "pelicanconf.py", "--quiet"),
        )

    def list_path(self, products: ProductList, page: int) -> str:
        """Return the path by its patterns; stars and districts are both tags."""
        folder = {"all": "san-pham", "group": "san-pham/nhom"}.get(products.taxonomy, "the")
        name = "index" if products.taxonomy == "all" else slugify(products.title)
        return f"{folder}/{name}{'' if page == 1 else f'-trang-{page}'}.html"
