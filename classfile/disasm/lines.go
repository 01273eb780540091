package disasm

import (
	"fmt"
	"io"
)

const (
	indentWidth   = 2  // columns
	commentColumn = 40 // where comments begin, behind the indentation
	flushBytes    = 1 << 16
)

// lines lays out text: indentation, a column for comments, no blanks at the end of a line. The first error of w stays.
type lines struct {
	w      io.Writer
	err    error
	out    []byte // finished text not yet written
	indent int    // levels
	gap    bool   // an empty line is wanted before the next text

	line    []byte // the line begun, with its indentation
	columns int    // UTF-16 units in line, which is what javap counts
	blanks  int    // blanks not printed yet: they vanish at the end of a line
}

func (l *lines) print(s string) {
	for _, r := range s {
		switch r {
		case ' ':
			l.blanks++
			continue
		case '\n':
			l.newline()
			continue
		}
		if l.gap {
			l.gap = false
			l.out = append(l.out, '\n')
		}
		if len(l.line) == 0 {
			l.blanks += l.indent * indentWidth
		}
		for ; l.blanks > 0; l.blanks-- {
			l.line = append(l.line, ' ')
			l.columns++
		}
		l.line = append(l.line, string(r)...)
		l.columns++
		if r > 0xFFFF {
			l.columns++
		}
	}
}

func (l *lines) println(s string) {
	l.print(s)
	l.newline()
}

func (l *lines) printf(format string, args ...any) { l.print(fmt.Sprintf(format, args...)) }

func (l *lines) newline() {
	l.out = append(append(l.out, l.line...), '\n')
	l.line, l.columns, l.blanks = l.line[:0], 0, 0
	if len(l.out) >= flushBytes {
		l.flush()
	}
}

// comment ends the line with a comment.
func (l *lines) comment(s string) {
	l.tab()
	l.println("// " + s)
}

// tab goes to the column of comments.
func (l *lines) tab() {
	l.blanks += max(1, l.indent*indentWidth+commentColumn-l.columns)
}

func (l *lines) flush() {
	if l.err == nil && len(l.out) > 0 {
		_, l.err = l.w.Write(l.out)
	}
	l.out = l.out[:0]
}
