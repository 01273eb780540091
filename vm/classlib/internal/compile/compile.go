// Package compile turns the class library's Java sources into its archive. Both the build command and the test that
// compares the committed archive with the sources use it.
package compile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Version is the only version of javac whose output the archive is made of: other versions emit other bytes.
const Version = "17"

// ErrNoJavac reports that no javac of the right version was found.
var ErrNoJavac = errors.New("classlib: no javac of JDK " + Version + " (looked at the -javac flag, JAVA_HOME and PATH)")

// FindJavac returns the path of a javac of [Version]: the given one if it is not empty, else the one under
// JAVA_HOME, else the one in PATH.
//
// # Errors
//
// [ErrNoJavac] if there is none, or if the given one has another version.
func FindJavac(given string) (string, error) {
	candidates := []string{given}
	if given == "" {
		candidates = nil
		if home := os.Getenv("JAVA_HOME"); home != "" {
			candidates = append(candidates, filepath.Join(home, "bin", "javac"))
		}
		if p, err := exec.LookPath("javac"); err == nil {
			candidates = append(candidates, p)
		}
	}
	for _, c := range candidates {
		out, err := exec.Command(c, "-version").CombinedOutput()
		if err != nil {
			continue
		}
		v := strings.TrimPrefix(strings.TrimSpace(string(out)), "javac ")
		if v == Version || strings.HasPrefix(v, Version+".") {
			return c, nil
		}
	}
	return "", ErrNoJavac
}

// Archive compiles every source under src in one invocation and returns the archive's bytes. It works in a
// temporary directory of its own, so that any number of builds may run at the same time.
//
// # Errors
//
// Whatever javac printed, if it refuses the sources.
func Archive(javac, src string) ([]byte, error) {
	sources, err := list(src, ".java")
	if err != nil {
		return nil, err
	}
	work, err := os.MkdirTemp("", "junco-classlib-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(work)
	out := filepath.Join(work, "out")
	if err := os.Mkdir(out, 0o755); err != nil {
		return nil, err
	}
	var args strings.Builder
	for _, s := range sources {
		fmt.Fprintf(&args, "%q\n", filepath.ToSlash(filepath.Join(src, s)))
	}
	argFile := filepath.Join(work, "sources")
	if err := os.WriteFile(argFile, []byte(args.String()), 0o644); err != nil {
		return nil, err
	}
	// Concatenation inside the library is compiled to StringBuilder calls: start-up then needs no call site to be linked.
	cmd := exec.Command(javac, "--system", "none", "-proc:none", "-g:source,lines,vars", "-encoding", "UTF-8", "-nowarn",
		"-XDstringConcat=inline", "-XDignore.symbol.file", "-Xmaxerrs", "200", "-d", out, "@"+argFile)
	msg, err := cmd.CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("classlib: javac refuses the sources:\n%s", complaints(string(msg), src))
	}
	names, err := list(out, ".class")
	if err != nil {
		return nil, err
	}
	entries := make([]Entry, 0, len(names))
	for _, n := range names {
		b, err := os.ReadFile(filepath.Join(out, n))
		if err != nil {
			return nil, err
		}
		entries = append(entries, Entry{Name: filepath.ToSlash(n), Bytes: b})
	}
	return Pack(entries), nil
}

// complaints returns javac's messages without its notes, with paths relative to src.
func complaints(msg, src string) string {
	var b strings.Builder
	for line := range strings.Lines(msg) {
		if !strings.HasPrefix(line, "Note: ") {
			b.WriteString(strings.TrimPrefix(line, src+string(filepath.Separator)))
		}
	}
	return b.String()
}

// WriteFile replaces the file at path by data in one step.
func WriteFile(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".classes-*")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Chmod(0o644), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// list returns the paths, relative to dir and sorted, of all files under dir with the given extension.
func list(dir, ext string) ([]string, error) {
	var names []string
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(p) != ext {
			return err
		}
		rel, err := filepath.Rel(dir, p)
		names = append(names, rel)
		return err
	})
	slices.Sort(names)
	return names, err
}
