"""What a template may see: complete, formatted, frozen values, one class a kind of page.

Texts are in the page's language already, dates and numbers as that language writes them.
`path` is always a path in the output, such as `san-pham/index.html`; templates turn it into
a relative link with the filter `href`. HTML from authors is marked safe after cleaning.
"""
