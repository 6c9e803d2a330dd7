"""What is given away, declared once: the data, their schema and the page that explains them.

Names of fields are promises to programs of others. One that goes or changes its meaning needs
another `version`; new ones may come at any time.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from saobac.fields import ISO_PARTIAL, Gtin, field
from saobac.programme import State

Url = Annotated[str, Field(json_schema_extra={"format": "uri"})]
Month = Annotated[int, Field(ge=1, le=12)]
PartialDay = Annotated[str, Field(pattern=f"^{ISO_PARTIAL.pattern}$")]


class Given(BaseModel):
    """A frozen piece of the data; what is not known is null, never left out."""

    model_config = ConfigDict(frozen=True, populate_by_name=True, defer_build=True)


class Words(Given):
    """A text in Vietnamese, and in English where it is translated."""

    vi: str = field("Tiếng Việt", "Vietnamese")
    en: str | None = field("Tiếng Anh", "English")


class WordLists(Given):
    """Lists of words, one a language."""

    vi: tuple[str, ...] = field("Tiếng Việt", "Vietnamese")
    en: tuple[str, ...] = field("Tiếng Anh", "English")


class Addresses(Given):
    """A page's web address in each language of the site."""

    vi: Url = field("Tiếng Việt", "Vietnamese")
    en: Url | None = field("Tiếng Anh", "English")


class Choice(Given):
    """One of a fixed set: a key that stays, and its name."""

    key: str = field("Mã", "Key")
    vi: str = field("Tiếng Việt", "Vietnamese")
    en: str = field("Tiếng Anh", "English")


class Place(Given):
    """A commune of today, and what it was before."""

    code: str = field("Mã xã", "Commune code", hint=("5 chữ số", "5 digits"))
    name: str = field("Xã, phường ngày nay", "Commune or ward of today")
    province: str = field("Tỉnh ngày nay", "Province of today")
    former_commune: str | None = field(
        "Xã cũ", "Former commune", hint=("Nếu biết rõ", "If known for sure")
    )
    former_districts: tuple[str, ...] = field(
        "Huyện cũ", "Former districts", hint=("Trước 1/7/2025", "Before 1 July 2025")
    )


class Contact(Given):
    """How to reach a producer who has agreed in writing that it is published."""

    phone: str | None = field("Điện thoại", "Telephone", hint=("Dạng E.164", "E.164"))
    zalo: str | None = field("Số Zalo", "Zalo number", hint=("Dạng E.164", "E.164"))
    email: str | None = field("Thư điện tử", "E-mail")
    agreed_on: date = field("Ngày đồng ý công bố", "Day of consent")


class Maker(Given):
    """Who makes it."""

    slug: str = field("Mã", "Id", hint=("Không đổi", "Stays the same"))
    name: Words = field("Tên", "Name")
    url: Addresses = field("Trang của cơ sở", "Page")
    type: Choice = field("Loại hình", "Type")
    website: Url | None = field("Trang web riêng", "Website of their own")
    contact: Contact | None = field(
        "Liên hệ",
        "Contact",
        hint=(
            "Chỉ khi cơ sở đã đồng ý; là dữ liệu cá nhân, không thuộc giấy phép này",
            "Only with consent; personal data, which the licence does not cover",
        ),
    )
    sample: bool = field("Dữ liệu minh họa", "Sample data")


class Holder(Given):
    """To whom a recognition was given."""

    slug: str = field("Mã", "Id")
    name: Words = field("Tên", "Name")


class Result(Given):
    """One OCOP result, with what it is worth on the day of the data."""

    name: str = field("Tên trên quyết định", "Name as certified")
    holder: Holder | None = field("Chủ thể", "Holder")
    stars: Literal[3, 4, 5] | None = field(
        "Số sao",
        "Stars",
        hint=(
            "Chỉ được nêu như sao đang có khi state là valid, expiring hoặc potential5",
            "To be shown as held only while state is valid, expiring or potential5",
        ),
    )
    state: State = field(
        "Tình trạng",
        "State",
        hint=(
            "valid, expiring (còn dưới 90 ngày), potential5 (tiềm năng 5 sao), expired, unknown",
            "valid, expiring (90 days left), potential5 (five-star candidate), expired, unknown",
        ),
    )
    decision: str | None = field("Số quyết định", "Decision no.")
    decided: PartialDay | None = field(
        "Ngày quyết định", "Decided on", hint=("Ngày, tháng hoặc năm", "Day, month or year")
    )
    valid_until: date | None = field(
        "Hiệu lực đến",
        "Valid until",
        hint=("36 tháng từ ngày quyết định", "36 months from the decision"),
    )
    certifier: str | None = field("Cơ quan công nhận", "Certifier")
    source: str = field("Nguồn", "Source")


class Protection(Given):
    """A geographical indication or mark that protects the name."""

    kind: Choice = field("Loại", "Kind")
    name: str = field("Tên được bảo hộ", "Protected name")
    number: str | None = field("Số đăng bạ", "Number")
    decision: str | None = field("Số quyết định", "Decision no.")
    decided: PartialDay | None = field("Ngày", "Date")


class Cost(Given):
    """What it costs, as found on a date."""

    amount: int | None = field("Giá", "Price")
    low: int | None = field("Giá từ", "From")
    high: int | None = field("Giá đến", "To")
    currency: Literal["VND"] = field("Tiền tệ", "Currency")
    unit: Choice = field("Đơn vị", "Unit")
    kind: Literal["retail", "farm-gate"] = field(
        "Loại giá", "Kind of price", hint=("Giá bán lẻ, hoặc tại vườn", "Retail, or at the farm")
    )
    as_of: PartialDay = field("Thời điểm", "As of", hint=("Giá xem lúc nào", "When it was seen"))


