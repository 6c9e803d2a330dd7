# ruff: noqa: E501 - a sentence is easier to read and to translate on one line
"""What staff may read about their photographs, both languages side by side.

Every sentence says what is the matter and then how to take or find a better photograph.
"""

from saobac.messages import Message


def _advice(vi: str, en: str) -> Message:
    return Message("warning", vi, en)


PHOTO_MESSAGES = {
    "photo-screenshot": _advice(
        "Ảnh “{target}” có cỡ của một ảnh chụp màn hình điện thoại. Hãy dùng tệp ảnh gốc, hoặc chụp lại bằng máy ảnh của điện thoại.",
        "“{target}” has the size of a telephone's screenshot. Use the original file, or take the photo with the telephone's camera.",
    ),
    "photo-small": _advice(
        "Ảnh “{target}” chỉ rộng {width} px, màn hình ki-ốt cần ít nhất {least} px nên ảnh sẽ nhòe. Hãy xin tệp gốc từ máy đã chụp (gửi qua Zalo thì chọn HD hoặc gửi dạng tệp), hoặc chụp lại ở cỡ ảnh lớn nhất.",
        "“{target}” is only {width} px wide, too few for a kiosk's screen, which takes {least}. Ask for the original file (in chats choose HD, or send it as a file), or take it again at the largest size.",
    ),
    "photo-forwarded": _advice(
        "Ảnh “{target}” giống bản thu nhỏ đã gửi qua Zalo, Messenger hay mạng xã hội. Hãy xin tệp gốc từ máy đã chụp: khi gửi thì chọn HD hoặc gửi dạng tệp.",
        "“{target}” looks like a copy reduced by a chat or a social network. Ask for the original file: choose HD, or send it as a file.",
    ),
    "photo-dark": _advice(
        "Ảnh “{target}” quá tối. Hãy chụp lại ban ngày, gần cửa sổ hoặc ngoài trời chỗ râm mát, để ánh sáng ở sau lưng người chụp.",
        "“{target}” is too dark. Take it again by day, near a window or in the shade outdoors, with the light behind you.",
    ),
    "photo-burnt": _advice(
        "Ảnh “{target}” bị cháy sáng: {share} % ảnh trắng xóa, không còn chi tiết. Hãy chụp lại, tránh nắng gắt và đèn chiếu thẳng; chạm vào chỗ sáng trên màn hình để máy giảm sáng rồi hẵng chụp.",
        "“{target}” is burnt out: {share} % of it is white without detail. Take it again out of harsh sun and lamps; tap the bright part on the screen first, so that the camera takes less light.",
    ),
    "photo-blurred": _advice(
        "Ảnh “{target}” bị mờ hoặc bị rung. Hãy lau ống kính, tì tay cho vững, chạm vào vật cần chụp trên màn hình cho nét rồi chụp lại.",
        "“{target}” is out of focus or shaken. Wipe the lens, hold the telephone steady, tap what you want sharp, and take it again.",
    ),
    "photo-compressed": _advice(
        "Ảnh “{target}” bị nén quá mạnh (JPEG chất lượng khoảng {quality}/100) nên vỡ ô vuông. Hãy dùng tệp gốc từ máy đã chụp, hoặc xuất lại từ tệp gốc ở chất lượng 85 trở lên.",
        "“{target}” is compressed too hard (JPEG quality about {quality} of 100) and shows blocks. Use the original file, or export it from the original at quality 85 or more.",
    ),
    "photo-mirrored": _advice(
        "Ảnh “{target}” có dấu lật gương, như khi chụp bằng máy ảnh trước. Hãy xem trên trang: nếu chữ trên bao bì bị ngược thì chụp lại bằng máy ảnh sau.",
        "“{target}” is marked as mirrored, as front cameras do. Look at it on the page: if writing runs backwards, take it again with the rear camera.",
    ),
    "photo-turned-twice": _advice(
        "Ảnh “{target}” có thể đang nằm nghiêng: một chương trình đã xoay ảnh mà không xóa dấu xoay của máy. Hãy xem trên trang; nếu nghiêng thì dùng tệp gốc từ máy đã chụp, hoặc mở ảnh, xoay lại cho đứng và lưu thành tệp mới.",
        "“{target}” may lie on its side: a program has turned it and left the camera's mark to turn it once more. Look at it on the page; if it lies, use the original file from the camera, or turn it upright and save it as a new file.",
    ),
    "photo-strip": _advice(
        "Ảnh “{target}” dài quá ({width} × {height} px) nên trên thẻ và trên ki-ốt sẽ bị cắt mất hai đầu. Hãy chụp lại theo khổ 4:3, đứng xa thêm nếu cần.",
        "“{target}” is too long and narrow ({width} × {height} px): cards and kiosks cut its ends off. Take it again at 4:3, from farther away if needed.",
    ),
    "photo-duplicate": _advice(
        "Ảnh “{target}” gần như giống hệt ảnh {other}. Hãy bỏ một trong hai, hoặc chụp thêm từ góc khác: cả gói, cận cảnh, lúc làm, lúc ăn.",
        "“{target}” is all but the same as {other}. Leave one out, or take another from a new angle: the pack, a close-up, the making, the meal.",
    ),
    "photo-without-alt": _advice(
        "Ảnh “{target}” chưa có lời tả cho người không nhìn thấy ảnh. Hãy ghi vào alt của ảnh một câu nói ảnh cho thấy gì, ví dụ: alt: Miến phơi trên phên tre.",
        "“{target}” has no words for those who cannot see it. Write one sentence on what it shows into the image's alt, such as: alt: Noodles drying on bamboo screens.",
    ),
    "photo-without-words": _advice(
        "Ảnh “{target}” chưa có lời tả cho người không nhìn thấy ảnh. Hãy viết giữa hai ngoặc vuông một câu nói ảnh cho thấy gì, ví dụ: ![Miến phơi trên phên tre]({target}).",
        "“{target}” has no words for those who cannot see it. Write one sentence on what it shows between the square brackets, such as: ![Noodles drying on bamboo screens]({target}).",
    ),
    "photo-without-credit": _advice(
        "Ảnh “{target}” chưa ghi ai chụp và ai cho phép dùng. Hãy ghi vào credit của ảnh, ví dụ: credit: HTX Tài Hoan cho phép, 11/2026; ảnh chưa xin phép thì đừng đăng.",
        "“{target}” does not say who took it and who allows its use. Write that into the image's credit, such as: credit: By leave of HTX Tài Hoan, 11/2026; do not publish what nobody has allowed.",
    ),
}
"""By code; of the same shape as `messages.MESSAGES`."""
