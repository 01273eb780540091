package vmmem_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/junco-vm/junco/vmmem"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestAccessAcrossPages puts every width at every place around the edge between
// two pages of different permissions: whoever touches the second page needs its permission.
func TestAccessAcrossPages(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	a := committed(t, s, 2*vmmem.Granularity)
	for i := range 2 * vmmem.Granularity {
		require.NoError(t, s.Write8(a+vmmem.Addr(i), byte(i*3)))
	}
	for _, edge := range []vmmem.Addr{a + vmmem.PageSize, a + vmmem.Granularity} {
		acrossEdge(t, s, a, edge)
		_, err := s.Protect(a, 2*vmmem.Granularity, vmmem.ProtReadWrite)
		require.NoError(t, err)
	}
}

func acrossEdge(t *testing.T, s *vmmem.Space, a, edge vmmem.Addr) {
	fault := func(at vmmem.Addr, width int, access vmmem.Access, denied vmmem.Prot) *fault {
		if at+vmmem.Addr(width) <= edge || denied&vmmem.Prot(access) == 0 {
			return nil
		}
		return &fault{uint64(max(at, edge)), vmmem.FaultProtected}
	}
	for _, denied := range []vmmem.Prot{0, vmmem.ProtRead, vmmem.ProtWrite, vmmem.ProtReadWrite} {
		_, err := s.Protect(edge, 1, vmmem.ProtReadWrite&^denied)
		require.NoError(t, err)
		for _, width := range []int{1, 2, 4, 8} {
			for at := edge - 9; at < edge+2; at++ {
				what := fmt.Sprintf("%d bytes at edge%+d without %v", width, int(at)-int(edge), denied)
				got, err := readWidth(s, at, width)
				want := fault(at, width, vmmem.AccessRead, denied)
				require.NoError(t, sameFault(want, err), what)
				for i := range got {
					if want == nil {
						assert.Equal(t, byte((int(at-a)+i)*3), got[i], what)
					}
				}
				data := make([]byte, width)
				for i := range data {
					data[i] = byte((int(at-a) + i) * 3)
				}
				require.NoError(t, sameFault(fault(at, width, vmmem.AccessWrite, denied), writeWidth(s, at, data)), what)
				require.NoError(t, sameFault(fault(at, width, vmmem.AccessRead, denied), s.Read(at, data)), what)
				require.NoError(t, sameFault(fault(at, width, vmmem.AccessWrite, denied), s.Fill(at, uint32(width), data[0])), what)
				require.Equal(t, fault(at, width, vmmem.AccessRead, denied) == nil, s.TryRead(at, data) == width, what)
				// Put back what Fill changed.
				for i := range width {
					_ = s.Write8(at+vmmem.Addr(i), byte((int(at-a)+i)*3))
				}
			}
		}
	}
}

// TestAddressesAtTheEnd: arithmetic that runs over the end of 32 bits.
func TestAddressesAtTheEnd(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	a, err := s.Allocate(vmmem.Request{Addr: vmmem.SpaceEnd - vmmem.Granularity, Size: vmmem.Granularity, Prot: vmmem.ProtReadWrite, Commit: true})
	require.NoError(t, err)
	last := vmmem.SpaceEnd - 1
	require.NoError(t, s.Write8(last, 1))
	f := faultOf(t, s.Write16(last, 1))
	assert.Equal(t, vmmem.Fault{Addr: vmmem.SpaceEnd, Access: vmmem.AccessWrite, Reason: vmmem.FaultUnmapped}, f)
	_, err = s.Read64(0xffff_fffc)
	assert.Equal(t, vmmem.FaultWrap, faultOf(t, err).Reason)
	assert.ErrorIs(t, s.Fill(a, 0xffff_ffff, 1), vmmem.FaultWrap)
	assert.ErrorIs(t, s.Copy(a, 0xffff_ffff, 2), vmmem.FaultWrap)
	assert.ErrorIs(t, s.Copy(0xffff_ffff, a, 2), vmmem.FaultWrap)
	assert.ErrorIs(t, s.Move(a, a, 0xffff_ffff), vmmem.FaultWrap)
	assert.Equal(t, 1, s.TryRead(last, make([]byte, 100)))
	assert.Zero(t, s.TryRead(0xffff_ffff, make([]byte, 100)))
	assert.False(t, s.TryWrite(last, make([]byte, 2)))
	assert.Equal(t, uint64(1)<<32, s.Query(0xffff_ffff).End())
	require.NoError(t, s.Decommit(a, vmmem.Granularity))
	require.NoError(t, s.Release(a))
}

