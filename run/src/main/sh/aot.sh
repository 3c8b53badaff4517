# Sourced by becquerel. aot_cache sets aot to a cache of loaded and linked classes that shortens the start, when there is one for exactly
# this Java and these jars; else it leaves aot empty and makes one in the background for the next time.

# There are two: one for commands that read evidence (steady), one for those that should answer at once (quick), which must be small.

aot_cache() { # aot_cache HOME LIB CLASSPATH steady|quick
  aot=
  [ "${BECQUEREL_AOT:-on}" != off ] || return 0
  local dir place key file
  dir=$(dirname "$2")
  [ -w "$dir" ] || dir=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}/becquerel
  [ "$dir" != /becquerel ] || return 0 # no home folder: nowhere that is only ours

  place=$(echo "$2" | cksum)
  key=$({
    echo "$3"
    cat "$JAVA_HOME/release"
    stat -L -c '%n %s %Y' "$2"/*.jar 2>/dev/null || stat -L -f '%N %z %m' "$2"/*.jar
  } 2>/dev/null | cksum)
  place=${place%% *} key=${key%% *}
  file=$dir/becquerel-$place-$4-$key.aot

  if [ -s "$file" ]; then
    aot=$file
  elif [ ! -e "$file" ] || [ -n "$(find "$file" -mmin +60)" ]; then
    mkdir -p "$dir" 2>/dev/null && [ -w "$dir" ] || return 0
    (aot_make "$1" "$3" "$file" "$dir/becquerel-$place-$4" "$4" </dev/null >/dev/null 2>&1 &)
  fi
}

# An empty file says "being made, or could not be made", so that nobody else tries within the hour.
aot_make() { # aot_make HOME CLASSPATH FILE PREFIX steady|quick
  find "$3" -empty -mmin +60 -delete || true
  (set -o noclobber && : >"$3") || return 0
  find "$(dirname "$3")" -maxdepth 1 -name "$(basename "$4")-*" ! -name "$(basename "$3")" -exec rm -rf {} +
  local work=$3.making exercise=(--help) evidence=$1/scenarios/campaign-2021/evidence
  local java=(nice -n 19 "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED "-Dbecquerel.home=$1" -cp "$2")
  local steady=(-XX:+UseParallelGC -Xmx1g) quick=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g)
  local main=becquerel.run.cli.Main
  mkdir "$work"
  trap 'rm -rf "$work"' EXIT
  # The cache remembers what a run used, so it learns from a real investigation of the evidence that comes with the program.
  if [ -d "$evidence" ] && [ "$5" = steady ]; then
    exercise=(investigate "$evidence" --out "$work/case")
  elif [ -d "$evidence" ] && "${java[@]}" "${steady[@]}" "$main" investigate "$evidence" --out "$work/case"; then
    exercise=(hunt "$work/case" --json "SELECT account, count(*) AS acts FROM activities GROUP BY 1 ORDER BY 2 DESC")
  fi
  local pace=("${steady[@]}")
  [ "$5" = steady ] || pace=("${quick[@]}")
  "${java[@]}" "${pace[@]}" "-XX:AOTCacheOutput=$work/aot" "$main" "${exercise[@]}" || true
  [ ! -s "$work/aot" ] || mv "$work/aot" "$3"
}
