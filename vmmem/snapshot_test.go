package vmmem_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"slices"
	"testing"

	"github.com/junco-vm/junco/vmmem"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// saved is the bytes of a space.
func saved(s *vmmem.Space, o vmmem.SaveOptions) ([]byte, error) {
	var buf bytes.Buffer
	err := s.Save(&buf, o)
	return buf.Bytes(), err
}

func withoutDevices(s *vmmem.Space) []vmmem.Region {
	var list []vmmem.Region
	for r := range s.Regions() {
		if r.Kind != vmmem.KindMMIO && r.Kind != vmmem.KindFree {
			list = append(list, r)
		}
	}
	return list
}

// roundTrip saves and loads a space and compares everything with its model.
func roundTrip(s *vmmem.Space, m *mSpace, o vmmem.SaveOptions) error {
	data, err := saved(s, o)
	if err != nil {
		return err
	}
	r := bytes.NewReader(append(slices.Clone(data), "behind"...))
	c, err := vmmem.Load(r, vmmem.LoadOptions{Options: vmmem.Options{Quota: m.quota}})
	if err != nil {
		return err
	}
	defer func() { _ = c.Close() }()
	if r.Len() != len("behind") {
		return fmt.Errorf("%d bytes left", r.Len())
	}
	if err := c.Verify(); err != nil {
		return err
	}
	if got, want := withoutDevices(c), withoutDevices(s); !slices.Equal(got, want) {
		return fmt.Errorf("regions %+v, not %+v", got, want)
	}
	if c.LayoutVersion() != s.LayoutVersion() || c.DefaultBase() != s.DefaultBase() ||
		!slices.Equal(c.CheckedRegions(), s.CheckedRegions()) {
		return errors.New("version, default base or checked regions differ")
	}
	for p, q := range m.pages {
		if q.prot&vmmem.ProtGuard != 0 || q.prot&vmmem.ProtRead == 0 {
			continue
		}
		want := q.bytes.data
		if o.LayoutOnly {
			want = [vmmem.PageSize]byte{}
		}
		var got [vmmem.PageSize]byte
		if n := c.TryRead(vmmem.Addr(p*page), got[:]); n != vmmem.PageSize || got != want {
			return fmt.Errorf("page %#x differs (%#x bytes read)", p*page, n)
		}
	}
	again, err := saved(c, o)
	if err != nil {
		return err
	}
	third, err := vmmem.Load(bytes.NewReader(again), vmmem.LoadOptions{})
	if err != nil {
		return err
	}
	defer func() { _ = third.Close() }()
	last, err := saved(third, o)
	if err != nil || !bytes.Equal(last, again) {
		return fmt.Errorf("saving twice differs: %w", err)
	}
	return nil
}

func TestSavedHistoriesComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, err := newHistory(rapidSource{t}, false)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = h.close() }()
		for range rapid.IntRange(1, 100).Draw(t, "steps") {
			if what, err := h.step(); err != nil {
				t.Fatalf("%s: %v", what, err)
			}
		}
		for i, s := range h.spaces {
			for _, o := range []vmmem.SaveOptions{{}, {LayoutOnly: true}} {
				if err := roundTrip(s, h.models[i], o); err != nil {
					t.Fatalf("space %d, %+v: %v", i, o, err)
				}
			}
		}
	})
}

// rich makes a small space with one of everything.
func rich(t testing.TB) *vmmem.Space {
	t.Helper()
	s, err := vmmem.New(vmmem.Options{})
	require.NoError(t, err)
	t.Cleanup(func() { _ = s.Close() })
	a, err := s.Allocate(vmmem.Request{Size: 3 * vmmem.PageSize, Prot: vmmem.ProtReadWrite, Commit: true, Name: "private"})
	require.NoError(t, err)
	require.NoError(t, s.Write(a+100, []byte("contents")))
	require.NoError(t, s.Check(a+vmmem.PageSize, 64, vmmem.CheckTypes|vmmem.CheckUnwritten))
	require.NoError(t, s.WriteCell(a+vmmem.PageSize+8, vmmem.CellDouble, 1))
	require.NoError(t, s.SetAlias("name", a+100, 8))
	_, err = s.Reserve(0, 5*vmmem.Granularity, vmmem.KindStack)
	require.NoError(t, err)
	_, err = s.MapImage(0, []byte("image bytes"), "image")
	require.NoError(t, err)
	c, err := vmmem.SectionOf("section", bytes.Repeat([]byte{7}, 5000), true)
	require.NoError(t, err)
	v, err := s.MapSection(c, vmmem.View{Prot: vmmem.ProtReadWrite, CopyOnWrite: true})
	require.NoError(t, err)
	require.NoError(t, s.Write8(v, 9))
	_, err = s.MapSection(c, vmmem.View{Prot: vmmem.ProtReadWrite})
	require.NoError(t, err)
	_, err = vmmem.Share(s, 0, s, a, vmmem.PageSize, vmmem.ProtRead)
	require.NoError(t, err)
	_, err = s.MapDevice(0, vmmem.Device{Name: "device", Size: 16})
	require.NoError(t, err)
	require.NoError(t, s.Verify())
	return s
}

