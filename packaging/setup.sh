# Sets up what Pressdesk needs: system libraries, the virtual environment .venv in the checkout, pinned packages.
# Sourced by run.sh and test.sh; quick when all is there already.

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
venv=$root/.venv

say() { printf '%s\n' "$*" >&2; }

# "library package": the package is wanted where the dynamic linker does not know the library
window_libraries='libglib-2.0.so.0 libglib2.0-0
libGL.so.1 libgl1
libEGL.so.1 libegl1
libfontconfig.so.1 libfontconfig1
libdbus-1.so.3 libdbus-1-3
libxkbcommon.so.0 libxkbcommon0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxcb-xkb.so.1 libxcb-xkb1
libxcb-render-util.so.0 libxcb-render-util0
libxkbcommon-x11.so.0 libxkbcommon-x11-0'

# Prints the packages of the list on standard input whose library is missing.
missing_libraries() {
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null || true)
    while read -r library package; do
        case $known in *"$library"*) ;; *) printf '%s ' "$package" ;; esac
    done
}

# Prints the packages, given as "command package" a line, whose command is missing.
missing_commands() {
    while read -r command package; do
        command -v "$command" >/dev/null 2>&1 || printf '%s ' "$package"
    done
}

# Prints the packages, given as "file package" a line, whose file is missing.
missing_files() {
    while read -r file package; do
        [ -e "$file" ] || printf '%s ' "$package"
    done
}

# Installs Debian packages as root or through sudo; names them where neither is possible.
install_packages() {
    [ -n "$(printf '%s' "$*" | tr -d ' ')" ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        [ "$(uname -s)" = Linux ] && say "These Debian packages or their like are missing: $*"
        return 0
    fi
    as_root=
    if [ "$(id -u)" != 0 ]; then
        if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
            as_root='sudo -n'
        else
            say "Install these Debian packages first:  sudo apt-get install $*"
            return 0
        fi
    fi
    say "Installing system packages: $*"
    export DEBIAN_FRONTEND=noninteractive
    # a list of packages is refreshed only where the present one does not know them
    # shellcheck disable=SC2086
    $as_root apt-get install -y -qq --no-install-recommends $* >/dev/null 2>&1 ||
        { $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends $* >/dev/null; }
}

# Whether the Python given can run Pressdesk and make an environment.
suits() {
    "$1" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null
}

find_python() {
    for python in "${PRESSDESK_PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3; do
        if [ -n "$python" ] && command -v "$python" >/dev/null 2>&1 && suits "$python"; then
            command -v "$python"
            return 0
        fi
    done
    return 1
}

# Makes .venv and installs what the lock file given names, once for each state of it.
make_environment() {
    lock=$root/packaging/$1
    if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c pass 2>/dev/null; then
        python=$(find_python) || {
            install_packages python3 python3-venv
            python=$(find_python) || {
                say "Pressdesk needs Python 3.11 to 3.14 with its venv module. Install it and run this again."
                exit 1
            }
        }
        rm -rf "$venv"
        say "Making the environment with $("$python" --version)"
        "$python" -m venv "$venv"
    fi
    state=$(cksum <"$lock" | tr ' ' -)-$(cksum <"$root/pyproject.toml" | tr ' ' -)-$root
    stamp=$venv/.installed-$1
    if [ "$(cat "$stamp" 2>/dev/null)" != "$state" ]; then
        say "Installing the packages of $1"
        "$venv/bin/python" -m pip install -q --disable-pip-version-check --require-hashes -r "$lock"
        "$venv/bin/python" -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e "$root"
        printf '%s' "$state" >"$stamp"
    fi
}
