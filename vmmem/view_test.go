package vmmem_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/junco-vm/junco/vmmem"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSectionIsVisibleInTwoSpaces(t *testing.T) {
	x, y := newSpace(t, vmmem.Options{}), newSpace(t, vmmem.Options{})
	c, err := vmmem.NewSection("shared", 3*vmmem.PageSize)
	require.NoError(t, err)
	rw := vmmem.View{Prot: vmmem.ProtReadWrite}
	a, err := x.MapSection(c, rw)
	require.NoError(t, err)
	b, err := y.MapSection(c, rw)
	require.NoError(t, err)
	part, err := y.MapSection(c, vmmem.View{Offset: vmmem.PageSize, Prot: vmmem.ProtRead})
	require.NoError(t, err)
	cow, err := y.MapSection(c, vmmem.View{Prot: vmmem.ProtReadWrite, CopyOnWrite: true})
	require.NoError(t, err)
	assert.Equal(t, []vmmem.Addr{b, part, cow}, y.Views(c))

	require.NoError(t, x.Write32(a+vmmem.PageSize, 0xabcd))
	for _, at := range []vmmem.Addr{b + vmmem.PageSize, part, cow + vmmem.PageSize} {
		v, err := y.Read32(at)
		require.NoError(t, err)
		assert.EqualValues(t, 0xabcd, v)
	}
	assert.EqualValues(t, 0xabcd, binary.LittleEndian.Uint32(c.Bytes()[vmmem.PageSize:]))

	// A copy is private, and only its own page is.
	require.NoError(t, y.Write32(cow+vmmem.PageSize, 1))
	assert.Equal(t, 1, y.Stats().CopiedPages)
	require.NoError(t, x.Write32(a+vmmem.PageSize, 2))
	require.NoError(t, x.Write32(a+2*vmmem.PageSize, 3))
	v, _ := y.Read32(cow + vmmem.PageSize)
	assert.EqualValues(t, 1, v)
	v, _ = y.Read32(cow + 2*vmmem.PageSize)
	assert.EqualValues(t, 3, v)
	v, _ = x.Read32(a + vmmem.PageSize)
	assert.EqualValues(t, 2, v)

	assert.ErrorIs(t, y.Release(b), vmmem.ErrKind, "a view is no private memory")
	assert.ErrorIs(t, y.Decommit(b, 1), vmmem.ErrKind)
	assert.ErrorIs(t, y.Commit(b, 1, vmmem.ProtRead), vmmem.ErrKind)
	require.NoError(t, c.Close())
	require.NoError(t, c.Close())
	assert.Nil(t, c.Bytes())
	_, err = y.MapSection(c, rw)
	assert.ErrorIs(t, err, vmmem.ErrClosed)
	require.NoError(t, x.Unmap(a))
	v, err = y.Read32(b + 2*vmmem.PageSize)
	require.NoError(t, err, "views outlive their section")
	assert.EqualValues(t, 3, v)
}

func TestSectionArguments(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	ro, err := vmmem.SectionOf("ro", make([]byte, 5000), false)
	require.NoError(t, err)
	assert.EqualValues(t, 5000, ro.Size())
	assert.Equal(t, "ro", ro.Name())
	for name, c := range map[string]struct {
		v    vmmem.View
		want error
	}{
		"offset inside a page": {vmmem.View{Offset: 1}, vmmem.ErrAlign},
		"offset behind":        {vmmem.View{Offset: 8192}, vmmem.ErrRange},
		"size behind":          {vmmem.View{Size: 8193}, vmmem.ErrRange},
		"wraps":                {vmmem.View{Offset: 4096, Size: 0xffff_ffff}, vmmem.ErrRange},
		"write":                {vmmem.View{Prot: vmmem.ProtWrite}, vmmem.ErrProt},
		"unknown bits":         {vmmem.View{Prot: 0x80}, vmmem.ErrProt},
		"null":                 {vmmem.View{Addr: 1, Max: 1}, vmmem.ErrRange},
		"no room":              {vmmem.View{Min: 0x1_0000, Max: 0x1_0001}, vmmem.ErrNoSpace},
	} {
		_, err := s.MapSection(ro, c.v)
		assert.ErrorIs(t, err, c.want, name)
	}
	_, err = s.MapSection(nil, vmmem.View{})
	assert.ErrorIs(t, err, vmmem.ErrClosed)
	a, err := s.MapSection(ro, vmmem.View{Prot: vmmem.ProtRead})
	require.NoError(t, err)
	_, err = s.Protect(a, 1, vmmem.ProtReadWrite)
	assert.ErrorIs(t, err, vmmem.ErrKind)
	for _, n := range []uint32{0, 0xffff_ffff} {
		_, err = vmmem.NewSection("", n)
		assert.ErrorIs(t, err, vmmem.ErrSize)
	}
	_, err = vmmem.SectionOf("", nil, true)
	assert.ErrorIs(t, err, vmmem.ErrSize)
}

