package interp_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/verify"
	"github.com/junco-vm/junco/vm/internal/interp"
	"github.com/junco-vm/junco/vm/internal/isa"
	"github.com/junco-vm/junco/vm/internal/lower"
)

// world is a runtime just large enough to run compiled test classes on the engine: it loads from testdata/classes, never
// collects, and knows a handful of library classes by name. Class Out is native: it prints what the oracle's Out prints.
type world struct {
	t       testing.TB
	m       *interp.Machine
	heap    []byte
	stack   []byte
	classes map[string]*class
	byID    map[uint16]*class
	methods []*method // by owner number
	natives []func(w *world) error
	keys    map[string]uint32
	keyName []string
	next    uint16
	out     bytes.Buffer
	strs    map[string]uint32
	exits   [64]int
	// everyExit, when set, is called at each exit.
	onExit  func(interp.Exit)
	budget  int64
	quantum int64
}

type class struct {
	name    string
	cf      *classfile.Class
	super   *class
	ifaces  []*class
	id      uint16
	fields  map[string]uint32 // instance: offset; by name
	statics map[string]uint32 // address
	size    uint32
	vtable  []*method
	methods map[string]*method
	inited  bool
	elem    *class
}

type method struct {
	class  *class
	m      *classfile.Method
	entry  uint32
	owner  uint32
	vindex int
	slots  int
	code   *lower.Code
	base   uint32
}

// library gives the superclasses of library classes.
var library = map[string]string{
	"java/lang/Object": "", "java/lang/String": "java/lang/Object", "java/lang/Throwable": "java/lang/Object",
	"java/lang/Exception": "java/lang/Throwable", "java/lang/Error": "java/lang/Throwable",
	"java/lang/RuntimeException":                "java/lang/Exception",
	"java/lang/ArithmeticException":             "java/lang/RuntimeException",
	"java/lang/NullPointerException":            "java/lang/RuntimeException",
	"java/lang/ClassCastException":              "java/lang/RuntimeException",
	"java/lang/ArrayStoreException":             "java/lang/RuntimeException",
	"java/lang/NegativeArraySizeException":      "java/lang/RuntimeException",
	"java/lang/IndexOutOfBoundsException":       "java/lang/RuntimeException",
	"java/lang/ArrayIndexOutOfBoundsException":  "java/lang/IndexOutOfBoundsException",
	"java/lang/StringIndexOutOfBoundsException": "java/lang/IndexOutOfBoundsException",
	"java/lang/StackOverflowError":              "java/lang/Error",
	"java/lang/Class":                           "java/lang/Object",
	"Out":                                       "java/lang/Object",
}

const heapBase = 0x01000000

func newWorld(t testing.TB) *world {
	w := &world{t: t, heap: make([]byte, 1<<24), stack: make([]byte, 1<<20+16), classes: map[string]*class{}, byID: map[uint16]*class{},
		keys: map[string]uint32{}, keyName: []string{""}, next: interp.ClassFirstFree, strs: map[string]uint32{}, budget: 1 << 60, quantum: 100000}
	var err error
	w.m, err = interp.New(w.heap, interp.Options{})
	require.NoError(t, err)
	t.Cleanup(w.m.Close)
	w.m.SetStack(w.stack, 1<<20)
	w.m.ThreadID = 1
	w.m.Bump = heapBase + 4
	w.m.BumpEnd = heapBase + 1<<24 - 32
	for id, name := range map[uint16]string{4: "[Z", 5: "[C", 6: "[F", 7: "[D", 8: "[B", 9: "[S", 10: "[I", 11: "[J"} {
		c := &class{name: name, id: id, inited: true}
		c.super = w.class("java/lang/Object")
		w.classes[name], w.byID[id] = c, c
	}
	return w
}

