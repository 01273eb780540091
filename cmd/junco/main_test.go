package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/junco-vm/junco/cmd/junco/internal/cli"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"junco": func() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs the scripts of testdata/scripts, which are the specification of the command line.
func TestScripts(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join(root, "testdata", "scripts"),
		Setup: func(env *testscript.Env) error {
			env.Setenv("ROOT", root)
			bin, _, _ := strings.Cut(env.Getenv("PATH"), string(os.PathListSeparator))
			env.Setenv("BIN", bin) // where this command is, and no javac
			env.Setenv("JAVA_HOME", os.Getenv("JAVA_HOME"))
			return nil
		},
		Condition: func(cond string) (bool, error) {
			if cond == "javac" {
				_, err := exec.LookPath("javac")
				return err == nil, nil
			}
			return false, nil
		},
	})
}
