package cli

import (
	"archive/zip"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/junco-vm/junco/classfile"
)

// program is what to run and where its classes are.
type program struct {
	main    string
	path    []fs.FS
	text    string // the class path, as the program sees it
	closers []func()
}

func (p *program) close() {
	for _, c := range p.closers {
		c()
	}
}

// add appends directories and jars to the class path. What does not exist is passed over, as java does.
func (p *program) add(list string) error {
	for _, e := range filepath.SplitList(list) {
		if e == "" {
			e = "."
		}
		info, err := os.Stat(e)
		if err != nil {
			continue
		}
		if info.IsDir() {
			p.path = append(p.path, os.DirFS(e))
			continue
		}
		z, err := zip.OpenReader(e)
		if err != nil {
			return failf(exitFailure, "junco: %s: %v", e, err)
		}
		p.path = append(p.path, z)
		p.closers = append(p.closers, func() { z.Close() })
	}
	p.text = list
	return nil
}

// locate finds the program that a target names.
func locate(classPath, target string) (*program, error) {
	p := &program{main: target}
	var err error
	switch {
	case strings.HasSuffix(target, ".class") && isFile(target):
		err = p.classFile(classPath, target)
	case strings.HasSuffix(target, ".jar"):
		err = p.jar(target)
	case strings.HasSuffix(target, ".java"):
		err = p.source(classPath, target)
	default:
		if classPath == "" {
			classPath = os.Getenv("CLASSPATH")
		}
		if classPath == "" {
			classPath = "."
		}
		err = p.add(classPath)
	}
	if err != nil {
		p.close()
		return nil, err
	}
	return p, nil
}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// classFile runs a class file: its class path is the directory in which its package begins.
func (p *program) classFile(classPath, file string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return failf(exitFailure, "junco: %v", err)
	}
	c, err := classfile.Parse(b)
	if err != nil {
		return failf(exitFailure, "Error: LinkageError occurred while loading main class %s\n\tjava.lang.ClassFormatError: %v",
			strings.TrimSuffix(filepath.Base(file), ".class"), err)
	}
	dir := filepath.Dir(file)
	for range strings.Count(c.Name, "/") {
		dir = filepath.Dir(dir)
	}
	p.main = strings.ReplaceAll(c.Name, "/", ".")
	list := dir
	if classPath != "" {
		list += string(filepath.ListSeparator) + classPath
	}
	return p.add(list)
}

// jar runs the main class that a jar's manifest names.
func (p *program) jar(file string) error {
	if !isFile(file) {
		return failf(exitFailure, "Error: Unable to access jarfile %s", file)
	}
	z, err := zip.OpenReader(file)
	if err != nil {
		return failf(exitFailure, "Error: Invalid or corrupt jarfile %s", file)
	}
	p.closers = append(p.closers, func() { z.Close() })
	manifest, err := fs.ReadFile(z, "META-INF/MANIFEST.MF")
	if err != nil {
		return failf(exitFailure, "no main manifest attribute, in %s", file)
	}
	p.path, p.text = append(p.path, z), file
	attrs := manifestAttributes(string(manifest))
	p.main = attrs["main-class"]
	if p.main == "" {
		return failf(exitFailure, "no main manifest attribute, in %s", file)
	}
	for _, e := range strings.Fields(attrs["class-path"]) {
		if err := p.add(filepath.Join(filepath.Dir(file), filepath.FromSlash(e))); err != nil {
			return err
		}
	}
	p.text = file
	return nil
}

// manifestAttributes reads the main section of a manifest; a line that begins with a space continues the one before.
func manifestAttributes(text string) map[string]string {
	out := map[string]string{}
	key := ""
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			break
		}
		if line[0] == ' ' {
			out[key] += line[1:]
			continue
		}
		k, v, _ := strings.Cut(line, ":")
		key = strings.ToLower(k)
		out[key] = strings.TrimPrefix(v, " ")
	}
	return out
}

// source compiles a source file with the javac that is there, into a directory that goes with the program.
func (p *program) source(classPath, file string) error {
	if !isFile(file) {
		return failf(exitFailure, "error: file not found: %s", file)
	}
	javac := findJavac()
	if javac == "" {
		return failf(exitFailure, "junco: running a source file needs javac, and there is none: set JAVA_HOME or PATH, or compile the file elsewhere and run the class")
	}
	dir, err := os.MkdirTemp("", "junco")
	if err != nil {
		return failf(exitFailure, "junco: %v", err)
	}
	p.closers = append(p.closers, func() { os.RemoveAll(dir) })
	args := []string{"-d", dir}
	if classPath != "" {
		args = append(args, "-cp", classPath)
	}
	if text, err := exec.Command(javac, append(args, file)...).CombinedOutput(); err != nil {
		return failf(exitFailure, "%serror: compilation failed", text)
	}
	p.main, err = mainClass(dir, strings.TrimSuffix(filepath.Base(file), ".java"))
	if err != nil {
		return err
	}
	return p.add(strings.TrimSuffix(dir+string(filepath.ListSeparator)+classPath, string(filepath.ListSeparator)))
}

func findJavac() string {
	if home := os.Getenv("JAVA_HOME"); home != "" {
		if j := filepath.Join(home, "bin", "javac"); isFile(j) {
			return j
		}
	}
	j, err := exec.LookPath("javac")
	if err != nil {
		return ""
	}
	return j
}

// mainClass finds the class to run among those compiled: the one named as the file, or else the first with a main method.
func mainClass(dir, name string) (string, error) {
	first, named := "", ""
	err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".class") {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		c, err := classfile.Parse(b)
		if err != nil {
			return err
		}
		for _, m := range c.Methods {
			if m.Name == "main" && (m.Desc == "([Ljava/lang/String;)V" || m.Desc == "()V") {
				class := strings.ReplaceAll(c.Name, "/", ".")
				if first == "" {
					first = class
				}
				if class == name || strings.HasSuffix(class, "."+name) {
					named = class
				}
			}
		}
		return nil
	})
	switch {
	case err != nil:
		return "", failf(exitFailure, "junco: %v", err)
	case named != "":
		return named, nil
	case first == "":
		return "", failf(exitFailure, "error: no class with a main method in %s.java", name)
	}
	return first, nil
}
