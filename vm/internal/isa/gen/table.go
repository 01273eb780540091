package main

import (
	"fmt"
	"slices"
)

// instructions is the table, in opcode order. Data words are zero-filled, so opcode 0 traps.
func instructions() []inst {
	return chained(slices.Concat(stubs(), moves(), intOps(), longOps(), floatOps(), conversions(), branches(), arrays(), fields(), calls(), allocs(), checks(), intrinsicOps(), fused(), pairs()))
}

func exitWith(name string) string { return "exit = " + name + "\ngoto leave" }

func stubs() []inst {
	return []inst{
		{name: "TRAP", args: "imm=reason", doc: "leaves with ExitTrap; also what a data word reads as",
			body: "m.ExitA = UIMM\n" + exitWith("ExitTrap")},
		{name: "EXIT", doc: "ends a base frame", body: exitWith("ExitDone")},
		{name: "VMSTEP", args: "imm", doc: "a VM call frame was returned to", body: "m.ExitA = UIMM\n" + exitWith("ExitVMStep")},
		{name: "LOWER", args: "imm=entry", doc: "the stub of a method without code", body: "m.ExitA = UIMM\n" + exitWith("ExitLower")},
		{name: "NATIVE", args: "imm=native", doc: "the code of a native method", body: "m.ExitA = UIMM\n" + exitWith("ExitNative")},
		{name: "BREAK", args: "imm", doc: "a breakpoint", body: "m.ExitA = UIMM\n" + exitWith("ExitBreak")},
	}
}

func moves() []inst {
	return []inst{
		{name: "MOV", args: "A=dst B=src", doc: "copies a register", body: "Q(A) = Q(B)\nNEXT(1)"},
		{name: "MOV2", args: "A=dst, and the register after it B,C=src", doc: "copies two registers to neighbours; reads both first", body: "x, y := Q(B), Q(C)\nQ(A) = x\nQ(A, 1) = y\nNEXT(1)"},
		{name: "CONST", args: "A=dst imm", doc: "loads an int, float or reference", body: "Q(A) = uint64(UIMM)\nNEXT(1)"},
		{name: "CONSTL", args: "A=dst imm", doc: "loads a long, sign-extended", body: "L(A) = int64(IMM)\nNEXT(1)"},
		{name: "CONSTW", args: "A=dst, next word=value", words: 2, doc: "loads 64 bits", body: "Q(A) = *(*uint64)(unsafe.Add(pc, 8))\nNEXT(2)"},
		{name: "LDC", args: "A=dst B=cp", doc: "unresolved constant of 32 bits", body: "EXIT(resolve)"},
		{name: "LDC2", args: "A=dst B=cp", words: 2, doc: "unresolved constant of 64 bits", body: "EXIT(resolve)"},
	}
}

// alu is a three-register operation.
func alu(name, reg, expr, doc string) inst {
	return inst{name: name, args: "A=dst B,C=src", doc: doc,
		body: fmt.Sprintf("%s(A) = %s\nNEXT(1)", reg, fmt.Sprintf(expr, reg+"(B)", reg+"(C)"))}
}

// aluImm is an operation with a register and the immediate in C.
func aluImm(name, reg, typ, expr, doc string) inst {
	return inst{name: name, args: "A=dst B=src C=imm16", doc: doc,
		body: fmt.Sprintf("%s(A) = %s\nNEXT(1)", reg, fmt.Sprintf(expr, reg+"(B)", typ+"(int16(ins.C))"))}
}

func divide(name, reg, op string) inst {
	return inst{name: name, args: "A=dst B,C=src", doc: "division; zero throws",
		body: fmt.Sprintf("d := %s(C)\nif d == 0 { goto arithmetic }\n%s(A) = %s(B) %s d\nNEXT(1)", reg, reg, reg, op)}
}

func divideImm(name, reg, typ, op string) inst {
	return inst{name: name, args: "A=dst B=src C=imm16, not 0", doc: "division by a constant",
		body: fmt.Sprintf("d := %s(int16(ins.C))\nif d == 0 { goto arithmetic }\n%s(A) = %s(B) %s d\nNEXT(1)", typ, reg, reg, op)}
}

