package lower

// Opcodes of the JVM that are named here; ranges of them are written as numbers where the order of the instruction set is used.
const (
	opNop           = 0
	opAconstNull    = 1
	opIconstM1      = 2
	opBipush        = 16
	opSipush        = 17
	opLdc           = 18
	opLdcW          = 19
	opLdc2W         = 20
	opIload         = 21
	opAload0        = 42
	opIstore        = 54
	opPop           = 87
	opPop2          = 88
	opDup           = 89
	opIinc          = 132
	opLcmp          = 148
	opIfeq          = 153
	opIfIcmpeq      = 159
	opIfAcmpeq      = 165
	opGoto          = 167
	opTableswitch   = 170
	opLookupswitch  = 171
	opIreturn       = 172
	opReturn        = 177
	opGetstatic     = 178
	opGetfield      = 180
	opInvokevirtual = 182
	opInvokedynamic = 186
	opNew           = 187
	opNewarray      = 188
	opAnewarray     = 189
	opArraylength   = 190
	opAthrow        = 191
	opCheckcast     = 192
	opInstanceof    = 193
	opMonitorenter  = 194
	opMonitorexit   = 195
	opWide          = 196
	opMultianew     = 197
	opIfnull        = 198
	opIfnonnull     = 199
	opGotoW         = 200
)

func (l *lowerer) u1(at int) int { return int(l.code[at]) }
func (l *lowerer) u2(at int) int { return int(l.code[at])<<8 | int(l.code[at+1]) }
func (l *lowerer) s2(at int) int { return int(int16(l.u2(at))) }
func (l *lowerer) s4(at int) int {
	return int(int32(uint32(l.u2(at))<<16 | uint32(l.u2(at+2))))
}

// sizes are the sizes of instructions in bytes; 0 for those of variable size.
var sizes = func() (t [256]uint8) {
	for i := range t {
		t[i] = 1
	}
	set := func(n uint8, ops ...int) {
		for _, op := range ops {
			t[op] = n
		}
	}
	span := func(n uint8, lo, hi int) {
		for op := lo; op <= hi; op++ {
			t[op] = n
		}
	}
	set(2, opBipush, opLdc, opNewarray)
	set(3, opSipush, opLdcW, opLdc2W, opIinc, opNew, opAnewarray, opCheckcast, opInstanceof, opIfnull, opIfnonnull)
	span(2, 21, 25)
	span(2, 54, 58)
	span(3, opIfeq, 168)
	t[169] = 2
	span(3, opGetstatic, 184)
	set(5, 185, 186, opGotoW, 201)
	t[opMultianew] = 4
	set(0, opTableswitch, opLookupswitch, opWide)
	return t
}()
