package vmmem_test

import (
	"bytes"
	"errors"
	"fmt"
	"log"
	"strings"

	"github.com/junco-vm/junco/vmmem"
)

// must keeps the examples short.
func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func have[T any](v T, err error) T {
	must(err)
	return v
}

// exampleSpace is a space with one committed allocation of 64 KiB.
func exampleSpace() (*vmmem.Space, vmmem.Addr) {
	s := have(vmmem.New(vmmem.Options{}))
	return s, have(s.Allocate(vmmem.Request{Size: 64 << 10, Prot: vmmem.ProtReadWrite, Commit: true}))
}

func Example() {
	s, err := vmmem.New(vmmem.Options{Quota: vmmem.Quota{Committed: 1 << 20}})
	if err != nil {
		log.Fatal(err)
	}
	defer s.Close()
	a, err := s.Reserve(0, 16<<20, vmmem.KindPrivate)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(s.Commit(a, 8192, vmmem.ProtReadWrite))
	fmt.Println(s.Write32(a, 42))
	v, err := s.Read32(a)
	fmt.Println(v, err)
	_, err = s.Read32(a + 8192)
	fmt.Println(err)
	fmt.Println(s.Commit(a, 16<<20, vmmem.ProtReadWrite))
	// Output:
	// <nil>
	// <nil>
	// 42 <nil>
	// vmmem: read at 0x20002000: not committed
	// vmmem: commit 0x20000000+0x1000000: quota exceeded
}

func ExampleSpace_Allocate() {
	s := have(vmmem.New(vmmem.Options{}))
	defer s.Close()
	heap, err := s.Allocate(vmmem.Request{
		Addr: vmmem.HeapBase, Size: vmmem.HeapSize, Kind: vmmem.KindHeap, Prot: vmmem.ProtReadWrite, Commit: true,
		HugePages: true, Name: "heap",
	})
	fmt.Println(heap, err)
	stack, err := s.Allocate(vmmem.Request{
		Size: 1 << 20, Kind: vmmem.KindStack, Min: vmmem.StackBase, Max: vmmem.StackEnd, Highest: true,
	})
	fmt.Println(stack, err)
	// Output:
	// 0x01000000 <nil>
	// 0x1ff00000 <nil>
}

func ExampleSpace_Reserve() {
	s := have(vmmem.New(vmmem.Options{}))
	defer s.Close()
	fmt.Println(s.Reserve(0, 1<<20, vmmem.KindPrivate))
	fmt.Println(s.Reserve(0x3000_1234, 1, vmmem.KindPrivate)) // rounded down to 64 KiB
	_, err := s.Reserve(0x3000_0000, 1, vmmem.KindPrivate)
	fmt.Println(errors.Is(err, vmmem.ErrBusy))
	// Output:
	// 0x20000000 <nil>
	// 0x30000000 <nil>
	// true
}

func ExampleSpace_Decommit() {
	s, a := exampleSpace()
	defer s.Close()
	must(s.Write8(a, 1))
	must(s.Decommit(a, 4096))
	fmt.Println(s.Query(a).State)
	must(s.Commit(a, 4096, vmmem.ProtReadWrite))
	fmt.Println(s.Read8(a))
	// Output:
	// reserved
	// 0 <nil>
}

func ExampleSpace_Release() {
	s, a := exampleSpace()
	defer s.Close()
	fmt.Println(s.Release(a + 4096))
	fmt.Println(s.Release(a))
	// Output:
	// vmmem: release 0x20001000+0x0: address is not the base of an allocation
	// <nil>
}

func ExampleSpace_ReleaseAll() {
	s, a := exampleSpace()
	defer s.Close()
	must(s.ReleaseAll())
	fmt.Println(s.KindAt(a), s.Stats().Reserved)
	// Output:
	// free 0
}

