package lower_test

import (
	"encoding/binary"

	"pgregory.net/rapid"
)

// gen makes random verifiable methods of descriptor (IIJI[I)I. Locals: 0, 1 int; 2 long; 4 int, the fuel of loops; 5 int[]; 6 int;
// 7 long; 9 double; 11 float; 12 int[] or null.
type gen struct {
	t        *rapid.T
	code     []byte
	stack    []byte // kinds I J F D A, bottom first
	depth    int
	max      int
	handlers [][3]int
	budget   int
	inTry    bool
}

const genLocals = 13

var (
	intLocals  = []int{0, 1, 6}
	longLocals = []int{2, 7}
)

func (g *gen) op(b ...int) {
	for _, v := range b {
		g.code = append(g.code, byte(v))
	}
}

func (g *gen) push(k byte) {
	g.stack = append(g.stack, k)
	n := 0
	for _, k := range g.stack {
		n++
		if k == 'J' || k == 'D' {
			n++
		}
	}
	g.max = max(g.max, n)
}

func (g *gen) drop(n int) { g.stack = g.stack[:len(g.stack)-n] }

func (g *gen) top(i int) byte {
	if len(g.stack) <= i {
		return 0
	}
	return g.stack[len(g.stack)-1-i]
}

func (g *gen) int(lo, hi int) int { return rapid.IntRange(lo, hi).Draw(g.t, "n") }

func pick[T any](g *gen, s []T) T { return s[g.int(0, len(s)-1)] }

// jump emits a branch with an offset to be set; land sets it to here.
func (g *gen) jump(op int) int {
	at := len(g.code)
	g.op(op, 0, 0)
	return at
}

func (g *gen) land(at int) { g.to(at, len(g.code)) }

func (g *gen) to(at, target int) {
	binary.BigEndian.PutUint16(g.code[at+1:], uint16(int16(target-at)))
}

func wideKind(k byte) bool { return k == 'J' || k == 'D' }

// restore pops until the stack is the given one again; it must be a prefix.
func (g *gen) restore(want []byte) {
	for len(g.stack) > len(want) {
		if wideKind(g.top(0)) {
			g.op(88)
		} else {
			g.op(87)
		}
		g.drop(1)
	}
}

func (g *gen) value(k byte) {
	switch k {
	case 'I':
		switch g.int(0, 3) {
		case 0:
			g.op(3 + g.int(-1, 5))
		case 1:
			g.op(17, g.int(0, 255), g.int(0, 255))
		default:
			g.op(21, pick(g, intLocals))
		}
	case 'J':
		if g.int(0, 2) == 0 {
			g.op(9 + g.int(0, 1))
		} else {
			g.op(22, pick(g, longLocals))
		}
	case 'F':
		if g.int(0, 1) == 0 {
			g.op(11 + g.int(0, 2))
		} else {
			g.op(23, 11)
		}
	case 'D':
		if g.int(0, 1) == 0 {
			g.op(14 + g.int(0, 1))
		} else {
			g.op(24, 9)
		}
	case 'A':
		g.op(25, []int{5, 5, 12}[g.int(0, 2)])
	}
	g.push(k)
}

func (g *gen) store() {
	switch g.top(0) {
	case 'I':
		g.op(54, pick(g, intLocals))
	case 'J':
		g.op(55, pick(g, longLocals))
	case 'F':
		g.op(56, 11)
	case 'D':
		g.op(57, 9)
	case 'A':
		g.op(58, 12)
	}
	g.drop(1)
}

// binary emits arithmetic on the two topmost values if they fit.
func (g *gen) binary() {
	a, b := g.top(0), g.top(1)
	if a == 'I' && (b == 'I' || b == 'J') && g.int(0, 3) == 0 {
		op := []int{120, 122, 124}[g.int(0, 2)]
		if b == 'J' {
			op++
		}
		g.op(op)
		g.drop(1)
		return
	}
	if a != b || a == 'A' || a == 0 {
		return
	}
	kind := map[byte]int{'I': 0, 'J': 1, 'F': 2, 'D': 3}[a]
	if kind > 0 && g.int(0, 5) == 0 { // a comparison without a branch
		op := 148
		if kind > 1 {
			op = 149 + 2*(kind-2) + g.int(0, 1)
		}
		g.op(op)
		g.drop(2)
		g.push('I')
		return
	}
	row := g.int(0, 7)
	if row >= 5 {
		if kind > 1 {
			return
		}
		g.op(126 + (row-5)*2 + kind)
	} else {
		g.op(96 + row*4 + kind)
	}
	g.drop(1)
}