func TestRaggedEndOfASection(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	data := bytes.Repeat([]byte{9}, 5000)
	c, err := vmmem.SectionOf("host", data, true)
	require.NoError(t, err)
	a, err := s.MapSection(c, vmmem.View{Prot: vmmem.ProtReadWrite})
	require.NoError(t, err)
	v, err := s.Read64(a + 4996)
	require.NoError(t, err)
	assert.EqualValues(t, 0x09090909, v, "zeros behind the end")
	assert.Equal(t, vmmem.Fault{Addr: a + 5000, Access: vmmem.AccessWrite, Reason: vmmem.FaultEnd}, faultOf(t, s.Write64(a+4996, 1)))
	assert.Equal(t, byte(9), data[4996], "nothing was written")
	require.NoError(t, s.Write32(a+4996, 1))
	assert.Equal(t, byte(1), data[4996], "host memory, aliased")

	// A private copy of the last page is a whole page.
	a, err = s.MapSection(c, vmmem.View{Prot: vmmem.ProtReadWrite, CopyOnWrite: true})
	require.NoError(t, err)
	require.NoError(t, s.Write64(a+4996, ^uint64(0)))
	v, err = s.Read64(a + 4996)
	require.NoError(t, err)
	assert.Equal(t, ^uint64(0), v)
}

func TestSectionOfFile(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	path := filepath.Join(t.TempDir(), "file")
	content := bytes.Repeat([]byte("0123456789abcdef"), 600)
	require.NoError(t, os.WriteFile(path, content, 0o600))
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	require.NoError(t, err)
	defer func() { _ = f.Close() }()
	c, err := vmmem.SectionOfFile("file", f, uint32(len(content)))
	require.NoError(t, err)
	a, err := s.MapSection(c, vmmem.View{Prot: vmmem.ProtReadWrite})
	require.NoError(t, err)
	p := make([]byte, len(content))
	require.NoError(t, s.Read(a, p))
	assert.Equal(t, content, p)
	require.NoError(t, s.Write(a+8190, []byte("across")))
	require.NoError(t, c.Flush())
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	copy(content[8190:], "across")
	assert.Equal(t, content, got)
	assert.ErrorIs(t, s.Write8(a+vmmem.Addr(len(content)), 1), vmmem.FaultEnd)

	// Truncated under our feet: the guest does not notice, and a flush writes all of it again.
	require.NoError(t, f.Truncate(10))
	v, err := s.Read8(a + 9000)
	require.NoError(t, err)
	assert.Equal(t, content[9000], v)
	require.NoError(t, c.Flush())
	got, _ = os.ReadFile(path)
	assert.Equal(t, content, got)
	require.NoError(t, c.Close())
	require.NoError(t, c.Flush())

	_, err = vmmem.SectionOfFile("short", f, uint32(len(content))+1)
	assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
	broken := errors.New("broken disk")
	_, err = vmmem.SectionOfFile("broken", brokenFile{broken}, 10)
	assert.ErrorIs(t, err, broken)
	ro, err := vmmem.SectionOfFile("ro", bytes.NewReader(content), 100)
	require.NoError(t, err)
	_, err = s.MapSection(ro, vmmem.View{Prot: vmmem.ProtReadWrite})
	assert.ErrorIs(t, err, vmmem.ErrProt)
}

