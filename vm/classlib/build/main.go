// Command build compiles the class library's sources with the javac of JDK 17 and replaces its archive.
//
//	go run ./vm/classlib/build [-javac path] [-src dir] [-o file]
//
// Builds may run at the same time: each works in a directory of its own, and the archive changes in one step.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/junco-vm/junco/vm/classlib/internal/compile"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	root := moduleRoot()
	flags := flag.NewFlagSet("build", flag.ContinueOnError)
	flags.SetOutput(stderr)
	javac := flags.String("javac", "", "javac to use (default: JAVA_HOME's, then PATH's)")
	src := flags.String("src", filepath.Join(root, "vm", "classlib", "src"), "directory of the sources")
	out := flags.String("o", filepath.Join(root, "vm", "classlib", "classes.zip"), "archive to write")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	path, err := compile.FindJavac(*javac)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	data, err := compile.Archive(path, *src)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	if err := compile.WriteFile(*out, data); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	fmt.Fprintf(stdout, "%s: %d bytes\n", *out, len(data))
	return 0
}

// moduleRoot returns the nearest directory above the working directory that holds go.mod, or ".".
func moduleRoot() string {
	dir, err := os.Getwd()
	for err == nil {
		if _, e := os.Stat(filepath.Join(dir, "go.mod")); e == nil {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			break
		}
		dir = up
	}
	return "."
}