func intOps() []inst {
	return []inst{
		alu("ADD", "I", "%s + %s", "int add"),
		alu("SUB", "I", "%s - %s", "int subtract"),
		alu("MUL", "I", "%s * %s", "int multiply"),
		divide("DIV", "I", "/"),
		divide("REM", "I", "%"),
		alu("AND", "I", "%s & %s", "int and"),
		alu("OR", "I", "%s | %s", "int or"),
		alu("XOR", "I", "%s ^ %s", "int exclusive or"),
		alu("SHL", "I", "%s << (uint32(%s) & 31)", "int shift left"),
		alu("SHR", "I", "%s >> (uint32(%s) & 31)", "int shift right, with sign"),
		alu("USHR", "U", "%s >> (%s & 31)", "int shift right, without sign"),
		{name: "NEG", args: "A=dst B=src", doc: "int negate", body: "I(A) = -I(B)\nNEXT(1)"},
		aluImm("ADDI", "I", "int32", "%s + %s", "int add a constant; iinc"),
		aluImm("RSUBI", "I", "int32", "-%s + %s", "int: constant minus register"),
		aluImm("MULI", "I", "int32", "%s * %s", "int multiply by a constant"),
		divideImm("DIVI", "I", "int32", "/"),
		divideImm("REMI", "I", "int32", "%"),
		aluImm("ANDI", "I", "int32", "%s & %s", "int and with a constant"),
		aluImm("ORI", "I", "int32", "%s | %s", "int or with a constant"),
		aluImm("XORI", "I", "int32", "%s ^ %s", "int exclusive or with a constant"),
		aluImm("SHLI", "I", "uint32", "%s << (%s & 31)", "int shift left by a constant"),
		aluImm("SHRI", "I", "uint32", "%s >> (%s & 31)", "int shift right by a constant, with sign"),
		aluImm("USHRI", "U", "uint32", "%s >> (%s & 31)", "int shift right by a constant, without sign"),
	}
}

func shiftLong(name, reg, op string) inst {
	return inst{name: name, args: "A=dst B=src C=count (int)", doc: "long shift",
		body: fmt.Sprintf("%s(A) = %s(B) %s (U(C) & 63)\nNEXT(1)", reg, reg, op)}
}

func longOps() []inst {
	return []inst{
		alu("LADD", "L", "%s + %s", "long add"),
		alu("LSUB", "L", "%s - %s", "long subtract"),
		alu("LMUL", "L", "%s * %s", "long multiply"),
		divide("LDIV", "L", "/"),
		divide("LREM", "L", "%"),
		alu("LAND", "L", "%s & %s", "long and"),
		alu("LOR", "L", "%s | %s", "long or"),
		alu("LXOR", "L", "%s ^ %s", "long exclusive or"),
		shiftLong("LSHL", "L", "<<"),
		shiftLong("LSHR", "L", ">>"),
		shiftLong("LUSHR", "Q", ">>"),
		{name: "LNEG", args: "A=dst B=src", doc: "long negate", body: "L(A) = -L(B)\nNEXT(1)"},
		aluImm("LADDI", "L", "int64", "%s + %s", "long add a constant"),
		aluImm("LMULI", "L", "int64", "%s * %s", "long multiply by a constant"),
		aluImm("LANDI", "L", "int64", "%s & %s", "long and with a constant"),
		aluImm("LSHLI", "L", "uint64", "%s << (%s & 63)", "long shift left by a constant"),
		aluImm("LSHRI", "L", "uint64", "%s >> (%s & 63)", "long shift right by a constant, with sign"),
		aluImm("LUSHRI", "Q", "uint64", "%s >> (%s & 63)", "long shift right by a constant, without sign"),
		{name: "LCMP", args: "A=dst B,C=src", doc: "-1, 0 or 1",
			body: "x, y := L(B), L(C)\nr := int32(0)\nif x > y { r = 1 }\nif x < y { r = -1 }\nI(A) = r\nNEXT(1)"},
	}
}

