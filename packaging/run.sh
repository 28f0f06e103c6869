#!/bin/sh
# Sets everything up and opens Pressdesk. With no screen it fills, checks, exports and pictures the sample office in a
# folder that it names (the first argument, or build/demo in the checkout).
set -eu
. "$(dirname -- "$0")/setup.sh"

install_packages "$(printf '%s\n' "$window_libraries" | missing_libraries)"
make_environment requirements.lock

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    out=${1:-$root/build/demo}
    say "No screen here: the sample office goes to $out"
    exec "$venv/bin/pressdesk" demo --out "$out"
fi
exec "$venv/bin/pressdesk" "$@"
