#!/bin/sh
# Installs what the tests need beside Python: PostgreSQL and a Chromium. Says nothing when both are there.
set -eu

has() { command -v "$1" >/dev/null 2>&1; }
has_postgres() { ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || has initdb; }
has_chromium() { has chromium || has chromium-browser || has google-chrome || has chrome; }

missing() {
    has_postgres || printf ' postgresql'
    has_chromium || printf ' chromium'
}

wanted=$(missing)
[ -n "$wanted" ] || exit 0

tell() {
    echo "The tests need:$(missing). Install with: sudo apt-get install$(missing)" >&2
    exit 1
}

has apt-get || tell
if [ "$(id -u)" = 0 ]; then as_root=; else as_root='sudo -n'; fi
[ -z "$as_root" ] || $as_root true 2>/dev/null || tell

install() { # shellcheck disable=SC2086  # words on purpose
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $wanted >/dev/null 2>&1
}
install || { $as_root apt-get update -qq >/dev/null 2>&1 && install; } || tell
# The tests start servers of their own; the one that came with the package need not run for them.
case $wanted in *postgresql*) $as_root service postgresql stop >/dev/null 2>&1 || true ;; esac
[ -z "$(missing)" ] || tell
