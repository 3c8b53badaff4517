# Sourced by becquerel and check. find_java TOOL sets JAVA_HOME to a Java that is new enough and has bin/TOOL, or says how to get one.
java_wanted=25

java_fits() { # java_fits HOME TOOL
  [ -x "$1/bin/$2" ] || return 1
  local line='' version=0
  if [ -r "$1/release" ]; then # quicker than starting it
    while IFS= read -r line; do
      case $line in JAVA_VERSION=*) version=${line#*\"} ;; esac
    done <"$1/release"
  else
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
  fi
  version=${version%%[!0-9]*}
  [ "${version:-0}" -ge "$java_wanted" ]
}

find_java() {
  local tool=$1 place onpath=''
  # Through the links of a package manager, to the folder that holds bin/.
  onpath=$(command -v "$tool" || true)
  if [ -n "$onpath" ]; then
    onpath=$(readlink -f "$onpath" 2>/dev/null || echo "$onpath")
    onpath=${onpath%/bin/*}
  fi
  for place in "${JAVA_HOME:-}" "$onpath" \
    /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home ~/Library/Java/JavaVirtualMachines/*/Contents/Home \
    ~/.sdkman/candidates/java/* ~/.jdks/* /opt/* /opt/*/libexec/openjdk.jdk/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/java/*; do
    if [ -n "$place" ] && java_fits "$place" "$tool"; then
      export JAVA_HOME=$place
      return
    fi
  done
  echo "becquerel: needs Java $java_wanted or newer and found none. Get it from https://adoptium.net (or your package manager) and set JAVA_HOME if it is in an unusual place." >&2
  exit 1
}