func ExampleSpace_Protect() {
	s, a := exampleSpace()
	defer s.Close()
	old, err := s.Protect(a, 4096, vmmem.ProtRead)
	fmt.Println(old, err)
	fmt.Println(s.Write8(a, 1))
	// A guard page faults once.
	must2(s.Protect(a, 4096, vmmem.ProtReadWrite|vmmem.ProtGuard))
	fmt.Println(s.Write8(a, 1))
	fmt.Println(s.Write8(a, 1))
	// Output:
	// rw- <nil>
	// vmmem: write at 0x20000000: not permitted
	// vmmem: write at 0x20000000: guard page
	// <nil>
}

func must2(_ any, err error) { must(err) }

func ExampleSpace_Query() {
	s, a := exampleSpace()
	defer s.Close()
	must2(s.Protect(a+4096, 4096, vmmem.ProtRead))
	r := s.Query(a + 5000)
	fmt.Println(r.Base, r.Size, r.State, r.Prot, "in", r.AllocBase, r.AllocSize, r.Kind)
	// Output:
	// 0x20001000 4096 committed r-- in 0x20000000 65536 private
}

func ExampleSpace_Regions() {
	s, _ := exampleSpace()
	defer s.Close()
	must2(s.MapImage(0, []byte("bytes"), "Hello.class"))
	for r := range s.Regions() {
		fmt.Printf("%v %#x %v %v %q\n", r.Base, r.Size, r.Kind, r.Prot, r.Name)
	}
	// Output:
	// 0x00000000 0x2000000 free --- ""
	// 0x02000000 0x1000 image r-- "Hello.class"
	// 0x02001000 0x1dfff000 free --- ""
	// 0x20000000 0x10000 private rw- ""
	// 0x20010000 0xdfff0000 free --- ""
}

func ExampleSpace_FindFree() {
	s, _ := exampleSpace()
	defer s.Close()
	fmt.Println(s.FindFreeBase(0, 4096, 0))
	fmt.Println(s.FindFree(vmmem.Search{Size: 4096, Align: 1 << 20, Min: 0x3000_0000, Max: 0x4000_0000, Highest: true}))
	fmt.Println(s.Overlaps(0x2000_ffff, 1), s.Overlaps(0x2001_0000, 1))
	// Output:
	// 0x20010000 <nil>
	// 0x3ff00000 <nil>
	// true false
}

func ExampleSpace_SetDefaultBase() {
	s, _ := exampleSpace()
	defer s.Close()
	must(s.SetDefaultBase(0x8000_0000))
	fmt.Println(s.DefaultBase())
	fmt.Println(s.Reserve(0, 1, vmmem.KindPrivate))
	// Output:
	// 0x80000000
	// 0x80000000 <nil>
}

func ExampleSpace_Host() {
	s, a := exampleSpace()
	defer s.Close()
	host := have(s.Host(a, 64<<10))
	host[8] = 0x2a
	fmt.Println(s.Read32(a + 8))
	// Output:
	// 42 <nil>
}

func ExampleSpace_MapImage() {
	class := []byte{0xca, 0xfe, 0xba, 0xbe} // shared by every space that maps it
	s := have(vmmem.New(vmmem.Options{}))
	defer s.Close()
	a, err := s.MapImage(vmmem.ImageBase, class, "Hello.class")
	fmt.Println(a, err)
	v := have(s.Read32(a))
	fmt.Printf("%#x\n", v)
	fmt.Println(s.Write8(a, 0))
	fmt.Println(s.Unmap(a))
	// Output:
	// 0x00010000 <nil>
	// 0xbebafeca
	// vmmem: write at 0x00010000: not permitted
	// <nil>
}

func ExampleSpace_CommitImage() {
	s := have(vmmem.New(vmmem.Options{}))
	defer s.Close()
	a := have(s.ReserveImage(0, 1<<20, "small classes"))
	must(s.CommitImage(a, []byte("first")))
	must(s.CommitImage(a+16, []byte("second")))
	fmt.Println(s.Query(a).Size, "bytes committed")
	// Output:
	// 4096 bytes committed
}

