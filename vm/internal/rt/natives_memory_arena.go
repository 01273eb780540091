package rt

import (
	"errors"
	"fmt"
	"math"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vmmem"
)

// Natives of junco.memory.Arena: contexts and clients of package heap over private regions. Java knows an arena by the address of its book. That it is
// one is said by an alias of the region, whose name is arenaPrefix and that address, and which the guest cannot set or remove: so which
// arenas there are stands in the address space, and the map of opened ones is a cache.
const arenaPrefix = "arena:"

func arenaAlias(book heap.Ref) string { return fmt.Sprintf("%s%08x", arenaPrefix, uint32(book)) }

func init() {
	register("junco/memory/Arena", map[string]Native{
		"create0(JIIIZZ)I": arenaCreate,
		"base0(I)J": func(f *Frame) Answer {
			a, _ := f.vm.space.LookupAlias(arenaAlias(heap.Ref(f.Int(0))))
			return f.ReturnLong(int64(a.Addr))
		},
		"close0(I)V":        arenaClose,
		"newClient0(IJ)I":   arenaNewClient,
		"closeClient0(II)V": arenaCloseClient,
		"clients0(I)[I":     arenaClients,
		"allocate0(IIJJZ)J": arenaAllocate,
		"realloc0(IIJJ)J":   arenaRealloc,
		"free0(IIJ)V":       arenaFree,
		"size0(IIJ)J":       arenaSize,
		"owns0(IIJ)Z": func(f *Frame) Answer {
			k, err := f.client()
			a, bad := addr32(f.Long(2))
			return f.ReturnBool(err == nil && bad == nil && k.Owns(a))
		},
		"blocks0(II)[J":   arenaBlocks,
		"figures0(II)[J":  arenaFigures,
		"computed0(II)[J": arenaComputed,
	})
}

// arena is the context whose book's address is in slot 0; nil when there is none.
func (f *Frame) arena() *heap.Context {
	vm, book := f.vm, heap.Ref(f.Int(0))
	if c := vm.memory.arenas[book]; c != nil {
		return c
	}
	a, ok := vm.space.LookupAlias(arenaAlias(book))
	if !ok {
		return nil
	}
	host, err := vm.space.Host(a.Addr, a.Size)
	vm.must(err)
	c, err := vm.heap.AttachContext(book, host)
	vm.must(err)
	vm.memory.remember(c)
	return c
}

func (g *guestMemory) remember(c *heap.Context) {
	if g.arenas == nil {
		g.arenas = map[heap.Ref]*heap.Context{}
	}
	g.arenas[c.Book()] = c
}

// dropArenas forgets what can be made again.
func (vm *VM) dropArenas() { vm.memory.arenas = nil }

// client is the client whose number is in slot 1.
func (f *Frame) client() (*heap.Client, error) {
	c := f.arena()
	if c == nil {
		return nil, errMemoryClosed
	}
	return c.Client(uint32(f.Int(1)))
}

func arenaCreate(f *Frame) Answer {
	c, err := f.createArena()
	if errors.Is(err, ErrRawFull) {
		return f.OutOfMemory()
	}
	if err != nil {
		return f.throwMemory("arena", 0, f.Long(0), err)
	}
	return f.ReturnInt(int32(c.Book()))
}

func (f *Frame) createArena() (c *heap.Context, err error) {
	vm := f.vm
	size, err := size32(f.Long(0))
	if err != nil {
		return nil, err
	}
	o := heap.ContextOptions{LeastBytes: uint32(f.Int(2)), AlignBytes: uint32(f.Int(3)), MaxClients: int(f.Int(4)), Features: heap.FeatureQuota}
	if f.Bool(5) {
		o.Features |= heap.FeatureZero
	}
	if f.Bool(6) {
		o.Features |= heap.FeatureScrub
	}
	if o.AlignBytes > vmmem.Granularity {
		return nil, heap.ErrOptions // regions are not aligned further
	}
	base, err := vm.space.Allocate(vmmem.Request{Size: size, Prot: vmmem.ProtReadWrite, Commit: true, Name: "arena", Max: vmmem.MMIOBase})
	if err != nil {
		return nil, err
	}
	size = vm.space.Query(base).AllocSize
	host, err := vm.space.Host(base, size)
	if err == nil {
		err = vm.makingRoom(func() (err error) {
			c, err = vm.heap.NewContextOver(base, host, o)
			return err
		})
	}
	if err == nil {
		if err = vm.space.SetAlias(arenaAlias(c.Book()), base, size); err != nil {
			c.Close()
		}
	}
	if err != nil {
		vm.must(vm.space.Release(base))
		return nil, err
	}
	vm.memory.remember(c)
	return c, nil
}

