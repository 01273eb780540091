package lower_test

import (
	"encoding/binary"
	"fmt"
	"math"
)

// The naive stack interpreter: the reference that lowered code is compared with. It keeps one 64-bit slot for each JVM slot and a log of the
// state before each bytecode.

type snapshot struct {
	bci    int
	locals []uint64
	stack  []uint64
}

type naive struct {
	code     []byte
	handlers [][3]int // start, end, handler
	locals   []uint64
	stack    []uint64
	arr      []int32 // the only array; its reference is 1
	log      []snapshot
	limit    int
	quiet    bool // keep no log
}

// outcome is how a run ended.
type outcome struct {
	value  int32
	thrown string
}

func (n *naive) push(v uint64)  { n.stack = append(n.stack, v) }
func (n *naive) push2(v uint64) { n.stack = append(n.stack, v, 0) }
func (n *naive) pop() uint64 {
	v := n.stack[len(n.stack)-1]
	n.stack = n.stack[:len(n.stack)-1]
	return v
}
func (n *naive) pop2() uint64  { n.pop(); return n.pop() }
func (n *naive) pushI(v int32) { n.push(uint64(uint32(v))) }
func (n *naive) popI() int32   { return int32(n.pop()) }

func f32(v uint64) float32 { return math.Float32frombits(uint32(v)) }
func f64(v uint64) float64 { return math.Float64frombits(v) }
func b32(f float32) uint64 { return uint64(math.Float32bits(f)) }

func cmp[T int32 | int64 | float32 | float64](x, y T, nan int32) int32 {
	switch {
	case x < y:
		return -1
	case x == y:
		return 0
	case x > y:
		return 1
	}
	return nan
}

func toInt(f float64, lo, hi float64) int64 {
	switch {
	case f != f:
		return 0
	case f >= hi:
		if hi == 0x1p31 {
			return math.MaxInt32
		}
		return math.MaxInt64
	case f < lo:
		return int64(lo)
	}
	return int64(f)
}

func (n *naive) run() outcome {
	pc := 0
	s2 := func(at int) int { return int(int16(binary.BigEndian.Uint16(n.code[at:]))) }
	s4 := func(at int) int { return int(int32(binary.BigEndian.Uint32(n.code[at:]))) }
	for range n.limit {
		if !n.quiet {
			n.log = append(n.log, snapshot{pc, append([]uint64(nil), n.locals...), append([]uint64(nil), n.stack...)})
		}
		op := int(n.code[pc])
		next := pc + 1
		thrown := ""
		switch {
		case op == 0:
		case op == 1:
			n.push(0)
		case op >= 2 && op <= 8:
			n.pushI(int32(op - 3))
		case op == 9 || op == 10:
			n.push2(uint64(op - 9))
		case op >= 11 && op <= 13:
			n.push(b32(float32(op - 11)))
		case op == 14 || op == 15:
			n.push2(math.Float64bits(float64(op - 14)))
		case op == 16:
			n.pushI(int32(int8(n.code[pc+1])))
			next++
		case op == 17:
			n.pushI(int32(s2(pc + 1)))
			next += 2
		case op == 21 || op == 23 || op == 25:
			n.push(n.locals[n.code[pc+1]])
			next++
		case op == 22 || op == 24:
			n.push2(n.locals[n.code[pc+1]])
			next++
		case op == 46:
			i, a := n.popI(), n.pop()
			switch {
			case a == 0:
				thrown = "null"
			case i < 0 || int(i) >= len(n.arr):
				thrown = "index"
			default:
				n.pushI(n.arr[i])
			}
		case op == 79:
			v, i, a := n.popI(), n.popI(), n.pop()
			switch {
			case a == 0:
				thrown = "null"
			case i < 0 || int(i) >= len(n.arr):
				thrown = "index"
			default:
				n.arr[i] = v
			}
		case op == 190:
			if n.pop() == 0 {
				thrown = "null"
			} else {
				n.pushI(int32(len(n.arr)))
			}
		case op == 54 || op == 56 || op == 58:
			n.locals[n.code[pc+1]] = n.pop()
			next++
		case op == 55 || op == 57:
			n.locals[n.code[pc+1]] = n.pop2()
			next++
		case op == 87:
			n.pop()
		case op == 88:
			n.pop2()
		case op >= 89 && op <= 95:
			n.shuffle(op)
		case op >= 96 && op <= 131:
			thrown = n.arith(op)
		case op == 132:
			i := n.code[pc+1]
			n.locals[i] = uint64(uint32(int32(n.locals[i]) + int32(int8(n.code[pc+2]))))
			next += 2
		case op >= 133 && op <= 147:
			n.convert(op)
		case op == 148:
			y, x := int64(n.pop2()), int64(n.pop2())
			n.pushI(cmp(x, y, 0))
		case op == 149 || op == 150:
			y, x := f32(n.pop()), f32(n.pop())
			n.pushI(cmp(x, y, int32(op-149)*2-1))
		case op == 151 || op == 152:
			y, x := f64(n.pop2()), f64(n.pop2())
			n.pushI(cmp(x, y, int32(op-151)*2-1))
		case op >= 153 && op <= 166:
			y := int32(0)
			if op >= 159 {
				y = n.popI()
			}
			x := n.popI()
			c := (op - 153) % 6
			next += 2
			if []bool{x == y, x != y, x < y, x >= y, x > y, x <= y}[c] {
				next = pc + s2(pc+1)
			}
		case op == 167:
			next = pc + s2(pc+1)
		case op == 170:
			at := pc&^3 + 4
			def, lo, hi := s4(at), s4(at+4), s4(at+8)
			next = pc + def
			if v := int(n.popI()); v >= lo && v <= hi {
				next = pc + s4(at+12+4*(v-lo))
			}
		case op == 171:
			at := pc&^3 + 4
			next = pc + s4(at)
			v := int(n.popI())
			for k := range s4(at + 4) {
				if s4(at+8+8*k) == v {
					next = pc + s4(at+12+8*k)
				}
			}
		case op == 172:
			return outcome{value: n.popI()}
		case op == 200:
			next = pc + s4(pc+1)
		case op == 198 || op == 199:
			next += 2
			if (n.pop() == 0) == (op == 198) {
				next = pc + s2(pc+1)
			}
		default:
			panic(fmt.Sprint("naive: opcode ", op))
		}
		if thrown != "" {
			found := false
			for _, h := range n.handlers {
				if pc >= h[0] && pc < h[1] {
					n.stack = append(n.stack[:0], exception)
					next, found = h[2], true
					break
				}
			}
			if !found {
				return outcome{thrown: thrown}
			}
		}
		pc = next
	}
	return outcome{thrown: "limit"}
}

