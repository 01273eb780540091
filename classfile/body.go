package classfile

// Body is the decoded form of an attribute. All types of this package with a method AttrKind are bodies; uint16 fields
// named ...Index, and elements of lists without another explanation, are constant pool indices which nobody has
// checked.
type Body interface {
	AttrKind() AttrKind
	appendTo(b []byte) []byte
}

type (
	// ConstantValue is the initial value of a static field: an Integer, Float, Long, Double or String entry.
	ConstantValue struct{ Index uint16 }

	// Exceptions lists the Class entries of a throws clause.
	Exceptions struct{ Classes []uint16 }

	// InnerClasses lists the member, local and anonymous classes a class mentions.
	InnerClasses struct{ Classes []InnerClass }

	// InnerClass is an entry of InnerClasses.
	InnerClass struct {
		Inner  uint16 // Class entry
		Outer  uint16 // Class entry, 0 for local and anonymous classes
		Name   uint16 // UTF8 entry with the simple name, 0 for anonymous classes
		Access Flags
	}

	// EnclosingMethod says where a local or anonymous class was declared.
	EnclosingMethod struct {
		Class  uint16 // Class entry
		Method uint16 // NameAndType entry, 0 outside a method
	}

	// Synthetic marks what the compiler made.
	Synthetic struct{}

	// Deprecated marks what is deprecated.
	Deprecated struct{}

	// Signature is a generic signature: a UTF8 entry.
	Signature struct{ Index uint16 }

	// SourceFile is the name of the source: a UTF8 entry.
	SourceFile struct{ Index uint16 }

	// SourceDebugExtension is free text in modified UTF-8.
	SourceDebugExtension struct{ Text []byte }

	// LineNumberTable maps code offsets to source lines.
	LineNumberTable struct{ Lines []LineNumber }

	// LineNumber says that the code from StartPC on belongs to Line.
	LineNumber struct{ StartPC, Line uint16 }

	// LocalVariableTable names local variables.
	LocalVariableTable struct{ Vars []LocalVariable }

	// LocalVariableTypeTable gives generic signatures of local variables.
	LocalVariableTypeTable struct{ Vars []LocalVariable }

	// LocalVariable is a local variable in slot Slot, alive in [StartPC, StartPC+Length).
	LocalVariable struct {
		StartPC, Length uint16
		Name            uint16 // UTF8 entry
		Desc            uint16 // UTF8 entry: a descriptor, or a signature in LocalVariableTypeTable
		Slot            uint16
	}

	// BootstrapMethods lists the bootstrap methods of Dynamic and InvokeDynamic entries.
	BootstrapMethods struct{ Methods []BootstrapMethod }

	// BootstrapMethod is one bootstrap method and its static arguments.
	BootstrapMethod struct {
		Handle uint16   // MethodHandle entry
		Args   []uint16 // loadable entries
	}

	// MethodParameters names the parameters of a method.
	MethodParameters struct{ Params []MethodParameter }

	// MethodParameter is an entry of MethodParameters.
	MethodParameter struct {
		Name   uint16 // UTF8 entry, or 0
		Access Flags
	}

	// NestHost is the Class entry of the host of the nest.
	NestHost struct{ Class uint16 }

	// NestMembers lists Class entries.
	NestMembers struct{ Classes []uint16 }

	// PermittedSubclasses lists Class entries.
	PermittedSubclasses struct{ Classes []uint16 }

	// Record lists the components of a record class.
	Record struct{ Components []RecordComponent }

	// RecordComponent is one component of a record.
	RecordComponent struct {
		Name       uint16 // UTF8 entry
		Desc       uint16 // UTF8 entry
		Attributes Attributes
	}

	// Module is the declaration in a module-info.
	Module struct {
		Name     uint16 // Module entry
		Access   Flags
		Version  uint16 // UTF8 entry, or 0
		Requires []ModuleRequires
		Exports  []ModuleExports
		Opens    []ModuleExports
		Uses     []uint16 // Class entries
		Provides []ModuleProvides
	}

	// ModuleRequires is a dependence on another module.
	ModuleRequires struct {
		Module  uint16 // Module entry
		Access  Flags
		Version uint16 // UTF8 entry, or 0
	}

	// ModuleExports exports or opens a package, to everybody if To is empty.
	ModuleExports struct {
		Package uint16 // Package entry
		Access  Flags
		To      []uint16 // Module entries
	}

	// ModuleProvides gives implementations of a service.
	ModuleProvides struct {
		Service uint16   // Class entry
		With    []uint16 // Class entries
	}

	// ModulePackages lists Package entries.
	ModulePackages struct{ Packages []uint16 }

	// ModuleMainClass is the Class entry of the main class of a module.
	ModuleMainClass struct{ Class uint16 }

	// Unknown is an attribute the specification does not define.
	Unknown struct{ Info []byte }
)

