#!/usr/bin/env bash
# Tries a packaged Becquerel as its user would: unpacked into an unusual place, from another folder, without network.
set -euo pipefail
archive=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
mkdir "$room/some where" "$room/home" "$room/work"
tar -C "$room/some where" -xzf "$archive"
program=$(echo "$room/some where"/becquerel-*/becquerel)
export HOME=$room/home BECQUEREL_AOT=off
offline=()
if unshare -rn true 2>/dev/null; then offline=(unshare -rn); else echo "package: cannot switch the network off here; trying with it"; fi

cd "$room/work"
${offline[@]+"${offline[@]}"} "$program" --help | grep -q investigate
${offline[@]+"${offline[@]}"} "$program" investigate "$(dirname "$program")/scenarios/campaign-2021/evidence" --out case >/dev/null
for file in case.json ledger.json incidents.json report.html; do
  [ -s "case/$file" ] || { echo "package: no case/$file" >&2 && exit 1; }
done
${offline[@]+"${offline[@]}"} "$program" rules test >/dev/null 2>&1 || { echo "package: its own rules do not hold to their cases" >&2 && exit 1; }
echo "package: unpacks, starts and investigates without network"
