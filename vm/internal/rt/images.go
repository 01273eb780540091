package rt

import (
	"github.com/junco-vm/junco/vmmem"
)

// images keeps the class files of a VM inside its address space: the library's archive as one section that all VMs share, and the
// program's own class files packed into blocks.
type images struct {
	vm     *VM
	lib    vmmem.Addr
	data   []byte
	blocks []imageSection
	base   vmmem.Addr // of the open block
	buf    []byte     // its host memory
	used   int        // bytes of it
	held   int        // bytes of class files
	block  int        // bytes of a block
	total  *int       // bytes of class files of all loaders
}

type imageSection struct {
	base vmmem.Addr
	host *vmmem.HostBlock
}

const (
	imageBlock      = 1 << 20
	guestImageBlock = vmmem.Granularity
	// imageQuota bounds the class files of a program, in bytes.
	imageQuota = 128 << 20
)

func (im *images) init(vm *VM) (err error) {
	im.vm, im.block, im.total = vm, imageBlock, new(int)
	im.data = vm.cfg.Library.Archive()
	im.lib, err = vm.space.MapImage(vmmem.ImageBase, im.data, "class library")
	return err
}

// library is the image of a class of the library.
func (im *images) library(off, n int) image {
	return image{addr: im.lib + vmmem.Addr(off), data: im.data[off : off+n : off+n]}
}

// add copies a class file into the address space.
func (im *images) add(b []byte) (image, error) {
	if *im.total+len(b) > imageQuota {
		im.vm.collect(causeLastResort) // loaders may be unreachable
		if *im.total+len(b) > imageQuota {
			return image{}, im.vm.metadataFull()
		}
	}
	if im.used+len(b) > len(im.buf) {
		if err := im.open(max(im.block, len(b))); err != nil {
			return image{}, err
		}
	}
	at := im.used
	copy(im.buf[at:], b)
	im.used += (len(b) + 7) &^ 7
	im.held += len(b)
	*im.total += len(b)
	return image{addr: im.base + vmmem.Addr(at), data: im.buf[at : at+len(b) : at+len(b)]}, nil
}

// leastSections is how many image sections loaders of the guest's own may hold before that is a reason to collect.
const leastSections = 512

// open begins a new block. Sections of loaders that nobody has found to be unreachable yet must not use up addresses and host memory: there
// is a collection when there are twice as many as the last one has left.
func (im *images) open(size int) error {
	vm := im.vm
	if im.lib == 0 && vm.sections >= max(leastSections, 2*vm.sectionsLeft) {
		vm.collect(causeMetadata)
		vm.sectionsLeft = vm.sections
	}
	size = (size + vmmem.Granularity - 1) &^ (vmmem.Granularity - 1)
	at, err := im.place(size)
	if err != nil {
		vm.collect(causeLastResort)
		if at, err = im.place(size); err != nil {
			return err
		}
	}
	block, err := vmmem.HostAlloc(size)
	if err != nil {
		return err
	}
	if _, err = vm.space.MapImage(at, block.Bytes()[:size], "classes"); err != nil {
		_ = block.Free()
		return err
	}
	im.blocks = append(im.blocks, imageSection{at, block})
	vm.sections++
	im.base, im.buf, im.used = at, block.Bytes()[:size], 0
	return nil
}

// place finds addresses for a block.
func (im *images) place(size int) (vmmem.Addr, error) {
	at, err := im.vm.space.FindFreeBase(vmmem.ProgramImageBase, uint32(size), vmmem.Granularity)
	if err != nil || at+vmmem.Addr(size) > vmmem.ProgramImageEnd {
		return 0, im.vm.metadataFull()
	}
	return at, nil
}

// undo takes back the image that was added last.
func (im *images) undo(img image) {
	if at := int(img.addr) - int(im.base); at >= 0 && at+(len(img.data)+7)&^7 == im.used {
		im.used = at
		im.held -= len(img.data)
		*im.total -= len(img.data)
	}
}

// close gives all blocks back.
func (im *images) close() {
	for _, b := range im.blocks {
		if !im.vm.closed {
			im.vm.must(im.vm.space.Unmap(b.base))
		}
		_ = b.host.Free()
	}
	im.vm.sections -= len(im.blocks)
	*im.total -= im.held
	im.blocks, im.buf, im.used, im.held = nil, nil, 0, 0
}

// imagesOf is where the class files of a loader are kept.
func (vm *VM) imagesOf(l *Loader) *images {
	if l.guest() {
		return l.images
	}
	return &vm.images
}

// at is the class file at a guest address.
func (im *images) at(addr vmmem.Addr, n int) image {
	if addr >= im.lib && addr < im.lib+vmmem.Addr(len(im.data)) {
		return im.library(int(addr-im.lib), n)
	}
	for _, b := range im.blocks {
		if off := int(addr) - int(b.base); off >= 0 && off < len(b.host.Bytes()) {
			return image{addr: addr, data: b.host.Bytes()[off : off+n : off+n]}
		}
	}
	panic("BUG: class file is outside the image sections")
}
