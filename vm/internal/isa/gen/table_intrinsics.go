package main

import "fmt"

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
		{name: "LABS", args: "A=value, result", doc: "Math.abs(long)", body: "x := L(A)\nif x < 0 { x = -x }\nL(A) = x\nNEXT(1)"},
		{name: "FABS", args: "A=value, result", doc: "Math.abs(float)", body: "U(A) &= 0x7FFFFFFF\nNEXT(1)"},
		{name: "DABS", args: "A=value, result", doc: "Math.abs(double)", body: "Q(A) &= 0x7FFFFFFFFFFFFFFF\nNEXT(1)"},
	}
	for _, k := range []struct{ p, reg, slot string }{{"I", "I", "1"}, {"L", "L", "2"}} {
		for _, op := range []struct{ n, cmp string }{{"MIN", "<"}, {"MAX", ">"}} {
			t = append(t, inst{name: k.p + op.n, args: "A=first value, result", doc: "Math." + op.n,
				body: fmt.Sprintf("x, y := %[1]s(A), %[1]s(A, %[2]s)\nif y %[3]s x { x = y }\n%[1]s(A) = x\nNEXT(1)", k.reg, k.slot, op.cmp)})
		}
	}
	for _, k := range []struct{ p, bits, slot, nan string }{{"F", "U", "1", "0x7FC00000"}, {"D", "Q", "2", "0x7FF8000000000000"}} {
		for _, op := range []struct{ n, cmp, merge string }{{"MIN", "<", "|"}, {"MAX", ">", "&"}} {
			t = append(t, inst{name: k.p + op.n, args: "A=first value, result", doc: "Math." + op.n + "; -0 is less than 0, NaN wins",
				body: fmt.Sprintf(`x, y := %[1]s(A), %[1]s(A, %[2]s)
b, c := %[3]s(A), %[3]s(A, %[2]s)
if y %[4]s x { b = c } else if x == y { b %[5]s= c } else if x != x || y != y { b = %[6]s }
%[3]s(A) = b
NEXT(1)`, k.p, k.slot, k.bits, op.cmp, op.merge, k.nan)})
		}
	}
	bit := func(name, expr, doc string) inst {
		return inst{name: name, args: "A=value, result", doc: doc, body: expr + "\nNEXT(1)"}
	}
	return append(t,
		bit("ICLZ", "U(A) = uint32(bits.LeadingZeros32(U(A)))", "Integer.numberOfLeadingZeros"),
		bit("ICTZ", "U(A) = uint32(bits.TrailingZeros32(U(A)))", "Integer.numberOfTrailingZeros"),
		bit("LCLZ", "U(A) = uint32(bits.LeadingZeros64(Q(A)))", "Long.numberOfLeadingZeros"),
		bit("LCTZ", "U(A) = uint32(bits.TrailingZeros64(Q(A)))", "Long.numberOfTrailingZeros"),
	)
}

// fused are pairs that stand together in most loops.
func fused() []inst {
	return []inst{
		{name: "INCJLT", args: "A=counter B=bound C=offset", doc: "int: adds 1 to A, branches backward if it is then less than B; else goes on",
			body: "x := I(A) + 1\nif x < I(B) {\nSTEP\nI(A) = x\nJUMP(SC)\n} else {\nI(A) = x\nNEXT(1)\n}"},
		{name: "INCJLTI", args: "A=counter B=imm16 C=offset", doc: "INCJLT with a constant bound",
			body: "x := I(A) + 1\nif x < SB {\nSTEP\nI(A) = x\nJUMP(SC)\n} else {\nI(A) = x\nNEXT(1)\n}"},
	}
}
