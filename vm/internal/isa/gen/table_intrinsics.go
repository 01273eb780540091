package main

import (
	"fmt"
	"slices"
	"strings"
)

// stringValue loads the value array of the string in register A.
const stringValue = receiver + "v := MU(o, 4)\n"

// stringLength is the number of chars: a byte[] holds one in each element, and so does a char[].
const stringLength = stringValue + "n := MU(v, 4)\n"

func intrinsicOps() []inst {
	t := []inst{
		{name: "STRCHARAT", args: "A=string, result; then index", words: 2, doc: "String.charAt", body: stringLength + `i := U(A, 1)
if i >= n {
m.ExitA, m.ExitB = i, n
goto stringIndex
}
if uint16(MU(v, 0)) == ClassByteArray { U(A) = uint32(MZ(v, 8+uintptr(i))) } else { U(A) = uint32(MC(v, 8+uintptr(i)*2)) }
NEXT(2)`},
		{name: "STRLEN", args: "A=string, result", words: 2, doc: "String.length", body: stringLength + "U(A) = n\nNEXT(2)"},
		{name: "STREMPTY", args: "A=string, result", words: 2, doc: "String.isEmpty", body: stringLength + "r := uint32(0)\nif n == 0 { r = 1 }\nU(A) = r\nNEXT(2)"},
		{name: "GETCLASS", args: "A=object, result", words: 2, doc: "Object.getClass; slow if the class has no Class object yet", body: receiver + `k := (*ClassInfo)(unsafe.Add(m.classPtr, uintptr(uint16(MU(o, 0)))*16)).Mirror
if k == 0 { goto slowOp }
U(A) = k
NEXT(2)`},
		{name: "IDHASH", args: "A=object, result", doc: "System.identityHashCode: the address scrambled, 0 for null",
			body: "U(A) = U(A) >> 3 * identityMul >> 1\nNEXT(1)"},
		{name: "SQRT", args: "A=value, result", doc: "Math.sqrt", body: "D(A) = math.Sqrt(D(A))\nNEXT(1)"},
		{name: "IABS", args: "A=value, result", doc: "Math.abs(int)", body: "x := I(A)\nif x < 0 { x = -x }\nI(A) = x\nNEXT(1)"},
	}
	t = append(t, inst{name: "DABS", args: "A=value, result", doc: "Math.abs(double)", body: "Q(A) &= 0x7FFFFFFFFFFFFFFF\nNEXT(1)"})
	t = append(t, minMax("I", "I", "1", "MIN", "<"), minMax("I", "I", "1", "MAX", ">"))
	return append(t, selected("MATHF", "Math functions of floats and doubles", floatFunctions()), selected("MATHI", "Math functions of integers", integerFunctions()))
}

func minMax(p, reg, slot, name, cmp string) inst {
	return inst{name: p + name, args: "A=first value, result", doc: "Math." + name,
		body: fmt.Sprintf("x, y := %[1]s(A), %[1]s(A, %[2]s)\nif y %[3]s x { x = y }\n%[1]s(A) = x\nNEXT(1)", reg, slot, cmp)}
}

// selected is an instruction that X selects a function of; they are seven at most, so that the choice is no second jump table.
func selected(name, doc string, functions []inst) inst {
	var b strings.Builder
	var names []string
	b.WriteString("switch ins.X {\n")
	for i, f := range functions {
		fmt.Fprintf(&b, "case %d:\n%s\n", i, strings.TrimSuffix(f.body, "\nNEXT(1)"))
		names = append(names, fmt.Sprintf("%d %s", i, f.doc))
	}
	b.WriteString("}\nNEXT(1)")
	return inst{name: name, args: "A=first value, result X=function", doc: doc + ": " + strings.Join(names, ", "), body: b.String()}
}

func floatFunctions() []inst {
	t := []inst{{doc: "Math.abs(float)", body: "U(A) &= 0x7FFFFFFF\nNEXT(1)"}}
	for _, k := range []struct{ p, bits, slot, nan string }{{"F", "U", "1", "0x7FC00000"}, {"D", "Q", "2", "0x7FF8000000000000"}} {
		for _, op := range []struct{ n, cmp, merge string }{{"min", "<", "|"}, {"max", ">", "&"}} {
			t = append(t, inst{doc: "Math." + op.n + " (" + k.p + "; -0 is less than 0, NaN wins)",
				body: fmt.Sprintf(`x, y := %[1]s(A), %[1]s(A, %[2]s)
b, c := %[3]s(A), %[3]s(A, %[2]s)
if y %[4]s x { b = c } else if x == y { b %[5]s= c } else if x != x || y != y { b = %[6]s }
%[3]s(A) = b
NEXT(1)`, k.p, k.slot, k.bits, op.cmp, op.merge, k.nan)})
		}
	}
	return t
}

