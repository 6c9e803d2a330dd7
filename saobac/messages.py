"""Every sentence that staff may read about their content, both languages side by side."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with places for facts: what is wrong, then what to do."""

    severity: str
    """`error` stops the build, `warning` does not."""
    vi: str
    en: str
    vi_else: str = ""
    en_else: str = ""
    """What to do where nothing near is known; it stands in the place of a guess."""


def _error(vi: str, en: str, vi_else: str = "", en_else: str = "") -> Message:
    return Message("error", vi, en, vi_else, en_else)


def _warning(vi: str, en: str) -> Message:
    return Message("warning", vi, en)


MESSAGES = {
    # Files
    "not-utf8": _error(
        "Tệp này không phải UTF-8. Hãy mở bằng Notepad, chọn “Save as”, mục Encoding chọn UTF-8, rồi lưu lại.",
        "This file is not UTF-8. Save it again with the encoding UTF-8.",
    ),
    "control-character": _error(
        "Ở đây có một ký tự điều khiển không nhìn thấy ({found}), thường do chép từ chương trình khác. Hãy xóa nó: đặt con trỏ ngay sau chỗ này rồi bấm phím xóa lùi, hoặc gõ lại cả dòng.",
        "There is an invisible control character ({found}) here, as copying from other programs leaves. Delete it: put the cursor just behind it and press Backspace, or type the line again.",
    ),
    "nfd-text": _warning(
        "Chữ có dấu trong tệp này viết theo kiểu tách dấu (NFD); đã tự ghép lại khi dựng trang. Không cần làm gì.",
        "Marks in this file are stored apart from their letters (NFD); they were joined for the build. Nothing to do.",
    ),
    "nfd-name": _warning(
        "Tên tệp viết theo kiểu tách dấu (NFD), thường do máy Mac; đã tự ghép lại khi dựng trang. Nên đổi tên tệp cho khỏi dấu.",
        "The file name stores marks apart (NFD), as Macs do; it was joined for the build. Better rename it without marks.",
    ),
    "unreadable": _error(
        "Không đọc được tệp này: {reason}. Hãy đóng chương trình đang mở tệp và thử lại.",
        "This file cannot be read: {reason}. Close the program that holds it and try again.",
    ),
    "text-too-large": _error(
        "Tệp này lớn hơn 1 MB, không thể là một trang. Hãy xem lại: có phải ảnh bị đổi đuôi?",
        "This file is larger than 1 MB, which no page is. Is it a photograph with a wrong ending?",
    ),
    "symlink": _error(
        "Đây là liên kết tượng trưng (symlink) dẫn ra ngoài thư mục của trang, hoặc không dẫn tới đâu. Hãy chép chính tệp hay thư mục ấy vào đây.",
        "This is a symbolic link that leads out of the site's folder, or nowhere. Copy the file or folder itself in here.",
    ),
    "unknown-folder": _error(
        "Thư mục này không thuộc nội dung của trang nên tệp trong đó sẽ bị bỏ qua. Hãy chuyển chúng vào một trong các thư mục: {known}.",
        "This folder is no part of the content, so the files in it would be left out. Move them into one of: {known}.",
    ),
    "page-at-top": _error(
        "Trang nằm ngay trong content nên không rõ thuộc loại nào. Hãy chuyển vào một trong các thư mục: {folders}.",
        "A page in content itself is of no kind. Move it into one of the folders: {folders}.",
    ),
    "misplaced-page": _error(
        "Tệp này nằm trong thư mục con nên không thành trang (ở đó chỉ index.md là trang). Hãy chuyển thành {right}.",
        "This file lies in a folder of its own, where only index.md is a page. Move it to {right}.",
    ),
    "page-ending": _error(
        "Tệp của một trang phải có đuôi “.md” viết thường. Hãy đổi tên thành {name}.",
        "The file of a page must end in “.md”, in small letters. Rename it to {name}.",
    ),
    "unused-file": _warning(
        "Không trang nào bên cạnh dùng tệp này nên nó sẽ không có trên trang web. Hãy ghi tên tệp vào trang, hoặc xóa tệp.",
        "No page beside this file uses it, so it will not be on the site. Name it in a page, or delete it.",
    ),
    "site-missing": _error(
        "Không thấy tệp này. Trang web cần nó để biết tên, ngôn ngữ và địa chỉ. Hãy chép lại từ bản gốc.",
        "This file is missing. The site needs it for its name, languages and address. Copy it from the original.",
    ),
    "places-missing": _error(
        "Không thấy tệp này. Trang web cần nó để biết mã, tên và vị trí của các xã. Hãy chép lại từ bản gốc.",
        "This file is missing. The site needs it for the codes, names and positions of the communes. Copy it from the original.",
    ),
    "orphan-translation": _error(
        "Có bản dịch mà không có trang gốc “{base}”. Hãy tạo trang gốc hoặc xóa bản dịch.",
        "There is a translation but no page “{base}”. Add the page or delete the translation.",
    ),
    "unknown-language": _error(
        "Đuôi “.{language}” không phải ngôn ngữ của trang (chỉ có: {known}). Hãy đổi tên tệp.",
        "“.{language}” is no language of this site (there are: {known}). Rename the file.",
    ),
    # Front matter
    "no-front-matter": _error(
        "Tệp phải mở đầu bằng một dòng “---”, rồi các trường, rồi lại một dòng “---”. Hãy thêm chúng ở đầu tệp, không để gì phía trước.",
        "The file must begin with a line “---”, then the fields, then another line “---”. Add them at the top, with nothing before.",
    ),
    "front-matter-open": _error(
        "Phần đầu trang mở bằng “---” nhưng không có dòng “---” khép lại. Hãy thêm một dòng “---” sau trường cuối cùng.",
        "The front matter opens with “---” but no line “---” closes it. Add one after the last field.",
    ),
    "yaml-tab": _error(
        "Dòng này thụt vào bằng phím Tab. Hãy thay bằng dấu cách (2 dấu cách mỗi bậc).",
        "This line is indented with a tab. Use spaces instead (2 for each step).",
    ),
    "yaml-colon": _error(
        'Trong dòng này có hai dấu hai chấm nên máy không hiểu. Hãy đặt cả giá trị trong dấu ngoặc kép: {key}: "…".',
        'This line holds a second colon, which cannot be read. Put the whole value in quotes: {key}: "…".',
    ),
    "yaml-tight-colon": _error(
        "Thiếu dấu cách sau dấu hai chấm. Hãy viết: {key}: …",
        "A space is missing after the colon. Write: {key}: …",
    ),
    "yaml-wide-colon": _error(
        "Dấu hai chấm này là loại rộng “：” của bàn phím chữ Hán. Hãy gõ lại bằng dấu hai chấm thường, rồi một dấu cách: {key}: …",
        "This colon is the wide one “：” of keyboards for Chinese. Type a plain colon and a space: {key}: …",
    ),
    "yaml-tight-dash": _error(
        "Thiếu dấu cách sau gạch đầu dòng, nên máy không thấy đây là một mục của danh sách. Hãy viết: - …; nếu dấu gạch là một phần của chữ thì đặt cả đoạn trong một cặp ngoặc kép.",
        "A space is missing after the dash, so this is not seen as an item of a list. Write: - …; if the dash is part of the text, put the whole text in one pair of quotes.",
    ),
    "yaml-indent": _error(
        "Dòng này thụt vào {found} dấu cách, không thẳng hàng với các dòng cùng bậc. Hãy {wanted}; nếu nó viết tiếp dòng trên thì đặt cả đoạn trong một cặp ngoặc kép.",
        "This line is indented by {found} spaces, out of line with its neighbours. Please {wanted}; if it goes on with the line above, put the whole text in one pair of quotes.",
    ),
    "yaml-quote": _error(
        "Dấu “{mark}” mở ra ở đây mà không khép lại. Hãy thêm “{closing}” ở cuối giá trị.",
        "“{mark}” is opened here and never closed. Add “{closing}” at the end of the value.",
    ),
    "yaml-mark": _error(
        "Giá trị mở đầu bằng “{mark}” có nghĩa đặc biệt với máy. Hãy đặt giá trị trong dấu ngoặc kép.",
        "A value that begins with “{mark}” has a special meaning. Put the value in quotes.",
    ),
    "yaml-after-quote": _error(
        "Sau dấu ngoặc khép lại không được còn chữ. Hãy đặt cả giá trị trong một cặp ngoặc kép, hoặc bỏ dấu ngoặc.",
        "Nothing may follow the closing quote. Put the whole value in one pair of quotes, or leave the quotes out.",
    ),
    "yaml-list": _error(
        "Danh sách không viết trên cùng dòng với tên trường. Hãy xuống dòng, mỗi mục một dòng thụt vào và bắt đầu bằng “- ”.",
        "A list does not begin on the line of its field. Put each item on an indented line of its own that begins with “- ”.",
    ),
    "yaml-syntax": _error(
        "Không đọc được phần đầu trang ở đây. Mỗi dòng phải có dạng “trường: giá trị”; hãy xem lại dấu hai chấm, dấu cách và thụt dòng quanh chỗ này.",
        "The front matter cannot be read here. Each line must be “field: value”; check colons, spaces and indents around here.",
    ),
    "not-a-mapping": _error(
        "Phần đầu trang phải gồm các dòng “trường: giá trị”. Hãy viết lại như vậy, ví dụ title: Miến dong.",
        "The front matter must be lines of “field: value”. Write it so, such as title: Miến dong.",
    ),
    "doubled-key": _error(
        "Trường “{field}” đã có ở dòng {line}. Hãy giữ một dòng và xóa dòng kia.",
        "The field “{field}” is already on line {line}. Keep one and delete the other.",
    ),
    "unknown-field": _error(
        "{kind} không có trường “{field}”.",
        "{kind} has no field “{field}”.",
        "Hãy xóa nó, hoặc dùng một trong các trường: {fields}.",
        "Delete it, or use one of the fields: {fields}.",
    ),
    "more-problems": _error(
        "Tệp này còn {count} lỗi nữa không kể ra ở đây. Hãy sửa những lỗi ở trên rồi kiểm tra lại.",
        "There are {count} more errors in this file than are told here. Mend those above, then check again.",
    ),
    "empty-field": _error(
        "Trường “{field}” ({label}) còn trống. Hãy viết tiếp sau dấu hai chấm: {field}: {value}",
        "The field “{field}” ({label}) is empty. Write on after the colon: {field}: {value}",
    ),
    "missing-field": _error(
        "Thiếu trường “{field}” ({label}). Hãy thêm một dòng: {field}: {value}",
        "The field “{field}” ({label}) is missing. Add a line: {field}: {value}",
    ),
    "not-translatable": _error(
        "Bản dịch không được ghi “{field}” ({label}): giá trị này lấy từ trang tiếng Việt. Hãy xóa dòng này.",
        "A translation must not give “{field}” ({label}): it comes from the Vietnamese page. Delete this line.",
    ),
    "not-a-choice": _error(
        "“{found}” không dùng được cho “{field}” ({label}). Hãy chọn một trong: {choices}.",
        "“{found}” does not fit “{field}” ({label}). Choose one of: {choices}.",
    ),
    "not-stars": _error(
        "“{found}” không phải số sao OCOP. Chỉ sản phẩm 3, 4 hoặc 5 sao được công nhận; hãy ghi 3, 4 hoặc 5.",
        "“{found}” is no number of OCOP stars. Only 3, 4 or 5 stars are a recognition; write 3, 4 or 5.",
    ),
    "not-a-list": _error(
        "“{field}” ({label}) phải là danh sách. Hãy viết mỗi mục một dòng, bắt đầu bằng “- ”.",
        "“{field}” ({label}) must be a list. Put each item on a line that begins with “- ”.",
    ),
    "not-fields": _error(
        "“{field}” ({label}) phải gồm các trường con: {fields}. Hãy viết như ví dụ này rồi sửa cho đúng: {example}",
        "“{field}” ({label}) must hold fields of its own: {fields}. Write it like this example, and put that right: {example}",
    ),
    "not-a-list-of-fields": _error(
        "“{field}” ({label}) phải là danh sách, mỗi mục gồm các trường con: {fields}. Hãy viết như ví dụ này rồi sửa cho đúng: {example}",
        "“{field}” ({label}) must be a list whose items hold fields of their own: {fields}. Write it like this example, and put that right: {example}",
    ),
    "not-a-text": _error(
        "“{field}” ({label}) phải là một đoạn chữ, không phải danh sách hay các trường con. Hãy viết giá trị ngay sau dấu hai chấm.",
        "“{field}” ({label}) must be text, not a list or fields. Write the value right after the colon.",
    ),
    "text-with-colon": _error(
        "Dấu hai chấm ở đây làm máy tưởng “{found}” là tên trường. Hãy đặt cả đoạn chữ trong dấu ngoặc kép.",
        "The colon here makes “{found}” look like a field. Put the whole text in quotes.",
    ),
    "too-long": _error(
        "“{field}” ({label}) dài {length} ký tự, tối đa {limit}. Hãy viết gọn lại.",
        "“{field}” ({label}) has {length} characters, at most {limit}. Shorten it.",
    ),
    "too-few": _error(
        "“{field}” ({label}) cần ít nhất {limit} mục. Hãy thêm cho đủ.",
        "“{field}” ({label}) has too few items: at least {limit}. Add more.",
    ),
    "out-of-range": _error(
        "“{found}” nằm ngoài khoảng cho phép của “{field}” ({label}): {range}. Hãy viết một số trong khoảng ấy.",
        "“{found}” is outside what “{field}” ({label}) allows: {range}. Write a number within.",
    ),
    "not-yes-or-no": _error(
        "“{field}” ({label}) chỉ nhận true (có) hoặc false (không), không nhận “{found}”. Hãy viết một trong hai.",
        "“{field}” ({label}) takes true or false, not “{found}”. Write one of the two.",
    ),
    "not-a-number": _error(
        "“{found}” không phải là số. Với “{field}” ({label}) hãy viết số, ví dụ 12 hoặc 12,5.",
        "“{found}” is not a number. For “{field}” ({label}) write a number such as 12 or 12.5.",
    ),
    "not-an-amount": _error(
        "“{found}” không phải số tiền. Hãy viết số đồng, ví dụ 150000 hoặc 150.000, không kèm chữ.",
        "“{found}” is no amount. Write đồng as digits, such as 150000 or 150.000, without words.",
    ),
    "not-a-strength": _error(
        "“{found}” không phải độ cồn. Hãy viết số phần trăm ghi trên nhãn, ví dụ 29; chưa rõ thì viết unknown.",
        "“{found}” is no strength. Write the per cent on the label, such as 29; if not known, write unknown.",
    ),
    "not-a-day": _error(
        "“{found}” không phải ngày. Hãy viết năm-tháng-ngày, ví dụ 2027-11-02{partly}.",
        "“{found}” is not a date. Write year-month-day, such as 2027-11-02{partly}.",
    ),
    "no-such-day": _error(
        "Không có ngày “{found}”. Hãy xem lại tháng có bao nhiêu ngày.",
        "There is no day “{found}”. Check how many days the month has.",
    ),
    "not-a-month": _error(
        "“{found}” không phải tháng. Hãy viết số từ 1 đến 12, khoảng như 11-1, hoặc all-year (quanh năm).",
        "“{found}” is not a month. Write numbers from 1 to 12, a span such as 11-1, or all-year.",
    ),
    "not-a-phone": _error(
        "“{found}” không phải số điện thoại Việt Nam. Di động có 10 số, ví dụ 0912 345 678; cố định có 11 số kể cả mã vùng. Hãy gõ lại.",
        "“{found}” is no Vietnamese telephone number. Mobiles have 10 digits, landlines 11 with the area code. Type it again.",
    ),
    "not-a-gtin": _error(
        "Mã vạch “{found}” sai: phải có 8, 12, 13 hoặc 14 chữ số và chữ số cuối phải khớp. Hãy gõ lại theo bao bì.",
        "The bar code “{found}” is wrong: 8, 12, 13 or 14 digits with a right check digit. Type it again from the pack.",
    ),
    "not-a-tax-code": _error(
        "Mã số thuế “{found}” có {length} chữ số; phải có 10 (chi nhánh: 13, như 0000000017-001), không lẫn chữ cái. Hãy gõ lại theo giấy đăng ký.",
        "The tax code “{found}” has {length} digits; there must be 10 (13 of a branch, such as 0000000017-001) and no letters. Type it again from the certificate.",
    ),
    "tax-code-mistyped": _error(
        "Mã số thuế “{found}” đủ chữ số, nhưng chữ số kiểm tra không khớp: một chữ số bị gõ sai. Hãy xem lại giấy đăng ký rồi gõ lại.",
        "The tax code “{found}” has as many digits as it should, but its check digit does not fit: one digit is mistyped. Look at the certificate and type it again.",
    ),
    "tax-code-personal": _error(
        "12 chữ số là số định danh cá nhân của chủ hộ, dùng thay mã số thuế của hộ kinh doanh từ 1/7/2025 (Thông tư 86/2024/TT-BTC). Mã số thuế hiện trên trang, mà số ấy không được đưa lên web. Hãy xóa dòng này.",
        "12 digits are the owner's personal identification number, by which household businesses go since 1 July 2025 (Circular 86/2024/TT-BTC). Tax codes are shown on the page, and this number must not be put on the web. Delete this line.",
    ),
    "not-an-email": _error(
        "“{found}” không phải địa chỉ thư điện tử. Hãy viết như htx@example.com.",
        "“{found}” is no e-mail address. Write one such as htx@example.com.",
    ),
    "not-a-web-address": _error(
        "“{found}” không phải địa chỉ web. Hãy viết đầy đủ, bắt đầu bằng https://.",
        "“{found}” is no web address. Write it whole, beginning with https://.",
    ),
    "not-a-commune-code": _error(
        "“{found}” không phải mã xã. Mã xã gồm 5 chữ số, ví dụ 02185. Hãy tra mã theo tên xã trong content/places.yaml.",
        "“{found}” is no commune code. A code has 5 digits, such as 02185. Look it up by the commune's name in content/places.yaml.",
    ),
    "wrong-value": _error(
        "“{found}” không dùng được cho “{field}” ({label}). Hãy xem cách viết trường này trong content/README.md.",
        "“{found}” does not fit “{field}” ({label}). See how it is written in content/README.md.",
    ),
    "price-form": _error(
        "Giá phải có một số (amount), hoặc một khoảng (low và high), không phải cả hai. Hãy giữ một cách.",
        "A price has one amount, or a range (low and high), not both. Keep one of the two.",
    ),
    "price-range": _error(
        "Giá “từ” (low) phải nhỏ hơn giá “đến” (high). Hãy xem lại hai số.",
        "The low price must be below the high one. Check both.",
    ),
    "stars-missing": _error(
        "Kết quả OCOP này thiếu số sao. Hãy thêm stars: 3, 4 hoặc 5 theo quyết định (chỉ bỏ trống khi đạt từ 90 điểm và đang chờ Trung ương).",
        "This OCOP result has no stars. Add stars: 3, 4 or 5 as decided (leave out only with a score of 90 or more while the centre decides).",
    ),
    "score-and-stars": _error(
        "Điểm và số sao không khớp: từ 90 điểm là 5 sao, 70 đến dưới 90 là 4 sao, 50 đến dưới 70 là 3 sao. Hãy xem lại quyết định.",
        "Score and stars disagree: 90 and more are 5 stars, 70 to below 90 are 4, 50 to below 70 are 3. Check the decision.",
    ),
    "abv-missing": _error(
        "Đồ uống có cồn phải ghi độ cồn. Hãy thêm abv: số ghi trên nhãn (chưa rõ thì viết unknown). Luật Phòng, chống tác hại của rượu, bia yêu cầu như vậy.",
        "A drink with alcohol needs its strength. Add abv: as on the label (write unknown if not known). The law on alcohol harm asks for it.",
    ),
    "consent-missing": _error(
        "Có số điện thoại, Zalo hoặc thư điện tử mà chưa có văn bản đồng ý. Hãy thêm consent: với date (ngày) và by (người đồng ý), hoặc xóa liên hệ. Luật Bảo vệ dữ liệu cá nhân yêu cầu như vậy.",
        "A telephone, Zalo or e-mail is given without consent. Add consent: with date and by, or delete the contact. The law on personal data asks for it.",
    ),
    # Joins
    "unknown-producer": _error(
        "Không có cơ sở nào tên tệp là “{found}” trong content/producers.",
        "There is no producer “{found}” in content/producers.",
        "Hãy ghi tên tệp của một cơ sở đang có, không kèm “.md”; hoặc tạo trang ấy trước; hoặc bỏ dòng này.",
        "Give the file name of a producer that is there, without “.md”; or make its page first; or take this line out.",
    ),
    "unknown-group": _error(
        "Không có nhóm nào tên là “{found}”.",
        "There is no group “{found}”.",
        "Hãy dùng: food, drink, herb, craft, ornamental hoặc tourism.",
        "Use: food, drink, herb, craft, ornamental or tourism.",
    ),
    "unknown-choice": _error(
        "“{found}” không phải tên nhóm, cũng không phải tên tệp của cơ sở hay sản phẩm nào. Hãy sửa lại tên; tệp danh sách phải có đuôi .yaml.",
        "“{found}” is no group, and no file name of a producer or product. Mend the name; a list is a file that ends in .yaml.",
    ),
    "list-missing": _error(
        "Không thấy tệp danh sách này. Hãy xem lại tên và thư mục.",
        "There is no such list. See its name and folder.",
    ),
    "ends-before-it-begins": _error(
        "Ngày đóng hội chợ trước ngày mở. Hãy sửa một trong hai.",
        "The fair ends before it begins. Mend one of the two days.",
    ),
    "kiosk-empty": _error(
        "Không có sản phẩm nào để bày. Hãy chọn thêm nhóm, cơ sở hay sản phẩm.",
        "There is no product to show. Choose more groups, producers or products.",
    ),
    "kiosk-too-large": _error(
        "Một tệp không chứa nổi trong {limit} MB, dù ảnh đã thu nhỏ nhất. Hãy bày ít sản phẩm hơn (--only) hoặc tăng --limit-mb.",
        "One file does not hold it all in {limit} MB, even with the smallest photographs. Show fewer products (--only), or raise --limit-mb.",
    ),
    "kiosk-example-address": _warning(
        "Địa chỉ web trong base_url còn là ví dụ: mã QR “Trang này” sẽ không dẫn tới đâu. Hãy ghi địa chỉ thật, hoặc dùng --base-url.",
        "base_url is still an example: the code “This page” leads nowhere. Write the real address, or use --base-url.",
    ),
    "unknown-product": _error(
        "Không có sản phẩm nào tên tệp là “{found}” trong content/products.",
        "There is no product “{found}” in content/products.",
        "Hãy ghi tên tệp của một sản phẩm đang có, không kèm “.md”; hoặc tạo trang ấy trước; hoặc bỏ dòng này.",
        "Give the file name of a product that is there, without “.md”; or make its page first; or take this line out.",
    ),
    "unknown-destination": _error(
        "Không có điểm đến nào tên tệp là “{found}” trong content/destinations.",
        "There is no destination “{found}” in content/destinations.",
        "Hãy ghi tên tệp của một điểm đến đang có, không kèm “.md”; hoặc tạo trang ấy trước; hoặc bỏ dòng này.",
        "Give the file name of a destination that is there, without “.md”; or make its page first; or take this line out.",
    ),
    "left-out": _error(
        "“{found}” không có trong lần dựng này: đó là bản nháp, chưa đến ngày đăng, hoặc là dữ liệu minh họa được bỏ qua. Hãy đăng trang ấy trước, hoặc bỏ chỗ nhắc đến nó.",
        "“{found}” is not part of this build: it is a draft, not yet due, or sample data that is left out. Publish that page first, or do not name it here.",
    ),
    "left-out-later": _warning(
        "“{found}” đang có ở đây, nhưng chưa được đăng: đó là bản nháp, chưa đến ngày đăng, hoặc là dữ liệu minh họa. Khi dựng để đăng hay phát hành, chỗ này sẽ thành lỗi: hãy đăng trang ấy cùng lúc, hoặc bỏ chỗ nhắc đến nó.",
        "“{found}” is here now, but not published: it is a draft, not yet due, or sample data. In a build for the public, or a release, this becomes an error: publish that page with it, or do not name it here.",
    ),
    "not-a-slug": _error(
        "“{found}” không thể là tên tệp cũ. Hãy viết như trong địa chỉ trang: chữ thường không dấu, nối bằng gạch ngang, không có đuôi .md.",
        "“{found}” cannot be a former name. Write it as in the page's address: small letters without marks, joined by hyphens, without .md.",
    ),
    "redirect-taken": _error(
        "Đang có một trang tên “{found}”, nên địa chỉ ấy không thể dẫn đi nơi khác. Hãy bỏ dòng này.",
        "There is a page “{found}”, so its address cannot lead elsewhere. Take this line out.",
    ),
    "redirect-doubled": _error(
        "Tên cũ “{found}” đã dẫn về {other}. Một địa chỉ chỉ dẫn về một trang: hãy bỏ ở một nơi.",
        "The former name “{found}” leads to {other} already. One address leads to one page: take it out in one place.",
    ),
    "unknown-place": _error(
        "Không có xã nào mang mã “{found}” trong content/places.yaml.",
        "There is no commune with the code “{found}” in content/places.yaml.",
        "Hãy tra mã theo tên xã trong tệp ấy.",
        "Look the code up there by the commune's name.",
    ),
    "unknown-former": _error(
        "“{found}” không nằm trong số xã cũ của {commune}. Hãy chọn một trong: {choices}; hoặc bỏ former.",
        "“{found}” is not among the former communes of {commune}. Choose one of: {choices}; or leave former out.",
    ),
    "unknown-sign": _error(
        "Không có hình dệt nào tên “{found}”. Hãy chọn một trong: {choices}.",
        "There is no woven sign “{found}”. Choose one of: {choices}.",
    ),
    "doubled-code": _error(
        "Mã xã “{found}” đã dùng ở trên. Mỗi mã chỉ ghi một lần: hãy sửa một chỗ.",
        "The commune code “{found}” is used above already. Give each code once: mend one of them.",
    ),
    "doubled-permalink": _error(
        "Trang này sẽ có cùng địa chỉ “{path}” với {other}: dấu, dấu cách và ký hiệu không làm địa chỉ khác nhau. Hãy đổi tên một trong hai tệp.",
        "This page would have the same address “{path}” as {other}: marks, spaces and signs make no difference. Rename one of the files.",
    ),
    "doubled-by-case": _error(
        "Tên tệp này chỉ khác {other} ở chữ hoa, chữ thường, nên hai trang có cùng địa chỉ “{path}” (Windows và Mac coi là một tệp). Hãy đổi tên hoặc xóa một trong hai.",
        "This name differs from {other} by capitals alone, so both pages have the address “{path}” (and are one file on Windows and Mac). Rename or delete one of them.",
    ),
    "doubled-bundle": _error(
        "Trang này và {other} là một trang viết hai lần: một là tệp, một là thư mục có index.md, cùng địa chỉ “{path}”. Hãy gộp lại và xóa một.",
        "This page and {other} are one page written twice, as a file and as a folder with index.md, at the address “{path}”. Join them and delete one.",
    ),
    "vietnamese-ending": _error(
        "Trang tiếng Việt không mang đuôi “.vi”. Hãy đổi tên tệp thành {right}; nếu đã có tệp ấy thì chuyển nội dung sang đó rồi xóa tệp này.",
        "A Vietnamese page does not end in “.vi”. Rename the file to {right}; if that is there already, move the text into it and delete this file.",
    ),
    "reserved-slug": _error(
        "Windows không cho đặt tên tệp là “{slug}”. Hãy đổi tên tệp, ví dụ “{slug}-1.md”.",
        "Windows allows no file named “{slug}”. Rename the file, for example “{slug}-1.md”.",
    ),
    "taken-slug": _error(
        "Địa chỉ “{slug}” dành cho trang danh sách. Hãy đổi tên tệp.",
        "The address “{slug}” belongs to the list of pages. Rename the file.",
    ),
    "slug-too-long": _error(
        "Tên tệp dài {length} ký tự, tối đa {limit}. Hãy đặt tên ngắn hơn.",
        "The file name has {length} characters, at most {limit}. Choose a shorter one.",
    ),
    "empty-slug": _error(
        "Tên tệp không có chữ cái hay chữ số nào dùng được cho địa chỉ. Hãy đổi tên tệp.",
        "The file name has no letter or digit for an address. Rename the file.",
    ),
    # Bodies
    "broken-link": _error(
        "Liên kết “{target}” không dẫn tới trang nào.",
        "The link “{target}” leads to no page.",
        "Hãy ghi đường dẫn từ tệp này tới một tệp .md đang có, ví dụ {example}, hoặc bỏ liên kết.",
        "Give the way from this file to an .md file that is there, such as {example}, or take the link out.",
    ),
    "broken-fragment": _error(
        "Liên kết “{target}” dẫn tới mục “{found}”, nhưng trang ấy không có tiêu đề nào như vậy.",
        "The link “{target}” leads to a part “{found}”, but that page has no such heading.",
        "{headings}",
        "{headings}",
    ),
    "remote-image": _error(
        "Ảnh “{target}” nằm ở trang web khác. Hãy tải ảnh về, đặt cạnh tệp này và ghi tên tệp (nhớ xin phép người chụp).",
        "The image “{target}” is on another site. Put it beside this file and give its name (with the photographer's permission).",
    ),
    "broken-image": _error(
        "Không thấy tệp ảnh “{target}”. Tệp ảnh phải nằm cạnh trang này.",
        "There is no image file “{target}”. It must lie beside this page.",
        "Hãy chép ảnh vào đó, hoặc sửa tên cho đúng từng chữ.",
        "Copy the image there, or mend its name letter by letter.",
    ),
    "not-an-image": _error(
        "“{target}” không phải ảnh JPEG, HEIC, PNG hay WebP đọc được (có thể tệp hỏng hoặc chỉ đổi đuôi). Hãy xuất lại ảnh thành JPEG.",
        "“{target}” is no readable JPEG, HEIC, PNG or WebP image (damaged, or only renamed). Export it again as JPEG.",
    ),
    "image-too-large": _error(
        "Ảnh “{target}” quá lớn ({found}); tối đa {limit}. Hãy thu nhỏ ảnh trước.",
        "The image “{target}” is too large ({found}); at most {limit}. Make it smaller first.",
    ),
    "unknown-chart": _error(
        "Trang này không có biểu đồ “{found}” trong charts.",
        "This page has no chart “{found}” in charts.",
        "Hãy khai biểu đồ ấy trong charts, hoặc xóa dòng này.",
        "Declare that chart in charts, or delete this line.",
    ),
    "heading-1": _warning(
        "Tên trang đã là tiêu đề lớn nhất. Trong bài hãy dùng “## ” thay cho “# ”; đã tự đổi khi dựng trang.",
        "The title is the page's first heading already. Use “## ” instead of “# ” in the text; it was changed for the build.",
    ),
    "contact-in-text": _error(
        "“{found}” là liên hệ nằm giữa bài viết. Liên hệ chỉ ghi ở trang cơ sở (content/producers), trong phone, zalo hoặc email, kèm consent: ai đồng ý, ngày nào; như vậy khi họ rút lại thì chỉ gỡ một chỗ. Hãy chuyển sang đó và xóa ở đây. Luật Bảo vệ dữ liệu cá nhân yêu cầu có sự đồng ý.",
        "“{found}” is a contact in the middle of a text. Contacts belong on the producer's page (content/producers), in phone, zalo or email, with consent: by whom and when; so that one place is to be cleared when it is withdrawn. Move it there and delete it here. The law on personal data asks for consent.",
    ),
    # Advice
    "health-word": _warning(
        "“{word}” nghe như lời quảng cáo về sức khỏe hoặc chữa bệnh; pháp luật không cho nói vậy về thực phẩm, đồ uống. Hãy viết cách khác hoặc dẫn số giấy xác nhận quảng cáo.",
        "“{word}” reads like a health claim, which the law forbids for food and drink. Write it differently, or give the advert approval.",
    ),
    "strength-unknown": _warning(
        "Độ cồn đang ghi là chưa rõ. Hãy bổ sung theo nhãn chai.",
        "The strength is given as unknown. Complete it from the label.",
    ),
    "future-decision": _warning(
        "Ngày quyết định {found} ở tương lai; sao chưa hiện. Hãy xem lại ngày.",
        "The decision date {found} is in the future; no stars are shown. Check the date.",
    ),
    "expiring": _warning(
        "Giấy công nhận OCOP hết hạn ngày {until}. Hãy nhắc cơ sở nộp hồ sơ đánh giá lại.",
        "The OCOP recognition ends on {until}. Remind the producer to apply again.",
    ),
    "sources-missing": _warning(
        "Trang này chưa ghi nguồn. Hãy ghi ít nhất một nguồn vào sources, ví dụ sources: Báo Bắc Kạn, 5/2021 (hoặc thêm sample: true nếu là dữ liệu minh họa); thiếu nguồn thì chưa vào bản phát hành được.",
        "This page gives no source. Write at least one into sources, such as sources: Báo Bắc Kạn, 5/2021 (or add sample: true for sample data); without one it cannot go into a release.",
    ),
    "sources-missing-in-release": _error(
        "Trang này chưa ghi nguồn nên không được có trong bản phát hành. Hãy ghi ít nhất một nguồn vào sources, hoặc để draft: true cho đến khi có.",
        "This page gives no source and may not be in a release. Write at least one into sources, or draft: true until there is one.",
    ),
    "samples-in-release": _error(
        "Trang này là dữ liệu minh họa (sample: true) nên không được có trong bản phát hành. Hãy thay bằng dữ liệu thật, hoặc thêm --without-samples để bỏ các trang minh họa.",
        "This page is sample data (sample: true) and may not be in a release. Replace it with real data, or add --without-samples to leave samples out.",
    ),
    "template-error": _error(
        "Mẫu trang có lỗi: {reason}. Hãy báo cho người phụ trách kỹ thuật.",
        "The template has an error: {reason}.",
    ),
}
"""By code. A test keeps both languages, and the facts that they name, in step."""
