package rt

import (
	"errors"
	"fmt"
	"strings"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vmmem"
)

// Natives of package junco.memory, by which Java reaches the address space. They are thin: what an argument means is vmmem's and heap's business.
//
// # What the guest may change
//
// Only what it made. An allocation of the guest carries that in its name, which begins with guestPrefix; so who owns what stands in the address
// space itself. Everything else that is private (raw blocks, arenas, the embedder's regions) may be read and written, as far as its pages
// permit, but not decommitted, protected or released: Go code may hold its bytes. Section views hold their bytes themselves.
const guestPrefix = "guest:"

// Bounds on what the guest may have Go remember, by number.
const (
	maxAliasName    = 255 // UTF-16 units
	maxAliases      = 4096
	maxGuestWatches = 256
	maxRangeLocks   = 4096
	maxSections     = 1024
)

// guestMemory is what a VM remembers of package junco.memory, beside what the address space keeps.
type guestMemory struct {
	arenas   map[heap.Ref]*heap.Context // opened ones, by book: a cache
	watches  map[vmmem.WatchID]struct{} // those of the guest
	sections []*guestSection            // by handle - 1; nil where a handle is free
}

func init() {
	register("junco/memory/AddressSpace", map[string]Native{
		"allocate0(JJIZLjava/lang/String;JJJZ)J": memoryAllocate,
		"find0(JJJJZ)J":                          memoryFind,
		"commit0(JJI)V": memoryChange("commit", 0, func(f *Frame, a vmmem.Addr, n uint32) error {
			return f.vm.space.Commit(a, n, prot(f.Int(4)))
		}),
		"decommit0(JJ)V": memoryChange("decommit", 0, func(f *Frame, a vmmem.Addr, n uint32) error {
			return f.vm.space.Decommit(a, n)
		}),
		"protect0(JJI)I": memoryChange("protect", 0, func(f *Frame, a vmmem.Addr, n uint32) error {
			old, err := f.vm.space.Protect(a, n, prot(f.Int(4)))
			f.ReturnInt(int32(old))
			return err
		}),
		"release0(JZ)V":                 memoryRelease,
		"query0(J[J)Ljava/lang/String;": memoryQuery,
		"overlaps0(JJ)Z": func(f *Frame) Answer {
			a, n, err := f.addrRange(0)
			if err != nil {
				return f.throwMemory("overlaps", f.Long(0), f.Long(2), err)
			}
			return f.ReturnBool(f.vm.space.Overlaps(a, n))
		},
		"defaultAddress0()J": func(f *Frame) Answer { return f.ReturnLong(int64(f.vm.space.DefaultBase())) },
		"setDefaultAddress0(J)V": func(f *Frame) Answer {
			at := f.Long(0)
			if at < int64(vmmem.DefaultBase) || at >= int64(vmmem.MMIOBase) {
				return f.throwMemory("setDefaultAddress", at, 0, vmmem.ErrRange)
			}
			f.vm.must(f.vm.space.SetDefaultBase(vmmem.Addr(at)))
			return f.ReturnVoid()
		},
		"layoutVersion0()J": func(f *Frame) Answer { return f.ReturnLong(int64(f.vm.space.LayoutVersion())) },
		"statistics0()[J": func(f *Frame) Answer {
			s := f.vm.space.Stats()
			out := []int64{int64(s.Reserved), int64(s.Committed), int64(s.PeakReserved), int64(s.PeakCommitted),
				int64(s.Allocations), int64(s.Watches), int64(s.Aliases), int64(s.CopiedPages)}
			for k := range s.ReservedKind {
				out = append(out, int64(s.ReservedKind[k]), int64(s.CommittedKind[k]))
			}
			return f.returnLongs(out)
		},
		"quota0(I)[J": func(f *Frame) Answer {
			q := f.vm.space.Quota(vmmem.Kind(f.Int(0)))
			return f.returnLongs([]int64{int64(q.Reserved), int64(q.Committed)})
		},
	})
	register("junco/memory/Region", map[string]Native{
		"read0(J[BII)V": func(f *Frame) Answer {
			p, ok := f.part(2, 3, 4)
			if !ok {
				return f.ThrowNPE()
			}
			return f.bulk(len(p), f.RawRead(uint64(f.Long(0)), p))
		},
		"write0(J[BII)V": func(f *Frame) Answer {
			p, ok := f.part(2, 3, 4)
			if !ok {
				return f.ThrowNPE()
			}
			return f.bulk(len(p), f.RawWrite(uint64(f.Long(0)), p))
		},
		"tryRead0(J[B)I": memoryTryRead,
		"fill0(JJB)V": func(f *Frame) Answer {
			return f.bulk(int(f.Long(2)), f.RawFill(uint64(f.Long(0)), uint64(f.Long(2)), byte(f.Int(4))))
		},
		"copy0(JJJZ)V": func(f *Frame) Answer {
			dst, src, n := uint64(f.Long(0)), uint64(f.Long(2)), uint64(f.Long(4))
			if f.Bool(6) {
				return f.bulk(int(n), f.rawMove(dst, src, n))
			}
			return f.bulk(int(n), f.RawCopy(dst, src, n))
		},
		"compare0(JJJ)J": func(f *Frame) Answer {
			order, at, err := f.RawCompare(uint64(f.Long(0)), uint64(f.Long(2)), uint64(f.Long(4)))
			if err != nil {
				return f.RawFault(err)
			}
			f.Charge(int(at))
			return f.ReturnLong(int64(order) * int64(at+1))
		},
	})
}

