#!/bin/sh
# The test of the parties' spreadsheets opens and saves them with LibreOffice. Installs its spreadsheet program, without
# windows, by the system's package manager where it may; else says what is missing.
set -eu

for name in soffice libreoffice; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done

may() { [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; }; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

if may && command -v apt-get >/dev/null 2>&1; then
    echo "Installing LibreOffice Calc …"
    as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui >/dev/null
    exit 0
fi

echo "The tests of the spreadsheets need LibreOffice Calc, which is not installed, and this user may not install it." >&2
echo "Install it (Debian: apt-get install libreoffice-calc-nogui), and run make test again." >&2
exit 1
