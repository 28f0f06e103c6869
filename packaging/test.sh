#!/bin/sh
# Sets everything up and runs all checks and tests. --all adds the tests against large real programs, --long the long
# form of those that have one. Other arguments go to pytest.
set -eu
. "$(dirname -- "$0")/setup.sh"

heavy=
for argument in "$@"; do
    [ "$argument" != --all ] || heavy=yes
done

install_packages "$(printf '%s\n' "$window_libraries" | missing_libraries)" "$(missing_commands <<'COMMANDS'
gnome-keyring-daemon gnome-keyring
dbus-run-session dbus-daemon
secret-tool libsecret-tools
pdftotext poppler-utils
strace strace
COMMANDS
)"
[ -z "$heavy" ] || install_packages "$(missing_commands <<'COMMANDS'
soffice libreoffice-writer-nogui
COMMANDS
)" "$(missing_files <<'FILES'
/usr/lib/libreoffice/program/libsclo.so libreoffice-calc-nogui
/usr/share/hunspell/en_GB.dic hunspell-en-gb
/usr/share/hunspell/en_US.dic hunspell-en-us
/usr/share/hunspell/fr.dic hunspell-fr
/usr/share/hunspell/es_ES.dic hunspell-es
/usr/share/hunspell/de_DE.dic hunspell-de-de
/usr/share/hunspell/ar.dic hunspell-ar
FILES
)"
make_environment requirements-test.lock

cd "$root"
bin=$venv/bin
export QT_QPA_PLATFORM=offscreen PYRIGHT_PYTHON_IGNORE_WARNINGS=1
"$bin/ruff" format --check --quiet .
"$bin/ruff" check --quiet .
"$bin/lint-imports" --no-cache >/dev/null || "$bin/lint-imports" --no-cache
"$bin/pyright"

# a keyring of its own, so that the person's is never touched
if command -v gnome-keyring-daemon >/dev/null 2>&1 && command -v dbus-run-session >/dev/null 2>&1; then
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    XDG_DATA_HOME=$scratch/data XDG_RUNTIME_DIR=$scratch/run dbus-run-session -- sh -c '
        mkdir -p -m 700 "$XDG_DATA_HOME" "$XDG_RUNTIME_DIR"
        printf test | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null 2>&1
        exec "$1" -m pytest -q -m keyring' sh "$bin/python"
else
    say "No Secret Service here: the tests against a real keyring are left out."
fi
"$bin/python" -m pytest -q -n 2 -m 'not keyring' "$@"
