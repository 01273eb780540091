package rt

import (
	"encoding/binary"
	"errors"
	"math/bits"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vmmem"
)

// Blocks of raw memory. Small ones come from arenas: private regions of rawArenaBytes, each under a heap.Context with one client, whose books
// lie in the heap. A block that is larger has a private region of its own, so that an access behind its last page is a fault.
//
// What there is stands in the book, a raw chunk of the heap whose address is in the root record:
//
//	words:    entries, room for entries, bytes asked for, greatest of these, blocks, bytes in blocks, base of the arena that served last, 0
//	entries:  base | book of the arena's context, 0 for a block of its own | bytes asked for; by rising base
const (
	bookEntries = iota
	bookRoom
	bookAsked
	bookPeak
	bookBlocks
	bookUsed
	bookLast
	bookFirst = 8 // first word of the first entry
	bookEntry = 3 // words of an entry
	bookLeast = 40
)

const (
	// rawArenaBytes is the size of an arena. Its books take a tenth of it from the heap.
	rawArenaBytes = 256 << 10
	// rawSmall is the largest block that comes from an arena, in bytes.
	rawSmall = 32 << 10
	// rawAlign is what every block is aligned to, in bytes: the least block of an arena.
	rawAlign = 64
)

// Errors of raw blocks. Whoever gets one finds everything as it was.
var (
	// ErrRawQuota: the guest would hold more than it may.
	ErrRawQuota = errors.New("limit of raw memory")
	// ErrRawFull: no address range, no host memory, or no room in the heap for the books.
	ErrRawFull = errors.New("no room for raw memory")
	// ErrRawAddress: not the address of a raw block in use.
	ErrRawAddress = errors.New("not the address of a block")
	// ErrRawAlign: not a power of two.
	ErrRawAlign = errors.New("alignment is not a power of two")
)

// rawArena is an opened arena.
type rawArena struct {
	context *heap.Context
	client  *heap.Client
}

// rawEntry is an entry of the book.
type rawEntry struct {
	base  vmmem.Addr
	book  heap.Ref // null: a block with a region of its own
	asked uint32
}

// RawStats are the figures of raw blocks, in bytes and numbers.
type RawStats struct {
	Asked, Peak uint64 // bytes asked for, now and at most
	Used        uint64 // bytes that the blocks really have
	Blocks      int
	Regions     int // private regions they lie in
	Limit       uint64
}

// RawStats answers the figures of now.
func (vm *VM) RawStats() RawStats {
	b := vm.book()
	if b == nil {
		return RawStats{Limit: vm.raw.limit}
	}
	w := func(i int) uint64 { return uint64(b.word(i)) }
	return RawStats{Asked: w(bookAsked), Peak: w(bookPeak), Used: w(bookUsed), Blocks: int(w(bookBlocks)), Regions: int(w(bookEntries)), Limit: vm.raw.limit}
}

// book is the book as Go sees it: nil when there is none. It is valid until the book moves.
type book []byte

func (vm *VM) book() book {
	at := vm.rootRaw(rootRawBook)
	if at == 0 {
		return nil
	}
	return vm.mem[int(at)-heapBase:]
}

func (b book) word(i int) uint32       { return binary.LittleEndian.Uint32(b[4*i:]) }
func (b book) set(i int, v uint32)     { binary.LittleEndian.PutUint32(b[4*i:], v) }
func (b book) add(i int, delta uint32) { b.set(i, b.word(i)+delta) }
func (b book) entries() int            { return int(b.word(bookEntries)) }

func (b book) entry(i int) rawEntry {
	at := bookFirst + bookEntry*i
	return rawEntry{vmmem.Addr(b.word(at)), heap.Ref(b.word(at + 1)), b.word(at + 2)}
}