// TestFileInTwoSpaces shows one file in two spaces, shared and copy-on-write: what a shared view writes everyone sees
// and the file gets, what a copy-on-write view writes nobody else does, whether the file may be written or not.
func TestFileInTwoSpaces(t *testing.T) {
	x, y := newSpace(t, vmmem.Options{}), newSpace(t, vmmem.Options{})
	path := filepath.Join(t.TempDir(), "file")
	content := bytes.Repeat([]byte{'.'}, 2*vmmem.PageSize+100)
	require.NoError(t, os.WriteFile(path, content, 0o600))
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	require.NoError(t, err)
	defer func() { _ = f.Close() }()
	c, err := vmmem.SectionOfFile("file", f, uint32(len(content)))
	require.NoError(t, err)
	defer func() { _ = c.Close() }()
	shared := vmmem.View{Prot: vmmem.ProtReadWrite}
	private := vmmem.View{Prot: vmmem.ProtReadWrite, CopyOnWrite: true}
	a, err := x.MapSection(c, shared)
	require.NoError(t, err)
	b, err := y.MapSection(c, shared)
	require.NoError(t, err)
	cow, err := y.MapSection(c, private)
	require.NoError(t, err)

	byteAt := func(s *vmmem.Space, a vmmem.Addr) string {
		v, err := s.Read8(a)
		require.NoError(t, err)
		return string(rune(v))
	}
	require.NoError(t, x.Write8(a+5, 'x'))
	require.NoError(t, y.Write8(b+6, 'y'))
	assert.Equal(t, "xy", byteAt(y, b+5)+byteAt(x, a+6))
	assert.Equal(t, "xy", byteAt(y, cow+5)+byteAt(y, cow+6))
	require.NoError(t, y.Write8(cow+7, 'c'))
	require.NoError(t, x.Write8(a+8, 'z'))
	assert.Equal(t, "..", byteAt(x, a+7)+byteAt(y, b+7))
	assert.Equal(t, "c.", byteAt(y, cow+7)+byteAt(y, cow+8), "the page is its own now")
	require.NoError(t, c.Flush())
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	copy(content[5:], "xy.z")
	assert.Equal(t, content, got)

	ro, err := vmmem.SectionOfFile("read only", bytes.NewReader(content), uint32(len(content)))
	require.NoError(t, err)
	defer func() { _ = ro.Close() }()
	one, err := x.MapSection(ro, private)
	require.NoError(t, err)
	other, err := y.MapSection(ro, private)
	require.NoError(t, err)
	require.NoError(t, x.Write8(one+2*vmmem.PageSize, '1'))
	assert.Equal(t, "1.", byteAt(x, one+2*vmmem.PageSize)+byteAt(y, other+2*vmmem.PageSize))
	for _, s := range []*vmmem.Space{x, y} {
		require.NoError(t, s.Verify())
	}
}

type brokenFile struct{ err error }

func (f brokenFile) ReadAt([]byte, int64) (int, error) { return 0, f.err }

func TestSharedBlockLivesAsLongAsSomeoneShowsIt(t *testing.T) {
	x, y := newSpace(t, vmmem.Options{}), newSpace(t, vmmem.Options{})
	a := committed(t, x, 4*vmmem.PageSize)
	b, err := vmmem.Share(y, 0, x, a+vmmem.PageSize+5, 1, vmmem.ProtReadWrite)
	require.NoError(t, err)
	assert.EqualValues(t, vmmem.PageSize, y.Query(b).Size)
	require.NoError(t, y.Write32(b, 77))
	v, _ := x.Read32(a + vmmem.PageSize)
	assert.EqualValues(t, 77, v)
	assert.ErrorIs(t, x.Decommit(a, 1), vmmem.ErrShared)
	require.NoError(t, x.Release(a))
	v, err = y.Read32(b)
	require.NoError(t, err)
	assert.EqualValues(t, 77, v)

	a = committed(t, x, 4*vmmem.PageSize)
	b, err = vmmem.Share(y, 0, x, a, vmmem.PageSize, vmmem.ProtRead)
	require.NoError(t, err)
	require.NoError(t, y.Unmap(b))
	require.NoError(t, x.Decommit(a, 1), "alone again")
	_, err = vmmem.Share(y, 0, x, a, vmmem.PageSize, vmmem.ProtRead)
	assert.ErrorIs(t, err, vmmem.ErrNotCommit)
}

