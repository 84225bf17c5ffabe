#!/usr/bin/env bash
# The walls that the compiler does not hold: what may be said where.
set -uo pipefail
cd "$(dirname "$0")/.."

failed=0

# allow PATTERN SENTENCE PATH…: PATTERN stands in Swift code below the PATHs only.
allow() {
  local pattern=$1 sentence=$2
  shift 2
  local exclude=()
  for path in "$@"; do exclude+=(":!$path"); done
  local found
  found=$(git grep -nE --untracked "$pattern" -- 'Sources/*.swift' "${exclude[@]}" | grep -vE '^[^:]+:[0-9]+: *///?')
  if [ -n "$found" ]; then
    printf '%s\n%s\n' "$sentence" "$found"
    failed=1
  fi
}

allow '\bunsafe\b' 'unsafe code belongs to HTMLParsing and the C wrappers of Support:' \
  Sources/Support/HTMLParsing Sources/Support/Digests Sources/Support/Compression \
  Sources/Support/Files Sources/Support/Processes Sources/Support/Encodings Sources/Support/Languages \
  Sources/Support/Names
allow 'import Dispatch' 'Dispatch belongs to Engine:' Sources/Engine
allow 'import CLibXML2' 'libxml2 belongs to HTMLParsing:' Sources/Support/HTMLParsing
allow 'import GRDB' 'the database belongs to Store:' Sources/Store
allow '@unchecked Sendable|nonisolated\(unsafe\)|try!| as! ' 'the compiler is not to be overruled:'
allow 'catch *\{ *\}' 'no error is swallowed:'

long=$(git ls-files 'Sources/*.swift' 'Tests/*.swift' | xargs wc -l | awk '$1 > 400 && $2 != "total"')
if [ -n "$long" ]; then
  printf 'files above 400 lines:\n%s\n' "$long"
  failed=1
fi

exit $failed
