package vm

import (
	"archive/zip"
	"io"
	"io/fs"
	"maps"
	"slices"
	"time"

	"github.com/junco-vm/junco/vm/internal/rt"
	"github.com/junco-vm/junco/vmmem"
)

// Config is an immutable description of a VM: each With method answers a changed copy. The zero value is not usable; begin with NewConfig.
type Config struct {
	classPath      []fs.FS
	stdin          io.Reader
	stdout, stderr io.Writer
	props          map[string]string
	env            map[string]string
	steps          int64
	output         int64
	stackBytes     uint32
	rawBytes       uint64
	threads        int
	clock          func() time.Time
	nanoTime       func() int64
	sleep          func(time.Duration)
	seed           func() int64
	files          FileSystem
	hosts          map[string]HostFunc
	gcLog          io.Writer
	gcDetail       bool
	collectEvery   int
	sliceAlways    bool
	dropCaches     int
	neverFree      bool
	assertions     bool
	noBarrier      bool            // for a test alone
	devices        rt.DeviceConfig // see devices.go
	sections       []*vmmem.Section
}

// NewConfig is a configuration without any capability: the class library, and nothing else.
func NewConfig() Config { return Config{} }

// WithClassPath appends places where classes are looked for, in order: directories (os.DirFS), jars (OpenJar), embedded files.
func (c Config) WithClassPath(fsys ...fs.FS) Config {
	c.classPath = append(slices.Clip(c.classPath), fsys...)
	return c
}

// WithStdio sets System.in, out and err. A nil reader is an empty input, a nil writer discards.
func (c Config) WithStdio(stdin io.Reader, stdout, stderr io.Writer) Config {
	c.stdin, c.stdout, c.stderr = stdin, stdout, stderr
	return c
}

// WithProperty sets a system property, as -D does.
func (c Config) WithProperty(key, value string) Config {
	c.props = with(c.props, key, value)
	return c
}

// WithEnv sets a variable that System.getenv sees. By default there are none.
func (c Config) WithEnv(key, value string) Config {
	c.env = with(c.env, key, value)
	return c
}

// WithStepLimit ends a run (RunMain, Call) with ErrStepLimit once it has taken so many steps. A step is a method
// entry, a backward branch or an exception dispatched. 0, the default, is no limit.
func (c Config) WithStepLimit(steps int64) Config {
	c.steps = max(steps, 0)
	return c
}

// WithOutputLimit ends a run with ErrOutputLimit when it would write more bytes to standard output and error. 0, the default, is no
// limit.
func (c Config) WithOutputLimit(bytes int64) Config {
	c.output = max(bytes, 0)
	return c
}

// WithStackSize sets the bytes that each thread's stack reserves: 64 KiB to 16 MiB, 1 MiB by default.
func (c Config) WithStackSize(bytes int) Config {
	c.stackBytes = uint32(min(max(bytes, 0), 1<<30))
	return c
}

// WithRawMemory sets how many bytes the program may hold outside its heap: blocks of sun.misc.Unsafe, direct buffers, memory segments. The default is 16 MiB.
// Beyond it they throw OutOfMemoryError. What the program commits through junco.memory is bounded by twice as much, and a MiB.
func (c Config) WithRawMemory(bytes int) Config {
	c.rawBytes = uint64(max(bytes, 0))
	return c
}

// WithThreadLimit sets how many threads may exist at a time, virtual ones included. By default there may be as many as the heap has room
// for, up to 65536.
func (c Config) WithThreadLimit(n int) Config {
	c.threads = n
	return c
}

// WithClock sets what System.currentTimeMillis and Instant.now read. The default is the host's clock.
func (c Config) WithClock(now func() time.Time) Config {
	c.clock = now
	return c
}

// WithNanoTime sets what System.nanoTime reads, in nanoseconds, and how the VM waits when all threads sleep. With a clock that
// sleeping moves forward, runs repeat exactly.
func (c Config) WithNanoTime(now func() int64, sleep func(time.Duration)) Config {
	c.nanoTime, c.sleep = now, sleep
	return c
}

// WithSeed sets where the VM takes random numbers from: seeds of Random, Math.random and the like.
func (c Config) WithSeed(next func() int64) Config {
	c.seed = next
	return c
}

// WithGCLog writes a line for each collection, in the format of java's -Xlog:gc; with detail, as -Xlog:gc* does, also for each slice and
// what it did.
func (c Config) WithGCLog(w io.Writer, detail bool) Config {
	c.gcLog, c.gcDetail = w, detail
	return c
}

// WithCollectEvery collects garbage at every nth allocation: slow, for tests.
func (c Config) WithCollectEvery(n int) Config {
	c.collectEvery = n
	return c
}

// WithAssertions turns the program's assert statements on, as -ea does for java. By default they are off.
func (c Config) WithAssertions(on bool) Config {
	c.assertions = on
	return c
}

// WithSliceAlways runs a slice of the collector at every safepoint: slow, for tests.
func (c Config) WithSliceAlways() Config {
	c.sliceAlways = true
	return c
}

// WithoutCollector runs programs without a collector: what they allocate stays until the machine is closed, as with java's
// -XX:+UseEpsilonGC. It is the zero line of measurements, and for programs that end before the heap does.
func (c Config) WithoutCollector() Config {
	c.neverFree = true
	return c
}

// WithDropCaches throws away, at every nth safepoint, all that the VM can make again from guest memory: for tests.
func (c Config) WithDropCaches(n int) Config {
	c.dropCaches = n
	return c
}

func with[V any](m map[string]V, key string, value V) map[string]V {
	m = maps.Clone(m)
	if m == nil {
		m = map[string]V{}
	}
	m[key] = value
	return m
}

// OpenJar opens a jar as a file system for WithClassPath. The reader must stay open as long as the VM.
func OpenJar(r io.ReaderAt, size int64) (fs.FS, error) { return zip.NewReader(r, size) }