func (g *gen) convert() {
	type c struct {
		op int
		to byte
	}
	m := map[byte][]c{
		'I': {{133, 'J'}, {134, 'F'}, {135, 'D'}, {145, 'I'}, {146, 'I'}, {147, 'I'}, {116, 'I'}},
		'J': {{136, 'I'}, {137, 'F'}, {138, 'D'}, {117, 'J'}},
		'F': {{139, 'I'}, {140, 'J'}, {141, 'D'}, {118, 'F'}},
		'D': {{142, 'I'}, {143, 'J'}, {144, 'F'}, {119, 'D'}},
		'A': {{190, 'I'}},
	}[g.top(0)]
	if m == nil {
		return
	}
	x := pick(g, m)
	g.op(x.op)
	g.drop(1)
	g.push(x.to)
}

// shuffle emits one of dup .. swap that fits the types.
func (g *gen) shuffle() {
	w := func(i int) bool { return wideKind(g.top(i)) }
	has := func(n int) bool { return len(g.stack) >= n }
	insert := func(take, below int) {
		s := g.stack
		top := append([]byte(nil), s[len(s)-take:]...)
		mid := append([]byte(nil), s[len(s)-take-below:len(s)-take]...)
		g.stack = append(append(append(s[:len(s)-take-below:len(s)-take-below], top...), mid...), top...)
		k := g.stack[len(g.stack)-1]
		g.stack = g.stack[:len(g.stack)-1]
		g.push(k)
	}
	switch op := g.int(89, 95); {
	case op == 89 && has(1) && !w(0):
		g.op(op)
		insert(1, 0)
	case op == 90 && has(2) && !w(0) && !w(1):
		g.op(op)
		insert(1, 1)
	case op == 91 && has(2) && !w(0) && w(1):
		g.op(op)
		insert(1, 1)
	case op == 91 && has(3) && !w(0) && !w(1) && !w(2):
		g.op(op)
		insert(1, 2)
	case op == 92 && has(1) && w(0):
		g.op(op)
		insert(1, 0)
	case op == 92 && has(2) && !w(0) && !w(1):
		g.op(op)
		insert(2, 0)
	case op == 93 && has(2) && w(0) && !w(1):
		g.op(op)
		insert(1, 1)
	case op == 93 && has(3) && !w(0) && !w(1) && !w(2):
		g.op(op)
		insert(2, 1)
	case op == 94 && has(2) && w(0) && w(1):
		g.op(op)
		insert(1, 1)
	case op == 94 && has(3) && w(0) && !w(1) && !w(2):
		g.op(op)
		insert(1, 2)
	case op == 94 && has(3) && !w(0) && !w(1) && w(2):
		g.op(op)
		insert(2, 1)
	case op == 94 && has(4) && !w(0) && !w(1) && !w(2) && !w(3):
		g.op(op)
		insert(2, 2)
	case op == 95 && has(2) && !w(0) && !w(1):
		g.op(op)
		n := len(g.stack)
		g.stack[n-1], g.stack[n-2] = g.stack[n-2], g.stack[n-1]
	}
}

// condition emits a test and returns the place of its branch.
func (g *gen) condition() int {
	switch g.int(0, 6) {
	case 6:
		g.value('I')
		g.push('I')
		g.op(16, g.int(0, 255), 126)
		g.drop(2)
		return g.jump(153 + g.int(0, 1))
	case 0:
		g.value('I')
		g.drop(1)
		return g.jump(153 + g.int(0, 5))
	case 1:
		g.value('J')
		g.value('J')
		g.op(148)
	case 2:
		k := []byte{'F', 'D'}[g.int(0, 1)]
		g.value(k)
		g.value(k)
		g.op(map[byte]int{'F': 149, 'D': 151}[k] + g.int(0, 1))
	case 3:
		g.value('A')
		g.drop(1)
		return g.jump(198 + g.int(0, 1))
	case 4:
		g.value('A')
		g.value('A')
		g.drop(2)
		return g.jump(165 + g.int(0, 1))
	default:
		g.value('I')
		g.value('I')
		g.drop(2)
		return g.jump(159 + g.int(0, 5))
	}
	g.drop(2)
	return g.jump(153 + g.int(0, 5))
}

// body emits some statements and restores the stack.
func (g *gen) body() {
	have := append([]byte(nil), g.stack...)
	g.depth++
	for range g.int(0, 5) {
		g.statement(len(have))
	}
	g.depth--
	g.restore(have)
}

