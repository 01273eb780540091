package disasm

import (
	"strings"

	"github.com/junco-vm/junco/classfile"
)

// classSignature and methodSignature are signatures in Java's syntax.
type classSignature struct {
	params     string // "<T extends A>" or ""
	super      string
	interfaces []string
}

type methodSignature struct {
	params string
	args   []string
	result string
	throws []string
}

// sigReader takes a generic signature (JVMS 4.7.9.1) apart. bad is set, and the text read is worthless, when it is malformed.
type sigReader struct {
	s       string
	pos     int
	depth   int
	bad     bool
	verbose bool // show bounds that are java.lang.Object
}

// maxSignatureDepth bounds nested type arguments, so that a hostile signature cannot exhaust Go's stack.
const maxSignatureDepth = 256

func newSigReader(mutf8 string, verbose bool) *sigReader {
	return &sigReader{s: text(mutf8), verbose: verbose, bad: mutf8 == ""}
}

func (r *sigReader) peek() byte {
	if r.pos < len(r.s) {
		return r.s[r.pos]
	}
	return 0
}

// accept goes over c if it is next.
func (r *sigReader) accept(c byte) bool {
	if r.peek() == c && r.pos < len(r.s) {
		r.pos++
		return true
	}
	return false
}

// name reads up to one of the characters in end.
func (r *sigReader) name(end string) string {
	n := strings.IndexAny(r.s[r.pos:], end)
	if n < 0 {
		r.bad = true
		return ""
	}
	s := r.s[r.pos : r.pos+n]
	r.pos += n
	return s
}

// done reports whether the signature was read well and to its end.
func (r *sigReader) done() bool { return !r.bad && r.pos == len(r.s) }

// fieldType reads a type.
func (r *sigReader) fieldType() string {
	if r.depth++; r.depth > maxSignatureDepth {
		r.bad = true
	}
	defer func() { r.depth-- }()
	if r.bad || r.pos >= len(r.s) {
		r.bad = true
		return ""
	}
	c := r.s[r.pos]
	r.pos++
	switch c {
	case 'L':
		return r.classType()
	case 'T':
		name := r.name(";")
		r.accept(';')
		return name
	case '[':
		return r.fieldType() + "[]"
	}
	name := classfile.Kind(c).JavaName()
	r.bad = r.bad || name == ""
	return name
}

// classType reads a class type behind its 'L'.
func (r *sigReader) classType() string {
	var b strings.Builder
	for !r.bad {
		b.WriteString(strings.ReplaceAll(r.name("<;."), "/", "."))
		if r.peek() == '<' {
			b.WriteString(r.typeArgs())
		}
		switch {
		case r.accept(';'):
			return b.String()
		case r.accept('.'):
			b.WriteByte('.')
		default:
			r.bad = true
		}
	}
	return ""
}

func (r *sigReader) typeArgs() string {
	r.pos++
	var args []string
	for !r.bad && !r.accept('>') {
		switch {
		case r.accept('*'):
			args = append(args, "?")
		case r.accept('+'):
			args = append(args, "? extends "+r.fieldType())
		case r.accept('-'):
			args = append(args, "? super "+r.fieldType())
		default:
			args = append(args, r.fieldType())
		}
	}
	return "<" + strings.Join(args, ", ") + ">"
}

// typeParams reads type parameters, if there are any.
func (r *sigReader) typeParams() string {
	if !r.accept('<') {
		return ""
	}
	var params []string
	for !r.bad && !r.accept('>') {
		name := r.name(":")
		var bounds []string
		for first := true; !r.bad && r.accept(':'); first = false {
			if first && r.peek() == ':' {
				continue // no class bound
			}
			if bound := r.fieldType(); !first || r.verbose || bound != "java.lang.Object" {
				bounds = append(bounds, bound)
			}
		}
		if len(bounds) > 0 {
			name += " extends " + strings.Join(bounds, " & ")
		}
		params = append(params, name)
	}
	return "<" + strings.Join(params, ", ") + ">"
}

func parseFieldSignature(mutf8 string, verbose bool) (string, bool) {
	r := newSigReader(mutf8, verbose)
	t := r.fieldType()
	return t, r.done()
}

func parseClassSignature(mutf8 string, verbose bool) (sig classSignature, ok bool) {
	r := newSigReader(mutf8, verbose)
	sig.params = r.typeParams()
	sig.super = r.fieldType()
	for !r.bad && r.pos < len(r.s) {
		sig.interfaces = append(sig.interfaces, r.fieldType())
	}
	return sig, r.done()
}

func parseMethodSignature(mutf8 string, verbose bool) (sig methodSignature, ok bool) {
	r := newSigReader(mutf8, verbose)
	sig.params = r.typeParams()
	r.bad = r.bad || !r.accept('(')
	for !r.bad && !r.accept(')') {
		sig.args = append(sig.args, r.fieldType())
	}
	sig.result = r.fieldType()
	for !r.bad && r.accept('^') {
		sig.throws = append(sig.throws, r.fieldType())
	}
	return sig, r.done()
}

// erasedSignature is the signature that a descriptor tells.
func erasedSignature(desc string) methodSignature {
	mt, err := classfile.ParseMethodDescriptor(desc)
	if err != nil {
		return methodSignature{result: text(desc)}
	}
	sig := methodSignature{result: text(mt.Return.JavaName())}
	for _, t := range mt.Params {
		sig.args = append(sig.args, text(t.JavaName()))
	}
	return sig
}
