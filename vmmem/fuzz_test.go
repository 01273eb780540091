package vmmem_test

import (
	"encoding/binary"
	"testing"
)

// byteSource takes a history from a fuzzer's bytes; at their end it gives zeros.
type byteSource struct{ p []byte }

func (b *byteSource) below(n int, _ string) int {
	width := 1
	if n > 256 {
		width = 4
	}
	if len(b.p) < width {
		b.p = nil
		return 0
	}
	var v uint32
	if width == 1 {
		v = uint32(b.p[0])
	} else {
		v = binary.LittleEndian.Uint32(b.p)
	}
	b.p = b.p[width:]
	return int(uint64(v) % uint64(n))
}

// FuzzCalls drives two spaces by arbitrary calls with arbitrary arguments, and
// compares them with the model after every one.
func FuzzCalls(f *testing.F) {
	f.Add([]byte{})
	seed := make([]byte, 0, 600)
	for i := range cap(seed) {
		seed = append(seed, byte(i*i*7+i>>3))
	}
	f.Add(seed)
	f.Add(seed[100:400])
	f.Fuzz(func(t *testing.T, p []byte) {
		src := &byteSource{p}
		h, err := newHistory(src, true)
		if err != nil {
			t.Fatal(err)
		}
		for range 200 {
			if len(src.p) == 0 {
				break
			}
			what, err := h.step()
			if err != nil {
				t.Fatalf("%s: %v", what, err)
			}
			if err := h.check(); err != nil {
				t.Fatalf("after %s: %v", what, err)
			}
		}
		if err := h.contents(); err != nil {
			t.Fatal(err)
		}
		if err := h.close(); err != nil {
			t.Fatal(err)
		}
	})
}
