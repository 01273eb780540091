package verify

import (
	"fmt"
	"strings"

	"github.com/junco-vm/junco/classfile"
)

// effectTable says what each instruction, in the order of opcodes, takes from the operand stack and puts on it,
// where that is all it does to the frame: I int, F float, J long, D double, N null, A any reference, initialised or not.
// A dash stands for instructions that step handles one by one.
const effectTable = `
	: :N :I :I :I :I :I :I :I :J :J :F :F :F :D :D :I :I - - -
	- - - - -  - - - -  - - - -  - - - -  - - - -  - - - -  - - - - - - - -
	- - - - -  - - - -  - - - -  - - - -  - - - -  - - - -  - - - - - - - -
	- - - - - - - - -
	II:I JJ:J FF:F DD:D  II:I JJ:J FF:F DD:D  II:I JJ:J FF:F DD:D  II:I JJ:J FF:F DD:D  II:I JJ:J FF:F DD:D
	I:I J:J F:F D:D  II:I JI:J II:I JI:J II:I JI:J  II:I JJ:J II:I JJ:J II:I JJ:J  -
	I:J I:F I:D J:I J:F J:D F:I F:J F:D D:I D:J D:F I:I I:I I:I  JJ:I FF:I FF:I DD:I DD:I
	I: I: I: I: I: I: II: II: II: II: II: II: AA: AA:  : - - I: I:  - - - - - :
	- - - - - - - - - - - - - - - - A: A: - - A: A: : -`

// effect is the parsed form of an entry of effectTable. pop is in the order of popping.
type effect struct {
	plain  bool // the instruction is in the table
	pops   uint8
	pushes bool
	pop    [2]Type
	push   Type
}

var effects = parseEffects()

func parseEffects() (table [classfile.NumOpcodes]effect) {
	letters := map[byte]Type{'I': Type(Int), 'F': Type(Float), 'J': Type(Long), 'D': Type(Double), 'N': Type(Null), 'A': anyRef}
	for op, s := range strings.Fields(effectTable) {
		pop, push, plain := strings.Cut(s, ":")
		e := &table[op]
		e.plain = plain
		if !plain {
			continue
		}
		for i := len(pop) - 1; i >= 0; i-- {
			e.pop[e.pops] = letters[pop[i]]
			e.pops++
		}
		if push != "" {
			e.push, e.pushes = letters[push[0]], true
		}
	}
	return table
}

// sizes is the size in bytes of each instruction, 0 where it varies.
var sizes = func() (table [256]uint8) {
	for op := range classfile.Opcode(classfile.NumOpcodes) {
		switch op.Shape() {
		case classfile.ShapeTableSwitch, classfile.ShapeLookupSwitch, classfile.ShapeWide:
			continue
		}
		if in, err := classfile.ReadInstr([]byte{byte(op), 0, 0, 0, 0}, 0); err == nil {
			table[op] = uint8(in.Size)
		}
	}
	return table
}()

// read decodes the instruction at bci. An illegal or truncated one fails.
func (v *verifier) read(bci int) {
	v.bci, v.op = bci, classfile.Opcode(v.bytes[bci])
	if sizes[v.op] == 1 {
		v.instr = classfile.Instr{PC: bci, Op: v.op, Size: 1}
		return
	}
	in, err := classfile.ReadInstr(v.bytes, bci)
	if err != nil {
		if v.op > 201 && v.op < 239 { // numbers that HotSpot uses itself
			v.fail(fmt.Sprintf("Bad instruction: %02x", uint8(v.op)), badCode)
		}
		v.fail("Bad instruction", badCode)
		return
	}
	v.op, v.instr = in.Op, in
}

func u2(b []byte, i int) uint16 { return uint16(b[i])<<8 | uint16(b[i+1]) }
