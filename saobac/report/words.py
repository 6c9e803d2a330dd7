# ruff: noqa: E501 - a sentence is easier to read and to translate on one line
"""Every sentence of the report in Vietnamese and English."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Việc của danh mục", "The catalogue's work"),
    "as-of": ("Tính theo ngày {day}.", "As of {day}."),
    "next": ("10 việc nên làm tuần này", "10 things to do this week"),
    "nothing-next": ("Không có việc gì gấp.", "Nothing is urgent."),
    "certificates": ("Giấy công nhận OCOP", "OCOP certificates"),
    "no-certificates": ("Không có giấy nào.", "There are none."),
    "gaps": ("Chỗ còn thiếu", "What is missing"),
    "scores": ("Mức đầy đủ", "Completeness"),
    "no-scores": ("Chưa có trang nào.", "There is no page yet."),
    # Standings of a certificate
    "ended": ("Đã hết hạn", "Ended"),
    "within-90": ("Hết hạn trong 90 ngày", "Ends within 90 days"),
    "within-180": ("Hết hạn trong 180 ngày", "Ends within 180 days"),
    "future": ("Ngày quyết định còn ở phía trước", "Decision dated in the future"),
    "in-force": ("Còn hạn trên 180 ngày", "In force for more than 180 days"),
    "unverified": ("Thiếu số hoặc ngày quyết định", "Decision number or day missing"),
    "days-left": ("còn {n} ngày", "{n} days left"),
    "days-over": ("đã hết hạn {n} ngày", "ended {n} days ago"),
    "no-phone": ("chưa có số", "no number"),
    "no-holder": ("chưa rõ cơ sở", "holder not known"),
    # Columns
    "product": ("Sản phẩm", "Product"),
    "producer": ("Cơ sở", "Producer"),
    "holder": ("Cơ sở", "Holder"),
    "phone": ("Điện thoại", "Phone"),
    "stars": ("Sao", "Stars"),
    "decision": ("Số quyết định", "Decision"),
    "decided": ("Ngày quyết định", "Decided"),
    "ends": ("Hạn đến", "Ends"),
    "standing": ("Tình trạng", "Standing"),
    "left": ("Còn lại", "Time left"),
    "page": ("Trang", "Page"),
    "file": ("Tệp", "File"),
    "missing": ("Còn thiếu", "Missing"),
    "score": ("Điểm (trên 100)", "Score (of 100)"),
    "task": ("Việc", "Task"),
    "sample": ("minh họa", "sample"),
    # What a page may lack
    "translation": ("bản tiếng Anh", "English translation"),
    "photo": ("ảnh", "photograph"),
    "price": ("giá kèm ngày", "dated price"),
    "source": ("nguồn", "source"),
    "contact": ("liên hệ có văn bản đồng ý", "contact with consent"),
    "consent": ("văn bản đồng ý", "consent record"),
    "recognition": ("số và ngày quyết định công nhận", "decision number and day"),
    "maker": ("cơ sở làm ra", "producer"),
    "place": ("xã", "commune"),
    "season": ("mùa vụ", "season"),
    "weight": ("khối lượng tịnh", "net weight"),
    "shelf-life": ("hạn dùng", "shelf life"),
    "storage": ("cách bảo quản", "storage"),
    "trade": ("thông tin cho người mua buôn", "facts for traders"),
    "text": ("bài viết từ 100 chữ", "a text of 100 words"),
    "call": ("số điện thoại có văn bản đồng ý", "phone number with consent"),
    "other-way": ("Zalo, thư điện tử hoặc trang web", "Zalo, e-mail or website"),
    "address": ("địa chỉ", "address"),
    "tax-code": ("mã số thuế", "tax code"),
    # Tasks
    "task-renew": (
        "Làm hồ sơ công nhận lại cho “{title}” ({holder}): hạn đến {ends}, {left}.",
        "Ask for a new evaluation of “{title}” ({holder}): ends {ends}, {left}.",
    ),
    "task-renew-ended": (
        "“{title}” ({holder}) đã hết hạn từ {ends}: hỏi cơ sở có làm lại hồ sơ không.",
        "“{title}” ({holder}) ended on {ends}: ask the holder whether to apply again.",
    ),
    "task-verify": (
        "Tìm số và ngày quyết định {stars} sao của “{title}”, rồi ghi vào trang.",
        "Find number and day of the {stars}-star decision on “{title}”; write them into its page.",
    ),
    "task-future": (
        "Xem lại ngày quyết định {stars} sao của “{title}”: {day} còn ở phía trước.",
        "Look again at the day of the {stars}-star decision on “{title}”: {day} is yet to come.",
    ),
    "task-contact": (
        "Xin văn bản đồng ý đăng số điện thoại của {title} ({n} sản phẩm đang chờ).",
        "Ask {title} to agree to a published phone number ({n} products wait for it).",
    ),
    "task-photo": (
        "Chụp ảnh “{title}”: trang đang dùng tranh dệt.",
        "Take a photograph of “{title}”: its page shows a woven picture.",
    ),
    "task-price": (
        "Hỏi giá “{title}” và ghi kèm ngày.",
        "Ask for the price of “{title}”, and write it with its date.",
    ),
    "task-translate": (
        "Viết bản tiếng Anh cho “{title}”.",
        "Write the English version of “{title}”.",
    ),
    # Calendar
    "renewal-event": ("Hết hạn OCOP: {title} ({holder})", "OCOP ends: {title} ({holder})"),
    "renewal-note": (
        "Quyết định {decision}. Liên hệ: {phone}. Nên nộp hồ sơ công nhận lại trước 90 ngày.",
        "Decision {decision}. Contact: {phone}. Apply for renewal 90 days before.",
    ),
    # Command
    "wrote": ("Đã ghi {file}.", "Wrote {file}."),
    "there-already": (
        "Đã có tệp “{file}” nên chưa ghi gì. Hãy đặt tên khác, hoặc xóa tệp ấy trước.",
        "There is a file “{file}” already, so nothing was written. Choose another name, or delete it first.",
    ),
    # Page
    "form": ("Sửa trong biểu mẫu", "Edit in a form"),
    "rows": ("{n} dòng", "{n} rows"),
    "and-more": ("và {n} mục nữa", "and {n} more"),
}


def tell(key: str, language: str, **facts: object) -> str:
    """Return a sentence of the report in `vi` or `en`."""
    return WORDS[key][0 if language == "vi" else 1].format(**facts)