// exception stands for the reference of any exception.
const exception = 0xE

func (n *naive) shuffle(op int) {
	s := n.stack
	k := len(s)
	a := s[k-1]
	switch op {
	case 89:
		n.push(a)
	case 90:
		n.stack = append(s[:k-2], a, s[k-2], a)
	case 91:
		n.stack = append(s[:k-3], a, s[k-3], s[k-2], a)
	case 92:
		n.stack = append(s, s[k-2], a)
	case 93:
		c, b := s[k-3], s[k-2]
		n.stack = append(s[:k-3], b, a, c, b, a)
	case 94:
		d, c, b := s[k-4], s[k-3], s[k-2]
		n.stack = append(s[:k-4], b, a, d, c, b, a)
	case 95:
		s[k-1], s[k-2] = s[k-2], s[k-1]
	}
}

func (n *naive) arith(op int) (thrown string) {
	if op >= 116 && op <= 119 {
		switch op {
		case 116:
			n.pushI(-n.popI())
		case 117:
			n.push2(uint64(-int64(n.pop2())))
		case 118:
			n.push(n.pop() ^ 0x80000000)
		case 119:
			n.push2(n.pop2() ^ 1<<63)
		}
		return ""
	}
	if op >= 120 && op <= 125 {
		by := uint32(n.pop())
		switch op {
		case 120:
			n.pushI(n.popI() << (by & 31))
		case 121:
			n.push2(n.pop2() << (by & 63))
		case 122:
			n.pushI(n.popI() >> (by & 31))
		case 123:
			n.push2(uint64(int64(n.pop2()) >> (by & 63)))
		case 124:
			n.push(uint64(uint32(n.pop()) >> (by & 31)))
		case 125:
			n.push2(n.pop2() >> (by & 63))
		}
		return ""
	}
	kind, row := (op-96)&3, (op-96)>>2
	if op >= 126 {
		kind, row = (op-126)&1, 5+(op-126)>>1
	}
	switch kind {
	case 0:
		y, x := n.popI(), n.popI()
		if (row == 3 || row == 4) && y == 0 {
			return "arith"
		}
		n.pushI(intOp(row, x, y))
	case 1:
		y, x := int64(n.pop2()), int64(n.pop2())
		if (row == 3 || row == 4) && y == 0 {
			return "arith"
		}
		n.push2(uint64(intOp(row, x, y)))
	case 2:
		y, x := f32(n.pop()), f32(n.pop())
		n.push(b32([]float32{x + y, x - y, x * y, x / y, float32(math.Mod(float64(x), float64(y)))}[row]))
	case 3:
		y, x := f64(n.pop2()), f64(n.pop2())
		n.push2(math.Float64bits([]float64{x + y, x - y, x * y, x / y, math.Mod(x, y)}[row]))
	}
	return ""
}

func intOp[T int32 | int64](row int, x, y T) T {
	switch row {
	case 0:
		return x + y
	case 1:
		return x - y
	case 2:
		return x * y
	case 3:
		return x / y
	case 4:
		return x % y
	case 5:
		return x & y
	case 6:
		return x | y
	}
	return x ^ y
}

func (n *naive) convert(op int) {
	switch op {
	case 133:
		n.push2(uint64(int64(n.popI())))
	case 134:
		n.push(b32(float32(n.popI())))
	case 135:
		n.push2(math.Float64bits(float64(n.popI())))
	case 136:
		n.pushI(int32(n.pop2()))
	case 137:
		n.push(b32(float32(int64(n.pop2()))))
	case 138:
		n.push2(math.Float64bits(float64(int64(n.pop2()))))
	case 139:
		n.pushI(int32(toInt(float64(f32(n.pop())), -0x1p31, 0x1p31)))
	case 140:
		n.push2(uint64(toInt(float64(f32(n.pop())), -0x1p63, 0x1p63)))
	case 141:
		n.push2(math.Float64bits(float64(f32(n.pop()))))
	case 142:
		n.pushI(int32(toInt(f64(n.pop2()), -0x1p31, 0x1p31)))
	case 143:
		n.push2(uint64(toInt(f64(n.pop2()), -0x1p63, 0x1p63)))
	case 144:
		n.push(b32(float32(f64(n.pop2()))))
	case 145:
		n.pushI(int32(int8(n.popI())))
	case 146:
		n.pushI(int32(uint16(n.popI())))
	case 147:
		n.pushI(int32(int16(n.popI())))
	}
}
