# Sourced by becquerel (in a checkout) and check. build_when_stale HOME builds the program, without tests and lint, unless the last build is
# newer than every source.

build_is_fresh() { # build_is_fresh HOME
  local stamp=$1/run/target/program/app/built
  [ -f "$stamp" ] || return 1
  [ -z "$(find "$1"/.mvn "$1"/pom.xml "$1"/*/pom.xml "$1"/*/src/main -newer "$stamp" 2>/dev/null)" ]
}

# Runs a command while no other build runs in this checkout.
alone() { # alone HOME COMMAND...
  local lock=$1/.becquerel/building code=0
  mkdir -p "$1/.becquerel"
  shift
  if command -v flock >/dev/null; then
    (
      flock -n 9 || { say_waiting && flock 9; }
      "$@" 9>&-
    ) 9>"$lock.lock"
    return
  fi
  # A link is made in one step and carries its owner's process id; a lock whose owner is gone is nobody's.
  until ln -s $$ "$lock" 2>/dev/null; do
    kill -0 "$(readlink "$lock" || echo $$)" 2>/dev/null || rm -f "$lock"
    sleep 0.2
  done
  "$@" || code=$?
  rm -f "$lock"
  return $code
}

say_waiting() {
  echo "becquerel: waiting for another build of this checkout" >&2
}

build_when_stale() { # build_when_stale HOME
  build_is_fresh "$1" && return
  if [ ! -w "$1" ]; then # someone else's checkout: what was built there last is all we can have
    [ -f "$1/run/target/program/app/built" ] && return
    echo "becquerel: $1 is not built and not writable; let its owner call $1/becquerel once." >&2
    exit 1
  fi
  alone "$1" build "$1" || exit $?
}

build() { # build HOME
  build_is_fresh "$1" && return # another first call did it while we waited
  local log=$1/.becquerel/build.log stamp=$1/run/target/program/app/built began=$SECONDS maven show=
  [ -t 2 ] && show=yes
  touch "$1/.becquerel/began" # what changes from here on is for the next build
  [ -f "$stamp" ] && [ -z "$(find "$1/pom.xml" "$1"/*/pom.xml -newer "$stamp")" ] || rm -rf "$1/run/target/program/app"
  [ -n "$show" ] || echo "becquerel: building the program (first call or changed sources)" >&2

  find_maven "$1"
  (cd "$1" && exec "${maven[@]}" -B -ntp -P program -pl run -am package \
    "-Dbecquerel.build=$(git describe --always --dirty 2>/dev/null || echo unknown)") >"$log" 2>&1 </dev/null &
  local pid=$!
  trap 'kill $pid 2>/dev/null; exit 130' INT TERM
  while kill -0 $pid 2>/dev/null; do
    [ -z "$show" ] || printf '\r\033[Kbecquerel: building %s, %d s' "$(build_step "$log")" $((SECONDS - began)) >&2
    sleep 0.2
  done
  trap - INT TERM
  [ -z "$show" ] || printf '\r\033[K' >&2

  if ! wait $pid; then
    grep -E '^\[ERROR\]|^[A-Z][a-z]+.*: ' "$log" | head -15 >&2
    echo "becquerel: the build failed; all of it is in $log" >&2
    return 1
  fi
  mv "$1/.becquerel/began" "$stamp"
  echo "becquerel: built in $((SECONDS - began)) s" >&2
}

build_step() { # build_step LOG: "the program", later "collect [4/9]"
  sed -n '1s/.*/the program/p; s/^\[INFO\] Building \([a-z]*\) .*\(\[[0-9/]*\]\)$/\1 \2/p' "$1" 2>/dev/null | tail -1
}

# Sets maven to the command of this checkout: the wrapper's, else one on this machine.
find_maven() { # find_maven HOME
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" # Maven's own libraries; it would warn each time
  maven=("$1/mvnw")
  "${maven[@]}" -v >/dev/null 2>&1 && return
  maven=(mvn)
  if ! mvn -v >/dev/null 2>&1; then
    echo "becquerel: the first build needs Maven: connect to the network so that ./mvnw can fetch it, or install mvn 3.8 or newer." >&2
    exit 1
  fi
}
