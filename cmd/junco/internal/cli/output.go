package cli

import (
	"bufio"
	"io"
	"sync"
	"time"
)

// outputDelay bounds how long printed text waits in memory: short for whoever watches, and long beside the cost of a system call.
const outputDelay = 20 * time.Millisecond

// output is a program's standard output: buffered, because a call of the system for each println costs more than the println, and
// written out a moment later even when the program prints nothing more and is busy with something else.
type output struct {
	mu      sync.Mutex
	w       *bufio.Writer
	pending bool // a flush is under way
}

func newOutput(w io.Writer) *output { return &output{w: bufio.NewWriterSize(w, 64<<10)} }

// Write buffers b.
func (o *output) Write(b []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if !o.pending {
		o.pending = true
		time.AfterFunc(outputDelay, func() { _ = o.Flush() })
	}
	return o.w.Write(b)
}

// Flush writes out what is buffered.
func (o *output) Flush() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.pending = false
	return o.w.Flush()
}
