package classfile_test

import (
	"math/rand/v2"
	"slices"

	cf "github.com/junco-vm/junco/classfile"
)

// awkward are names and descriptors at the border of what is legal.
var awkward = []string{"", "a", "<init>", "<clinit>", "<x>", "a.b", "a;b", "a[b", "a/b", "/a", "a/", "a//b", "I", "V", "[V", "[I", "[[I",
	"L;", "La;", "La", "La.b;", "La/b;", "L/a;", "La/;", "[La;", "()V", "()I", "(I)V", "(V)V", "(", "()", "(I", "()[V", "()La", "(La;J)D",
	"(La/;)V", "()VV", "II", "[[[[J", "J", "D", "Ljava/lang/String;", "java/lang/Object", "\xc0\x80", "\xc3\xa9", "\xed\xa0\x80", "\xe2\x82\xac", "1a", "a1",
	"a b", "a-b", "<", ">", "a<b", "main", "()Ljava/lang/String", "Code", "-", "[", "[[", "L[I;", "[L[I;;", "([[La;[I)[[B"}

func init() {
	deep := make([]byte, 256)
	for i := range deep {
		deep[i] = '['
	}
	awkward = append(awkward, string(deep)+"I", string(deep[1:])+"I", "("+string(deep)+"I)V", "([[I"+string(deep[1:])+"J)V")
	long := "("
	for range 127 {
		long += "J"
	}
	awkward = append(awkward, long+")V", long+"I)V", long+"II)V", long+"D)V")
}

// editPool gives a copy of a constant pool with one entry changed.
func editPool(rnd *rand.Rand, p *cf.Pool) cf.Pool {
	var out cf.Pool
	n := p.PoolSize()
	victim := uint16(1 + rnd.IntN(n-1))
	some := func() uint16 { return uint16(rnd.IntN(n + 2)) }
	// ofTag looks for an entry of a kind that fits, so that the change goes further than the first check.
	ofTag := func(tags ...cf.Tag) uint16 {
		for range 200 {
			i := some()
			for _, t := range tags {
				if p.Tag(i) == t {
					return i
				}
			}
		}
		return some()
	}
	for i := uint16(1); int(i) < n; i++ {
		tag := p.Tag(i)
		a, b := p.Operands(i)
		change := i == victim
		switch tag {
		case cf.TagUTF8:
			s, _ := p.UTF8(i)
			if change {
				s = awkward[rnd.IntN(len(awkward))]
			}
			_, _ = out.AppendUTF8(s)
		case cf.TagInteger, cf.TagFloat:
			l, _ := p.Loadable(i)
			if change {
				tag = cf.TagInteger + cf.TagFloat - tag
			}
			_, _ = out.AppendWord(tag, uint32(l.Bits))
		case cf.TagLong, cf.TagDouble:
			l, _ := p.Loadable(i)
			if change {
				tag = cf.TagLong + cf.TagDouble - tag
			}
			_, _ = out.AppendWide(tag, l.Bits)
		case cf.TagMethodHandle:
			if change {
				b = uint16(rnd.IntN(11))
				if rnd.IntN(2) == 0 {
					a = ofTag(cf.TagMethodref, cf.TagInterfaceMethodref, cf.TagFieldref)
				}
			}
			_, _ = out.AppendMethodHandle(cf.RefKind(b), a)
		case cf.TagClass, cf.TagString, cf.TagMethodType, cf.TagModule, cf.TagPackage:
			if change {
				a = ofTag(cf.TagUTF8)
				if rnd.IntN(3) == 0 {
					tag = []cf.Tag{cf.TagClass, cf.TagString, cf.TagMethodType, cf.TagModule, cf.TagPackage}[rnd.IntN(5)]
				}
			}
			_, _ = out.AppendIndex(tag, a)
		case cf.TagNameAndType:
			if change {
				if rnd.IntN(2) == 0 {
					a = ofTag(cf.TagUTF8)
				} else {
					b = ofTag(cf.TagUTF8)
				}
			}
			_, _ = out.AppendPair(tag, a, b)
		case cf.TagFieldref, cf.TagMethodref, cf.TagInterfaceMethodref, cf.TagDynamic, cf.TagInvokeDynamic:
			if change {
				switch rnd.IntN(3) {
				case 0:
					tag = []cf.Tag{cf.TagFieldref, cf.TagMethodref, cf.TagInterfaceMethodref, cf.TagDynamic, cf.TagInvokeDynamic}[rnd.IntN(5)]
				case 1:
					a = ofTag(cf.TagClass)
				case 2:
					b = ofTag(cf.TagNameAndType)
				}
			}
			_, _ = out.AppendPair(tag, a, b)
		}
	}
	return out
}

// allAttributes gives the lists of attributes of a class.
func allAttributes(c *cf.Class) []*cf.Attributes {
	lists := []*cf.Attributes{&c.Attributes}
	for i := range c.Fields {
		lists = append(lists, &c.Fields[i].Attributes)
	}
	for i := range c.Methods {
		lists = append(lists, &c.Methods[i].Attributes)
		if code := c.Methods[i].Code; code != nil {
			lists = append(lists, &code.Attributes)
		}
	}
	return lists
}

