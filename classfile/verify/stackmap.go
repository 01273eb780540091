package verify

import "github.com/junco-vm/junco/classfile"

// stackMap reads the StackMapTable into v.states (JVMS 4.7.4). Frames that leave the locals as they are share them with
// the frame before, so that a table of n bytes takes memory in proportion, but for the limit of maxStateTypes.
func (v *verifier) stackMap() {
	v.states = v.states[:0]
	v.arena = append(v.arena[:0], v.locals[:v.localsSize]...)
	attr := v.code.Attributes.Find(classfile.AttrStackMapTable)
	if attr == nil {
		return
	}
	r := mapReader{v: v, b: attr.Info}
	n := int(r.u2())
	prev := state{bci: -1, lo: 0, ln: v.localsSize, thisUninit: v.thisUninit}
	for i := 0; i < n && v.err == nil; i++ {
		s := r.frame(&prev)
		if r.soft != "" {
			v.format("StackMapTable format error: " + r.soft)
		}
		if v.err != nil {
			return
		}
		if !v.starts(s.bci) {
			v.bci = s.bci
			v.enter(&s)
			v.failAt(0, "StackMapTable error: bad offset", "Invalid stackmap specification.", v.currentFrame(v.stack))
			return
		}
		v.states = append(v.states, s)
		prev = s
	}
	if v.err == nil && r.at != len(r.b) {
		v.mapError("wrong attribute size")
	}
}

// mapReader walks the bytes of a StackMapTable. After an error it answers zeros.
type mapReader struct {
	v  *verifier
	b  []byte
	at int

	soft string // a defect that counts if the rest of the list of types can be read
}

func (r *mapReader) soften(what string) {
	if r.soft == "" {
		r.soft = what
	}
}

func (r *mapReader) u1() byte {
	if r.at >= len(r.b) {
		r.v.mapError("access beyond the end of attribute")
		return 0
	}
	r.at++
	return r.b[r.at-1]
}

func (r *mapReader) u2() uint16 {
	hi := r.u1()
	return uint16(hi)<<8 | uint16(r.u1())
}

// frame reads the frame that follows prev.
func (r *mapReader) frame(prev *state) state {
	v := r.v
	kind := r.u1()
	s := *prev
	s.so, s.sn = len(v.arena), 0
	delta := int(kind)
	switch classfile.FrameKindOf(kind) {
	case classfile.FrameSame:
		if kind == classfile.FrameTypeSameExtended {
			delta = int(r.u2())
		}
	case classfile.FrameSameLocals1:
		delta -= 64
		if kind == classfile.FrameTypeSameLocals1Extended {
			delta = int(r.u2())
		}
		r.types(1)
		s.sn = len(v.arena) - s.so
		r.checkStack(&s)
	case classfile.FrameChop:
		delta = int(r.u2())
		r.chop(&s, int(classfile.FrameTypeSameExtended-kind))
	case classfile.FrameAppend:
		delta = int(r.u2())
		if len(v.arena) != s.lo+s.ln { // the locals of prev are not last in the arena: copy
			s.lo = len(v.arena)
			v.arena = append(v.arena, v.localsOf(prev)...)
		}
		r.types(int(kind - classfile.FrameTypeSameExtended))
		s.ln = len(v.arena) - s.lo
		s.so = len(v.arena)
		r.checkLocals(&s)
	case classfile.FrameFull:
		delta = int(r.u2())
		s.lo = len(v.arena)
		r.types(int(r.u2()))
		s.ln = len(v.arena) - s.lo
		r.checkLocals(&s)
		if r.soft != "" {
			break
		}
		s.so = len(v.arena)
		r.types(int(r.u2()))
		s.sn = len(v.arena) - s.so
		r.checkStack(&s)
	default:
		v.mapError("reserved frame type")
	}
	s.bci += delta + 1
	return s
}

// chop takes the last n locals away.
func (r *mapReader) chop(s *state, n int) {
	for ; n > 0; n-- {
		if s.ln > 0 && (r.v.arena[s.lo+s.ln-1] == Type(Long2) || r.v.arena[s.lo+s.ln-1] == Type(Double2)) {
			s.ln--
		}
		if s.ln == 0 {
			r.soften("bad type array size")
			return
		}
		s.ln--
	}
	r.checkLocals(s)
}

// checkLocals looks at the number of locals and sets the flag that goes with an uninitialised this.
func (r *mapReader) checkLocals(s *state) {
	if s.ln > int(r.v.code.MaxLocals) {
		r.soften("bad type array size")
		return
	}
	s.thisUninit = false
	for _, t := range r.v.localsOf(s) {
		if t == Type(UninitThis) {
			s.thisUninit = true
			break
		}
	}
}

func (r *mapReader) checkStack(s *state) {
	if s.sn > r.v.maxStack {
		r.soften("bad type array size")
	}
}

// types appends n verification types to the arena.
func (r *mapReader) types(n int) {
	v := r.v
	for ; n > 0 && v.err == nil; n-- {
		t := Type(Top)
		switch classfile.VTag(r.u1()) {
		case classfile.VTop:
		case classfile.VInteger:
			t = Type(Int)
		case classfile.VFloat:
			t = Type(Float)
		case classfile.VNull:
			t = Type(Null)
		case classfile.VLong:
			v.arena = append(v.arena, Type(Long))
			t = Type(Long2)
		case classfile.VDouble:
			v.arena = append(v.arena, Type(Double))
			t = Type(Double2)
		case classfile.VUninitializedThis:
			t = Type(UninitThis)
		case classfile.VObject:
			index := r.u2()
			if v.err != nil {
				return
			}
			if v.c.Tag(index) != classfile.TagClass {
				v.mapError("bad class index")
				return
			}
			t = v.classType(index)
		case classfile.VUninitialized:
			bci := int(r.u2())
			if bci >= len(v.bytes) || v.marks[bci]&markNew == 0 {
				r.soften("bad offset for Uninitialized")
				bci = 0
			}
			t = mk(Uninit, bci)
		default:
			v.mapError("bad verification type")
			return
		}
		v.arena = append(v.arena, t)
	}
	if len(v.arena) > maxStateTypes {
		v.fail("Method is too complex to verify", "")
	}
}
