# Shell functions of the benchmark scripts; they are told where they are by $here.
# shellcheck shell=sh disable=SC2154

root=$(CDPATH='' cd -P -- "$here/../.." && pwd)

build() {
  echo "building the benchmarks" >&2
  (cd "$root" && mvn -q -B -pl benchmarks -am -Dmaven.test.skip=true -Dspotless.check.skip=true \
    -Dassembly.skipAssembly=true -Dmaven.antrun.skip=true package) >&2
}

class_path() {
  printf '%s:' "$root"/benchmarks/target/homelake-benchmarks-*.jar
  cat "$root/benchmarks/target/run-classpath"
}

# Installs what package-lock.json pins, once.
node_packages() {
  command -v npm >/dev/null || return 1
  (
    cd "$root/benchmarks" || exit
    [ -z "$(find node_modules/.package-lock.json -newer package-lock.json 2>/dev/null)" ] || exit 0
    npm ci >&2
    polars_for_old_node
    touch node_modules/.package-lock.json
  )
}

# Polars' binary for Linux asks for Node 22 but runs on 20; npm leaves it out there without a word.
polars_for_old_node() {
  if node -e 'require("nodejs-polars")' 2>/dev/null; then return; fi
  version=$(node -p 'require("./package.json").dependencies["nodejs-polars"]')
  [ "$(uname -sm)" = "Linux x86_64" ] || return 0
  npm install --no-save --no-package-lock "nodejs-polars-linux-x64-gnu@$version" >&2
}

# Runs a test of local/ that only a command starts; its settings follow.
local_test() {
  test=$1
  shift
  echo "building what is to be measured" >&2
  (
    cd "$root"
    exec mvn -q -B -pl local -am -Dspotless.check.skip=true -Dsurefire.failIfNoSpecifiedTests=false \
      "-Dtest=$test" "$@" test
  )
}
