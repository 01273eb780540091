package classfile

import (
	"fmt"
	"iter"
)

// Shape says which operands follow an opcode.
type Shape uint8

// Shapes of instructions. The comment gives the bytes that follow the opcode and where ReadInstr puts them.
const (
	ShapeNone            Shape = iota // -
	ShapeByte                         // s1: Value
	ShapeShort                        // s2: Value
	ShapeConstByte                    // u1 pool index: Index
	ShapeConst                        // u2 pool index: Index
	ShapeLocal                        // u1 local, u2 when wide: Index
	ShapeIinc                         // u1 local, s1 addend; u2 and s2 when wide: Index, Value
	ShapeBranch                       // s2 offset: Value
	ShapeBranchW                      // s4 offset: Value
	ShapeTableSwitch                  // padding and a table: Code.Switch
	ShapeLookupSwitch                 // padding and a table: Code.Switch
	ShapeInvokeInterface              // u2 pool index, u1 count, 0: Index, Value is the count
	ShapeInvokeDynamic                // u2 pool index, 0, 0: Index
	ShapeArrayType                    // u1 element type: Value
	ShapeMultiANewArray               // u2 pool index, u1 dimensions: Index, Value
	ShapeWide                         // the prefix; ReadInstr never answers it
)

// shapeSize is the size in bytes of an instruction of each shape, 0 where it varies.
var shapeSize = [...]uint8{
	ShapeNone: 1, ShapeByte: 2, ShapeShort: 3, ShapeConstByte: 2, ShapeConst: 3, ShapeLocal: 2, ShapeIinc: 3, ShapeBranch: 3,
	ShapeBranchW: 5, ShapeTableSwitch: 0, ShapeLookupSwitch: 0, ShapeInvokeInterface: 5, ShapeInvokeDynamic: 5,
	ShapeArrayType: 2, ShapeMultiANewArray: 4, ShapeWide: 0,
}

// IsValid reports whether class files may use the opcode.
func (op Opcode) IsValid() bool { return op < NumOpcodes }

// String gives the mnemonic, as in "invokevirtual".
func (op Opcode) String() string {
	if op >= NumOpcodes {
		return fmt.Sprintf("op%#02x", uint8(op))
	}
	return opcodes[op].name
}

// Shape gives the shape of the operands of a valid opcode.
func (op Opcode) Shape() Shape {
	if op >= NumOpcodes {
		return ShapeNone
	}
	return opcodes[op].shape
}

// EndsBlock reports whether control never goes on to the next instruction.
func (op Opcode) EndsBlock() bool {
	switch op {
	case OpGoto, OpGotoW, OpRet, OpTableswitch, OpLookupswitch, OpIreturn, OpLreturn, OpFreturn, OpDreturn, OpAreturn,
		OpReturn, OpAthrow:
		return true
	}
	return false
}

// Element types of newarray.
const (
	ArrayBoolean = 4
	ArrayChar    = 5
	ArrayFloat   = 6
	ArrayDouble  = 7
	ArrayByte    = 8
	ArrayShort   = 9
	ArrayInt     = 10
	ArrayLong    = 11
)

// ArrayElemKind gives the kind of elements of a newarray operand; ok is false for an illegal operand.
func ArrayElemKind(operand int32) (k Kind, ok bool) {
	if operand < ArrayBoolean || operand > ArrayLong {
		return 0, false
	}
	return [...]Kind{Boolean, Char, Float, Double, Byte, Short, Int, Long}[operand-ArrayBoolean], true
}

// Instr is one instruction of a code array. A wide prefix is folded into it.
type Instr struct {
	PC    int    // offset of the opcode, or of the wide prefix
	Op    Opcode // never OpWide
	Wide  bool   // there is a wide prefix
	Size  int    // bytes, prefix and padding included
	Index uint16 // local variable or constant pool index
	Value int32  // immediate, branch offset, count, array type or dimensions
}

// Next gives the offset of the instruction behind.
func (in Instr) Next() int { return in.PC + in.Size }

// Target gives the code offset a branch goes to. It may lie outside of the code.
func (in Instr) Target() int { return in.PC + int(in.Value) }

