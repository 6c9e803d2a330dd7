"""Sao Bắc itself, in the environment that the measuring runs in."""

import shutil
import sys
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from benchmarks.corpus import TODAY, Corpus, Product, ProductList
from benchmarks.peers.eleventy import free_list_path
from benchmarks.peers.peer import BASE_URL, DESCRIPTION, SITE_NAME, Peer, front_matter
from saobac.project import HOME

CODE = ("saobac/**/*.py", "templates/**/*.html", "locale/**/*.po", "benchmarks/our*.py")
DAY = ("--today", TODAY.isoformat())


class Ours(Peer):
    """Our generator, on the pages that the peers make too."""

    name = "ours"
    label = "Sao Bắc"
    may_make_more = True
    output_folder = "public"
    cache_folders = (".cache", ".public.build")

    def install(self) -> None:
        """Do nothing: it runs already."""

    def version(self) -> str:
        """Return a digest of the code, and the versions of what it leans on."""
        content = blake2b(digest_size=6)
        for file in sorted(file for pattern in CODE for file in HOME.glob(pattern)):
            content.update(file.relative_to(HOME).as_posix().encode() + file.read_bytes())
        python = ".".join(map(str, sys.version_info[:3]))
        parts = {"Python-Markdown": "markdown", "Jinja": "jinja2", "Pillow": "pillow"}
        others = ", ".join(f"{label} {version(name)}" for label, name in parts.items())
        return f"Sao Bắc, code {content.hexdigest()}, Python {python}, {others}"

    def working_folder(self, site: Path) -> Path:
        """Return the project's folder, where its modules are found."""
        return HOME

    def write_terms(self, site: Path, corpus: Corpus) -> None:
        """Write the site's own file, the communes and the producers."""
        content = site / "content"
        shutil.copyfile(corpus.gazetteer, content / "places.yaml")
        (content / "site.yaml").write_text(
            f"name: {SITE_NAME}\n"
            f"tagline: {{vi: {SITE_NAME}, en: Measuring}}\n"
            f"description: {{vi: {DESCRIPTION}, en: Made up to be measured.}}\n"
            f"base_url: {BASE_URL}\n"
            "languages: [vi]\n"
            f"publisher: {{vi: {SITE_NAME}, en: Measuring}}\n",
            encoding="utf-8",
        )
        for maker in corpus.makers:
            values = {
                "title": maker.title,
                "summary": f"{maker.title}, bịa ra để đo.",
                "updated": TODAY.isoformat(),
                "type": "cooperative",
                "place": maker.code,
                "sources": "Bịa ra để đo",
            }
            text = front_matter(values) + f"{maker.title} làm ra nhiều thứ.\n"
            (content / "producers" / f"{maker.slug}.md").write_text(text, encoding="utf-8")

    def write(self, site: Path, product: Product) -> None:
        """Write a product as `content/README.md` asks for it."""
        values: dict[str, object] = {
            "title": product.title,
            "summary": product.summary,
            "updated": product.updated.isoformat(),
            "group": product.group,
            "places": [{"code": product.code, "former": product.former}],
            "producers": product.maker.slug,
            "price": {"amount": product.price, "unit": product.unit, "as_of": "2026-10"},
            "sources": "Bịa ra để đo",
        }
        if product.decided:
            values["recognitions"] = [
                {
                    "name": product.title,
                    "producer": product.maker.slug,
                    "stars": product.stars,
                    "decided": product.decided.isoformat(),
                    "decision": f"{product.rank}/QĐ-UBND",
                    "source": f"Quyết định {product.rank}/QĐ-UBND",
                }
            ]
        if product.photograph:
            values["images"] = [
                {
                    "file": product.photograph,
                    "alt": f"{product.title} bày trên mẹt tre",
                    "credit": "Máy vẽ ra để đo",
                }
            ]
        file = site / "content" / "products" / f"{product.slug}.md"
        file.write_text(front_matter(values) + product.body, encoding="utf-8")

    def photograph_folder(self, site: Path) -> Path:
        """Return the folder of the pages: photographs lie beside them."""
        return site / "content" / "products"

    def build_command(self, site: Path) -> tuple[str, ...]:
        """Return the driver that makes the pages that the peers make."""
        output = str(self.output(site))
        command = (sys.executable, "-m", "benchmarks.ours", "--root", str(site))
        return (*command, "--output", output, *DAY)

    def serve_command(self, site: Path, port: int) -> tuple[str, ...]:
        """Return the true preview, with all that Sao Bắc makes."""
        command = (sys.executable, "build.py", "serve", "--root", str(site), "--lang", "en")
        return (*command, "--port", str(port), *DAY)

    def list_path(self, products: ProductList, page: int) -> str:
        """Return our own path."""
        return free_list_path(products, page)