func floatOps() []inst {
	var t []inst
	for _, k := range []struct{ reg, p, typ string }{{"F", "F", "float"}, {"D", "D", "double"}} {
		t = append(t,
			alu(k.p+"ADD", k.reg, "%s + %s", k.typ+" add"),
			alu(k.p+"SUB", k.reg, "%s - %s", k.typ+" subtract"),
			alu(k.p+"MUL", k.reg, "%s * %s", k.typ+" multiply"),
			alu(k.p+"DIV", k.reg, "%s / %s", k.typ+" divide"),
			inst{name: k.p + "REM", args: "A=dst B,C=src", doc: k.typ + " remainder; done by the runtime", body: "EXIT(slowOp)"},
		)
		bit := map[string]string{"F": "U(A) = U(B) ^ 0x80000000", "D": "Q(A) = Q(B) ^ 0x8000000000000000"}[k.p]
		t = append(t, inst{name: k.p + "NEG", args: "A=dst B=src", doc: k.typ + " negate: flips the sign, of NaN too", body: bit + "\nNEXT(1)"})
		for _, c := range []struct{ n, nan string }{{"CMPL", "-1"}, {"CMPG", "1"}} {
			t = append(t, inst{name: k.p + c.n, args: "A=dst B,C=src", doc: "-1, 0 or 1; NaN gives " + c.nan,
				body: fmt.Sprintf("x, y := %s(B), %s(C)\nr := int32(%s)\nif x > y { r = 1 }\nif x == y { r = 0 }\nif x < y { r = -1 }\nI(A) = r\nNEXT(1)", k.reg, k.reg, c.nan)})
		}
	}
	return t
}

// saturate is a conversion of a floating register to an integer: NaN gives 0, what is out of range the nearest value. The bounds are
// powers of two and so exact in both float types.
func saturate(name, from, to, typ, lo, hi, limit string) inst {
	return inst{name: name, args: "A=dst B=src", doc: "converts, saturating; NaN gives 0",
		body: fmt.Sprintf("x := %s(B)\nvar r %s\nif x >= %s { r = %s } else if x < -%s { r = %s } else if x == x { r = %s(x) }\n%s(A) = r\nNEXT(1)",
			from, typ, limit, hi, limit, lo, typ, to)}
}

func convert(name, to, expr string) inst {
	return inst{name: name, args: "A=dst B=src", doc: "converts", body: to + "(A) = " + expr + "\nNEXT(1)"}
}

func conversions() []inst {
	const i31, i63 = "0x1p31", "0x1p63"
	return []inst{
		convert("I2L", "L", "int64(I(B))"),
		convert("I2F", "F", "float32(I(B))"),
		convert("I2D", "D", "float64(I(B))"),
		convert("L2F", "F", "float32(L(B))"),
		convert("L2D", "D", "float64(L(B))"),
		convert("F2D", "D", "float64(F(B))"),
		convert("D2F", "F", "float32(D(B))"),
		saturate("F2I", "F", "I", "int32", "math.MinInt32", "math.MaxInt32", i31),
		saturate("F2L", "F", "L", "int64", "math.MinInt64", "math.MaxInt64", i63),
		saturate("D2I", "D", "I", "int32", "math.MinInt32", "math.MaxInt32", i31),
		saturate("D2L", "D", "L", "int64", "math.MinInt64", "math.MaxInt64", i63),
		convert("I2B", "I", "int32(int8(I(B)))"),
		convert("I2C", "I", "int32(uint16(I(B)))"),
		convert("I2S", "I", "int32(int16(I(B)))"),
	}
}

// branchPair is a conditional branch, forward and backward; the backward one counts a step when taken.
func branchPair(name, args, cond, off, doc string) []inst {
	return []inst{
		{name: name, args: args, doc: doc + "; forward",
			body: fmt.Sprintf("if %s { JUMP(%s) } else { NEXT(1) }", cond, off)},
		{name: name + "_B", args: args, doc: doc + "; backward",
			body: fmt.Sprintf("if %s {\nSTEP\nJUMP(%s)\n} else { NEXT(1) }", cond, off)},
	}
}

