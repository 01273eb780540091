// Package isa defines junco's register code: what lowering emits and what the interpreter loop runs.
//
// # Instructions
//
// An [Instr] is one 64-bit word. A, B and C usually name registers of the current frame (8 bytes each); B and C
// together may hold a 32-bit immediate. Some instructions own a second word: a 64-bit constant, an inline cache, or the
// words of a switch table. Such words are data and are never executed ([Op.Words], and the switch forms).
//
//	 63      48 47      32 31      16 15    8 7     0
//	+----------+----------+----------+-------+-------+
//	|    C     |    B     |    A     |   X   |  Op   |
//	+----------+----------+----------+-------+-------+
//	|       imm32         |
//	+---------------------+
//
// # One table
//
// Everything about an instruction (its name, its operands, the Go statements that carry it out and the sentence that
// documents it) stands once, in the table of vm/internal/isa/gen. `go generate` makes from it the opcodes and names of this
// package, the plain and the traced loop of package interp, and the reference INSTRUCTIONS.md.
//
// # Unresolved and quick instructions
//
// Lowering is a pure function of the class file, so whatever needs the constant pool resolved is emitted in an unresolved form
// that holds the constant pool index. It leaves the loop with a Resolve exit; the runtime resolves, patches the word in place to
// its quick form, and lets the loop run it again. Patching never moves an instruction.
package isa

import (
	"fmt"
	"strings"
)

//go:generate go run ./gen

// Op is an opcode. All 256 values have a clause in the loop.
type Op uint8

// Instr is one word of register code. See the package comment for its layout.
type Instr struct {
	Op      Op
	X       uint8
	A, B, C uint16
}

// InstrBytes is the size of an instruction: every program counter is an index in units of this many bytes.
const InstrBytes = 8

// Imm is the 32-bit immediate that overlays B and C.
func (i Instr) Imm() int32 { return int32(uint32(i.B) | uint32(i.C)<<16) }

// UImm is [Instr.Imm] without a sign, for addresses and ids.
func (i Instr) UImm() uint32 { return uint32(i.B) | uint32(i.C)<<16 }

// WithImm is the instruction with its immediate set.
func (i Instr) WithImm(v uint32) Instr {
	i.B, i.C = uint16(v), uint16(v>>16)
	return i
}

// Word is the instruction as the 64-bit word it is stored as.
func (i Instr) Word() uint64 {
	return uint64(i.Op) | uint64(i.X)<<8 | uint64(i.A)<<16 | uint64(i.B)<<32 | uint64(i.C)<<48
}

// FromWord is the inverse of [Instr.Word]; data words (constants, switch tables) are stored this way.
func FromWord(w uint64) Instr {
	return Instr{Op: Op(w), X: uint8(w >> 8), A: uint16(w >> 16), B: uint16(w >> 32), C: uint16(w >> 48)}
}

// Words is the number of words the instruction occupies: 1 or 2. The tables of switches come on top ([Instr.Extent]).
func (o Op) Words() int { return int(max(opWords[o], 1)) }

// String is the instruction's name.
func (o Op) String() string {
	if n := opNames[o]; n != "" {
		return n
	}
	return "OP?"
}

// Args describes the operands, as in INSTRUCTIONS.md: "A,B=src C=offset".
func (o Op) Args() string { return opArgs[o] }

// Extent is the number of words of the instruction with its data.
func (i Instr) Extent() int {
	switch i.Op {
	case TSWITCH:
		return 2 + int(i.UImm()+1)/2
	case LSWITCH:
		return 2 + int(i.UImm())
	}
	return i.Op.Words()
}

// Listing returns code as text, one instruction to a line, with branch targets as word offsets from the start.
func Listing(code []Instr) string {
	var b strings.Builder
	for pc := 0; pc < len(code); {
		i := code[pc]
		fmt.Fprintf(&b, "%4d %-10s", pc, i.Op)
		for _, f := range strings.FieldsFunc(opArgs[i.Op], func(r rune) bool { return r == ' ' || r == ',' || r == ';' }) {
			switch {
			case f == "A=offset":
				fmt.Fprintf(&b, " ->%d", pc+int(int16(i.A)))
			case strings.HasPrefix(f, "A"):
				fmt.Fprintf(&b, " A=%d", i.A)
			case f == "C=offset":
				fmt.Fprintf(&b, " ->%d", pc+int(int16(i.C)))
			case f == "imm=offset":
				fmt.Fprintf(&b, " ->%d", pc+int(i.Imm()))
			case strings.HasSuffix(f, "=imm16"):
				fmt.Fprintf(&b, " %c=#%d", f[0], int16([]uint16{i.B, i.C}[f[0]-'B']))
			case strings.HasPrefix(f, "B"):
				fmt.Fprintf(&b, " B=%d", i.B)
			case strings.HasPrefix(f, "C"):
				fmt.Fprintf(&b, " C=%d", i.C)
			case strings.HasPrefix(f, "X"):
				fmt.Fprintf(&b, " X=%d", i.X)
			case strings.HasPrefix(f, "imm"):
				fmt.Fprintf(&b, " imm=%d", i.Imm())
			}
			if f == "next" {
				break
			}
		}
		if strings.Contains(opArgs[i.Op], "next word") && !strings.Contains(opArgs[i.Op], "inline cache") && pc+1 < len(code) {
			fmt.Fprintf(&b, " word=%#x", code[pc+1].Word())
		}
		b.WriteByte('\n')
		pc += i.Extent()
	}
	return b.String()
}
