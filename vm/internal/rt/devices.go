package rt

import (
	"errors"
	"io"

	"github.com/junco-vm/junco/vmmem"
)

// Console device, at the start of the MMIO range: a byte written to its first register goes to standard output; reading its second
// register gives the next byte of standard input, or all ones at the end.
const (
	consoleBase = vmmem.MMIOBase
	consoleOut  = 0
	consoleIn   = 8
	consoleSize = vmmem.PageSize
)

// consoleEnd is what the input register reads at the end of the input.
const consoleEnd = 1<<64 - 1

// errRegister is the fault of an access to a register that is not there, or not with this direction.
var errRegister = errors.New("no such register")

// mapDevices puts the default devices into the address space.
func (vm *VM) mapDevices() error {
	_, err := vm.space.MapDevice(consoleBase, vmmem.Device{
		Name: "console", Size: consoleSize,
		Read: func(off uint32, _ int) (uint64, error) {
			if off != consoleIn {
				return 0, errRegister
			}
			var b [1]byte
			if _, err := io.ReadFull(vm.stdin(), b[:]); err != nil {
				return consoleEnd, nil
			}
			return uint64(b[0]), nil
		},
		Write: func(off uint32, _ int, v uint64) error {
			if off != consoleOut {
				return errRegister
			}
			_, err := orDiscard(vm.cfg.Stdout).Write([]byte{byte(v)})
			return err
		},
	})
	return err
}

// stdin is the embedder's input; empty by default.
func (vm *VM) stdin() io.Reader {
	if vm.cfg.Stdin == nil {
		return eof{}
	}
	return vm.cfg.Stdin
}

type eof struct{}

func (eof) Read([]byte) (int, error) { return 0, io.EOF }