func branches() []inst {
	var t []inst
	const rr, ri, xi = "A,B=src C=offset", "A=src B=imm16 C=offset", "X=src A=offset imm"
	for _, c := range []struct{ n, op string }{{"EQ", "=="}, {"NE", "!="}, {"LT", "<"}, {"GE", ">="}} {
		t = append(t, branchPair("J"+c.n, rr, "I(A) "+c.op+" I(B)", "SC", "int: branches if A "+c.op+" B")...)
		t = append(t, branchPair("J"+c.n+"I", xi, "I(X) "+c.op+" IMM", "SA", "int: branches if X "+c.op+" constant")...)
		long := branchPair("JL"+c.n, rr, "L(A) "+c.op+" L(B)", "SC", "long: branches if A "+c.op+" B")
		longI := branchPair("JL"+c.n+"I", ri, "L(A) "+c.op+" int64(int16(ins.B))", "SC", "long: branches if A "+c.op+" constant")
		switch c.n { // backward forms that are rare are a forward branch around JMP_B
		case "NE":
			long = long[:1]
		case "EQ", "GE":
			long, longI = long[:1], longI[:1]
		}
		t = append(append(t, long...), longI...)
	}
	for _, r := range []string{"F", "D"} {
		for _, c := range []struct{ n, cond string }{
			{"LT", "%[1]s(A) < %[1]s(B)"}, {"LE", "%[1]s(A) <= %[1]s(B)"}, {"EQ", "%[1]s(A) == %[1]s(B)"},
			{"NLT", "!(%[1]s(A) < %[1]s(B))"}, {"NLE", "!(%[1]s(A) <= %[1]s(B))"}, {"NE", "%[1]s(A) != %[1]s(B)"},
		} {
			if r == "F" && (c.n == "EQ" || c.n == "NE") { // rare: FCMPL and a test of that
				continue
			}
			p := branchPair("J"+r+c.n, rr, fmt.Sprintf(c.cond, r), "SC", "floating: branches on "+c.n+" (N: not, true for NaN)")
			t = append(t, p[0])
			if r == "D" && c.n == "LT" {
				t = append(t, p[1])
			}
		}
	}
	for _, c := range []struct{ n, op string }{{"JTZI", "=="}, {"JTNZI", "!="}} {
		t = append(t, branchPair(c.n, ri, "I(A) & SB "+c.op+" 0", "SC", "int: branches if A & constant "+c.op+" 0")[0])
	}
	return append(t,
		inst{name: "JMP", args: "imm=offset", doc: "branches forward", body: "JUMP(IMM)"},
		inst{name: "JMP_B", args: "imm=offset", doc: "branches and counts a step", body: "STEP\nJUMP(IMM)"},
		inst{name: "TSWITCH", args: "A=index imm=n; then one word: low half=first index, high half=default offset; then n offsets, two to a word",
			doc: "tableswitch; offsets are from this instruction; a backward target counts a step", body: `n := UIMM
i := U(A) - *(*uint32)(unsafe.Add(pc, 8))
off := *(*int32)(unsafe.Add(pc, 12))
if i < n { off = *(*int32)(unsafe.Add(pc, 16+uintptr(i)*4)) }
if off <= 0 {
STEP
}
JUMP(off)`},
		inst{name: "LSWITCH", args: "A=key imm=n; then one word: high half=default offset; then n words: low half=key, ascending, high half=offset",
			doc: "lookupswitch by binary search; a backward target counts a step", body: `key := I(A)
lo, hi := uintptr(0), uintptr(UIMM)
off := *(*int32)(unsafe.Add(pc, 12))
for lo < hi {
mid := (lo + hi) >> 1
w := unsafe.Add(pc, 16+mid*8)
k := *(*int32)(w)
if k == key {
off = *(*int32)(unsafe.Add(w, 4))
break
}
if k < key { lo = mid + 1 } else { hi = mid }
}
if off <= 0 {
STEP
}
JUMP(off)`},
	)
}

// elemCheck loads the array (register arr) and the index (register idx), and checks both.
func elemCheck(arr, idx string) string {
	return fmt.Sprintf(`a, i := P(%s), U(%s)+uint32(SX)
if a == 0 { goto nullPointer }
if n := MU(a, 4); i >= n {
m.ExitA, m.ExitB = i, n
goto arrayIndex
}
`, arr, idx)
}

