#!/usr/bin/env bash
# Compares the engine with `java -Xint` of JDK 25 on the same class files, in turn, and prints the median of the ratios round by round
# (above 1: the engine is faster). The first rows of both sides are a warm-up. Usage: bench.sh [rounds] [milliseconds per program and round]
set -euo pipefail
cd "$(dirname "$0")"
rounds=${1:-5}
ms=${2:-500}

find_java() { # JDK 25 beside the JDK that javac belongs to, or JAVA25_HOME
	if [[ -n ${JAVA25_HOME:-} ]]; then echo "$JAVA25_HOME/bin/java"; return; fi
	local home j
	home=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
	for j in "$(dirname "$home")"/*/bin/java; do
		if "$j" -version 2>&1 | grep -q '"25'; then echo "$j"; return; fi
	done
	echo "bench.sh: no JDK 25 found; set JAVA25_HOME" >&2
	return 1
}

java=$(find_java)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
(cd .. && go test -c -o "$tmp/interp.test" .)

for ((r = 0; r <= rounds; r++)); do
	"$java" -Xint -cp classes Bench 1 "$ms" | awk -v r="$r" '{print "java", r, $1, $2}'
	(cd .. && "$tmp/interp.test" -test.run XXX -test.bench Programs -test.benchtime "${ms}ms") |
		awk -v r="$r" '/^Bench/ {n = $1; sub(/.*\//, "", n); sub(/-[0-9]+$/, "", n); print "junco", r, n, $3}'
done | awk '
	$2 > 0 { t[$1, $3, $2] = $4; if (!($3 in seen)) { seen[$3] = 1; order[++n] = $3 }; if ($2 > rounds) rounds = $2 }
	END {
		printf "%-12s %12s %12s %8s\n", "program", "-Xint ns", "junco ns", "ratio"
		for (i = 1; i <= n; i++) {
			p = order[i]; k = 0
			for (r = 1; r <= rounds; r++) if (("java", p, r) in t && ("junco", p, r) in t) { q[++k] = t["java", p, r] / t["junco", p, r] }
			for (a = 1; a <= k; a++) for (b = a + 1; b <= k; b++) if (q[b] < q[a]) { x = q[a]; q[a] = q[b]; q[b] = x }
			m = k % 2 ? q[(k + 1) / 2] : (q[k / 2] + q[k / 2 + 1]) / 2
			g += log(m)
			printf "%-12s %12d %12d %8.2f\n", p, t["java", p, rounds], t["junco", p, rounds], m
		}
		printf "%-12s %34.2f\n", "geomean", exp(g / n)
	}'
