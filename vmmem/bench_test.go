package vmmem_test

import (
	"encoding/binary"
	"testing"

	"github.com/junco-vm/junco/vmmem"
)

const benchMask = 1<<16 - 1

func benchSpace(b *testing.B, size uint32) (*vmmem.Space, vmmem.Addr) {
	b.Helper()
	s, err := vmmem.New(vmmem.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	a, err := s.Allocate(vmmem.Request{Size: size, Prot: vmmem.ProtReadWrite, Commit: true})
	if err != nil {
		b.Fatal(err)
	}
	return s, a
}

// BenchmarkAccess compares the checked accesses with a plain Go slice access,
// bounds check included, in one run.
func BenchmarkAccess(b *testing.B) {
	s, base := benchSpace(b, benchMask+1)
	p := make([]byte, benchMask+1)
	var sum uint32
	b.Run("slice/read32", func(b *testing.B) {
		for i := 0; b.Loop(); i += 4 {
			at := i & benchMask
			sum += binary.LittleEndian.Uint32(p[at : at+4])
		}
	})
	b.Run("space/read32", func(b *testing.B) {
		for i := 0; b.Loop(); i += 4 {
			v, err := s.Read32(base + vmmem.Addr(i&benchMask))
			if err != nil {
				b.Fatal(err)
			}
			sum += v
		}
	})
	b.Run("slice/write32", func(b *testing.B) {
		for i := 0; b.Loop(); i += 4 {
			at := i & benchMask
			binary.LittleEndian.PutUint32(p[at:at+4], uint32(i))
		}
	})
	b.Run("space/write32", func(b *testing.B) {
		for i := 0; b.Loop(); i += 4 {
			if err := s.Write32(base+vmmem.Addr(i&benchMask), uint32(i)); err != nil {
				b.Fatal(err)
			}
		}
	})
	_ = sum
}