func arrays() []inst {
	load := func(name, reg, val, doc string) inst {
		return inst{name: name, args: "A=dst B=array C=index X=added to the index", doc: doc, body: elemCheck("B", "C") + reg + "(A) = " + val + "\nNEXT(1)"}
	}
	store := func(name, stmt, doc string) inst {
		return inst{name: name, args: "A=array B=index C=value X=added to the index", doc: doc, body: elemCheck("A", "B") + stmt + "\nNEXT(1)"}
	}
	return []inst{
		load("BALD", "I", "int32(MB(a, 8+uintptr(i)))", "loads from byte[] or boolean[]"),
		load("CALD", "I", "int32(MC(a, 8+uintptr(i)*2))", "loads from char[]"),
		load("SALD", "I", "int32(MS(a, 8+uintptr(i)*2))", "loads from short[]"),
		load("IALD", "U", "MU(a, 8+uintptr(i)*4)", "loads from int[], float[] or an array of references"),
		load("LALD", "Q", "MQ(a, 8+uintptr(i)*8)", "loads from long[] or double[]"),
		store("BAST", "v := I(C)\nif uint16(MU(a, 0)) == ClassBooleanArray { v &= 1 }\nMB(a, 8+uintptr(i)) = int8(v)", "stores to byte[] or boolean[] (the low bit)"),
		store("HAST", "MC(a, 8+uintptr(i)*2) = uint16(U(C))", "stores to char[] or short[]"),
		store("IAST", "MU(a, 8+uintptr(i)*4) = U(C)", "stores to int[] or float[]"),
		store("LAST", "MQ(a, 8+uintptr(i)*8) = Q(C)", "stores to long[] or double[]"),
		{name: "AAST", args: "A=array B=index C=value X=added to the index", doc: "stores to an array of references, with its type check and the barrier",
			body: elemCheck("A", "B") + `v := U(C)
if v != 0 {
elem := (*ClassInfo)(unsafe.Add(m.classPtr, uintptr(uint16(MU(a, 0)))*16)).Elem
if elem != ClassObject {
if c := uint16(MU(v, 0)); c != elem {
key := uint32(c)<<16 | uint32(elem)
s := *(*uint64)(unsafe.Add(m.subtypePtr, uintptr(key*hashMul>>subtypeShift)*8))
if uint32(s>>32) != key {
m.ExitA, m.ExitB = uint32(c), uint32(elem)
goto subtypeMiss
}
if s&1 == 0 {
m.ExitA, m.ExitB = v, uint32(a)
goto arrayStore
}
}
}
}
if m.Marking != 0 {
m.ExitA, m.ExitB, m.ExitC = uint32(a)+8+i*4, v, 1
goto storeShaded
}
MU(a, 8+uintptr(i)*4) = v
NEXT(1)`},
		{name: "BASTI", args: "A=array B=index C=constant X=added to the index", doc: "stores 0 or 1 to byte[] or boolean[]",
			body: elemCheck("A", "B") + "MB(a, 8+uintptr(i)) = int8(ins.C)\nNEXT(1)"},
		{name: "IASTI", args: "A=array B=index C=constant X=added to the index", doc: "stores a constant to int[], or to float[]",
			body: elemCheck("A", "B") + "MI(a, 8+uintptr(i)*4) = SC\nNEXT(1)"},
		{name: "ALEN", args: "A=dst B=array", doc: "arraylength", body: "a := U(B)\nif a == 0 { goto nullPointer }\nU(A) = MU(a, 4)\nNEXT(1)"},
	}
}

