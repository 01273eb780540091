package vm_test

import (
	"archive/zip"
	"bytes"
	"context"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/vm"
	"github.com/junco-vm/junco/vm/classlib"
	"github.com/junco-vm/junco/vmmem"
)

// Raw memory across the boundary: what the guest may not touch is an exception, and the VM stays whole.

func rawMachine(t testing.TB, cfg vm.Config) (*vm.VM, func(name, desc string, args ...vm.Value) vm.Value) {
	m := newVM(t, cfg.WithClassPath(classes))
	return m, func(name, desc string, args ...vm.Value) vm.Value {
		f, err := m.StaticMethod("RawAccess", name, desc)
		require.NoError(t, err)
		v, err := f.Call(context.Background(), args...)
		require.NoError(t, err)
		return v
	}
}

// whole checks the laws of heap and address space.
func whole(t testing.TB, m *vm.VM) {
	require.NoError(t, m.Heap().Verify())
	require.NoError(t, m.Space().Verify())
}

var offsets = regexp.MustCompile(`offset \d+ of (java\.lang\.Class|RawAccess\$Task)`)

func TestUnsafeForgesNoObject(t *testing.T) {
	m, call := rawMachine(t, vm.NewConfig())
	const file = "../testdata/embed/RawAccess.objects"
	// Where the fields of Class and Thread lie, and statics in a class's record, is no contract.
	got := offsets.ReplaceAllString(call("objects", "()Ljava/lang/String;").Text(), "offset N of $1") + "\n"
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, strings.Split(string(want), "\n"), strings.Split(got, "\n"))
	assert.Equal(t, "Constant constant", call("stringValue", "()Ljava/lang/String;").Text())
	assert.Equal(t, int32(3000), call("weak", "(I)I", vm.Int(3000)).Int())
	whole(t, m)
}

// A read or a write of four bytes at places of every sort.
func TestRawAccessIsRefused(t *testing.T) {
	_, call := rawMachine(t, vm.NewConfig())
	at := func(how int32, addr int64) string {
		return call("at", "(IJ)Ljava/lang/String;", vm.Int(how), vm.Long(addr)).Text()
	}
	const read, write = 2, 9
	violation := "junco.memory.AccessViolation: "
	for _, tc := range []struct {
		how  int32
		addr int64
		want string
	}{
		{read, 0, "read of 4 bytes at 0x00000000: not mapped"},
		{write, 0x10, "write of 4 bytes at 0x00000010: not mapped"},
		{read, 0x0001_0000, "read of 4 bytes at 0x00010000: belongs to an image of class files"},
		{write, 0x0100_0004, "write of 4 bytes at 0x01000004: belongs to the heap"},
		{read, 0x1000_0000, "read of 4 bytes at 0x10000000: belongs to a thread's stack"},
		{write, 0x4000_0000, "write of 4 bytes at 0x40000000: not mapped"},
		{read, 0xFFFF_FFFE, "read of 4 bytes at 0xfffffffe: outside the address space at 0x100000000"},
		{read, 1 << 32, "read of 4 bytes at 0x100000000: outside the address space"},
		{write, -1, "write of 4 bytes at 0xffffffffffffffff: outside the address space"},
	} {
		assert.Equal(t, violation+tc.want, at(tc.how, tc.addr))
	}
	block := call("block", "(J)J", vm.Long(100_000)).Long() // 25 pages of its own
	assert.Equal(t, "done", at(write, block+25*4096-4))
	assert.Contains(t, at(write, block+25*4096-3), ": not mapped at 0x")
	assert.Equal(t, "done", call("free", "(J)Ljava/lang/String;", vm.Long(block)).Text())
	assert.Contains(t, at(read, block), "not mapped")
	assert.Contains(t, call("free", "(J)Ljava/lang/String;", vm.Long(block)).Text(), "free at 0x")
}

// Accesses of all sorts anywhere in the address space and outside of it: only exceptions, and everything is whole after each thousand.
func TestRawAccessAnywhere(t *testing.T) {
	m, call := rawMachine(t, vm.NewConfig())
	refused := int32(0)
	const rounds = 30
	for i := range rounds {
		refused += call("anywhere", "(JI)I", vm.Long(int64(i)), vm.Int(1000)).Int()
		whole(t, m)
	}
	t.Logf("%d of %d accesses were refused", refused, rounds*1000)
	assert.Greater(t, refused, int32(rounds*400))
	assert.Less(t, refused, int32(rounds*1000))
}

// The same for regions of every sort, some of which call Java about an access, which makes accesses itself.
func TestRawAccessToEverySort(t *testing.T) {
	for name, cfg := range map[string]vm.Config{
		"plain": vm.NewConfig(), "gc": vm.NewConfig().WithCollectEvery(60), "slices": vm.NewConfig().WithSliceAlways(), "drop": vm.NewConfig().WithDropCaches(50),
	} {
		t.Run(name, func(t *testing.T) {
			m, call := rawMachine(t, cfg)
			refused := int32(0)
			const rounds = 3
			for i := range rounds {
				refused += call("everySort", "(JI)I", vm.Long(int64(i)), vm.Int(1000)).Int()
				whole(t, m)
			}
			assert.Greater(t, refused, int32(rounds*300))
			assert.Less(t, refused, int32(rounds*1000))
			assert.Greater(t, call("asked", "()I").Int(), int32(rounds*50))
		})
	}
}

