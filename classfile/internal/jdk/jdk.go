// Package jdk finds the JDKs of the machine, for tests that compare with them. Tests that need one skip where there is
// none.
package jdk

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Homes gives the home directories of the installed JDKs: the one javac on PATH belongs to, JAVA_HOME, and what lies
// beside them.
func Homes() []string {
	var near []string
	if javac, err := exec.LookPath("javac"); err == nil {
		if javac, err = filepath.EvalSymlinks(javac); err == nil {
			near = append(near, filepath.Dir(filepath.Dir(javac)))
		}
	}
	if home, err := filepath.EvalSymlinks(os.Getenv("JAVA_HOME")); err == nil {
		near = append(near, home)
	}
	var homes []string
	add := func(home string) {
		home, err := filepath.EvalSymlinks(home)
		if err != nil || slices.Contains(homes, home) {
			return
		}
		if _, err := os.Stat(filepath.Join(home, "lib", "modules")); err == nil {
			homes = append(homes, home)
		}
	}
	for _, home := range near {
		add(home)
		beside, _ := os.ReadDir(filepath.Dir(home))
		for _, e := range beside {
			add(filepath.Join(filepath.Dir(home), e.Name()))
		}
	}
	return homes
}

// Home gives a JDK of that feature release, as in "25", or "".
func Home(release string) string {
	for _, home := range Homes() {
		text, _ := os.ReadFile(filepath.Join(home, "release"))
		if bytes.Contains(text, []byte("JAVA_VERSION=\""+release)) {
			return home
		}
	}
	return ""
}

// EachClass calls visit with every class file of a JDK: from its jmods, or else from what its jimage tool extracts into
// scratch. name ends in the path of the class inside of its module. It stops at the first error, and at visit's.
func EachClass(home, scratch string, visit func(name string, data []byte) error) error {
	mods, _ := filepath.Glob(filepath.Join(home, "jmods", "*.jmod"))
	for _, mod := range mods {
		if err := eachInMod(mod, visit); err != nil {
			return fmt.Errorf("%s: %w", mod, err)
		}
	}
	if len(mods) > 0 {
		return nil
	}
	jimage := exec.Command(filepath.Join(home, "bin", "jimage"), "extract", "--dir", scratch, filepath.Join(home, "lib", "modules"))
	if out, err := jimage.CombinedOutput(); err != nil {
		return fmt.Errorf("%v: %w: %s", jimage, err, out)
	}
	return filepath.WalkDir(scratch, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".class") {
			return err
		}
		class, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return visit(filepath.ToSlash(path[len(scratch):]), class)
	})
}

// eachInMod visits the classes of a jmod: a zip behind four bytes, "JM" and a version.
func eachInMod(mod string, visit func(name string, data []byte) error) error {
	data, err := os.ReadFile(mod)
	if err != nil {
		return err
	}
	data = data[min(4, len(data)):]
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	for _, f := range z.File {
		if !strings.HasSuffix(f.Name, ".class") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return err
		}
		class, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			return err
		}
		if err := visit(f.Name, class); err != nil {
			return err
		}
	}
	return nil
}