// prot makes permissions of an int of Java's; unknown bits stay unknown.
func prot(bits int32) vmmem.Prot {
	if bits&^0xFF != 0 {
		return 0xFF
	}
	return vmmem.Prot(bits)
}

// addr32 is a long of Java's as an address.
func addr32(v int64) (vmmem.Addr, error) {
	if v < 0 || v > 1<<32-1 {
		return 0, vmmem.ErrRange
	}
	return vmmem.Addr(v), nil
}

// size32 is a long of Java's as a number of bytes.
func size32(v int64) (uint32, error) {
	if v < 0 || v > 1<<32-1 {
		return 0, vmmem.ErrSize
	}
	return uint32(v), nil
}

// addrRange reads an address and a size from four slots.
func (f *Frame) addrRange(slot int) (vmmem.Addr, uint32, error) {
	a, err := addr32(f.Long(slot))
	if err != nil {
		return 0, 0, err
	}
	n, err := size32(f.Long(slot + 2))
	return a, n, err
}

// returnLongs returns a new long[].
func (f *Frame) returnLongs(v []int64) Answer {
	arr, ok := f.NewLongArray(len(v))
	if !ok {
		return f.OutOfMemory()
	}
	copy(f.Longs(arr), v)
	return f.ReturnRef(arr)
}

// part is the part of a byte[] in a slot that two ints name. Java has checked both; ok is false for whoever comes another way.
func (f *Frame) part(slot, from, count int) (p []byte, ok bool) {
	if f.Ref(slot) == 0 {
		return nil, false
	}
	all := f.Bytes(f.Ref(slot))
	lo, n := int(f.Int(from)), int(f.Int(count))
	if lo < 0 || n < 0 || n > len(all)-lo {
		return nil, false
	}
	return all[lo:][:n], true
}

// bulk ends a native that touched n bytes.
func (f *Frame) bulk(n int, err error) Answer {
	if err != nil {
		return f.RawFault(err)
	}
	f.Charge(n)
	return f.ReturnVoid()
}

// memoryName reads a name from a slot.
func (f *Frame) memoryName(slot int) (string, error) {
	if len(f.UTF16(f.Ref(slot))) > maxAliasName {
		return "", errLongName
	}
	return f.GoString(f.Ref(slot)), nil
}

// chargeEntries counts a look through n entries of a table against the step limit: four of them are a step.
func (f *Frame) chargeEntries(n int) { f.Charge(16 * n) }

// guestSearch reads where an allocation may go: alignment, least base and end, from six slots, and whether to begin at the highest.
func (f *Frame) guestSearch(slot int, size uint32) (look vmmem.Search, err error) {
	align, err := size32(f.Long(slot))
	if err != nil {
		return look, vmmem.ErrAlign
	}
	lo, end := f.Long(slot+2), f.Long(slot+4)
	if lo == 0 {
		lo = int64(f.vm.space.DefaultBase())
	}
	if end == 0 {
		end = int64(vmmem.MMIOBase)
	}
	if lo < int64(vmmem.DefaultBase) || end < 0 || end > int64(vmmem.MMIOBase) {
		return look, vmmem.ErrRange
	}
	if lo > end {
		return look, vmmem.ErrNoSpace
	}
	f.chargeEntries(f.vm.space.Stats().Allocations)
	return vmmem.Search{Size: size, Align: align, Min: vmmem.Addr(lo), Max: vmmem.Addr(end), Highest: f.Bool(slot + 6)}, nil
}