func (w *world) class(name string) *class {
	if c := w.classes[name]; c != nil {
		return c
	}
	c := &class{name: name, fields: map[string]uint32{}, statics: map[string]uint32{}, methods: map[string]*method{}, size: 4}
	w.classes[name] = c
	switch name {
	case "java/lang/Object":
		c.id = interp.ClassObject
	case "java/lang/String":
		c.id = interp.ClassString
	default:
		c.id = w.next
		w.next++
	}
	w.byID[c.id] = c
	if name[0] == '[' {
		c.super = w.class("java/lang/Object")
		elem := strings.TrimSuffix(name[1:], ";")
		if elem[0] == 'L' {
			elem = elem[1:]
		} else {
			elem = name[1:]
		}
		c.elem = w.class(elem)
		w.m.Class(c.id).Elem = c.elem.id
		c.inited = true
		return c
	}
	if super, ok := library[name]; ok {
		if super != "" {
			c.super = w.class(super)
			c.size = c.super.size
			c.vtable = append(c.vtable, c.super.vtable...)
		}
		c.inited = true
	} else {
		data, err := os.ReadFile(filepath.Join("testdata", "classes", name+".class"))
		require.NoError(w.t, err)
		c.cf, err = classfile.Parse(data)
		require.NoError(w.t, err)
		c.super = w.class(c.cf.SuperName)
		for i := range c.cf.Interfaces {
			c.ifaces = append(c.ifaces, w.class(c.cf.InterfaceName(i)))
		}
		w.link(c)
	}
	info := w.m.Class(c.id)
	info.Header = (c.size+4+7)&^7<<8 | 1<<4 | 1
	if c.size+4 < 16 {
		info.Header = 16<<8 | 1<<4 | 1
	}
	ids := make([]uint32, len(c.vtable))
	for i, m := range c.vtable {
		ids[i] = m.entry
	}
	info.VTable, _ = w.m.NewVTable(ids)
	return c
}

func (w *world) link(c *class) {
	c.size = c.super.size
	c.vtable = append(c.vtable, c.super.vtable...)
	for k, v := range c.super.fields {
		c.fields[k] = v
	}
	for i := range c.cf.Fields {
		f := &c.cf.Fields[i]
		n := uint32(4)
		if d := f.Desc[0]; d == 'J' || d == 'D' {
			n = 8
		}
		if f.Access.IsStatic() {
			a := (w.m.Bump + 7) &^ 7
			c.statics[f.Name] = a
			w.m.Bump = a + 12
			w.constantValue(c, f, a)
			continue
		}
		c.size = (c.size + n - 1) &^ (n - 1)
		c.fields[f.Name] = c.size
		c.size += n
	}
	first, err := w.m.NewEntries(len(c.cf.Methods))
	require.NoError(w.t, err)
	for i := range c.cf.Methods {
		m := &method{class: c, m: &(*c.cf).Methods[i], entry: first + uint32(i), vindex: -1, owner: uint32(len(w.methods))}
		w.methods = append(w.methods, m)
		m.slots, _, err = classfile.ArgSlots(m.m.Desc)
		require.NoError(w.t, err)
		if !m.m.Access.IsStatic() {
			m.slots++
		}
		w.m.SetUnlowered(m.entry, m.slots)
		w.m.Entry(m.entry).Method = m.owner
		key := m.m.Name + m.m.Desc
		c.methods[key] = m
		if m.m.Access.IsStatic() || m.m.Name == "<init>" {
			continue
		}
		m.vindex = len(c.vtable)
		for k, o := range c.vtable {
			if o.m.Name+o.m.Desc == key {
				m.vindex = k
			}
		}
		if m.vindex == len(c.vtable) {
			c.vtable = append(c.vtable, m)
		} else {
			c.vtable[m.vindex] = m
		}
	}
}

func (w *world) constantValue(c *class, f *classfile.Field, addr uint32) {
	a := f.Attributes.Find(classfile.AttrConstantValue)
	if a == nil {
		return
	}
	body, err := c.cf.Decode(a)
	require.NoError(w.t, err)
	v := body.(classfile.ConstantValue)
	l, err := c.cf.Loadable(v.Index)
	require.NoError(w.t, err)
	if l.Tag == classfile.TagString {
		w.put32(addr, w.str(l.Text))
		return
	}
	binary.LittleEndian.PutUint64(w.heap[addr-heapBase:], l.Bits)
}

func (w *world) u32(a uint32) uint32      { return binary.LittleEndian.Uint32(w.heap[a-heapBase:]) }
func (w *world) put32(a uint32, v uint32) { binary.LittleEndian.PutUint32(w.heap[a-heapBase:], v) }