func arenaClose(f *Frame) Answer {
	c := f.arena()
	if c == nil {
		return f.ReturnVoid()
	}
	book := c.Book()
	a, _ := f.vm.space.LookupAlias(arenaAlias(book))
	delete(f.vm.memory.arenas, book)
	c.Close()
	f.vm.must(f.vm.space.Release(a.Addr))
	return f.ReturnVoid()
}

func arenaNewClient(f *Frame) Answer {
	c := f.arena()
	quota, err := size32(f.Long(1))
	if c == nil {
		err = errMemoryClosed
	}
	var k *heap.Client
	if err == nil {
		k, err = c.NewClient(quota)
	}
	if err != nil {
		return f.throwMemory("new client", 0, f.Long(1), err)
	}
	return f.ReturnInt(int32(k.ID()))
}

func arenaCloseClient(f *Frame) Answer {
	if k, err := f.client(); err == nil {
		f.Charge(int(k.Figures().Held))
		k.Delete()
	}
	return f.ReturnVoid()
}

func arenaClients(f *Frame) Answer {
	var ids []uint32
	if c := f.arena(); c != nil {
		ids = c.Clients()
	}
	arr, ok := f.NewIntArray(len(ids))
	if !ok {
		return f.OutOfMemory()
	}
	for i, id := range ids {
		f.Ints(arr)[i] = int32(id)
	}
	return f.ReturnRef(arr)
}

func arenaAllocate(f *Frame) Answer {
	n, err := size32(f.Long(2))
	var k *heap.Client
	if err == nil {
		k, err = f.client()
	}
	var a vmmem.Addr
	if err == nil {
		a, err = k.Alloc(max(n, uint32(f.Long(4)))) // a block is aligned to its own size
	}
	if err == nil && f.Bool(6) {
		var p []byte
		if p, err = k.Bytes(a); err == nil {
			clear(p)
			f.Charge(len(p))
		}
	}
	if err != nil {
		return f.throwMemory("malloc", 0, f.Long(2), err)
	}
	return f.ReturnLong(int64(a))
}

func arenaRealloc(f *Frame) Answer {
	n, err := size32(f.Long(4))
	var k *heap.Client
	if err == nil {
		k, err = f.client()
	}
	var a vmmem.Addr
	if err == nil {
		if a, err = addr32(f.Long(2)); err != nil {
			err = heap.ErrNotOurs
		} else {
			f.Charge(int(n))
			a, err = k.Realloc(a, n)
		}
	}
	if err != nil {
		return f.throwMemory("realloc", f.Long(2), f.Long(4), err)
	}
	return f.ReturnLong(int64(a))
}

// block is the client and the address that slots 1 and 2 name.
func (f *Frame) block() (*heap.Client, vmmem.Addr, error) {
	k, err := f.client()
	if err != nil {
		return nil, 0, err
	}
	a, err := addr32(f.Long(2))
	if err != nil {
		err = heap.ErrNotOurs
	}
	return k, a, err
}

func arenaFree(f *Frame) Answer {
	k, a, err := f.block()
	if err == nil {
		err = k.Free(a)
	}
	if err != nil {
		return f.throwMemory("free", f.Long(2), 0, err)
	}
	return f.ReturnVoid()
}

func arenaSize(f *Frame) Answer {
	k, a, err := f.block()
	var asked, usable uint32
	if err == nil {
		asked, usable, err = k.Size(a)
	}
	if err != nil {
		return f.throwMemory("size", f.Long(2), 0, err)
	}
	return f.ReturnLong(int64(asked)<<32 | int64(usable))
}

func arenaBlocks(f *Frame) Answer {
	var out []int64
	if k, err := f.client(); err == nil {
		k.Walk(func(a vmmem.Addr, asked, _ uint32) bool {
			out = append(out, int64(a), int64(asked))
			return true
		})
		f.chargeEntries(len(out))
	}
	return f.returnLongs(out)
}

func arenaFigures(f *Frame) Answer {
	var g heap.Figures
	if f.Int(1) != 0 {
		if k, err := f.client(); err == nil {
			g = k.Figures()
		}
	} else if c := f.arena(); c != nil {
		g = c.Figures()
	}
	return f.returnLongs([]int64{int64(g.Total), int64(g.Held), int64(g.Used), int64(g.Asked), int64(g.Free), int64(g.Peak), int64(g.Blocks)})
}

func arenaComputed(f *Frame) Answer {
	var g heap.Computed
	if f.Int(1) != 0 {
		if k, err := f.client(); err == nil {
			f.chargeEntries(int(k.Figures().Held / 64))
			g = k.Compute()
		}
	} else if c := f.arena(); c != nil {
		f.chargeEntries(int(c.Figures().Held / 64))
		g = c.Compute()
	}
	return f.returnLongs([]int64{int64(g.CachedBlocks), int64(g.CachedBytes), int64(g.LargestFree), int64(g.Allocators), int64(g.Slack),
		int64(math.Float64bits(g.Fragmentation))})
}