// StackMapTable is the list of frames that the type-checking verifier uses.
type StackMapTable struct{ Frames []StackMapFrame }

// StackMapFrame is a frame as it is encoded. Type is the frame_type byte; its ranges have names in FrameKind. Delta is
// the offset_delta also where it is folded into Type.
//
// The code offset of the first frame is its Delta; of every other one it is that of the frame before plus Delta plus 1.
type StackMapFrame struct {
	Type   uint8
	Delta  uint16
	Locals []VerificationType // append: the locals added (1 to 3); full: all locals, a long or double being one entry
	Stack  []VerificationType // same_locals_1_stack_item: one entry; full: the operand stack
}

// FrameKind is the union member a frame type selects (JVMS 4.7.4).
type FrameKind uint8

// Kinds of stack map frames.
const (
	FrameSame        FrameKind = iota // frame_type 0-63 and 251: same locals, empty stack
	FrameSameLocals1                  // 64-127 and 247: same locals, one stack item
	FrameChop                         // 248-250: 251-Type locals gone, empty stack
	FrameAppend                       // 252-254: Type-251 locals more, empty stack
	FrameFull                         // 255
	FrameReserved                     // 128-246: illegal
)

// Frame types with an explicit offset_delta.
const (
	FrameTypeSameLocals1Extended uint8 = 247
	FrameTypeSameExtended        uint8 = 251
	FrameTypeFull                uint8 = 255
)

// Kind says what the frame's type selects.
func (f *StackMapFrame) Kind() FrameKind { return FrameKindOf(f.Type) }

// FrameKindOf says what a frame_type byte selects.
func FrameKindOf(frameType uint8) FrameKind {
	switch {
	case frameType <= 63, frameType == 251:
		return FrameSame
	case frameType <= 127, frameType == 247:
		return FrameSameLocals1
	case frameType < 247:
		return FrameReserved
	case frameType <= 250:
		return FrameChop
	case frameType <= 254:
		return FrameAppend
	}
	return FrameFull
}

// VTag is the tag of a verification type.
type VTag uint8

// Tags of verification types (JVMS 4.7.4).
const (
	VTop               VTag = 0
	VInteger           VTag = 1
	VFloat             VTag = 2
	VDouble            VTag = 3
	VLong              VTag = 4
	VNull              VTag = 5
	VUninitializedThis VTag = 6
	VObject            VTag = 7
	VUninitialized     VTag = 8
)

// VerificationType is the type of a local or operand in a stack map frame.
type VerificationType struct {
	Tag   VTag
	Index uint16 // VObject: a Class entry; VUninitialized: the code offset of the new instruction
}

