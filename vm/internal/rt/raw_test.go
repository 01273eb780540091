package rt

import (
	"math/bits"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/junco-vm/junco/vm/classlib"
	"github.com/junco-vm/junco/vmmem"
)

type embedded struct{}

func (embedded) Archive() []byte                     { return classlib.Archive() }
func (embedded) Locate(name string) (int, int, bool) { return classlib.Locate(name) }

func rawVM(t require.TestingT, limit uint64) *VM {
	vm, err := New(Config{Library: embedded{}, RawBytes: limit})
	require.NoError(t, err)
	return vm
}

// checkRaw compares the book, its arenas, the heap and the address space with a model, and with their own laws.
func checkRaw(t require.TestingT, vm *VM, model map[uint64]uint64) {
	var asked, used uint64
	for addr, n := range model {
		a, u, err := vm.RawSize(addr)
		require.NoError(t, err)
		assert.GreaterOrEqual(t, a, n)
		assert.GreaterOrEqual(t, u, a)
		asked, used = asked+a, used+u
	}
	s := vm.RawStats()
	assert.Equal(t, asked, s.Asked)
	assert.Equal(t, used, s.Used)
	assert.Equal(t, len(model), s.Blocks)
	assert.LessOrEqual(t, s.Asked, s.Limit)
	assert.GreaterOrEqual(t, s.Peak, s.Asked)
	for i := range s.Regions {
		if e := vm.book().entry(i); e.book != 0 {
			require.NoError(t, vm.arena(e).context.Verify())
		}
		assert.True(t, vm.RawPinned(vm.book().entry(i).base))
	}
	require.NoError(t, vm.heap.Verify())
	require.NoError(t, vm.space.Verify())
}

// Blocks against a model: they never overlap, keep what was written to them, are aligned, are freed once, and survive their caches.
func TestRawBlocks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		vm := rawVM(t, 2<<20)
		defer func() { require.NoError(t, vm.Close()) }()
		model := map[uint64]uint64{} // bytes asked for, by address
		mark := func(addr, n uint64) {
			if n >= 8 {
				require.NoError(t, vm.space.Write64(vmmem.Addr(addr), addr*0x9E3779B97F4A7C15))
				require.NoError(t, vm.space.Write8(vmmem.Addr(addr+n-1), uint8(addr>>6)))
			}
		}
		marked := func(addr, n uint64, whole bool) {
			if n >= 8 {
				v, err := vm.space.Read64(vmmem.Addr(addr))
				require.NoError(t, err)
				if n > 8 {
					require.Equal(t, addr*0x9E3779B97F4A7C15, v)
				}
				b, err := vm.space.Read8(vmmem.Addr(addr + n - 1))
				require.NoError(t, err)
				if whole {
					require.Equal(t, uint8(addr>>6), b)
				}
			}
		}
		pick := func(t *rapid.T) (uint64, bool) {
			if len(model) == 0 {
				return 0, false
			}
			var all []uint64
			for a := range model {
				all = append(all, a)
			}
			least := all[0]
			for _, a := range all {
				least = min(least, a)
			}
			from := least + rapid.Uint64Range(0, 4<<20).Draw(t, "from")
			best, found := uint64(0), false
			for _, a := range all {
				if a <= from && (!found || a > best) {
					best, found = a, true
				}
			}
			return best, found
		}
		size := rapid.OneOf(rapid.Uint64Range(0, 300), rapid.Uint64Range(0, rawSmall+100), rapid.Uint64Range(0, 400<<10))
		t.Repeat(map[string]func(*rapid.T){
			"alloc": func(t *rapid.T) {
				n := size.Draw(t, "bytes")
				align := uint64(1) << rapid.IntRange(0, 17).Draw(t, "align")
				before := vm.RawStats()
				addr, err := vm.RawAllocZero(n, align)
				if err != nil {
					require.ErrorIs(t, err, ErrRawQuota)
					require.Greater(t, before.Asked+max(n, align), before.Limit)
					require.Equal(t, before.Asked, vm.RawStats().Asked)
					return
				}
				require.Zero(t, addr%align)
				require.Zero(t, addr%rawAlign)
				for a, m := range model {
					require.True(t, addr+max(n, 1) <= a || a+max(m, 1) <= addr, "blocks overlap")
				}
				for off := uint64(0); off < n; off += 61 {
					b, err := vm.space.Read8(vmmem.Addr(addr + off))
					require.NoError(t, err)
					require.Zero(t, b)
				}
				model[addr] = n
				mark(addr, n)
			},
			"free": func(t *rapid.T) {
				addr, ok := pick(t)
				if !ok {
					return
				}
				marked(addr, model[addr], true)
				wrong := addr + rapid.Uint64Range(1, 1<<16).Draw(t, "wrong")
				if _, is := model[wrong]; !is {
					require.ErrorIs(t, vm.RawFree(wrong), ErrRawAddress)
				}
				require.NoError(t, vm.RawFree(addr))
				require.ErrorIs(t, vm.RawFree(addr), ErrRawAddress)
				delete(model, addr)
			},
			"realloc": func(t *rapid.T) {
				addr, ok := pick(t)
				if !ok {
					return
				}
				n := size.Draw(t, "bytes")
				to, err := vm.RawRealloc(addr, n)
				if err != nil {
					require.ErrorIs(t, err, ErrRawQuota)
					marked(addr, model[addr], true)
					return
				}
				if n > 8 && model[addr] > 8 {
					v, err := vm.space.Read64(vmmem.Addr(to))
					require.NoError(t, err)
					require.Equal(t, addr*0x9E3779B97F4A7C15, v)
				}
				delete(model, addr)
				model[to] = n
				mark(to, n)
			},
			"forget": func(*rapid.T) { vm.dropRaw() },
			"":       func(t *rapid.T) { checkRaw(t, vm, model) },
		})
	})
}

