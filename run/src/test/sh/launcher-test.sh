#!/usr/bin/env bash
# Tries the launcher with a stand-in program and a stand-in build, so that it takes seconds and needs no network.
set -euo pipefail
repository=$(cd "$(dirname "$0")/../../../.." && pwd -P)
. "$repository/run/src/main/sh/java.sh"
find_java javac

room=$(mktemp -d)
trap 'chmod -R u+w "$room"; rm -rf "$room"' EXIT
chmod 755 "$room"
room=$(cd "$room" && pwd -P)
install="$room/a folder/becquerel"
failed=0
export XDG_CACHE_HOME=$room/cache

# The stand-in prints how it was started, waits when asked, and ends with the code it is told.
mkdir -p "$room/program"
cat >"$room/program/Main.java" <<'JAVA'
package becquerel.run.cli;
public final class Main {
    public static void main(String[] args) throws Exception {
        System.out.println("in " + System.getProperty("user.dir") + " with " + java.util.Arrays.toString(args));
        for (var argument : ProcessHandle.current().info().arguments().orElseThrow()) System.err.println(argument);
        if (args.length > 0 && args[0].equals("wait")) Thread.sleep(20_000);
        System.exit(args.length > 0 && args[0].equals("fail") ? 7 : 0);
    }
}
JAVA
"$JAVA_HOME/bin/javac" -d "$room/program" "$room/program/Main.java"
"$JAVA_HOME/bin/jar" --create --file "$room/program.jar" -C "$room/program" becquerel