func fields() []inst {
	get := func(name, reg, val, doc string) inst {
		return inst{name: name, args: "A=dst B=object C=offset", doc: doc,
			body: "o := P(B)\nif o == 0 { goto nullPointer }\n" + reg + "(A) = " + val + "\nNEXT(1)"}
	}
	put := func(name, stmt, doc string) inst {
		return inst{name: name, args: "A=value B=object C=offset", doc: doc,
			body: "o := P(B)\nif o == 0 { goto nullPointer }\n" + stmt + "\nNEXT(1)"}
	}
	gets := func(name, reg, val, doc string) inst {
		return inst{name: name, args: "A=dst imm=address", doc: doc, body: reg + "(A) = " + val + "\nNEXT(1)"}
	}
	puts := func(name, stmt, doc string) inst {
		return inst{name: name, args: "A=value imm=address", doc: doc, body: stmt + "\nNEXT(1)"}
	}
	const off = "uintptr(ins.C)"
	return []inst{
		{name: "GETFIELD", args: "A=dst B=object C=cp", doc: "unresolved", body: "EXIT(resolve)"},
		get("GETB", "I", "int32(MB(o, "+off+"))", "byte or boolean field"),
		get("GETC", "I", "int32(MC(o, "+off+"))", "char field"),
		get("GETS", "I", "int32(MS(o, "+off+"))", "short field"),
		get("GETI", "U", "MU(o, "+off+")", "int, float or reference field"),
		get("GETL", "Q", "MQ(o, "+off+")", "long or double field"),
		{name: "PUTFIELD", args: "A=value B=object C=cp", doc: "unresolved", body: "EXIT(resolve)"},
		put("PUTZ", "MB(o, "+off+") = int8(I(A) & 1)", "boolean field (the low bit)"),
		put("PUTB", "MB(o, "+off+") = int8(I(A))", "byte field"),
		put("PUTH", "MC(o, "+off+") = uint16(U(A))", "char or short field"),
		put("PUTI", "MU(o, "+off+") = U(A)", "int or float field"),
		put("PUTL", "MQ(o, "+off+") = Q(A)", "long or double field"),
		put("PUTA", "if m.Marking != 0 {\nm.ExitA, m.ExitB, m.ExitC = uint32(o)+uint32(ins.C), U(A), 1\ngoto storeShaded\n}\nMU(o, "+off+") = U(A)", "reference field, with the barrier"),
		{name: "GETSTATIC", args: "A=dst B=cp", doc: "unresolved", body: "EXIT(resolve)"},
		gets("GETSB", "I", "int32(MB(UIMM, 0))", "byte or boolean static"),
		gets("GETSC", "I", "int32(MC(UIMM, 0))", "char static"),
		gets("GETSS", "I", "int32(MS(UIMM, 0))", "short static"),
		gets("GETSI", "U", "MU(UIMM, 0)", "int, float or reference static"),
		gets("GETSL", "Q", "MQ(UIMM, 0)", "long or double static"),
		{name: "PUTSTATIC", args: "A=value B=cp", doc: "unresolved", body: "EXIT(resolve)"},
		puts("PUTSZ", "MB(UIMM, 0) = int8(I(A) & 1)", "boolean static (the low bit)"),
		puts("PUTSB", "MB(UIMM, 0) = int8(I(A))", "byte static"),
		puts("PUTSH", "MC(UIMM, 0) = uint16(U(A))", "char or short static"),
		puts("PUTSI", "MU(UIMM, 0) = U(A)", "int or float static"),
		puts("PUTSL", "MQ(UIMM, 0) = Q(A)", "long or double static"),
		puts("PUTSA", "if m.Marking != 0 {\nm.ExitA, m.ExitB, m.ExitC = UIMM, U(A), 1\ngoto storeShaded\n}\nMU(UIMM, 0) = U(A)", "reference static, with the barrier"),
	}
}

const receiver = "o := U(A)\nif o == 0 { goto nullPointer }\n"

// returnTo leaves the frame by the linkage word l.
const returnTo = "fp = unsafe.Add(fp, -int(l>>48)*8)\npc = unsafe.Add(code, uintptr(uint32(l))*8)"

