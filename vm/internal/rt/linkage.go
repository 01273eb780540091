package rt

import (
	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/isa"
	"github.com/junco-vm/junco/vm/internal/spin"
)

// Linking that needs Java code: constants that are method handles, method types or dynamic, call sites with bootstrap methods of the
// program's own, and the calls of method and variable handles. The instruction pushes a VM call frame that calls
// java.lang.invoke.Linkage, keeps the outcome in the class's record, and is carried out again.

// What a frameLink links: raw 0 is the class id, raw 1 the pool index, raw 2 this, raw 3 how an invoker finds its handle.
const (
	linkConstant = iota
	linkSite
	linkCall
)

const linkageClass = "java/lang/invoke/Linkage"

// pushLink pushes the frame that links an entry of the pool of c.
func (vm *VM) pushLink(what int, c *Class, cp uint16, how int) {
	if f, ok := vm.pushVMFrame(frameLink); ok {
		f.setRaw(0, uint64(c.ID))
		f.setRaw(1, uint64(cp))
		f.setRaw(2, uint64(what))
		f.setRaw(3, uint64(int64(how)))
	}
}

// stepLink calls Java code for what is to be linked and keeps what it answers.
func (vm *VM) stepLink(f vmFrame) {
	c, cp, what := vm.classes[f.raw(0)], uint16(f.raw(1)), int(f.raw(2))
	thrown := f.takeThrown()
	if f.state() == 0 && thrown == 0 {
		vm.beginLink(f, c, cp, what)
		return
	}
	if thrown != 0 {
		f.setRef(0, thrown)
		if what == linkSite && vm.isLinkageError(thrown) {
			if err := vm.endSite(c, cp, thrown, true); err != nil && vm.wanted.loader == nil {
				thrown = vm.throwable(err)
			}
		}
		f.throw(thrown)
		return
	}
	result := heap.Ref(uint32(*f.reg(vmfArgs)))
	f.setRef(0, result)
	var err error
	switch what {
	case linkSite:
		err = vm.endSite(c, cp, result, false)
	case linkCall:
		err = vm.endInvoker(c, cp, int(int64(f.raw(3))), result)
	}
	if vm.suspended(err) {
		return // the answer is still in its register, and kept alive, when this frame goes on
	}
	if err != nil {
		f.throw(vm.throwable(err))
		return
	}
	f.return_()
}

func (vm *VM) beginLink(f vmFrame, c *Class, cp uint16, what int) {
	k, err := vm.bootClass(linkageClass)
	if err != nil {
		f.throw(vm.throwable(err))
		return
	}
	if !vm.ensureInit(k) {
		return
	}
	mirror, ok := vm.mirror(c)
	if !ok {
		f.throw(vm.outOfMemory("Java heap space"))
		return
	}
	switch what {
	case linkConstant:
		f.call(k.declared("constant", "(Ljava/lang/Class;I)V"), 1, RefArg(mirror), IntArg(int32(cp)))
	case linkSite:
		f.call(k.declared("callSite", "(Ljava/lang/Class;I)Ljava/lang/invoke/CallSite;"), 1, RefArg(mirror), IntArg(int32(cp)))
	case linkCall:
		ref, err := c.File.Ref(cp)
		var desc heap.Ref
		if err == nil {
			desc, err = vm.internMUTF8(ref.Desc)
		}
		if err != nil {
			f.throw(vm.throwable(err))
			return
		}
		f.setRef(0, desc)
		f.call(k.declared("methodType", "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/invoke/MethodType;"), 1, RefArg(mirror), RefArg(desc))
	}
}

func (vm *VM) isLinkageError(exc heap.Ref) bool {
	for k := vm.classOf(exc); k != nil; k = k.Super {
		if k.Name == "java/lang/LinkageError" {
			return true
		}
	}
	return false
}

// endSite makes the class of a call site: of its CallSite, or of the error that linking ended with. If another thread was first, that
// outcome stands (JVMS 5.4.3.6).
func (vm *VM) endSite(c *Class, cp uint16, result heap.Ref, failed bool) error {
	if vm.load32(c.Record, vm.poolWord(c, cp)) != 0 {
		return nil
	}
	d, err := c.File.Dynamic(cp)
	if err != nil {
		return parseError(err)
	}
	write, field := spin.OwnSite, spin.SiteField
	if failed {
		write, field = spin.FailedSite, spin.ErrorField
	}
	spun, err := write(vm.site(c, "Site", d.Name, d.Desc))
	if err != nil {
		return throwf("BootstrapMethodError", "%v", err)
	}
	m, err := vm.defineHidden(c, spun)
	if err != nil {
		return err
	}
	vm.setStatic(m.Class, field, result)
	vm.store32(c.Record, vm.poolWord(c, cp), uint32(m.id()))
	return nil
}

// setStatic sets a static field that holds a reference.
func (vm *VM) setStatic(c *Class, name string, v heap.Ref) {
	for i := range c.Fields {
		if f := &c.Fields[i]; f.Name == name {
			vm.storeRef(heap.Ref(f.Offset), 0, v)
			return
		}
	}
	panic("BUG: spun class has no field " + name)
}

