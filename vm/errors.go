package vm

import (
	"errors"
	"fmt"
	"strings"

	"github.com/junco-vm/junco/vm/internal/rt"
)

// Errors of running a guest. All leave the VM usable, except ErrClosed.
var (
	ErrStepLimit   = rt.ErrStepLimit   // the step limit was reached
	ErrOutputLimit = rt.ErrOutputLimit // the output limit was reached
	ErrDeadlock    = rt.ErrDeadlock    // every thread waits for another
	ErrClosed      = rt.ErrClosed      // the VM was closed
	ErrBusy        = rt.ErrBusy        // called from within a call
)

// Errors of looking things up.
var (
	ErrNoMethod   = errors.New("no such method")
	ErrWrongValue = errors.New("value does not fit the method's descriptor")
)

// Throwable is a Java exception that ended a call.
type Throwable struct {
	Class   string // as Class.getName gives it: "java.lang.IllegalStateException"
	Message string // getMessage, as far as it is a stored message
	HasMsg  bool   // false: the message is null
	// Detail is what the VM knows besides: of an OutOfMemoryError, what was asked for and what was free. Its message is as short as java's, because
	// programs print it.
	Detail string
	Trace  []string
}

// Error is the exception as its toString shows it, with the detail in parentheses if there is one.
func (t *Throwable) Error() string {
	if t.Detail != "" {
		return t.title() + " (" + t.Detail + ")"
	}
	return t.title()
}

// title is the exception as its toString shows it.
func (t *Throwable) title() string {
	if !t.HasMsg {
		return t.Class
	}
	return t.Class + ": " + t.Message
}

// StackTrace is the exception as printStackTrace prints it, without its causes.
func (t *Throwable) StackTrace() string {
	var b strings.Builder
	b.WriteString(t.title())
	for _, l := range t.Trace {
		b.WriteString("\n\tat ")
		b.WriteString(l)
	}
	return b.String()
}

// ExitError is returned when the program called System.exit. Code 0 is an ExitError too.
type ExitError struct{ Code int }

func (e *ExitError) Error() string { return fmt.Sprintf("exit status %d", e.Code) }

// LaunchError is a program that could not be started: no such class, no main method. The text is what java prints.
type LaunchError = rt.LaunchError
