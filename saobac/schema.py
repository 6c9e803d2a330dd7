"""What authors write, declared once: checks, forms, spreadsheets and documents are read from here.

Keys are English and stable; labels and hints stand beside them in Vietnamese and English.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from saobac.fields import (
    CommuneCode,
    Day,
    Dong,
    Email,
    Gtin,
    Months,
    Number,
    OneOrMany,
    PartialDate,
    Phone,
    Strength,
    TaxCode,
    Text,
    WebAddress,
    field,
)
from saobac.programme import STAR_SCORES

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


class Written(BaseModel):
    """A frozen piece of front matter; a key that it does not know is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _code_as_place(value: object) -> object:
    return {"code": value} if isinstance(value, str) else value


class PlaceReference(Written):
    """A commune of today by its code, and if known the former commune that is meant."""

    code: CommuneCode = field("Mã xã", "Commune code", hint_vi="5 chữ số, ví dụ 02185")
    former: Text | None = field(
        "Xã cũ",
        "Former commune",
        default=None,
        hint_vi="Tên xã trước 7/2025, nếu biết rõ",
    )


Place = Annotated[PlaceReference, BeforeValidator(_code_as_place)]
Places = Annotated[tuple[Place, ...], OneOrMany]
Texts = Annotated[tuple[Text, ...], OneOrMany]
Slugs = Annotated[tuple[Text, ...], OneOrMany]


class Image(Written):
    """A photograph beside the page or in `content/`, with what it shows and who took it."""

    file: Text = field("Tệp ảnh", "File")
    alt: Text = field("Mô tả ảnh", "Alt text", hint_vi="Một câu: ảnh cho thấy gì")
    credit: Text = field("Tác giả ảnh", "Credit", hint_vi="Ai chụp, ai cho phép dùng")


class Recognition(Written):
    """One OCOP result; its state is computed from the date and number, never written."""

    name: Text = field("Tên trên quyết định", "Name as certified")
    producer: Text | None = field("Chủ thể", "Holder", default=None)
    stars: Literal[3, 4, 5] | None = field("Số sao", "Stars", default=None)
    score: Number | None = field("Điểm", "Score", default=None, ge=0, le=100)
    decided: PartialDate | None = field(
        "Ngày quyết định",
        "Decided on",
        default=None,
        hint_vi="2024-05-30; chỉ biết năm thì viết năm: 2018",
    )
    decision: Text | None = field("Số quyết định", "Decision no.", default=None)
    certifier: Text | None = field("Cơ quan công nhận", "Certifier", default=None)
    source: Text = field("Nguồn", "Source")

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
                "score_and_stars",
                "score and stars disagree",
                {"least": STAR_SCORES[self.stars]},
            )
        return self


class Indication(Written):
    """A geographical indication or mark that protects the name."""

    kind: IndicationKind = field("Loại", "Kind")
    name: Text = field("Tên được bảo hộ", "Protected name")
    number: Text | None = field("Số đăng bạ", "Number", default=None)
    decision: Text | None = field("Số quyết định", "Decision no.", default=None)
    decided: PartialDate | None = field("Ngày", "Date", default=None)


