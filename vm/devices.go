package vm

import (
	"image"

	"github.com/junco-vm/junco/vm/internal/rt"
	"github.com/junco-vm/junco/vmmem"
)

// Addresses of the default devices. They are the same in every VM. A program reaches them as raw memory, for example with
// junco.memory.Mmio or sun.misc.Unsafe.
//
// # Rules for all registers
//
// Numbers are little endian, W is what can be written, R what can be read. A register has one width, given in bits, unless its line says
// otherwise. An access with another width, at another offset or in the other direction has no effect and is a fault
// ([vmmem.FaultDevice]; behind the device's last byte [vmmem.FaultUnmapped], over its edge [vmmem.FaultStraddle]), which the program
// sees as an exception. Devices are never saved with a VM's memory; what the program has asked of interrupts and alarms is.
//
// # Console, at ConsoleBase
//
//	+0x00  W  any   OUT    the low byte goes to standard output
//	+0x08  R  any   IN     the next byte of standard input, waiting for it; all ones at the end
//	+0x10  W  any   ERR    the low byte goes to standard error
//	+0x18  R  any   ENDED  1 once IN has come to the end, at first 0
//
// # Clock, at ClockBase
//
//	+0x00  R   64  WALL    nanoseconds since 1970, of [Config.WithClock]
//	+0x08  R   64  NANOS   nanoseconds of a monotonic clock, of [Config.WithNanoTime]
//	+0x10  RW  64  ALARM   when LineClock is raised, compared with NANOS; 0, as at first: never
//	+0x18  RW  64  PERIOD  nanoseconds from an alarm to the next; 0, as at first: ALARM becomes 0 when it has gone off
//
// The halves of a register can be read with 32 bits each: the low one first, which keeps the high one for the read after it.
//
// # Entropy, at EntropyBase
//
//	+0x00  R  any  RANDOM  fresh random bits, of [Config.WithSeed]
//
// # Mailbox, at MailboxBase
//
// A request to the Go host, and its reply: see [Config.WithMailbox]. The request lies at MailBufferBase, the reply 32 KiB behind it.
//
//	+0x00  R   32  STATUS        0 nothing sent yet, as at first; 1 the host works; 2 replied; 3 refused
//	+0x04  RW  32  CHANNEL       a number for the host; 0 at first
//	+0x08  RW  32  LENGTH        bytes of the request, at most CAPACITY; 0 at first
//	+0x0C  W   32  SEND          any value sends; a fault while STATUS is 1
//	+0x10  R   32  REPLY_LENGTH  bytes of the reply
//	+0x14  R   32  ERROR         why it was refused: the host's code, or MailNobody, MailPanicked
//	+0x18  R   32  CAPACITY      32768
//	+0x1C  W   32  CANCEL        any value gives up waiting for the answer: STATUS becomes 0, if it was 1
//
// LineMailbox is raised when STATUS becomes 2 or 3.
//
// # Mail buffer, at MailBufferBase
//
// 64 KiB of memory: any width, any alignment, copies in bulk.
//
// # Interrupts, at InterruptBase
//
// A bit for each of 32 lines. A line is pending from when it is raised until a thread takes it (junco.memory.Interrupts) or it is
// acknowledged; raising it again meanwhile changes nothing.
//
//	+0x00  R  32  PENDING  the lines that are pending
//	+0x00  W  32  PENDING  acknowledges the lines whose bits are set
//	+0x04  RW 32  ENABLED  lines that wake threads; all at first
//	+0x08  W  32  RAISE    raises the lines whose bits are set
//
// # Screen, at ScreenBase
//
//	+0x00  RW  32  MODE     0, as at first: 256 x 256 pixels of 8 bits; 1: 320 x 200 of 8 bits; 2: 160 x 100 of 32 bits, 0x00RRGGBB.
//	                        Writing it clears the frame buffer; another number is a fault.
//	+0x04  R   32  WIDTH    pixels
//	+0x08  R   32  HEIGHT   pixels
//	+0x0C  R   32  DEPTH    bits of a pixel
//	+0x10  R   32  STRIDE   bytes from one row to the next
//	+0x14  W   32  PRESENT  any value shows the frame: see [Config.WithScreen]
//	+0x14  R   32  PRESENT  frames shown so far
//	+0x18  R   32  BASE     FrameBufferBase
//	+0x400 RW  32  PALETTE  256 colours, 0x00RRGGBB, of 8-bit pixels; at first three bits of red, three of green and two of blue
//
// # Frame buffer, at FrameBufferBase
//
// 64 KiB of memory, the first row first, zero at first: any width, any alignment, copies in bulk, as cheap as other raw memory.
const (
	ConsoleBase     = rt.ConsoleBase     // 0xF000_0000
	ClockBase       = rt.ClockBase       // 0xF001_0000
	EntropyBase     = rt.EntropyBase     // 0xF002_0000
	MailboxBase     = rt.MailboxBase     // 0xF003_0000
	MailBufferBase  = rt.MailBufferBase  // 0xF004_0000
	InterruptBase   = rt.InterruptBase   // 0xF005_0000
	ScreenBase      = rt.ScreenBase      // 0xF006_0000
	FrameBufferBase = rt.FrameBufferBase // 0xF007_0000
	EmbedderBase    = rt.EmbedderBase    // 0xF010_0000: where devices of the embedder begin
)

