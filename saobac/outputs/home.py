"""Plans the front page, and the page for addresses that lead nowhere."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from saobac.outputs.listings import group_links, samples_last
from saobac.outputs.pages import page_output
from saobac.outputs.places import district_links
from saobac.outputs.stories import in_order
from saobac.plan import Output
from saobac.present.cards import cards
from saobac.present.edition import Edition, Presenter
from saobac.present.frame import chrome, head
from saobac.present.linked_data import website_item
from saobac.present.pictures import HERO, PANORAMA
from saobac.present.taxonomies import promoted, taxonomies
from saobac.present.terms import month_term
from saobac.views.frame import Link
from saobac.views.pages import HomePage, NotFoundPage
from saobac.views.parts import Picture

LOST = "404.html"
"""The name by which most servers look for it."""
SHOWN = 8
"""Two rows on a desktop, four on a phone."""
SHOWN_CERTIFIED = 6
SHOWN_STORIES = 3


def plan_home(edition: Edition) -> Iterator[Output]:
    """Plan the front page of each language, and one 404 page in the first language."""
    for presenter in edition.presenters():
        page = home_page(presenter)
        site = edition.library.site
        yield page_output(
            presenter,
            "home",
            head(
                presenter,
                lambda links: links.home(),
                title=page.title,
                description=getattr(site.description, presenter.language),
            ),
            page,
            (website_item(presenter),),
        )
    first = edition.presenters()[0]
    say = first.wording.say
    not_found = NotFoundPage(say("This page is not here"), chrome(first).navigation)
    base = urlsplit(edition.base_url).path.rstrip("/") + "/"
    yield page_output(
        first,
        "not-found",
        head(
            first,
            lambda links: LOST,
            title=not_found.title,
            description=not_found.title,
            base=base,
        ),
        not_found,
    )


def home_page(presenter: Presenter) -> HomePage:
    """Return what the front page shows on the day of the build."""
    library, wording, links = presenter.library, presenter.wording, presenter.links
    say, site = wording.say, library.site
    today = presenter.edition.today
    products = samples_last(library.products)
    window = samples_last(promoted(presenter.edition))
    # Crops of this month lead; what is there all year fills the rows.
    in_season = sorted(
        (item for item in window if today.month in item.outline.season),
        key=lambda item: (item.outline.sample, len(item.outline.season) == 12),
    )
    by_stars = sorted(taxonomies(presenter.edition).stars.items())
    # Of several numbers, the highest comes last, and stays.
    stars = {item.slug: number for number, held in by_stars for item in held}
    certified = [item for item in window if item.slug in stars]
    certified.sort(key=lambda item: -stars[item.slug])
    featured = [item for item in library.destinations if item.slug in site.featured]
    featured.sort(key=lambda item: site.featured.index(item.slug))
    width, height = PANORAMA
    return HomePage(
        title=getattr(site.tagline, presenter.language),
        lead=getattr(site.description, presenter.language),
        hero=Picture(HERO, width, height, alt="", woven=True),
        month=wording.month(today.month),
        month_number=today.month,
        in_season=cards(presenter, tuple(in_season[:SHOWN])),
        few=cards(presenter, window) if len(window) <= SHOWN else (),
        all_products=Link(
            say("All {n} products", n=len(products)),
            links.section("product"),
            count=len(products),
        ),
        groups=group_links(presenter),
        certified=cards(presenter, tuple(certified[:SHOWN_CERTIFIED])),
        about_stars=_about_stars(presenter),
        destinations=cards(presenter, tuple(featured)),
        all_destinations=Link(
            say("All {n} places", n=len(library.destinations)),
            links.section("destination"),
            count=len(library.destinations),
        ),
        stories=cards(presenter, in_order(library.stories)[:SHOWN_STORIES]),
        months=tuple(
            Link(
                wording.month_short(number),
                links.term("month", month_term(presenter, number)),
                current=number == today.month,
            )
            for number in range(1, 13)
        ),
        districts=district_links(presenter),
    )


def _about_stars(presenter: Presenter) -> Link:
    """Return the way to the story that explains the stars: the first one."""
    links, stories = presenter.links, in_order(presenter.library.stories)
    path = links.entry("story", stories[0].slug) if stories else links.section("story")
    return Link(presenter.wording.say("How to read the stars"), path)