func (w *world) alloc(c *class, payload uint32) uint32 {
	size := (payload + 4 + 7) &^ 7
	p := w.m.Bump
	require.Less(w.t, uint64(p)+uint64(size), uint64(w.m.BumpEnd), "test heap is full")
	w.m.Bump += size
	w.put32(p, size<<8|1)
	w.put32(p+4, uint32(c.id))
	return p + 4
}

// str makes a string of ASCII or of chars.
func (w *world) str(s string) uint32 {
	if r := w.strs[s]; r != 0 {
		return r
	}
	latin := true
	for _, r := range s {
		latin = latin && r < 256
	}
	rs := []rune(s)
	var arr uint32
	if latin {
		arr = w.alloc(w.classes["[B"], 8+uint32(len(rs)))
		for i, r := range rs {
			w.heap[arr+8+uint32(i)-heapBase] = byte(r)
		}
	} else {
		arr = w.alloc(w.classes["[C"], 8+2*uint32(len(rs)))
		for i, r := range rs {
			binary.LittleEndian.PutUint16(w.heap[arr+8+2*uint32(i)-heapBase:], uint16(r))
		}
	}
	w.put32(arr+4, uint32(len(rs)))
	o := w.alloc(w.class("java/lang/String"), 12)
	w.put32(o+4, arr)
	w.strs[s] = o
	return o
}

func (w *world) text(ref uint32) string {
	if ref == 0 {
		return "null"
	}
	arr := w.u32(ref + 4)
	var b strings.Builder
	for i := range w.u32(arr + 4) {
		if uint16(w.u32(arr)) == interp.ClassByteArray {
			b.WriteRune(rune(w.heap[arr+8+i-heapBase]))
		} else {
			b.WriteRune(rune(binary.LittleEndian.Uint16(w.heap[arr+8+2*i-heapBase:])))
		}
	}
	return b.String()
}

// Hierarchy of the verifier.

func (w *world) IsInterface(name string) (bool, error) {
	c := w.class(name)
	return c.cf != nil && c.cf.IsInterface(), nil
}

func (w *world) Super(name string) (string, error) {
	if c := w.class(name); c.super != nil {
		return c.super.name, nil
	}
	return "", nil
}

func (w *world) IsSubclass(sub, super string) (bool, error) {
	for c := w.class(sub); c != nil; c = c.super {
		if c.name == super {
			return true, nil
		}
	}
	return false, nil
}

func (w *world) ProtectedElsewhere(string, string, string, bool) (bool, error) { return false, nil }

func (c *class) subtypeOf(t *class) bool {
	if c == t || t.name == "java/lang/Object" {
		return true
	}
	if c.elem != nil && t.elem != nil {
		return c.elem.subtypeOf(t.elem)
	}
	if c.super != nil && c.super.subtypeOf(t) {
		return true
	}
	for _, i := range c.ifaces {
		if i.subtypeOf(t) {
			return true
		}
	}
	return false
}

func (c *class) find(key string) *method {
	for k := c; k != nil; k = k.super {
		if m := k.methods[key]; m != nil {
			return m
		}
	}
	for k := c; k != nil; k = k.super {
		for _, i := range k.ifaces {
			if m := i.find(key); m != nil {
				return m
			}
		}
	}
	return nil
}

func (c *class) static(name string) uint32 {
	for k := c; k != nil; k = k.super {
		if a, ok := k.statics[name]; ok {
			return a
		}
	}
	return 0
}

func (w *world) lower(m *method) {
	res, err := verify.Method(m.class.cf, m.m, w)
	require.NoError(w.t, err, m.m.Name)
	m.code, err = lower.Method(&lower.Input{Class: m.class.cf, Method: m.m, Code: m.m.Code, States: res})
	require.NoError(w.t, err, m.m.Name)
	m.base, err = w.m.Install(m.code.Words, m.owner)
	require.NoError(w.t, err)
	w.m.SetCode(m.entry, m.base, m.code.Link, m.code.FrameRegs)
}

// thrown is an exception that no frame caught.
type thrown struct{ class string }

func (t *thrown) Error() string { return t.class }

// call runs a static method to its end.
func (w *world) call(cls, name, desc string, args ...uint64) (uint64, error) {
	c := w.class(cls)
	m := c.methods[name+desc]
	require.NotNil(w.t, m, name+desc)
	return w.invoke(m, args...)
}

