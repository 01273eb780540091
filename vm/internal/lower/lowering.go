package lower

import (
	"sync"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/verify"
	"github.com/junco-vm/junco/vm/internal/isa"
)

// The algorithm. One pass over the bytecode in address order, with an abstract operand stack (stack.go) whose entries are a register
// or a constant, so loads, constants, dup and pop emit nothing. An instruction takes its operands from wherever they
// are and puts its result in the register of the stack slot that the JVM would push it to; a store that follows at once makes it
// write the local instead.
//
// Basic blocks begin at the frames of the verifier: every branch target and handler has one. Before a branch, and where control falls into a
// block, every entry is moved to its own slot, so that all paths agree. Locals are always in their registers, so a handler
// finds them there.
//
// Operands are read before the result is written in every instruction, and an instruction that throws has written nothing. So
// writing a local early is invisible to handlers.
//
// Loops. javac ends a loop by `goto top`, where the condition is tested. The block at top, if short, is lowered a second time in
// place of the goto, with its branch turned round, so that an iteration executes one branch (branch.go).
//
// Pairs. Instructions that often follow one another are carried out by one clause of the loop (the pairs of isa's table). Where a
// name has to be resolved first, that cannot be decided here; X of the unresolved instruction is then 1 if what stands before it is such a beginning.
//
// Steps. Whatever the lowering, a backward transfer of the bytecode costs one step: the _B forms count when taken, and JMP_B counts even where it
// stands for the exit of a turned loop.

// lowerer is the state of one pass. It is reused.
type lowerer struct {
	src    *Input
	class  *classfile.Class
	code   []byte
	frames []verify.Frame
	fi     int // next frame

	link, shift, base int // registers: see the package comment
	scratch           uint16
	syncReg           int
	dense             []uint16 // registers of locals if they were renumbered
	ret               byte     // return type's descriptor character

	out  []isa.Instr
	pcs  []int32 // by bci: word index of its code, or -1
	bci  int     // bytecode being lowered
	sp0  int     // stack depth before it
	dead bool    // the next instruction is not reached from the one before
	copy bool    // a block is lowered a second time
	wide bool    // conditional branches in long form

	stack       []entry
	sp          int
	old         []entry
	def         int // word index of the instruction that just made the top of the stack, or -1
	inc         int // word index of an ADDI x,x,1 made from iinc just now, with an empty stack, or -1
	incBCI      int
	mov         int     // word index of a MOV that the next may be merged with, or -1
	copied      int     // word index of the last MOV or MOV2, or -1
	got         int     // word index of the last GETFIELD, or -1
	masked      int     // word index of the last ANDLD, or -1
	multiplied  int     // word index of the last DMUL right behind which stands another, or -1
	stored      int     // word index of a PUTFIELD that was the last instruction, or -1
	kinds       []uint8 // of locals
	liveLocals  int     // locals from here on are kNone
	dirty       int     // stack entries from here on may differ from shadow
	dirtyLocals []uint16

	fixups   []fixup
	overflow bool
	err      error

	rec recorder
}

var pool = sync.Pool{New: func() any { return new(lowerer) }}

func lowerMethod(in *Input) (c *Code, err error) {
	l := pool.Get().(*lowerer)
	defer func() {
		// Unverified input can index anything; the contract is an error.
		if r := recover(); r != nil {
			c, err = nil, ErrCorrupt
			return
		}
		l.src, l.class, l.code, l.frames = nil, nil, nil, nil
		pool.Put(l)
	}()
	if in.Code == nil || len(in.Code.Code) == 0 || in.States == nil {
		return nil, ErrCorrupt
	}
	l.src, l.class, l.code, l.frames = in, in.Class, in.Code.Code, in.States.Frames
	l.wide = false
	if err := l.layout(); err != nil {
		return nil, err
	}
	for {
		if err := l.pass(); err != nil {
			return nil, err
		}
		if !l.overflow {
			return l.finish(), nil
		}
		if l.wide {
			return nil, ErrCorrupt
		}
		l.wide = true
	}
}

// layout assigns registers.
func (l *lowerer) layout() error {
	m := l.src.Method
	slots, ret, err := classfile.ArgSlots(m.Desc)
	if err != nil {
		return ErrCorrupt
	}
	if !m.Access.IsStatic() {
		slots++
	}
	l.link, l.shift, l.syncReg, l.dense, l.ret = slots, 1, -1, nil, ret[0]
	if m.Access.IsSynchronized() {
		l.syncReg = slots + 1
		l.shift = 2
	}
	locals, stack := int(l.src.Code.MaxLocals), int(l.src.Code.MaxStack)
	if locals < slots {
		return ErrCorrupt
	}
	l.base = locals + l.shift
	if l.base+stack+1 > 0xFFFF {
		if err := l.renumber(); err != nil {
			return err
		}
	}
	l.scratch = uint16(l.base + stack)
	return nil
}

// renumber gives registers only to locals that the code names.
func (l *lowerer) renumber() error {
	used := make([]bool, int(l.src.Code.MaxLocals)+1)
	for in := range classfile.Instructions(l.code) {
		op := in.Op
		if op >= 21 && op <= 25 || op >= 54 && op <= 58 || op == opIinc {
			used[in.Index] = true
		}
		switch {
		case op >= 26 && op <= 45:
			used[(op-26)&3] = true
		case op >= 59 && op <= 78:
			used[(op-59)&3] = true
		}
	}
	l.dense = make([]uint16, l.src.Code.MaxLocals)
	next := l.link + l.shift
	for i := range l.dense {
		switch {
		case i < l.link:
			l.dense[i] = uint16(i)
		case used[i]:
			l.dense[i] = uint16(next)
			next++
		}
	}
	l.base = next
	if l.base+int(l.src.Code.MaxStack)+1 > 0xFFFF {
		return ErrFrameTooLarge
	}
	return nil
}