// Interrupt lines. Those from LineEmbedder to Lines-1 are the embedder's.
const (
	LineClock    = rt.LineClock    // 0: the clock's alarm
	LineMailbox  = rt.LineMailbox  // 1: the host has answered
	LineEmbedder = rt.LineEmbedder // 8
	Lines        = rt.Lines        // 32
)

// Why the mailbox refuses a request for which the embedder has no code of its own.
const (
	MailNobody   = rt.MailNobody   // -1: there is no WithMailbox
	MailPanicked = rt.MailPanicked // -2: its function panicked
)

// Errors of answering mail.
var (
	ErrMailAnswered  = rt.ErrMailAnswered
	ErrMailTooLong   = rt.ErrMailTooLong
	ErrMailCancelled = rt.ErrMailCancelled // the program does not wait for the answer any more
)

// Bus is what a device of the embedder's shares with the VM that it belongs to.
type Bus struct{ b *rt.Bus }

// Raise raises an interrupt line, LineEmbedder to Lines-1, and wakes the threads that wait for it, at the latest at the VM's next safepoint.
// Other numbers do nothing. It may be called from any goroutine, also before the program runs and after the VM was closed.
func (b Bus) Raise(line int) { b.b.Raise(line) }

// Space is the guest's address space, for devices that read and write the program's memory. It may be used by the device's
// functions, while the program runs them, and by nobody else.
func (b Bus) Space() *vmmem.Space { return b.b.Space() }

// Closed is closed when the VM is: goroutines of the device end with it.
func (b Bus) Closed() <-chan struct{} { return b.b.Closed() }

// WithDevice adds a device at an address from [EmbedderBase] on, or for address 0 at the lowest free one. open is called once for each VM that
// is made of the configuration, so that VMs share no device's state.
//
// # Notes
//
//   - The device's functions run on the VM's goroutine while the program waits. They must not call the VM.
//   - What they return as an error, or panic with, is a fault of the access that called them.
//   - A program that waits for one of the embedder's lines is not taken for a deadlock when there is a device.
//   - While all threads sleep in a sleep function of [Config.WithNanoTime], a line that is raised is seen when that returns; the
//     default one is woken.
//
// # Errors
//
// New returns those of [vmmem.Space.MapDevice].
func (c Config) WithDevice(addr vmmem.Addr, open func(Bus) vmmem.Device) Config {
	x := rt.ExtraDevice{Addr: addr, Open: func(b *rt.Bus) vmmem.Device { return open(Bus{b}) }}
	c.devices.Extra = append(c.devices.Extra[:len(c.devices.Extra):len(c.devices.Extra)], x)
	return c
}

// Mail is a request that the program sent through its mailbox.
type Mail struct{ m *rt.Mail }

// Channel is the number that the program chose.
func (m Mail) Channel() uint32 { return m.m.Channel }

// Body is the request: a copy, the receiver's own.
func (m Mail) Body() []byte { return m.m.Body }

// Reply answers the request with at most 32 KiB, which are copied. A request is answered once, from any goroutine.
//
// # Errors
//
// [ErrMailTooLong], and the request is still to be answered; [ErrMailAnswered], [ErrMailCancelled].
func (m Mail) Reply(body []byte) error { return m.m.Reply(body) }

// Refuse answers the request with a code of the embedder's; 0 counts as [MailNobody].
//
// # Errors
//
// [ErrMailAnswered], [ErrMailCancelled].
func (m Mail) Refuse(code int32) error { return m.m.Refuse(code) }

// WithMailbox sets who answers the program's requests. The function is called on the VM's goroutine and must not call the VM. It answers before
// it returns, so that runs repeat, or keeps the mail and answers later, from any goroutine: the program goes on
// meanwhile, and may wait for LineMailbox. Without a function requests are refused.
func (c Config) WithMailbox(answer func(Mail)) Config {
	c.devices.Mailbox = nil
	if answer != nil {
		c.devices.Mailbox = func(m *rt.Mail) { answer(Mail{m}) }
	}
	return c
}

// WithScreen sets who is shown the frames that the program presents: a copy of each, on the VM's goroutine. The function must not call the VM.
func (c Config) WithScreen(show func(frame *image.RGBA)) Config {
	c.devices.Show = nil
	if show != nil {
		c.devices.Show = func(p rt.Picture) { show(rgba(p)) }
	}
	return c
}

// Screen is a copy of what the frame buffer shows. It may be asked between calls.
func (m *VM) Screen() *image.RGBA { return rgba(m.rt.Picture()) }

func rgba(p rt.Picture) *image.RGBA {
	return &image.RGBA{Pix: p.RGBA, Stride: 4 * p.Width, Rect: image.Rect(0, 0, p.Width, p.Height)}
}
