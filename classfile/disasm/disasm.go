// Package disasm prints class files as text, in the format of javap -c -v -p.
//
//	err := disasm.Write(os.Stdout, c, disasm.Options{Verbose: true, Private: true})
//
// [Write] shows the header, the constant pool with every reference resolved in a comment, fields, methods, code with its
// operands resolved, exception tables, line and local variable tables, stack maps, and all other attributes. Where an
// index leads nowhere it shows ??? and goes on: any class that classfile.Parse accepts can be shown.
//
// Lines are those of JDK 17's javap, save that floating-point constants have the shortest form, as since JDK 19.
package disasm

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/junco-vm/junco/classfile"
)

// Options say what Write shows.
type Options struct {
	Verbose bool  // everything, as javap -v; implies Code
	Code    bool  // instructions, as javap -c
	Private bool  // private members, too, as javap -p
	File    *File // what the header tells of the file; nil leaves these lines out
}

// File describes where a class came from.
type File struct {
	Path    string
	ModTime time.Time // zero leaves it out
	Bytes   int
	SHA256  [32]byte // zero leaves it out
}

// unresolved stands where an index leads nowhere.
const unresolved = "???"

// printer holds the state of one Write.
type printer struct {
	lines
	c    *classfile.Class
	opts Options
}

// Write prints a class. It reads c only.
//
// # Errors
//
// Those of w.
func Write(w io.Writer, c *classfile.Class, opts Options) error {
	opts.Code = opts.Code || opts.Verbose
	p := &printer{lines: lines{w: w}, c: c, opts: opts}
	p.class()
	p.flush()
	return p.err
}

func (p *printer) class() {
	c := p.c
	if p.opts.Verbose {
		p.file()
		p.indent++
	}
	if s := c.SourceFile(); s != "" {
		p.println("Compiled from \"" + text(s) + "\"")
	}
	if p.opts.Verbose {
		p.indent--
	}
	p.declaration()
	if p.opts.Verbose {
		p.newline()
		p.versions()
		p.pool()
	} else {
		p.print(" ")
	}
	p.println("{")
	p.indent++
	if !p.opts.Verbose && c.Access.Has(classfile.AccModule) {
		p.directives()
	}
	for i := range c.Fields {
		p.field(&c.Fields[i])
	}
	for i := range c.Methods {
		p.method(&c.Methods[i])
	}
	p.gap = false
	p.indent--
	p.println("}")
	if p.opts.Verbose {
		p.attributes(c.Attributes, nil)
	}
}

func (p *printer) file() {
	f := p.opts.File
	if f == nil {
		return
	}
	p.println("Classfile " + f.Path)
	p.indent++
	if f.ModTime.IsZero() {
		p.printf("Size %d bytes\n", f.Bytes)
	} else {
		p.printf("Last modified %s; size %d bytes\n", f.ModTime.Format("Jan 2, 2006"), f.Bytes)
	}
	if f.SHA256 != [32]byte{} {
		p.printf("SHA-256 checksum %x\n", f.SHA256)
	}
	p.indent--
}

// declaration prints the line that declares the class, without its end.
func (p *printer) declaration() {
	c := p.c
	if c.Access.Has(classfile.AccModule) {
		p.moduleDeclaration()
		return
	}
	p.print(modifiers(c.Access, classModifiers(c.Access)))
	if !c.IsInterface() {
		p.print("class ")
	} else {
		p.print("interface ")
	}
	p.print(javaName(c.Name))
	if sig, ok := parseClassSignature(c.Signature(c.Attributes), p.opts.Verbose); ok {
		p.print(sig.params)
		p.parents(sig.super, strings.Join(sig.interfaces, ", "), p.opts.Verbose)
		return
	}
	interfaces := make([]string, len(c.Interfaces))
	for i := range interfaces {
		interfaces[i] = javaName(c.InterfaceName(i))
	}
	p.parents(javaName(c.SuperName), strings.Join(interfaces, ","), false)
}

// parents prints the clauses extends and implements.
func (p *printer) parents(super, interfaces string, showObject bool) {
	clause := " implements "
	if p.c.IsInterface() {
		clause = " extends "
	} else if super != "" && (showObject || super != "java.lang.Object") {
		p.print(" extends " + super)
	}
	if interfaces != "" {
		p.print(clause + interfaces)
	}
}

func (p *printer) versions() {
	c := p.c
	p.indent++
	p.printf("minor version: %d\n", c.Minor)
	p.printf("major version: %d\n", c.Major)
	p.flags(c.Access, classfile.PlaceClass)
	p.printf("this_class: #%d", c.This)
	p.comment(p.value(c.This))
	p.printf("super_class: #%d", c.Super)
	if c.Super != 0 {
		p.comment(p.value(c.Super))
	} else {
		p.newline()
	}
	p.printf("interfaces: %d, fields: %d, methods: %d, attributes: %d\n", len(c.Interfaces), len(c.Fields), len(c.Methods),
		len(c.Attributes))
	p.indent--
}

// flags prints the line that shows access flags. Bits without a name are shown as numbers.
func (p *printer) flags(f classfile.Flags, place classfile.FlagPlace) {
	names := f.Names(place)
	for bit := classfile.Flags(1); bit != 0; bit <<= 1 {
		if f&bit != 0 && bit.Names(place) == "" {
			if names != "" {
				names += ", "
			}
			names += fmt.Sprintf("0x%x", uint16(bit))
		}
	}
	p.printf("flags: (0x%04x) %s\n", uint16(f), names)
}

// keyword is a Java modifier and its flag.
type keyword struct {
	bit  classfile.Flags
	word string
}

func classModifiers(f classfile.Flags) []keyword {
	words := []keyword{{classfile.AccPublic, "public"}, {classfile.AccFinal, "final"}}
	if !f.IsInterface() {
		words = append(words, keyword{classfile.AccAbstract, "abstract"})
	}
	return words
}

var fieldModifiers = []keyword{{classfile.AccPublic, "public"}, {classfile.AccPrivate, "private"}, {classfile.AccProtected, "protected"},
	{classfile.AccStatic, "static"}, {classfile.AccFinal, "final"}, {classfile.AccVolatile, "volatile"}, {classfile.AccTransient, "transient"}}

var methodModifiers = []keyword{{classfile.AccPublic, "public"}, {classfile.AccPrivate, "private"}, {classfile.AccProtected, "protected"},
	{classfile.AccStatic, "static"}, {classfile.AccFinal, "final"}, {classfile.AccSynchronized, "synchronized"},
	{classfile.AccNative, "native"}, {classfile.AccAbstract, "abstract"}, {classfile.AccStrict, "strictfp"}}

// modifiers gives the words for the flags that are set, each with a space behind it.
func modifiers(f classfile.Flags, words []keyword) string {
	var b strings.Builder
	for _, w := range words {
		if f&w.bit != 0 {
			b.WriteString(w.word + " ")
		}
	}
	return b.String()
}
