package asm_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	cf "github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
)

// println emits the printing of the int on top of the stack.
func println(m *asm.Method) {
	m.Field(cf.OpGetstatic, "java/lang/System", "out", "Ljava/io/PrintStream;")
	m.Op(cf.OpSwap)
	m.Invoke(cf.OpInvokevirtual, "java/io/PrintStream", "println", "(I)V")
}

// sample makes a class that uses most of what a Builder can do; its main prints 45 12 7 -1 65536.
func sample() *asm.Builder {
	b := asm.NewClass(49, cf.AccPublic|cf.AccSuper, "Sample", "java/lang/Object", "java/lang/Runnable")
	b.SourceFile("Sample.gen")
	b.Field(cf.AccStatic|cf.AccFinal, "K", "I", cf.ConstantValue{Index: b.Int(12)})
	b.Constructor(cf.AccPublic)

	run := b.Method(cf.AccPublic, "run", "()V")
	run.Return(cf.Void)

	pick := b.Method(cf.AccStatic, "pick", "(I)I")
	one, two, other := pick.NewLabel(), pick.NewLabel(), pick.NewLabel()
	pick.Load(cf.Int, 0)
	pick.LookupSwitch(other, asm.Case{Key: -5, To: one}, asm.Case{Key: 1000, To: two})
	pick.Place(one)
	pick.PushInt(7)
	pick.Return(cf.Int)
	pick.Place(two)
	pick.Load(cf.Int, 0)
	pick.TableSwitch(1000, other, one)
	pick.Place(other)
	pick.PushInt(-1)
	pick.Return(cf.Int)

	m := b.Method(cf.AccPublic|cf.AccStatic, "main", "([Ljava/lang/String;)V")
	m.Line(10)
	m.PushInt(0)
	m.Store(cf.Int, 300) // wide
	m.PushInt(0)
	m.Store(cf.Int, 1)
	test, loop := m.NewLabel(), m.NewLabel()
	m.Branch(cf.OpGotoW, test)
	m.Place(loop)
	m.Load(cf.Int, 300)
	m.Load(cf.Int, 1)
	m.Op(cf.OpIadd)
	m.Store(cf.Int, 300)
	m.Iinc(1, 1)
	m.Place(test)
	m.Load(cf.Int, 1)
	m.PushInt(10)
	m.Branch(cf.OpIfIcmplt, loop)
	m.Load(cf.Int, 300)
	println(m)
	m.Field(cf.OpGetstatic, "Sample", "K", "I")
	println(m)
	m.PushInt(1000)
	m.Invoke(cf.OpInvokestatic, "Sample", "pick", "(I)I")
	println(m)

	start, end, caught, done := m.NewLabel(), m.NewLabel(), m.NewLabel(), m.NewLabel()
	m.Place(start)
	m.PushInt(1)
	m.PushInt(0)
	m.Op(cf.OpIdiv)
	println(m)
	m.Place(end)
	m.Branch(cf.OpGoto, done)
	m.Place(caught)
	m.Op(cf.OpPop)
	m.PushInt(32768)
	m.PushInt(2)
	m.Op(cf.OpImul)
	m.PushInt(0)
	m.Invoke(cf.OpInvokestatic, "Sample", "pick", "(I)I")
	println(m)
	println(m)
	m.Place(done)
	m.Return(cf.Void)
	m.Handler(start, end, caught, "java/lang/ArithmeticException")
	return b
}

func TestSample(t *testing.T) {
	data, err := sample().Bytes()
	require.NoError(t, err)
	c, err := cf.Parse(data)
	require.NoError(t, err)
	main := c.Method("main", "([Ljava/lang/String;)V").Code
	assert.EqualValues(t, 3, main.MaxStack)
	assert.EqualValues(t, 301, main.MaxLocals)
	assert.Equal(t, 10, main.Line(4))
	assert.Equal(t, "Sample.gen", c.SourceFile())

	java, err := exec.LookPath("java")
	if err != nil {
		t.Skip("no java here to run the class")
	}
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "Sample.class"), data, 0o644))
	out, err := exec.Command(java, "-Xint", "-cp", dir, "Sample").CombinedOutput()
	require.NoError(t, err, "%s", out)
	assert.Equal(t, "45\n12\n7\n-1\n65536\n", string(out))
}