// ReadInstr reads the instruction at pc.
//
// # Errors
//
// ErrCode, wrapped, for an illegal opcode and for an instruction that does not end inside the code.
func ReadInstr(code []byte, pc int) (Instr, error) {
	if uint(pc) >= uint(len(code)) {
		return Instr{}, codeError(pc, "no instruction")
	}
	in := Instr{PC: pc, Op: Opcode(code[pc])}
	if in.Op >= NumOpcodes {
		return Instr{}, codeError(pc, "illegal opcode")
	}
	shape := opcodes[in.Op].shape
	in.Size = int(shapeSize[shape])
	if pc+in.Size > len(code) {
		return Instr{}, codeError(pc, "truncated instruction")
	}
	b := code[pc+1:]
	switch shape {
	case ShapeNone:
	case ShapeByte:
		in.Value = int32(int8(b[0]))
	case ShapeArrayType:
		in.Value = int32(b[0])
	case ShapeShort, ShapeBranch:
		in.Value = int32(int16(be.Uint16(b)))
	case ShapeConstByte, ShapeLocal:
		in.Index = uint16(b[0])
	case ShapeConst, ShapeInvokeDynamic:
		in.Index = be.Uint16(b)
	case ShapeIinc:
		in.Index, in.Value = uint16(b[0]), int32(int8(b[1]))
	case ShapeBranchW:
		in.Value = int32(be.Uint32(b))
	case ShapeInvokeInterface, ShapeMultiANewArray:
		in.Index, in.Value = be.Uint16(b), int32(b[2])
	case ShapeTableSwitch, ShapeLookupSwitch:
		sw, err := ReadSwitch(code, pc)
		if err != nil {
			return Instr{}, err
		}
		in.Size = sw.end - pc
	case ShapeWide:
		return readWide(code, pc)
	}
	return in, nil
}

func readWide(code []byte, pc int) (Instr, error) {
	b := code[pc+1:]
	if len(b) < 3 {
		return Instr{}, codeError(pc, "truncated instruction")
	}
	in := Instr{PC: pc, Op: Opcode(b[0]), Wide: true, Size: 4, Index: be.Uint16(b[1:])}
	switch in.Op.Shape() {
	case ShapeLocal:
		return in, nil
	case ShapeIinc:
		if len(b) < 5 {
			return Instr{}, codeError(pc, "truncated instruction")
		}
		in.Value, in.Size = int32(int16(be.Uint16(b[3:]))), 6
		return in, nil
	}
	return Instr{}, codeError(pc, "illegal operand of wide")
}

func codeError(pc int, what string) error {
	return fmt.Errorf("%w: %s at offset %d", ErrCode, what, pc)
}

// Switch is a window onto the table of a tableswitch or lookupswitch instruction.
type Switch struct {
	PC      int
	Default int // code offset of the default target
	Low     int32
	table   []byte
	lookup  bool
	end     int
	padded  bool // a byte of padding is not zero
}

// ReadSwitch reads the switch instruction at pc, without allocating. Targets may lie outside of the code and keys may be
// out of order: that is for the verifier to refuse.
//
// # Errors
//
// ErrCode, wrapped, for another instruction at pc and for a table that does not end inside the code.
func ReadSwitch(code []byte, pc int) (Switch, error) {
	if uint(pc) >= uint(len(code)) || (Opcode(code[pc]) != OpTableswitch && Opcode(code[pc]) != OpLookupswitch) {
		return Switch{}, codeError(pc, "no switch")
	}
	at := pc&^3 + 4
	if at+8 > len(code) {
		return Switch{}, codeError(pc, "truncated switch")
	}
	sw := Switch{PC: pc, lookup: Opcode(code[pc]) == OpLookupswitch}
	for _, pad := range code[pc+1 : at] {
		sw.padded = sw.padded || pad != 0
	}
	sw.Default = pc + int(int32(be.Uint32(code[at:])))
	var n int64 // bytes of the table
	if sw.lookup {
		n = int64(int32(be.Uint32(code[at+4:]))) * 8
		at += 8
	} else {
		if at+12 > len(code) {
			return Switch{}, codeError(pc, "truncated switch")
		}
		sw.Low = int32(be.Uint32(code[at+4:]))
		n = (int64(int32(be.Uint32(code[at+8:]))) - int64(sw.Low) + 1) * 4
		at += 12
	}
	if n < 0 || n > int64(len(code)-at) {
		return Switch{}, codeError(pc, "illegal size of switch")
	}
	sw.table, sw.end = code[at:at+int(n)], at+int(n)
	return sw, nil
}

// IsLookup tells a lookupswitch from a tableswitch.
func (s Switch) IsLookup() bool { return s.lookup }

// DirtyPadding reports whether the padding before the table is not all zero.
func (s Switch) DirtyPadding() bool { return s.padded }

// Len gives the number of cases without the default.
func (s Switch) Len() int {
	if s.lookup {
		return len(s.table) / 8
	}
	return len(s.table) / 4
}

// Case gives the key and the target's code offset of case i.
func (s Switch) Case(i int) (key int32, target int) {
	if s.lookup {
		e := s.table[i*8:]
		return int32(be.Uint32(e)), s.PC + int(int32(be.Uint32(e[4:])))
	}
	return s.Low + int32(i), s.PC + int(int32(be.Uint32(s.table[i*4:])))
}

// Instructions iterates over a code array. It ends at the first instruction that cannot be read; use ReadInstr where
// the error matters.
func Instructions(code []byte) iter.Seq[Instr] {
	return func(yield func(Instr) bool) {
		for pc := 0; pc < len(code); {
			in, err := ReadInstr(code, pc)
			if err != nil || !yield(in) {
				return
			}
			pc += in.Size
		}
	}
}
