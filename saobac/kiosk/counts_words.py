"""Every sentence of `build.py counts` in Vietnamese and English."""

WORDS: dict[str, tuple[str, str]] = {
    # Columns and tables
    "overview": ("Tổng hợp", "Overview"),
    "days": ("Theo ngày", "By day"),
    "hours": ("Theo giờ", "By hour"),
    "screens": ("Trang được xem", "Screens looked at"),
    "words": ("Từ hay tìm", "Words searched"),
    "vain-words": ("Tìm mà không thấy", "Searched in vain"),
    "none": ("Chưa có số nào.", "There are no numbers."),
    "kiosk": ("Ki-ốt", "Kiosk"),
    "all-kiosks": ("Tất cả", "All"),
    "first": ("Từ ngày", "From"),
    "last": ("Đến ngày", "To"),
    "day": ("Ngày", "Day"),
    "hour": ("Giờ", "Hour"),
    "screen": ("Trang", "Screen"),
    "list": ("Danh sách của khách", "List of a visitor"),
    "other": ("Các trang khác", "Other screens"),
    "word": ("Từ", "Word"),
    "times": ("Số lần", "Times"),
    "no-clock": ("Máy sai ngày giờ", "Clock not set"),
    "enter": ("Chạm vào màn hình", "Touched the loop"),
    "look": ("Xem trang", "Looked at screens"),
    "search": ("Tìm thấy", "Searched and found"),
    "vain": ("Tìm không thấy", "Searched in vain"),
    "take": ("Mở mã QR", "Opened a QR code"),
    "back": ("Bỏ đi, máy tự làm mới", "Left, screen began anew"),
    "fault": ("Lỗi chương trình", "Faults of a script"),
    # Console
    "merged": (
        "Đã gộp {files} tệp của {kiosks} ki-ốt; số trùng chỉ tính một lần.",
        "Merged {files} files of {kiosks} kiosks; what overlaps is counted once.",
    ),
    "sums": (
        "{enter} lượt chạm vào, {look} lượt xem trang, {search} lần tìm thấy, {vain} lần tìm không thấy, {take} lần mở mã QR.",
        "{enter} touches that began a visit, {look} screens looked at, {search} searches with results, {vain} in vain, {take} QR codes opened.",
    ),
    "unset": (
        "{n} lần đếm lúc máy sai ngày giờ: có trong tổng số, không có trong bảng theo ngày, theo giờ.",
        "{n} counts came while a clock was not set: they are in the sums, not in days and hours.",
    ),
    "wrote": ("Đã ghi {file}.", "Wrote {file}."),
    "not-written": ("Chưa ghi gì.", "Nothing was written."),
    "left-out": (
        "Đã bỏ ra ngoài: {files}. Các tệp khác vẫn được gộp.",
        "Left out: {files}. The other files are merged.",
    ),
    "and-more": ("… và {n} lỗi nữa.", "… and {n} more errors."),
    # What was typed wrong
    "which": (
        "Hãy ghi các tệp cần gộp: python build.py counts ki-ot-1.csv ki-ot-2.csv",
        "Name the files to merge: python build.py counts kiosk-1.csv kiosk-2.csv",
    ),
    "no-file": ("Không thấy tệp {file}.", "There is no file {file}."),
    "ending": (
        "--output phải kết thúc bằng .xlsx hoặc .csv, không phải “{found}”.",
        "--output must end in .xlsx or .csv, not in “{found}”.",
    ),
    "over-input": (
        "{file} là một tệp cần gộp. Hãy chọn tên khác bằng --output.",
        "{file} is one of the files to merge. Choose another name with --output.",
    ),
    # What is wrong in a file
    "no-columns": (
        "dòng đầu thấy “{found}”, cần các cột {expected}. Hãy dùng tệp .csv mà trang cán bộ của ki-ốt lưu ra, giữ nguyên dòng đầu.",
        "the first line holds “{found}”, but should name the columns {expected}. Use the .csv that the kiosk's staff page saves, with its first line.",
    ),
    "bad-kiosk": (
        "cột kiosk có “{found}”, cần tên như kiosk-b7cd2-1. Hãy chép lại tên từ dòng khác của cùng tệp.",
        "column kiosk holds “{found}”, but should be a name such as kiosk-b7cd2-1. Copy the name from another line of the file.",
    ),
    "bad-day": (
        "cột day có “{found}”, cần một ngày có thật như 20261124, hoặc no-clock, all. Nếu Excel đã đổi ngày, hãy lưu lại từ ki-ốt.",
        "column day holds “{found}”, but should be a real day such as 20261124, or no-clock, all. If Excel has changed it, save the file from the kiosk again.",
    ),
    "bad-hour": (
        "cột hour có “{found}”, cần số từ 0 đến 23 hoặc để trống.",
        "column hour holds “{found}”, but should be a number from 0 to 23, or empty.",
    ),
    "bad-what": (
        "cột what có “{found}”, cần một trong: {expected}.",
        "column what holds “{found}”, but should be one of: {expected}.",
    ),
    "bad-key": (
        "“{what}” của ngày “{day}” đi với khóa “{found}”: từ tìm kiếm phải có day là all, trang thì không. Hãy lưu lại từ ki-ốt.",
        "“{what}” of day “{day}” has the key “{found}”: searched words have all as their day, screens never. Save the file from the kiosk again.",
    ),
    "bad-number": (
        "cột number có “{found}”, cần số nguyên từ 1 đến 999999999. Hãy xóa dấu chấm, chữ hay khoảng trắng thừa.",
        "column number holds “{found}”, but should be a whole number from 1 to 999999999. Take out points, letters and spaces.",
    ),
    "no-code": (
        "thấy “{found}”, cần chữ của một mã QR, bắt đầu bằng SB1. Hãy để mỗi mã một dòng, bỏ các dòng khác.",
        "found “{found}”, but expected the text of a QR code, beginning with SB1. Keep one code a line and nothing else.",
    ),
    "cut-code": (
        "mã {part} có {found} mục, cần {expected}: chữ đã bị cắt. Hãy quét lại mã này.",
        "code {part} has {found} records, but should have {expected}: the text was cut. Scan this code again.",
    ),
    "bad-record": (
        "mã có mục “{found}”, cần dạng như “{expected}”. Hãy quét lại mã này.",
        "the code holds “{found}”, but should hold something like “{expected}”. Scan this code again.",
    ),
    "missing-codes": (
        "{kiosk}: thiếu mã {found} trong {expected} mã. Hãy quét cho đủ, hoặc bỏ các mã của lần này.",
        "{kiosk}: code {found} of {expected} is missing. Scan all of them, or leave this set out.",
    ),
}
"""By key: Vietnamese, then English."""


def tell(key: str, language: str, **facts: object) -> str:
    """Return a sentence in `vi` or `en`."""
    return WORDS[key][0 if language == "vi" else 1].format(**facts)
