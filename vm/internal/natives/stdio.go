package natives

import (
	"io"

	"github.com/junco-vm/junco/vm/internal/jtext"
	"github.com/junco-vm/junco/vm/internal/rt"
)

func init() {
	register("junco/internal/StandardOutput", map[string]rt.Native{
		"write0(I[BII)V": func(f *rt.Frame) rt.Answer {
			at := f.Int(2)
			return write(f, f.Int(0), f.Bytes(f.Ref(1))[at:at+f.Int(3)])
		},
		"print0(ILjava/lang/String;Z)V": func(f *rt.Frame) rt.Answer {
			var room [256]byte
			p := pieceOf(f, f.Ref(1))
			text := room[:0]
			if p.utf16 == nil && isASCII(p.latin1) {
				text = append(text, p.latin1...)
			} else {
				text = jtext.EncodeUTF8(text, f.UTF16(f.Ref(1)))
			}
			if f.Bool(2) {
				text = append(text, '\n')
			}
			return write(f, f.Int(0), text)
		},
	})
	register("junco/internal/StandardInput", map[string]rt.Native{
		"read0([BII)I": func(f *rt.Frame) rt.Answer {
			at, n := f.Int(1), f.Int(2)
			return readInput(f, f.Bytes(f.Ref(0))[at:at+n])
		},
		"available0()I": func(f *rt.Frame) rt.Answer {
			if l, ok := f.Stdin().(interface{ Len() int }); ok {
				return f.ReturnInt(int32(min(l.Len(), 1<<31-1)))
			}
			if b, ok := f.Stdin().(interface{ Buffered() int }); ok {
				return f.ReturnInt(int32(b.Buffered()))
			}
			return f.ReturnInt(0)
		},
	})
}

// readInput reads from standard input into b, as InputStream.read answers.
func readInput(f *rt.Frame, b []byte) rt.Answer {
	if len(b) == 0 {
		return f.ReturnInt(0)
	}
	flush(f.Stdout())
	got, err := f.Stdin().Read(b)
	switch {
	case got > 0:
		return f.ReturnInt(int32(got))
	case err == io.EOF:
		return f.ReturnInt(-1)
	case err != nil:
		return f.ThrowNew("java/io/IOException", "%v", err)
	}
	return f.Retry(0)
}

// write writes to standard output (1) or standard error. What the embedder's writer says is not the program's business: PrintStream
// swallows it too.
func write(f *rt.Frame, fd int32, b []byte) rt.Answer {
	f.Charge(len(b))
	if !f.MayWrite(len(b)) {
		return f.OutputLimit()
	}
	if fd == 1 {
		_, _ = f.Stdout().Write(b)
		return f.ReturnVoid()
	}
	flush(f.Stdout())
	_, _ = f.Stderr().Write(b)
	return f.ReturnVoid()
}

// flush empties a writer that buffers, so that what was printed is seen before input is waited for, and in order with errors.
func flush(w io.Writer) {
	if b, ok := w.(interface{ Flush() error }); ok {
		_ = b.Flush()
	}
}
