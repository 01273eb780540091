package classfile

// Versions this package reads. 45.3 is Java 1.0.2, 69.0 is Java 25.
const (
	MinMajor     uint16 = 45
	MaxMajor     uint16 = 69
	PreviewMinor uint16 = 65535 // minor version of classes that need preview features
)

// Magic is the first word of every class file.
const Magic = 0xCAFEBABE

// Class is a parsed class file. All uint16 fields with "index" in their comment are constant pool indices that Parse
// has checked.
type Class struct {
	Minor, Major uint16
	Pool         // the constant pool; its accessors can be called on the Class itself

	Access Flags
	This   uint16 // index of a Class entry
	Super  uint16 // index of a Class entry; 0 only in java/lang/Object and in module-info

	Name      string // internal name, as in "java/lang/String"
	SuperName string // internal name, or "" where Super is 0

	Interfaces []uint16 // indices of Class entries
	Fields     []Field
	Methods    []Method
	Attributes Attributes
}

// Field is one field of a class.
type Field struct {
	Access     Flags
	NameIndex  uint16
	DescIndex  uint16
	Name       string
	Desc       string
	Attributes Attributes
}

// Method is one method of a class, constructors and static initialisers included.
type Method struct {
	Access     Flags
	NameIndex  uint16
	DescIndex  uint16
	Name       string
	Desc       string
	Attributes Attributes

	// Code is the decoded Code attribute, nil for native and abstract methods. The attribute also stands in Attributes,
	// to keep its place; Write takes what it writes from Code.
	Code *Code
}

// Code is the body of a method.
type Code struct {
	MaxStack   uint16 // slots
	MaxLocals  uint16 // slots
	Code       []byte // instructions
	Handlers   []Handler
	Attributes Attributes
}

// Handler is an entry of an exception table. StartPC, EndPC and HandlerPC are byte offsets into the code; the range is
// [StartPC, EndPC).
type Handler struct {
	StartPC, EndPC, HandlerPC uint16
	CatchType                 uint16 // index of a Class entry, 0 catches everything
}

// IsInterface reports whether the class is an interface (annotations are).
func (c *Class) IsInterface() bool { return c.Access.IsInterface() }

// InterfaceName gives the internal name of the i-th direct superinterface.
func (c *Class) InterfaceName(i int) string {
	name, _ := c.ClassName(c.Interfaces[i]) // checked by Parse
	return name
}

// Method finds the method with the given name and descriptor, or nil.
func (c *Class) Method(name, desc string) *Method {
	for i := range c.Methods {
		if m := &c.Methods[i]; m.Name == name && m.Desc == desc {
			return m
		}
	}
	return nil
}

// Field finds the field with the given name and descriptor, or nil.
func (c *Class) Field(name, desc string) *Field {
	for i := range c.Fields {
		if f := &c.Fields[i]; f.Name == name && f.Desc == desc {
			return f
		}
	}
	return nil
}
