"""What staff call a column besides its labels. A test keeps the fields in step with the schema."""

_WHO_MAKES_IT = (
    "Chủ thể OCOP", "Tên chủ thể", "Tên chủ thể OCOP", "Chủ thể sản xuất", "Tên chủ thể sản xuất",
    "Chủ thể SX", "Chủ thể tham gia", "Chủ thể sản phẩm", "Cơ sở", "Tên cơ sở", "Cơ sở sản xuất",
    "Tên cơ sở sản xuất", "Cơ sở SX", "CSSX", "Nhà sản xuất", "Tên nhà sản xuất",
    "Đơn vị sản xuất", "Tên đơn vị sản xuất", "Đơn vị SX", "Đơn vị chủ thể",
)  # fmt: skip
"""In lists of products, and in those of producers as the name."""

COMMON_WORDS: dict[str, tuple[str, ...]] = {
    "product *page": ("Mã SP", "Mã sản phẩm", "Mã", "Slug", "Tên tệp"),
    "product title": ("Tên SP", "Tên sản phẩm", "Sản phẩm", "Tên hàng", "Tên gọi", "Product name"),
    "product group": (
        "Nhóm SP", "Nhóm sản phẩm", "Nhóm hàng", "Phân nhóm", "Phân nhóm SP", "Nhóm ngành",
        "Ngành hàng", "Loại sản phẩm",
    ),
    "product places": (
        "Xã", "Xã phường", "Tên xã", "Mã xã", "Địa bàn", "Địa phương", "Nơi sản xuất", "Commune",
    ),
    "product season": ("Mùa", "Tháng", "Thời vụ", "Tháng có hàng"),
    "product producers": (
        *_WHO_MAKES_IT, "HTX", "Tên đơn vị", "Tên HTX", "Hợp tác xã", "Chủ cơ sở", "Producer",
        "Maker",
    ),
    "product price.amount": ("Đơn giá", "Giá bán", "Giá tiền"),
    "product price.unit": ("ĐVT", "Đơn vị tính"),
    "product price.as_of": ("Giá tại thời điểm", "Ngày báo giá"),
    "product packaging": ("Bao bì", "Quy cách", "Quy cách đóng gói"),
    "product net_weight": ("Khối lượng", "Trọng lượng", "KL tịnh"),
    "product shelf_life": ("HSD", "Hạn SD", "Hạn sử dụng", "Thời hạn sử dụng", "Thời hạn SD"),
    "product storage": ("Cách bảo quản",),
    "product abv": ("Độ cồn", "Nồng độ cồn"),
    "product gtin": ("Mã số mã vạch", "MSMV", "Barcode", "Bar code", "EAN"),
    "producer *page": ("Mã", "Mã cơ sở", "Mã chủ thể", "Slug", "Tên tệp"),
    "producer title": (
        *_WHO_MAKES_IT, "Chủ thể", "Tên HTX", "Hợp tác xã", "Tên đơn vị", "Đơn vị", "Tên công ty",
        "Tên doanh nghiệp", "HTX", "Name",
    ),
    "producer type": ("Loại hình chủ thể", "Loại hình cơ sở", "Loại"),
    "producer place": ("Xã", "Xã phường", "Tên xã", "Mã xã", "Địa phương", "Commune"),
    "producer address": (
        "Nơi ở", "Trụ sở", "Địa chỉ trụ sở", "Địa chỉ liên hệ", "Địa chỉ sản xuất", "Đ/c", "ĐC",
    ),
    "producer founded": ("Năm thành lập", "Ngày thành lập"),
    "producer phone": (
        "SĐT", "ĐT", "Số ĐT", "Số điện thoại", "Di động", "Điện thoại liên hệ", "Tel", "Telephone",
        "Mobile", "Hotline", "SĐT liên hệ", "Số liên hệ", "Liên hệ", "Điện thoại liên lạc",
    ),
    "producer zalo": ("Số Zalo",),
    "producer email": ("Email", "Mail", "Hộp thư"),
    "producer website": ("Web", "Trang mạng", "Địa chỉ web"),
    "producer tax_code": ("MST", "Mã số DN"),
    "producer consent.date": ("Ngày ký đồng ý", "Ngày văn bản đồng ý", "Consent date"),
    "producer consent.by": ("Người ký đồng ý", "Consent by"),
    "destination *page": ("Mã", "Mã điểm đến", "Slug", "Tên tệp"),
    "destination title": ("Tên điểm đến", "Điểm đến", "Tên điểm", "Địa điểm", "Name"),
    "destination kind": ("Loại hình", "Loại điểm đến"),
    "destination places": ("Xã", "Xã phường", "Tên xã", "Mã xã", "Địa bàn", "Địa phương"),
    "product recognitions producer": _WHO_MAKES_IT,
    "product recognitions stars": (
        "Sao", "Hạng sao", "Xếp hạng", "Hạng", "Phân hạng", "Kết quả", "Số sao OCOP", "Sao OCOP",
    ),
    "product recognitions score": ("Điểm số", "Tổng điểm", "Số điểm"),
    "product recognitions decided": (
        "Ngày QĐ", "Ngày ra QĐ", "Ngày cấp QĐ", "Ngày công nhận", "Ngày ký", "Ngày ban hành",
    ),
    "product recognitions decision": (
        "Số QĐ", "QĐ số", "QĐ", "Quyết định", "QĐ công nhận", "Số QĐ công nhận", "Quyết định số",
        "Quyết định công nhận",
    ),
    "product recognitions certifier": ("Cơ quan cấp", "Cơ quan ban hành", "Nơi công nhận"),
}  # fmt: skip
"""By kind, list and field: what staff call it besides its labels."""

FOR_EVERY_KIND: dict[str, tuple[str, ...]] = {
    "summary": ("Mô tả", "Mô tả ngắn", "Giới thiệu", "Description"),
    "updated": ("Ngày cập nhật", "Ngày sửa"),
    "sources": ("Nguồn tin", "Nguồn dữ liệu", "Nguồn tài liệu", "Source"),
    "aliases": ("Tên khác",),
    "sample": ("Mẫu", "Dữ liệu mẫu"),
    "images file": ("Ảnh", "Hình ảnh", "Tên ảnh", "Tên tệp ảnh", "File ảnh", "Tên file ảnh"),
    "images alt": ("Mô tả", "Chú thích", "Chú thích ảnh", "Nội dung ảnh"),
    "images credit": ("Người chụp", "Người chụp ảnh", "Tác giả", "Nguồn ảnh"),
}
"""By list and field."""
ITEM_WORDS = ("Mục", "Mục số", "Lần thứ")
"""What the number of an item is called, whatever the list."""
NOT_DATA = ("STT", "TT", "Số TT", "No", "Nr", "#")
"""Headings of mere row numbers."""
