package verify

import (
	"fmt"
	"strings"
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
	// Details are further sections as HotSpot prints them ("  Current Frame:\n    bci: @3\n..."), "" or ending in a newline.
	Details string
}

// Error answers the message in the form of HotSpot's VerifyError.
func (e *Error) Error() string {
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
}

// Error answers the message in the form of HotSpot's ClassFormatError.
func (e *FormatError) Error() string {
	return fmt.Sprintf("%s in method %s.%s%s", e.Reason, strings.ReplaceAll(e.Class, "/", "."), e.Method, e.Descriptor)
}

// Reasons without a type in them.
const (
	badCode       = "Error exists in the bytecode."
	noFrame       = "Expected stackmap frame at this location."
	noSubroutines = "Instructions jsr, jsr_w and ret cannot be verified by this virtual machine."
)

// fail records that the method must not run, if nothing was recorded before.
func (v *verifier) fail(summary, reason string) {
	if v.err != nil {
		return
	}
	e := &Error{Class: v.c.Name, Method: v.m.Name, Descriptor: v.m.Desc, BCI: v.bci, Summary: summary, Reason: reason}
	if v.bci < len(v.bytes) {
		e.Op = v.op.String()
	}
	e.Details = v.details()
	v.err = e
}

// format records that the class file is malformed, if nothing was recorded before.
func (v *verifier) format(reason string) {
	if v.err == nil {
		v.err = &FormatError{Class: v.c.Name, Method: v.m.Name, Descriptor: v.m.Desc, Reason: reason}
	}
}