new_install() {
  rm -rf "$install"
  mkdir -p "$install/lib"
  cp "$repository/becquerel" "$install/"
  cp "$repository"/run/src/main/sh/*.sh "$room/program.jar" "$install/lib/"
}

# A checkout whose Maven counts its builds and copies the stand-in.
new_checkout() {
  rm -rf "$install"
  mkdir -p "$install/run/src/main/sh" "$install/.mvn"
  cp "$repository/becquerel" "$install/"
  cp "$repository"/run/src/main/sh/*.sh "$install/run/src/main/sh/"
  cp "$room/program.jar" "$install/"
  touch "$install/pom.xml"
  cat >"$install/mvnw" <<'SH'
#!/usr/bin/env bash
[ "$1" != -v ] || exit 0
echo built >>builds
sleep 0.5
[ ! -f broken ] || { echo "[ERROR] broken"; exit 1; }
mkdir -p run/target/program/app/lib && cp program.jar run/target/program/app/lib/
SH
  chmod +x "$install/mvnw"
}

start() { # start ARGUMENTS...: output in out and err, the exit code in code
  code=0
  "$install/becquerel" "$@" >"$room/out" 2>"$room/err" || code=$?
}

is() { # is WHAT EXPECTED ACTUAL
  if [ "$2" = "$3" ]; then
    echo "  ok    $1"
  else
    echo "  FAIL  $1: expected '$2', got '$3'"
    failed=1
  fi
}

has() { # has WHAT FILE TEXT
  is "$1" yes "$(grep -q -e "$3" "$2" && echo yes || echo "no: $(head -5 "$2")")"
}

echo "launcher:"
export BECQUEREL_AOT=off
new_install
cd "$room"
start investigate 'two words' ''
is "arguments and the user's folder reach the program, in a path with spaces" "in $room with [investigate, two words, ]" "$(cat "$room/out")"
has "investigate runs for throughput" "$room/err" UseParallelGC
start hunt
has "small commands start quickly" "$room/err" TieredStopAtLevel=1
head -c 100 /dev/zero >"$room/little"
start sigma match --rules "$room/little" "$room/little"
has "few events start quickly" "$room/err" TieredStopAtLevel=1
head -c 70000000 /dev/zero >"$room/much"
start sigma match --rules "$room/little" "$room/much"
has "many events run for throughput" "$room/err" UseParallelGC
rm "$room/much"
start fail
is "the program's exit code is passed on" 7 "$code"
BECQUEREL_HEAP=99m start investigate
has "memory can be set" "$room/err" Xmx99m

mkdir -p "$room/bin"
ln -s "../a folder/becquerel/becquerel" "$room/bin/link"
is "starts through a link" "in $room with []" "$("$room/bin/link" 2>/dev/null)"

"$install/becquerel" wait >"$room/out" 2>&1 &
pid=$!
until grep -q wait "$room/out"; do sleep 0.1; done
kill -TERM $pid
code=0
wait $pid || code=$?
is "a signal reaches the program" 143 "$code"

sed -i.bak 's/^java_wanted=.*/java_wanted=999/' "$install/lib/java.sh"
start
is "without a fitting Java it cannot be done" 1 "$code"
is "and says so in one line, not on stdout" "1 0" "$(wc -l <"$room/err" | tr -d ' ') $(wc -c <"$room/out" | tr -d ' ')"

export BECQUEREL_AOT=on
new_install
start
for _ in $(seq 100); do [ -z "$(find "$install" -name '*.aot' -size +1k)" ] || break; sleep 0.2; done
start
has "the second start uses the cache the first one made" "$room/err" AOTCache=
is "with nothing else on stdout" 1 "$(wc -l <"$room/out" | tr -d ' ')"
cache=$(find "$install" -name '*.aot')
head -c 100000 "$cache" >"$room/cut"
cp "$room/cut" "$cache"
start
is "a damaged cache does no harm and makes no noise" "0 1 0" \
  "$code $(wc -l <"$room/out" | tr -d ' ') $(grep -v '^-X' "$room/err" | grep -c error || true)"
touch -t 202001010000 "$install/lib/program.jar"
start
is "which is not used for other jars" no "$(grep -q AOTCache= "$room/err" && echo yes || echo no)"

new_install
mkdir -p "$XDG_CACHE_HOME"
chmod -R a-w "$install"
if [ "$(id -u)" != 0 ]; then
  is "starts from a read-only installation" "in $room with []" "$("$install/becquerel" 2>/dev/null)"
elif command -v setpriv >/dev/null; then # root may write anywhere, so become someone who may not
  chmod 777 "$XDG_CACHE_HOME"
  is "starts from a read-only installation" "in $room with []" \
    "$(setpriv --reuid=65534 --regid=65534 --clear-groups "$install/becquerel" 2>/dev/null)"
  for _ in $(seq 100); do [ -z "$(find "$XDG_CACHE_HOME" -name '*.aot' -size +1k)" ] || break; sleep 0.2; done
  is "and keeps its cache in the user's folder" 1 "$(find "$XDG_CACHE_HOME" -name '*.aot' -size +1k | wc -l | tr -d ' ')"
fi
chmod -R u+w "$install"

export BECQUEREL_AOT=off
two_first_calls() { # two_first_calls HOW
  "$install/becquerel" one >"$room/one" 2>"$room/err" &
  local other=$! code=0
  "$install/becquerel" two >"$room/two" 2>>"$room/err" || code=$?
  wait $other || code=$?
  is "two first calls at once build once ($1)" "0 1 1 1" \
    "$code $(wc -l <"$install/builds" | tr -d ' ') $(wc -l <"$room/one" | tr -d ' ') $(wc -l <"$room/two" | tr -d ' ')"
}
new_checkout
if command -v flock >/dev/null; then two_first_calls "flock"; fi
start
is "a fresh build is not repeated" "1" "$(wc -l <"$install/builds" | tr -d ' ')"
sleep 0.1
touch "$install/pom.xml"
start
is "changed sources are built" "2" "$(wc -l <"$install/builds" | tr -d ' ')"

new_checkout
sed -i.bak 's/command -v flock/false/' "$install/run/src/main/sh/build.sh"
mkdir "$install/.becquerel"
ln -s 99999999 "$install/.becquerel/building"
two_first_calls "no flock, and a lock left behind"

new_checkout
touch "$install/broken"
start
is "a failed build cannot be started" 1 "$code"
has "and says what was wrong" "$room/err" broken
is "not on stdout" 0 "$(wc -c <"$room/out" | tr -d ' ')"
exit $failed
