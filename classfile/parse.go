package classfile

// Parse reads a class file. See the package comment for who owns data.
func Parse(data []byte) (*Class, error) {
	return nil, &FormatError{Reason: "Truncated class file"}
}
