//go:build unix && !aix && !solaris && !illumos

package cli

import "golang.org/x/sys/unix"

// terminalSize is the size of the terminal behind a file descriptor in characters; ok is false when there is none.
func terminalSize(fd uintptr) (columns, rows int, ok bool) {
	w, err := unix.IoctlGetWinsize(int(fd), unix.TIOCGWINSZ)
	if err != nil {
		return 0, 0, false
	}
	return int(w.Col), int(w.Row), true
}
