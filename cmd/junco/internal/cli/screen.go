package cli

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/junco-vm/junco/vm"
)

// screen shows what the program draws: in a file when it ends, or in the terminal.
type screen struct {
	file    string // "" for the terminal
	colour  bool
	live    bool // draw what the program presents while it runs
	columns int  // at most
	lines   int  // at most; 0: as many as the picture wants
	out     io.Writer
	rows    int // of the picture above the cursor; 0: something else stands there
	last    time.Time
}

// frameTime is the least time between two pictures in a terminal: it could not show more.
const frameTime = 33 * time.Millisecond

// newScreen reads the value of --screen; nil for none.
func newScreen(value string, stdout, out io.Writer) (*screen, error) {
	s := &screen{out: out, columns: 80}
	columns, lines, terminal := 0, 0, false
	if f, ok := stdout.(*os.File); ok {
		columns, lines, terminal = terminalSize(f.Fd())
	}
	if columns > 0 {
		s.columns = columns
	}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		s.columns = n
	}
	switch {
	case value == "":
		return nil, nil
	case value == "term":
		s.live = terminal
		s.lines = max(lines-1, 0) // what has scrolled away cannot be drawn over; the last line is the cursor's
		s.colour = s.live && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	case value == "ansi":
		s.colour = true
	case value == "text":
	case strings.EqualFold(filepath.Ext(value), ".png"):
		s.file = value
	default:
		return nil, failf(exitUsage, "junco: --screen takes the name of a .png file, or term, ansi or text, not %q", value)
	}
	return s, nil
}

// beside is standard output for a program whose pictures are drawn there too: the next one comes below what it prints.
func (s *screen) beside(w io.Writer) io.Writer { return printed{w, s} }

type printed struct {
	io.Writer
	s *screen
}

// Write implements io.Writer.
func (p printed) Write(b []byte) (int, error) {
	p.s.rows = 0
	return p.Writer.Write(b)
}

// show is called with each frame that the program presents.
func (s *screen) show(frame *image.RGBA) {
	if !s.live || time.Since(s.last) < frameTime {
		return
	}
	s.draw(frame)
	s.last = time.Now()
}

// finish shows what is on the screen in the end.
func (s *screen) finish(m *vm.VM) error {
	if s.file == "" {
		s.draw(m.Screen())
		return nil
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m.Screen()); err != nil {
		return err
	}
	return os.WriteFile(s.file, b.Bytes(), 0o666)
}

// draw draws a picture, over the one before if nothing was printed since.
func (s *screen) draw(frame *image.RGBA) {
	var b strings.Builder
	if s.rows > 0 {
		fmt.Fprintf(&b, "\x1b[%dA", s.rows)
	}
	columns := s.columns
	if size := frame.Bounds().Size(); s.lines > 0 { // a character is as high as two pixels
		columns = max(1, min(columns, 2*s.lines*size.X/size.Y))
	}
	if s.colour {
		s.rows = halfBlocks(&b, frame, columns)
	} else {
		s.rows = shades(&b, frame, columns)
	}
	_, _ = io.WriteString(s.out, b.String())
}

// halfBlocks draws a picture in at most so many columns, two pixels one above the other in each character, and answers the number of rows.
func halfBlocks(b *strings.Builder, img *image.RGBA, columns int) int {
	size := img.Bounds().Size()
	columns = min(columns, size.X)
	rows := max(1, (size.Y*columns/size.X+1)/2)
	for y := range rows {
		before := ""
		for x := range columns {
			t, l := average(img, x, columns, 2*y, 2*rows), average(img, x, columns, 2*y+1, 2*rows)
			colours := fmt.Sprintf("\x1b[38;2;%d;%d;%d;48;2;%d;%d;%dm", t[0], t[1], t[2], l[0], l[1], l[2])
			if colours != before {
				b.WriteString(colours)
				before = colours
			}
			b.WriteRune('\u2580')
		}
		b.WriteString("\x1b[0m\n")
	}
	return rows
}

// ramp are characters from dark to bright.
const ramp = " .:-=+*#%@"

// shades draws a picture with characters that are more or less bright, and answers the number of rows.
func shades(b *strings.Builder, img *image.RGBA, columns int) int {
	size := img.Bounds().Size()
	columns = min(columns, size.X)
	rows := max(1, size.Y*columns/size.X/2)
	for y := range rows {
		for x := range columns {
			c := average(img, x, columns, y, rows)
			luma := (299*c[0] + 587*c[1] + 114*c[2]) / 1000
			b.WriteByte(ramp[luma*(len(ramp)-1)/255])
		}
		b.WriteByte('\n')
	}
	return rows
}

// average is the mean red, green and blue of one cell of a grid that is laid over a picture.
func average(img *image.RGBA, x, columns, y, rows int) (mean [3]int) {
	size := img.Bounds().Size()
	x0, x1 := x*size.X/columns, (x+1)*size.X/columns
	y0, y1 := y*size.Y/rows, max((y+1)*size.Y/rows, y*size.Y/rows+1)
	n := 0
	for py := y0; py < min(y1, size.Y); py++ {
		for px := x0; px < x1; px++ {
			at := img.PixOffset(px, py)
			for i := range mean {
				mean[i] += int(img.Pix[at+i])
			}
			n++
		}
	}
	for i := range mean {
		mean[i] /= max(n, 1)
	}
	return mean
}
