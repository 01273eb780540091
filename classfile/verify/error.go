package verify

import (
	"fmt"
	"strings"

	"github.com/junco-vm/junco/classfile"
)

// Error is a method that must not run: what Java code sees as java.lang.VerifyError with Error's text as its message.
type Error struct {
	// Class is the internal name of the class, Method and Descriptor name its method.
	Class, Method, Descriptor string
	// BCI is the offset of the offending instruction, -1 when the whole method is meant.
	BCI int
	// Op is the mnemonic of that instruction, "" when there is none.
	Op string
	// Summary is the first line of the message: "Bad type on operand stack".
	Summary string
	// Reason says what was found and what was expected. Often a whole sentence, sometimes empty.
	Reason string
	// Inferred says that the data-flow verifier found it (version below 50, or 50 without a usable StackMapTable),
	// whose message is a single line.
	Inferred bool
	// Details are further sections as HotSpot prints them ("  Current Frame:\n    bci: @3\n..."), "" or ending in a
	// newline.
	Details string
}

// Error answers the message in the form of HotSpot's VerifyError.
func (e *Error) Error() string {
	if e.Inferred {
		return fmt.Sprintf("(class: %s, method: %s signature: %s) %s", e.Class, e.Method, e.Descriptor, e.Summary)
	}
	var b strings.Builder
	b.WriteString(e.Summary)
	b.WriteString("\nException Details:\n  Location:\n    ")
	fmt.Fprintf(&b, "%s.%s%s @%d: %s\n", e.Class, e.Method, e.Descriptor, e.BCI, e.Op)
	if e.Reason != "" {
		b.WriteString("  Reason:\n    ")
		b.WriteString(e.Reason)
		b.WriteByte('\n')
	}
	b.WriteString(e.Details)
	return b.String()
}

// FormatError is a StackMapTable, exception table or variable table that makes no sense: what Java code sees as
// java.lang.ClassFormatError.
type FormatError struct {
	Class, Method, Descriptor string
	// Reason is what is wrong: "Illegal exception table range".
	Reason string

	bare bool // HotSpot does not name the method
}

// Error answers the message in the form of HotSpot's ClassFormatError.
func (e *FormatError) Error() string {
	if e.bare {
		return e.Reason
	}
	return fmt.Sprintf("%s in method '%s'", e.Reason, external(e.Class, e.Method, e.Descriptor))
}

// external answers a method as Java source spells it: "void java.lang.Object.wait(long, int)".
func external(class, method, desc string) string {
	d, err := classfile.ParseMethodDescriptor(desc)
	if err != nil {
		return class + "." + method + desc
	}
	params := make([]string, len(d.Params))
	for i, p := range d.Params {
		params[i] = p.JavaName()
	}
	return fmt.Sprintf("%s %s.%s(%s)", d.Return.JavaName(), strings.ReplaceAll(class, "/", "."), method, strings.Join(params, ", "))
}

// Reasons without a type in them.
const (
	badCode       = "Error exists in the bytecode"
	noFrame       = "Expected stackmap frame at this location."
	noSubroutines = "Instructions jsr, jsr_w and ret cannot be verified by this virtual machine."
	badSize       = "Current frame's stack size doesn't match stackmap."
	badFlags      = "Current frame's flags are not assignable to stack map frame's."
)

// fail records that the method must not run, if nothing was recorded before.
func (v *verifier) fail(summary, reason string) { v.failAt(v.bci, summary, reason, "") }

// failFrame is fail with a description of the current frame as it was before the instruction.
func (v *verifier) failFrame(summary, reason string) {
	if v.err == nil {
		v.failAt(v.bci, summary, reason, v.currentFrame(v.stack[:max(v.mark, len(v.stack))]))
	}
}

func (v *verifier) failAt(bci int, summary, reason, frames string) {
	if v.err != nil {
		return
	}
	e := &Error{Class: v.c.Name, Method: v.m.Name, Descriptor: v.m.Desc, BCI: bci, Op: "<invalid>", Summary: summary, Reason: reason,
		Inferred: v.inferred}
	if uint(bci) < uint(len(v.bytes)) {
		e.Op = "<illegal>"
		if op := classfile.Opcode(v.bytes[bci]); op.IsValid() {
			e.Op = op.String()
		}
	}
	if !v.inferred {
		e.Details = frames + v.details()
	}
	v.err = e
}

// format records that the class file is malformed, if nothing was recorded before.
func (v *verifier) format(reason string) {
	if v.err == nil {
		v.err = &FormatError{Class: v.c.Name, Method: v.m.Name, Descriptor: v.m.Desc, Reason: reason}
	}
}

// mapError records a malformed StackMapTable.
func (v *verifier) mapError(what string) {
	if v.err == nil {
		v.err = &FormatError{Class: v.c.Name, Method: v.m.Name, Descriptor: v.m.Desc, Reason: "StackMapTable format error: " + what, bare: true}
	}
}
