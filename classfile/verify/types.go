package verify

import (
	"fmt"
	"strings"

	"github.com/junco-vm/junco/classfile"
)

// Types that no value has: what an instruction asks for.
const (
	anyRef  Type = 0x80 + iota // a reference, initialised or not, or null
	cat1                       // any value of one slot
	cat2                       // the first entry of a long or double
	anyRefs                    // an array of references; only in messages
)

// names is the table of the names of a method's types.
type names struct {
	list  []string
	index map[string]uint32
	// byClass caches the types of Class entries of the constant pool, by their index; 0 is not cached.
	byClass []Type
	cached  []uint16 // which entries of byClass to clear
}

// typeObject is java/lang/Object, the first name in every table.
var typeObject = mk(Ref, 0)

// maxDimensions is the largest number of dimensions of an array type (JVMS 4.3.2).
const maxDimensions = 255

const (
	javaObject    = "java/lang/Object"
	javaThrowable = "java/lang/Throwable"
)

func (n *names) reset(c *classfile.Class) {
	n.list = n.list[:0]
	if n.index == nil {
		n.index = make(map[string]uint32)
	}
	clear(n.index)
	for _, i := range n.cached {
		n.byClass[i] = 0
	}
	n.cached = n.cached[:0]
	if size := c.PoolSize(); len(n.byClass) < size {
		n.byClass = make([]Type, size)
	}
	n.intern(javaObject)
}

// intern answers the type of the class or array with that name. Equal names give equal types.
func (n *names) intern(name string) Type {
	i, ok := n.index[name]
	if !ok {
		i = uint32(len(n.list))
		n.list = append(n.list, name)
		n.index[name] = i
	}
	return mk(Ref, int(i))
}

// name answers the name of a Ref.
func (v *verifier) name(t Type) string { return v.names.list[t.index()] }

// isArray reports whether t is a Ref to an array type.
func (v *verifier) isArray(t Type) bool {
	if Kind(t) != Ref {
		return false
	}
	name := v.name(t)
	return name != "" && name[0] == '['
}

// component answers the type of the components of an array with references in it; ok is false for arrays of primitives
// and non-arrays.
func (v *verifier) component(array Type) (t Type, ok bool) {
	name := v.name(array)
	v.spend(len(name) >> charsPerStepShift)
	if len(name) < 2 || name[0] != '[' {
		return 0, false
	}
	switch name[1] {
	case '[':
		return v.names.intern(name[1:]), true
	case 'L':
		if len(name) < 4 {
			return 0, false
		}
		return v.names.intern(name[2 : len(name)-1]), true
	}
	return 0, false
}

// classType answers the type of a Class entry.
func (v *verifier) classType(index uint16) Type {
	if int(index) < len(v.names.byClass) {
		if t := v.names.byClass[index]; t != 0 {
			return t
		}
	}
	name, err := v.c.ClassName(index)
	if err != nil || name == "" {
		v.badPool(index)
		return typeObject
	}
	if len(name) > maxDimensions && strings.LastIndexByte(name[:maxDimensions+1], '[') == maxDimensions {
		v.badPool(index)
		return typeObject
	}
	t := v.names.intern(name)
	v.names.byClass[index] = t
	v.names.cached = append(v.names.cached, index)
	return t
}

// badPool fails because entry index is missing or not of the kind that the instruction needs.
func (v *verifier) badPool(index uint16) {
	if index == 0 || int(index) >= v.c.PoolSize() {
		v.fail(fmt.Sprintf("Illegal constant pool index %d in class %s", index, v.c.Name), poolReason(index))
		return
	}
	v.fail(fmt.Sprintf("Illegal type at constant pool entry %d in class %s", index, v.c.Name), poolReason(index))
}

func poolReason(index uint16) string { return fmt.Sprintf("Constant pool index %d is invalid", index) }

// fieldType reads one field type of a descriptor from position i and answers its type, its second entry (0 when it
// has none) and the position behind. ok is false when the descriptor is malformed.
func (v *verifier) fieldType(desc string, i int) (t, second Type, next int, ok bool) {
	if i >= len(desc) {
		return 0, 0, i, false
	}
	switch desc[i] {
	case 'Z', 'B', 'S', 'C', 'I':
		return Type(Int), 0, i + 1, true
	case 'F':
		return Type(Float), 0, i + 1, true
	case 'J':
		return Type(Long), Type(Long2), i + 1, true
	case 'D':
		return Type(Double), Type(Double2), i + 1, true
	case 'L':
		end := strings.IndexByte(desc[i:], ';')
		if end < 2 {
			return 0, 0, i, false
		}
		return v.names.intern(desc[i+1 : i+end]), 0, i + end + 1, true
	case '[':
		end := i
		for end < len(desc) && desc[end] == '[' {
			end++
		}
		if end >= len(desc) || end-i > maxDimensions {
			return 0, 0, i, false
		}
		switch desc[end] {
		case 'Z', 'B', 'S', 'C', 'I', 'F', 'J', 'D':
			end++
		case 'L':
			n := strings.IndexByte(desc[end:], ';')
			if n < 2 {
				return 0, 0, i, false
			}
			end += n + 1
		default:
			return 0, 0, i, false
		}
		return v.names.intern(desc[i:end]), 0, end, true
	}
	return 0, 0, i, false
}

// describe answers t as HotSpot prints it in frames.
func (v *verifier) describe(t Type) string {
	switch t {
	case anyRef:
		return "reference type"
	case cat1:
		return "category1 type"
	case cat2:
		return "category2 type"
	case anyRefs:
		return "array of references"
	}
	switch Kind(t) {
	case Ref:
		return "'" + v.name(t) + "'"
	case Uninit:
		return fmt.Sprintf("uninitialized %d", t.Offset())
	}
	return kindNames[Kind(t)]
}

var kindNames = [256]string{Top: "top", Int: "integer", Float: "float", Long: "long", Long2: "long_2nd", Double: "double", Double2: "double_2nd",
	Null: "null", UninitThis: "uninitializedThis"}