// accessModes are the signature-polymorphic methods of VarHandle, with the ordinals of VarHandle.AccessMode.
var accessModes = func() map[string]int {
	modes := map[string]int{}
	for i, name := range []string{"get", "set", "getVolatile", "setVolatile", "getAcquire", "setRelease", "getOpaque", "setOpaque",
		"compareAndSet", "compareAndExchange", "compareAndExchangeAcquire", "compareAndExchangeRelease",
		"weakCompareAndSetPlain", "weakCompareAndSet", "weakCompareAndSetAcquire", "weakCompareAndSetRelease",
		"getAndSet", "getAndSetAcquire", "getAndSetRelease", "getAndAdd", "getAndAddAcquire", "getAndAddRelease",
		"getAndBitwiseOr", "getAndBitwiseOrRelease", "getAndBitwiseOrAcquire",
		"getAndBitwiseAnd", "getAndBitwiseAndRelease", "getAndBitwiseAndAcquire",
		"getAndBitwiseXor", "getAndBitwiseXorRelease", "getAndBitwiseXorAcquire"} {
		modes[name] = i
	}
	return modes
}()

// polymorphic reports whether an invokevirtual names a signature-polymorphic method (JVMS 2.9.3), and which.
func polymorphic(c *Class, ins isa.Instr) (how int, ok bool) {
	if ins.Op != isa.INVOKEVIRTUAL {
		return 0, false
	}
	ref, err := c.File.Ref(ins.B)
	if err != nil {
		return 0, false
	}
	switch ref.Class {
	case "java/lang/invoke/MethodHandle":
		switch ref.Name {
		case "invokeExact":
			return spin.InvokeExact, true
		case "invoke":
			return spin.Invoke, true
		}
	case "java/lang/invoke/VarHandle":
		how, ok = accessModes[ref.Name]
	}
	return how, ok
}

// invokerKey says which calls share an invoker.
type invokerKey struct {
	loader uint16
	how    int
	desc   string
}

// linkInvoker makes a call of a handle a call of the static method that stands for it.
func (vm *VM) linkInvoker(c *Class, ins isa.Instr, how int) error {
	at := vm.poolWord(c, ins.B)
	id := vm.load32(c.Record, at)
	if id == 0 {
		ref, err := c.File.Ref(ins.B)
		if err != nil {
			return parseError(err)
		}
		if id = uint32(vm.invokers[invokerKey{c.Loader.id, how, ref.Desc}]); id == 0 {
			vm.pushLink(linkCall, c, ins.B, how)
			return nil
		}
		vm.store32(c.Record, at, id)
	}
	m := vm.method(methodID(id))
	if vm.ensureInit(m.Class) {
		vm.m.QuickenCallSpecial(vm.m.PC, m.Entry)
	}
	return nil
}

// endInvoker makes the class behind calls with one descriptor, once its MethodType is there.
func (vm *VM) endInvoker(c *Class, cp uint16, how int, methodType heap.Ref) error {
	ref, err := c.File.Ref(cp)
	if err != nil {
		return parseError(err)
	}
	spun, err := spin.Invoker(vm.site(c, "Invoke", "access", ref.Desc), how)
	if err != nil {
		return throwf("LinkageError", "%v", err)
	}
	m, err := vm.defineHidden(c, spun)
	if err != nil {
		return err
	}
	vm.setStatic(m.Class, spin.TypeField, methodType)
	vm.store32(c.Record, vm.poolWord(c, cp), uint32(m.id()))
	vm.invokers[invokerKey{c.Loader.id, how, ref.Desc}] = m.id()
	return nil
}

// resolveDynamicConstant resolves a MethodHandle, MethodType or Dynamic entry that ldc names. What Linkage.constant keeps for a Dynamic entry is a
// Linkage: with the value, or with the error to throw each time.
func (vm *VM) resolveDynamicConstant(c *Class, ins isa.Instr, l classfile.Loadable) error {
	v := vm.loadRef(c.Record, vm.poolWord(c, ins.B))
	if v == 0 {
		vm.pushLink(linkConstant, c, ins.B, 0)
		return nil
	}
	if l.Tag != classfile.TagDynamic {
		vm.m.QuickenConst32(vm.m.PC, uint32(v))
		return nil
	}
	if exc := vm.loadRef(v, vm.fieldOffset(v, "error")); exc != 0 {
		vm.throw(exc)
		return nil
	}
	value := vm.loadRef(v, vm.fieldOffset(v, "value"))
	switch desc := l.Dynamic.Desc; {
	case isRefDesc(desc):
		vm.m.QuickenConst32(vm.m.PC, uint32(value))
	case desc == "J" || desc == "D":
		vm.m.QuickenConst64(vm.m.PC, vm.unbox(value, desc[0]))
	default:
		vm.m.QuickenConst32(vm.m.PC, uint32(vm.unbox(value, desc[0])))
	}
	return nil
}
