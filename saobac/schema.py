"""What authors write, declared once: checks, forms, spreadsheets and documents are read from here.

Keys are English and stable; labels and hints stand beside them in Vietnamese and English.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, model_validator
from pydantic_core import PydanticCustomError

from saobac.fields import (
    CommuneCode,
    Day,
    Dong,
    Email,
    Gtin,
    Holds,
    Months,
    Number,
    PartialDate,
    Phone,
    Strength,
    TaxCode,
    Text,
    WebAddress,
    field,
    one_or_many,
)
from saobac.programme import STAR_SCORES
from saobac.written import Written

Group = Literal["food", "drink", "herb", "craft", "ornamental", "tourism"]
ProducerType = Literal["cooperative", "company", "household", "group"]
DestinationKind = Literal[
    "lake",
    "park",
    "reserve",
    "cave",
    "relic",
    "pass",
    "festival",
    "market",
    "performance",
    "village",
]
IndicationKind = Literal["geographical-indication", "collective-mark", "certification-mark"]
CertificateType = Literal[
    "food-safety",
    "declaration",
    "vietgap",
    "organic",
    "pgs",
    "haccp",
    "iso-22000",
    "gi-use",
    "export",
]
Unit = Literal[
    "kg",
    "litre",
    "bottle",
    "pack",
    "box",
    "bag",
    "jar",
    "bundle",
    "piece",
    "metre",
    "pot",
    "person-night",
]
SPIRIT_ABV = 15
"""From this strength on a drink is a spirit, which must not be promoted (Law 44/2019/QH14)."""

ALCOHOL = re.compile(r"\b(rượu|bia|vang|men lá|cồn|wine|beer|spirit|liquor|vodka|whisky)\b")
"""Words, in small letters, that say that a drink has alcohol."""

SPIRIT_SIGNS = ("spirit-jar",)
"""Woven signs that show one."""


def _code_as_place(value: object) -> object:
    return {"code": value} if isinstance(value, str) else value


class PlaceReference(Written):
    """A commune of today by its code, and if known the former commune that is meant."""

    code: CommuneCode = field(
        "Mã xã", "Commune code", hint=("Tra trong content/places.yaml", "See content/places.yaml")
    )
    former: Text | None = field(
        "Xã cũ",
        "Former commune",
        default=None,
        hint=("Tên xã trước 7/2025, nếu biết rõ", "Its name before July 2025, if known for sure"),
        example="Côn Minh",
    )

    def __reduce__(self) -> tuple[Callable[..., "PlaceReference"], tuple[object, ...]]:
        """Let all that were pickled of one place be one again: thousands of entries name it."""
        return _place, (self.code, self.former)


@cache
def _place(code: str, former: str | None) -> PlaceReference:
    return PlaceReference(code=code, former=former)


Place = Annotated[
    PlaceReference,
    BeforeValidator(_code_as_place, json_schema_input_type=CommuneCode | PlaceReference),
    Holds("một mã xã, hoặc các trường con", "a commune code, or fields of its own"),
]
Places = Annotated[
    tuple[Place, ...],
    one_or_many(Place),
    Holds("một hoặc nhiều mã xã, hoặc các trường con", "commune codes, or fields of their own"),
]
Texts = Annotated[
    tuple[Text, ...],
    one_or_many(Text),
    Holds("một hoặc nhiều dòng chữ", "one or more lines of text", "[…, …]"),
]
Slugs = Annotated[
    tuple[Text, ...],
    one_or_many(Text),
    Holds("một hoặc nhiều tên tệp, không có .md", "one or more file names, without .md"),
]


class Image(Written):
    """A photograph beside the page or in `content/`, with what it shows and who took it."""

    file: Text = field(
        "Tệp ảnh",
        "File",
        hint=("Tên tệp nằm cạnh trang", "Name of a file beside the page"),
        example="phoi-mien.jpg",
    )
    alt: Text | None = field(
        "Mô tả ảnh",
        "Alt text",
        default=None,
        hint=("Một câu: ảnh cho thấy gì", "One sentence: what it shows"),
        example="Miến phơi trên phên tre",
    )
    credit: Text | None = field(
        "Tác giả ảnh",
        "Credit",
        default=None,
        hint=("Ai chụp, ai cho phép dùng", "Who took it, who allows its use"),
        example="HTX Tài Hoan cho phép, 11/2026",
    )


class Recognition(Written):
    """One OCOP result; its state is computed from the date and number, never written."""

    name: Text = field("Tên trên quyết định", "Name as certified", example="Miến dong")
    producer: Text | None = field(
        "Chủ thể",
        "Holder",
        default=None,
        hint=("Tên tệp trong producers, không có .md", "A file name in producers, without .md"),
        example="htx-tai-hoan",
    )
    stars: Literal[3, 4, 5] | None = field(
        "Số sao",
        "Stars",
        default=None,
        hint=(
            "Chỉ bỏ trống khi đạt từ 90 điểm và chờ Trung ương",
            "Left out only with 90 points and more, while the centre decides",
        ),
        example="4",
    )
    score: Number | None = field("Điểm", "Score", default=None, ge=0, le=100, example="78,5")
    decided: PartialDate | None = field(
        "Ngày quyết định",
        "Decided on",
        default=None,
        hint=(
            "Thiếu ngày hoặc số quyết định thì trang không vẽ sao",
            "Without day and number of the decision no stars are shown",
        ),
    )
    decision: Text | None = field(
        "Số quyết định", "Decision no.", default=None, example="1234/QĐ-UBND"
    )
    certifier: Text | None = field(
        "Cơ quan công nhận",
        "Certifier",
        default=None,
        hint=("Tên cơ quan lúc ký", "As it was named when it signed"),
        example="UBND tỉnh Bắc Kạn",
    )
    source: Text = field(
        "Nguồn",
        "Source",
        hint=("Văn bản hoặc bài báo nói điều này", "The document or article that says so"),
        example="Quyết định 1234/QĐ-UBND",
    )

    @model_validator(mode="before")
    @classmethod
    def _known_stars(cls, data: Any) -> Any:
        """Take the stars from text; one and two are stages of improvement, not a recognition."""
        if isinstance(data, Mapping) and isinstance(data.get("stars"), str):
            text = data["stars"].strip()
            if text.isdecimal():
                return {**data, "stars": int(text)}
        return data

    @model_validator(mode="after")
    def _stars_fit_score(self) -> "Recognition":
        if self.stars is None:
            if self.score is None or self.score < STAR_SCORES[5]:
                raise PydanticCustomError("stars_missing", "stars are missing")
        elif self.score is not None and (
            self.score < STAR_SCORES[self.stars]
            or (self.stars == 3 and self.score >= STAR_SCORES[4])
        ):
            raise PydanticCustomError(
                "score_and_stars", "score and stars disagree", {"least": STAR_SCORES[self.stars]}
            )
        return self


class Indication(Written):
    """A geographical indication or mark that protects the name."""

    kind: IndicationKind = field("Loại", "Kind")
    name: Text = field("Tên được bảo hộ", "Protected name", example="Bắc Kạn")
    number: Text | None = field("Số đăng bạ", "Number", default=None, example="00106")
    decision: Text | None = field(
        "Số quyết định", "Decision no.", default=None, example="1253/QĐ-SHTT"
    )
    decided: PartialDate | None = field("Ngày", "Date", default=None)


class Price(Written):
    """What it costs, as found on a date; never without that date."""

    amount: Dong | None = field(
        "Giá",
        "Price",
        default=None,
        hint=(
            "Một giá; nếu là khoảng thì dùng low và high",
            "One price; for a range use low and high",
        ),
    )
    low: Dong | None = field(
        "Giá từ",
        "From",
        default=None,
        hint=("Đi cùng high, thay cho amount", "With high, instead of amount"),
        example="120.000",
    )
    high: Dong | None = field("Giá đến", "To", default=None, example="150.000")
    unit: Unit = field("Đơn vị", "Unit")
    as_of: PartialDate = field(
        "Thời điểm",
        "As of",
        hint=("Giá này xem lúc nào", "When the price was seen"),
        example="2026-10",
    )
    kind: Literal["retail", "farm-gate"] = field(
        "Loại giá",
        "Kind of price",
        default="retail",
        hint=("retail: giá bán lẻ; farm-gate: giá tại vườn", "retail, or at the farm"),
    )

    @model_validator(mode="after")
    def _amount_or_range(self) -> "Price":
        span = (self.low, self.high)
        if (self.amount is None) == (None in span) or (self.amount and span != (None, None)):
            raise PydanticCustomError("price_form", "amount, or low and high")
        if self.low and self.high and self.low >= self.high:
            raise PydanticCustomError("price_range", "low is not below high")
        return self


class Certificate(Written):
    """A certificate beside OCOP."""

    type: CertificateType = field("Loại", "Type")
    number: Text | None = field("Số", "Number", default=None, example="12/2026/ATTP")
    issuer: Text | None = field("Nơi cấp", "Issuer", default=None, example="Sở Công Thương")
    issued: Day | None = field("Ngày cấp", "Issued", default=None)
    expires: Day | None = field("Hết hạn", "Expires", default=None, example="2029-11-24")
    scope: Text | None = field(
        "Phạm vi",
        "Scope",
        default=None,
        hint=("Cho sản phẩm hay cơ sở nào", "For which product or place"),
        example="Cơ sở chế biến",
    )


class Trade(Written):
    """What a buyer at a fair asks."""

    moq: Text | None = field(
        "Đặt tối thiểu", "Minimum order", default=None, translatable=True, example="500 kg"
    )
    capacity: Text | None = field(
        "Sản lượng", "Capacity", default=None, translatable=True, example="60 tấn mỗi năm"
    )
    lead_time: Text | None = field(
        "Thời gian giao", "Lead time", default=None, translatable=True, example="10 ngày"
    )
    carton: Text | None = field(
        "Thùng hàng", "Carton", default=None, translatable=True, example="25 kg một thùng"
    )
    export_markets: Texts = field(
        "Đã xuất khẩu",
        "Export markets",
        default=(),
        translatable=True,
        example="Cộng hoà Séc (2020)",
    )
    certificates: tuple[Certificate, ...] = field("Giấy chứng nhận", "Certificates", default=())


class BuyLink(Written):
    """A shop page on the web that sells it."""

    name: Text = field("Nơi bán", "Shop", example="Sàn nongsan.example")
    url: WebAddress = field(
        "Địa chỉ web", "Web address", example="https://nongsan.example/mien-dong"
    )


class Fact(Written):
    """One checked fact of a place, short enough for a table."""

    label: Text = field("Tên", "Label", example="Diện tích mặt hồ")
    value: Text = field("Giá trị", "Value", example="khoảng 500 ha")


class Coordinates(Written):
    """Where it is, in WGS 84 degrees, and how well that is known."""

    lat: Number = field("Vĩ độ", "Latitude", ge=-90, le=90, example="22.41")
    lon: Number = field("Kinh độ", "Longitude", ge=-180, le=180, example="105.61")
    precision: Literal["exact", "site", "commune"] = field(
        "Độ chính xác",
        "Precision",
        default="commune",
        hint=(
            "exact: đúng điểm; site: trong khu; commune: chỉ biết xã",
            "the very spot, somewhere in the area, or only the commune",
        ),
    )


class Lunar(Written):
    """A day of the Vietnamese lunar calendar; staff add the solar dates year by year."""

    day: int = field("Ngày âm lịch", "Lunar day", ge=1, le=30, example="10")
    month: int = field("Tháng âm lịch", "Lunar month", ge=1, le=12)


class ChartValue(Written):
    """One figure: its label, its number, and how the number is written out."""

    label: Text = field("Tên", "Label", example="3 sao")
    value: Number = field("Số", "Number", ge=0, example="32")
    text: Text = field(
        "Cách viết",
        "As written",
        hint=("Số ấy viết ra cho người đọc", "The number as readers see it"),
        example="32 sản phẩm",
    )


class Chart(Written):
    """Figures that a story draws; the body says where with a line `[chart:ID]`."""

    id: Text = field(
        "Mã",
        "Id",
        hint=(
            "Trong bài viết [chart:sao] ở chỗ đặt biểu đồ",
            "The body says [chart:sao] where the chart goes",
        ),
        example="sao",
    )
    kind: Literal["bars", "share", "steps"] = field(
        "Kiểu",
        "Kind",
        hint=(
            "bars: cột; share: phần của một tổng; steps: các bước",
            "bars, shares of a whole, or steps",
        ),
    )
    title: Text = field("Tiêu đề", "Title", example="37 sản phẩm được công nhận, năm 2018")
    values: tuple[ChartValue, ...] = field(
        "Số liệu",
        "Values",
        min_length=2,
        example="[{label: 3 sao, value: 32, text: 32}, {label: 4 sao, value: 5, text: 5}]",
    )
    note: Text | None = field("Ghi chú", "Note", default=None, example="Không có sản phẩm 5 sao.")


class Consent(Written):
    """Who agreed, and when, that contacts are published (Law 91/2025/QH15)."""

    date: Day = field("Ngày đồng ý", "Date")
    by: Text = field("Người đồng ý", "By whom", example="Giám đốc HTX Tài Hoan")


class Entry(Written):
    """What every page has."""

    title: Text = field("Tên", "Title", translatable=True, example="Miến dong Na Rì")
    summary: Text = field(
        "Tóm tắt",
        "Summary",
        translatable=True,
        max_length=220,
        hint=("Một hai câu", "One or two sentences"),
        example="Miến chỉ làm từ tinh bột củ dong riềng.",
    )
    updated: Day = field(
        "Cập nhật", "Updated", hint=("Ngày sửa nội dung gần nhất", "When the content last changed")
    )
    images: tuple[Image, ...] = field("Ảnh", "Images", default=(), translatable=True)
    sources: Texts = field(
        "Nguồn",
        "Sources",
        default=(),
        hint=(
            "Tin ở trang này lấy từ đâu; thiếu thì chưa vào bản phát hành",
            "Where this is known from; a page without it is not released",
        ),
        example="Cổng thông tin điện tử Bắc Kạn, 5/2021",
    )
    sample: bool = field(
        "Dữ liệu minh họa",
        "Sample data",
        default=False,
        hint=(
            "true: dữ liệu bịa để minh họa, không được phát hành",
            "true: made up to show the site, never released",
        ),
    )
    draft: bool = field(
        "Bản nháp",
        "Draft",
        default=False,
        hint=("true: chỉ thấy khi xem thử", "true: seen in the preview alone"),
    )
    publish_on: Day | None = field(
        "Đăng từ ngày",
        "Publish on",
        default=None,
        hint=(
            "Trước ngày này chỉ thấy khi xem thử; đến ngày phải dựng lại trang",
            "Until then seen in the preview alone; the site must be built again on the day",
        ),
        example="2027-01-15",
    )
    redirect_from: Texts = field(
        "Tên tệp cũ",
        "Former names",
        default=(),
        hint=(
            "Khi đổi tên tệp: ghi tên cũ, địa chỉ cũ sẽ dẫn về đây",
            "When the file is renamed: its old name, so that the old address leads here",
        ),
        example="mien-dong-con-minh",
    )


class Product(Entry):
    """A product, a craft or a service of the villages."""

    group: Group = field("Nhóm", "Group")
    sign: Text | None = field(
        "Hình dệt",
        "Woven sign",
        default=None,
        hint=(
            "Tên một hình có sẵn; viết sai thì máy liệt kê tất cả",
            "A picture the loom knows; a wrong name is answered with all of them",
        ),
        example="noodles",
    )
    places: Places = field("Nơi làm ra", "Places", default=())
    season: Months = field(
        "Mùa vụ", "Season", default=(), hint=("Tháng có hàng", "Months when it is to be had")
    )
    season_note: Text | None = field(
        "Về mùa vụ",
        "On the season",
        default=None,
        translatable=True,
        example="Hàng khô, có quanh năm.",
    )
    producers: Slugs = field(
        "Chủ thể",
        "Producers",
        default=(),
        hint=("Tệp trong producers", "Files in producers"),
        example="htx-tai-hoan",
    )
    recognitions: tuple[Recognition, ...] = field("Kết quả OCOP", "OCOP results", default=())
    indications: tuple[Indication, ...] = field("Bảo hộ tên gọi", "Protection", default=())
    price: Price | None = field(
        "Giá", "Price", default=None, example="{amount: 150.000, unit: kg, as_of: 2026-10}"
    )
    packaging: Text | None = field(
        "Bao gói", "Packaging", default=None, translatable=True, example="Túi 500 g"
    )
    net_weight: Text | None = field(
        "Khối lượng tịnh", "Net weight", default=None, translatable=True, example="500 g"
    )
    shelf_life: Text | None = field(
        "Hạn dùng",
        "Shelf life",
        default=None,
        translatable=True,
        example="12 tháng từ ngày sản xuất",
    )
    storage: Text | None = field(
        "Bảo quản", "Storage", default=None, translatable=True, example="Nơi khô, mát"
    )
    abv: Strength | None = field(
        "Độ cồn (%)",
        "Alcohol (% vol)",
        default=None,
        hint=(
            "Theo nhãn chai; đồ uống có cồn bắt buộc ghi",
            "As on the label; required for drinks with alcohol",
        ),
    )
    supplement: bool = field(
        "Thực phẩm bảo vệ sức khỏe",
        "Food supplement",
        default=False,
        hint=(
            "Như viên nang; trang sẽ thêm lời nhắc không phải là thuốc",
            "Such as capsules; the page then says that it is no medicine",
        ),
    )
    gtin: Gtin | None = field("Mã vạch", "GTIN", default=None)
    trade: Trade | None = field(
        "Thông tin cho người mua buôn", "Trade", default=None, translatable=True
    )
    buy_links: tuple[BuyLink, ...] = field("Nơi mua trên mạng", "Where to buy", default=())
    aliases: Texts = field(
        "Tên gọi khác",
        "Other names",
        default=(),
        translatable=True,
        hint=("Để tìm kiếm cũng thấy", "So that a search finds it"),
        example="[Miến Na Rì, Miến Tài Hoan]",
    )

    @property
    def is_alcoholic(self) -> bool:
        """Whether it is a drink with alcohol: by its strength, sign or names.

        A name that begins with such a word is enough in any group; in the group of drinks it
        may stand anywhere, in the summary too. `abv: 0` says that there is none.
        """
        if self.abv is not None:
            return self.abv != 0
        names = [name.casefold() for name in (self.title, *self.aliases)]
        if self.sign in SPIRIT_SIGNS or any(ALCOHOL.match(name) for name in names):
            return True
        texts = (*names, self.summary.casefold())
        return self.group == "drink" and any(ALCOHOL.search(text) for text in texts)

    @property
    def is_spirit(self) -> bool:
        """Whether the law treats it as a spirit; unknown strength counts as one."""
        if not isinstance(self.abv, Decimal):
            return self.is_alcoholic
        return self.is_alcoholic and self.abv >= SPIRIT_ABV

    @model_validator(mode="after")
    def _alcohol_with_strength(self) -> "Product":
        if self.is_alcoholic and self.abv is None:
            raise PydanticCustomError("abv_missing", "alcohol without strength")
        return self


class Producer(Entry):
    """Who makes it, and how to reach them."""

    type: ProducerType = field("Loại hình", "Type")
    place: Place | None = field("Địa bàn", "Place", default=None)
    address: Text | None = field(
        "Địa chỉ", "Address", default=None, translatable=True, example="Thôn Chè Cọ, xã Côn Minh"
    )
    founded: PartialDate | None = field("Thành lập", "Founded", default=None, example="2017")
    phone: Phone | None = field("Điện thoại", "Phone", default=None)
    zalo: Phone | None = field("Zalo", "Zalo", default=None)
    email: Email | None = field("Thư điện tử", "E-mail", default=None)
    website: WebAddress | None = field("Trang web", "Website", default=None)
    tax_code: TaxCode | None = field("Mã số thuế", "Tax code", default=None)
    consent: Consent | None = field(
        "Văn bản đồng ý",
        "Consent",
        default=None,
        hint=(
            "Bắt buộc khi có điện thoại, Zalo hoặc thư điện tử",
            "Required with a telephone number, Zalo or e-mail",
        ),
    )
    aliases: Texts = field(
        "Tên gọi khác",
        "Other names",
        default=(),
        translatable=True,
        hint=("Để tìm kiếm cũng thấy", "So that a search finds it"),
        example="Hợp tác xã Tài Hoan",
    )

    @model_validator(mode="after")
    def _contact_with_consent(self) -> "Producer":
        if self.consent is None and (self.phone or self.zalo or self.email):
            raise PydanticCustomError("consent_missing", "contact without consent")
        return self


Light = Literal["dawn", "noon", "mist", "dusk"]
Scene = Literal[
    "lake", "park", "reserve", "cave-river", "cave-hall", "cave-pools", "cave-mouth",
    "jungle-hut", "memorial", "pass", "festival", "market", "performance", "village", "terraces",
]  # fmt: skip
"""Lights and scenes that the loom can weave (`saobac.loom.scenes`)."""


class Destination(Entry):
    """A place to go, a festival, a custom."""

    kind: DestinationKind = field("Loại", "Kind")
    places: Places = field("Nơi", "Places", default=())
    scene: Scene | None = field(
        "Cảnh tranh dệt",
        "Scene of the woven picture",
        default=None,
        hint=("Bỏ trống thì máy tự chọn", "Left out, one is chosen"),
    )
    light: Light | None = field(
        "Ánh sáng tranh dệt",
        "Light of the woven picture",
        default=None,
        hint=(
            "dawn: rạng đông; noon: trưa; mist: sương; dusk: hoàng hôn",
            "Left out, one is chosen",
        ),
    )
    coordinates: Coordinates | None = field("Tọa độ", "Coordinates", default=None)
    facts: tuple[Fact, ...] = field("Số liệu", "Facts", default=(), translatable=True)
    season: Months = field("Mùa đẹp", "Best months", default=())
    lunar: Lunar | None = field(
        "Ngày âm lịch", "Lunar date", default=None, hint=("Của lễ hội", "Of a festival")
    )
    solar_dates: tuple[Day, ...] = field(
        "Ngày dương lịch",
        "Solar dates",
        default=(),
        hint=(
            "Ngày ấy rơi vào các ngày dương nào, mỗi năm một dòng",
            "On which days it falls, one a year",
        ),
        example="[2027-02-15]",
    )
    products: Slugs = field(
        "Sản phẩm quanh đây",
        "Nearby products",
        default=(),
        hint=("Tệp trong products", "Files in products"),
        example="[mien-dong-na-ri, dan-lat]",
    )
    aliases: Texts = field(
        "Tên gọi khác",
        "Other names",
        default=(),
        translatable=True,
        hint=("Để tìm kiếm cũng thấy", "So that a search finds it"),
        example="[Ba Bể, Slam Pé]",
    )


class Story(Entry):
    """A page to read: what OCOP is, how the programme went."""

    order: int = field(
        "Thứ tự",
        "Order",
        default=50,
        hint=("Số nhỏ đứng trước", "Small numbers come first"),
        example="10",
    )
    scene: Scene | None = field(
        "Cảnh tranh dệt",
        "Scene of the woven picture",
        default=None,
        hint=("Bỏ trống thì máy tự chọn", "Left out, one is chosen"),
    )
    light: Light | None = field(
        "Ánh sáng tranh dệt",
        "Light of the woven picture",
        default=None,
        hint=(
            "dawn: rạng đông; noon: trưa; mist: sương; dusk: hoàng hôn",
            "Left out, one is chosen",
        ),
    )
    charts: tuple[Chart, ...] = field("Biểu đồ", "Charts", default=(), translatable=True)


class Bilingual(Written):
    """A text in both languages of the site."""

    vi: Text = field("Tiếng Việt", "Vietnamese", example="Đặc sản miền hồ trên núi")
    en: Text = field("Tiếng Anh", "English", example="Good things from the lake in the mountains")


class Admin(Written):
    """The repository whose files the forms under `/admin/` edit, once the site is on the web."""

    backend: Literal["github", "gitlab", "gitea"] = field(
        "Kho ở đâu", "Host of the repository", example="github"
    )
    repo: Text = field("Tên kho", "Repository", example="to-chuc/danh-muc")
    branch: Text = field("Nhánh", "Branch", default="main", example="main")
    base_url: WebAddress | None = field(
        "Máy chủ đăng nhập",
        "Sign-in server",
        default=None,
        hint=(
            "GitHub: máy chủ đăng nhập; GitLab, Gitea: địa chỉ máy chủ riêng, nếu có",
            "GitHub: the server that signs in; GitLab, Gitea: one's own host, if any",
        ),
    )
    app_id: Text | None = field(
        "Mã ứng dụng",
        "Application ID",
        default=None,
        hint=("GitLab, Gitea: mã ứng dụng ở đó", "GitLab, Gitea: the application's ID there"),
    )


class Site(Written):
    """`content/site.yaml`: what holds for the whole site."""

    name: Text = field("Tên trang", "Site name", example="Sao Bắc")
    tagline: Bilingual = field("Khẩu hiệu", "Tagline")
    description: Bilingual = field("Giới thiệu", "Description")
    base_url: WebAddress = field(
        "Địa chỉ trang web",
        "Base URL",
        hint=("Khi đã lên mạng", "Once it is on the web"),
        example="https://saobac.example/",
    )
    languages: tuple[Literal["vi", "en"], ...] = field(
        "Ngôn ngữ", "Languages", min_length=1, example="[vi, en]"
    )
    publisher: Bilingual = field("Đơn vị chủ quản", "Publisher")
    contact: Email | None = field("Thư liên hệ", "Contact e-mail", default=None)
    register_url: WebAddress | None = field(
        "Trang tra cứu OCOP",
        "OCOP register",
        default=None,
        hint=("Nơi tra kết quả OCOP chính thức", "Where official results can be looked up"),
        example="https://ocop.example/",
    )
    featured: Slugs = field(
        "Điểm đến nổi bật",
        "Featured destinations",
        default=(),
        hint=("Tệp trong destinations, cho trang đầu", "Files in destinations, for the front page"),
        example="[ho-ba-be, dong-hua-ma]",
    )
    admin: Admin | None = field(
        "Sửa bằng biểu mẫu trên mạng",
        "Forms on the web",
        default=None,
        hint=(
            "Bỏ trống thì biểu mẫu chỉ có khi xem thử, trên máy này",
            "Without it the forms are there in the preview alone, on this machine",
        ),
    )


class FormerCommunes(Written):
    """Communes of one former district that became part of a commune of today."""

    district: Text = field("Huyện cũ", "Former district")
    communes: Texts = field("Xã cũ", "Former communes")


class Commune(Written):
    """A commune of today, and what it was made of on 1/7/2025 (NQ 1683/NQ-UBTVQH15)."""

    code: CommuneCode = field("Mã", "Code")
    name: Text = field("Tên", "Name")
    kind: Literal["commune", "ward"] = field("Loại", "Kind", default="commune")
    lat: Number = field("Vĩ độ", "Latitude")
    lon: Number = field("Kinh độ", "Longitude")
    former: tuple[FormerCommunes, ...] = field("Gồm", "Made of", min_length=1)
    vanished: Texts = field("Tên mất từ 2020", "Names gone in 2020", default=())


class Gazetteer(Written):
    """`content/places.yaml`: the communes of today and of before."""

    province: Text = field("Tỉnh", "Province")
    former_province: Text = field("Tỉnh cũ", "Former province")
    merged: Day = field("Ngày sáp nhập", "Merged on")
    source: Text = field("Nguồn", "Source")
    centres_source: Text | None = field(
        "Nguồn tọa độ", "Source and licence of the centres", default=None
    )
    communes: tuple[Commune, ...] = field("Các xã", "Communes", min_length=1)


def label_of(model: type[BaseModel], key: str, language: str) -> str:
    """Return the label of a field in `vi` or `en`."""
    extra = model.model_fields[key].json_schema_extra
    assert isinstance(extra, Mapping)
    labels = extra["x-label"]
    assert isinstance(labels, Mapping)
    return str(labels[language])
