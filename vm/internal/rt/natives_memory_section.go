package rt

import (
	"github.com/junco-vm/junco/vmmem"
)

// Natives of junco.memory.Section. A section is a resource of the host: its bytes may be outside of this address space, and several spaces may show
// them. So the table of sections is Go's, and only views of them are guest memory.

// guestSection is a section that Java has a handle to.
type guestSection struct {
	section *vmmem.Section
	made    uint64 // bytes, if the guest made it; 0 if the embedder shares it
}

func init() {
	register("junco/memory/Section", map[string]Native{
		"create0(Ljava/lang/String;J[B)I": sectionCreate,
		"open0(Ljava/lang/String;)I":      sectionOpen,
		"size0(I)J": func(f *Frame) Answer {
			g := f.vm.section(f.Int(0))
			if g == nil {
				return f.throwMemory("section size", 0, 0, errMemoryClosed)
			}
			return f.ReturnLong(int64(g.section.Size()))
		},
		"map0(IJJJIZ)J": sectionMap,
		"close0(I)V": func(f *Frame) Answer {
			f.vm.closeSection(f.Int(0))
			return f.ReturnVoid()
		},
	})
}

// section finds a section by its handle; nil when there is none.
func (vm *VM) section(handle int32) *guestSection {
	if handle < 1 || int(handle) > len(vm.memory.sections) {
		return nil
	}
	return vm.memory.sections[handle-1]
}

// closeSection lets go of a section. Those of the embedder stay open for the embedder.
func (vm *VM) closeSection(handle int32) {
	g := vm.section(handle)
	if g == nil {
		return
	}
	vm.memory.sections[handle-1] = nil
	if g.made > 0 {
		vm.must(g.section.Close())
	}
}

// closeSections ends what package junco.memory holds of the host's.
func (vm *VM) closeSections() {
	for i := range vm.memory.sections {
		vm.closeSection(int32(i + 1))
	}
}

// addSection gives a section a handle.
func (vm *VM) addSection(g *guestSection) (int32, error) {
	all := &vm.memory.sections
	for i, s := range *all {
		if s == nil {
			(*all)[i] = g
			return int32(i + 1), nil
		}
	}
	if len(*all) == maxSections {
		return 0, vmmem.ErrQuota
	}
	*all = append(*all, g)
	return int32(len(*all)), nil
}

func sectionCreate(f *Frame) Answer {
	if f.Ref(0) == 0 {
		return f.ThrowNPE()
	}
	handle, err := f.createSection()
	if err != nil {
		return f.throwMemory("section", 0, f.Long(1), err)
	}
	return f.ReturnInt(handle)
}

// createSection makes a section of the guest's: what these have together, mapped or not, counts against the limit of raw memory.
func (f *Frame) createSection() (int32, error) {
	name, err := f.memoryName(0)
	if err != nil {
		return 0, err
	}
	n, err := size32(f.Long(1))
	if err != nil {
		return 0, err
	}
	made := (uint64(n) + vmmem.PageSize - 1) &^ (vmmem.PageSize - 1)
	held := made
	for _, g := range f.vm.memory.sections {
		if g != nil {
			held += g.made
		}
	}
	if held > f.vm.RawLimit() {
		return 0, vmmem.ErrQuota
	}
	c, err := vmmem.NewSection(name, n)
	if err != nil {
		return 0, err
	}
	if f.Ref(3) != 0 {
		f.Charge(copy(c.Bytes(), f.Bytes(f.Ref(3))))
	}
	handle, err := f.vm.addSection(&guestSection{c, made})
	if err != nil {
		f.vm.must(c.Close())
	}
	return handle, err
}

func sectionOpen(f *Frame) Answer {
	if f.Ref(0) == 0 {
		return f.ThrowNPE()
	}
	name := f.GoString(f.Ref(0))
	for _, c := range f.vm.cfg.Sections {
		if c.Name() != name {
			continue
		}
		handle, err := f.vm.addSection(&guestSection{section: c})
		if err != nil {
			return f.throwMemory("open section", 0, int64(c.Size()), err)
		}
		return f.ReturnInt(handle)
	}
	return f.throwMemory("open section", 0, 0, &memoryError{vmmem.ErrName, "no section is shared under this name"})
}

func sectionMap(f *Frame) Answer {
	base, err := f.mapSection()
	if err != nil {
		return f.throwMemory("map", f.Long(1), f.Long(5), err)
	}
	return f.ReturnLong(int64(base))
}

func (f *Frame) mapSection() (vmmem.Addr, error) {
	g := f.vm.section(f.Int(0))
	if g == nil {
		return 0, errMemoryClosed
	}
	offset, err := addr32(f.Long(3))
	if err != nil {
		return 0, err
	}
	n, err := size32(f.Long(5))
	if err != nil {
		return 0, err
	}
	at, err := guestPlace(f.Long(1), n)
	if err != nil {
		return 0, err
	}
	return f.vm.space.MapSection(g.section, vmmem.View{
		Addr: at, Offset: uint32(offset), Size: n, Prot: prot(f.Int(7)), CopyOnWrite: f.Bool(8), Max: vmmem.MMIOBase,
	})
}

// initSections bounds what views may commit as private regions are bounded: those that copy on write take memory of their own.
func (vm *VM) initSections() error {
	return vm.space.SetQuota(vmmem.KindSection, vmmem.Quota{Committed: 2*vm.raw.limit + rawSlack})
}
