package classfile

// AttrKind names an attribute that the specification defines.
type AttrKind uint8

// Kinds of attributes, with the first class file version that has them. AttrUnknown is every other name.
const (
	AttrUnknown                              AttrKind = iota
	AttrConstantValue                                 // 45.3
	AttrCode                                          // 45.3
	AttrStackMapTable                                 // 50
	AttrExceptions                                    // 45.3
	AttrInnerClasses                                  // 45.3
	AttrEnclosingMethod                               // 49
	AttrSynthetic                                     // 45.3
	AttrSignature                                     // 49
	AttrSourceFile                                    // 45.3
	AttrSourceDebugExtension                          // 49
	AttrLineNumberTable                               // 45.3
	AttrLocalVariableTable                            // 45.3
	AttrLocalVariableTypeTable                        // 49
	AttrDeprecated                                    // 45.3
	AttrRuntimeVisibleAnnotations                     // 49
	AttrRuntimeInvisibleAnnotations                   // 49
	AttrRuntimeVisibleParameterAnnotations            // 49
	AttrRuntimeInvisibleParameterAnnotations          // 49
	AttrRuntimeVisibleTypeAnnotations                 // 52
	AttrRuntimeInvisibleTypeAnnotations               // 52
	AttrAnnotationDefault                             // 49
	AttrBootstrapMethods                              // 51
	AttrMethodParameters                              // 52
	AttrModule                                        // 53
	AttrModulePackages                                // 53
	AttrModuleMainClass                               // 53
	AttrNestHost                                      // 55
	AttrNestMembers                                   // 55
	AttrRecord                                        // 60
	AttrPermittedSubclasses                           // 61
	numAttrKinds
)

var attrNames = [numAttrKinds]string{
	AttrUnknown:                              "",
	AttrConstantValue:                        "ConstantValue",
	AttrCode:                                 "Code",
	AttrStackMapTable:                        "StackMapTable",
	AttrExceptions:                           "Exceptions",
	AttrInnerClasses:                         "InnerClasses",
	AttrEnclosingMethod:                      "EnclosingMethod",
	AttrSynthetic:                            "Synthetic",
	AttrSignature:                            "Signature",
	AttrSourceFile:                           "SourceFile",
	AttrSourceDebugExtension:                 "SourceDebugExtension",
	AttrLineNumberTable:                      "LineNumberTable",
	AttrLocalVariableTable:                   "LocalVariableTable",
	AttrLocalVariableTypeTable:               "LocalVariableTypeTable",
	AttrDeprecated:                           "Deprecated",
	AttrRuntimeVisibleAnnotations:            "RuntimeVisibleAnnotations",
	AttrRuntimeInvisibleAnnotations:          "RuntimeInvisibleAnnotations",
	AttrRuntimeVisibleParameterAnnotations:   "RuntimeVisibleParameterAnnotations",
	AttrRuntimeInvisibleParameterAnnotations: "RuntimeInvisibleParameterAnnotations",
	AttrRuntimeVisibleTypeAnnotations:        "RuntimeVisibleTypeAnnotations",
	AttrRuntimeInvisibleTypeAnnotations:      "RuntimeInvisibleTypeAnnotations",
	AttrAnnotationDefault:                    "AnnotationDefault",
	AttrBootstrapMethods:                     "BootstrapMethods",
	AttrMethodParameters:                     "MethodParameters",
	AttrModule:                               "Module",
	AttrModulePackages:                       "ModulePackages",
	AttrModuleMainClass:                      "ModuleMainClass",
	AttrNestHost:                             "NestHost",
	AttrNestMembers:                          "NestMembers",
	AttrRecord:                               "Record",
	AttrPermittedSubclasses:                  "PermittedSubclasses",
}

var attrKinds = func() map[string]AttrKind {
	m := make(map[string]AttrKind, numAttrKinds)
	for k, name := range attrNames[1:] {
		m[name] = AttrKind(k + 1)
	}
	return m
}()

// AttrKindOf gives the kind of the attribute with that name, AttrUnknown when the specification has none.
func AttrKindOf(name string) AttrKind { return attrKinds[name] }

// String gives the name of the attribute, or "unknown".
func (k AttrKind) String() string {
	if k == AttrUnknown || k >= numAttrKinds {
		return "unknown"
	}
	return attrNames[k]
}

// Attribute is an attribute as it stands in the file. Info is its body without name and length; it aliases the class
// bytes and must not be written to. A kind says only what the name is: an attribute in a place where the specification
// does not know it, or in a class of a version before it existed, still has its kind.
type Attribute struct {
	Kind      AttrKind
	NameIndex uint16
	Info      []byte
}

// Attributes are all attributes of one place, in the order of the file.
type Attributes []Attribute

// Find gives the first attribute of that kind, or nil.
func (as Attributes) Find(kind AttrKind) *Attribute {
	for i := range as {
		if as[i].Kind == kind {
			return &as[i]
		}
	}
	return nil
}
