// Package verify decides whether the methods of a class file are safe to run, and says which types are where.
//
// [Class] checks every method of a class; [Method] checks one and answers a [Result]: the type states that the
// lowering of a virtual machine starts its basic blocks from. Nothing here links or runs anything: what the verifier
// must know about other classes it asks a [Hierarchy], which may load them.
//
// # Two ways
//
// Version 50 and up: type checking (JVMS 4.10.1). One pass from the first instruction to the last carries a current
// frame along; at every branch target, handler start and behind every jump the frame declared by the StackMapTable
// must be implied by what flows in, and replaces it. A class of version 50 whose method fails is given a second chance
// by inference, as HotSpot does; later versions are not.
//
// Below version 50: inference by data flow (JVMS 4.10.2). Frames of basic blocks are merged until nothing changes; two
// classes merge to their nearest common superclass, interfaces count as Object. Subroutines (jsr, ret) are not
// supported: such a method is refused with an [Error] that says so.
//
// Both ways share one table of instruction effects (effect.go, member.go, invoke.go); they differ in what happens at
// the edges of a block (check.go, infer.go).
//
// # Types
//
// A [Type] is 32 bits: a [Kind] and, for references, an index into the names of its [Result]; for objects that were
// created but not constructed yet, the offset of their `new`. A long or double takes two entries everywhere, in locals
// and on the operand stack: [Long] then [Long2], [Double] then [Double2], so an entry's index is the JVM's slot
// number.
//
// # What is not checked here
//
// Format checks of names, descriptors and constant pool links belong to classfile.Parse; rules between classes
// (overriding of final methods, access to classes and members, loader constraints) belong to linking. What this
// package relies on itself, it checks again: any *classfile.Class whatever gets an answer, never a panic, and work and
// memory are bounded (see limits.go).
//
// Sources: JVMS SE 25 chapter 4.10 (type checking 4.10.1, inference 4.10.2), 4.9 (static and structural constraints);
// where HotSpot differs from the text, HotSpot decides, because programs are tested there.
package verify

import (
	"sort"

	"github.com/junco-vm/junco/classfile"
)

// Class verifies every method of c that has code, and answers the first failure.
//
// # Errors
//
// *[Error] for code that must not run (java.lang.VerifyError), *[FormatError] for a StackMapTable or exception table
// that is malformed (java.lang.ClassFormatError), or whatever h answered, unchanged.
func Class(c *classfile.Class, h Hierarchy) error {
	for i := range c.Methods {
		if err := check(c, &c.Methods[i], h); err != nil {
			return err
		}
	}
	return nil
}

// Method verifies one method and answers its type states. A method without code (abstract, native) answers a
// Result without frames. The result is the caller's; it shares nothing with later calls.
//
// Any goroutine may call it, as far as h allows.
//
// # Errors
//
// As [Class].
func Method(c *classfile.Class, m *classfile.Method, h Hierarchy) (*Result, error) {
	return states(c, m, h)
}

// Hierarchy answers what the verifier asks about classes. Names are internal names ("java/lang/String"), never arrays,
// and mean what they mean to the defining loader of the class under verification. That class itself may be asked
// about, too: the implementation answers from the class being linked and loads nothing for it.
//
// Every method may load classes. An error (a missing class, a throwable of a user's loader) ends verification and
// comes back from [Method] and [Class] unchanged. Classes are asked about in the order and only in the cases in which
// HotSpot loads them, because loading can be observed.
type Hierarchy interface {
	// IsInterface reports whether the named class is an interface.
	IsInterface(name string) (bool, error)

	// Super answers the name of the direct superclass of the named class: "" for java/lang/Object, and
	// "java/lang/Object" for interfaces.
	Super(name string) (string, error)

	// IsSubclass reports whether class sub is super or inherits from it through superclasses. Interfaces that sub
	// implements do not count. Identity of classes decides, not equality of names, where the implementation knows it.
	IsSubclass(sub, super string) (bool, error)

	// ProtectedElsewhere reports whether the field (or method) name of descriptor desc, looked up in class owner and
	// its superclasses, is protected and was declared in another run-time package than that of the class
	// under verification. owner is that class or one of its superclasses. A member that does not exist answers
	// false: resolution will report it.
	ProtectedElsewhere(owner, name, desc string, method bool) (bool, error)
}