func integerFunctions() []inst {
	f := func(doc, expr string) inst { return inst{doc: doc, body: expr + "\nNEXT(1)"} }
	least, most := minMax("L", "L", "2", "min(long)", "<"), minMax("L", "L", "2", "max(long)", ">")
	return []inst{least, most, f("Math.abs(long)", "x := L(A)\nif x < 0 { x = -x }\nL(A) = x"),
		f("Integer.numberOfLeadingZeros", "U(A) = uint32(bits.LeadingZeros32(U(A)))"),
		f("Integer.numberOfTrailingZeros", "U(A) = uint32(bits.TrailingZeros32(U(A)))"),
		f("Long.numberOfLeadingZeros", "U(A) = uint32(bits.LeadingZeros64(Q(A)))"),
		f("Long.numberOfTrailingZeros", "U(A) = uint32(bits.TrailingZeros64(Q(A)))"),
	}
}

// fused are pairs that stand together in most loops. X is a register here, so only frames' first 256 registers can be meant.
func fused() []inst {
	const x = "uintptr(ins.X)*8"
	three := "A=dst B,C=src X=register"
	return []inst{
		{name: "INCJLT", args: "A=counter B=bound C=offset", doc: "int: adds 1 to A, branches backward if it is then less than B; else goes on",
			body: "x := I(A) + 1\nif x < I(B) {\nSTEP\nI(A) = x\nJUMP(SC)\n} else {\nI(A) = x\nNEXT(1)\n}"},
		{name: "INCJLTI", args: "X=counter A=offset imm", doc: "INCJLT with a constant bound",
			body: "x := I(X) + 1\nif x < IMM {\nSTEP\nI(X) = x\nJUMP(SA)\n} else {\nI(X) = x\nNEXT(1)\n}"},
		{name: "INCJLEN", args: "A=counter B=array C=offset", doc: "int: adds 1 to A, branches backward if it is then less than the length of array B, else skips a word; null goes on with the ALEN behind, which throws",
			body: `x := I(A) + 1
a := U(B)
if a == 0 {
I(A) = x
NEXT(1)
} else if x < MI(a, 4) {
STEP
I(A) = x
JUMP(SC)
} else {
I(A) = x
NEXT(2)
}`},
		{name: "IALADD", args: "A=dst B=array C=index X=register", doc: "int: element plus register",
			body: strings.Replace(elemCheck("B", "C"), "+uint32(SX)", "", 1) + "I(A) = *(*int32)(unsafe.Add(fp, " + x + ")) + MI(a, 8+uintptr(i)*4)\nNEXT(1)"},
		{name: "MULADD", args: three, doc: "int: X + B * C", body: "I(A) = *(*int32)(unsafe.Add(fp, " + x + ")) + I(B)*I(C)\nNEXT(1)"},
		{name: "DMULADD", args: three, doc: "double: X + B * C, rounded twice", body: "D(A) = *(*float64)(unsafe.Add(fp, " + x + ")) + float64(D(B)*D(C))\nNEXT(1)"},
		{name: "DMULSUB", args: three, doc: "double: X - B * C, rounded twice", body: "D(A) = *(*float64)(unsafe.Add(fp, " + x + ")) - float64(D(B)*D(C))\nNEXT(1)"},
		{name: "LADDW", args: "A=dst B=src C=src (int)", doc: "long: B plus an int", body: "L(A) = L(B) + int64(I(C))\nNEXT(1)"},
		{name: "JDNLTK", args: "A=src C=offset, next word=constant", words: 2, doc: "double: branches forward unless A is less than a constant",
			body: "if !(D(A) < *(*float64)(unsafe.Add(pc, 8))) { JUMP(SC) } else { NEXT(2) }"},
		{name: "RETADD", args: "A=linkage register B,C=src", doc: "returns the sum of two ints",
			body: "l := *(*uint64)(unsafe.Add(fp, uintptr(ins.A)*8))\n*(*int32)(fp) = I(B) + I(C)\n" + returnTo},
		doubleConst("DADDK", "+"), doubleConst("DSUBK", "-"), doubleConst("DMULK", "*"), doubleConst("DDIVK", "/"),
	}
}

