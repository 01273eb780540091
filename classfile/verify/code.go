package verify

import (
	"fmt"
	"slices"
	"sync"

	"github.com/junco-vm/junco/classfile"
)

// Marks of code offsets.
const (
	markStart   uint8 = 1 << iota // an instruction starts here
	markNew                       // and it is a new
	markLeader                    // inference: a block starts here
	markReached                   // inference: a path leads here
)

// verifier is the state of the verification of one method. Verifiers are pooled: nothing in a Result may point into one.
type verifier struct {
	c     *classfile.Class
	m     *classfile.Method
	code  *classfile.Code
	h     Hierarchy
	bytes []byte // code.Code

	names   names
	known   map[[2]Type]bool // answers of classAssignable
	this    Type
	returns Type // of the method, Top for void
	work    int  // see spend
	err     error
	marks   []uint8 // by code offset

	// The instruction at hand.
	bci   int
	op    classfile.Opcode
	instr classfile.Instr

	// The current frame: see frame.go.
	locals     []Type
	localsSize int // locals from here on are Top
	stack      []Type
	maxStack   int
	mark       int // depth of the stack before the instruction, for messages
	thisUninit bool
	touched    bool // locals or thisUninit changed since the handlers were last looked at

	arena        []Type // the types of all states
	states       []state
	inferred     bool
	impliedEntry bool    // check: the table declares no frame at 0
	justInit     bool    // check: the instruction at hand has called another constructor
	args         []Type  // of the call at hand
	dirtyFrom    int     // inference: no state before this one is scheduled
	blocks       []int32 // inference: see infer.go
	exLow        int     // instructions from exLow to exHigh may be under a handler
	caught       []Type  // what each handler finds on the stack
	exHigh       int
}

var pool = sync.Pool{New: func() any { return &verifier{known: make(map[[2]Type]bool)} }}

// maxPooled bounds what a verifier may keep between methods, in entries of its largest slices.
const maxPooled = 1 << 16

func states(c *classfile.Class, m *classfile.Method, h Hierarchy) (*Result, error) {
	if m.Code == nil {
		return &Result{}, nil
	}
	v := pool.Get().(*verifier)
	err := v.verify(c, m, h)
	var r *Result
	if err == nil {
		r = v.result()
	}
	v.release()
	return r, err
}

// check is states for those who do not want the states.
func check(c *classfile.Class, m *classfile.Method, h Hierarchy) error {
	if m.Code == nil {
		return nil
	}
	v := pool.Get().(*verifier)
	err := v.verify(c, m, h)
	v.release()
	return err
}

func (v *verifier) release() {
	if cap(v.arena) > maxPooled || cap(v.marks) > maxPooled || cap(v.states) > maxPooled || len(v.names.list) > maxPooled {
		return
	}
	clear(v.names.list) // names are windows into class bytes, which must not be kept alive
	clear(v.names.index)
	v.c, v.m, v.code, v.h, v.bytes, v.err = nil, nil, nil, nil, nil, nil
	pool.Put(v)
}

// verify does the whole work on a method with code.
func (v *verifier) verify(c *classfile.Class, m *classfile.Method, h Hierarchy) error {
	v.c, v.m, v.code, v.h, v.bytes = c, m, m.Code, h, m.Code.Code
	v.maxStack = int(m.Code.MaxStack)
	v.work = 0
	v.begin()
	v.decode()
	v.handlers()
	v.variables()
	if v.err == nil {
		v.entry()
	}
	if v.err != nil || c.Major < 50 {
		if v.err == nil {
			v.infer()
		}
		return v.err
	}
	v.check()
	if first := v.err; first != nil && c.Major == 50 && mayInfer(first) {
		// As HotSpot does, because compilers of the time wrote wrong tables.
		v.begin()
		v.handlers()
		v.entry()
		v.infer()
		if v.err != nil {
			v.err = first
		}
	}
	return v.err
}

// begin forgets what was found out about types.
func (v *verifier) begin() {
	v.err = nil
	v.bci, v.op = 0, classfile.OpNop
	v.localsSize, v.stack, v.mark, v.thisUninit = 0, v.stack[:0], 0, false
	v.inferred, v.justInit, v.impliedEntry = false, false, false
	v.names.reset(v.c)
	clear(v.known)
	v.this = v.names.intern(v.c.Name)
	v.states, v.arena = v.states[:0], v.arena[:0]
}

// mayInfer reports whether inference may forgive an error of type checking: not those of the hierarchy, nor tables
// that cannot even be read.
func mayInfer(err error) bool {
	switch err := err.(type) {
	case *Error:
		return true
	case *FormatError:
		return !err.bare
	}
	return false
}