func mutateAttributes(rnd *rand.Rand, c *cf.Class) {
	lists := allAttributes(c)
	list := lists[rnd.IntN(len(lists))]
	from := *lists[rnd.IntN(len(lists))]
	pick := func(as cf.Attributes) *cf.Attribute {
		if len(as) == 0 {
			return &cf.Attribute{NameIndex: 1}
		}
		return &as[rnd.IntN(len(as))]
	}
	switch rnd.IntN(7) {
	case 0: // twice
		*list = append(slices.Clone(*list), *pick(*list))
	case 1: // in another place
		*list = append(slices.Clone(*list), *pick(from))
	case 2: // under another name
		kind := cf.AttrKind(1 + rnd.IntN(30))
		if i, err := c.AddUTF8(kind.String()); err == nil {
			a := *pick(*list)
			a.NameIndex, a.Kind = i, kind
			*list = append(slices.Clone(*list), a)
		}
	case 3: // a byte changed
		if a := pick(*list); len(a.Info) > 0 {
			info := append([]byte(nil), a.Info...)
			info[rnd.IntN(len(info))] = byte(rnd.IntN(60))
			a.Info = info
		}
	case 4: // longer or shorter
		a := pick(*list)
		if rnd.IntN(2) == 0 || len(a.Info) == 0 {
			a.Info = append(append([]byte(nil), a.Info...), make([]byte, 1+rnd.IntN(4))...)
		} else {
			a.Info = a.Info[:rnd.IntN(len(a.Info))]
		}
	case 5: // gone
		if len(*list) > 0 {
			*list = slices.Clone(*list)[1:]
		}
	case 6: // made up, with a small number in it
		kind := cf.AttrKind(1 + rnd.IntN(30))
		if i, err := c.AddUTF8(kind.String()); err == nil {
			info := make([]byte, []int{0, 1, 2, 2, 2, 4, 4, 10, 12}[rnd.IntN(9)])
			for j := 1; j < len(info); j += 2 {
				info[j] = byte(rnd.IntN(c.PoolSize()))
			}
			*list = append(slices.Clone(*list), cf.Attribute{Kind: kind, NameIndex: i, Info: info})
		}
	}
}

// mutateClass changes a parsed class in one way, most of the time, and writes it.
func mutateClass(rnd *rand.Rand, c *cf.Class) []byte {
	flags := func(f *cf.Flags) {
		for range 1 + rnd.IntN(2) {
			*f ^= 1 << rnd.IntN(16)
		}
	}
	for {
		switch rnd.IntN(14) {
		case 0:
			flags(&c.Access)
		case 1:
			if len(c.Fields) > 0 {
				flags(&c.Fields[rnd.IntN(len(c.Fields))].Access)
			}
		case 2, 3:
			if len(c.Methods) > 0 {
				flags(&c.Methods[rnd.IntN(len(c.Methods))].Access)
			}
		case 4:
			c.Major, c.Minor = uint16(44+rnd.IntN(27)), []uint16{0, 0, 0, 3, 65535}[rnd.IntN(5)]
		case 5, 6:
			c.Pool = editPool(rnd, &c.Pool)
		case 7, 8, 9:
			mutateAttributes(rnd, c)
		case 10:
			mutateMember(rnd, c)
		case 11:
			mutateCode(rnd, c)
		case 12:
			c.Super = uint16(rnd.IntN(c.PoolSize()))
		case 13:
			c.Interfaces = append(c.Interfaces, uint16(rnd.IntN(c.PoolSize())), c.Super)
		}
		if rnd.IntN(3) > 0 {
			return c.Write()
		}
	}
}

func mutateMember(rnd *rand.Rand, c *cf.Class) {
	name, err := c.AddUTF8(awkward[rnd.IntN(len(awkward))])
	if err != nil {
		return
	}
	if len(c.Fields) > 0 && rnd.IntN(2) == 0 {
		f := c.Fields[rnd.IntN(len(c.Fields))]
		switch rnd.IntN(4) {
		case 0:
			f.NameIndex = name
		case 1:
			f.DescIndex = name
		case 2:
			f.Attributes = nil
		}
		c.Fields = append(c.Fields, f)
		return
	}
	if len(c.Methods) > 0 {
		m := c.Methods[rnd.IntN(len(c.Methods))]
		switch rnd.IntN(4) {
		case 0:
			m.NameIndex = name
		case 1:
			m.DescIndex = name
		case 2:
			m.Attributes = nil
		}
		c.Methods = append(c.Methods, m)
	}
}

func mutateCode(rnd *rand.Rand, c *cf.Class) {
	for range 10 {
		if len(c.Methods) == 0 {
			return
		}
		code := c.Methods[rnd.IntN(len(c.Methods))].Code
		if code == nil {
			continue
		}
		pc := func() uint16 { return uint16(rnd.IntN(len(code.Code) + 2)) }
		switch rnd.IntN(4) {
		case 0:
			code.MaxLocals = uint16(rnd.IntN(4))
		case 1:
			code.Code = nil
		case 2:
			code.Handlers = append(code.Handlers, cf.Handler{StartPC: pc(), EndPC: pc(), HandlerPC: pc(), CatchType: uint16(rnd.IntN(c.PoolSize()))})
		case 3:
			code.Code = make([]byte, 65535+rnd.IntN(2))
		}
		return
	}
}