func TestImage(t *testing.T) {
	x, y := newSpace(t, vmmem.Options{}), newSpace(t, vmmem.Options{})
	data := bytes.Repeat([]byte("class bytes "), 1000)
	a, err := x.MapImage(0, data, "lib")
	require.NoError(t, err)
	assert.Equal(t, vmmem.ProgramImageBase, a)
	b, err := y.MapImage(vmmem.ImageBase, data, "lib")
	require.NoError(t, err)
	hx, err := x.Host(a, uint32(len(data)))
	require.NoError(t, err)
	hy, err := y.Host(b, uint32(len(data)))
	require.NoError(t, err)
	assert.Same(t, &hx[0], &hy[0], "one copy for all")
	assert.ErrorIs(t, x.Write8(a, 1), vmmem.FaultProtected)
	_, err = x.Protect(a, 1, vmmem.ProtReadWrite)
	assert.ErrorIs(t, err, vmmem.ErrKind)
	assert.ErrorIs(t, x.Commit(a, 1, vmmem.ProtRead), vmmem.ErrKind)
	assert.ErrorIs(t, x.CommitImage(a, []byte{1}), vmmem.ErrKind)
	assert.ErrorIs(t, x.Release(a), vmmem.ErrKind)
	r := x.Query(a + 5)
	assert.Equal(t, vmmem.KindImage, r.Kind)
	assert.Equal(t, "lib", r.Name)
	require.NoError(t, x.Unmap(a))
	_, err = x.MapImage(0, nil, "")
	assert.ErrorIs(t, err, vmmem.ErrSize)
	_, err = x.MapImage(5, data, "")
	assert.ErrorIs(t, err, vmmem.ErrRange, "only 0 means anywhere")

	// Small files share an image.
	p, err := x.ReserveImage(0, 1*miB, "packed")
	require.NoError(t, err)
	require.NoError(t, x.CommitImage(p+10, []byte("one")))
	require.NoError(t, x.CommitImage(p+vmmem.PageSize-1, []byte("two")))
	got := make([]byte, vmmem.PageSize+2)
	require.NoError(t, x.Read(p, got))
	assert.Equal(t, "one", string(got[10:13]))
	assert.Equal(t, "two", string(got[vmmem.PageSize-1:]))
	assert.EqualValues(t, 2*vmmem.PageSize, x.Stats().CommittedKind[vmmem.KindImage])
	assert.ErrorIs(t, x.CommitImage(p, nil), vmmem.ErrSize)
	assert.ErrorIs(t, x.CommitImage(p+1*miB-1, []byte("xx")), vmmem.ErrNotAlloc)
}

// console is a device as programs use one: writing a byte prints it.
func console(out *bytes.Buffer) vmmem.Device {
	return vmmem.Device{
		Name: "console", Size: 8,
		Read: func(off uint32, width int) (uint64, error) {
			if off == 4 && width == 4 {
				return uint64(out.Len()), nil
			}
			return 0, errors.New("no such register")
		},
		Write: func(off uint32, width int, v uint64) error {
			if off != 0 || width != 1 {
				panic("no such register")
			}
			return out.WriteByte(byte(v))
		},
	}
}

