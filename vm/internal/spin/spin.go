// Package spin writes the class files behind invokedynamic call sites, so that the virtual machine needs no
// java.lang.invoke to run what compilers emit: lambdas, string concatenation, records, pattern switches.
//
// # A tour
//
// A [Site] describes a call site after resolution of its bootstrap: who holds it, its name and descriptor, and the
// name of the class to write. Each function takes a site with the static arguments of one bootstrap and answers
// a [Class]: bytes, and the static method, with the site's own descriptor, that stands for the site from then on.
//
//   - [Lambda]: LambdaMetafactory.metafactory and altMetafactory
//   - [Concat]: StringConcatFactory.makeConcat and makeConcatWithConstants
//   - [Record]: java.lang.runtime.ObjectMethods.bootstrap
//   - [TypeSwitch], [EnumSwitch]: java.lang.runtime.SwitchBootstraps
//
// # What the runtime owes
//
// The classes of call sites must be defined as hidden nestmates of the site's host, in its run-time package and by its
// loader: they name private members of the host. They belong to version 61, carry the stack maps they need, and pass
// the verifier. Nothing here links, loads or allocates guest memory; every function is pure: the same description
// gives the same bytes.
//
// # Errors
//
// Functions fail with [ErrSite], wrapped, if a description makes no sense (the runtime throws BootstrapMethodError with
// LambdaConversionException then), or if a class would not fit the limits of the format.
//
// Sources: JVMS 5.4.3.6, Java SE API of the bootstrap classes named above.
package spin

import (
	"errors"
	"fmt"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
)

// ErrSite is wrapped by all errors of this package.
var ErrSite = errors.New("call site cannot be linked")

// major is the version of the classes written: Java 17, the source level of the class library.
const major = 61

// Site is an invokedynamic call site, its bootstrap resolved.
type Site struct {
	Host  string // internal name of the class that holds the call site
	Class string // internal name of the class to write, in the host's package
	Name  string // name of the site
	Desc  string // descriptor of the site
}

// Handle is a method handle constant, resolved as far as the class file goes.
type Handle struct {
	Kind        classfile.RefKind
	Owner       string // internal name of the class or interface that is named
	Name        string
	Desc        string
	OfInterface bool // the constant refers to a member of an interface
}

// Class is a class file and what to call in it.
type Class struct {
	Name   string // internal name
	Bytes  []byte
	Method string // name of the static method that stands for the site; its descriptor is the site's
}

func siteError(s Site, format string, args ...any) error {
	return fmt.Errorf("%w: %s in %s: %s", ErrSite, s.Name, s.Host, fmt.Sprintf(format, args...))
}

// finish turns a builder into a Class.
func finish(b *asm.Builder, method string) (Class, error) {
	bytes, err := b.Bytes()
	if err != nil {
		return Class{}, fmt.Errorf("%w: %w", ErrSite, err)
	}
	return Class{Name: b.Name(), Bytes: bytes, Method: method}, nil
}

// code is a method under construction that remembers where a stack map frame is due.
type code struct {
	*asm.Method
	frames []classfile.StackMapFrame
	last   int // offset of the last frame, -1 before the first
}

func newCode(m *asm.Method) *code { return &code{Method: m, last: -1} }

// place puts a label where the locals are those of the method's entry and the operand stack is empty. All code with
// branches in this package is written so that it is.
func (c *code) place(l asm.Label) {
	c.Place(l)
	c.frame(classfile.StackMapFrame{Type: 0})
}

func (c *code) frame(f classfile.StackMapFrame) {
	at := c.PC()
	if at == c.last {
		return
	}
	delta := at - c.last - 1 // of the first frame, with last = -1, this is its offset
	c.last = at
	f.Delta = uint16(delta)
	if f.Type == 0 {
		f.Type = classfile.FrameTypeSameExtended
		if delta < 64 {
			f.Type = uint8(delta)
		}
	}
	c.frames = append(c.frames, f)
}

// done adds the stack map.
func (c *code) done() {
	if len(c.frames) > 0 {
		c.Attribute(classfile.StackMapTable{Frames: c.frames})
	}
}
