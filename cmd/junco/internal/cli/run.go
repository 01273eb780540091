package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/pkg/profile"
	"github.com/spf13/cobra"

	"github.com/junco-vm/junco/vm"
)

// runFlags are the options of junco run.
type runFlags struct {
	assert    bool
	classPath string
	props     []string
	summary   bool
	steps     int64
	timeout   time.Duration
	stack     string
	rawMemory string
	profile   string
	gcLog     string
	collect   bool
	slices    bool
	drop      int
	screen    string
}

func runCommand(s streams) *cobra.Command {
	var f runFlags
	c := &cobra.Command{
		Use:   "run [flags] MAIN|FILE.class|FILE.jar|FILE.java [args]",
		Short: "run a Java program",
		Long: `Run a Java program: a class of the class path, a class file, a jar, or a source file (which needs javac).
The exit status is the program's: 0, what it gave System.exit, or 1 after an uncaught exception.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return run(s, f, args[0], args[1:]) },
	}
	fl := c.Flags()
	fl.SetInterspersed(false)
	fl.StringVar(&f.classPath, "cp", "", "class `path`: directories and jars, separated as on this system")
	fl.StringVar(&f.classPath, "classpath", "", "same as --cp")
	fl.StringArrayVarP(&f.props, "define", "D", nil, "set a system property, `name=value`")
	fl.BoolVar(&f.summary, "heap-summary", false, "after the run, print figures of the heap and the collector to standard error")
	fl.Int64Var(&f.steps, "max-steps", 0, "end after so many steps (method entries, backward branches, exceptions)")
	fl.DurationVar(&f.timeout, "timeout", 0, "end after this time")
	fl.BoolVar(&f.assert, "assertions", false, "carry out the program's assert statements, as -ea")
	fl.StringVar(&f.stack, "stack", "", "bytes reserved for each thread's stack, as -Xss: 64k to 16m")
	fl.StringVar(&f.rawMemory, "raw-memory", "", "bytes of memory outside the heap, as -XX:MaxDirectMemorySize: 16m by default")
	fl.StringVar(&f.profile, "profile", "", "profile junco itself: `cpu` or mem; writes into the current directory")
	fl.StringVar(&f.gcLog, "gc-log", "", "log collections as java does: `gc` or gc*, as -Xlog:gc")
	fl.StringVar(&f.screen, "screen", "", "show what the program draws into the frame buffer: save it in `FILE.png` when the program ends, or draw it in the "+
		"terminal: term (in colours, also while it runs; plain text if the output is no terminal), ansi (in colours) or text")
	fl.BoolVar(&f.collect, "stress-gc", false, "collect at every allocation")
	fl.BoolVar(&f.slices, "stress-slices", false, "run a slice of the collector at every safepoint")
	fl.IntVar(&f.drop, "stress-drop", 0, "throw all caches away at every `n`th safepoint")
	return c
}

// javaSpelling turns the spellings that java's users know into this command's flags: -cp, -classpath, -Xss,
// -XX:MaxDirectMemorySize, -Dname=value, -ea, -da.
func javaSpelling(args []string) []string {
	var out []string
	for i, a := range args {
		switch {
		case a == "-cp" || a == "-classpath" || a == "--class-path":
			a = "--cp"
		case a == "-ea" || a == "-enableassertions":
			a = "--assertions"
		case a == "-da" || a == "-disableassertions":
			a = "--assertions=false"
		case strings.HasPrefix(a, "-Xlog:"):
			a = "--gc-log=" + a[6:]
		case strings.HasPrefix(a, "-Xss"):
			a = "--stack=" + a[4:]
		case strings.HasPrefix(a, "-XX:MaxDirectMemorySize="):
			a = "--raw-memory=" + strings.TrimPrefix(a, "-XX:MaxDirectMemorySize=")
		case !strings.HasPrefix(a, "-") && i > 0:
			if p := args[i-1]; p != "-cp" && p != "-classpath" && p != "--class-path" && p != "--cp" && p != "--classpath" && args[0] == "run" &&
				!takesValue(p) {
				return append(out, args[i:]...)
			}
		}
		out = append(out, a)
	}
	return out
}

// takesValue reports whether a flag's value is the next argument.
func takesValue(flag string) bool {
	switch flag {
	case "--max-steps", "--timeout", "--gc-log", "--stack", "--raw-memory", "--profile", "--stress-drop", "--screen", "--define", "-D":
		return true
	}
	return false
}

func run(s streams, f runFlags, target string, args []string) error {
	if stop, err := startProfile(f.profile); err != nil {
		return err
	} else if stop != nil {
		defer stop()
	}
	p, err := locate(f.classPath, target)
	if err != nil {
		return err
	}
	defer p.close()
	out := newOutput(s.out)
	defer out.Flush()
	cfg := vm.NewConfig().WithClassPath(p.path...).WithStdio(s.in, out, s.err).WithStepLimit(f.steps).
		WithFiles(hostFiles{}).WithProperty("java.class.path", p.text)
	for k, v := range hostProperties() {
		cfg = cfg.WithProperty(k, v)
	}
	for _, d := range f.props {
		k, v, _ := strings.Cut(d, "=")
		cfg = cfg.WithProperty(k, v)
	}
	for _, e := range os.Environ() {
		k, v, _ := strings.Cut(e, "=")
		cfg = cfg.WithEnv(k, v)
	}
	cfg = cfg.WithAssertions(f.assert)
	if f.stack != "" {
		n, err := byteSize(f.stack)
		if err != nil {
			return failf(exitUsage, "Invalid thread stack size: -Xss%s", f.stack)
		}
		cfg = cfg.WithStackSize(n)
	}
	if f.rawMemory != "" {
		n, err := byteSize(f.rawMemory)
		if err != nil {
			return failf(exitUsage, "Improperly specified VM option 'MaxDirectMemorySize=%s'", f.rawMemory)
		}
		cfg = cfg.WithRawMemory(n)
	}
	switch f.gcLog {
	case "":
	case "gc", "gc*":
		cfg = cfg.WithGCLog(out, f.gcLog == "gc*")
	default:
		return failf(exitUsage, "junco: only gc and gc* can be logged, not %q", f.gcLog)
	}
	if f.collect {
		cfg = cfg.WithCollectEvery(1)
	}
	if f.slices {
		cfg = cfg.WithSliceAlways()
	}
	if f.drop > 0 {
		cfg = cfg.WithDropCaches(f.drop)
	}
	picture, err := newScreen(f.screen, s.out, out)
	if err != nil {
		return err
	}
	if picture != nil {
		cfg = cfg.WithScreen(picture.show).WithStdio(s.in, picture.beside(out), s.err)
	}
	ctx, cancel := signal.NotifyContext(context.Background(), os.Interrupt)
	defer cancel()
	if f.timeout > 0 {
		ctx, cancel = context.WithTimeout(ctx, f.timeout)
		defer cancel()
	}
	m, err := vm.New(ctx, cfg)
	if err != nil {
		return outcome(err)
	}
	defer m.Close()
	err = m.RunMain(ctx, p.main, args...)
	if picture != nil {
		if failed := picture.finish(m); failed != nil && err == nil {
			err = failed
		}
	}
	out.Flush()
	if f.summary {
		printSummary(s.err, m)
	}
	return outcome(err)
}

// hostProperties are the system properties that tell where the program runs.
func hostProperties() map[string]string {
	props := map[string]string{"java.io.tmpdir": filepath.ToSlash(os.TempDir())}
	if dir, err := os.Getwd(); err == nil {
		props["user.dir"] = filepath.ToSlash(dir)
	}
	if home, err := os.UserHomeDir(); err == nil {
		props["user.home"] = filepath.ToSlash(home)
	}
	if u, err := user.Current(); err == nil {
		props["user.name"] = u.Username
	}
	return props
}

// outcome is the exit status of a run, and what is said about it.
func outcome(err error) error {
	var exit *vm.ExitError
	var thrown *vm.Throwable
	var launch *vm.LaunchError
	var bug *vm.BugError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &exit):
		if exit.Code == 0 {
			return nil
		}
		return &statusError{status: exit.Code & 0xFF}
	case errors.As(err, &thrown):
		return &statusError{status: exitFailure} // its handler has printed it
	case errors.As(err, &launch):
		return &statusError{exitFailure, launch.Text}
	case errors.Is(err, vm.ErrStepLimit):
		return failf(exitLimit, "junco: step limit reached")
	case errors.Is(err, context.DeadlineExceeded):
		return failf(exitLimit, "junco: time limit reached")
	case errors.Is(err, context.Canceled):
		return &statusError{status: 130}
	case errors.As(err, &bug):
		return failf(exitInternal, "%v\n%s", bug, bug.Stack)
	}
	return failf(exitFailure, "junco: %v", err)
}

// byteSize reads a size as java's options spell it: 512k, 1m.
func byteSize(text string) (int, error) {
	unit := 1
	if n := len(text); n > 0 {
		switch text[n-1] {
		case 'k', 'K':
			unit, text = 1<<10, text[:n-1]
		case 'm', 'M':
			unit, text = 1<<20, text[:n-1]
		}
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > 1<<20 && unit > 1 {
		return 0, fmt.Errorf("bad size %q", text)
	}
	return n * unit, nil
}

// startProfile profiles junco itself.
func startProfile(kind string) (stop func(), err error) {
	var mode func(*profile.Profile)
	switch kind {
	case "":
		return nil, nil
	case "cpu":
		mode = profile.CPUProfile
	case "mem":
		mode = profile.MemProfile
	default:
		return nil, failf(exitUsage, "junco: unknown profile %q: cpu or mem", kind)
	}
	return profile.Start(mode, profile.ProfilePath("."), profile.NoShutdownHook).Stop, nil
}