func doubleConst(name, op string) inst {
	return inst{name: name, args: "A=dst B=src, next word=constant", words: 2, doc: "double: B " + op + " constant",
		body: "D(A) = D(B) " + op + " *(*float64)(unsafe.Add(pc, 8))\nNEXT(2)"}
}

// pairs are instructions that stand in the place of the first word of a sequence, whose other words stay as they were. They are patched in when
// the last of the sequence is resolved, and carry out all of it; or, where something is in the way (null, a bad index, the end of the countdown),
// only the first instruction, after which the others run by themselves and say what is wrong. So every program counter means
// the same as before, and safepoint tables need not know.
func pairs() []inst {
	reg := func(typ, field string) string { return "*(*" + typ + ")(unsafe.Add(fp, uintptr(" + field + ")*8))" }
	word := func(n int) string { return fmt.Sprintf("(*isa.Instr)(unsafe.Add(pc, %d))", n*8) }
	get := "o := P(B)\nif o == 0 { goto nullPointer }\nv := MU(o, uintptr(ins.C))\nU(A) = v\n"
	branch := func(name, cond, what string, off string) inst {
		return inst{name: name, args: "A=dst B=object C=offset", doc: "GETI and the " + what + " behind it",
			body: get + "w := " + word(1) + "\nif " + cond + " {\npc = unsafe.Add(pc, int(int16(w." + off + "))*8+8)\n} else { NEXT(2) }"}
	}
	imm := "*(*uint32)(unsafe.Add(pc, 12))"
	dot := func(name, op, second string) inst {
		return inst{name: name, args: "A=dst B,C=src", doc: "DMUL and the " + second + " behind it, which " + map[string]string{"+": "adds", "-": "subtracts"}[op] + " to its result",
			body: "p := float64(D(B) * D(C))\nw := " + word(1) + "\n" + reg("float64", "w.A") + " = p " + op + " float64(" + reg("float64", "w.B") + " * " + reg("float64", "w.C") + ")\nNEXT(2)"}
	}
	return []inst{
		{name: "GETALD", args: "A=dst B=object C=offset", doc: "GETI and the IALD behind it, of an element of the array it loads",
			body: strings.TrimSuffix(get, "U(A) = v\n") + "w := " + word(1) + `
i := ` + reg("uint32", "w.C") + ` + uint32(int32(int8(w.X)))
if v == 0 || i >= MU(uintptr(v), 4) {
U(A) = v
NEXT(1)
} else {
U(A) = MU(uintptr(v), 8+uintptr(i)*4)
NEXT(2)
}`},
		{name: "ANDLD", args: "A=dst B=src C=imm16", doc: "ANDI and the IALD behind it, which has it as its index",
			body: "i := U(B) & uint32(int32(SC))\nw := " + word(1) + "\na := uintptr(" + reg("uint32", "w.B") + ")\n" + `if a == 0 || i >= MU(a, 4) {
U(A) = i
NEXT(1)
} else {
` + reg("uint32", "w.A") + ` = MU(a, 8+uintptr(i)*4)
NEXT(2)
}`},
		{name: "GETLEN", args: "A=dst B=object C=offset", doc: "GETI and the ALEN behind it",
			body: get + "if v == 0 {\nNEXT(1)\n} else {\nU(A) = MU(uintptr(v), 4)\nNEXT(2)\n}"},
		branch("GETJEQ", "v == "+reg("uint32", "w.B"), "JEQ", "C"),
		branch("GETJNE", "v != "+reg("uint32", "w.B"), "JNE", "C"),
		branch("GETJEQI", "v == "+imm, "JEQI", "A"),
		branch("GETJNEI", "v != "+imm, "JNEI", "A"),
		{name: "GETRET", args: "B=object C=offset", doc: "GETI to register 0 and the RETV behind it",
			body: "o := P(B)\nif o == 0 { goto nullPointer }\nw := " + word(1) + "\nl := " + reg("uint64", "w.B") + "\n*(*uint32)(fp) = MU(o, uintptr(ins.C))\n" + returnTo},
		{name: "UPDADD", args: "A=dst B=object C=offset", doc: "GETI, the ADD of a register to that, and the PUTI back",
			body: "o := P(B)\nif o == 0 { goto nullPointer }\nw := " + word(1) + "\nv := MU(o, uintptr(ins.C)) + " + reg("uint32", "w.C") + "\nMU(o, uintptr(ins.C)) = v\nU(A) = v\nNEXT(3)"},
		{name: "UPDADDI", args: "A=dst B=object C=offset", doc: "GETI, the ADDI to that, and the PUTI back",
			body: "o := P(B)\nif o == 0 { goto nullPointer }\nw := " + word(1) + "\nv := MU(o, uintptr(ins.C)) + uint32(int32(int16(w.C)))\nMU(o, uintptr(ins.C)) = v\nU(A) = v\nNEXT(3)"},
		{name: "INCJFLEN", args: "A=counter B=counter C=1", doc: "ADDI of 1, and GETI, ALEN and JLT_B behind it: the end of a loop over an array in a field",
			body: `x := I(A) + 1
g := ` + word(1) + `
o := uintptr(` + reg("uint32", "g.B") + `)
if o != 0 && countdown > 0 {
if a := uintptr(MU(o, uintptr(g.C))); a != 0 {
I(A) = x
if x < MI(a, 4) {
countdown--
pc = unsafe.Add(pc, int(int16(` + word(3) + `.C))*8+24)
} else {
NEXT(4)
}
goto loop
}
}
I(A) = x
NEXT(1)`},
		{name: "MOVCALLE", args: "A=dst B=receiver", doc: "MOV and the CALLE behind it",
			body: "if U(B) == 0 || countdown <= 0 {\nQ(A) = Q(B)\nNEXT(1)\n} else {\ncountdown--\nNEXT(2)\n}"},
		{name: "CALLGET", args: "A=receiver B=offset", words: 2, doc: "calls a method that returns a field of 32 bits: null check, step and load", body: "o := P(A)\nif o == 0 { goto nullPointer }\nSTEP\nU(A) = MU(o, uintptr(ins.B))\nNEXT(2)"},
		{name: "MOVSTRLEN", args: "A=dst B=string", doc: "MOV and the STRLEN behind it",
			body: "o := P(B)\nif o == 0 {\nQ(A) = Q(B)\nNEXT(1)\n} else {\nU(A) = MU(uintptr(MU(o, 4)), 4)\nNEXT(3)\n}"},
		{name: "MOVCHARAT", args: "A=dst B=string C=index", doc: "MOV2 and the STRCHARAT behind it",
			body: `o, i := P(B), U(C)
if o != 0 {
v := uintptr(MU(o, 4))
if i < MU(v, 4) {
if uint16(MU(v, 0)) == ClassByteArray { U(A) = uint32(MZ(v, 8+uintptr(i))) } else { U(A) = uint32(MC(v, 8+uintptr(i)*2)) }
NEXT(3)
goto loop
}
}
x, y := Q(B), Q(C)
Q(A) = x
Q(A, 1) = y
NEXT(1)`},
		dot("DMUL2ADD", "+", "DMULADD"), dot("DMUL2SUB", "-", "DMULSUB"),
	}
}

