#!/bin/sh
# Installs the programs that the tests need, by the system's package manager where it may; else says what is missing.
# tests/install-programs.sh chromium office gettext java node
set -eu

may() { [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; }; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

# need PACKAGES PROGRAM …: one of the programs must be there, and comes with the packages.
need() {
    packages=$1
    shift
    for program; do
        if command -v "$program" >/dev/null 2>&1; then return; fi
    done
    if ! { may && command -v apt-get >/dev/null 2>&1; }; then
        echo "The tests need $1, which is not installed, and this user may not install it." >&2
        echo "Install it (Debian: apt-get install $packages), and run the command again." >&2
        exit 1
    fi
    echo "Installing $packages …"
    as_root apt-get update -qq
    # Several packages in one word, on purpose.
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends $packages >/dev/null
}

for wanted; do
    case $wanted in
        chromium) need chromium chromium chromium-browser google-chrome google-chrome-stable ;;
        office) need libreoffice-calc-nogui soffice libreoffice ;;
        gettext) need gettext msgmerge ;;
        java) need default-jre-headless java ;;
        node) need "nodejs npm" npm ;;
        *) echo "$0 knows chromium, office, gettext, java and node, but not '$wanted'." >&2; exit 2 ;;
    esac
done