func TestInterning(t *testing.T) {
	b := asm.NewClass(52, cf.AccPublic|cf.AccSuper, "A", "java/lang/Object")
	assert.Equal(t, b.Class("A"), b.Class("A"))
	assert.Equal(t, b.Ref(cf.TagMethodref, "A", "m", "()V"), b.Ref(cf.TagMethodref, "A", "m", "()V"))
	assert.NotEqual(t, b.Ref(cf.TagMethodref, "A", "m", "()V"), b.Ref(cf.TagInterfaceMethodref, "A", "m", "()V"))
	assert.NotEqual(t, b.Int(0), b.Float(0))
	assert.NotEqual(t, b.Long(1), b.Double(1))
	h := b.MethodHandle(cf.RefInvokeStatic, b.Ref(cf.TagMethodref, "A", "boot", "()V"))
	assert.Equal(t, b.Bootstrap(h, b.Int(1)), b.Bootstrap(h, b.Int(1)))
	assert.NotEqual(t, b.Bootstrap(h, b.Int(1)), b.Bootstrap(h, b.Int(2)))
	i := b.InvokeDynamic(0, "run", "()Ljava/lang/Runnable;")
	data, err := b.Bytes()
	require.NoError(t, err)
	c, err := cf.Parse(data)
	require.NoError(t, err)
	d, err := c.Dynamic(i)
	require.NoError(t, err)
	assert.Equal(t, "run", d.Name)
	bsm, err := c.BootstrapMethods()
	require.NoError(t, err)
	assert.Len(t, bsm, 2)
}

func TestMistakes(t *testing.T) {
	for name, emit := range map[string]func(m *asm.Method){
		"no code":            func(m *asm.Method) {},
		"wants operands":     func(m *asm.Method) { m.Op(cf.OpBipush) },
		"is not placed":      func(m *asm.Method) { m.Branch(cf.OpGoto, m.NewLabel()) },
		"pops from an empty": func(m *asm.Method) { m.Op(cf.OpPop, cf.OpReturn) },
		"control leaves":     func(m *asm.Method) { m.Op(cf.OpNop) },
		"stack depth":        func(m *asm.Method) { l := m.Here(); m.PushInt(1); m.Branch(cf.OpGoto, l) },
		"branch over":        func(m *asm.Method) { l := m.Here(); m.Raw(make([]byte, 40000)...); m.Branch(cf.OpGoto, l) },
		"bytes of code":      func(m *asm.Method) { m.Raw(make([]byte, 70000)...) },
		"keys of lookupswitch": func(m *asm.Method) {
			l := m.Here()
			m.LookupSwitch(l, asm.Case{Key: 2, To: l}, asm.Case{Key: 1, To: l})
		},
		"tableswitch of 0": func(m *asm.Method) { m.TableSwitch(0, m.Here()) },
		"is no branch":     func(m *asm.Method) { m.Branch(cf.OpNop, m.Here()) },
		"placed twice":     func(m *asm.Method) { m.Place(m.Here()) },
	} {
		t.Run(name, func(t *testing.T) {
			b := asm.NewClass(49, cf.AccSuper, "A", "java/lang/Object")
			emit(b.Method(cf.AccStatic, "m", "()V"))
			_, err := b.Bytes()
			require.ErrorIs(t, err, asm.ErrBuild)
			assert.ErrorContains(t, err, name)
		})
	}
	b := asm.NewClass(52, cf.AccSuper, "A", "java/lang/Object")
	m := b.Method(cf.AccStatic, "m", "()V")
	m.Branch(cf.OpGoto, m.Here())
	_, err := b.Bytes()
	assert.ErrorContains(t, err, "StackMapTable")

	b = asm.NewClass(52, cf.AccSuper, "A", "java/lang/Object")
	for i := range int32(70000) {
		b.Int(i)
	}
	_, err = b.Bytes()
	assert.ErrorIs(t, err, cf.ErrPoolFull)
}
