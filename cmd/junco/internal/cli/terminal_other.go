//go:build !windows && (!unix || aix || solaris || illumos)

package cli

// terminalSize would need calls of the system that these have in other forms: nothing counts as a terminal.
func terminalSize(uintptr) (columns, rows int, ok bool) { return 0, 0, false }
