package classfile

import (
	"errors"
	"fmt"
)

// FormatError reports that the bytes are not a well-formed class file. Its message is that of the ClassFormatError
// which HotSpot throws for the same defect, where there is one.
type FormatError struct {
	Class  string // name of the class, or "" when the parser had not come to it
	Offset int    // bytes from the beginning of the class file (or of the attribute body, when given by Decode)
	Reason string
}

func (e *FormatError) Error() string { return e.Reason }

// VersionError reports a class file version that this package does not read. Its message is that of the
// UnsupportedClassVersionError which java prints.
type VersionError struct {
	Class        string // name of the class, or "" when its bytes don't tell
	Major, Minor uint16
}

func (e *VersionError) Error() string {
	name := nameOrUnknown(e.Class)
	switch {
	case e.Major < MinMajor:
		return fmt.Sprintf("%s (class file version %d.%d) was compiled with an invalid major version", name, e.Major, e.Minor)
	case e.Major > MaxMajor:
		return fmt.Sprintf("%s has been compiled by a more recent version of the Java Runtime (class file version %d.%d), "+
			"this version of the Java Runtime only recognizes class file versions up to %d.0", name, e.Major, e.Minor, MaxMajor)
	case e.Minor == PreviewMinor && e.Major == MaxMajor:
		return fmt.Sprintf("Preview features are not enabled for %s (class file version %d.%d). "+
			"Try running with '--enable-preview'", name, e.Major, e.Minor)
	case e.Minor == PreviewMinor:
		return fmt.Sprintf("%s (class file version %d.%d) was compiled with preview features that are unsupported. "+
			"This version of the Java Runtime only recognizes preview features for class file version %d.%d",
			name, e.Major, e.Minor, MaxMajor, PreviewMinor)
	}
	return fmt.Sprintf("%s (class file version %d.%d) was compiled with an invalid non-zero minor version", name, e.Major, e.Minor)
}

// Errors of the constant pool accessors. They come wrapped with the index; test with errors.Is.
var (
	ErrPoolIndex = errors.New("constant pool index out of range")
	ErrPoolTag   = errors.New("constant pool entry of another kind")
)

// ErrDescriptor reports an illegal field or method descriptor.
var ErrDescriptor = errors.New("illegal descriptor")

// ErrCode reports a code array that cannot be read as instructions.
var ErrCode = errors.New("malformed code array")

// NameError reports a class file that holds another class than the one asked for. Its message is that of the
// NoClassDefFoundError which HotSpot throws.
type NameError struct {
	Wanted, Found string
}

func (e *NameError) Error() string { return e.Wanted + " (wrong name: " + e.Found + ")" }

// unknownName stands for the name of a class in messages as long as nobody has told it.
const unknownName = "<Unknown>"

// nameOrUnknown gives what stands for the name of a class in messages.
func nameOrUnknown(name string) string {
	if name == "" {
		return unknownName
	}
	return name
}
