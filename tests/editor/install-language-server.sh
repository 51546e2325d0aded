#!/bin/sh
# The schemas are tested with the YAML language server of editors such as VS Code. Installs it beside this file, as locked;
# it needs Node and npm, which are installed by the system's package manager where that may be done.
set -eu
cd "$(dirname "$0")"

is_there() { command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1; }
may() { [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; }; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

if ! is_there && may && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Node and npm …"
    as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null
fi

if ! is_there; then
    echo "The tests of the schemas need Node and npm, which are not installed, and this user may not install them." >&2
    echo "Install them (Debian: apt-get install nodejs npm), and run make test again." >&2
    exit 1
fi

npm ci --silent --no-audit --no-fund --ignore-scripts