// chains are pairs whose first instruction cannot leave the loop without having been carried out: that is done, then the other one, as if it had been
// dispatched.
var chains = [][3]string{
	{"ADDICALLS", "ADDI", "CALLS"},
	{"MOVCALLSP", "MOV", "CALLSP"},
	{"MOVCALLSP2", "MOV", "CALLSP2"},
	{"MOV2CALLV", "MOV2", "CALLV"},
	{"CASTMOV", "CHECKCASTQ", "MOV"},
	{"ISJEQI", "INSTANCEOFQ", "JEQI"},
	{"GETCALLV", "GETI", "CALLV"},
	{"MOVCALLV", "MOV", "CALLV"},
	{"MOVCALLI", "MOV", "CALLI"},
	{"ANDICALLV", "ANDI", "CALLV"},
	{"PUTARETV", "PUTA", "RETV"},
	{"PUTIRETV", "PUTI", "RETV"},
	{"ADDIRETV", "ADDI", "RETV"},
	{"ANDRLD", "AND", "IALD"},
}

func chained(table []inst) []inst {
	find := func(name string) inst {
		return table[slices.IndexFunc(table, func(t inst) bool { return t.name == name })]
	}
	for _, c := range chains {
		first, second := find(c[1]), find(c[2])
		body := strings.TrimSuffix(first.body, "NEXT(1)") + "NEXT(1)\nins = (*isa.Instr)(pc)\n{\n" + second.body + "\n}"
		table = append(table, inst{name: c[0], args: first.args, doc: c[1] + " and the " + c[2] + " behind it", body: body})
	}
	return table
}
