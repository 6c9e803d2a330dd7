# ruff: noqa: E501 - a sentence is easier to read and to translate on one line
"""Every word of the preview's own pages, Excel and new page, in Vietnamese and English."""

WORDS = {
    # Both pages
    "sending": ("Đang gửi…", "Sending…"),
    "working": ("Đang làm…", "Working…"),
    "no-answer": (
        "Trang xem thử không trả lời, nên không chắc đã xong. Hãy xem cửa sổ đen còn mở không, rồi thử lại.",
        "The preview does not answer, so it is not certain that this was done. See whether its window is still open, then try again.",
    ),
    "fault": (
        "Chương trình gặp lỗi của chính nó, không phải lỗi của bạn. Chi tiết nằm trong tệp .cache/fault.log; hãy gửi tệp này cho người phụ trách.",
        "The program has a fault of its own, not yours. Details are in .cache/fault.log; please send that file to the maintainers.",
    ),
    "too-large": (
        "Tệp “{name}” lớn hơn {limit} MB. Hãy chọn tệp nhỏ hơn.",
        "The file “{name}” is larger than {limit} MB. Choose a smaller one.",
    ),
    "no-access": (
        "Không ghi được: không có quyền, đĩa đầy, hoặc một tệp đang mở trong chương trình khác. Hãy đóng Excel, Word hay Notepad rồi thử lại.",
        "This cannot be written: no permission, a full disk, or another program holds a file. Close Excel, Word or Notepad and try again.",
    ),
    "not-understood": (
        "Trang này gửi điều mà máy không hiểu. Hãy tải lại trang rồi thử lại.",
        "The page sent what the server does not understand. Load the page anew and try again.",
    ),
    # Excel
    "excel-title": ("Làm bằng Excel", "Work in Excel"),
    "excel-lead": (
        "Lấy cả danh mục về một tệp Excel, sửa hay thêm dòng, rồi đưa lên lại. Máy cho xem trước từng dòng, và chỉ ghi khi không còn dòng nào sai.",
        "Take the whole catalogue as one Excel file, change or add rows, and bring it back. Every row is shown first, and nothing is written while any is wrong.",
    ),
    "take-title": ("Lấy về", "Take it"),
    "take-text": (
        "Mỗi loại một trang tính, mỗi trang web một dòng. Rê chuột vào tiêu đề cột để xem cách điền.",
        "A sheet for each kind, a row for each page. Point at a column's heading to see how to fill it in.",
    ),
    "take": ("Tải danh mục về (.xlsx)", "Download the catalogue (.xlsx)"),
    "taken": (
        "Đã tải về: {pages} trang, trong tệp {name}.",
        "Downloaded: {pages} pages, in the file {name}.",
    ),
    "catalogue-name": ("danh-muc", "catalogue"),
    "bring-title": ("Đưa lên", "Bring it back"),
    "bring-text": (
        "Tệp .xlsx hay .csv, cả danh sách do xã gửi. Chưa ghi gì cả, mới chỉ xem.",
        "An .xlsx or .csv, also a list that a commune has sent. Nothing is written yet; this only looks.",
    ),
    "choose-list": ("Chọn tệp Excel…", "Choose an Excel file…"),
    "drop-list": ("hoặc kéo tệp thả vào đây", "or drop the file here"),
    "look-title": ("Xem trước “{name}”", "What “{name}” would do"),
    "created": ("thêm mới", "new"),
    "changed": ("sửa", "changed"),
    "left": ("giữ nguyên", "left as is"),
    "wrong": ("chưa đúng", "wrong"),
    "one-row": ("1 dòng", "1 row"),
    "rows": ("{n} dòng", "{n} rows"),
    "left-rows": ("Giữ nguyên {n} dòng: {rows}.", "{n} rows are left as they are: {rows}."),
    "silent-sheets": ("Giữ nguyên cả trang tính", "Sheets left as they are"),
    "row": ("Dòng", "Row"),
    "becomes": ("Sẽ", "Becomes"),
    "which": ("Trang", "Page"),
    "what": ("Nội dung", "What"),
    "shown-cell": ("Trong ô: “{text}”", "The cell holds: “{text}”"),
    "from-to": ("{before} → {after}", "{before} → {after}"),
    "more-rows": ("và {n} dòng nữa", "and {n} more rows"),
    "may-write": (
        "Không có dòng nào sai. Bấm nút để ghi.",
        "No row is wrong. Press the button to write.",
    ),
    "may-not-write": (
        "Chưa ghi được vì còn chỗ sai. Sửa trong Excel, lưu, rồi chọn tệp lại.",
        "Nothing can be written while something is wrong. Mend it in Excel, save, and choose the file again.",
    ),
    "write": ("Ghi vào trang", "Write into the site"),
    "marked": (
        "Tải bản có lý do cạnh từng dòng",
        "Download a copy with the reasons beside each row",
    ),
    "marked-name": ("{name}-can-sua", "{name}-to-mend"),
    "written": ("Đã ghi {n} tệp.", "{n} files were written."),
    "see-site": ("Xem trang", "See the site"),
    "not-as-seen": (
        "Nội dung vừa được sửa ở nơi khác nên bản xem trước không còn đúng. Chưa ghi gì; dưới đây là bản xem trước mới.",
        "The content was just changed elsewhere, so what was shown is no longer right. Nothing was written; here is how it would be now.",
    ),
    # A new page
    "new-title": ("Trang mới", "New page"),
    "new-lead": (
        "Đặt tên, chọn ảnh, bấm một nút: máy tạo trang, đổi tên và thu nhỏ ảnh, bỏ vị trí chụp. Ảnh gốc không bị đụng tới.",
        "Give a name, choose photographs, press one button: the page is made, and its photographs are renamed, reduced and freed of where they were taken. The originals stay untouched.",
    ),
    "what-for": ("Làm gì?", "What for?"),
    "make-new": ("Tạo trang mới", "Make a new page"),
    "add-photographs": ("Thêm ảnh vào trang đã có", "Add photographs to a page that is there"),
    "kind": ("Loại trang", "Kind of page"),
    "name": ("Tên", "Name"),
    "name-hint": (
        "Như trên bao bì hay biển hiệu. Địa chỉ của trang làm từ tên này.",
        "As on the pack or the sign. The page's address is made of it.",
    ),
    "there-already": (
        "Đã có trang tên này ({file}): ảnh sẽ được thêm vào trang ấy.",
        "There is a page of this name ({file}): the photographs will be added to it.",
    ),
    "page-there": ("Trang đã có", "Page"),
    "choose-page": ("Chọn một trang", "Choose a page"),
    "choose": ("Chọn một", "Choose one"),
    "known-title": ("Điều trang phải có", "What the page must have"),
    "known-hint": (
        "Điền bây giờ thì trang hiện ngay. Chưa biết thì để trống: máy sẽ nhắc.",
        "Filled in now, the page shows at once. Leave empty what you do not know: you will be reminded.",
    ),
    "photographs": ("Ảnh", "Photographs"),
    "choose-photographs": ("Chọn ảnh…", "Choose photographs…"),
    "drop-photographs": (
        "hoặc kéo ảnh thả vào đây. JPEG, PNG, WebP, HEIC của iPhone.",
        "or drop them here. JPEG, PNG, WebP, HEIC of iPhones.",
    ),
    "remove": ("Bỏ ảnh {name}", "Take out {name}"),
    "remove-short": ("Bỏ", "Take out"),
    "looking": ("đang xem…", "looking at it…"),
    "fine": ("Ảnh tốt.", "This one is fine."),
    "no-photograph": (
        "“{name}” không phải ảnh JPEG, PNG, WebP hay HEIC.",
        "“{name}” is no JPEG, PNG, WebP or HEIC photograph.",
    ),
    "too-many": (
        "Một lần nhận {limit} ảnh. Hãy tạo trang với từng ấy ảnh, rồi thêm phần còn lại.",
        "At most {limit} photographs at once. Make the page with these, then add the others.",
    ),
    "gone": (
        "Trang xem thử không còn giữ ảnh đã chọn. Hãy chọn lại ảnh.",
        "The preview no longer holds the photographs. Choose them again.",
    ),
    "credit": ("Ai chụp, ai cho phép dùng", "Who took them, who allows their use"),
    "credit-hint": (
        "Ghi cho mọi ảnh lần này. Chưa biết thì để trống.",
        "Goes with every photograph here. Leave it empty if it is not known.",
    ),
    "make": ("Tạo trang", "Make the page"),
    "add": ("Thêm ảnh vào trang", "Add the photographs"),
    "made": ("Đã tạo trang.", "The page is made."),
    "added": ("Đã thêm {n} ảnh.", "Added {n} photographs."),
    "in-file": ("Tệp: {file}", "File: {file}"),
    "to-fill": ("Còn phải điền: {fields}.", "Still to fill in: {fields}."),
    "describe": (
        "Nên ghi cho mỗi ảnh một câu mô tả: ảnh cho thấy gì.",
        "Better say of each photograph what it shows, in a sentence.",
    ),
    "to-form": ("Viết tiếp trong biểu mẫu", "Go on in the form"),
    "to-page": ("Xem trang", "See the page"),
    "another": ("Tạo trang khác", "Make another page"),
    "no-name": ("Hãy ghi tên trang.", "Give the page a name."),
    "no-page": ("Hãy chọn trang cần thêm ảnh.", "Choose the page that gets the photographs."),
    "no-files": ("Hãy chọn ít nhất một ảnh.", "Choose at least one photograph."),
}
"""By key: Vietnamese, then English. A test keeps the facts that they name in step."""


def say(key: str, language: str, **facts: object) -> str:
    """Return a sentence in `vi` or `en`."""
    return WORDS[key][0 if language == "vi" else 1].format(**facts)


def words_of(language: str) -> dict[str, str]:
    """Return all words, places for facts and all, in `vi` or `en`."""
    return {key: pair[0 if language == "vi" else 1] for key, pair in WORDS.items()}