func (w *world) invoke(m *method, args ...uint64) (uint64, error) {
	w.m.FP, w.m.PC = 0, interp.PCExit
	for i, a := range args {
		w.m.SetReg64(i, a)
	}
	w.m.Countdown = 0
	require.True(w.t, w.m.PushFrame(m.entry, 0, interp.PCExit, 0))
	if !m.class.inited {
		w.initialize(m.class, 40, w.m.PC)
	}
	return w.run()
}

// initialize pushes the class initialiser as a VM call frame; the current instruction runs again afterwards.
func (w *world) initialize(c *class, delta int, pc uint32) bool {
	if c == nil || c.inited {
		return false
	}
	c.inited = true
	m := c.methods["<clinit>()V"]
	if m == nil {
		return w.initialize(c.super, delta, pc)
	}
	require.True(w.t, w.m.PushFrame(m.entry, uint16(delta), pc, interp.LinkReexecute))
	w.initialize(c.super, 40, w.m.PC)
	return true
}

func (w *world) run() (uint64, error) {
	m := w.m
	for {
		e := m.Run()
		w.exits[e]++
		if w.onExit != nil {
			w.onExit(e)
		}
		var err error
		switch e {
		case interp.ExitSafepoint:
			if w.budget <= 0 {
				return 0, fmt.Errorf("step limit")
			}
			n := min(w.budget, w.quantum)
			m.Countdown = n
			w.budget -= n
		case interp.ExitLower:
			me := w.methods[m.Entry(m.ExitA).Method]
			w.lower(me)
			if !m.EnterCode(me.entry) {
				m.PopFrame(me.slots)
				m.PC--
				err = w.throwNew("java/lang/StackOverflowError")
			}
		case interp.ExitResolve:
			w.resolve()
		case interp.ExitNative:
			err = w.natives[m.ExitA](w)
		case interp.ExitDone:
			return m.Reg64(0), nil
		case interp.ExitAllocSlow:
			w.allocSlow()
		case interp.ExitInterfaceMiss:
			me := w.byID[uint16(m.ExitA)].find(w.keyName[m.ExitB])
			require.NotNil(w.t, me)
			m.PutInterface(uint16(m.ExitA), m.ExitB, me.entry)
		case interp.ExitSubtypeMiss:
			m.PutSubtype(uint16(m.ExitA), uint16(m.ExitB), w.byID[uint16(m.ExitA)].subtypeOf(w.byID[uint16(m.ExitB)]))
		case interp.ExitSlowOp:
			w.slowOp()
		case interp.ExitBarrier:
			m.ShadedLen = 0
		case interp.ExitThrow:
			err = w.throw(m.ExitA)
		case interp.ExitNullPointer:
			err = w.throwNew("java/lang/NullPointerException")
		case interp.ExitArithmetic:
			err = w.throwNew("java/lang/ArithmeticException")
		case interp.ExitArrayIndex:
			err = w.throwNew("java/lang/ArrayIndexOutOfBoundsException")
		case interp.ExitStringIndex:
			err = w.throwNew("java/lang/StringIndexOutOfBoundsException")
		case interp.ExitNegativeSize:
			err = w.throwNew("java/lang/NegativeArraySizeException")
		case interp.ExitArrayStore:
			err = w.throwNew("java/lang/ArrayStoreException")
		case interp.ExitClassCast:
			err = w.throwNew("java/lang/ClassCastException")
		case interp.ExitStackOverflow:
			err = w.throwNew("java/lang/StackOverflowError")
		default:
			require.FailNow(w.t, "exit "+e.String())
		}
		if err != nil {
			return 0, err
		}
	}
}

func (w *world) throwNew(name string) error { return w.throw(w.alloc(w.class(name), 8)) }

