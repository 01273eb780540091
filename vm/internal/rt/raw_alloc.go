package rt

import (
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
	if vm.rawBook() == 0 {
		return RawStats{Limit: vm.raw.limit}
	}
	w := func(i int) uint64 { return uint64(vm.bookWord(i)) }
	return RawStats{Asked: w(bookAsked), Peak: w(bookPeak), Used: w(bookUsed), Blocks: int(w(bookBlocks)), Regions: int(w(bookEntries)), Limit: vm.raw.limit}
}

func (vm *VM) rawBook() heap.Ref               { return heap.Ref(vm.rootRaw(rootRawBook)) }
func (vm *VM) bookWord(i int) uint32           { return vm.load32(vm.rawBook(), 4*uint32(i)) }
func (vm *VM) setBookWord(i int, v uint32)     { vm.store32(vm.rawBook(), 4*uint32(i), v) }
func (vm *VM) addBookWord(i int, delta uint32) { vm.setBookWord(i, vm.bookWord(i)+delta) }

func (vm *VM) rawEntry(i int) rawEntry {
	at := bookFirst + bookEntry*i
	return rawEntry{vmmem.Addr(vm.bookWord(at)), heap.Ref(vm.bookWord(at + 1)), vm.bookWord(at + 2)}
}

// rawEntryOf finds the last entry whose base is not above addr; -1 if there is none.
func (vm *VM) rawEntryOf(addr vmmem.Addr) (int, bool) {
	if vm.rawBook() == 0 {
		return -1, false
	}
	lo, hi := 0, int(vm.bookWord(bookEntries))
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if vm.rawEntry(m).base <= addr {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo - 1, lo > 0
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
	if uint64(vm.bookWord(bookAsked))+need > vm.raw.limit {
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
	vm.countRaw(uint32(need), used, 1)
	return addr, !small, nil
}

// countRaw adds to the figures; negatives subtract.
func (vm *VM) countRaw(asked, used, blocks uint32) {
	vm.addBookWord(bookAsked, asked)
	vm.addBookWord(bookUsed, used)
	vm.addBookWord(bookBlocks, blocks)
	vm.setBookWord(bookPeak, max(vm.bookWord(bookPeak), vm.bookWord(bookAsked)))
}

// openBook makes the book at the first block, and a larger one when it is full.
func (vm *VM) openBook() error {
	old := vm.rawBook()
	room := uint32(bookLeast)
	if old != 0 {
		if vm.bookWord(bookEntries) < vm.bookWord(bookRoom) {
			return nil
		}
		room = 2 * vm.bookWord(bookRoom)
	}
	return vm.makingRoom(func() error {
		book, err := vm.heap.Alloc(4*(bookFirst+bookEntry*room), heap.Raw)
		if err != nil {
			return err
		}
		if old != 0 {
			n := 4 * (bookFirst + bookEntry*vm.bookWord(bookEntries))
			copy(vm.mem[int(book)-heapBase:][:n], vm.mem[int(old)-heapBase:][:n])
		}
		vm.setRootRaw(rootRawBook, uint32(book))
		vm.setBookWord(bookRoom, room)
		if old != 0 {
			return vm.heap.Free(old)
		}
		return nil
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

// enter puts an entry into the book, which has room for it.
func (vm *VM) enter(e rawEntry) {
	before, _ := vm.rawEntryOf(e.base)
	at, end := bookFirst+bookEntry*(before+1), bookFirst+bookEntry*int(vm.bookWord(bookEntries))
	words := vm.mem[int(vm.rawBook())-heapBase:]
	copy(words[4*(at+bookEntry):4*(end+bookEntry)], words[4*at:4*end])
	vm.setBookWord(at, uint32(e.base))
	vm.setBookWord(at+1, uint32(e.book))
	vm.setBookWord(at+2, e.asked)
	vm.addBookWord(bookEntries, 1)
}

// strike takes an entry out of the book.
func (vm *VM) strike(i int) {
	at, end := bookFirst+bookEntry*i, bookFirst+bookEntry*int(vm.bookWord(bookEntries))
	words := vm.mem[int(vm.rawBook())-heapBase:]
	copy(words[4*at:], words[4*(at+bookEntry):4*end])
	vm.addBookWord(bookEntries, ^uint32(0))
}

// rawRegion makes a block with a region of its own, zeroed.
func (vm *VM) rawRegion(n, align uint32) (vmmem.Addr, error) {
	base, err := vm.rawPages(n, align, "raw block")
	if err == nil {
		vm.enter(rawEntry{base: base, asked: n})
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
	last := vmmem.Addr(vm.bookWord(bookLast))
	if i, ok := vm.rawEntryOf(last); ok && vm.rawEntry(i).base == last {
		if addr, err := vm.arena(vm.rawEntry(i)).client.Alloc(n); err == nil {
			return addr, nil
		}
	}
	for i := range int(vm.bookWord(bookEntries)) {
		e := vm.rawEntry(i)
		if e.book == 0 || e.base == last {
			continue
		}
		if addr, err := vm.arena(e).client.Alloc(n); err == nil {
			vm.setBookWord(bookLast, uint32(e.base))
			return addr, nil
		}
	}
	a, base, err := vm.newArena()
	if err != nil {
		return 0, err
	}
	vm.setBookWord(bookLast, uint32(base))
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
	vm.enter(rawEntry{base: base, book: a.context.Book()})
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

// dropRaw forgets what can be made again from the book and the class files.
func (vm *VM) dropRaw() { vm.raw.arenas, vm.raw.slots = nil, nil }

// RawSize answers what was asked for when the block at addr was made, and how many bytes it really has.
//
// # Errors
//
// ErrRawAddress for anything but the address of a block in use.
func (vm *VM) RawSize(addr uint64) (asked, usable uint64, err error) {
	if addr >= 1<<32 {
		return 0, 0, ErrRawAddress
	}
	i, ok := vm.rawEntryOf(vmmem.Addr(addr))
	if !ok {
		return 0, 0, ErrRawAddress
	}
	e := vm.rawEntry(i)
	if e.book == 0 {
		if uint64(e.base) != addr {
			return 0, 0, ErrRawAddress
		}
		return uint64(e.asked), uint64(e.asked+vmmem.PageSize-1) &^ (vmmem.PageSize - 1), nil
	}
	if addr-uint64(e.base) >= rawArenaBytes {
		return 0, 0, ErrRawAddress
	}
	a, u, err := vm.arena(e).client.Size(vmmem.Addr(addr))
	if err != nil {
		return 0, 0, ErrRawAddress
	}
	return uint64(a), uint64(u), nil
}

// RawFree gives a block back.
//
// # Errors
//
// ErrRawAddress for anything but the address of a block in use; nothing was changed then.
func (vm *VM) RawFree(addr uint64) error {
	asked, used, err := vm.RawSize(addr)
	if err != nil {
		return err
	}
	i, _ := vm.rawEntryOf(vmmem.Addr(addr))
	e := vm.rawEntry(i)
	if e.book != 0 {
		a := vm.arena(e)
		if err := a.client.Free(vmmem.Addr(addr)); err != nil {
			return ErrRawAddress
		}
		if a.client.Figures().Blocks == 0 && e.base != vmmem.Addr(vm.bookWord(bookLast)) {
			a.context.Close()
			delete(vm.raw.arenas, e.base)
			e.book = 0 // its region goes, too
		}
	}
	if e.book == 0 {
		vm.strike(i)
		vm.must(vm.space.Release(e.base))
	}
	vm.countRaw(-uint32(asked), -uint32(used), ^uint32(0))
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