// statement emits one step; the lowest keep values are not touched, so that restore can work.
func (g *gen) statement(keep int) {
	if g.budget--; g.budget < 0 {
		return
	}
	free := len(g.stack) - keep
	switch k := g.int(0, 17); {
	case k <= 3:
		if len(g.stack) < 12 {
			g.value([]byte{'I', 'I', 'J', 'F', 'D', 'A'}[g.int(0, 5)])
		}
	case k <= 5 && free >= 2:
		g.binary()
	case k == 6 && free >= 1:
		g.convert()
	case k <= 8 && free >= 1:
		g.store()
	case k == 9 && free >= 4 && len(g.stack) < 12:
		g.shuffle()
	case k == 10:
		g.op(132, pick(g, intLocals), g.int(0, 2))
	case k == 11 && g.depth < 4:
		at := g.condition()
		g.body()
		g.land(at)
	case k == 12 && g.depth < 4: // a value from either of two branches
		at := g.condition()
		kind := []byte{'I', 'J', 'D', 'A'}[g.int(0, 3)]
		g.body()
		g.value(kind)
		end := g.jump(167)
		g.drop(1)
		g.land(at)
		g.body()
		g.value(kind)
		g.land(end)
	case k == 13 && g.depth < 3:
		g.loop()
	case k == 14 && g.depth < 3 && len(g.stack) == 0 && !g.inTry:
		g.try()
	case k == 15:
		g.element()
	case k == 16 && g.depth < 3:
		g.choice()
	}
}

func (g *gen) fuel() int {
	g.op(132, 4, 255)
	g.op(21, 4)
	return g.jump(158)
}

func (g *gen) loop() {
	top := len(g.code)
	switch g.int(0, 4) {
	case 4: // for (; x < a.length; x++) body
		array := []int{5, 12}[g.int(0, 1)]
		g.op(21, 6, 25, array, 190)
		exit := g.jump(162)
		out := g.fuel()
		g.body()
		g.op(132, 6, 1)
		g.to(g.jump(167), top)
		g.land(exit)
		g.land(out)
	case 0: // while (cond) body
		exit := g.condition()
		g.body()
		out := g.fuel()
		g.to(g.jump(167), top)
		g.land(exit)
		g.land(out)
	case 1: // do body while (fuel > 0)
		g.body()
		g.op(132, 4, 255)
		g.op(21, 4)
		g.to(g.jump(157), top)
	case 2: // for (; x < y; x++) body
		g.op(21, 6, 21, 1)
		exit := g.jump(162)
		out := g.fuel()
		g.body()
		g.op(132, 6, 1)
		g.to(g.jump(167), top)
		g.land(exit)
		g.land(out)
	default: // do body while (++x < y)
		out := g.fuel()
		g.body()
		g.op(132, 6, 1, 21, 6, 17, 0, 40)
		g.to(g.jump(161), top)
		g.land(out)
	}
}

func (g *gen) try() {
	g.inTry = true
	start := len(g.code)
	g.op(0)
	g.body()
	g.element()
	g.restore(nil)
	end := g.jump(167)
	handler := len(g.code)
	g.handlers = append(g.handlers, [3]int{start, end, handler})
	g.op(87)
	g.body()
	g.land(end)
	g.inTry = false
}

func (g *gen) element() {
	g.value('A')
	g.value('I')
	if g.int(0, 3) > 0 {
		g.op(10-2, 126) // iconst_5, iand: mostly inside
	}
	if g.int(0, 2) == 0 {
		g.op(3+g.int(-1, 2), 96+4*g.int(0, 1)) // plus or minus a constant
	}
	if g.int(0, 1) == 0 {
		g.op(46)
		g.drop(2)
		g.push('I')
		return
	}
	g.value('I')
	g.op(79)
	g.drop(3)
}

func (g *gen) choice() {
	g.value('I')
	g.op(6, 126) // iconst_3, iand
	g.drop(1)
	n := g.int(0, 4)
	at := len(g.code)
	lookup := g.int(0, 1) == 1
	if lookup {
		g.op(171)
	} else {
		g.op(170)
	}
	for len(g.code)%4 != 0 {
		g.op(0)
	}
	base := len(g.code)
	word := func(v int) { g.code = binary.BigEndian.AppendUint32(g.code, uint32(int32(v))) }
	word(0)
	var slots []int
	if lookup {
		word(n)
		for i := range n {
			word(i*2 - 1)
			slots = append(slots, len(g.code))
			word(0)
		}
	} else {
		n = max(n, 1)
		word(0)
		word(n - 1)
		for range n {
			slots = append(slots, len(g.code))
			word(0)
		}
	}
	set := func(where int) { binary.BigEndian.PutUint32(g.code[where:], uint32(int32(len(g.code)-at))) }
	var ends []int
	for _, s := range slots {
		set(s)
		g.body()
		if g.int(0, 2) > 0 {
			ends = append(ends, g.jump(167))
		}
	}
	set(base)
	g.body()
	for _, e := range ends {
		g.land(e)
	}
}

func (g *gen) method() {
	g.op(3, 54, 6, 10, 55, 7, 15, 57, 9, 12, 56, 11, 25, 5, 58, 12)
	g.max = 2
	for g.budget > 0 {
		g.statement(0)
	}
	g.restore(nil)
	g.max = max(g.max+2, 4)
	// The result mixes what the locals hold.
	g.op(21, 0, 16, 31, 104, 21, 1, 96, 16, 31, 104, 21, 6, 96, 22, 2, 22, 7, 131, 136, 130, 24, 9, 143, 136, 130, 23, 11, 139, 130, 172)
}
