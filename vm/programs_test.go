package vm_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vm"
)

// The corpus: testdata/programs/*.java with their compiled classes, what they print (.out) and, where they read it, their input (.in). A
// program that ends with another exit status than 0 says so in a comment, as in "// exit: 1".
//
// To add a program, write its source and run: go test ./vm -run TestPrograms -update (needs a JDK 17, because the output comes from it).
var (
	update = flag.Bool("update", false, "compile the programs and take their output from java")
	stress = flag.String("stress", "", "run the corpus in a stress mode: gc, slices or drop")
)

const programs = "../testdata/programs"

type program struct {
	name  string
	stdin string
	out   string
	exit  int
}

var exitComment = regexp.MustCompile(`(?m)^// exit: (\d+)$`)

func corpus(t testing.TB) (all []program) {
	sources, err := filepath.Glob(programs + "/*.java")
	require.NoError(t, err)
	require.NotEmpty(t, sources)
	for _, s := range sources {
		p := program{name: strings.TrimSuffix(filepath.Base(s), ".java")}
		text, err := os.ReadFile(s)
		require.NoError(t, err)
		if m := exitComment.FindSubmatch(text); m != nil {
			p.exit, _ = strconv.Atoi(string(m[1]))
		}
		if in, err := os.ReadFile(programs + "/" + p.name + ".in"); err == nil {
			p.stdin = string(in)
		}
		if out, err := os.ReadFile(programs + "/" + p.name + ".out"); err == nil {
			p.out = string(out)
		}
		all = append(all, p)
	}
	return all
}

// config is how a program of the corpus is run.
func config(p program, out, errOut *bytes.Buffer) vm.Config {
	cfg := vm.NewConfig().WithClassPath(os.DirFS(programs)).WithStdio(strings.NewReader(p.stdin), out, errOut)
	switch *stress {
	case "gc":
		every := 1
		switch p.name {
		case "Allocate200MB", "BufferMethods", "DeepList", "DirectMemory", "LoadersDie", "Management", "References":
			every = 100 // their hundreds of thousands of objects would be marked as often as there are objects: most of an hour
		}
		cfg = cfg.WithCollectEvery(every)
	case "slices":
		cfg = cfg.WithSliceAlways()
	case "drop":
		cfg = cfg.WithDropCaches(200)
	}
	return cfg
}

// runProgram runs a program in a VM of its own and answers what it printed and its exit status.
func runProgram(t testing.TB, p program) (stdout, stderr string, exit int) {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Minute)
	defer cancel()
	var out, errOut bytes.Buffer
	m, err := vm.New(ctx, config(p, &out, &errOut))
	require.NoError(t, err)
	defer m.Close()
	err = m.RunMain(ctx, p.name)
	var thrown *vm.Throwable
	var status *vm.ExitError
	switch {
	case errors.As(err, &thrown):
		exit = 1
	case errors.As(err, &status):
		exit = status.Code
	default:
		require.NoError(t, err, errOut.String())
	}
	require.NoError(t, m.Heap().Verify())
	return out.String(), errOut.String(), exit
}

func TestPrograms(t *testing.T) {
	if *update {
		updatePrograms(t)
	}
	for _, p := range corpus(t) {
		t.Run(p.name, func(t *testing.T) {
			out, errOut, exit := runProgram(t, p)
			assert.Equal(t, p.out, out, errOut)
			assert.Equal(t, p.exit, exit, errOut)
		})
	}
}

// TestProgramsOnJava is the other half of the differential test: the expected output is what java prints for these class files.
func TestProgramsOnJava(t *testing.T) {
	java, err := exec.LookPath("java")
	if err != nil {
		t.Skip("no java on PATH: the expected output is not compared with HotSpot's")
	}
	for _, p := range corpus(t) {
		t.Run(p.name, func(t *testing.T) {
			out, exit := runJava(t, java, p)
			assert.Equal(t, out, p.out)
			assert.Equal(t, exit, p.exit)
		})
	}
}

func runJava(t testing.TB, java string, p program) (stdout string, exit int) {
	cmd := exec.Command(java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Xss1m", "-cp", programs, p.name)
	if strings.Contains(p.name, "OutOfMemory") || p.name == "Management" { // G1 counts by the region
		cmd.Args = append(cmd.Args[:1], append([]string{"-Xmx16m", "-XX:+UseSerialGC"}, cmd.Args[1:]...)...)
	}
	cmd.Stdin = strings.NewReader(p.stdin)
	var out bytes.Buffer
	cmd.Stdout = &out
	err := cmd.Run()
	var status *exec.ExitError
	if err != nil && !errors.As(err, &status) {
		require.NoError(t, err)
	}
	return out.String(), cmd.ProcessState.ExitCode()
}

func updatePrograms(t *testing.T) {
	sources, err := filepath.Glob(programs + "/*.java")
	require.NoError(t, err)
	for i := range sources {
		sources[i] = filepath.Base(sources[i])
	}
	javac := exec.Command("javac", append([]string{"-encoding", "UTF-8", "-nowarn", "-Xlint:none"}, sources...)...)
	javac.Dir = programs
	text, err := javac.CombinedOutput()
	require.NoError(t, err, string(text))
	for _, p := range corpus(t) {
		out, exit := runJava(t, "java", p)
		require.NoError(t, os.WriteFile(programs+"/"+p.name+".out", []byte(out), 0o644))
		require.Equal(t, p.exit, exit, p.name+": exit status; say it in a comment // exit: N")
	}
}