func (w *world) throw(ref uint32) error {
	m := w.m
	cls := w.byID[uint16(w.u32(ref))]
	pc := m.PC
	for {
		owner, base, ok := m.Owner(pc)
		link := 0
		if ok {
			me := w.methods[owner]
			link = me.code.Link
			h := me.code.HandlerFor(me.code.BCI(pc-base), func(cp uint16) bool {
				name, err := me.class.cf.ClassName(cp)
				require.NoError(w.t, err)
				return cls.subtypeOf(w.class(name))
			})
			if h != nil {
				m.SetReg32(me.code.StackBase, ref)
				m.PC = base + h.PC
				return nil
			}
			if me.code.MonitorHeld(pc - base) {
				o := m.Reg32(me.code.SyncReg)
				w.put32(o, w.u32(o)&0xFFFF)
			}
		} else {
			link = int(m.Entry(m.ExitA).Link)
		}
		l := m.PopFrame(link)
		if l.ResumePC() == interp.PCExit {
			return &thrown{cls.name}
		}
		pc = l.ResumePC()
		if l.Flags()&interp.LinkReexecute == 0 {
			pc--
		}
	}
}

func (w *world) allocSlow() {
	m := w.m
	ins := m.Ins()
	c := w.byID[uint16(m.ExitA)]
	var ref uint32
	switch ins.Op {
	case isa.NEWQ:
		ref = w.alloc(c, c.size)
	case isa.NEWARRAY:
		ref = w.alloc(c, 8+m.ExitB<<(ins.X&3))
	default:
		ref = w.alloc(c, 8+m.ExitB*4)
	}
	if ins.Op != isa.NEWQ {
		w.put32(ref+4, m.ExitB)
	}
	m.SetReg32(int(ins.A), ref)
	m.Next()
}

func (w *world) slowOp() {
	m := w.m
	if m.SlowArith() {
		m.Next()
		return
	}
	ins := m.Ins()
	require.Equal(w.t, isa.MULTINEWQ, ins.Op)
	dims := make([]uint32, ins.X)
	for i := range dims {
		dims[i] = m.Reg32(int(ins.A) + i)
	}
	m.SetReg32(int(ins.A), w.multi(w.byID[ins.B], dims))
	m.Next()
}

func (w *world) multi(c *class, dims []uint32) uint32 {
	if c.elem == nil {
		ref := w.alloc(c, 8+dims[0]*8)
		w.put32(ref+4, dims[0])
		return ref
	}
	ref := w.alloc(c, 8+dims[0]*4)
	w.put32(ref+4, dims[0])
	if len(dims) > 1 {
		for i := range dims[0] {
			w.put32(ref+8+4*i, w.multi(c.elem, dims[1:]))
		}
	}
	return ref
}

func (w *world) resolve() {
	m := w.m
	pc := m.PC
	ins := m.InstrAt(pc)
	owner, _, ok := m.Owner(pc)
	require.True(w.t, ok)
	me := w.methods[owner]
	cf := me.class.cf
	ref := func(i uint16) classfile.Ref {
		r, err := cf.Ref(i)
		require.NoError(w.t, err)
		return r
	}
	cls := func(i uint16) *class {
		name, err := cf.ClassName(i)
		require.NoError(w.t, err)
		return w.class(name)
	}
	init := func(c *class) bool { return w.initialize(c, me.code.FrameRegs, pc) }
	kind := func(d string) interp.Kind {
		// The test's fields are all 4 or 8 bytes wide, except that sub-int kinds are read and written narrow.
		return interp.KindOf(d[0])
	}
	switch ins.Op {
	case isa.GETFIELD, isa.PUTFIELD:
		r := ref(ins.C)
		require.True(w.t, m.QuickenField(pc, kind(r.Desc), w.class(r.Class).fields[r.Name]))
	case isa.GETSTATIC, isa.PUTSTATIC:
		r := ref(ins.B)
		if !init(w.class(r.Class)) {
			m.QuickenStatic(pc, kind(r.Desc), w.class(r.Class).static(r.Name))
		}
	case isa.INVOKESTATIC, isa.INVOKESPECIAL, isa.INVOKEVIRTUAL, isa.INVOKEINTERFACE:
		w.resolveInvoke(pc, ins, ref(ins.B), init)
	case isa.NEW:
		c := cls(ins.B)
		if !init(c) {
			m.QuickenNew(pc, c.id)
		}
	case isa.ANEWARRAY:
		c := cls(ins.C)
		name := "[L" + c.name + ";"
		if c.name[0] == '[' {
			name = "[" + c.name
		}
		m.QuickenNewArray(pc, w.class(name).id)
	case isa.MULTINEW:
		m.QuickenMultiNewArray(pc, cls(ins.B).id)
	case isa.CHECKCAST:
		m.QuickenCheckCast(pc, cls(ins.C).id)
	case isa.INSTANCEOF:
		m.QuickenInstanceOf(pc, cls(ins.C).id)
	case isa.LDC:
		l, err := cf.Loadable(ins.B)
		require.NoError(w.t, err)
		if l.Tag == classfile.TagClass {
			m.QuickenConst32(pc, w.mirror(w.class(l.Text)))
			return
		}
		require.Equal(w.t, classfile.TagString, l.Tag)
		m.QuickenConst32(pc, w.str(l.Text))
	default:
		require.FailNow(w.t, "resolve "+ins.Op.String())
	}
}