func ExampleSpace_MapSection() {
	x, y := have(vmmem.New(vmmem.Options{})), have(vmmem.New(vmmem.Options{}))
	defer x.Close()
	defer y.Close()
	c := have(vmmem.NewSection("table", 4096))
	defer c.Close()
	a := have(x.MapSection(c, vmmem.View{Prot: vmmem.ProtReadWrite}))
	b := have(y.MapSection(c, vmmem.View{Prot: vmmem.ProtReadWrite, CopyOnWrite: true}))
	must(x.Write8(a, 1))
	fmt.Println(y.Read8(b))
	must(y.Write8(b, 2)) // from now on this page is y's own
	fmt.Println(x.Read8(a))
	// Output:
	// 1 <nil>
	// 1 <nil>
}

func ExampleSectionOf() {
	host := []byte("host memory")
	s := have(vmmem.New(vmmem.Options{}))
	defer s.Close()
	c := have(vmmem.SectionOf("alias", host, true))
	a := have(s.MapSection(c, vmmem.View{Prot: vmmem.ProtReadWrite}))
	must(s.Write(a, []byte("HOST")))
	fmt.Println(string(host))
	// Output:
	// HOST memory
}

func ExampleSectionOfFile() {
	file := strings.NewReader("the contents of a file")
	c := have(vmmem.SectionOfFile("file", file, uint32(file.Len())))
	s := have(vmmem.New(vmmem.Options{}))
	defer s.Close()
	a := have(s.MapSection(c, vmmem.View{Prot: vmmem.ProtRead}))
	p := make([]byte, 12)
	must(s.Read(a, p))
	fmt.Println(string(p))
	// Output:
	// the contents
}

func ExampleShare() {
	x, a := exampleSpace()
	y := have(vmmem.New(vmmem.Options{}))
	defer x.Close()
	defer y.Close()
	b := have(vmmem.Share(y, 0, x, a, 4096, vmmem.ProtReadWrite))
	must(y.Write8(b, 7))
	fmt.Println(x.Read8(a))
	fmt.Println(x.Decommit(a, 4096))
	// Output:
	// 7 <nil>
	// vmmem: decommit 0x20000000+0x1000: memory is shared with another region
}

func ExampleMoveBlock() {
	x, a := exampleSpace()
	y := have(vmmem.New(vmmem.Options{}))
	defer x.Close()
	defer y.Close()
	must(x.Write8(a, 7))
	b := have(vmmem.MoveBlock(y, 0x5000_0000, x, a))
	fmt.Println(b, x.KindAt(a))
	fmt.Println(y.Read8(b))
	// Output:
	// 0x50000000 free
	// 7 <nil>
}

func ExampleSpace_MapDevice() {
	s := have(vmmem.New(vmmem.Options{}))
	defer s.Close()
	var out bytes.Buffer
	a := have(s.MapDevice(0, vmmem.Device{
		Name: "console", Size: 4,
		Write: func(off uint32, width int, v uint64) error { return out.WriteByte(byte(v)) },
	}))
	for _, b := range []byte("hi") {
		must(s.Write8(a, b))
	}
	fmt.Println(a, out.String())
	fmt.Println(s.Write64(a, 0))
	_, err := s.Read8(a)
	fmt.Println(err)
	// Output:
	// 0xf0000000 hi
	// vmmem: write at 0xf0000004: crosses the edge of a device
	// vmmem: read at 0xf0000000: not permitted
}

func ExampleSpace_Read() {
	s, a := exampleSpace()
	defer s.Close()
	must(s.Write(a, []byte("some bytes")))
	p := make([]byte, 4)
	fmt.Println(s.Read(a+5, p), string(p))
	var f *vmmem.Fault
	fmt.Println(errors.As(s.Read(a+65534, p), &f), f.Addr, f.Reason)
	// Output:
	// <nil> byte
	// true 0x20010000 not mapped
}

func ExampleSpace_Fetch() {
	s, a := exampleSpace()
	defer s.Close()
	p := make([]byte, 4)
	fmt.Println(s.Fetch(a, p))
	must2(s.Protect(a, 4096, vmmem.ProtReadExec))
	fmt.Println(s.Fetch(a, p))
	s.SetDataExecution(true)
	fmt.Println(s.Fetch(a+4096, p))
	// Output:
	// vmmem: execute at 0x20000000: not permitted
	// <nil>
	// <nil>
}