func TestDevice(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	var out bytes.Buffer
	a, err := s.MapDevice(0, console(&out))
	require.NoError(t, err)
	assert.Equal(t, vmmem.MMIOBase, a)
	for _, b := range []byte("hello") {
		require.NoError(t, s.Write8(a, b))
	}
	n, err := s.Read32(a + 4)
	require.NoError(t, err)
	assert.EqualValues(t, 5, n)
	assert.Equal(t, "hello", out.String())
	p := make([]byte, 4)
	require.NoError(t, s.Read(a+4, p))
	assert.Equal(t, []byte{5, 0, 0, 0}, p)
	ram := committed(t, s, 8)
	require.NoError(t, s.Copy(ram, a+4, 4))
	require.NoError(t, s.Copy(a, ram, 1))
	assert.Equal(t, "hello\x05", out.String())
	require.NoError(t, s.Fill(a, 1, '!'))

	lone, err := s.MapDevice(a+vmmem.Granularity, vmmem.Device{Size: vmmem.Granularity})
	require.NoError(t, err)
	edge, err := s.Allocate(vmmem.Request{Addr: a - vmmem.Granularity, Size: vmmem.Granularity, Prot: vmmem.ProtReadWrite, Commit: true})
	require.NoError(t, err)
	read := func(a vmmem.Addr, n int) error { return s.Read(a, make([]byte, n)) }
	for name, c := range map[string]struct {
		err    error
		at     vmmem.Addr
		reason vmmem.Reason
	}{
		"width 3":        {read(a, 3), a, vmmem.FaultWidth},
		"width 16":       {s.Write(lone, make([]byte, 16)), lone, vmmem.FaultWidth},
		"over the end":   {read(a+4, 8), a + 8, vmmem.FaultStraddle},
		"behind the end": {read(a+8, 1), a + 8, vmmem.FaultUnmapped},
		"from below":     {s.Write32(a-2, 1), a, vmmem.FaultStraddle},
		"read fails":     {read(a, 1), a, vmmem.FaultDevice},
		"write panics":   {s.Write16(a, 1), a, vmmem.FaultDevice},
		"no reading":     {read(lone, 1), lone, vmmem.FaultProtected},
		"no writing":     {s.Write8(lone, 1), lone, vmmem.FaultProtected},
		"no executing":   {s.Fetch(a, p), a, vmmem.FaultStraddle},
		"large copy":     {s.Copy(ram, a, 100), a, vmmem.FaultWidth},
		"move":           {s.Move(ram, a, 4), a, vmmem.FaultWidth},
		"compare":        {func() error { _, _, err := s.Compare(ram, a, 4); return err }(), a, vmmem.FaultStraddle},
	} {
		f := faultOf(t, c.err)
		assert.Equal(t, c.at, f.Addr, name)
		assert.Equal(t, c.reason, f.Reason, name)
	}
	assert.ErrorContains(t, read(a, 1), "no such register")
	assert.ErrorContains(t, s.Write16(a, 1), "panic: no such register")
	b, err := s.Read8(edge + vmmem.Granularity - 1)
	require.NoError(t, err)
	assert.Zero(t, b, "the write from below wrote nothing")
	assert.Zero(t, s.TryRead(a, p))
	assert.False(t, s.TryWrite(a, []byte{1}))
	_, err = s.Protect(a, 1, vmmem.ProtRead)
	assert.ErrorIs(t, err, vmmem.ErrKind)
	assert.ErrorIs(t, s.Release(a), vmmem.ErrKind)
	assert.ErrorIs(t, s.Check(a, 1, vmmem.CheckTypes), vmmem.ErrKind)
	assert.Equal(t, vmmem.Region{
		Base: a, Size: vmmem.PageSize, AllocBase: a, AllocSize: vmmem.PageSize, State: vmmem.StateCommitted,
		Kind: vmmem.KindMMIO, Initial: vmmem.ProtReadWrite, Prot: vmmem.ProtReadWrite, Name: "console",
	}, s.Query(a+3))
	require.NoError(t, s.Unmap(a))
	assert.ErrorIs(t, read(a, 1), vmmem.FaultUnmapped)
}