func TestRawFigures(t *testing.T) {
	vm := rawVM(t, 1<<20)
	defer func() { require.NoError(t, vm.Close()) }()
	assert.Equal(t, RawStats{Limit: 1 << 20}, vm.RawStats())
	small, err := vm.RawAlloc(100, 0)
	require.NoError(t, err)
	large, err := vm.RawAlloc(100_000, 0)
	require.NoError(t, err)
	assert.GreaterOrEqual(t, small, uint64(vmmem.DefaultBase))
	assert.Equal(t, RawStats{Asked: 100_100, Peak: 100_100, Used: 128 + 102_400, Blocks: 2, Regions: 2, Limit: 1 << 20}, vm.RawStats())
	_, err = vm.RawAlloc(1<<20-100_099, 0)
	require.ErrorIs(t, err, ErrRawQuota)
	for _, bad := range []uint64{0, 1, small + 1, small + 64, large + 4096, 1 << 40, 0x0100_0008} {
		assert.ErrorIs(t, vm.RawFree(bad), ErrRawAddress, "%#x", bad)
	}
	_, err = vm.RawAlloc(1, 3)
	require.ErrorIs(t, err, ErrRawAlign)
	require.NoError(t, vm.RawFree(large))
	assert.Equal(t, vmmem.KindFree, vm.space.KindAt(vmmem.Addr(large)), "a large block's region goes with it")
	require.NoError(t, vm.RawFree(small))
	assert.Equal(t, uint64(100_100), vm.RawStats().Peak)
	assert.Zero(t, vm.RawStats().Asked)
}

// Many arenas: those that are empty go, all but the one that served last.
func TestRawArenasGo(t *testing.T) {
	vm := rawVM(t, 0)
	defer func() { require.NoError(t, vm.Close()) }()
	free := vm.heap.FreeBytes()
	var all []uint64
	for range 3000 {
		a, err := vm.RawAlloc(1000, 0)
		require.NoError(t, err)
		all = append(all, a)
	}
	assert.Equal(t, 12, vm.RawStats().Regions)
	assert.Less(t, free-vm.heap.FreeBytes(), uint32(12*rawArenaBytes/8), "books take less than an eighth")
	for _, a := range all {
		require.NoError(t, vm.RawFree(a))
	}
	assert.Equal(t, 1, vm.RawStats().Regions)
	checkRaw(t, vm, nil)
}

// Whose memory an address is, for accesses that begin or end anywhere.
func TestRawAllowed(t *testing.T) {
	vm := rawVM(t, 0)
	defer func() { require.NoError(t, vm.Close()) }()
	stack, err := vm.space.Reserve(vmmem.StackBase, 1<<20, vmmem.KindStack)
	require.NoError(t, err)
	for _, tc := range []struct {
		addr, n uint64
		at      uint64 // 0: allowed
		text    string
	}{
		{0, 8, 0, ""},
		{0xFFF8, 8, 0, ""},
		{0xFFF9, 8, 0x1_0000, "read of 8 bytes at 0x0000fff9: belongs to an image of class files at 0x00010000"},
		{0x0100_0000, 1, 0x0100_0000, "read of 1 byte at 0x01000000: belongs to the heap"},
		{0x01FF_FFFF, 4, 0x01FF_FFFF, "read of 4 bytes at 0x01ffffff: belongs to the heap"},
		{uint64(stack) + 5, 4, uint64(stack) + 5, "read of 4 bytes at 0x10000005: belongs to a thread's stack"},
		{0x2000_0000, 1 << 20, 0, ""},
		{0xF000_0000, 8, 0, ""},
		{0xFFFF_FFFF, 1, 0, ""},
		{0xFFFF_FFFF, 2, 1 << 32, "read of 2 bytes at 0xffffffff: outside the address space at 0x100000000"},
		{1 << 32, 1, 1 << 32, "read of 1 byte at 0x100000000: outside the address space"},
		{1<<64 - 1, 8, 1<<64 - 1, "read of 8 bytes at 0xffffffffffffffff: outside the address space"},
		{0x2000_0000, 1<<64 - 1, 1 << 32, "read of 18446744073709551615 bytes at 0x20000000: outside the address space at 0x100000000"},
	} {
		err := vm.RawAllowed(tc.addr, tc.n, vmmem.AccessRead)
		if tc.at == 0 {
			assert.NoError(t, err, "%#x", tc.addr)
			continue
		}
		require.Error(t, err, "%#x", tc.addr)
		assert.Equal(t, tc.text, err.Error())
		assert.Equal(t, tc.at, err.(*RawFault).At)
	}
	require.ErrorIs(t, vm.RawAllowed(uint64(vmmem.HeapBase), 1, vmmem.AccessRead), ErrRawForeign)
	require.ErrorIs(t, vm.RawAllowed(1<<33, 1, vmmem.AccessRead), ErrRawOutside)
	assert.Equal(t, 6, bits.TrailingZeros(rawAlign))
}
