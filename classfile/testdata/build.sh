#!/usr/bin/env bash
# Compiles src to the class files of this directory. The classes are committed, so tests need no JDK; run this after a
# change of src only. JDK17 and JDK25 name two JDK homes.
set -euo pipefail
cd "$(dirname "$0")"
rm -rf classes && mkdir -p classes/8 classes/17 classes/25 classes/mod
"$JDK17/bin/javac" -g -parameters -d classes/17 src/demo/{Hello,Control,Generic,Notes,Shape,Constants}.java
"$JDK17/bin/javac" -nowarn -Xlint:-options -g:source,lines --release 8 -d classes/8 src/demo/{Hello,Generic}.java
"$JDK25/bin/javac" -g -d classes/25 src/demo/{Hello,Control,Shape,Switches}.java
"$JDK17/bin/javac" -d classes/mod $(find src/mod -name '*.java')
