#!/bin/sh
# Installs the Debian packages that winnow is built with, those that are missing only.
# Does nothing, and needs no network, where all are there.
set -eu

packages="libxml2-dev libssl-dev zlib1g-dev libzstd-dev libsqlite3-dev libuchardet-dev libcld2-dev libbrotli-dev liblzma-dev libbz2-dev pkg-config"

say() { printf '%s\n' "setup: $*" >&2; }

if ! command -v swift >/dev/null 2>&1; then
  say "swift is not on the PATH; winnow needs the Swift 6.3 toolchain from swift.org"
  exit 1
fi

missing=""
for package in $packages; do
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
  as_root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  as_root="sudo"
else
  say "these packages are missing and only root may install them:$missing"
  say "run: sudo apt-get install --no-install-recommends$missing"
  exit 1
fi

say "installing$missing"
if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing >/dev/null 2>&1; then
  # The package lists of a fresh machine are old or not there.
  if ! $as_root apt-get update >/dev/null; then
    say "the package lists cannot be fetched; is there a network?"
    exit 1
  fi
  if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing >/dev/null; then
    say "apt-get could not install:$missing"
    exit 1
  fi
fi
