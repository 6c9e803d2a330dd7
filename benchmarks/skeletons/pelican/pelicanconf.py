"""The same pages as the other generators make, with Pelican's cache switched on."""

SITENAME = "Phép đo"
SITEURL = "https://saobac.example"
SITEDESCRIPTION = "Một danh mục bịa ra để đo."
AUTHOR = SITENAME
DEFAULT_LANG = "vi"
TIMEZONE = "Asia/Ho_Chi_Minh"
THEME = "theme"
THEME_STATIC_DIR = "static"
PLUGINS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []

LOAD_CONTENT_CACHE = True
CACHE_CONTENT = True
CONTENT_CACHING_LAYER = "generator"
CHECK_MODIFIED_METHOD = "mtime"

# As our own converter is set.
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.meta": {},
        "markdown.extensions.tables": {},
        "markdown.extensions.toc": {},
        "markdown.extensions.sane_lists": {},
        "markdown.extensions.smarty": {"smart_quotes": False},
    },
    "output_format": "html5",
}

ARTICLE_URL = ARTICLE_SAVE_AS = "san-pham/{slug}.html"
ARTICLE_ORDER_BY = "rank"
CATEGORY_URL = CATEGORY_SAVE_AS = "san-pham/nhom/{slug}.html"
TAG_URL = TAG_SAVE_AS = "the/{slug}.html"
AUTHOR_SAVE_AS = AUTHOR_URL = ""
DRAFT_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "home", "sitemap"]
INDEX_SAVE_AS = "san-pham/index.html"
HOME_SAVE_AS = "index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
DEFAULT_PAGINATION = 24
PAGINATED_TEMPLATES = {"index": None, "category": None, "tag": None}
PAGINATION_PATTERNS = (
    (1, "{name}{extension}", "{name}{extension}"),
    (2, "{name}-trang-{number}{extension}", "{name}-trang-{number}{extension}"),
)

FEED_ALL_RSS = "feed.xml"
FEED_MAX_ITEMS = 30
RSS_FEED_SUMMARY_ONLY = True
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
