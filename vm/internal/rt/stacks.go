package rt

import (
	"math/bits"

	"github.com/junco-vm/junco/vmmem"
)

// Stacks that move: those of virtual threads, of platform threads beyond the first maxFixed, and of threads that ask for more than the
// usual size. There may be thousands of them, so each begins with a small block cut from a slab, and its frames move to a block of twice
// the size when they have no room: that is possible because frames hold offsets only. Blocks from the size of a slab up are allocations
// of their own. They come from the top of the stack range; the first platform threads have fixed places from its bottom.
const (
	smallStackBytes = 4 << 10
	slabBytes       = vmmem.Granularity
	stackClasses    = 4  // 4, 8, 16 and 32 KiB
	keptSlabs       = 16 // what is kept of them when no such thread is left
	stackTail       = 16 // what the loop may touch behind a stack's limit
)

// stackPool holds the free blocks of slabs, by size. It is a cache: what is in no thread's use is free.
type stackPool struct {
	free  [stackClasses][]vmmem.Addr
	slabs []vmmem.Addr
	inUse int // blocks of slabs
}

func stackClass(size uint32) int { return bits.Len32(size/smallStackBytes) - 1 }

// takeStack gives a block of committed stack memory. Below that of a slab, size is a power of two times smallStackBytes.
func (vm *VM) takeStack(size uint32) (vmmem.Addr, []byte, error) {
	if size >= slabBytes {
		base, err := vm.stackRegion(size)
		if err != nil {
			return 0, nil, err
		}
		return vm.hostStack(base, size)
	}
	p := &vm.stacks
	free := &p.free[stackClass(size)]
	if len(*free) == 0 {
		slab, err := vm.stackRegion(slabBytes)
		if err != nil {
			return 0, nil, err
		}
		p.slabs = append(p.slabs, slab)
		for at := slabBytes - size; ; at -= size {
			*free = append(*free, slab+vmmem.Addr(at))
			if at == 0 {
				break
			}
		}
	}
	base := (*free)[len(*free)-1]
	*free = (*free)[:len(*free)-1]
	p.inUse++
	return vm.hostStack(base, size)
}

func (vm *VM) hostStack(base vmmem.Addr, size uint32) (vmmem.Addr, []byte, error) {
	host, err := vm.space.Host(base, size)
	return base, host, err
}

// stackRegion allocates and commits a region of the stack range.
func (vm *VM) stackRegion(size uint32) (vmmem.Addr, error) {
	return vm.space.Allocate(vmmem.Request{
		Min: vmmem.StackBase, Max: vmmem.StackEnd, Highest: true, Size: size, Kind: vmmem.KindStack,
		Prot: vmmem.ProtRead | vmmem.ProtWrite, Commit: true, Name: "growing stack",
	})
}

// dropStack gives a block back.
func (vm *VM) dropStack(base vmmem.Addr, size uint32) {
	if size >= slabBytes {
		vm.must(vm.space.Release(base))
		return
	}
	p := &vm.stacks
	free := &p.free[stackClass(size)]
	*free = append(*free, base)
	if p.inUse--; p.inUse > 0 || len(p.slabs) <= keptSlabs {
		return
	}
	for _, slab := range p.slabs {
		vm.must(vm.space.Release(slab))
	}
	*p = stackPool{}
}

// moveStack gives a thread a stack of twice the size. It answers false when it has the greatest one, or there is no memory.
func (vm *VM) moveStack(t *Thread) bool {
	size := uint32(len(t.stack))
	if size >= t.word(tcbMost) {
		return false
	}
	fresh := min(2*size, t.word(tcbMost))
	base, host, err := vm.takeStack(fresh)
	if err != nil {
		return false
	}
	copy(host, t.stack)
	vm.dropStack(t.base, size)
	t.base, t.stack = base, host
	t.setWord(tcbLimit, fresh-stackTail)
	return true
}
