#!/bin/sh
# The tests of the catalogues need GNU gettext. Installs it by the system's package manager where it may; else says so.
set -eu

if command -v msgfmt >/dev/null 2>&1 && command -v msgmerge >/dev/null 2>&1; then exit 0; fi

may() { [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; }; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

if may && command -v apt-get >/dev/null 2>&1; then
    echo "Installing gettext …"
    as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends gettext >/dev/null
    exit 0
fi

echo "The tests of the catalogues need gettext, which is not installed, and this user may not install it." >&2
echo "Install it (Debian: apt-get install gettext), and run make test again." >&2
exit 1