func TestEveryDamagedByteIsFound(t *testing.T) {
	data, err := saved(rich(t), vmmem.SaveOptions{})
	require.NoError(t, err)
	load := func(p []byte) error {
		c, err := vmmem.Load(bytes.NewReader(p), vmmem.LoadOptions{})
		if err == nil {
			_ = c.Close()
		}
		return err
	}
	require.NoError(t, load(data))
	for i := range data {
		if i > 1000 && i%7 != 0 {
			continue // the contents of pages, one like the other
		}
		data[i] ^= 1 << (i % 8)
		require.ErrorIs(t, load(data), vmmem.ErrDamaged, "byte %d", i)
		data[i] ^= 1 << (i % 8)
		require.ErrorIs(t, load(data[:i]), vmmem.ErrDamaged, "cut at %d", i)
	}
	err = load(data[:20])
	assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
	assert.EqualError(t, load([]byte("PK\x03\x04 something else")), "vmmem: load 0x00000000+0x0: damaged snapshot: not a saved address space")
}

func TestLoadBindsHostBytesAgain(t *testing.T) {
	s, err := vmmem.New(vmmem.Options{})
	require.NoError(t, err)
	defer func() { _ = s.Close() }()
	image := []byte("library bytes")
	a, err := s.MapImage(vmmem.ImageBase, image, "lib")
	require.NoError(t, err)
	data, err := saved(s, vmmem.SaveOptions{OmitImages: true})
	require.NoError(t, err)
	assert.NotContains(t, string(data), "library bytes")

	bind := func(p []byte) vmmem.LoadOptions {
		return vmmem.LoadOptions{Bind: func(kind vmmem.Kind, name string, size uint32) []byte {
			assert.Equal(t, vmmem.KindImage, kind)
			assert.Equal(t, "lib", name)
			assert.EqualValues(t, len(image), size)
			return p
		}}
	}
	for name, o := range map[string]vmmem.LoadOptions{
		"nobody": {}, "nothing": bind(nil), "too short": bind(image[:3]), "other bytes": bind([]byte("library BYTES")),
	} {
		_, err = vmmem.Load(bytes.NewReader(data), o)
		assert.ErrorIs(t, err, vmmem.ErrUnbound, name)
	}
	c, err := vmmem.Load(bytes.NewReader(data), bind(image))
	require.NoError(t, err)
	defer func() { _ = c.Close() }()
	host, err := c.Host(a, uint32(len(image)))
	require.NoError(t, err)
	assert.Same(t, &image[0], &host[0], "aliased, not copied")
}

func TestSaveReportsTheWritersError(t *testing.T) {
	s := rich(t)
	data, err := saved(s, vmmem.SaveOptions{})
	require.NoError(t, err)
	full := errors.New("disk full")
	for n := 0; n < len(data); n += 97 {
		assert.ErrorIs(t, s.Save(&limitedWriter{n, full}, vmmem.SaveOptions{}), full)
	}
	require.NoError(t, s.Verify())
}

type limitedWriter struct {
	left int
	err  error
}

func (w *limitedWriter) Write(p []byte) (int, error) {
	if w.left -= len(p); w.left < 0 {
		return 0, w.err
	}
	return len(p), nil
}

// framed puts a payload into frames with right checksums, so that the fuzzer
// reaches what lies behind them.
func framed(payload []byte) []byte {
	table := crc32.MakeTable(crc32.Castagnoli)
	out := []byte("juncovm\n\x01\x00")
	for seq := uint32(0); ; seq++ {
		n := min(len(payload), 256<<10)
		head := binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(nil, seq), uint32(n))
		sum := crc32.Update(crc32.Checksum(head, table), table, payload[:n])
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
		out = binary.LittleEndian.AppendUint32(out, sum)
		out = append(out, payload[:n]...)
		if n == 0 {
			return out
		}
		payload = payload[n:]
	}
}

// unframed is the payload of saved bytes.
func unframed(data []byte) []byte {
	var out []byte
	for data = data[10:]; len(data) >= 8; {
		n := binary.LittleEndian.Uint32(data)
		out = append(out, data[8:8+n]...)
		data = data[8+n:]
	}
	return out
}

// loadAnything must not crash, whatever the bytes; what comes back is sound.
func loadAnything(t interface{ Fatal(...any) }, payload []byte) {
	for _, p := range [][]byte{framed(payload), payload} {
		s, err := vmmem.Load(bytes.NewReader(p), vmmem.LoadOptions{Options: vmmem.Options{
			Quota: vmmem.Quota{Reserved: 64 << 20, Committed: 4 << 20},
		}})
		if err != nil {
			continue
		}
		if err := s.Verify(); err != nil {
			t.Fatal(err)
		}
		for r := range s.Regions() {
			_ = s.Write8(r.Base, 1)
			_, _ = s.Read64(r.Base)
			_ = s.Decommit(r.Base, uint32(min(r.Size, 1<<20)))
			_ = s.CommitImage(r.Base, []byte("x"))
		}
		if err := s.Verify(); err != nil {
			t.Fatal(err)
		}
		_ = s.Close()
	}
}

func FuzzLoad(f *testing.F) {
	for _, o := range []vmmem.SaveOptions{{}, {LayoutOnly: true}, {OmitImages: true}} {
		data, err := saved(rich(f), o)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(unframed(data))
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, payload []byte) { loadAnything(t, payload) })
}

// TestLoadOfMutatedPayload is a short deterministic version of FuzzLoad.
func TestLoadOfMutatedPayload(t *testing.T) {
	data, err := saved(rich(t), vmmem.SaveOptions{LayoutOnly: true})
	require.NoError(t, err)
	payload := unframed(data)
	for i := range payload {
		for _, v := range []byte{0, 1, 2, 0x10, 0x7f, 0x80, 0xff, payload[i] + 1, payload[i] ^ 0x10} {
			p := bytes.Clone(payload)
			p[i] = v
			loadAnything(t, p)
		}
	}
}
