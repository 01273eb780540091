package verify

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
)

// rule is a method as text, and what must be said about it. The method is in class T, which has an int field f and,
// unless super says otherwise, java/lang/Object as its superclass.
//
// Code is instructions separated by "; ". Operands are numbers (bytes), @N (a branch to offset N), !N (two bytes),
// !!N (four bytes), or a constant: class names for new and its like, "Class.name descriptor" for fields,
// "Class.name(...)..." for methods (a leading i: makes an interface's), and "int 3", "long 3", "string x", "indy ()V".
// Frames are full frames, separated by "; ": "offset: locals | stack".
type rule struct {
	name     string
	major    uint16 // 52 when 0
	super    string // java/lang/Object when empty
	method   string // name and descriptor, static; "m()V" when empty
	instance bool
	stack    int // 6 when 0
	locals   int // 6 when 0, exactly none when -1
	code     string
	frames   string
	handlers string // "start end handler class; ..."; class may be left out
	want     string // start of the message, empty: accepted
	java     string // what other versions of java say; "OK" where java accepts it; "-" where it must not be asked
}

var mnemonics = func() map[string]classfile.Opcode {
	m := map[string]classfile.Opcode{}
	for op := range classfile.Opcode(classfile.NumOpcodes) {
		m[op.String()] = op
	}
	return m
}()

// assemble makes the class file of a rule.
func (r *rule) assemble(t testing.TB) []byte {
	major := r.major
	if major == 0 {
		major = 52
	}
	super := r.super
	if super == "" {
		super = javaObject
	}
	b := asm.NewClass(major, classfile.AccPublic|classfile.AccSuper, "T", super)
	b.Field(0, "f", "I")
	desc := r.method
	if desc == "" {
		desc = "m()V"
	}
	paren := strings.IndexByte(desc, '(')
	access := classfile.AccStatic
	if r.instance {
		access = 0
	}
	m := b.Method(access, desc[:paren], desc[paren:])
	var code []byte
	for _, line := range strings.Split(r.code, "; ") {
		words := strings.Fields(line)
		op, ok := mnemonics[words[0]]
		at := len(code)
		if ok {
			code = append(code, byte(op))
		} else {
			require.Equal(t, ".byte", words[0])
		}
		words = words[1:]
		for i := 0; i < len(words); i++ {
			switch w := words[i]; {
			case w[0] == '@':
				d := number(t, w[1:]) - at
				if op.Shape() == classfile.ShapeBranchW {
					code = append(code, byte(d>>24), byte(d>>16))
				}
				code = append(code, byte(d>>8), byte(d))
			case strings.HasPrefix(w, "!!"):
				d := number(t, w[2:])
				code = append(code, byte(d>>24), byte(d>>16), byte(d>>8), byte(d))
			case w[0] == '!':
				d := number(t, w[1:])
				code = append(code, byte(d>>8), byte(d))
			case w[0] == '-' || w[0] >= '0' && w[0] <= '9':
				code = append(code, byte(number(t, w)))
			default:
				i++
				arg := ""
				if i < len(words) {
					arg = words[i]
				}
				index, used := r.constant(t, b, w, arg)
				if !used {
					i--
				}
				if op != classfile.OpLdc {
					code = append(code, byte(index>>8))
				}
				code = append(code, byte(index))
			}
		}
	}
	m.Raw(code...)
	stack, locals := r.stack, r.locals
	if stack == 0 {
		stack = 6
	}
	if locals == 0 {
		locals = 6
	}
	m.SetMax(uint16(max(stack, 0)), uint16(max(locals, 0)))
	if r.frames != "" {
		m.Attribute(r.stackMap(t, b))
	}
	data, err := b.Bytes()
	require.NoError(t, err, r.name)
	if r.handlers == "" {
		return data
	}
	c, err := classfile.Parse(data)
	require.NoError(t, err)
	for _, h := range strings.Split(r.handlers, "; ") {
		w := strings.Fields(h)
		e := classfile.Handler{StartPC: uint16(number(t, w[0])), EndPC: uint16(number(t, w[1])), HandlerPC: uint16(number(t, w[2]))}
		if len(w) > 3 {
			u, err := c.AppendUTF8(w[3])
			require.NoError(t, err)
			e.CatchType, err = c.AppendIndex(classfile.TagClass, u)
			require.NoError(t, err)
		}
		code := c.Method(desc[:paren], desc[paren:]).Code
		code.Handlers = append(code.Handlers, e)
	}
	return c.Write()
}

func number(t testing.TB, s string) int {
	n, err := strconv.Atoi(s)
	require.NoError(t, err)
	return n
}

// constant adds what w (and the word behind it) names to the pool.
func (r *rule) constant(t testing.TB, b *asm.Builder, w, arg string) (index uint16, used bool) {
	switch w {
	case "int":
		return b.Int(int32(number(t, arg))), true
	case "long":
		return b.Long(int64(number(t, arg))), true
	case "string":
		return b.String(arg), true
	case "utf8":
		return b.UTF8(arg), true
	case "indy":
		handle := b.MethodHandle(classfile.RefInvokeStatic, b.Ref(classfile.TagMethodref, "T", "boot",
			"(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;"))
		return b.InvokeDynamic(b.Bootstrap(handle), "x", arg), true
	}
	tag := classfile.TagMethodref
	if name, ok := strings.CutPrefix(w, "i:"); ok {
		w, tag = name, classfile.TagInterfaceMethodref
	}
	dot := strings.LastIndexByte(w, '.')
	if dot < 0 {
		return b.Class(w), false
	}
	class, member := w[:dot], w[dot+1:]
	if p := strings.IndexByte(member, '('); p >= 0 {
		return b.Ref(tag, class, member[:p], member[p:]), false
	}
	return b.Ref(classfile.TagFieldref, class, member, arg), true
}