func calls() []inst {
	const cp = "A=first argument B=cp C=argument slots"
	return []inst{
		{name: "INVOKESTATIC", args: cp, doc: "unresolved", body: "EXIT(resolve)"},
		{name: "INVOKESPECIAL", args: cp, doc: "unresolved", body: "EXIT(resolve)"},
		{name: "INVOKEVIRTUAL", args: cp, words: 2, doc: "unresolved", body: "EXIT(resolve)"},
		{name: "INVOKEINTERFACE", args: cp, words: 2, doc: "unresolved", body: "EXIT(resolve)"},
		{name: "INVOKEDYNAMIC", args: cp, doc: "unresolved", body: "EXIT(resolve)"},
		{name: "CALLS", args: "A=first argument imm=entry", doc: "calls an entry", body: "CALL(UIMM, 1)"},
		{name: "CALLSP", args: "A=receiver imm=entry", doc: "calls an entry after a null check", body: "if U(A) == 0 { goto nullPointer }\nCALL(UIMM, 1)"},
		{name: "CALLSP2", args: "A=receiver imm=entry", words: 2, doc: "CALLSP in the place of a two-word invoke", body: "if U(A) == 0 { goto nullPointer }\nCALL(UIMM, 2)"},
		{name: "CALLE", args: "A=receiver", doc: "calls a method that does nothing: null check and step", body: "if U(A) == 0 { goto nullPointer }\nSTEP\nNEXT(1)"},
		{name: "CALLV", args: "A=receiver B=vtable index; next word: A=class imm=entry, the inline cache of the first class seen", words: 2, doc: "calls by vtable",
			body: receiver + `c := uint16(MU(o, 0))
ic := (*isa.Instr)(unsafe.Add(pc, 8))
id := *(*uint32)(unsafe.Add(pc, 12))
if c != ic.A {
vt := (*ClassInfo)(unsafe.Add(m.classPtr, uintptr(c)*16)).VTable
id = *(*uint32)(unsafe.Add(m.vtablePtr, (uintptr(vt)+uintptr(ins.B))*4))
if ic.A == 0 {
ic.A = c
*(*uint32)(unsafe.Add(pc, 12)) = id
}
}
CALL(id, 2)`},
		{name: "CALLI", args: "A=receiver imm=method key; next word: A=class imm=entry, the inline cache of the first class seen", words: 2, doc: "calls by method key through the interface cache",
			body: receiver + `c := uint16(MU(o, 0))
ic := (*isa.Instr)(unsafe.Add(pc, 8))
id := *(*uint32)(unsafe.Add(pc, 12))
if c != ic.A {
key := UIMM
s := (*ifaceSlot)(unsafe.Add(m.ifacePtr, uintptr((key*hashMul+uint32(c)*hashMul2)>>ifaceShift)*16))
if *(*uint64)(unsafe.Pointer(s)) != uint64(key)|uint64(c)<<32 {
m.ExitA, m.ExitB = uint32(c), key
goto interfaceMiss
}
id = s.entry
if ic.A == 0 {
ic.A = c
*(*uint32)(unsafe.Add(pc, 12)) = id
}
}
CALL(id, 2)`},
		{name: "RET", args: "A=value B=linkage register", doc: "returns a value of any kind",
			body: "l := *(*uint64)(unsafe.Add(fp, uintptr(ins.B)*8))\n*(*uint64)(fp) = Q(A)\n" + returnTo},
		{name: "RETC", args: "A=linkage register imm", doc: "returns a constant int or reference",
			body: "l := *(*uint64)(unsafe.Add(fp, uintptr(ins.A)*8))\n*(*uint64)(fp) = uint64(UIMM)\n" + returnTo},
		{name: "RETV", args: "B=linkage register", doc: "returns nothing",
			body: "l := *(*uint64)(unsafe.Add(fp, uintptr(ins.B)*8))\n" + returnTo},
	}
}

