package classfile

import (
	"fmt"
	"strings"
)

// Options change how a class is parsed. The zero Options are those of Parse.
type Options struct {
	// Name is the internal name of the class the caller asked for, or "". It stands in messages until the parser has
	// come to the name in the file, and when the two differ the result is a *NameError.
	Name string

	// EnablePreview accepts classes of version 69.65535.
	EnablePreview bool

	// Trusted leaves out what takes half of the time: the checks of text, names, descriptors and duplicates. It is meant
	// for classes that Parse has accepted once, such as an embedded class library. Whatever the bytes are, parsing them
	// and using the result does not panic.
	Trusted bool
}

// Parse reads a class file and makes all checks that HotSpot makes for classes of applications before it links them,
// with its messages. A module-info is accepted. The result aliases data, which must not change from now on; see the
// package comment.
//
// The shape of annotations, type annotations, stack maps and module declarations is not looked at here but by
// [Pool.Decode], because HotSpot loads classes in which it is wrong.
//
// # Errors
//
// *FormatError for what java answers with ClassFormatError, *VersionError for UnsupportedClassVersionError.
func Parse(data []byte) (*Class, error) { return ParseWith(data, Options{}) }

// ParseWith is Parse with options.
//
// # Errors
//
// Those of Parse, and *NameError.
func ParseWith(data []byte, opts Options) (*Class, error) {
	p := parser{b: data, c: new(Class), name: nameOrUnknown(opts.Name), opts: opts, maxBootstrap: -1}
	if err := p.class(); err != nil {
		return nil, err
	}
	return p.c, nil
}

// parser is the state of one run over a class file. Its methods stand in the order of the file. They report the first
// defect and are not called again after it.
type parser struct {
	b    []byte
	pos  int // bytes
	c    *Class
	name string // of the class, for messages
	opts Options

	flags        Flags // of the class, as the checks of members see them
	maxBootstrap int   // greatest bootstrap method a pool entry names, -1 for none
	badTag       Tag   // Module or Package seen, which only a module-info may have
	badTagAt     int

	attrs []Attribute // slab that lists of attributes are cut from
	codes []Code      // slab
	late  []pending   // class attributes to be checked when all have been read
	locals
	seen
}

// failAt makes the error. off is an offset in the file, or names a pool entry (see inEntry).
func (p *parser) failAt(off int, format string, args ...any) error {
	if off < 0 {
		off = p.entryOffset(-off)
	}
	return &FormatError{Class: p.known(), Offset: off, Reason: fmt.Sprintf(format, args...)}
}

// known gives the name of the class, "" as long as nobody has told it.
func (p *parser) known() string {
	if p.name == unknownName {
		return ""
	}
	return p.name
}

func (p *parser) fail(format string, args ...any) error { return p.failAt(p.pos, format, args...) }

// failIn is for the many messages that end in the name of the class.
func (p *parser) failIn(what string) error { return p.fail("%s in class file %s", what, p.name) }

// need checks that n more bytes are there. All reads are preceded by it.
func (p *parser) need(n int) error {
	if n > len(p.b)-p.pos {
		return p.failAt(len(p.b), "Truncated class file")
	}
	return nil
}

func (p *parser) u2() uint16 {
	v := be.Uint16(p.b[p.pos:])
	p.pos += 2
	return v
}

func (p *parser) u4() uint32 {
	v := be.Uint32(p.b[p.pos:])
	p.pos += 4
	return v
}

func (p *parser) class() error {
	if err := p.need(8); err != nil {
		return err
	}
	if magic := p.u4(); magic != Magic {
		return p.failAt(0, "Incompatible magic value %d in class file %s", magic, p.name)
	}
	c := p.c
	c.Minor, c.Major = p.u2(), p.u2()
	if err := p.version(); err != nil {
		return err
	}
	for _, step := range [...]func() error{p.pool, p.header, p.interfaces, p.fields, p.methods, p.classAttributes} {
		if err := step(); err != nil {
			return err
		}
	}
	if p.pos != len(p.b) {
		return p.fail("Extra bytes at the end of class file %s", p.name)
	}
	return p.afterwards()
}

func (p *parser) version() error {
	major, minor := p.c.Major, p.c.Minor
	ok := major >= MinMajor && major <= MaxMajor
	if ok && major >= java12 && minor != 0 {
		ok = minor == PreviewMinor && major == MaxMajor && p.opts.EnablePreview
	}
	if !ok {
		return &VersionError{Class: p.known(), Major: major, Minor: minor}
	}
	return nil
}