func ExampleSpace_TryRead() {
	s, a := exampleSpace()
	defer s.Close()
	fmt.Println(s.TryRead(a+65530, make([]byte, 100)))
	fmt.Println(s.TryRead(0, make([]byte, 100)))
	fmt.Println(s.TryWrite(a, []byte("fits")), s.TryWrite(a+65530, []byte("does not fit")))
	// Output:
	// 6
	// 0
	// true false
}

func ExampleSpace_Copy() {
	s, a := exampleSpace()
	defer s.Close()
	must(s.Fill(a, 4, 'x'))
	must(s.Copy(a+2, a, 4)) // overlapping
	must(s.Move(a+100, a, 4))
	p := make([]byte, 6)
	must(s.Read(a, p))
	fmt.Printf("%q\n", p)
	fmt.Println(s.Compare(a+100, a+4, 4)) // "xxxx" with "xx\0\0"
	// Output:
	// "\x00\x00\x00\x00xx"
	// 1 2 <nil>
}

func ExampleCopyBetween() {
	x, a := exampleSpace()
	y, b := exampleSpace()
	defer x.Close()
	defer y.Close()
	must(x.Write64(a, 99))
	fmt.Println(vmmem.CopyBetween(y, b+1, x, a, 8))
	fmt.Println(y.Read64(b + 1))
	fmt.Println(vmmem.CompareBetween(x, a, y, b+1, 8))
	fmt.Println(vmmem.MoveBetween(y, b, x, a, 8))
	fmt.Println(x.Read64(a))
	// Output:
	// <nil>
	// 99 <nil>
	// 0 8 <nil>
	// <nil>
	// 0 <nil>
}

func ExampleSpace_Watch() {
	s, a := exampleSpace()
	defer s.Close()
	id := have(s.Watch(a, 4, vmmem.AccessWrite, func(e vmmem.WatchEvent) vmmem.WatchAnswer {
		fmt.Println(e.Access, "at", e.Addr, e.Old, "->", e.New)
		return e.New[0] != 13 // anything but 13
	}))
	fmt.Println(s.Write32(a, 12))
	fmt.Println(s.Write32(a, 13))
	s.Unwatch(id)
	fmt.Println(s.Write32(a, 13))
	// Output:
	// write at 0x20000000 [0 0 0 0] -> [12 0 0 0]
	// <nil>
	// write at 0x20000000 [12 0 0 0] -> [13 0 0 0]
	// vmmem: write at 0x20000000: stopped by a watchpoint
	// <nil>
}

func ExampleSpace_Check() {
	s, a := exampleSpace()
	defer s.Close()
	must(s.Check(a, 64, vmmem.CheckUnwritten|vmmem.CheckTypes))
	_, err := s.Read32(a)
	fmt.Println(err)
	must(s.WriteCell(a, vmmem.CellFloat, 0x3f800000))
	_, err = s.Read32(a)
	fmt.Println(err)
	must(s.ChangeType(a, 4, vmmem.CellInt))
	v := have(s.Read32(a))
	fmt.Printf("%#x\n", v)
	fmt.Println(s.CellAt(a + 1))
	// Output:
	// vmmem: read at 0x20000000: never written
	// vmmem: read at 0x20000000: cell holds another type
	// 0x3f800000
	// int 0x20000000
}

func ExampleSpace_SetAlias() {
	s, a := exampleSpace()
	defer s.Close()
	must(s.SetAlias("header", a, 16))
	must(s.SetAlias("header.size", a+8, 4))
	fmt.Println(s.LookupAlias("header"))
	fmt.Println(s.AliasAt(a + 10))
	must(s.Release(a))
	fmt.Println(s.Aliases())
	// Output:
	// {header 0x20000000 16} true
	// {header.size 0x20000008 4} true
	// []
}

