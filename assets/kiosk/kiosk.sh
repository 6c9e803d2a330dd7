#!/bin/sh
# Opens the kiosk over the whole screen, without network. Alt + F4 ends it.
here=$(cd "$(dirname "$0")" && pwd)
page="file://$(printf '%s' "$here" | sed 's/%/%25/g; s/ /%20/g; s/#/%23/g; s/?/%3F/g')/index.html"
profile="${XDG_DATA_HOME:-$HOME/.local/share}/saobac-kiosk"

for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable; do
  if command -v "$name" >/dev/null 2>&1; then
    exec "$name" --kiosk --user-data-dir="$profile" --no-first-run --no-default-browser-check \
      --hide-crash-restore-bubble --disable-pinch --overscroll-history-navigation=0 \
      --disable-features=Translate --noerrdialogs --disable-infobars \
      --check-for-update-interval=31536000 --touch-events=enabled "$page"
  fi
done
echo "Không thấy Chrome, Chromium hay Edge. Hãy cài một trong ba rồi mở lại." >&2
echo "No Chrome, Chromium or Edge here. Install one of them and start again." >&2
exit 1