// TestDeviceOfMemory: a frame buffer is plain memory for whoever accesses it, and a device for everything else.
func TestDeviceOfMemory(t *testing.T) {
	s, other := newSpace(t, vmmem.Options{}), newSpace(t, vmmem.Options{})
	pixels := make([]byte, vmmem.Granularity)
	a, err := s.MapDevice(0, vmmem.Device{Name: "frame buffer", Memory: pixels})
	require.NoError(t, err)
	assert.Equal(t, vmmem.MMIOBase, a)
	assert.True(t, s.Store32(a+8, 0x01020304), "plain")
	v, ok := s.Load32(a + 8)
	assert.True(t, ok)
	assert.EqualValues(t, 0x01020304, v)
	assert.Equal(t, []byte{4, 3, 2, 1}, pixels[8:12])
	require.NoError(t, s.Fill(a, vmmem.Granularity, 7))
	assert.Equal(t, bytes.Repeat([]byte{7}, vmmem.Granularity), pixels)
	ram := committed(t, s, 100)
	require.NoError(t, s.Copy(ram, a+50, 100))
	p := make([]byte, 8)
	assert.Equal(t, 4, s.TryRead(a+vmmem.Granularity-4, p))
	require.NoError(t, s.Write8(a+1, 9))
	assert.EqualValues(t, 9, pixels[1])

	edge, err := s.Allocate(vmmem.Request{Addr: a - vmmem.Granularity, Size: vmmem.Granularity, Prot: vmmem.ProtReadWrite, Commit: true})
	require.NoError(t, err)
	behind, err := s.Allocate(vmmem.Request{Addr: a + vmmem.Granularity, Size: 10, Prot: vmmem.ProtReadWrite, Commit: true})
	require.NoError(t, err)
	for name, c := range map[string]struct {
		err    error
		at     vmmem.Addr
		reason vmmem.Reason
	}{
		"from below":   {s.Write32(a-2, 1), a, vmmem.FaultStraddle},
		"over the end": {s.Write64(behind-4, 1), behind, vmmem.FaultStraddle},
		"all over":     {s.Fill(edge, 3*vmmem.Granularity, 1), a, vmmem.FaultStraddle},
		"executing":    {s.Fetch(a, p), a, vmmem.FaultProtected},
	} {
		f := faultOf(t, c.err)
		assert.Equal(t, c.at, f.Addr, name)
		assert.Equal(t, c.reason, f.Reason, name)
	}
	assert.EqualValues(t, 7, pixels[len(pixels)-1], "nothing was written")

	seen := 0
	id, err := s.Watch(a+100, 1, vmmem.AccessAny, func(e vmmem.WatchEvent) vmmem.WatchAnswer {
		seen++
		return e.Access == vmmem.AccessRead
	})
	require.NoError(t, err)
	assert.ErrorIs(t, s.Write32(a+98, 1), vmmem.FaultWatch)
	assert.Equal(t, 1, seen)
	require.True(t, s.Unwatch(id))

	_, err = s.Protect(a, 1, vmmem.ProtRead)
	assert.ErrorIs(t, err, vmmem.ErrKind)
	assert.ErrorIs(t, s.Decommit(a, 1), vmmem.ErrKind)
	assert.ErrorIs(t, s.Release(a), vmmem.ErrKind)
	assert.ErrorIs(t, s.Check(a, 1, vmmem.CheckTypes), vmmem.ErrKind)
	_, err = vmmem.Share(other, 0, s, a, 1, vmmem.ProtRead)
	assert.ErrorIs(t, err, vmmem.ErrKind)
	_, err = vmmem.MoveBlock(other, 0, s, a)
	assert.ErrorIs(t, err, vmmem.ErrKind)
	q := s.Query(a + 5)
	assert.Equal(t, vmmem.KindMMIO, q.Kind)
	assert.EqualValues(t, vmmem.Granularity, q.Size)
	assert.EqualValues(t, vmmem.Granularity+2*vmmem.PageSize, s.Stats().Committed, "devices do not count")
	require.NoError(t, s.SetAlias("screen", a, 10))

	var buf bytes.Buffer
	require.NoError(t, s.Save(&buf, vmmem.SaveOptions{}))
	c, err := vmmem.Load(&buf, vmmem.LoadOptions{})
	require.NoError(t, err)
	assert.Equal(t, vmmem.KindFree, c.KindAt(a), "never serialised")
	assert.Empty(t, c.Aliases())
	require.NoError(t, c.Close())

	for name, d := range map[string]struct {
		d    vmmem.Device
		want error
	}{
		"no whole pages": {vmmem.Device{Memory: pixels[:10]}, vmmem.ErrSize},
		"another size":   {vmmem.Device{Memory: pixels, Size: 10}, vmmem.ErrSize},
		"a function":     {vmmem.Device{Memory: pixels, Read: func(uint32, int) (uint64, error) { return 0, nil }}, vmmem.ErrKind},
		"nothing":        {vmmem.Device{}, vmmem.ErrSize},
	} {
		_, err := s.MapDevice(0, d.d)
		assert.ErrorIs(t, err, d.want, name)
	}
	require.NoError(t, s.Unmap(a))
	assert.ErrorIs(t, s.Write8(a, 1), vmmem.FaultUnmapped)
	require.NoError(t, s.Verify())
}