func (w *world) mirror(c *class) uint32 {
	info := w.m.Class(c.id)
	if info.Mirror == 0 {
		info.Mirror = w.alloc(w.class("java/lang/Class"), 8)
	}
	return info.Mirror
}

func (w *world) resolveInvoke(pc uint32, ins *isa.Instr, r classfile.Ref, init func(*class) bool) {
	m := w.m
	full := r.Class + "." + r.Name + r.Desc
	if op, ok := interp.Intrinsic(full); ok && m.QuickenIntrinsic(pc, op) {
		return
	}
	key := r.Name + r.Desc
	c := w.class(r.Class)
	if c.cf == nil && full == "java/lang/Object.<init>()V" {
		m.QuickenCallEmpty(pc)
		return
	}
	if c.cf == nil {
		w.quickenNative(pc, full, ins.Op == isa.INVOKESTATIC, r.Desc)
		return
	}
	me := c.find(key)
	if me == nil { // inherited from a library class: a constructor, in tests
		w.quickenNative(pc, full, ins.Op == isa.INVOKESTATIC, r.Desc)
		return
	}
	switch ins.Op {
	case isa.INVOKESTATIC:
		if !init(me.class) {
			m.QuickenCallStatic(pc, me.entry)
		}
	case isa.INVOKESPECIAL:
		m.QuickenCallSpecial(pc, me.entry)
	case isa.INVOKEVIRTUAL:
		m.QuickenCallVirtual(pc, uint16(me.vindex))
	default:
		if w.keys[key] == 0 {
			w.keys[key] = uint32(len(w.keyName))
			w.keyName = append(w.keyName, key)
		}
		m.QuickenCallInterface(pc, w.keys[key])
	}
}

// quickenNative binds a call to a library method the test knows.
func (w *world) quickenNative(pc uint32, full string, static bool, desc string) {
	slots, ret, err := classfile.ArgSlots(desc)
	require.NoError(w.t, err)
	if !static {
		slots++
	}
	entry, err := w.m.NewEntries(1)
	require.NoError(w.t, err)
	id := uint32(len(w.natives))
	kind := desc[1]
	w.natives = append(w.natives, func(w *world) error {
		m := w.m
		switch {
		case strings.HasPrefix(full, "Out.print"):
			switch kind {
			case 'I', 'S', 'B':
				fmt.Fprintln(&w.out, int32(m.Reg32(0)))
			case 'Z':
				fmt.Fprintln(&w.out, m.Reg32(0) != 0)
			case 'C':
				fmt.Fprintln(&w.out, m.Reg32(0))
			case 'J':
				fmt.Fprintln(&w.out, int64(m.Reg64(0)))
			case 'F':
				b := m.Reg32(0)
				if f := math.Float32frombits(b); f != f {
					b = 0x7fc00000
				}
				fmt.Fprintln(&w.out, "f"+strconv.FormatUint(uint64(b), 16))
			case 'D':
				b := m.Reg64(0)
				if f := math.Float64frombits(b); f != f {
					b = 0x7ff8000000000000
				}
				fmt.Fprintln(&w.out, "d"+strconv.FormatUint(b, 16))
			default:
				fmt.Fprintln(&w.out, w.text(m.Reg32(0)))
			}
		case strings.HasSuffix(full, ".<init>"+desc):
		default:
			require.FailNow(w.t, "no native "+full)
		}
		if ret[0] == 'V' {
			m.ReturnVoid(slots)
		}
		return nil
	})
	w.m.SetNative(entry, slots, slots+1, id)
	if static {
		w.m.QuickenCallStatic(pc, entry)
	} else {
		w.m.QuickenCallSpecial(pc, entry)
	}
}