func (r *rule) stackMap(t testing.TB, b *asm.Builder) classfile.StackMapTable {
	var table classfile.StackMapTable
	last := -1
	for _, s := range strings.Split(r.frames, "; ") {
		at, types, ok := strings.Cut(s, ":")
		require.True(t, ok, s)
		locals, stack, _ := strings.Cut(types, "|")
		f := classfile.StackMapFrame{Type: classfile.FrameTypeFull, Delta: uint16(number(t, at) - last - 1)}
		last = number(t, at)
		f.Locals, f.Stack = verificationTypes(t, b, locals), verificationTypes(t, b, stack)
		table.Frames = append(table.Frames, f)
	}
	return table
}

func verificationTypes(t testing.TB, b *asm.Builder, s string) []classfile.VerificationType {
	var types []classfile.VerificationType
	simple := map[string]classfile.VTag{"top": classfile.VTop, "int": classfile.VInteger, "float": classfile.VFloat, "long": classfile.VLong,
		"double": classfile.VDouble, "null": classfile.VNull, "this": classfile.VUninitializedThis}
	for _, w := range strings.Fields(s) {
		if tag, ok := simple[w]; ok {
			types = append(types, classfile.VerificationType{Tag: tag})
		} else if at, ok := strings.CutPrefix(w, "new@"); ok {
			types = append(types, classfile.VerificationType{Tag: classfile.VUninitialized, Index: uint16(number(t, at))})
		} else {
			types = append(types, classfile.VerificationType{Tag: classfile.VObject, Index: b.Class(w)})
		}
	}
	return types
}

// ruleLibrary has the few classes that the rules need, so that they can be checked without a JDK.
func ruleLibrary(t testing.TB) *library {
	l := &library{own: map[string][]byte{}, parsed: map[string]*classfile.Class{}}
	add := func(access classfile.Flags, name, super string, members ...string) {
		b := asm.NewClass(52, access, name, super)
		for _, m := range members {
			access := classfile.AccPublic
			if p, ok := strings.CutPrefix(m, "protected "); ok {
				m, access = p, classfile.AccProtected
			}
			if field, desc, ok := strings.Cut(m, " "); ok {
				b.Field(access, field, desc)
				continue
			}
			p := strings.IndexByte(m, '(')
			b.Method(access|classfile.AccAbstract, m[:p], m[p:])
		}
		data, err := b.Bytes()
		require.NoError(t, err, name)
		l.own[name] = data
	}
	class := classfile.AccPublic | classfile.AccSuper | classfile.AccAbstract
	iface := classfile.AccPublic | classfile.AccInterface | classfile.AccAbstract
	b := asm.NewClass(52, class, javaObject, "")
	b.Method(classfile.AccProtected|classfile.AccNative, "clone", "()Ljava/lang/Object;")
	data, err := b.Bytes()
	if err == nil {
		l.own[javaObject] = data
	} else {
		add(class, javaObject, "", "protected clone()Ljava/lang/Object;")
	}
	for _, name := range []string{"java/lang/String", "java/lang/Class", "java/lang/Throwable", "java/lang/Number", "java/io/InputStream",
		"java/util/AbstractList"} {
		add(class, name, javaObject)
	}
	add(class, "java/lang/Exception", "java/lang/Throwable")
	add(class, "java/lang/Integer", "java/lang/Number")
	add(class, "java/lang/Long", "java/lang/Number")
	add(class, "java/util/ArrayList", "java/util/AbstractList")
	add(class, "java/io/FilterInputStream", "java/io/InputStream", "protected in Ljava/io/InputStream;")
	for _, name := range []string{"java/lang/Runnable", "java/util/List", "java/lang/Cloneable", "java/io/Serializable", "java/lang/Comparable"} {
		add(iface, name, javaObject)
	}
	return l
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	if strings.HasPrefix(line, "(class: ") {
		_, line, _ = strings.Cut(line, "V) ")
	}
	return line
}

func TestRules(t *testing.T) {
	l := ruleLibrary(t)
	seen := map[string]bool{}
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			require.False(t, seen[r.name], "two rules with one name")
			seen[r.name] = true
			b := r.assemble(t)
			own := &library{own: map[string][]byte{"T": b}, parsed: map[string]*classfile.Class{}}
			for n, x := range l.own {
				own.own[n] = x
			}
			have := ours(own, mutant{"T", r.name, b})
			if r.want == "" {
				require.Equal(t, verdict{kind: "OK"}, have)
				return
			}
			require.True(t, strings.HasPrefix(firstLine(have.message), r.want), "%s: %s", have.kind, have.message)
		})
	}
}

func TestRulesAgainstJava(t *testing.T) {
	dir := compiled(t)
	var mutants []mutant
	var asked []rule
	for _, r := range rules {
		if r.java != "-" {
			asked = append(asked, r)
			mutants = append(mutants, mutant{"T", r.name, r.assemble(t)})
		}
	}
	for i, v := range judge(t, dir, mutants) {
		r := asked[i]
		line := firstLine(v.message)
		switch {
		case r.want == "" || r.java == "OK":
			if v.kind != "OK" {
				t.Errorf("%s: java refuses it: %s %s", r.name, v.kind, v.message)
			}
		case v.kind == "OK":
			t.Errorf("%s: java accepts it", r.name)
		case !strings.HasPrefix(line, r.want) && (r.java == "" || !strings.HasPrefix(line, r.java)) && (r.major == 0 || r.major > 50):
			t.Errorf("%s: %s", r.name, fmt.Sprint(v))
		}
	}
}
