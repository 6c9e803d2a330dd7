"""Every sentence of the command line, Vietnamese and English side by side."""

SENTENCES = {
    # What was done
    "built": (
        "Đã dựng xong: {pages} trang, {images} ảnh, {written} tệp mới ghi, {seconds} giây.",
        "Built: {pages:page}, {images:image}, {written:file} written, {seconds} s.",
    ),
    "open": ("Mở trang: {page}", "Open: {page}"),
    "counted": ("{errors} lỗi, {warnings} cảnh báo.", "{errors:error}, {warnings:warning}."),
    "kept": (
        "Chưa ghi gì; bản cũ của trang web vẫn nguyên vẹn.",
        "Nothing was written; the last good site is untouched.",
    ),
    "fine": ("Nội dung ổn, cả {pages} trang.", "The content is fine: {pages:page}."),
    "added": ("Trang mới ({n}): {names}.", "New pages ({n}): {names}."),
    "changed": ("Trang đổi ({n}): {names}.", "Changed pages ({n}): {names}."),
    "removed": (
        "Trang bỏ ({n}): {names}. Nếu chỉ đổi tên tệp, hãy ghi tên cũ vào redirect_from của trang mới.",
        "Pages taken away ({n}): {names}. If files were only renamed, write the old name into redirect_from of the new page.",
    ),
    "and-more": ("… và {n} trang nữa", "… and {n} more"),
    "kiosk-built": (
        "Đã dựng xong bản hội chợ: {products} sản phẩm, {size} MB, {seconds} giây: {file}",
        "The fair's edition is built: {products:product}, {size} MB, {seconds} s: {file}",
    ),
    "kiosk-photos": (
        "Ảnh được thu còn rộng {width} điểm để vừa một tệp.",
        "Photographs were reduced to {width} px so that one file holds them.",
    ),
    "kiosk-next": (
        "Mở thử: {page}",
        "Try it: {page}",
    ),
    "kiosk-unpack": (
        "Tại gian hàng: giải nén rồi mở kiosk.bat hay kiosk.sh.",
        "At the stand: unpack it, then open kiosk.bat or kiosk.sh.",
    ),
    "kiosk-sheet": ("Tờ hướng dẫn để in: {sheet}", "The sheet to print: {sheet}"),
    "working": ("Đang dựng", "Building"),
    "serving": ("Xem thử tại {url} (bấm Ctrl+C để dừng).", "Preview at {url} (Ctrl+C stops it)."),
    "stopped": (
        "Đã dừng theo yêu cầu. Lần dựng sau sẽ làm nốt phần còn lại.",
        "Stopped as asked. The next build does what is left.",
    ),
    # Where the time went
    "stages": (
        "Thời gian từng bước: giây, và giây của bộ xử lý (cộng mọi tiến trình).",
        "Where the time went: seconds, and processor seconds of all processes.",
    ),
    "stage-start": ("khởi động Python", "starting Python"),
    "stage-look": ("xem tệp nào đổi", "looking for changes"),
    "stage-import": ("nạp chương trình", "loading the program"),
    "stage-edits": ("xem lại trang vừa sửa", "reading edited pages"),
    "stage-load": ("đọc nội dung", "reading the content"),
    "stage-texts": ("dàn bài viết", "rendering Markdown"),
    "stage-join": ("kiểm tra và nối", "checking and joining"),
    "stage-advise": ("góp ý về ảnh và giấy", "advice on photographs"),
    "stage-plan": ("lập kế hoạch", "planning"),
    "stage-compare": ("so với lần trước", "comparing with before"),
    "stage-render": ("dựng trang và ảnh", "rendering"),
    "stage-close": ("dựng phần cuối", "rendering the rest"),
    "stage-write": ("ghi vào thư mục", "writing"),
    "stage-keep": ("ghi nhớ cho lần sau", "keeping for the next build"),
    # What was typed wrong
    "help": ("Xem cách dùng: python {command} --help", "How to use it: python {command} --help"),
    "guess": (" Có phải bạn muốn viết “{guess}”?", " Did you mean “{guess}”?"),
    "no-option": ("Không có tùy chọn “{found}”.", "There is no option “{found}”."),
    "no-command": (
        "Không có lệnh “{found}”; chỉ có: {known}.",
        "There is no command “{found}”; there are: {known}.",
    ),
    "extra-word": (
        "Thừa “{found}”. Tên lệnh viết một lần, ngay sau build.py; sau đó chỉ có các tùy chọn.",
        "“{found}” is one word too many. One command follows build.py, then only options.",
    ),
    "bad-pin": (
        "{option} không nhận “{found}”. Mã số gồm 4 đến 8 chữ số, ví dụ 2468.",
        "{option} does not take “{found}”. A PIN is 4 to 8 digits, such as 2468.",
    ),
    "zip-or-file": (
        "Bản một tệp là tệp .html, không phải .zip. Hãy bỏ --single-file, hoặc đổi đuôi ở --output.",
        "One file is an .html, not a .zip. Leave out --single-file, or change the ending in --output.",
    ),
    "ends-before-it-begins": (
        "{option}: hội chợ đóng ngày {found}, trước ngày mở. Hãy xem lại --from và --until.",
        "{option}: the fair ends on {found}, before it begins. See --from and --until.",
    ),
    "needs-value": ("{option} cần một giá trị đi sau.", "{option} needs a value after it."),
    "takes-no-value": (
        "{option} chỉ bật lên, không nhận giá trị.",
        "{option} is a switch and takes no value.",
    ),
    "not-a-choice": (
        "{option} không nhận “{found}”. Hãy chọn một trong: {choices}.",
        "{option} does not take “{found}”. Choose one of: {choices}.",
    ),
    "not-a-day": (
        "{option} không nhận “{found}”. Hãy viết một ngày có thật, năm-tháng-ngày: 2026-11-24.",
        "{option} does not take “{found}”. Write a real day, year-month-day: 2026-11-24.",
    ),
    "not-a-number": (
        "{option} không nhận “{found}”. Hãy viết một số nguyên ({range}).",
        "{option} does not take “{found}”. Write a whole number ({range}).",
    ),
    "not-a-folder": (
        "{option}: “{found}” không phải là thư mục.",
        "{option}: “{found}” is not a folder.",
    ),
    "not-a-web-address": (
        "{option} không nhận “{found}”. Hãy viết địa chỉ đầy đủ, bắt đầu bằng https://.",
        "{option} does not take “{found}”. Write the whole address, beginning with https://.",
    ),
    "misunderstood": (
        "Không hiểu dòng lệnh này: {reason}",
        "This command line cannot be understood: {reason}",
    ),
    "no-content": (
        "Không thấy thư mục content trong {root}. Hãy chỉ đúng thư mục bằng --root.",
        "There is no folder content in {root}. Give the right folder with --root.",
    ),
    "bad-output": (
        "Thư mục --output không được trùng với, chứa, hay nằm trong thư mục nội dung.",
        "--output must not be, hold or lie in the content's folder.",
    ),
    "foreign-output": (
        "Thư mục {found} đang có tệp khác, không phải trang của ta. Hãy chọn thư mục khác.",
        "The folder {found} holds files of something else. Nothing was written. Choose another.",
    ),
    "port-taken": (
        "Cổng {port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ --port {other}.",
        "Another program uses port {port}. Choose another, such as --port {other}.",
    ),
    "no-access": (
        "Không mở hoặc không ghi được {file}: không có quyền, đĩa đầy, hoặc tệp đang mở trong chương trình khác. Hãy đóng chương trình đó hoặc chọn nơi khác bằng --output.",
        "{file} cannot be opened or written: no permission, a full disk, or another program holds it. Close that program, or choose another place with --output.",
    ),
    # What is our own fault
    "bug": (
        "Chương trình gặp lỗi của chính nó, không phải lỗi của bạn. Chi tiết ở {log}; hãy gửi tệp này cho người phụ trách.",
        "The program has a fault of its own, not yours. Details are in {log}; please send that file to the maintainers.",
    ),
    "bug-unlogged": (
        "Chương trình gặp lỗi của chính nó, không phải lỗi của bạn. Không ghi được nhật ký; hãy gửi những dòng dưới đây cho người phụ trách.",
        "The program has a fault of its own, not yours. No log could be written; please send the lines below to the maintainers.",
    ),
}
"""By key: Vietnamese, then English. A test keeps the facts that they name in step."""


def say(key: str, language: str, **facts: object) -> str:
    """Return a sentence in `vi` or `en`; `{errors:error}` becomes “1 error” or “2 errors”."""
    said = {name: _Count(fact) if isinstance(fact, int) else fact for name, fact in facts.items()}
    return SENTENCES[key][0 if language == "vi" else 1].format(**said)


class _Count(int):
    """A number that can be written with what it counts, in the singular or the plural."""

    def __format__(self, counted: str) -> str:
        return str(int(self)) + (f" {counted}{'' if self == 1 else 's'}" if counted else "")
