"""Every sentence of the Excel round trip, both languages side by side."""
# A sentence is easier to read and to translate on one line.
# ruff: noqa: E501

from saobac.messages import Message


def _error(vi: str, en: str) -> Message:
    return Message("error", vi, en)


def _warning(vi: str, en: str) -> Message:
    return Message("warning", vi, en)


def _note(vi: str, en: str) -> Message:
    return Message("note", vi, en)


MESSAGES = {
    # The file as a whole
    "which-import": _error(
        "Hãy ghi tên tệp cần nhập: python build.py import danh-sach.xlsx",
        "Give the file to take in: python build.py import list.xlsx",
    ),
    "which-export": _error(
        "Hãy ghi tên tệp cần xuất ra: python build.py export danh-muc.xlsx",
        "Give the file to write: python build.py export catalogue.xlsx",
    ),
    "no-file": _error("Không thấy tệp “{file}”.", "There is no file “{file}”."),
    "unknown-ending": _error(
        "Chỉ đọc được tệp .xlsx và .csv. Hãy mở tệp này bằng Excel, chọn “Save as” và lưu thành .xlsx.",
        "Only .xlsx and .csv can be read. Open this file in Excel and save it as .xlsx.",
    ),
    "there-already": _error(
        "Đã có tệp “{file}”, có thể đang chứa chỗ sửa chưa nhập. Hãy đặt tên khác, hoặc xóa tệp ấy trước.",
        "There is a file “{file}” already, perhaps with edits not yet imported. Choose another name, or delete it first.",
    ),
    "lock-file": _error(
        "“{file}” chỉ là dấu Excel để lại khi tệp đang mở, không phải danh sách. Hãy lưu và đóng Excel, rồi chọn tệp “{meant}” (không có ~$).",
        "“{file}” is only the mark that Excel leaves while a file is open. Save and close Excel, then choose “{meant}” (without ~$).",
    ),
    "not-xlsx": _error(
        "Tên tệp ghi ra phải kết thúc bằng .xlsx.",
        "The name of the file to write must end in .xlsx.",
    ),
    "macros": _error(
        "Tệp có macro (.xlsm) nên không mở, vì lý do an toàn. Hãy mở bằng Excel, chọn “Save as” và lưu thành .xlsx.",
        "The file holds macros (.xlsm) and is not opened, for safety. Save it as .xlsx in Excel.",
    ),
    "old-or-locked": _error(
        "Đây là tệp Excel kiểu cũ (.xls) hoặc có đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu và lưu thành .xlsx.",
        "This is an old Excel file (.xls), or is locked with a password. Save it as .xlsx without a password.",
    ),
    "not-a-workbook": _error(
        "Tệp này không phải sổ Excel đọc được (có thể hỏng hoặc chỉ đổi đuôi). Hãy mở bằng Excel và lưu lại thành .xlsx.",
        "This is no readable workbook (damaged, or only renamed). Open it in Excel and save it as .xlsx.",
    ),
    "not-a-csv": _error(
        "Không đọc được tệp CSV này: dấu ngoặc kép mở ra mà không khép lại. Hãy mở bằng Excel và lưu thành .xlsx.",
        "This CSV cannot be read: a quote is never closed. Open it in Excel and save it as .xlsx.",
    ),
    "unsafe-xml": _error(
        "Tệp này chứa khai báo nguy hiểm (entity) mà Excel không bao giờ ghi. Không mở. Hãy hỏi lại người gửi.",
        "The file declares entities, which Excel never does. It was not opened. Ask whoever sent it.",
    ),
    "empty-file": _error("Tệp này không có dữ liệu.", "The file holds no data."),
    "file-too-large": _error(
        "Tệp lớn hơn {limit} MB. Hãy bỏ ảnh và các trang không cần khỏi tệp.",
        "The file is larger than {limit} MB. Take photographs and needless sheets out of it.",
    ),
    "too-much-inside": _error(
        "Bung ra, tệp này lớn hơn {limit} MB nên không mở. Hãy bỏ các trang không cần, hoặc chép riêng bảng dữ liệu sang tệp mới.",
        "Unpacked, the file is larger than {limit} MB and is not opened. Copy the table alone into a new file.",
    ),
    "packed-like-a-bomb": _error(
        "Tệp nén quá {limit} lần, như một quả bom nén, nên không mở. Nếu là tệp của bạn: bảng có thể được kẻ khung tới tận dòng cuối; hãy chép riêng bảng dữ liệu sang tệp mới.",
        "The file is packed more than {limit} to 1, like a zip bomb, and is not opened. If it is your own, its formats may reach to the last row: copy the table alone into a new file.",
    ),
    "merged-too-far": _error(
        "Các ô gộp phủ hơn {limit} ô. Hãy bỏ gộp những cột hay dòng được gộp nguyên cả trang.",
        "Merged cells cover more than {limit} cells. Unmerge columns or rows that are merged whole.",
    ),
    "too-many-rows": _error(
        "“{sheet}” có hơn {limit} dòng. Hãy chia thành nhiều tệp.",
        "“{sheet}” has more than {limit} rows. Split it into several files.",
    ),
    "too-many-columns": _error(
        "Có dữ liệu bên phải cột thứ {limit}. Hãy xóa các ô thừa ở xa bên phải.",
        "There is data beyond column {limit}. Delete the stray cells far to the right.",
    ),
    "unknown-encoding": _error(
        "Không rõ tệp CSV này được lưu bằng bảng mã nào. Hãy mở bằng Excel và lưu thành .xlsx hoặc “CSV UTF-8”.",
        "The encoding of this CSV is unknown. Save it in Excel as .xlsx or “CSV UTF-8”.",
    ),
    "lost-letters": _error(
        "Chữ có dấu trong tệp đã mất thành dấu hỏi, như “{found}”. Hãy mở tệp gốc bằng Excel và lưu thành .xlsx hoặc “CSV UTF-8”.",
        "Letters with marks have become question marks, as in “{found}”. Save the original as .xlsx or “CSV UTF-8”.",
    ),
    # Sheets and columns
    "no-headings": _warning(
        "Không thấy dòng tiêu đề cột nào quen trong 20 dòng đầu nên trang này không được đọc. Các trang đọc được: {names}.",
        "No known headings stand in the first 20 rows, so this sheet was not read. Sheets that can be: {names}.",
    ),
    "no-list": _error(
        "Không hiểu tiêu đề cột nào trong 20 dòng đầu nên chưa đọc được gì. Tiêu đề tìm thấy: {found}. Cần một dòng có các tiêu đề như của trang “{sheet}”: {needed}. Nếu chữ bị lỗi phông, hãy mở tệp gốc, dùng UniKey chuyển mã sang Unicode, rồi trong Excel chọn “Save as” và lưu thành .xlsx hoặc “CSV UTF-8”.",
        "No column heading in the first 20 rows is understood, so nothing was read. Headings found: {found}. A row is needed with headings such as those of “{sheet}”: {needed}. If the letters are garbled, convert the original to Unicode and save it in Excel as .xlsx or “CSV UTF-8”.",
    ),
    "unknown-heading": _warning(
        "Trang “{sheet}” không có cột “{heading}” nên cột này không được đọc.",
        "“{sheet}” has no column “{heading}”, so this column was not read.",
    ),
    "heading-of-other-sheet": _warning(
        "Cột “{heading}” thuộc trang “{sheet}” nên không được đọc ở đây. Hãy chuyển cột sang trang ấy.",
        "The column “{heading}” belongs to “{sheet}” and was not read here. Move it to that sheet.",
    ),
    "doubled-heading": _error(
        "Cột “{heading}” trùng với cột ở {other}. Hãy giữ một cột, hoặc đổi tiêu đề một trong hai.",
        "The column “{heading}” means the same as {other}. Keep one, or give one another heading.",
    ),
    "heading-changed": _warning(
        "Cột “{heading}” không được đọc: phần trong ngoặc nói điều khác với cột “{label}”, nơi chỉ ghi kết quả theo quyết định. Nếu đúng là “{label}”, hãy bỏ phần trong ngoặc.",
        "The column “{heading}” was not read: its brackets say something else than “{label}”, which holds what was decided. If it is “{label}” indeed, take the brackets out.",
    ),
    "price-in-other-unit": _error(
        "Tiêu đề ghi giá tính bằng “{unit}”, còn trang cần số đồng, nên cột này không được đọc. Hãy đổi các số trong cột ra đồng (150 nghìn là 150.000) rồi bỏ “{unit}” khỏi tiêu đề; hoặc xóa cột này.",
        "The heading counts prices in “{unit}”, and the site in đồng, so this column was not read. Turn its numbers into đồng (150 thousand are 150,000) and take “{unit}” out of the heading; or delete the column.",
    ),
    "unit-of-heading": _warning(
        "Ô nào của cột này chỉ có số thì được ghi kèm đơn vị trong tiêu đề: “12” thành “12 {unit}”.",
        "Cells of this column that hold a mere number get the unit of the heading: “12” becomes “12 {unit}”.",
    ),
    "column-without-heading": _warning(
        "Cột này có dữ liệu nhưng không có tiêu đề nên không được đọc.",
        "This column has data but no heading, so it was not read.",
    ),
    "hidden-rows": _warning(
        "{count} dòng đang ẩn (dòng {rows}) vẫn được đọc.",
        "{count} hidden rows ({rows}) were read all the same.",
    ),
    "hidden-sheet": _warning(
        "Trang này đang ẩn nhưng vẫn được đọc.", "This sheet is hidden and was read all the same."
    ),
    "heading-row": _warning(
        "“{found}” nằm ngang cả dòng nên được hiểu là tiêu đề nhóm, không đọc thành dữ liệu.",
        "“{found}” stands across the row and was taken for a heading, not for data.",
    ),
    "section-rows": _warning(
        "Dòng {rows} được bỏ qua: là tiêu đề nhóm (như “{found}”), không phải dữ liệu.",
        "Rows left out: {rows}. Titles of sections (such as “{found}”) are no data.",
    ),
    "total-rows": _warning(
        "Dòng {rows} được bỏ qua: là dòng cộng (như “{found}”), không phải dữ liệu.",
        "Rows left out: {rows}. Totals (such as “{found}”) are no data.",
    ),
    # Rows
    "row-without-name": _error(
        "Dòng này không có tên. Hãy điền tên, hoặc xóa cả dòng.",
        "This row has no name. Fill it in, or delete the row.",
    ),
    "row-without-page": _error(
        "Dòng này chưa ghi trang nào có mục “{sheet}” này. Hãy chọn ở cột đầu.",
        "This row does not say whose “{sheet}” it is. Choose the page in the first column.",
    ),
    "code-of-no-page": _error(
        "Không có trang nào mang mã “{found}”, nhưng tên này là của {page}. Hãy ghi đúng mã ấy, hoặc đổi tên nếu là trang khác.",
        "No page has the code “{found}”, but the name is that of {page}. Give that code, or another name for another page.",
    ),
    "not-a-code": _error(
        "“{found}” không dùng làm mã trang được: mã chỉ gồm chữ thường không dấu, số và gạch nối.",
        "“{found}” cannot be a page code: small letters without marks, digits and hyphens only.",
    ),
    "ambiguous-title": _error(
        "Nhiều trang có tên “{found}”: {choices}. Hãy ghi mã ở cột “Mã trang”.",
        "Several pages are called “{found}”: {choices}. Give the code in the column “Page code”.",
    ),
    "other-name-of": _error(
        "“{found}” là tên gọi khác của {page}. Nếu là trang ấy, hãy ghi mã của nó ở cột “Mã trang”; nếu là trang mới, ghi mã mới, ví dụ {slug}.",
        "“{found}” is another name of {page}. If that page is meant, give its code in “Page code”; for a new page give a new code, such as {slug}.",
    ),
    "other-title": _warning(
        "Dòng này được hiểu là của trang “{page}”; tên trên trang được giữ nguyên.",
        "The row was taken for the page “{page}”, which keeps its name.",
    ),
    "no-slug": _error(
        "Tên “{found}” không có chữ cái hay chữ số nào để làm tên tệp. Hãy ghi mã ở cột “Mã trang”.",
        "“{found}” has no letter or digit for a file name. Give a code in the column “Page code”.",
    ),
    "reserved-name": _error(
        "Không đặt tên tệp là “{slug}” được (Windows hoặc trang danh sách đã dùng). Hãy ghi mã khác ở cột “Mã trang”, ví dụ {slug}-1.",
        "No file may be named “{slug}” (Windows or a list of pages has it). Give another code in “Page code”, such as {slug}-1.",
    ),
    "long-slug": _error(
        "Tên tệp làm từ tên này dài {length} ký tự, tối đa {limit}. Hãy ghi một mã ngắn ở cột “Mã trang”.",
        "The file name made of this name has {length} characters, at most {limit}. Give a short code in “Page code”.",
    ),
    "slug-taken": _error(
        "Tên tệp “{slug}” đã là của {page}. Nếu là trang ấy, hãy ghi mã của nó ở cột “Mã trang”; nếu không, ghi một mã khác.",
        "The file name “{slug}” belongs to {page}. If that page is meant, give its code in “Page code”; if not, another code.",
    ),
    "doubled-row": _warning(
        "Dòng này lặp lại dòng {other} nên được bỏ qua.",
        "This row says the same as row {other} and was passed over.",
    ),
    "conflict": _error(
        "Ô {other} ghi khác về cùng một trang: “{said}”. Hãy sửa cho giống nhau; nếu là hai trang khác nhau, ghi mã riêng cho mỗi trang ở cột “Mã trang”.",
        "{other} says otherwise of the same page: “{said}”. Make them agree; if two pages are meant, give each a code in “Page code”.",
    ),
    "conflict-of-items": _error(
        "Ô {other} ghi khác về cùng một mục: “{said}”. Hãy sửa cho giống nhau; nếu là hai mục khác nhau của một trang, hãy dùng trang “{sheet}” như khi tải danh mục về, có số của mỗi mục ở cột “Thứ tự”.",
        "{other} says otherwise of the same item: “{said}”. Make them agree; if they are two items of one page, use the sheet “{sheet}” as the catalogue is downloaded, with the number of each item in “Item no.”.",
    ),
    "not-an-item": _error(
        "“{found}” không phải số thứ tự. Hãy giữ số có sẵn, hoặc để trống khi thêm mục mới.",
        "“{found}” is no item number. Keep the number that was there, or leave it empty for a new item.",
    ),
    "no-such-item": _error(
        "Trang “{page}” chỉ có {length} mục nên không có mục thứ {number}. Để thêm mục mới, hãy để trống cột “Thứ tự”.",
        "“{page}” has {length} items, so there is no item {number}. Leave “Item no.” empty for a new item.",
    ),
    # Cells
    "formula-without-value": _error(
        "Ô này có công thức chưa được tính. Hãy mở tệp bằng Excel và lưu lại, hoặc dán giá trị vào ô.",
        "This cell holds a formula without a result. Open the file in Excel and save it, or paste the value.",
    ),
    "excel-error": _error(
        "Ô này đang báo lỗi {found} của Excel. Hãy sửa công thức hoặc gõ giá trị vào ô.",
        "This cell shows Excel's error {found}. Mend the formula, or type the value.",
    ),
    "became-a-date": _error(
        "Excel đã đổi chữ trong ô này thành ngày {found}. Hãy định dạng ô là Text rồi gõ lại.",
        "Excel has made the date {found} of the text in this cell. Format the cell as Text and type it again.",
    ),
    "months-became-a-date": _error(
        "Excel đã đổi các tháng trong ô này thành ngày {found}. Hãy định dạng ô là Text rồi gõ lại, ví dụ: tháng 9, 10.",
        "Excel has made the date {found} of these months. Format the cell as Text and type again, such as: 9, 10.",
    ),
    "unknown-choice": _error(
        "“{found}” không có trong danh sách. Hãy chọn một trong: {choices}.",
        "“{found}” is not on the list. Choose one of: {choices}.",
    ),
    "unknown-reference": _error(
        "Không có trang {kind} nào tên là “{found}”. Hãy chọn trong danh sách, hoặc thêm một dòng cho trang ấy.",
        "There is no page ({kind}) called “{found}”. Choose from the list, or add a row for that page.",
    ),
    "ambiguous-reference": _error(
        "“{found}” có thể là nhiều trang: {choices}. Hãy chọn một.",
        "“{found}” could be several pages: {choices}. Choose one.",
    ),
    "unknown-place-name": _error(
        "Không có xã nào, nay hay trước 7/2025, tên là “{found}”.",
        "There is no commune, of today or before July 2025, called “{found}”.",
    ),
    "unknown-place-code": _error(
        "Không có xã nào mang mã “{found}”.", "There is no commune with the code “{found}”."
    ),
    "ambiguous-place": _error(
        "“{found}” có thể là nhiều nơi: {choices}. Hãy chọn một.",
        "“{found}” could be several places: {choices}. Choose one.",
    ),
    "code-and-name": _error(
        "“{found}”: mã {number} là của {name}. Hãy sửa mã hoặc tên.",
        "“{found}”: the code {number} is that of {name}. Mend the code or the name.",
    ),
    "unknown-former-commune": _error(
        "“{found}” không nằm trong số xã cũ của {commune}: {choices}.",
        "“{found}” is not among the former communes of {commune}: {choices}.",
    ),
    "missing-value": _error("Ô “{label}” còn trống. Hãy điền.", "“{label}” is empty. Fill it in."),
    "missing-column": _error(
        "Danh sách không có cột “{label}”, cần cho dòng {rows}. Hãy thêm cột ấy.",
        "The list has no column “{label}”, which it needs for rows {rows}. Add that column.",
    ),
    "sources-missing": _warning(
        "Dòng này chưa ghi nguồn. Nên điền cột “Nguồn” (hoặc ghi “có” ở cột “Dữ liệu minh họa” nếu là dữ liệu bịa): trang thiếu nguồn chưa vào bản phát hành được.",
        "This row gives no source. Better fill in “Sources” (or write “yes” in “Sample data” if it is made up): without one a page cannot go into a release.",
    ),
    "sources-column-missing": _warning(
        "Danh sách không có cột “Nguồn” (dòng {rows}). Nên thêm cột ấy: trang thiếu nguồn chưa vào bản phát hành được.",
        "The list has no column “Sources” (rows {rows}). Better add it: without a source a page cannot go into a release.",
    ),
    "consent-missing": _error(
        "Có liên hệ mà chưa có văn bản đồng ý. Hãy điền {missing}, hoặc xóa liên hệ. Luật Bảo vệ dữ liệu cá nhân yêu cầu như vậy.",
        "A contact is given without consent. Fill in {missing}, or delete the contact. The law on personal data asks for it.",
    ),
    "consent-columns-missing": _error(
        "Có liên hệ (dòng {rows}) mà danh sách không có cột “{missing}”. Hãy thêm các cột ấy, hoặc xóa liên hệ. Luật Bảo vệ dữ liệu cá nhân yêu cầu như vậy.",
        "Contacts are given (rows {rows}), yet the list has no columns “{missing}”. Add them, or delete the contacts. The law on personal data asks for it.",
    ),
    "abv-missing": _error(
        "Đồ uống có cồn phải ghi độ cồn theo nhãn (chưa rõ thì ghi: chưa rõ). Hãy điền cột “Độ cồn (%)”.",
        "A drink with alcohol needs its strength as on the label (or: unknown). Fill in “Alcohol (% vol)”.",
    ),
    "stars-missing": _error(
        "Kết quả OCOP này thiếu số sao. Hãy ghi 3, 4 hoặc 5 theo quyết định (chỉ bỏ trống khi đạt từ 90 điểm và đang chờ Trung ương).",
        "This OCOP result has no stars. Write 3, 4 or 5 as decided (empty only with 90 points or more while the centre decides).",
    ),
    "star-candidate": _error(
        "“{found}” chưa phải sao được công nhận: đó là đạt từ 90 điểm và đang chờ Trung ương. Hãy để trống ô này (hoặc ghi 4, nếu quyết định của tỉnh công nhận 4 sao) và ghi số điểm ở cột “Điểm”; trang tự ghi “tiềm năng 5 sao”.",
        "“{found}” is not yet a recognition: it means 90 points or more while the centre decides. Leave this cell empty (or write 4, if the province has certified 4 stars) and give the points in “Score”; the page itself says “five-star candidate”.",
    ),
    "not-a-result": _error(
        "“{found}” không phải một số sao đã được công nhận. Hãy chỉ ghi 3, 4 hoặc 5 (hay “4 sao”) đúng như quyết định. Chưa đạt hoặc mới đề nghị: để trống mọi ô công nhận của dòng. Đã hết hạn: vẫn ghi số sao cùng số và ngày quyết định, trang tự tính hạn.",
        "“{found}” is no number of stars that was recognised. Write only 3, 4 or 5 (or “4 sao”) as decided. Not reached or only proposed: leave all cells of the recognition empty in this row. Run out: give the stars all the same, with number and day of the decision; the page works out what is in force.",
    ),
    "decision-without-number": _error(
        "“{found}” không có số của quyết định. Hãy ghi như 1234/QĐ-UBND; chưa có thì để trống ô này, trang sẽ chưa vẽ sao.",
        "“{found}” holds no number of a decision. Write it as 1234/QĐ-UBND; if there is none yet, leave this cell empty, and the page shows no stars.",
    ),
    "price-missing": _error(
        "Dòng này có “Đơn vị”, “Thời điểm” hoặc “Loại giá” mà không có giá. Hãy điền giá; hoặc xóa cả các ô ấy: khi đó trang không ghi giá, khách hỏi giá qua liên hệ của cơ sở.",
        "This row gives “Unit”, “As of” or “Kind of price”, but no price. Fill in the price; or empty those cells too: the page then gives no price, and visitors ask the producer.",
    ),
    "price-on-request": _error(
        "“{found}” không phải số tiền. Nếu không công bố giá, hãy để trống mọi ô về giá của dòng (“Giá”, “Đơn vị”, “Thời điểm”): khi đó trang không ghi giá, khách hỏi giá qua liên hệ của cơ sở.",
        "“{found}” is no amount. If the price is not published, leave all price cells of the row empty (“Price”, “Unit”, “As of”): the page then gives no price, and visitors ask the producer.",
    ),
    "part-of-a-dong": _error(
        "“{found}” có phần lẻ, mà giá là số đồng nguyên. Nếu số này tính bằng nghìn hay triệu đồng, hãy ghi đủ, ví dụ 150.000.",
        "“{found}” has a fraction, and prices are whole đồng. If it counts thousands or millions, write it out, such as 150,000.",
    ),
    "strength-as-share": _error(
        "“{found}” là {percent}% hay đúng là {found}%? Hãy ghi số phần trăm, ví dụ {percent}, hoặc định dạng ô thành phần trăm.",
        "Is “{found}” {percent}% or truly {found}%? Give the number of per cent, such as {percent}, or format the cell as per cent.",
    ),
    "price-so-low": _warning(
        "Trang sẽ ghi giá {found} đồng. Nếu danh sách tính bằng nghìn đồng, hãy ghi đủ số đồng, ví dụ 150.000.",
        "The page will give a price of {found} đồng. If the list counts in thousands, write the đồng out, such as 150,000.",
    ),
    "price-form": _error(
        "Giá phải có một số ở cột “Giá”, hoặc cả “Giá từ” và “Giá đến”, không phải cả hai cách.",
        "A price is one number in “Price”, or both “From” and “To”, not both ways.",
    ),
    "price-range": _error(
        "“Giá từ” phải nhỏ hơn “Giá đến”. Hãy sửa một trong hai ô.",
        "“From” must be below “To”. Mend one of the two cells.",
    ),
    "not-a-day": _error(
        "“{found}” không phải ngày. Hãy ghi ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 05/11/2025.",
        "“{found}” is no date. Write day/month/year, the year with four digits, such as 05/11/2025.",
    ),
    "no-such-day": _error(
        "Không có ngày “{found}”. Hãy xem lại tháng có bao nhiêu ngày.",
        "There is no day “{found}”. Check how many days the month has.",
    ),
    "not-yes-or-no": _error(
        "Ô này chỉ nhận “có” hoặc “không”, không nhận “{found}”.",
        "This cell takes “yes” or “no”, not “{found}”.",
    ),
    "not-a-strength": _error(
        "“{found}” không phải độ cồn. Hãy ghi số phần trăm trên nhãn, ví dụ 29; chưa rõ thì ghi: chưa rõ.",
        "“{found}” is no strength. Write the per cent on the label, such as 29; if not known: unknown.",
    ),
    "not-a-month": _error(
        "“{found}” không phải tháng. Hãy ghi số từ 1 đến 12, khoảng như 11-1, hoặc: quanh năm.",
        "“{found}” is no month. Write numbers from 1 to 12, a span such as 11-1, or: all year.",
    ),
    "contact-in-text": _error(
        "“{found}” là liên hệ nằm giữa đoạn chữ. Liên hệ chỉ ghi ở trang “Cơ sở”, cột “Điện thoại”, “Zalo” hoặc “Thư điện tử”, kèm ngày và người đồng ý. Hãy chuyển sang đó và xóa ở đây. Luật Bảo vệ dữ liệu cá nhân yêu cầu có sự đồng ý.",
        "“{found}” is a contact in the middle of a text. Contacts belong on “Producers”, in “Phone”, “Zalo” or “E-mail”, with the day and name of consent. Move it there and delete it here. The law on personal data asks for consent.",
    ),
    "several-phones": _error(
        "Ô này có nhiều số điện thoại: “{found}”. Mỗi ô chỉ ghi một số; hãy giữ một số để đăng.",
        "This cell holds several telephone numbers: “{found}”. One number a cell: keep the one to publish.",
    ),
    "more-than-a-phone": _error(
        "“{found}” không phải chỉ một số điện thoại. Ô này chỉ ghi số để đăng, ví dụ 0912 345 678; không có số dùng được thì để trống.",
        "“{found}” is not a telephone number alone. This cell holds the number to publish, such as 0912 345 678; leave it empty if there is none to use.",
    ),
    "checked-error": _error("{sentence}", "{sentence}"),
    "checked-warning": _warning("{sentence}", "{sentence}"),
    "guess": _note(" Có phải bạn muốn nói “{guess}”?", " Did you mean “{guess}”?"),
    # What an import says of rows
    "created": _note("thêm mới", "new"),
    "changed": _note("sửa", "changed"),
    "wrong": _note("chưa đúng", "wrong"),
    "created-if-mended": _note("sẽ thêm khi đã sửa lỗi", "new once all is mended"),
    "changed-if-mended": _note("sẽ sửa khi đã hết lỗi", "to be changed once all is mended"),
    "row": _note("  {row:>5}  {fate}  {page}", "  {row:>5}  {fate}  {page}"),
    "field": _note(
        "         {cell} {label}: {before} → {after}", "         {cell} {label}: {before} → {after}"
    ),
    "nothing": _note("(trống)", "(empty)"),
    "left-rows": _note(
        "  giữ nguyên: {count} dòng ({rows})", "  left as they are: {count} rows ({rows})"
    ),
    "not-in-list": _note(
        "  không có trong danh sách, giữ nguyên: {count} trang",
        "  not on the list, left as they are: {count} pages",
    ),
    # How an import ends
    "summary": _note(
        "{created} trang thêm mới, {changed} trang sửa; {left} dòng giữ nguyên, {wrong} dòng chưa đúng.",
        "{created} new pages, {changed} pages changed; {left} rows left, {wrong} rows wrong.",
    ),
    "summary-if-mended": _note(
        "Chưa ghi gì. Sẽ thêm {created} trang, sửa {changed} trang khi đã sửa hết lỗi; {left} dòng giữ nguyên, {wrong} dòng chưa đúng.",
        "Nothing was written. Once all is mended: {created} new pages, {changed} pages changed; {left} rows left, {wrong} rows wrong.",
    ),
    "not-written": _note(
        "{errors} lỗi, {warnings} cảnh báo. Chưa ghi gì; sửa xong hãy nhập lại.",
        "{errors} errors, {warnings} warnings. Nothing was written; mend them and import again.",
    ),
    "dry-run": _note(
        "Mới chỉ xem trước, chưa ghi gì. Để ghi, hãy chạy lại lệnh này và thêm --yes.",
        "This was a preview; nothing was written. To write, run the command again with --yes.",
    ),
    "no-change": _note(
        "Không có gì thay đổi; không ghi tệp nào.", "Nothing has changed; no file was written."
    ),
    "wrote": _note(
        "Đã ghi {count} tệp trong content. Nội dung mới đã qua kiểm tra.",
        "Wrote {count} files in content. The new content has passed the check.",
    ),
    "marked-copy": _note(
        "Bản có ghi lý do cạnh từng dòng: {file}", "A copy with the reasons beside each row: {file}"
    ),
    "no-marked-copy": _note(
        "Không có lỗi nào nên không cần bản ghi lý do.",
        "There is no mistake, so no marked copy was made.",
    ),
    "caused": _note(
        "Danh sách này sẽ làm hỏng những tệp được nêu. Hãy sửa danh sách, hoặc sửa các tệp ấy trước.",
        "The list would break the files that are named. Change the list, or those files first.",
    ),
    "content-first": _note(
        "Nội dung đang có lỗi riêng. Hãy sửa những tệp được nêu trước.",
        "The content has mistakes of its own. Mend the files that are named first.",
    ),
    "changed-meanwhile": _error(
        "Tệp này vừa được sửa trong lúc nhập. Chưa ghi gì; hãy nhập lại.",
        "This file was edited during the import. Nothing was written; take it in again.",
    ),
    # What an export says, and writes into the workbook
    "exported": _note(
        "Đã ghi {file}: {pages} trang, {sheets} bảng.",
        "Wrote {file}: {pages} pages, {sheets} sheets.",
    ),
    "not-exported": _note(
        "Chưa ghi gì: phải sửa những lỗi trên thì mới xuất đủ các trang.",
        "Nothing was written: mend the mistakes above, for a workbook must hold every page.",
    ),
    "marked": _note("Cần sửa", "To mend"),
    "lists-sheet": _note("Danh mục", "Lists"),
    "guide-sheet": _note("Hướng dẫn", "How to"),
    "choose-from-list": _note(
        "Hãy chọn một giá trị trong danh sách.", "Choose a value from the list."
    ),
    "note-required": _note("Bắt buộc.", "Required."),
    "note-part-of": _note("Thuộc “{of}”.", "Part of “{of}”."),
    "note-many": _note(
        "Nhiều giá trị: mỗi dòng trong ô một giá trị (Alt+Enter).",
        "Several: one a line in the cell (Alt+Enter).",
    ),
    "note-page": _note(
        "Tên tệp của trang. Đừng sửa ở dòng đã có; để trống khi thêm trang mới.",
        "File name of the page. Leave it as it is; leave it empty for a new page.",
    ),
    "note-owner": _note(
        "Trang có mục này. Chọn trong danh sách.",
        "The page that has this item. Choose from the list.",
    ),
    "note-item": _note(
        "Mục thứ mấy của trang. Đừng sửa ở dòng đã có; để trống khi thêm mục mới. Muốn xóa mục: xóa các ô khác của dòng.",
        "Which item of the page. Leave it as it is; leave it empty for a new item. To delete the item, empty the other cells of the row.",
    ),
    "note-phone": _note(
        "Số điện thoại. Ví dụ: 0912 345 678.", "Telephone number. Example: 0912 345 678."
    ),
    "note-digits": _note("Dãy chữ số, giữ đủ số 0 ở đầu.", "Digits, leading zeros and all."),
    "note-day": _note("Ngày. Ví dụ: 05/11/2025.", "Date. Example: 05/11/2025 (day first)."),
    "note-partial-day": _note(
        "Ngày; chỉ biết tháng hay năm thì ghi đến đó. Ví dụ: 05/11/2025; 11/2025; 2025.",
        "Date; as much as is known. Examples: 05/11/2025 (day first); 11/2025; 2025.",
    ),
    "note-number": _note("Số. Ví dụ: 12,5.", "Number. Example: 12.5."),
    "note-amount": _note("Số đồng. Ví dụ: 150.000.", "Amount in đồng. Example: 150,000."),
    "note-strength": _note(
        "Phần trăm ghi trên nhãn. Ví dụ: 29; chưa rõ thì ghi: chưa rõ.",
        "Per cent on the label. Example: 29; if not known: unknown.",
    ),
    "note-months": _note(
        "Các tháng. Ví dụ: 9, 10; 11-1; quanh năm.", "Months. Examples: 9, 10; 11-1; all year."
    ),
    "note-yes-no": _note("Ghi “có” hoặc “không”.", "“yes” or “no”."),
    "note-choice": _note(
        "Chọn trong danh sách. Ví dụ: {example}.", "Choose from the list. Example: {example}."
    ),
    "note-stars": _note("3, 4 hoặc 5.", "3, 4 or 5."),
    "note-place": _note(
        "Xã hôm nay, mã trước; trong ngoặc là xã cũ, nếu biết. Ví dụ: 01906 · Ba Bể (Nam Mẫu). Có thể gõ tên xã.",
        "Commune of today, code first; in brackets the former one, if known. Example: 01906 · Ba Bể (Nam Mẫu). A name will do.",
    ),
    "note-reference": _note(
        "Chọn trong danh sách, hoặc gõ tên ({of}).",
        "Choose from the list, or type the name ({of}).",
    ),
    "note-example": _note("Ví dụ: {example}", "Example: {example}"),
    "guide": _note(
        "Mỗi dòng là một trang trên web; mỗi trang tính là một loại. Rê chuột vào tiêu đề cột để xem cách điền.\n"
        "Cột có tiêu đề đậm màu là bắt buộc.\n"
        "Thêm trang mới: điền một dòng trống, để trống cột “Mã trang”.\n"
        "Một sản phẩm có thể được công nhận nhiều lần: mỗi lần một dòng ở trang “Công nhận sao”, đừng ghi đè lên lần trước.\n"
        "Ảnh: chép tệp ảnh vào thư mục có trang ấy, rồi ghi tên tệp, mô tả và người chụp ở trang “Ảnh – …” của loại ấy, mỗi ảnh một dòng.\n"
        "Ở dòng có sẵn mã trang, xóa trắng một ô nghĩa là bỏ thông tin ấy khỏi trang web.\n"
        "Xóa cả dòng thì không có gì thay đổi; muốn bỏ một trang, hãy xóa tệp của nó.\n"
        "Điện thoại, Zalo và thư điện tử chỉ đăng được khi có ngày và người đồng ý.\n"
        "Đưa danh sách vào: nháy đúp start.bat, mở trang Excel ở thanh dưới cùng, kéo tệp thả vào. Hoặc gõ: python build.py import tệp.xlsx (thêm --yes để ghi).",
        "A row is a page of the site; a sheet is a kind of page. Point at a heading to see how to fill it in.\n"
        "Columns with a dark heading are required.\n"
        "New page: fill in an empty row and leave “Page code” empty.\n"
        "A product may be recognised several times: one row each on “Stars”; do not write over the last one.\n"
        "Photographs: copy the file into the folder of its page, then give its name, what it shows and who took it on “Images – …” of its kind, one row each.\n"
        "In a row that has its page code, emptying a cell takes that out of the site.\n"
        "Deleting a row changes nothing; to take a page away, delete its file.\n"
        "Telephone, Zalo and e-mail are published only with a date and a name of consent.\n"
        "To take the list in: double-click start.bat, open the page Excel in the bar at the foot, and drop the file there. Or type: python build.py import file.xlsx (add --yes to write).",
    ),
}
"""By code. A test keeps both languages, and the facts that they name, in step."""