// TestCopyAsIfThroughABuffer copies between ranges that show the same memory at
// several addresses, in several pieces.
func TestCopyAsIfThroughABuffer(t *testing.T) {
	const g = vmmem.Granularity
	for _, parts := range [][]uint32{
		// Which granule of the section each granule of the guest range shows.
		{0, 1, 2, 3}, {1, 0, 1, 0}, {0, 0, 0, 0}, {3, 2, 1, 0}, {0, 1, 0, 1},
	} {
		for _, c := range []struct{ dst, src, n uint32 }{
			{g, 0, 2 * g}, {0, g, 2 * g}, {g / 2, 100, 3 * g}, {100, g / 2, 3 * g}, {2 * g, 0, 2 * g}, {5, 5, 3 * g}, {g - 3, 2*g - 7, g + 50},
		} {
			s := newSpace(t, vmmem.Options{})
			sec, err := vmmem.NewSection("s", 4*g)
			require.NoError(t, err)
			base := vmmem.Addr(0x3000_0000)
			for i, part := range parts {
				_, err := s.MapSection(sec, vmmem.View{
					Addr: base + vmmem.Addr(i*g), Offset: part * g, Size: g, Prot: vmmem.ProtReadWrite,
				})
				require.NoError(t, err)
			}
			for i := range sec.Bytes() {
				sec.Bytes()[i] = byte(i*7 + i>>8 + i>>16)
			}
			before := make([]byte, 4*g)
			require.NoError(t, s.Read(base, before))
			require.NoError(t, s.Copy(base+vmmem.Addr(c.dst), base+vmmem.Addr(c.src), c.n))
			mem := sec.Bytes()
			for i, v := range before[c.src:][:c.n] {
				at := c.dst + uint32(i)
				// A byte that several guest addresses show has the last value put there.
				if mem[parts[at/g]*g+at%g] != v && lastShown(parts, c.dst, c.n, at) == at {
					t.Fatalf("%v %+v: wrong byte at %#x", parts, c, at)
				}
			}
			require.NoError(t, sec.Close())
		}
	}
}

// lastShown is the highest address in [dst, dst+n) that shows the same byte as at.
func lastShown(parts []uint32, dst, n, at uint32) uint32 {
	const g = vmmem.Granularity
	last := at
	for i, part := range parts {
		if part == parts[at/g] {
			if other := uint32(i)*g + at%g; other >= dst && other < dst+n {
				last = max(last, other)
			}
		}
	}
	return last
}

func TestMoveRefusesAliases(t *testing.T) {
	s, other := newSpace(t, vmmem.Options{}), newSpace(t, vmmem.Options{})
	a := committed(t, s, 2*vmmem.PageSize)
	require.NoError(t, s.Fill(a, 2*vmmem.PageSize, 5))
	b, err := vmmem.Share(other, 0, s, a, 2*vmmem.PageSize, vmmem.ProtReadWrite)
	require.NoError(t, err)
	for _, c := range []struct {
		dst, src vmmem.Addr
		n        uint32
		ok       bool
	}{
		{b, a, 10, false}, {b + 5, a, 10, false}, {b, a + 5, 10, false}, {b + 10, a, 10, true}, {b, a + 4096, 4096, true},
	} {
		require.NoError(t, s.Fill(a, 2*vmmem.PageSize, 5))
		err := vmmem.MoveBetween(other, c.dst, s, c.src, c.n)
		p := make([]byte, 2*vmmem.PageSize)
		require.NoError(t, s.Read(a, p))
		if c.ok {
			assert.NoError(t, err)
			assert.EqualValues(t, c.n, bytes.Count(p, []byte{0}))
		} else {
			assert.ErrorIs(t, err, vmmem.ErrShared)
			assert.Zero(t, bytes.Count(p, []byte{0}), "nothing was moved")
		}
	}
}

// TestMoveInsideOneSpace is memmove, and the rest of the source is zero.
func TestMoveInsideOneSpace(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	a := committed(t, s, 3*vmmem.PageSize)
	for _, c := range []struct{ dst, src, n int }{
		{0, 0, 100}, {10, 0, 100}, {0, 10, 100}, {100, 0, 100}, {0, 100, 100}, {4000, 4050, 200}, {4050, 4000, 200}, {0, 5000, 5000}, {1, 0, 8000}, {0, 1, 1},
	} {
		want := make([]byte, 3*vmmem.PageSize)
		for i := range want {
			want[i] = byte(i%255 + 1)
		}
		require.NoError(t, s.Write(a, want))
		buffer := bytes.Clone(want[c.src:][:c.n])
		clear(want[c.src:][:c.n])
		copy(want[c.dst:], buffer)
		require.NoError(t, s.Move(a+vmmem.Addr(c.dst), a+vmmem.Addr(c.src), uint32(c.n)))
		got := make([]byte, len(want))
		require.NoError(t, s.Read(a, got))
		assert.True(t, bytes.Equal(want, got), "%+v", c)
	}
}
