# Shell functions of the benchmark scripts; they are told where they are by $here.
# shellcheck shell=sh disable=SC2154

root=$(CDPATH='' cd -P -- "$here/../.." && pwd)

build() {
  echo "building the benchmarks" >&2
  (cd "$root" && mvn -q -B -pl benchmarks -am -Dmaven.test.skip=true -Dspotless.check.skip=true package) >&2
}

class_path() {
  printf '%s:' "$root"/benchmarks/target/homelake-benchmarks-*.jar
  cat "$root/benchmarks/target/run-classpath"
}

# Installs what package-lock.json pins, once.
node_packages() {
  command -v npm >/dev/null || return 1
  [ "$root/benchmarks/node_modules/.package-lock.json" -nt "$root/benchmarks/package-lock.json" ] ||
    (cd "$root/benchmarks" && npm ci --no-audit --no-fund) >&2
}