// guestPlace checks where the guest asks an allocation to be: between the default base and the devices.
func guestPlace(addr int64, size uint32) (vmmem.Addr, error) {
	if addr == 0 {
		return 0, nil
	}
	if addr < int64(vmmem.DefaultBase) || addr+int64(size) > int64(vmmem.MMIOBase) {
		return 0, vmmem.ErrRange
	}
	return vmmem.Addr(addr), nil
}

func memoryAllocate(f *Frame) Answer {
	if f.Ref(6) == 0 {
		return f.ThrowNPE()
	}
	base, err := f.allocate()
	if err != nil {
		return f.throwMemory("allocate", f.Long(0), f.Long(2), err)
	}
	return f.ReturnLong(int64(base))
}

func (f *Frame) allocate() (vmmem.Addr, error) {
	size, err := size32(f.Long(2))
	if err != nil {
		return 0, err
	}
	at, err := guestPlace(f.Long(0), size)
	if err != nil {
		return 0, err
	}
	name, err := f.memoryName(6)
	if err != nil {
		return 0, err
	}
	look, err := f.guestSearch(7, size)
	if err != nil {
		return 0, err
	}
	return f.vm.space.Allocate(vmmem.Request{
		Addr: at, Size: size, Prot: prot(f.Int(4)), Commit: f.Bool(5), Name: guestPrefix + name,
		Align: look.Align, Min: look.Min, Max: look.Max, Highest: look.Highest,
	})
}

func memoryFind(f *Frame) Answer {
	size, err := size32(f.Long(0))
	var look vmmem.Search
	if err == nil {
		look, err = f.guestSearch(2, size)
	}
	var at vmmem.Addr
	if err == nil {
		at, err = f.vm.space.FindFree(look)
	}
	if err != nil {
		return f.throwMemory("find", f.Long(4), f.Long(0), err)
	}
	return f.ReturnLong(int64(at))
}

// memoryChange makes a native that changes a range of the guest's, which address and size from a slot on name. do leaves a result, if there is one,
// by a Return of the frame.
func memoryChange(op string, slot int, do func(f *Frame, a vmmem.Addr, n uint32) error) Native {
	return func(f *Frame) Answer {
		a, n, err := f.addrRange(slot)
		if err == nil {
			if reason := f.vm.notGuests(a); reason != "" {
				return f.ThrowViolation(uint64(a), uint64(n), "change", reason)
			}
			err = do(f, a, n)
		}
		if err != nil {
			return f.throwMemory(op, f.Long(slot), f.Long(slot+2), err)
		}
		return answerReturn
	}
}

// notGuests says why the guest may not change what is at an address; "" if it may, or if nothing is there.
func (vm *VM) notGuests(a vmmem.Addr) string {
	r := vm.space.Query(a)
	switch r.Kind {
	case vmmem.KindFree, vmmem.KindSection:
		return ""
	case vmmem.KindPrivate:
		if strings.HasPrefix(r.Name, guestPrefix) && !vm.RawPinned(r.AllocBase) {
			return ""
		}
		return "not an allocation of the program's"
	case vmmem.KindMMIO:
		return "belongs to a device"
	}
	return rawForeign(r.Kind).Error()
}

func memoryRelease(f *Frame) Answer {
	s := f.vm.space
	a, err := addr32(f.Long(0))
	if err == nil {
		if r := s.Query(a); r.AllocBase == a && r.Kind != vmmem.KindFree {
			if reason := f.vm.notGuests(a); reason != "" {
				return f.ThrowViolation(uint64(a), uint64(r.AllocSize), "change", reason)
			}
		}
		if f.Bool(2) {
			err = s.Unmap(a)
		} else {
			err = s.Release(a)
		}
	}
	if err != nil {
		op := "release"
		if f.Bool(2) {
			op = "unmap"
		}
		return f.throwMemory(op, f.Long(0), 0, err)
	}
	return f.ReturnVoid()
}

