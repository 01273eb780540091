package vmmem

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
)

// A saved space is a header and frames.
//
//	header  "juncovm\n", u16 version
//	frame   u32 length, u32 CRC-32C of sequence number (u32), length and bytes; the bytes
//	end     a frame of length 0
//
// Numbers are little endian. Frames make damage known before anything of it is
// believed, and let a reader stop exactly behind the end, so that a saved space
// may be a part of a longer stream.
const (
	saveMagic   = "juncovm\n"
	saveVersion = 1
	frameBytes  = 256 << 10 // most bytes in a frame: bounds what a reader buffers
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func frameSum(seq, length uint32, data []byte) uint32 {
	var p [8]byte
	binary.LittleEndian.PutUint32(p[:4], seq)
	binary.LittleEndian.PutUint32(p[4:], length)
	return crc32.Update(crc32.Checksum(p[:], castagnoli), castagnoli, data)
}

// frameWriter collects bytes into frames. The first error sticks.
type frameWriter struct {
	w   io.Writer
	buf []byte
	seq uint32
	err error
}

func newFrameWriter(w io.Writer) *frameWriter {
	f := &frameWriter{w: w, buf: make([]byte, 0, frameBytes)}
	_, f.err = w.Write(binary.LittleEndian.AppendUint16([]byte(saveMagic), saveVersion))
	return f
}

func (f *frameWriter) bytes(p []byte) {
	for f.err == nil && len(p) > 0 {
		n := min(len(p), frameBytes-len(f.buf))
		f.buf = append(f.buf, p[:n]...)
		p = p[n:]
		if len(f.buf) == frameBytes {
			f.flush()
		}
	}
}

func (f *frameWriter) flush() {
	var p [8]byte
	binary.LittleEndian.PutUint32(p[:4], uint32(len(f.buf)))
	binary.LittleEndian.PutUint32(p[4:], frameSum(f.seq, uint32(len(f.buf)), f.buf))
	f.seq++
	for _, b := range [][]byte{p[:], f.buf} {
		if f.err == nil && len(b) > 0 {
			_, f.err = f.w.Write(b)
		}
	}
	f.buf = f.buf[:0]
}

func (f *frameWriter) num(v uint64) { f.bytes(binary.AppendUvarint(nil, v)) }

func (f *frameWriter) text(s string) {
	f.num(uint64(len(s)))
	f.bytes([]byte(s))
}

func (f *frameWriter) flag(b bool) {
	if b {
		f.num(1)
	} else {
		f.num(0)
	}
}

// finish writes what is left and the end.
func (f *frameWriter) finish() error {
	if len(f.buf) > 0 && f.err == nil {
		f.flush()
	}
	if f.err == nil {
		f.flush()
	}
	return f.err
}

// frameReader is the other side. The first error sticks; numbers are 0 after it.
type frameReader struct {
	r    io.Reader
	buf  []byte
	rest []byte // of buf, not yet consumed
	seq  uint32
	err  error
}

func newFrameReader(r io.Reader) *frameReader {
	f := &frameReader{r: r}
	var head [len(saveMagic) + 2]byte
	if f.full(head[:]); f.err != nil {
		return f
	}
	if string(head[:len(saveMagic)]) != saveMagic {
		f.fail("not a saved address space")
	} else if v := binary.LittleEndian.Uint16(head[len(saveMagic):]); v != saveVersion {
		f.fail("version %d, not %d", v, saveVersion)
	}
	return f
}

// full reads straight from the stream.
func (f *frameReader) full(p []byte) {
	if f.err != nil {
		return
	}
	if _, err := io.ReadFull(f.r, p); err != nil {
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		f.err = fmt.Errorf("%w: %w", ErrDamaged, err)
	}
}

func (f *frameReader) fail(format string, args ...any) {
	if f.err == nil {
		f.err = fmt.Errorf("%w: "+format, append([]any{ErrDamaged}, args...)...)
	}
}

func (f *frameReader) next() {
	var p [8]byte
	f.full(p[:])
	n := binary.LittleEndian.Uint32(p[:4])
	if n > frameBytes {
		f.fail("frame of %d bytes", n)
	}
	if f.err != nil {
		return
	}
	if f.buf == nil {
		f.buf = make([]byte, frameBytes)
	}
	f.full(f.buf[:n])
	if f.err == nil && frameSum(f.seq, n, f.buf[:n]) != binary.LittleEndian.Uint32(p[4:]) {
		f.fail("checksum of frame %d", f.seq)
	}
	f.seq++
	if f.err == nil {
		f.rest = f.buf[:n]
	}
}

func (f *frameReader) bytes(p []byte) {
	for len(p) > 0 && f.err == nil {
		if len(f.rest) == 0 {
			if f.next(); f.err == nil && len(f.rest) == 0 {
				f.fail("ends too early")
			}
			continue
		}
		n := copy(p, f.rest)
		p, f.rest = p[n:], f.rest[n:]
	}
}

// num reads a number below limit.
func (f *frameReader) num(limit uint64) uint64 {
	var v uint64
	for shift := 0; ; shift += 7 {
		var p [1]byte
		if f.bytes(p[:]); f.err != nil {
			return 0
		}
		if shift > 56 {
			f.fail("number out of range")
			return 0
		}
		v |= uint64(p[0]&0x7f) << shift
		if p[0] < 0x80 {
			break
		}
	}
	if v >= limit {
		f.fail("number %d out of range", v)
		return 0
	}
	return v
}

func (f *frameReader) flag() bool { return f.num(2) == 1 }

// nameBytes bounds the names that are saved.
const nameBytes = 1 << 12

func (f *frameReader) text() string {
	p := make([]byte, f.num(nameBytes))
	f.bytes(p)
	if f.err != nil {
		return ""
	}
	return string(p)
}

// finish expects the end.
func (f *frameReader) finish() error {
	if f.err == nil && len(f.rest) > 0 {
		f.fail("bytes behind the end")
	}
	if f.err == nil {
		if f.next(); f.err == nil && len(f.rest) > 0 {
			f.fail("bytes behind the end")
		}
	}
	return f.err
}
