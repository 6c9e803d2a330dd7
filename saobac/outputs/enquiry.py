"""Plans the page of the enquiry list, and what it knows of products and producers."""

import json
from collections.abc import Iterator
from functools import partial

from saobac.outputs.listings import group_links
from saobac.outputs.pages import page_output
from saobac.plan import Input, Output
from saobac.present.edition import LANGUAGE_NAMES, Edition, Presenter, catalogue_inputs
from saobac.present.enquiry import data_path, enquiry_data
from saobac.present.frame import breadcrumb, head
from saobac.views.frame import Link
from saobac.views.pages import EnquiryPage, MessageLanguage


def plan_enquiry(edition: Edition) -> Iterator[Output]:
    """Plan the page in each language."""
    for presenter in edition.presenters():
        page = enquiry_page(presenter)
        yield page_output(
            presenter,
            "enquiry",
            head(
                presenter,
                lambda links: links.enquiry(),
                title=page.title,
                description=page.title,
                indexable=False,
            ),
            page,
        )


def enquiry_page(presenter: Presenter) -> EnquiryPage:
    """Return what the page shows before anything is chosen, and where its scripts are."""
    say, links = presenter.wording.say, presenter.links
    title, assets = say("Enquiry list"), presenter.edition.assets
    own_first = sorted(
        presenter.library.site.languages, key=lambda language: language != presenter.language
    )
    return EnquiryPage(
        breadcrumb=breadcrumb(presenter, Link(title, links.enquiry())),
        title=title,
        catalogue=Link(
            say("All {n} products", n=len(presenter.library.products)), links.section("product")
        ),
        groups=group_links(presenter),
        languages=tuple(
            MessageLanguage(language, LANGUAGE_NAMES[language], data_path(language))
            for language in own_first
        ),
        url=presenter.edition.url(links.enquiry()),
        script=assets.enquiry,
        stylesheet=assets.enquiry_stylesheet,
    )


def plan_enquiry_data(edition: Edition) -> Iterator[Output]:
    """Plan the data of each language, as a script: a request for data fails from disk."""
    for presenter in edition.presenters():
        inputs = (*catalogue_inputs(edition), Input.of("language", presenter.language))
        yield Output((data_path(presenter.language),), inputs, partial(_script, presenter))


def _script(presenter: Presenter) -> tuple[bytes, ...]:
    language, data = presenter.language, enquiry_data(presenter)
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return (f"(window.saobacEnquiry=window.saobacEnquiry||{{}}).{language}={text};\n".encode(),)
