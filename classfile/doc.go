// Package classfile turns the bytes of a Java class file into Go structures and back, for versions 45 to 69
// (Java 1.0 to 25). It resolves nothing: names stay names, and no other class is looked at.
//
// A tour of the types:
//
//   - [Parse] reads a class and makes every check that HotSpot's class file parser makes before linking. What it
//     refuses, it refuses with a [*FormatError] or a [*VersionError] whose message is HotSpot's.
//   - [Class] is the result: flags, names, [Field]s, [Method]s with their [Code], and the [Pool].
//   - [Pool] is the constant pool. It is embedded in Class, so c.ClassName(i), c.UTF8(i), c.Ref(i), c.Loadable(i)
//     read directly. Every accessor checks the index and the tag and returns an error: indices inside code arrays
//     and attributes have not been looked at by Parse unless HotSpot looks at them there.
//   - [Attribute] is a name and raw bytes. [Pool.Decode] makes a typed [Body] from it on demand, and [Pool.NewAttribute]
//     makes an attribute from a body. The hot ones have direct accessors: [Code.StackMapTable], [Code.LineNumbers],
//     [Class.BootstrapMethods] and so on.
//   - [Class.Write] gives the bytes back. Parse(Write(c)) is deeply equal to c.
//   - [Opcode], [ReadInstr] and [Instructions] know the instruction set; [FieldType] and [ParseMethodDescriptor] know
//     descriptors; [DecodeMUTF8] and its relatives know the modified UTF-8 of names and string constants.
//
// Package verify checks the types of code, disasm shows a class as text, asm builds one.
//
// # Ownership
//
// Class bytes are immutable. A parsed Class aliases the slice given to Parse everywhere it can: UTF8 constants,
// code arrays and attribute bodies are windows into it, and no string is copied. The caller must not write to that
// slice as long as the Class, or any string taken from it, is in use. A Class that nobody modifies may be read from
// any number of goroutines.
//
// # Strings
//
// A Go string given by this package holds modified UTF-8, exactly as in the class file, unless its doc comment says
// otherwise. For all names without U+0000 and without supplementary characters that is the same as UTF-8, and it is
// always a correct map key. [DecodeMUTF8] gives text for people, [MUTF8ToUTF16] gives the units of a Java string.
//
// Source: The Java Virtual Machine Specification, Java SE 25 Edition, chapter 4.
package classfile
