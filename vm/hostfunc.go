package vm

import (
	"fmt"

	"github.com/junco-vm/junco/vm/internal/rt"
)

// HostFunc is a Go function behind a Java method that is declared native. It is a leaf: it must not call the VM that it is called from.
// An error becomes a Java exception: a *Throwable of its class (which must be one of the library's), anything else a RuntimeException
// with the error's text.
type HostFunc func(c *HostCall) error

// HostCall is one call of a host function: its arguments, by position, and its result.
type HostCall struct {
	f     *rt.Frame
	slots []int
	done  rt.Answer
	has   bool
}

// WithHostFunction puts a Go function behind the native method "Class.name(descriptor)", as in "com.acme.Host.now()J". The receiver of an
// instance method is not passed.
func (c Config) WithHostFunction(method string, f HostFunc) Config {
	c.hosts = with(c.hosts, method, f)
	return c
}

// Int, Bool, Long, Float, Double and String read argument i, counted from 0. A null string gives "" and ok false.
func (c *HostCall) Int(i int) int32      { return c.f.Int(c.slots[i]) }
func (c *HostCall) Bool(i int) bool      { return c.f.Bool(c.slots[i]) }
func (c *HostCall) Long(i int) int64     { return c.f.Long(c.slots[i]) }
func (c *HostCall) Float(i int) float32  { return c.f.Float(c.slots[i]) }
func (c *HostCall) Double(i int) float64 { return c.f.Double(c.slots[i]) }
func (c *HostCall) String(i int) (text string, ok bool) {
	r := c.f.Ref(c.slots[i])
	if r == 0 {
		return "", false
	}
	return c.f.GoString(r), true
}

// Bytes aliases a byte[] argument: guest memory, valid until the function returns. nil for null.
func (c *HostCall) Bytes(i int) []byte {
	r := c.f.Ref(c.slots[i])
	if r == 0 {
		return nil
	}
	return c.f.Bytes(r)
}

// ReturnInt and its siblings set the result; without one a method returns 0, null or nothing.
func (c *HostCall) ReturnInt(v int32)      { c.done, c.has = c.f.ReturnInt(v), true }
func (c *HostCall) ReturnBool(v bool)      { c.done, c.has = c.f.ReturnBool(v), true }
func (c *HostCall) ReturnLong(v int64)     { c.done, c.has = c.f.ReturnLong(v), true }
func (c *HostCall) ReturnFloat(v float32)  { c.done, c.has = c.f.ReturnFloat(v), true }
func (c *HostCall) ReturnDouble(v float64) { c.done, c.has = c.f.ReturnDouble(v), true }
func (c *HostCall) ReturnString(v string) {
	s, ok := c.f.NewString(v)
	if !ok {
		c.done, c.has = c.f.OutOfMemory(), true
		return
	}
	c.done, c.has = c.f.ReturnRef(s), true
}

// native wraps the function for the runtime.
func (h HostFunc) native() rt.Native {
	return func(f *rt.Frame) rt.Answer {
		c := &HostCall{f: f, slots: f.ArgSlots()}
		if err := h.guarded(c); err != nil {
			return f.ThrowGo(throwableClass(err))
		}
		if !c.has {
			return f.ReturnLong(0)
		}
		return c.done
	}
}

// guarded calls the function; a panic in it is an error of the embedder's, and becomes a Java exception.
func (h HostFunc) guarded(c *HostCall) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("host function panicked: %v", p)
		}
	}()
	return h(c)
}

// throwableClass is the class, as in class files, of the exception that an error becomes, and its message.
func throwableClass(err error) (class, message string) {
	if t, ok := err.(*Throwable); ok {
		return t.Class, t.Message
	}
	return "java.lang.RuntimeException", err.Error()
}