// decode marks where instructions start.
func (v *verifier) decode() {
	if len(v.bytes) == 0 || len(v.bytes) > 65535 {
		v.format(fmt.Sprintf("Invalid method Code length %d", len(v.bytes)))
		return
	}
	v.marks = slices.Grow(v.marks[:0], len(v.bytes))[:len(v.bytes)]
	clear(v.marks)
	for bci := 0; bci < len(v.bytes); {
		size := int(sizes[v.bytes[bci]])
		if size == 0 || size > len(v.bytes)-bci {
			if v.read(bci); v.err != nil {
				return
			}
			size = v.instr.Size
			if v.instr.Op == classfile.OpTableswitch {
				if sw, err := classfile.ReadSwitch(v.bytes, bci); err != nil || sw.Len() == 0 {
					v.fail("Bad instruction", badCode) // low is greater than high
					return
				}
			}
		}
		v.marks[bci] = markStart
		if v.bytes[bci] == byte(classfile.OpNew) {
			v.marks[bci] |= markNew
		}
		bci += size
	}
}

func (v *verifier) starts(bci int) bool {
	return uint(bci) < uint(len(v.marks)) && v.marks[bci]&markStart != 0
}

// handlers checks the exception table.
func (v *verifier) handlers() {
	v.exLow, v.exHigh = len(v.bytes), -1
	v.caught = v.caught[:0]
	for i := range v.code.Handlers {
		if v.err != nil {
			return
		}
		h := &v.code.Handlers[i]
		switch end := int(h.EndPC); {
		case !v.starts(int(h.StartPC)):
			v.format(fmt.Sprintf("Illegal exception table start_pc %d", h.StartPC))
		case end != len(v.bytes) && !v.starts(end):
			v.format(fmt.Sprintf("Illegal exception table end_pc %d", h.EndPC))
		case h.StartPC >= h.EndPC:
			v.format("Illegal exception table range")
		case !v.starts(int(h.HandlerPC)):
			v.format(fmt.Sprintf("Illegal exception table handler_pc %d", h.HandlerPC))
		case h.CatchType == 0:
			v.caught = append(v.caught, v.names.intern(javaThrowable))
		default:
			v.bci, v.op = int(h.HandlerPC), classfile.Opcode(v.bytes[h.HandlerPC])
			if v.c.Tag(h.CatchType) != classfile.TagClass {
				v.badPool(h.CatchType)
				return
			}
			t := v.classType(h.CatchType)
			v.caught = append(v.caught, t)
			throwable := v.names.intern(javaThrowable)
			if !v.assignable(t, throwable) {
				v.fail(fmt.Sprintf("Catch type is not a subclass of Throwable in exception handler %d", h.HandlerPC),
					fmt.Sprintf("Type %s (constant pool %d) is not assignable to %s", v.describe(t), h.CatchType, v.describe(throwable)))
			}
		}
		v.exLow, v.exHigh = min(v.exLow, int(h.StartPC)), max(v.exHigh, int(h.EndPC))
	}
}

// variables checks the ranges of the LocalVariableTable, as HotSpot does even though nothing depends on them.
func (v *verifier) variables() {
	for i := range v.code.Attributes {
		a := &v.code.Attributes[i]
		if a.Kind != classfile.AttrLocalVariableTable || len(a.Info) < 2 || v.err != nil {
			continue
		}
		for e := a.Info[2:]; len(e) >= 10; e = e[10:] {
			start, size := int(u2(e, 0)), int(u2(e, 2))
			if !v.starts(start) {
				v.format(fmt.Sprintf("Illegal local variable table start_pc %d", start))
				return
			}
			if end := start + size; end != len(v.bytes) && !v.starts(end) {
				v.format(fmt.Sprintf("Illegal local variable table length %d", size))
				return
			}
		}
	}
}

// result copies the states into memory of their own.
func (v *verifier) result() *Result {
	r := &Result{Inferred: v.inferred, Names: slices.Clone(v.names.list)}
	arena := slices.Clone(v.arena)
	r.Frames = make([]Frame, 0, len(v.states))
	for i := range v.states {
		s := &v.states[i]
		if !s.present && v.inferred {
			continue
		}
		for v.inferred && s.ln > 0 && arena[s.lo+s.ln-1] == Type(Top) {
			s.ln--
		}
		r.Frames = append(r.Frames, Frame{
			BCI:        s.bci,
			Locals:     arena[s.lo : s.lo+s.ln : s.lo+s.ln],
			Stack:      arena[s.so : s.so+s.sn : s.so+s.sn],
			ThisUninit: s.thisUninit,
		})
	}
	if v.inferred {
		r.unreached = v.unreached()
	}
	return r
}
