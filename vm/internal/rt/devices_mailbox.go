package rt

import (
	"errors"
	"sync"
)

// The mailbox: the program writes a request into the first half of the mail buffer, its length and channel into registers, and
// sends it. The host answers at once or later, from any goroutine; the reply comes into the second half, and LineMailbox is raised.

// Registers of the mailbox, all of 32 bits.
const (
	mailStatus      = 0x00 // R: see the states below
	mailChannel     = 0x04 // RW: a number for the host
	mailLength      = 0x08 // RW: bytes of the request
	mailSend        = 0x0C // W: any value sends
	mailReplyLength = 0x10 // R: bytes of the reply
	mailError       = 0x14 // R: why the request was refused
	mailCapacity    = 0x18 // R: bytes of the longest request or reply
	mailCancel      = 0x1C // W: any value gives up waiting for the answer
)

// States of the mailbox.
const (
	mailIdle    = 0 // nothing was sent yet, or it was cancelled
	mailBusy    = 1 // the host has the request
	mailReplied = 2
	mailRefused = 3
)

// Why a request is refused: the host's own codes are greater than 0.
const (
	MailNobody   = -1 // no host listens
	MailPanicked = -2 // the host's function panicked
)

// mailHalf is the longest request or reply in bytes.
const mailHalf = mailBufferBytes / 2

// Errors of Mail.
var (
	ErrMailAnswered = errors.New("mail was answered already")
	ErrMailTooLong  = errors.New("reply is longer than the mailbox's buffer")
	// ErrMailCancelled: the program does not wait for the answer any more.
	ErrMailCancelled = errors.New("mail was cancelled")
	errMailBusy      = errors.New("mailbox waits for the host's answer")
	errMailLength    = errors.New("request is longer than the mailbox's buffer")
)

// mailbox is the state of the mailbox's registers.
type mailbox struct {
	buffer           []byte
	status           uint32
	channel, length  uint32
	replyLength, err uint32
	outstanding      *Mail
}

// Mail is a request of the program. It may be answered from any goroutine, once.
type Mail struct {
	Channel uint32
	Body    []byte // a copy

	bus       *Bus
	mu        sync.Mutex
	answered  bool
	cancelled bool
	reply     []byte
	code      int32 // not 0: refused
}

// Reply answers the request. The bytes are copied.
func (m *Mail) Reply(body []byte) error {
	if len(body) > mailHalf {
		return ErrMailTooLong
	}
	return m.answer(append([]byte(nil), body...), 0)
}

// Refuse answers the request with an error code other than 0.
func (m *Mail) Refuse(code int32) error {
	if code == 0 {
		code = MailNobody
	}
	return m.answer(nil, code)
}

func (m *Mail) answer(body []byte, code int32) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	switch {
	case m.cancelled:
		return ErrMailCancelled
	case m.answered:
		return ErrMailAnswered
	}
	m.answered, m.reply, m.code = true, body, code
	m.bus.raise(LineMailbox)
	return nil
}

// takeMail puts the host's answer, if there is one by now, where the program sees it.
func (vm *VM) takeMail() {
	box := &vm.dev.mail
	m := box.outstanding
	if m == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if !m.answered {
		return
	}
	box.outstanding = nil
	box.status, box.replyLength, box.err = mailReplied, uint32(copy(box.buffer[mailHalf:], m.reply)), 0
	if m.code != 0 {
		box.status, box.err = mailRefused, uint32(m.code)
	}
}

// cancelMail forgets the request that the host has. An answer that is there already stays.
func (vm *VM) cancelMail() {
	vm.takeMail()
	box := &vm.dev.mail
	m := box.outstanding
	if m == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if !m.answered { // it may have come just now, and is taken the next time
		m.cancelled = true
		box.outstanding, box.status = nil, mailIdle
	}
}

// sendMail hands the request to the host.
func (vm *VM) sendMail() (err error) {
	box := &vm.dev.mail
	if box.status == mailBusy {
		return errMailBusy
	}
	m := &Mail{Channel: box.channel, Body: append([]byte(nil), box.buffer[:box.length]...), bus: &vm.dev.bus}
	box.status, box.outstanding, box.replyLength, box.err = mailBusy, m, 0, 0
	defer vm.takeMail()
	if vm.cfg.Devices.Mailbox == nil {
		return m.Refuse(MailNobody)
	}
	defer func() {
		if p := recover(); p != nil {
			_ = m.Refuse(MailPanicked)
		}
	}()
	vm.cfg.Devices.Mailbox(m)
	return nil
}

func (vm *VM) readMailbox(off uint32, width int) (uint64, error) {
	box := &vm.dev.mail
	if width == 4 {
		switch off {
		case mailStatus:
			vm.takeMail()
			return uint64(box.status), nil
		case mailChannel:
			return uint64(box.channel), nil
		case mailLength:
			return uint64(box.length), nil
		case mailReplyLength:
			vm.takeMail()
			return uint64(box.replyLength), nil
		case mailError:
			vm.takeMail()
			return uint64(box.err), nil
		case mailCapacity:
			return mailHalf, nil
		}
	}
	return 0, errRegister
}

func (vm *VM) writeMailbox(off uint32, width int, v uint64) error {
	box := &vm.dev.mail
	if width == 4 {
		switch off {
		case mailChannel:
			box.channel = uint32(v)
			return nil
		case mailLength:
			if v > mailHalf {
				return errMailLength
			}
			box.length = uint32(v)
			return nil
		case mailSend:
			return vm.sendMail()
		case mailCancel:
			vm.cancelMail()
			return nil
		}
	}
	return errRegister
}