func ExampleSpace_Lock() {
	s, a := exampleSpace()
	defer s.Close()
	const alice, bob = 1, 2
	first := have(s.Lock(alice, a, 100, vmmem.LockWrite))
	second := have(s.Lock(bob, a+50, 100, vmmem.LockRead))
	fmt.Println(first.Granted(), second.Granted())
	for _, h := range first.Unlock() {
		fmt.Println("now", h.Owner, "may", h.Mode)
	}
	must2(s.Lock(alice, a+1000, 1, vmmem.LockWrite))
	must2(s.Lock(alice, a+50, 1, vmmem.LockWrite)) // waits for bob
	_, err := s.Lock(bob, a+1000, 1, vmmem.LockRead)
	fmt.Println(err)
	// Output:
	// true false
	// now 2 may read
	// vmmem: lock 0x200003e8+0x1: waiting for this lock would never end
}

func ExampleSpace_Save() {
	s, a := exampleSpace()
	defer s.Close()
	must(s.Write(a, []byte("kept")))
	var file bytes.Buffer
	must(s.Save(&file, vmmem.SaveOptions{}))
	data := file.Bytes()

	c := have(vmmem.Load(bytes.NewReader(data), vmmem.LoadOptions{}))
	defer c.Close()
	p := make([]byte, 4)
	fmt.Println(c.Read(a, p), string(p))

	data[len(data)/2] ^= 1
	_, err := vmmem.Load(bytes.NewReader(data), vmmem.LoadOptions{})
	fmt.Println(errors.Is(err, vmmem.ErrDamaged))
	// Output:
	// <nil> kept
	// true
}

func ExampleHostAlloc() {
	b, err := vmmem.HostAlloc(64 << 20) // costs address space only
	if err != nil {
		log.Fatal(err)
	}
	defer b.Free()
	code := b.Bytes()
	code[0] = 1
	fmt.Println(len(code))
	// Output:
	// 67108864
}

func ExampleSpace_Stats() {
	s, _ := exampleSpace()
	defer s.Close()
	must2(s.Reserve(vmmem.StackBase, 1<<20, vmmem.KindStack))
	st := s.Stats()
	fmt.Println(st.Reserved, st.Committed, st.Allocations, st.ReservedKind[vmmem.KindStack])
	// Output:
	// 1114112 65536 2 1048576
}

func ExampleSpace_SetQuota() {
	s := have(vmmem.New(vmmem.Options{Quota: vmmem.Quota{Reserved: 1 << 30}}))
	defer s.Close()
	must(s.SetQuota(vmmem.KindImage, vmmem.Quota{Reserved: 1 << 20}))
	_, err := s.MapImage(0, make([]byte, 2<<20), "large")
	fmt.Println(err)
	// Output:
	// vmmem: map image 0x00000000+0x200000: quota exceeded
}

func ExampleSpace_LayoutVersion() {
	s, a := exampleSpace()
	defer s.Close()
	v := s.LayoutVersion()
	must(s.Write8(a, 1))
	fmt.Println(s.LayoutVersion() == v)
	must(s.Decommit(a, 1))
	fmt.Println(s.LayoutVersion() > v)
	// Output:
	// true
	// true
}

func ExampleSpace_Verify() {
	s, _ := exampleSpace()
	defer s.Close()
	fmt.Println(s.Verify())
	// Output:
	// <nil>
}

func ExampleSpace_Load32() {
	s, a := exampleSpace()
	defer s.Close()
	fmt.Println(s.Store32(a, 5))
	v, ok := s.Load32(a)
	if !ok { // a guard page, a watchpoint, no memory: Read32 knows
		v = have(s.Read32(a))
	}
	fmt.Println(v)
	fmt.Println(s.Load32(0))
	// Output:
	// true
	// 5
	// 0 false
}

func ExampleSpace_LoadPlain() {
	s, _ := exampleSpace()
	a := have(s.Allocate(vmmem.Request{Size: 100, Prot: vmmem.ProtReadWrite, Commit: true})) // one page of its granule
	fmt.Println(s.Load32(a))
	defer s.Close()
	fmt.Println(s.StorePlain(a, 4, 5))
	fmt.Println(s.LoadPlain(a, 4))
	fmt.Println(s.LoadPlain(0, 4))
	// Output:
	// 0 false
	// true
	// 5 true
	// 0 false
}
