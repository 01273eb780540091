package vmmem

// hostFault lets tests of this package refuse the host's memory: it is asked
// before each reservation and commit. Nil outside of them.
var hostFault func() error

func refused() error {
	if hostFault == nil {
		return nil
	}
	return hostFault()
}
