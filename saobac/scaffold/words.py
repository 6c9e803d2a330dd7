# ruff: noqa: E501 - a sentence is easier to read and to translate on one line
"""Every sentence of `build.py new`, Vietnamese and English side by side."""

SENTENCES = {
    # Notes in the new page
    "required": (
        "PHẢI CÓ: viết tiếp sau dấu hai chấm. Dòng mở đầu bằng ## là lời dặn, trang không hiện.",
        "REQUIRED: write on after the colons. Lines that begin with ## are notes that no page shows.",
    ),
    "optional": (
        "CÓ THÌ GHI: bỏ dấu # và một dấu cách ở đầu dòng, rồi thay ví dụ bằng điều mình biết chắc.",
        "OPTIONAL: take the # and one space off a line, then replace the example by what you know for sure.",
    ),
    "body": (
        "Dưới dòng --- sau đây là bài viết, bằng Markdown. Cách viết: content/README.md",
        "The text goes below the next ---, in Markdown. See content/README.md",
    ),
    "choose": ("Chọn một: {choices}", "Choose one: {choices}"),
    "longest": ("Tối đa {limit} ký tự", "At most {limit} characters"),
    "such-as": ("Ví dụ: {example}", "Such as: {example}"),
    # Said when it is made
    "made": ("Đã tạo {file}", "Made {file}"),
    "added": ("Đã thêm ảnh vào {file}", "Added photographs to {file}"),
    "took": (
        "Đã chép {n} ảnh vào cạnh trang, ảnh gốc còn nguyên:",
        "{n} photographs were copied to lie beside the page; the originals are untouched:",
    ),
    "renamed": ("  {new}  ←  {old}", "  {new}  ←  {old}"),
    "left-out": (
        "Không phải ảnh nên không lấy: {names}",
        "Left out, for they are no photographs: {names}",
    ),
    "and-more": (" và {n} tệp nữa", " and {n} more"),
    "advice": (
        "Nên xem lại mấy ảnh này (trang vẫn dùng được):",
        "Some photographs should be looked at again (the page takes them as they are):",
    ),
    "next": ("Việc tiếp theo:", "What to do next:"),
    "write": (
        "  1. Mở {file}, viết tiếp: {fields}; rồi viết bài ở cuối tệp.",
        "  1. Open {file} and fill in: {fields}; then write the text at the end.",
    ),
    "describe": (
        "  1. Mở {file}, ghi cho mỗi ảnh mới: alt (ảnh cho thấy gì), credit (ai chụp, ai cho dùng).",
        "  1. Open {file}; say of each new photograph what it shows (alt) and who took it (credit).",
    ),
    "check": (
        "  2. Kiểm tra: python build.py check{root}",
        "  2. Check: python build.py check{root}",
    ),
    "see": (
        "  3. Xem thử: python build.py serve{root}",
        "  3. See it: python build.py serve{root}",
    ),
    # Why it is not made
    "say-what": (
        "Hãy ghi loại trang và tên, ví dụ: python build.py new product Lạp sườn gác bếp. Loại trang: {known}.",
        "Give a kind of page and a name, such as: python build.py new product Lạp sườn gác bếp. Kinds: {known}.",
    ),
    "no-kind": (
        "Không có loại trang “{found}”. Hãy chọn một trong: {known}.",
        "There is no kind of page “{found}”. Choose one of: {known}.",
    ),
    "no-slug": (
        "Tên “{title}” không có chữ cái hay chữ số nào để làm địa chỉ. Hãy đặt tên khác.",
        "“{title}” has no letter or digit for an address. Choose another name.",
    ),
    "reserved-slug": (
        "Windows không cho đặt tên tệp là “{slug}”. Hãy tạo với tên dài hơn, rồi sửa title trong tệp.",
        "Windows allows no file named “{slug}”. Use a longer name, then change title in the file.",
    ),
    "taken-slug": (
        "Địa chỉ “{slug}” dành cho trang danh sách. Hãy tạo với tên khác, rồi sửa title trong tệp.",
        "The address “{slug}” belongs to the list of pages. Use another name, then change title in the file.",
    ),
    "slug-too-long": (
        "Tên dài {length} ký tự, tên tệp chỉ chứa được {limit}. Hãy tạo với tên ngắn, rồi sửa title trong tệp.",
        "The name has {length} characters, a file name takes {limit}. Use a short name, then change title in the file.",
    ),
    "exists": (
        "Đã có {file} nên chưa ghi gì. Hãy sửa tệp ấy, đưa ảnh kèm theo để thêm vào trang, hoặc đặt tên khác.",
        "{file} is there already, so nothing was written. Change that file, give photographs to add to it, or choose another name.",
    ),
    "unreadable": (
        "Chưa thêm được ảnh vào {file} vì tệp ấy đang viết sai. Hãy sửa trước đã:",
        "No photograph can be added to {file} while it holds a mistake. Put that right first:",
    ),
    "changed-meanwhile": (
        "{file} vừa được sửa ở nơi khác nên chưa ghi gì. Hãy làm lại.",
        "{file} was just changed elsewhere, so nothing was written. Try again.",
    ),
    "outside": (
        "Thư mục content/{folder} là liên kết dẫn ra ngoài trang nên chưa ghi gì. Hãy chép chính thư mục ấy vào content.",
        "The folder content/{folder} is a link that leads out of the site, so nothing was written. Copy the folder itself into content.",
    ),
    "no-photos": (
        "Không có ảnh JPEG, PNG, WebP hay HEIC nào nên chưa ghi gì.",
        "There is no JPEG, PNG, WebP or HEIC photograph, so nothing was written.",
    ),
    "no-photos-in": (
        "Trong thư mục {folder} không có ảnh JPEG, PNG, WebP hay HEIC nào nên chưa ghi gì. Hãy xem lại đường dẫn sau --photos.",
        "The folder {folder} has no JPEG, PNG, WebP or HEIC photograph, so nothing was written. See the path after --photos.",
    ),
    "photos-below": (
        "Ảnh không nằm ngay trong thư mục {folder} mà ở thư mục con, nên chưa ghi gì. Hãy chạy lại với {choice}",
        "The photographs are not in the folder {folder} itself but below it, so nothing was written. Run it again with {choice}",
    ),
    "or": (" hoặc ", " or "),
    "bad-photos": (
        "Có ảnh không dùng được nên chưa ghi gì. Hãy sửa hoặc bỏ các ảnh này rồi chạy lại:",
        "Some photographs cannot be used, so nothing was written. Mend or remove them and try again:",
    ),
}
"""By key: Vietnamese, then English. A test keeps the facts that they name in step."""


def say(key: str, language: str, **facts: object) -> str:
    """Return a sentence in `vi` or `en`."""
    return SENTENCES[key][0 if language == "vi" else 1].format(**facts)
