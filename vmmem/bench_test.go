package vmmem_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"testing"

	"github.com/junco-vm/junco/vmmem"
)

func benchSpace(b *testing.B) *vmmem.Space {
	b.Helper()
	s, err := vmmem.New(vmmem.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	return s
}

const accesses = 1 << 14 // of 4 bytes: 64 KiB, and the loop's own overhead shared by all

var sink uint32

// perAccess divides what b measured.
func perAccess(b *testing.B, n int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/access")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkAccess compares the checked accesses with plain Go slice accesses,
// bounds check included, in one run.
func BenchmarkAccess(b *testing.B) {
	s := benchSpace(b)
	base := committed(b, s, 8*accesses)
	watched := committed(b, s, 8*accesses)
	if _, err := s.Watch(watched+vmmem.Addr(4*accesses), 1, vmmem.AccessAny, func(vmmem.WatchEvent) vmmem.WatchAnswer { return vmmem.WatchGo }); err != nil {
		b.Fatal(err)
	}
	p := make([]byte, 4*accesses)
	b.Run("slice/read32", func(b *testing.B) {
		for b.Loop() {
			var sum uint32
			for at := uint32(0); at < 4*accesses; at += 4 {
				sum += binary.LittleEndian.Uint32(p[at : at+4])
			}
			sink = sum
		}
		perAccess(b, accesses)
	})
	read := func(base vmmem.Addr) func(b *testing.B) {
		return func(b *testing.B) {
			for b.Loop() {
				var sum uint32
				for at := uint32(0); at < 4*accesses; at += 4 {
					v, err := s.Read32(base + vmmem.Addr(at))
					if err != nil {
						b.Fatal(err)
					}
					sum += v
				}
				sink = sum
			}
			perAccess(b, accesses)
		}
	}
	b.Run("space/load32", func(b *testing.B) {
		for b.Loop() {
			var sum uint32
			for at := uint32(0); at < 4*accesses; at += 4 {
				v, ok := s.Load32(base + vmmem.Addr(at))
				if !ok {
					b.Fatal("not plain")
				}
				sum += v
			}
			sink = sum
		}
		perAccess(b, accesses)
	})
	b.Run("space/read32", read(base))
	b.Run("space/read32-beside-a-watchpoint", read(watched))
	b.Run("slice/write32", func(b *testing.B) {
		for b.Loop() {
			for at := uint32(0); at < 4*accesses; at += 4 {
				binary.LittleEndian.PutUint32(p[at:at+4], at)
			}
		}
		perAccess(b, accesses)
	})
	b.Run("space/write32", func(b *testing.B) {
		for b.Loop() {
			for at := uint32(0); at < 4*accesses; at += 4 {
				if err := s.Write32(base+vmmem.Addr(at), at); err != nil {
					b.Fatal(err)
				}
			}
		}
		perAccess(b, accesses)
	})
	b.Run("space/read8", func(b *testing.B) {
		for b.Loop() {
			var sum uint32
			for at := uint32(0); at < accesses; at++ {
				v, err := s.Read8(base + vmmem.Addr(at))
				if err != nil {
					b.Fatal(err)
				}
				sum += uint32(v)
			}
			sink = sum
		}
		perAccess(b, accesses)
	})
	b.Run("space/read64-across-granules", func(b *testing.B) {
		for b.Loop() {
			for range accesses {
				v, err := s.Read64(base + vmmem.Granularity - 4)
				if err != nil {
					b.Fatal(err)
				}
				sink = uint32(v)
			}
		}
		perAccess(b, accesses)
	})
	d, err := s.MapDevice(0, vmmem.Device{Size: 8, Read: func(uint32, int) (uint64, error) { return 1, nil }})
	if err != nil {
		b.Fatal(err)
	}
	b.Run("device/read32", func(b *testing.B) {
		for b.Loop() {
			for range accesses {
				v, err := s.Read32(d)
				if err != nil {
					b.Fatal(err)
				}
				sink = v
			}
		}
		perAccess(b, accesses)
	})
}

// BenchmarkCommitHeap commits 16 MiB and touches every page, which is when the
// host pays, with and without huge pages.
func BenchmarkCommitHeap(b *testing.B) {
	for _, huge := range []bool{false, true} {
		b.Run(fmt.Sprintf("huge=%v", huge), func(b *testing.B) {
			s := benchSpace(b)
			for b.Loop() {
				a, err := s.Allocate(vmmem.Request{
					Addr: vmmem.HeapBase, Size: vmmem.HeapSize, Kind: vmmem.KindHeap, Prot: vmmem.ProtReadWrite, Commit: true, HugePages: huge,
				})
				if err != nil {
					b.Fatal(err)
				}
				host, err := s.Host(a, vmmem.HeapSize)
				if err != nil {
					b.Fatal(err)
				}
				for i := 0; i < len(host); i += vmmem.PageSize {
					host[i] = 1
				}
				if err := s.Release(a); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkSpace makes an empty space with what a small VM has.
func BenchmarkSpace(b *testing.B) {
	b.ReportAllocs()
	image := make([]byte, 1<<20)
	for b.Loop() {
		s, err := vmmem.New(vmmem.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.MapImage(vmmem.ImageBase, image, "library"); err != nil {
			b.Fatal(err)
		}
		for _, r := range []vmmem.Request{
			{Addr: vmmem.HeapBase, Size: vmmem.HeapSize, Kind: vmmem.KindHeap, Prot: vmmem.ProtReadWrite, Commit: true},
			{Addr: vmmem.StackBase, Size: 1 << 20, Kind: vmmem.KindStack},
		} {
			if _, err := s.Allocate(r); err != nil {
				b.Fatal(err)
			}
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLayout is the price of the calls that change the layout.
func BenchmarkLayout(b *testing.B) {
	s := benchSpace(b)
	a, err := s.Reserve(0, 1<<20, vmmem.KindPrivate)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("commit+decommit-page", func(b *testing.B) {
		for b.Loop() {
			if s.Commit(a, 1, vmmem.ProtReadWrite) != nil || s.Decommit(a, 1) != nil {
				b.Fatal("no memory")
			}
		}
	})
	if err := s.Commit(a, 1<<20, vmmem.ProtReadWrite); err != nil {
		b.Fatal(err)
	}
	b.Run("protect-page", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Protect(a, 1, vmmem.ProtReadWrite); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("query", func(b *testing.B) {
		for b.Loop() {
			sink = uint32(s.Query(a + 100).Size)
		}
	})
	b.Run("copy-64KiB", func(b *testing.B) {
		b.SetBytes(64 << 10)
		for b.Loop() {
			if err := s.Copy(a, a+128<<10, 64<<10); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkSnapshot saves and loads a heap that is a quarter full.
func BenchmarkSnapshot(b *testing.B) {
	s := benchSpace(b)
	a, err := s.Allocate(vmmem.Request{
		Addr: vmmem.HeapBase, Size: vmmem.HeapSize, Kind: vmmem.KindHeap, Prot: vmmem.ProtReadWrite, Commit: true,
	})
	if err != nil {
		b.Fatal(err)
	}
	if err := s.Fill(a, vmmem.HeapSize/4, 0x5a); err != nil {
		b.Fatal(err)
	}
	var buf bytes.Buffer
	b.Run("save", func(b *testing.B) {
		b.SetBytes(int64(vmmem.HeapSize) / 4)
		for b.Loop() {
			buf.Reset()
			if err := s.Save(&buf, vmmem.SaveOptions{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("load", func(b *testing.B) {
		b.SetBytes(int64(vmmem.HeapSize) / 4)
		for b.Loop() {
			c, err := vmmem.Load(bytes.NewReader(buf.Bytes()), vmmem.LoadOptions{})
			if err != nil {
				b.Fatal(err)
			}
			_ = c.Close()
		}
	})
}
