# Shared by the scripts: where things are, what to say, how to install. Sourced, not run.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
export LC_ALL=C.UTF-8
# A Node that scripts/setup fetched goes first; see scripts/runtime.
[ -d "$root/build/runtime/bin" ] && export PATH="$root/build/runtime/bin:$PATH"

say() { printf '%s\n' "$*"; }

# step "what" command ...: says what is being done and how long it took; shows the command's output only when it fails.
step() {
  local what=$1 started=$SECONDS log
  shift
  mkdir -p build
  log=$(mktemp build/step.XXXXXX)
  printf '%-58s ' "$what ..."
  if "$@" >"$log" 2>&1; then
    printf 'done (%d s)\n' $((SECONDS - started))
    rm -f "$log"
  else
    printf 'FAILED\n'
    tail -n 60 "$log"
    rm -f "$log"
    return 1
  fi
}

# as_root command ...: directly, or with sudo.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  elif command -v sudo >/dev/null; then
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  else
    say "This needs root or sudo: $*" >&2
    return 1
  fi
}
