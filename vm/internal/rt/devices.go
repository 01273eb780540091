package rt

import (
	"errors"
	"fmt"
	"io"

	"github.com/junco-vm/junco/vmmem"
)

// Where the default devices lie: a granule each, from the beginning of the MMIO range on. Their registers are described in package vm.
const (
	ConsoleBase       = vmmem.MMIOBase + iota*vmmem.Granularity
	ClockBase                                      //
	EntropyBase                                    //
	MailboxBase                                    //
	MailBufferBase                                 // memory
	InterruptBase                                  //
	ScreenBase                                     //
	FrameBufferBase                                // memory
	EmbedderBase      = vmmem.MMIOBase + 0x10_0000 // and up: devices of the embedder
	deviceBytes       = vmmem.PageSize
	mailBufferBytes   = vmmem.Granularity // the request in its first half, the reply in its second
	frameBufferBytes  = vmmem.Granularity
	deviceMemoryBytes = mailBufferBytes + frameBufferBytes
)

// DeviceConfig is what the embedder has to say about devices.
type DeviceConfig struct {
	Extra   []ExtraDevice
	Mailbox func(*Mail)   // answers requests; nil: they are refused
	Show    func(Picture) // a frame that the program presents; nil: nobody looks
}

// ExtraDevice is a device of the embedder's. Open is called once for each VM.
type ExtraDevice struct {
	Addr vmmem.Addr // 0: the lowest free one from EmbedderBase on
	Open func(*Bus) vmmem.Device
}

// devices are the default devices of a VM, and what wakes it. Their contents belong to the host and are never saved;
// what the guest has asked of time and interrupts is in the root record.
type devices struct {
	memory *vmmem.HostBlock // of the mail buffer and the frame buffer
	bus    Bus
	mail   mailbox
	screen screen

	inputEnded bool // the console has read the end of the input
}

// errRegister is the fault of an access to a register that is not there, or not with this width and direction.
var errRegister = errors.New("no register of this width and direction")

// mapDevices puts the devices into the address space.
func (vm *VM) mapDevices() error {
	d := &vm.dev
	d.bus = Bus{space: vm.space, kick: make(chan struct{}, 1), closed: make(chan struct{})}
	var err error
	if d.memory, err = vmmem.HostAlloc(deviceMemoryBytes); err != nil {
		return err
	}
	d.mail.buffer = d.memory.Bytes()[:mailBufferBytes]
	d.screen.reset(d.memory.Bytes()[mailBufferBytes:])
	vm.setRootRaw(rootLinesEnabled, allLines)
	for _, m := range []struct {
		at vmmem.Addr
		d  vmmem.Device
	}{
		{ConsoleBase, vmmem.Device{Name: "console", Size: deviceBytes, Read: vm.readConsole, Write: vm.writeConsole}},
		{ClockBase, vmmem.Device{Name: "clock", Size: deviceBytes, Read: vm.readClock, Write: vm.writeClock}},
		{EntropyBase, vmmem.Device{Name: "entropy", Size: deviceBytes, Read: vm.readEntropy}},
		{MailboxBase, vmmem.Device{Name: "mailbox", Size: deviceBytes, Read: vm.readMailbox, Write: vm.writeMailbox}},
		{MailBufferBase, vmmem.Device{Name: "mail buffer", Memory: d.mail.buffer}},
		{InterruptBase, vmmem.Device{Name: "interrupts", Size: deviceBytes, Read: vm.readInterrupts, Write: vm.writeInterrupts}},
		{ScreenBase, vmmem.Device{Name: "screen", Size: deviceBytes, Read: vm.readScreen, Write: vm.writeScreen}},
		{FrameBufferBase, vmmem.Device{Name: "frame buffer", Memory: d.screen.pixels}},
	} {
		if _, err := vm.space.MapDevice(m.at, m.d); err != nil {
			return err
		}
	}
	for _, x := range vm.cfg.Devices.Extra {
		dev := x.Open(&d.bus)
		at := x.Addr
		if at == 0 {
			if at, err = vm.space.FindFree(vmmem.Search{Min: EmbedderBase, Size: max(dev.Size, uint32(len(dev.Memory)))}); err != nil {
				return fmt.Errorf("device %q: %w", dev.Name, err)
			}
		}
		if at < vmmem.MMIOBase {
			return fmt.Errorf("device %q: %w: %v is below the devices' range", dev.Name, vmmem.ErrRange, at)
		}
		if _, err := vm.space.MapDevice(at, dev); err != nil {
			return fmt.Errorf("device %q: %w", dev.Name, err)
		}
	}
	return nil
}

// closeDevices gives back what they hold; nothing refers to their memory any more.
func (vm *VM) closeDevices() {
	if vm.dev.memory != nil {
		close(vm.dev.bus.closed)
		_ = vm.dev.memory.Free()
	}
}

// Registers of the console.
const (
	consoleOut   = 0x00 // W
	consoleIn    = 0x08 // R
	consoleErr   = 0x10 // W
	consoleEnded = 0x18 // R
)

// consoleEnd is what the input register reads at the end of the input.
const consoleEnd = 1<<64 - 1

func (vm *VM) readConsole(off uint32, width int) (uint64, error) {
	switch off {
	case consoleIn:
		var b [1]byte
		if _, err := io.ReadFull(vm.stdin(), b[:]); err != nil {
			vm.dev.inputEnded = true
			return consoleEnd, nil
		}
		return uint64(b[0]), nil
	case consoleEnded:
		if vm.dev.inputEnded {
			return 1, nil
		}
		return 0, nil
	}
	return 0, errRegister
}

func (vm *VM) writeConsole(off uint32, width int, v uint64) error {
	w := vm.cfg.Stdout
	switch off {
	case consoleErr:
		w = vm.cfg.Stderr
	case consoleOut:
	default:
		return errRegister
	}
	if !vm.mayWrite(1) {
		vm.ended = ErrOutputLimit
		return ErrOutputLimit
	}
	_, err := orDiscard(w).Write([]byte{byte(v)})
	return err
}

// readEntropy gives fresh random bytes from the embedder's seeds, or the host's.
func (vm *VM) readEntropy(off uint32, width int) (uint64, error) {
	if off != 0 {
		return 0, errRegister
	}
	return uint64(vm.seed()), nil
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
