// Vietnamese for Sveltia's interface: its own translation, with what that lacks, and with a
// folder where it speaks of a repository.

import words from "./sveltia-cms/locales/vi.js";

export default {
  ...words,
  singletons: "Chung",
  slug: "Tên tệp",
  select_item: "Chọn {$name}",
  folders: "Thư mục",
  folder_contents: "Bên trong",
  show_errors: "Xem lỗi",
  list_item_options: "Tùy chọn của mục",
  replace_file: "Thay tệp",
  replace_image: "Thay ảnh",
  remove_file: "Gỡ tệp",
  remove_image: "Gỡ ảnh",
  work_with_local_repo: "Mở thư mục trang web",
  work_with_local_repo_description:
    "Chọn thư mục có content bên trong, rồi cho phép trình duyệt sửa tệp ở đó.",
  working_with_local_repo: "Đang sửa thư mục trên máy này",
  sign_in_error: {
    ...words.sign_in_error,
    not_project_root:
      "Đây không phải thư mục trang web. Hãy chọn thư mục có content và .git bên trong; " +
      "thiếu .git thì chạy build.py serve một lần.",
    picker_dismissed: "Chưa chọn thư mục nào. Mời chọn lại.",
  },
  entry_sidebar: {
    ...words.entry_sidebar,
    slug: {
      title: "Tên tệp",
      generated_on_save: "Tên tệp được lấy từ nội dung khi lưu.",
      unavailable: "Trang này không có tên tệp.",
    },
  },
  save_conflict: {
    title: "Có người khác vừa sửa trang này",
    modified_by: "{$name} đã sửa trang này lúc {$date}, sau khi bạn mở.",
    modified: "Trang này đã được sửa sau khi bạn mở.",
    deleted: "Trang này đã bị xóa sau khi bạn mở.",
    overwrite_warning: "Nếu lưu bây giờ, thay đổi của họ sẽ mất.",
    recreate_warning: "Nếu lưu bây giờ, trang sẽ được tạo lại.",
    save_anyway: "Vẫn lưu",
    branch_moved: "Có người vừa lưu trước. Mời thử lại.",
  },
  remote_change: {
    reload_entry: "Mở lại trang",
    confirm_reloading_entry: "Mở lại thì những gì chưa lưu sẽ mất. Bạn có chắc không?",
  },
  relation_field: {
    save_together_hint: "{$name} mới sẽ được lưu cùng trang đang sửa.",
    add_failed: "Chưa thêm được {$name}.",
  },
};