// Kind is what a Type is, without its name or offset.
type Kind uint8

// The kinds of verification types (JVMS 4.10.1.2), in an order of our own.
const (
	Top        Kind = iota // nothing usable: not set, or not the same on all paths
	Int                    // int, and boolean, byte, short, char
	Float                  //
	Long                   // the first entry of a long
	Long2                  // its second entry
	Double                 // the first entry of a double
	Double2                // its second entry
	Null                   // the type of null
	Ref                    // a class, interface or array: Result.Name tells which
	Uninit                 // created by the `new` at Type.Offset, not constructed yet
	UninitThis             // `this` in a constructor before it called another one
)

// Type is one entry of a frame: a Kind in the low 8 bits; above them, for Ref, an index of Result.Names, for Uninit
// the offset of the `new` instruction. Two types of one Result are the same exactly if they are equal.
type Type uint32

// Kind answers what t is.
func (t Type) Kind() Kind { return Kind(t) }

// IsReference reports whether the entry holds a reference (or null): what a collector has to see.
func (t Type) IsReference() bool { return Kind(t) >= Null }

// IsWide reports whether t is the first entry of a long or double.
func (t Type) IsWide() bool { return Kind(t) == Long || Kind(t) == Double }

// Offset answers the bytecode offset of the `new` of an Uninit.
func (t Type) Offset() int { return int(t >> 8) }

func (t Type) index() int { return int(t >> 8) }

func mk(k Kind, index int) Type { return Type(index)<<8 | Type(k) }

// Frame is the type state before the instruction at BCI.
type Frame struct {
	// BCI is the offset of the instruction in bytes from the start of the code.
	BCI int
	// Locals are the local variables, by slot number. Trailing Tops may be missing: use Local.
	Locals []Type
	// Stack is the operand stack, bottom first; its length is the depth in slots.
	Stack []Type
	// ThisUninit is the flag of JVMS 4.10.1.4: a constructor that has not called another one yet.
	ThisUninit bool
}

// Local answers the type of local variable i, Top beyond the end of Locals.
func (f *Frame) Local(i int) Type {
	if i < len(f.Locals) {
		return f.Locals[i]
	}
	return Type(Top)
}

// Result is what verification knows about a method. Slices may be shared between frames: read only.
type Result struct {
	// Frames are in order of BCI, each BCI once. The first is at 0. There is one for every branch target, every
	// handler and every reachable instruction behind an instruction that never falls through. A declared frame where
	// code merely falls through is listed too, and replaces the state flowing in.
	Frames []Frame
	// Names are the internal names (arrays: descriptors) of the Ref types.
	Names []string
	// Inferred says that the frames come from data flow and not from a StackMapTable.
	Inferred bool

	unreached []uint64 // bit per bytecode offset, set where an instruction starts that no path reaches; nil: none
}

// Name answers the internal name of a Ref ("java/lang/String", "[I", "[Ljava/lang/String;") and "" for other kinds.
func (r *Result) Name(t Type) string {
	if Kind(t) != Ref {
		return ""
	}
	return r.Names[t.index()]
}

// Reachable reports whether the instruction at bci was verified. Inference skips dead code, which has no type state
// and must not be lowered; checked code (version 50 and up) is all verified, dead or not.
func (r *Result) Reachable(bci int) bool {
	return r.unreached == nil || bci < 0 || bci>>6 >= len(r.unreached) || r.unreached[bci>>6]>>(bci&63)&1 == 0
}

// At answers the frame at exactly bci, or nil.
func (r *Result) At(bci int) *Frame {
	i := sort.Search(len(r.Frames), func(i int) bool { return r.Frames[i].BCI >= bci })
	if i < len(r.Frames) && r.Frames[i].BCI == bci {
		return &r.Frames[i]
	}
	return nil
}