func TestRefusedAccessChangesNothing(t *testing.T) {
	_, call := rawMachine(t, vm.NewConfig())
	violation, behind := "junco.memory.AccessViolation: ", " bytes at 0x: not mapped at 0x"
	assert.Equal(t, strings.Join([]string{
		violation + "write of 102401" + behind,
		violation + "write of 200000" + behind,
		violation + "write of 98305" + behind,
		violation + "read of 30000" + behind,
		violation + "write of 8" + behind,
		violation + "read of 8" + behind,
		violation + "read of 4" + behind,
		violation + "read of 200000" + behind,
		violation + "write of 9" + behind,
	}, "\n"), call("nothingChanged", "()Ljava/lang/String;").Text())
}

// The same for objects by offset; then everything is collected.
func TestUnsafeObjectsAnywhere(t *testing.T) {
	for _, cfg := range []vm.Config{vm.NewConfig(), vm.NewConfig().WithSliceAlways()} {
		m, call := rawMachine(t, cfg)
		refused := int32(0)
		const rounds = 10
		for i := range rounds {
			refused += call("objectsAnywhere", "(JI)I", vm.Long(int64(i)), vm.Int(1000)).Int()
			whole(t, m)
		}
		assert.Greater(t, refused, int32(rounds*300))
		assert.Less(t, refused, int32(rounds*1000))
		call("collect", "()V")
		whole(t, m)
	}
}

// The limit of raw memory is hard, whoever asks: Unsafe says so, direct buffers say so, and what was given back can be had again.
func TestRawMemoryLimit(t *testing.T) {
	m, call := rawMachine(t, vm.NewConfig().WithRawMemory(1<<20))
	limit := func() string { return call("limit", "()Ljava/lang/String;").Text() }
	want := "10 blocks of 100000 bytes, then java.lang.OutOfMemoryError: Unable to allocate 100000 bytes\n" +
		"java.lang.OutOfMemoryError: Cannot reserve 100000 bytes of direct buffer memory (allocated: 1000000, limit: 1048576)\n" +
		"java.lang.OutOfMemoryError: Unable to allocate 48577 bytes\n" +
		"done\ndone"
	assert.Equal(t, want, limit())
	assert.Equal(t, want, limit())
	whole(t, m)
	assert.Less(t, m.Space().Stats().CommittedKind[vmmem.KindPrivate], uint64(2<<20))
}

// Objects of the library that no constructor ran for do not bring the VM down, whatever is called on them: of the classes that Go code works on.
func TestBareObjects(t *testing.T) {
	for _, name := range nativeClasses(t) {
		m := newVM(t, vm.NewConfig().WithClassPath(classes).WithStepLimit(500_000))
		f, err := m.StaticMethod("RawAccess", "bare", "(Ljava/lang/String;)I")
		require.NoError(t, err)
		_, err = f.Call(context.Background(), vm.String(name))
		if err != nil {
			assert.NotContains(t, err.Error(), "internal error", name)
		}
		whole(t, m)
	}
}

// nativeClasses are the public classes of the library that have, or inherit, native methods that Object does not have.
func nativeClasses(t *testing.T) (names []string) {
	native := map[string]bool{}
	super := map[string]string{}
	r, err := zip.NewReader(bytes.NewReader(classlib.Archive()), int64(len(classlib.Archive())))
	require.NoError(t, err)
	for _, f := range r.File {
		b, ok := classlib.Class(strings.TrimSuffix(f.Name, ".class"))
		if !ok || strings.HasSuffix(f.Name, "-info.class") {
			continue
		}
		c, err := classfile.Parse(b)
		require.NoError(t, err)
		super[c.Name] = c.SuperName
		for i := range c.Methods {
			native[c.Name] = native[c.Name] || c.Methods[i].Access.IsNative() && c.Methods[i].Access&classfile.AccStatic == 0
		}
	}
	for name := range super {
		for s := name; s != "" && s != "java/lang/Object"; s = super[s] {
			if native[s] {
				names = append(names, strings.ReplaceAll(name, "/", "."))
				break
			}
		}
	}
	require.Greater(t, len(names), 20)
	slices.Sort(names)
	return names
}

// What a program gives back by address, behind the back of its direct buffers, is not missed when these die.
func TestDirectMemoryFreedByAddress(t *testing.T) {
	m, call := rawMachine(t, vm.NewConfig())
	assert.Equal(t, "5 java.nio.DirectByteBuffer[pos=0 lim=1048576 cap=1048576]", call("freedBehind", "()Ljava/lang/String;").Text())
	whole(t, m)
}