class Price(Written):
    """What it costs, as found on a date; never without that date."""

    amount: Dong | None = field("Giá", "Price", default=None, hint_vi="Đồng, ví dụ 150.000")
    low: Dong | None = field("Giá từ", "From", default=None)
    high: Dong | None = field("Giá đến", "To", default=None)
    unit: Unit = field("Đơn vị", "Unit")
    as_of: PartialDate = field("Thời điểm", "As of")
    kind: Literal["retail", "farm-gate"] = field(
        "Loại giá", "Kind of price", default="retail", hint_vi="farm-gate: giá tại vườn"
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
    number: Text | None = field("Số", "Number", default=None)
    issuer: Text | None = field("Nơi cấp", "Issuer", default=None)
    issued: Day | None = field("Ngày cấp", "Issued", default=None)
    expires: Day | None = field("Hết hạn", "Expires", default=None)
    scope: Text | None = field("Phạm vi", "Scope", default=None)


class Trade(Written):
    """What a buyer at a fair asks."""

    moq: Text | None = field("Đặt tối thiểu", "Minimum order", default=None, translatable=True)
    capacity: Text | None = field("Sản lượng", "Capacity", default=None, translatable=True)
    lead_time: Text | None = field("Thời gian giao", "Lead time", default=None, translatable=True)
    carton: Text | None = field("Thùng hàng", "Carton", default=None, translatable=True)
    export_markets: Texts = field("Đã xuất khẩu", "Export markets", default=(), translatable=True)
    certificates: tuple[Certificate, ...] = field("Giấy chứng nhận", "Certificates", default=())


class BuyLink(Written):
    """A shop page on the web that sells it."""

    name: Text = field("Nơi bán", "Shop")
    url: WebAddress = field("Địa chỉ web", "Web address")


class Fact(Written):
    """One checked fact of a place, short enough for a table."""

    label: Text = field("Tên", "Label")
    value: Text = field("Giá trị", "Value")


class Coordinates(Written):
    """Where it is, in WGS 84 degrees, and how well that is known."""

    lat: Number = field("Vĩ độ", "Latitude", ge=-90, le=90)
    lon: Number = field("Kinh độ", "Longitude", ge=-180, le=180)
    precision: Literal["exact", "site", "commune"] = field(
        "Độ chính xác", "Precision", default="commune"
    )


class Lunar(Written):
    """A day of the Vietnamese lunar calendar; staff add the solar dates year by year."""

    day: int = field("Ngày âm lịch", "Lunar day", ge=1, le=30)
    month: int = field("Tháng âm lịch", "Lunar month", ge=1, le=12)


class ChartValue(Written):
    """One figure: its label, its number, and how the number is written out."""

    label: Text = field("Tên", "Label")
    value: Number = field("Số", "Number", ge=0)
    text: Text = field("Cách viết", "As written")


class Chart(Written):
    """Figures that a story draws; the body says where with a line `[chart:ID]`."""

    id: Text = field("Mã", "Id")
    kind: Literal["bars", "share", "steps"] = field("Kiểu", "Kind")
    title: Text = field("Tiêu đề", "Title")
    values: tuple[ChartValue, ...] = field("Số liệu", "Values", min_length=2)
    note: Text | None = field("Ghi chú", "Note", default=None)


class Consent(Written):
    """Who agreed, and when, that contacts are published (Law 91/2025/QH15)."""

    date: Day = field("Ngày đồng ý", "Date")
    by: Text = field("Người đồng ý", "By whom")


class Entry(Written):
    """What every page has."""

    title: Text = field("Tên", "Title", translatable=True)
    summary: Text = field(
        "Tóm tắt",
        "Summary",
        translatable=True,
        max_length=220,
        hint_vi="Một hai câu, tối đa 220 ký tự",
    )
    updated: Day = field("Cập nhật", "Updated", hint_vi="Ngày sửa nội dung gần nhất")
    images: tuple[Image, ...] = field("Ảnh", "Images", default=(), translatable=True)
    sources: Texts = field("Nguồn", "Sources", default=())
    sample: bool = field(
        "Dữ liệu minh hoạ",
        "Sample data",
        default=False,
        hint_vi="true: dữ liệu bịa để minh hoạ",
    )

    @model_validator(mode="after")
    def _sources_unless_sample(self) -> "Entry":
        if not self.sources and not self.sample:
            raise PydanticCustomError("sources_missing", "sources are missing")
        return self


class Product(Entry):
    """A product, a craft or a service of the villages."""

    group: Group = field("Nhóm", "Group")
    sign: Text | None = field("Hình dệt", "Woven sign", default=None)
    places: Places = field("Nơi làm ra", "Places", default=())
    season: Months = field(
        "Mùa vụ",
        "Season",
        default=(),
        hint_vi="all-year, hoặc các tháng: [9, 10] hay 11-1",
    )
    season_note: Text | None = field("Về mùa vụ", "On the season", default=None, translatable=True)
    producers: Slugs = field("Chủ thể", "Producers", default=())
    recognitions: tuple[Recognition, ...] = field("Kết quả OCOP", "OCOP results", default=())
    indications: tuple[Indication, ...] = field("Bảo hộ tên gọi", "Protection", default=())
    price: Price | None = field("Giá", "Price", default=None)
    packaging: Text | None = field("Bao gói", "Packaging", default=None, translatable=True)
    net_weight: Text | None = field(
        "Khối lượng tịnh", "Net weight", default=None, translatable=True
    )
    shelf_life: Text | None = field("Hạn dùng", "Shelf life", default=None, translatable=True)
    storage: Text | None = field("Bảo quản", "Storage", default=None, translatable=True)
    abv: Strength | None = field(
        "Độ cồn (%)",
        "Alcohol (% vol)",
        default=None,
        hint_vi="Ghi theo nhãn chai; chưa rõ thì viết unknown",
    )
    supplement: bool = field("Thực phẩm bảo vệ sức khoẻ", "Food supplement", default=False)
    gtin: Gtin | None = field("Mã vạch", "GTIN", default=None)
    trade: Trade | None = field(
        "Thông tin cho người mua buôn", "Trade", default=None, translatable=True
    )
    buy_links: tuple[BuyLink, ...] = field("Nơi mua trên mạng", "Where to buy", default=())
    aliases: Texts = field("Tên gọi khác", "Other names", default=(), translatable=True)

    @property
    def is_alcoholic(self) -> bool:
        """Whether it is a drink with alcohol: by its strength, or because its name says so."""
        return self.group == "drink" and (
            self.abv is not None or re.search(r"\brượu\b", self.title.casefold()) is not None
        )

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
    address: Text | None = field("Địa chỉ", "Address", default=None, translatable=True)
    founded: PartialDate | None = field("Thành lập", "Founded", default=None)
    phone: Phone | None = field("Điện thoại", "Phone", default=None)
    zalo: Phone | None = field("Zalo", "Zalo", default=None)
    email: Email | None = field("Thư điện tử", "E-mail", default=None)
    website: WebAddress | None = field("Trang web", "Website", default=None)
    tax_code: TaxCode | None = field("Mã số thuế", "Tax code", default=None)
    consent: Consent | None = field("Văn bản đồng ý", "Consent", default=None)
    aliases: Texts = field("Tên gọi khác", "Other names", default=(), translatable=True)

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
    scene: Scene | None = field("Cảnh tranh dệt", "Scene of the woven picture", default=None)
    light: Light | None = field("Ánh sáng tranh dệt", "Light of the woven picture", default=None)
    coordinates: Coordinates | None = field("Toạ độ", "Coordinates", default=None)
    facts: tuple[Fact, ...] = field("Số liệu", "Facts", default=(), translatable=True)
    season: Months = field("Mùa đẹp", "Best months", default=())
    lunar: Lunar | None = field("Ngày âm lịch", "Lunar date", default=None)
    solar_dates: tuple[Day, ...] = field("Ngày dương lịch", "Solar dates", default=())
    products: Slugs = field("Sản phẩm quanh đây", "Nearby products", default=())
    aliases: Texts = field("Tên gọi khác", "Other names", default=(), translatable=True)


class Story(Entry):
    """A page to read: what OCOP is, how the programme went."""

    order: int = field("Thứ tự", "Order", default=50)
    scene: Scene | None = field("Cảnh tranh dệt", "Scene of the woven picture", default=None)
    light: Light | None = field("Ánh sáng tranh dệt", "Light of the woven picture", default=None)
    charts: tuple[Chart, ...] = field("Biểu đồ", "Charts", default=(), translatable=True)


class Bilingual(Written):
    """A text in both languages of the site."""

    vi: Text = field("Tiếng Việt", "Vietnamese")
    en: Text = field("Tiếng Anh", "English")


class Site(Written):
    """`content/site.yaml`: what holds for the whole site."""

    name: Text = field("Tên trang", "Site name")
    tagline: Bilingual = field("Khẩu hiệu", "Tagline")
    description: Bilingual = field("Giới thiệu", "Description")
    base_url: WebAddress = field("Địa chỉ trang web", "Base URL")
    languages: tuple[Literal["vi", "en"], ...] = field("Ngôn ngữ", "Languages", min_length=1)
    publisher: Bilingual = field("Đơn vị chủ quản", "Publisher")
    contact: Email | None = field("Thư liên hệ", "Contact e-mail", default=None)
    register_url: WebAddress | None = field("Trang tra cứu OCOP", "OCOP register", default=None)
    featured: Slugs = field("Điểm đến nổi bật", "Featured destinations", default=())


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
    communes: tuple[Commune, ...] = field("Các xã", "Communes", min_length=1)


def label_of(model: type[BaseModel], key: str, language: str) -> str:
    """Return the label of a field in `vi` or `en`."""
    extra = model.model_fields[key].json_schema_extra
    assert isinstance(extra, Mapping)
    labels = extra["x-label"]
    assert isinstance(labels, Mapping)
    return str(labels[language])