func memoryQuery(f *Frame) Answer {
	a, err := addr32(f.Long(0))
	if err != nil {
		return f.throwMemory("query", f.Long(0), 0, err)
	}
	if f.Ref(2) == 0 {
		return f.ThrowNPE()
	}
	r := f.vm.space.Query(a)
	copy(f.Longs(f.Ref(2)), []int64{int64(r.Base), int64(r.Size), int64(r.AllocBase), int64(r.AllocSize),
		int64(r.State), int64(r.Kind), int64(r.Initial), int64(r.Prot)})
	name, ok := f.NewString(strings.TrimPrefix(r.Name, guestPrefix))
	if !ok {
		return f.OutOfMemory()
	}
	return f.ReturnRef(name)
}

func memoryTryRead(f *Frame) Answer {
	if f.Ref(2) == 0 {
		return f.ThrowNPE()
	}
	p, at := f.Bytes(f.Ref(2)), uint64(f.Long(0))
	var fault *RawFault
	if errors.As(f.vm.RawAllowed(at, uint64(len(p)), vmmem.AccessRead), &fault) {
		p = p[:min(fault.At-at, uint64(len(p)))] // as far as it is the guest's to read
	}
	f.Charge(len(p))
	return f.ReturnInt(int32(f.vm.space.TryRead(vmmem.Addr(at), p)))
}

// memoryReasons are the errors behind MemoryException.Reason, by its ordinal.
var memoryReasons = []error{
	nil, // whatever is not listed
	vmmem.ErrSize, vmmem.ErrRange, vmmem.ErrAlign, vmmem.ErrProt, vmmem.ErrKind, vmmem.ErrBusy, vmmem.ErrNoSpace, vmmem.ErrNotAlloc,
	vmmem.ErrNotBase, vmmem.ErrNotCommit, vmmem.ErrQuota, vmmem.ErrHost, vmmem.ErrShared, vmmem.ErrCallback, vmmem.ErrName,
	vmmem.ErrDeadlock, heap.ErrFull, heap.ErrNotOurs, errMemoryClosed, heap.ErrOptions,
}

var errLongName = &memoryError{vmmem.ErrName, "name is too long"}

// errMemoryClosed: a section, arena or client that is closed.
var errMemoryClosed = errors.New("it is closed")

// throwMemory throws junco.memory.MemoryException for a failed call.
func (f *Frame) throwMemory(op string, addr, size int64, err error) Answer {
	const class = "junco/memory/MemoryException"
	switch {
	case errors.Is(err, vmmem.ErrClosed), errors.Is(err, heap.ErrNoClient):
		err = errMemoryClosed
	case errors.Is(err, heap.ErrQuota), errors.Is(err, heap.ErrClients):
		err = vmmem.ErrQuota
	}
	vm, reason := f.vm, 0
	for i, r := range memoryReasons {
		if i > 0 && errors.Is(err, r) {
			reason = i
		}
	}
	exc := vm.newThrowable(class, memoryText(op, addr, size, err), true)
	if vm.classOf(exc).Name != class {
		return f.Throw(exc) // there was no memory for one
	}
	defer vm.keep(exc)()
	name, ok := vm.newString(op)
	if !ok {
		return f.OutOfMemory()
	}
	f.SetRefField(exc, "operation", name)
	f.SetLongField(exc, "address", addr)
	f.SetLongField(exc, "size", size)
	f.SetIntField(exc, "reason", int32(reason))
	return f.Throw(exc)
}

// memoryText is the message of a MemoryException, alike to those of refused accesses.
func memoryText(op string, addr, size int64, err error) string {
	text := op
	switch size {
	case 0:
	case 1:
		text += " of 1 byte"
	default:
		text += fmt.Sprintf(" of %d bytes", size)
	}
	if addr != 0 {
		text += fmt.Sprintf(" at 0x%08x", uint64(addr))
	}
	var layout *vmmem.OpError
	if errors.As(err, &layout) {
		err = layout.Err
	}
	return text + ": " + strings.TrimPrefix(err.Error(), "heap: ")
}

// memoryError is one of memoryReasons in other words.
type memoryError struct {
	reason error
	text   string
}

func (e *memoryError) Error() string { return e.text }
func (e *memoryError) Unwrap() error { return e.reason }

// rawMove is RawCopy that leaves zeros behind.
func (f *Frame) rawMove(dst, src, n uint64) error {
	if n == 0 {
		return nil
	}
	if err := f.vm.RawAllowed(src, n, vmmem.AccessWrite); err != nil {
		return err
	}
	err := f.rawDo(dst, n, vmmem.AccessWrite, func(s *vmmem.Space) error { return s.Move(vmmem.Addr(dst), vmmem.Addr(src), uint32(n)) })
	return otherSide(err, src)
}
