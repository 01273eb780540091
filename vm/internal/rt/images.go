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
	total  int
}

type imageSection struct {
	base vmmem.Addr
	host *vmmem.HostBlock
}

const (
	imageBlock = 1 << 20
	// imageQuota bounds the class files of a program, in bytes.
	imageQuota = 128 << 20
)

func (im *images) init(vm *VM) (err error) {
	im.vm = vm
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
	if im.total+len(b) > imageQuota {
		return image{}, im.vm.metadataFull()
	}
	if im.used+len(b) > len(im.buf) {
		if err := im.open(max(imageBlock, len(b))); err != nil {
			return image{}, err
		}
	}
	at := im.used
	copy(im.buf[at:], b)
	im.used += (len(b) + 7) &^ 7
	im.total += len(b)
	return image{addr: im.base + vmmem.Addr(at), data: im.buf[at : at+len(b) : at+len(b)]}, nil
}

// open begins a new block.
func (im *images) open(size int) error {
	size = (size + vmmem.Granularity - 1) &^ (vmmem.Granularity - 1)
	block, err := vmmem.HostAlloc(size)
	if err != nil {
		return err
	}
	at, err := im.vm.space.FindFreeBase(vmmem.ProgramImageBase, uint32(size), vmmem.Granularity)
	if err == nil && at+vmmem.Addr(size) > vmmem.ProgramImageEnd {
		err = im.vm.metadataFull()
	}
	if err == nil {
		_, err = im.vm.space.MapImage(at, block.Bytes()[:size], "classes")
	}
	if err != nil {
		_ = block.Free()
		return err
	}
	im.blocks = append(im.blocks, imageSection{at, block})
	im.base, im.buf, im.used = at, block.Bytes()[:size], 0
	return nil
}

func (im *images) close() {
	for _, b := range im.blocks {
		_ = b.host.Free()
	}
	im.blocks = nil
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