func allocs() []inst {
	array := func(class, typ, shift string) string {
		return fmt.Sprintf(`n := U(B)
m.ExitA, m.ExitB = uint32(%s), n
if int32(n) < 0 {
m.ExitA = n
goto negativeSize
}
if n > maxInlineElems { goto allocSlow }
size := (12 + n<<%s + 7) &^ 7
p := m.Bump
end := p + size
if end > m.BumpEnd { goto allocSlow }
m.Bump = end
MU(p, 0) = size<<8 | %s<<4 | 1 | m.NewColour
MU(p, 4) = uint32(%s)
MU(p, 8) = n
U(A) = p + 4
NEXT(1)`, class, shift, typ, class)
	}
	return []inst{
		{name: "NEW", args: "A=dst B=cp", doc: "unresolved", body: "EXIT(resolve)"},
		{name: "NEWQ", args: "A=dst B=class", doc: "allocates an instance", body: `h := (*ClassInfo)(unsafe.Add(m.classPtr, uintptr(ins.B)*16)).Header
p := m.Bump
end := p + h>>8
if h == 0 || end > m.BumpEnd {
m.ExitA, m.ExitB = uint32(ins.B), 0
goto allocSlow
}
m.Bump = end
MU(p, 0) = h | m.NewColour
MU(p, 4) = uint32(ins.B)
U(A) = p + 4
NEXT(1)`},
		{name: "NEWARRAY", args: "A=dst B=length X=class (newarray's type code)", doc: "allocates an array of a primitive type",
			body: array("ins.X", "typePrimArray", "(ins.X & 3)")},
		{name: "ANEWARRAY", args: "A=dst B=length C=cp", doc: "unresolved", body: "EXIT(resolve)"},
		{name: "ANEWARRAYQ", args: "A=dst B=length C=class of the array", doc: "allocates an array of references",
			body: array("ins.C", "typeRefArray", "2")},
		{name: "MULTINEW", args: "A=first dimension, and dst X=dimensions B=cp", doc: "unresolved", body: "EXIT(resolve)"},
		{name: "MULTINEWQ", args: "A=first dimension, and dst X=dimensions B=class", doc: "multianewarray; done by the runtime", body: "EXIT(slowOp)"},
	}
}

func checks() []inst {
	const look = `c := uint16(MU(o, 0))
if c != ins.C {
key := uint32(c)<<16 | uint32(ins.C)
s := *(*uint64)(unsafe.Add(m.subtypePtr, uintptr(key*hashMul>>subtypeShift)*8))
if uint32(s>>32) != key {
m.ExitA, m.ExitB = uint32(c), uint32(ins.C)
goto subtypeMiss
}
`
	return []inst{
		{name: "CHECKCAST", args: "A=object C=cp", doc: "unresolved", body: "EXIT(resolve)"},
		{name: "CHECKCASTQ", args: "A=object C=class", doc: "throws unless null or an instance",
			body: "if o := U(A); o != 0 {\n" + look + "if s&1 == 0 {\nm.ExitA, m.ExitB = o, uint32(ins.C)\ngoto classCast\n}\n}\n}\nNEXT(1)"},
		{name: "INSTANCEOF", args: "A=dst B=object C=cp", doc: "unresolved", body: "EXIT(resolve)"},
		{name: "INSTANCEOFQ", args: "A=dst B=object C=class", doc: "1 if an instance, 0 if not or null",
			body: "r := uint32(0)\nif o := U(B); o != 0 {\nr = 1\n" + look + "r = uint32(s) & 1\n}\n}\nU(A) = r\nNEXT(1)"},
		{name: "ATHROW", args: "A=exception", doc: "throws", body: "m.ExitA = U(A)\nif m.ExitA == 0 { goto nullPointer }\n" + exitWith("ExitThrow")},
		{name: "MONENTER", args: "A=object", doc: "enters a monitor", body: receiver + `w := MU(o, 0)
if w&LockMask|m.NoThinLock == 0 {
MU(o, 0) = w | m.ThreadID<<LockOwnerShift
} else {
if w&(LockInflated|LockOwnerMask) != m.ThreadID<<LockOwnerShift || w&LockRecursionMask == LockRecursionMask {
m.ExitA = o
goto monitorEnter
}
MU(o, 0) = w + 1<<LockRecursionShift
}
NEXT(1)`},
		{name: "MONEXIT", args: "A=object", doc: "leaves a monitor", body: receiver + `w := MU(o, 0)
if w&(LockInflated|LockOwnerMask) != m.ThreadID<<LockOwnerShift {
m.ExitA = o
goto monitorExit
}
if w&LockRecursionMask == 0 { MU(o, 0) = w &^ LockMask } else { MU(o, 0) = w - 1<<LockRecursionShift }
NEXT(1)`},
	}
}