type (
	// AnnotationsBody holds RuntimeVisibleAnnotations or RuntimeInvisibleAnnotations.
	AnnotationsBody struct {
		Visible     bool
		Annotations []Annotation
	}

	// ParameterAnnotationsBody holds RuntimeVisibleParameterAnnotations or RuntimeInvisibleParameterAnnotations: a list
	// for each parameter.
	ParameterAnnotationsBody struct {
		Visible bool
		Params  [][]Annotation
	}

	// TypeAnnotationsBody holds RuntimeVisibleTypeAnnotations or RuntimeInvisibleTypeAnnotations.
	TypeAnnotationsBody struct {
		Visible     bool
		Annotations []TypeAnnotation
	}

	// AnnotationDefault is the default value of an element of an annotation interface.
	AnnotationDefault struct{ Value ElementValue }

	// Annotation is an annotation with its elements.
	Annotation struct {
		Type     uint16 // UTF8 entry: a field descriptor
		Elements []ElementPair
	}

	// ElementPair is an element of an annotation.
	ElementPair struct {
		Name  uint16 // UTF8 entry
		Value ElementValue
	}

	// ElementValue is the value of an element; Tag says which fields count.
	ElementValue struct {
		Tag        byte           // B C D F I J S Z s: constant; e: enum; c: class; @: annotation; [: array
		Index      uint16         // constants: an entry; c: UTF8 entry with a return descriptor; e: UTF8 entry with the enum's descriptor
		ConstName  uint16         // e: UTF8 entry with the name of the enum constant
		Annotation *Annotation    // @
		Array      []ElementValue // [
	}

	// TypeAnnotation is an annotation on the use of a type.
	TypeAnnotation struct {
		TargetType uint8
		Target     TypeTarget
		Path       []TypePathStep
		Annotation
	}

	// TypeTarget says which type is meant; TypeAnnotation.TargetType says which fields count (JVMS table 4.7.20-A).
	TypeTarget struct {
		Index  uint16             // type parameter, supertype, bound's parameter, formal parameter, throws, exception table or type argument index
		Bound  uint8              // bound index
		Offset uint16             // code offset of instanceof, new, ::, cast and type arguments
		Locals []TypeTargetLocals // local variables and resources
	}

	// TypeTargetLocals is a range in which a local variable has the annotated type.
	TypeTargetLocals struct{ StartPC, Length, Slot uint16 }

	// TypePathStep is one step from a type to a part of it.
	TypePathStep struct{ Kind, Arg uint8 }
)

func (ConstantValue) AttrKind() AttrKind          { return AttrConstantValue }
func (Exceptions) AttrKind() AttrKind             { return AttrExceptions }
func (InnerClasses) AttrKind() AttrKind           { return AttrInnerClasses }
func (EnclosingMethod) AttrKind() AttrKind        { return AttrEnclosingMethod }
func (Synthetic) AttrKind() AttrKind              { return AttrSynthetic }
func (Deprecated) AttrKind() AttrKind             { return AttrDeprecated }
func (Signature) AttrKind() AttrKind              { return AttrSignature }
func (SourceFile) AttrKind() AttrKind             { return AttrSourceFile }
func (SourceDebugExtension) AttrKind() AttrKind   { return AttrSourceDebugExtension }
func (LineNumberTable) AttrKind() AttrKind        { return AttrLineNumberTable }
func (LocalVariableTable) AttrKind() AttrKind     { return AttrLocalVariableTable }
func (LocalVariableTypeTable) AttrKind() AttrKind { return AttrLocalVariableTypeTable }
func (BootstrapMethods) AttrKind() AttrKind       { return AttrBootstrapMethods }
func (MethodParameters) AttrKind() AttrKind       { return AttrMethodParameters }
func (NestHost) AttrKind() AttrKind               { return AttrNestHost }
func (NestMembers) AttrKind() AttrKind            { return AttrNestMembers }
func (PermittedSubclasses) AttrKind() AttrKind    { return AttrPermittedSubclasses }
func (Record) AttrKind() AttrKind                 { return AttrRecord }
func (Module) AttrKind() AttrKind                 { return AttrModule }
func (ModulePackages) AttrKind() AttrKind         { return AttrModulePackages }
func (ModuleMainClass) AttrKind() AttrKind        { return AttrModuleMainClass }
func (Unknown) AttrKind() AttrKind                { return AttrUnknown }
func (StackMapTable) AttrKind() AttrKind          { return AttrStackMapTable }
func (AnnotationDefault) AttrKind() AttrKind      { return AttrAnnotationDefault }
func (*Code) AttrKind() AttrKind                  { return AttrCode }

func (b AnnotationsBody) AttrKind() AttrKind {
	if b.Visible {
		return AttrRuntimeVisibleAnnotations
	}
	return AttrRuntimeInvisibleAnnotations
}

func (b ParameterAnnotationsBody) AttrKind() AttrKind {
	if b.Visible {
		return AttrRuntimeVisibleParameterAnnotations
	}
	return AttrRuntimeInvisibleParameterAnnotations
}

func (b TypeAnnotationsBody) AttrKind() AttrKind {
	if b.Visible {
		return AttrRuntimeVisibleTypeAnnotations
	}
	return AttrRuntimeInvisibleTypeAnnotations
}