// find is the last entry whose base is not above addr; -1 if there is none.
func (b book) find(addr vmmem.Addr) int {
	if b == nil {
		return -1
	}
	lo, hi := 0, b.entries()
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if b.entry(m).base <= addr {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo - 1
}

// enter puts an entry into the book, which has room for it.
func (b book) enter(e rawEntry) {
	at, end := bookFirst+bookEntry*(b.find(e.base)+1), bookFirst+bookEntry*b.entries()
	copy(b[4*(at+bookEntry):4*(end+bookEntry)], b[4*at:4*end])
	b.set(at, uint32(e.base))
	b.set(at+1, uint32(e.book))
	b.set(at+2, e.asked)
	b.add(bookEntries, 1)
}

// strike takes an entry out of the book.
func (b book) strike(i int) {
	at, end := bookFirst+bookEntry*i, bookFirst+bookEntry*b.entries()
	copy(b[4*at:], b[4*(at+bookEntry):4*end])
	b.add(bookEntries, ^uint32(0))
}

// count adds to the figures; negatives subtract.
func (b book) count(asked, used, blocks uint32) {
	b.add(bookAsked, asked)
	b.add(bookUsed, used)
	b.add(bookBlocks, blocks)
	b.set(bookPeak, max(b.word(bookPeak), b.word(bookAsked)))
}

// RawAlloc makes a block of at least n bytes at a multiple of align, a power of two or 0 for the usual 64. What it contains is not defined.
//
// # Errors
//
// ErrRawQuota, ErrRawFull, ErrRawAlign.
func (vm *VM) RawAlloc(n, align uint64) (uint64, error) {
	addr, _, err := vm.rawAlloc(n, align)
	return uint64(addr), err
}

// RawAllocZero is RawAlloc of a block whose n bytes are zero.
func (vm *VM) RawAllocZero(n, align uint64) (uint64, error) {
	addr, fresh, err := vm.rawAlloc(n, align)
	if err == nil && !fresh && n > 0 {
		err = vm.space.Fill(addr, uint32(n), 0)
	}
	return uint64(addr), err
}

func (vm *VM) rawAlloc(n, align uint64) (addr vmmem.Addr, fresh bool, err error) {
	if align&(align-1) != 0 {
		return 0, false, ErrRawAlign
	}
	if n > vm.raw.limit || align > 1<<31 {
		return 0, false, ErrRawQuota
	}
	need := max(n, 1)
	small := max(need, align) <= rawSmall
	if small {
		need = max(need, align) // a block of a buddy allocator is aligned to its own size
	}
	if err := vm.openBook(); err != nil {
		return 0, false, err
	}
	if uint64(vm.book().word(bookAsked))+need > vm.raw.limit {
		return 0, false, ErrRawQuota
	}
	used := uint32(1) << bits.Len64(max(need, rawAlign)-1)
	if small {
		addr, err = vm.rawSmallBlock(uint32(need))
	} else {
		addr, err = vm.rawRegion(uint32(need), uint32(max(align, 1)))
		used = uint32(need+vmmem.PageSize-1) &^ (vmmem.PageSize - 1)
	}
	if err != nil {
		return 0, false, err
	}
	vm.book().count(uint32(need), used, 1)
	return addr, !small, nil
}

// openBook makes the book at the first block, and a larger one when it is full.
func (vm *VM) openBook() error {
	old := vm.book()
	room := uint32(bookLeast)
	if old != nil {
		if old.word(bookEntries) < old.word(bookRoom) {
			return nil
		}
		room = 2 * old.word(bookRoom)
	}
	return vm.makingRoom(func() error {
		at, err := vm.heap.Alloc(4*(bookFirst+bookEntry*room), heap.Raw)
		if err != nil {
			return err
		}
		before := heap.Ref(vm.rootRaw(rootRawBook))
		vm.setRootRaw(rootRawBook, uint32(at))
		if old != nil {
			copy(vm.book(), old[:4*(bookFirst+bookEntry*old.entries())])
			err = vm.heap.Free(before)
		}
		vm.book().set(bookRoom, room)
		return err
	})
}

// makingRoom repeats what failed because the heap is full, after collections.
func (vm *VM) makingRoom(do func() error) error {
	err := do()
	for _, why := range []cause{causeAllocation, causeLastResort} {
		if !errors.Is(err, heap.ErrFull) {
			return err
		}
		vm.collect(why)
		err = do()
	}
	if errors.Is(err, heap.ErrFull) {
		return ErrRawFull
	}
	return err
}

// rawRegion makes a block with a region of its own, zeroed.
func (vm *VM) rawRegion(n, align uint32) (vmmem.Addr, error) {
	base, err := vm.rawPages(n, align, "raw block")
	if err == nil {
		vm.book().enter(rawEntry{base: base, asked: n})
	}
	return base, err
}

func (vm *VM) rawPages(n, align uint32, name string) (vmmem.Addr, error) {
	base, err := vm.space.Allocate(vmmem.Request{Size: n, Align: align, Prot: vmmem.ProtReadWrite, Commit: true, Name: name})
	switch {
	case errors.Is(err, vmmem.ErrQuota):
		return 0, ErrRawQuota
	case err != nil:
		return 0, ErrRawFull
	}
	return base, nil
}

// rawSmallBlock takes a block from an arena: from the one that served last, then the others, then a new one.
func (vm *VM) rawSmallBlock(n uint32) (vmmem.Addr, error) {
	b := vm.book()
	last := vmmem.Addr(b.word(bookLast))
	if i := b.find(last); i >= 0 && b.entry(i).base == last {
		if addr, err := vm.arena(b.entry(i)).client.Alloc(n); err == nil {
			return addr, nil
		}
	}
	for i := range b.entries() {
		e := b.entry(i)
		if e.book == 0 || e.base == last {
			continue
		}
		if addr, err := vm.arena(e).client.Alloc(n); err == nil {
			b.set(bookLast, uint32(e.base))
			return addr, nil
		}
	}
	a, base, err := vm.newArena()
	if err != nil {
		return 0, err
	}
	b.set(bookLast, uint32(base))
	return a.client.Alloc(n)
}

// newArena opens another arena.
func (vm *VM) newArena() (a *rawArena, base vmmem.Addr, err error) {
	if base, err = vm.rawPages(rawArenaBytes, 0, "raw blocks"); err != nil {
		return nil, 0, err
	}
	host, err := vm.space.Host(base, rawArenaBytes)
	if err == nil {
		err = vm.makingRoom(func() error {
			c, err := vm.heap.NewContextOver(base, host, heap.ContextOptions{LeastBytes: rawAlign, MaxClients: 1})
			if err != nil {
				return err
			}
			k, err := c.NewClient(0)
			a = &rawArena{c, k}
			return err
		})
	}
	if err != nil {
		vm.must(vm.space.Release(base))
		return nil, 0, err
	}
	vm.raw.remember(base, a)
	vm.book().enter(rawEntry{base: base, book: a.context.Book()})
	return a, base, nil
}

func (r *rawMemory) remember(base vmmem.Addr, a *rawArena) {
	if r.arenas == nil {
		r.arenas = map[vmmem.Addr]*rawArena{}
	}
	r.arenas[base] = a
}

// arena is the opened arena of an entry of the book.
func (vm *VM) arena(e rawEntry) *rawArena {
	if a := vm.raw.arenas[e.base]; a != nil {
		return a
	}
	host, err := vm.space.Host(e.base, rawArenaBytes)
	vm.must(err)
	c, err := vm.heap.AttachContext(e.book, host)
	vm.must(err)
	k, err := c.Client(c.Clients()[0])
	vm.must(err)
	a := &rawArena{c, k}
	vm.raw.remember(e.base, a)
	return a
}

// dropRaw forgets what can be made again from the book.
func (vm *VM) dropRaw() { vm.raw.arenas = nil }

// RawSize answers what was asked for when the block at addr was made, and how many bytes it really has.
//
// # Errors
//
// ErrRawAddress for anything but the address of a block in use.
func (vm *VM) RawSize(addr uint64) (asked, usable uint64, err error) {
	asked, usable, _, err = vm.rawSize(addr)
	return asked, usable, err
}

// rawSize is RawSize, and says which entry of the book the block lies in.
func (vm *VM) rawSize(addr uint64) (asked, usable uint64, entry int, err error) {
	if addr >= 1<<32 {
		return 0, 0, 0, ErrRawAddress
	}
	b := vm.book()
	i := b.find(vmmem.Addr(addr))
	if i < 0 {
		return 0, 0, 0, ErrRawAddress
	}
	e := b.entry(i)
	if e.book == 0 {
		if uint64(e.base) != addr {
			return 0, 0, 0, ErrRawAddress
		}
		return uint64(e.asked), uint64(e.asked+vmmem.PageSize-1) &^ (vmmem.PageSize - 1), i, nil
	}
	if addr-uint64(e.base) >= rawArenaBytes {
		return 0, 0, 0, ErrRawAddress
	}
	a, u, err := vm.arena(e).client.Size(vmmem.Addr(addr))
	if err != nil {
		return 0, 0, 0, ErrRawAddress
	}
	return uint64(a), uint64(u), i, nil
}

// RawFree gives a block back.
//
// # Errors
//
// ErrRawAddress for anything but the address of a block in use; nothing was changed then.
func (vm *VM) RawFree(addr uint64) error {
	asked, used, i, err := vm.rawSize(addr)
	if err != nil {
		return err
	}
	b := vm.book()
	e := b.entry(i)
	if e.book != 0 {
		a := vm.arena(e)
		if err := a.client.Free(vmmem.Addr(addr)); err != nil {
			return ErrRawAddress
		}
		if e.base != vmmem.Addr(b.word(bookLast)) && a.client.Figures().Blocks == 0 {
			a.context.Close()
			delete(vm.raw.arenas, e.base)
			e.book = 0 // its region goes, too
		}
	}
	if e.book == 0 {
		vm.book().strike(i)
		vm.must(vm.space.Release(e.base))
	}
	vm.book().count(-uint32(asked), -uint32(used), ^uint32(0))
	return nil
}

// RawRealloc changes the size of a block to at least n bytes, and answers where it is now. The bytes that both sizes have in common are kept, the
// others are not defined. On an error the block is as it was. Address 0 makes a new block.
//
// # Errors
//
// ErrRawAddress, ErrRawQuota, ErrRawFull; a *vmmem.Fault when the guest has made a page of the block inaccessible.
func (vm *VM) RawRealloc(addr, n uint64) (uint64, error) {
	if addr == 0 {
		return vm.RawAlloc(n, 0)
	}
	asked, _, err := vm.RawSize(addr)
	if err != nil {
		return 0, err
	}
	to, err := vm.RawAlloc(n, 0)
	if err != nil {
		return 0, err
	}
	if keep := min(asked, n); keep > 0 {
		if err := vm.space.Copy(vmmem.Addr(to), vmmem.Addr(addr), uint32(keep)); err != nil {
			vm.must(vm.RawFree(to))
			return 0, err
		}
	}
	return to, vm.RawFree(addr)
}
