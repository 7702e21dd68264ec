#!/bin/sh
# Turns a bare Debian or Ubuntu with Python into the environment that the program runs in.
#
#   tools/setup.sh LOCKFILE   make .venv if it lacks, and install what the lock file names, by hash
#   tools/setup.sh lock       write the lock files anew (needs the network)
#
# PYTHON=/path/to/python3.12 chooses the interpreter. What lacks of the system's packages is installed
# where that may be done without asking; elsewhere one line says what to install.
set -eu
cd "$(dirname "$0")/.."

# A bare PATH lacks the folders in which dpkg looks for its own commands.
PATH="$PATH:/usr/sbin:/sbin"
VENV=.venv
PANGO="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

say() { printf '%s\n' "$*" >&2; }

find_python() {
    for candidate in "${PYTHON:-}" python3 python3.13 python3.12 python3.11; do
        [ -n "$candidate" ] || continue
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    return 1
}

# The package of the venv module: Debian splits it from Python, one package for each version.
missing_venv() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null && return
    case $(basename "$1") in
        python3) echo python3-venv ;;
        *) echo "$(basename "$1")-venv" ;;
    esac
}

missing_pango() {
    "$1" - <<'CHECK' 2>/dev/null || echo "$PANGO"
import ctypes
for library in ("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0"):
    ctypes.CDLL(library)
CHECK
}

apt_install() {
    if [ "$(id -u)" = 0 ]; then as=""; elif sudo -n true 2>/dev/null; then as="sudo -n"; else return 1; fi
    command -v apt-get >/dev/null || return 1
    say "Installing from the system's packages: $*"
    for attempt in known refreshed; do
        # A machine that was never refreshed knows no package: its lists are fetched before the second attempt.
        [ "$attempt" = known ] || $as apt-get update -qq >&2 || return 1
        $as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2 && return
    done
    return 1
}

require_system() {
    lacking="$(missing_venv "$1") $(missing_pango "$1")"
    lacking=$(echo $lacking)
    [ -z "$lacking" ] && return
    # shellcheck disable=SC2086  # several package names
    apt_install $lacking && return
    say "Install what lacks, then run make again: apt-get install --no-install-recommends $lacking"
    exit 1
}

make_environment() {
    python=$(find_python) || {
        say "Python 3.11, 3.12 or 3.13 is needed: apt-get install --no-install-recommends python3 python3-venv"
        exit 1
    }
    require_system "$python"
    # An environment whose interpreter is gone or too old is made anew.
    if ! "$VENV/bin/python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        say "Making the environment in $VENV with $("$python" --version)"
        "$python" -m venv --clear "$VENV"
    fi
}

install_locked() {
    say "Installing the locked dependencies of $1 (the first time takes a few minutes)"
    # The lock file is complete: nothing is left to resolve, so no newer release of a dependency can get in the way.
    "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r "$1"
    "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
}

write_locks() {
    "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check uv
    for groups in "requirements.lock:build" "requirements-dev.lock:dev"; do
        file=${groups%%:*}
        "$VENV/bin/uv" pip compile pyproject.toml --group "${groups##*:}" --universal --python-version 3.11 \
            --generate-hashes --no-strip-extras --no-emit-index-url --no-emit-find-links --no-header --quiet -o "$file.new"
        {
            echo "# Written by \`make lock\`; serves Python 3.11 to 3.13 on every platform. Installed with pip install --require-hashes."
            cat "$file.new"
        } >"$file"
        rm "$file.new"
    done
}

case "${1:-}" in
    lock) write_locks ;;
    *.lock) make_environment && install_locked "$1" ;;
    *) sed -n '2,8s/^# \{0,1\}//p' "$0" && exit 2 ;;
esac
