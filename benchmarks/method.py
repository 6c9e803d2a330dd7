"""What the report says of how it was measured, and of what was not compared."""

METHOD = """\
The corpus is made from a seed (`benchmarks/corpus.py`): products of 250 to 375 Vietnamese words,
each with two headings, a list and a table, in one language. Every generator makes the same pages
with plain templates of the same parts: a page a product, lists of all, by group, by stars in force
and by former district (24 a page), a front page, a sitemap and a feed. After the first build of
each kind every page is opened: its heading, and the titles that a list shows in their order, must
be those of the corpus; a peer may make no page beside. After each edit the page must show it.

Runs go in rounds, every generator once and then all of them again, so that a machine that grows
warm or busy does so for all; each is in `benchmarks/results.json`. Time is that of the whole
process, start-up included; the first run from nothing is not counted, where there are several.
Memory is looked at ten times a second, at the beginning of a run more often: that of the largest
process as it holds it (RSS), that of all at once with what several of them share counted once (the
sum of their PSS); that of servers is what they hold once an edit is done. From nothing: output and
caches are removed, the kernel is asked to write what it holds, and a second passes; the inputs are
in the kernel's memory for all. Programs are started themselves, not the scripts that start them.

Photographs are synthetic JPEG of 12 megapixels and about 3.3 MB, a product one: soft light, and
grain of several sizes. All make the six widths of `saobac/derivatives.py` in WebP and JPEG at the
same nominal quality.
Ours also holds each file under a ceiling of bytes, for which it encodes some of them again.

Saved until served: all servers run, a file is saved, and the page is asked for until it shows the
edit. Ours is the true `build.py serve`, with all pages and woven pictures."""

GROWS = """\
What of ours gives way as a catalogue grows, the first first:

- Memory: all entries are held at once, about 4 KB each in one language, and each process that
  renders comes to hold most of them once more, for to read a value in Python is to write its count
  of references.
- Four things gave way when they were first looked at with so many entries, and hold now: a commune
  or an old district showed all that it has on one page; a sitemap of more than 50,000 addresses
  was one file, which is more than one may hold; the open data were put together in memory, which
  took more of it than the whole catalogue; and the list by which telephones keep the catalogue
  named every page, cover and code in one file, which each of them fetched once a build: for 1,000
  products in two languages 106 KB, as they are sent. It is parted now: 1.6 KB, and 2.5 KB for each
  entry that is read, with those beside it."""

NOT_COMPARED = """\
- Woven pictures, cards for messengers, QR codes, vCards, calendars, the map, the search, the lists
  by month and commune and the open data have no counterpart in the peers. They are left out of
  the comparison (`benchmarks/our_pages.py`) and shown on their own below.
- Ours does more for a page than the plain templates show: it checks every field, cleans the HTML,
  computes stars, related products and what is near, and writes more JSON-LD and a service worker.
- Hugo and Eleventy give no help for a service worker or for checked fields; Pelican makes no
  derivatives, and its preview is not measured.
- Only size and time of pictures are compared, not their looks."""