class Paper(Given):
    """A certificate beside OCOP."""

    type: Choice = field("Loại", "Type")
    number: str | None = field("Số", "Number")
    issuer: str | None = field("Nơi cấp", "Issuer")
    issued: date | None = field("Ngày cấp", "Issued")
    expires: date | None = field("Hết hạn", "Expires")
    scope: str | None = field("Phạm vi", "Scope")


class Terms(Given):
    """What a buyer at a fair asks."""

    moq: Words | None = field("Đặt tối thiểu", "Minimum order")
    capacity: Words | None = field("Sản lượng", "Capacity")
    lead_time: Words | None = field("Thời gian giao", "Lead time")
    carton: Words | None = field("Thùng hàng", "Carton")
    export_markets: WordLists = field("Đã xuất khẩu", "Export markets")
    certificates: tuple[Paper, ...] = field("Giấy chứng nhận", "Certificates")


class Shop(Given):
    """A shop page on the web that sells it."""

    name: str = field("Nơi bán", "Shop")
    url: Url = field("Địa chỉ web", "Web address")


class Photograph(Given):
    """A photograph, in its largest size."""

    url: Url = field("Địa chỉ ảnh", "Web address", hint=("JPEG", "JPEG"))
    width: int = field("Rộng", "Width", hint=("Điểm ảnh", "Pixels"))
    height: int = field("Cao", "Height", hint=("Điểm ảnh", "Pixels"))
    alt: Words | None = field("Mô tả ảnh", "What it shows")
    credit: Words | None = field("Tác giả ảnh", "Credit")


class OpenProduct(Given):
    """A product, a craft or a service of the villages."""

    slug: str = field(
        "Mã", "Id", hint=("Không đổi; cũng là tên trang", "Stays the same; also names its page")
    )
    sample: bool = field(
        "Dữ liệu minh họa",
        "Sample data",
        hint=("true: bịa ra để minh họa, đừng dùng", "true: made up to show the site, do not use"),
    )
    title: Words = field("Tên", "Name")
    other_names: WordLists = field("Tên gọi khác", "Other names")
    summary: Words = field("Tóm tắt", "Summary")
    url: Addresses = field("Trang của sản phẩm", "Page")
    group: Choice = field("Nhóm", "Group", hint=("Sáu nhóm của OCOP", "The six groups of OCOP"))
    places: tuple[Place, ...] = field("Nơi làm ra", "Places")
    season: tuple[Month, ...] = field(
        "Tháng có hàng", "Months when it is to be had", hint=("Từ 1 đến 12", "From 1 to 12")
    )
    season_note: Words | None = field("Về mùa vụ", "On the season")
    producers: tuple[Maker, ...] = field("Cơ sở", "Producers")
    recognitions: tuple[Result, ...] = field("Kết quả OCOP", "OCOP results")
    indications: tuple[Protection, ...] = field("Bảo hộ tên gọi", "Protection of the name")
    price: Cost | None = field("Giá", "Price")
    packaging: Words | None = field("Bao gói", "Packaging")
    net_weight: Words | None = field("Khối lượng tịnh", "Net weight")
    shelf_life: Words | None = field("Hạn dùng", "Shelf life")
    storage: Words | None = field("Bảo quản", "Storage")
    alcohol: float | Literal["unknown"] | None = field(
        "Độ cồn (%)",
        "Alcohol (% vol)",
        hint=("unknown: xem nhãn chai", "unknown: see the label"),
    )
    supplement: bool = field(
        "Thực phẩm bảo vệ sức khỏe",
        "Food supplement",
        hint=("true: phải nói rõ không phải là thuốc", "true: say that it is no medicine"),
    )
    gtin: Gtin | None = field("Mã vạch", "GTIN")
    trade: Terms | None = field("Cho người mua buôn", "For traders")
    shops: tuple[Shop, ...] = field("Nơi mua trên mạng", "Where to buy")
    images: tuple[Photograph, ...] = field("Ảnh", "Photographs")
    sources: tuple[str, ...] = field("Nguồn", "Sources")
    updated: date = field("Cập nhật", "Updated")


class Licence(Given):
    """What others may do with the data."""

    name: str = field("Giấy phép", "Licence")
    url: Url = field("Nội dung giấy phép", "Text of the licence")
    attribution: Words = field("Ghi nguồn", "How to name the source")


class OpenCatalogue(Given):
    """The whole file."""

    schema_url: Url = field("Mô tả máy đọc được", "Schema", alias="$schema")
    version: Literal[1] = field(
        "Phiên bản",
        "Version",
        hint=(
            "Đổi khi một trường bị bỏ hoặc đổi nghĩa; trường mới có thể thêm bất cứ lúc nào",
            "Changes when a field goes or changes its meaning; new ones may come at any time",
        ),
    )
    name: Words = field("Tên", "Name")
    website: Addresses = field("Trang web", "Website")
    documentation: Addresses = field("Trang giải thích", "Documentation")
    publisher: Words = field("Đơn vị chủ quản", "Publisher")
    licence: Licence = field("Giấy phép", "Licence")
    generated: date = field(
        "Ngày dữ liệu",
        "Day of the data",
        hint=("Tình trạng của sao tính đến ngày này", "On which the states of stars hold"),
    )
    languages: Words = field("Về ngôn ngữ", "On languages")
    products: tuple[OpenProduct, ...] = field("Sản phẩm", "Products")