// isClass reports whether i is a Class entry.
func (p *parser) isClass(i uint16) bool { return p.c.Tag(i) == TagClass }

// isUTF8 reports whether i is a UTF8 entry.
func (p *parser) isUTF8(i uint16) bool { return p.c.Tag(i) == TagUTF8 }

// isArray reports whether the name in a Class entry is that of an array type.
func isArray(name string) bool { return strings.HasPrefix(name, "[") }

// header reads access flags, this class and superclass.
func (p *parser) header() error {
	if err := p.need(8); err != nil {
		return err
	}
	c := p.c
	c.Access = Flags(p.u2())
	known := ClassFlags
	if c.Major >= java9 {
		known |= AccModule
	}
	p.flags = c.Access & known
	if p.flags.IsInterface() && c.Major < java6 {
		p.flags |= AccAbstract
	}
	isModule := p.flags.Has(AccModule)
	if err := p.checkClassFlags(p.flags, p.pos-2); err != nil {
		return err
	}
	if p.badTag != 0 && !isModule {
		return p.failAt(p.badTagAt, "Unknown constant tag %d in class file %s", p.badTag, p.name)
	}
	c.This = p.u2()
	if !p.isClass(c.This) {
		return p.failAt(p.pos-2, "Invalid this class index %d in constant pool in class file %s", c.This, p.name)
	}
	c.Name, _ = c.ClassName(c.This)
	if isArray(c.Name) {
		return p.failAt(p.pos-2, "Bad class name in class file %s", p.name)
	}
	p.name = c.Name
	if p.opts.Name != "" && p.opts.Name != c.Name {
		return &NameError{Wanted: p.opts.Name, Found: c.Name}
	}
	c.Super = p.u2()
	switch {
	case isModule:
		if c.Super != 0 {
			return p.failAt(p.pos-2, "Invalid superclass index %d in class file %s", c.Super, p.name)
		}
	case c.Super == 0:
		if c.Name != "java/lang/Object" {
			return p.failAt(p.pos-2, "Invalid superclass index %d in class file %s", c.Super, p.name)
		}
	case !p.isClass(c.Super):
		return p.failAt(p.pos-2, "Invalid superclass index %d in class file %s", c.Super, p.name)
	default:
		c.SuperName, _ = c.ClassName(c.Super)
		if isArray(c.SuperName) {
			return p.failAt(p.pos-2, "Bad superclass name in class file %s", p.name)
		}
	}
	return nil
}

// checkClassFlags also checks the flags in InnerClasses.
func (p *parser) checkClassFlags(f Flags, off int) error {
	since5 := p.c.Major >= java5
	if f.Has(AccModule) || !(f.Has(AccAbstract|AccFinal) || f.Has(AccInterface) && !f.Has(AccAbstract) ||
		since5 && f.Has(AccInterface) && f.Any(AccSuper|AccEnum) || since5 && !f.Has(AccInterface) && f.Has(AccAnnotation)) {
		return nil
	}
	return p.failAt(off, "Illegal class modifiers in class %s: 0x%X", p.name, uint16(f))
}

func (p *parser) interfaces() error {
	n := int(p.u2())
	if n == 0 {
		return nil
	}
	c := p.c
	for range n {
		if err := p.need(2); err != nil {
			return err
		}
		ix := p.u2()
		if !p.isClass(ix) {
			return p.failAt(p.pos-2, "Interface name has bad constant pool index %d in class file %s", ix, p.name)
		}
		if name, _ := c.ClassName(ix); isArray(name) {
			return p.failAt(p.pos-2, "Bad interface name in class file %s", p.name)
		}
		c.Interfaces = append(c.Interfaces, ix)
	}
	return p.noDuplicates(n, func(i int) (string, string) { return c.InterfaceName(i), "" }, func(i int) error {
		return p.fail("Duplicate interface name \"%s\" in class file %s", c.InterfaceName(i), p.name)
	})
}

// afterwards makes the checks that HotSpot makes when the whole file has been read.
func (p *parser) afterwards() error {
	c := p.c
	switch {
	case p.flags.Has(AccModule):
		if c.Name != "module-info" || len(c.Interfaces)+len(c.Fields)+len(c.Methods) != 0 {
			return p.fail("Illegal module descriptor in class file %s", p.name)
		}
	case c.Name == "java/lang/Object" && len(c.Interfaces) != 0:
		return p.fail("java.lang.Object cannot implement an interface in class file %s", p.name)
	case c.IsInterface() && c.SuperName != "java/lang/Object":
		return p.fail("Interfaces must have java.lang.Object as superclass in class file %s", p.name)
	}
	return nil
}