// local is the register of local i.
func (l *lowerer) local(i int) uint16 {
	if l.dense != nil {
		return l.dense[i]
	}
	if i < l.link {
		return uint16(i)
	}
	return uint16(i + l.shift)
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// pass lowers the whole method once.
func (l *lowerer) pass() error {
	locals := int(l.src.Code.MaxLocals)
	l.out = l.out[:0]
	l.fixups = l.fixups[:0]
	l.overflow, l.err, l.copy = false, nil, false
	l.stack = grow(l.stack, int(l.src.Code.MaxStack)+8)
	clear(l.stack)
	l.kinds = grow(l.kinds, locals+2)
	clear(l.kinds)
	l.dirtyLocals = l.dirtyLocals[:0]
	l.liveLocals, l.dirty, l.sp, l.sp0, l.fi = 0, 0, 0, 0, 0
	l.rec.begin(locals, len(l.stack))
	l.pcs = grow(l.pcs, len(l.code)+1)
	for i := range l.pcs {
		l.pcs[i] = -1
	}
	l.dead, l.def, l.inc, l.mov, l.bci = true, -1, -1, -1, 0
	l.copied, l.got, l.masked, l.multiplied, l.stored = -1, -1, -1, -1, -1
	if len(l.frames) == 0 || l.frames[0].BCI != 0 {
		return ErrCorrupt
	}
	l.enter(&l.frames[0])
	l.prologue()
	for pc := 0; pc < len(l.code); {
		for l.fi < len(l.frames) && l.frames[l.fi].BCI < pc {
			l.fi++
		}
		if l.fi < len(l.frames) && l.frames[l.fi].BCI == pc {
			l.block(pc)
		} else if l.dead && pc > 0 {
			if l.fi >= len(l.frames) {
				break
			}
			pc = l.frames[l.fi].BCI
			continue
		}
		l.pcs[pc] = int32(len(l.out))
		next := l.one(pc)
		if l.err != nil {
			return l.err
		}
		pc = next
	}
	l.patch()
	return l.err
}

// prologue enters the monitor of a synchronized method.
func (l *lowerer) prologue() {
	l.dead = false
	if l.syncReg < 0 {
		return
	}
	r := uint16(l.syncReg)
	if l.src.Method.Access.IsStatic() {
		l.point()
		l.emit(isa.Instr{Op: isa.LDC, A: r, B: l.class.This})
	} else {
		l.emit(isa.Instr{Op: isa.MOV, A: r, B: 0})
	}
	l.point()
	l.rec.syncPC = uint32(len(l.out))
	l.emit(isa.Instr{Op: isa.MONENTER, A: r})
}

// block begins the basic block at pc, whose frame is frames[fi].
func (l *lowerer) block(pc int) {
	if !l.dead && len(l.out) > 0 {
		l.bci, l.sp0 = pc, l.sp
		if op := l.code[pc]; op >= opIreturn && op <= opReturn && l.sp > 0 && !l.copy {
			// Falling into a shared return: return here, from wherever the value is.
			l.one(pc)
		} else {
			l.settleAll(l.sp)
		}
	}
	l.enter(&l.frames[l.fi])
	l.fi++
	l.dead = false
}

// enter makes the abstract state that of a frame: everything in its place.
func (l *lowerer) enter(f *verify.Frame) {
	l.def, l.inc, l.mov, l.stored = -1, -1, -1, -1
	for i := range max(l.liveLocals, len(f.Locals)) {
		l.setKind(i, kindOf(f.Local(i)))
	}
	l.liveLocals = len(f.Locals)
	l.sp = 0
	for _, t := range f.Stack {
		l.stack[l.sp] = entry{kind: kindOf(t)}
		l.sp++
	}
	l.dirty = 0
}

func kindOf(t verify.Type) uint8 {
	switch t.Kind() {
	case verify.Int:
		return kInt
	case verify.Float:
		return kFloat
	case verify.Long:
		return kLong
	case verify.Double:
		return kDouble
	case verify.Top, verify.Long2, verify.Double2:
		return kNone
	}
	return kRef
}

func (l *lowerer) emit(i isa.Instr) {
	l.out = append(l.out, i)
	l.def, l.mov, l.stored = -1, -1, -1
}

// point records a safepoint for the instruction that is emitted next.
func (l *lowerer) point() { l.rec.point(l) }

func (l *lowerer) finish() *Code {
	c := &Code{
		Words: append([]isa.Instr(nil), l.out...),
		Link:  l.link, SyncReg: l.syncReg,
		LocalBase: l.shift, StackBase: l.base,
		FrameRegs: l.base + int(l.src.Code.MaxStack) + 1,
	}
	hs := l.src.Code.Handlers
	if len(hs) > 0 {
		c.Handlers = make([]Handler, 0, len(hs))
		for _, h := range hs {
			if pc := l.pcs[h.HandlerPC]; pc >= 0 {
				c.Handlers = append(c.Handlers, Handler{StartBCI: h.StartPC, EndBCI: h.EndPC, HandlerBCI: h.HandlerPC, CatchType: h.CatchType, PC: uint32(pc)})
			}
		}
	}
	c.tables = l.rec.finish()
	c.dense = l.dense
	return c
}
