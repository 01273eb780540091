package heap_test

import (
	"encoding/binary"
	"errors"
	"fmt"
	"log"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vmmem"
)

// newHeap makes a heap without an address space around it.
func newHeap() *heap.Heap {
	h, err := heap.Format(make([]byte, heap.Bytes))
	if err != nil {
		log.Fatal(err)
	}
	return h
}

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return v
}

// A heap in an address space, a block in the heap.
func Example() {
	space := must(vmmem.New(vmmem.Options{}))
	defer space.Close()
	h := must(heap.New(space))
	block := must(h.Malloc(100))
	bytes := must(h.Payload(block))
	copy(bytes, "hello")
	// The address space shows the same bytes.
	fmt.Printf("%c\n", must(space.Read8(heap.Addr(block))))
	fmt.Println(h.Free(block), h.Verify())
	// Output:
	// h
	// <nil> <nil>
}

func ExampleNew() {
	space := must(vmmem.New(vmmem.Options{}))
	defer space.Close()
	h := must(heap.New(space))
	fmt.Println(h.Contains(h.First()), space.Query(heap.Base).Kind)
	_, err := heap.New(space)
	fmt.Println(errors.Is(err, vmmem.ErrBusy))
	// Output:
	// true heap
	// true
}

func ExampleNewLimited() {
	space := must(vmmem.New(vmmem.Options{}))
	defer space.Close()
	h := must(heap.NewLimited(space, 1<<20))
	_, err := h.Malloc(2 << 20)
	fmt.Println(err)
	fmt.Println(h.End() == heap.Ref(heap.Base)+1<<20, h.CapacityBytes() < 1<<20)
	// Output:
	// heap: full
	// true true
}

// Everything a heap knows is in its bytes.
func ExampleAttach() {
	space := must(vmmem.New(vmmem.Options{}))
	defer space.Close()
	block := must(must(heap.New(space)).Malloc(10))

	again := must(heap.Attach(space))
	fmt.Println(again.Owns(block))
	// Output: true
}

func ExampleFormat() {
	host := make([]byte, heap.Bytes)
	_, err := heap.Open(host)
	fmt.Println(err)
	h := must(heap.Format(host))
	block := must(h.Malloc(10))
	fmt.Println(must(heap.Open(host)).Owns(block), &h.Bytes()[0] == &host[0])
	// Output:
	// heap: not a heap of this layout: no magic number
	// true true
}

func ExampleFormatLimited() {
	_, err := heap.FormatLimited(make([]byte, heap.Bytes), 1001)
	fmt.Println(err)
	// Output: heap: not a heap of this layout: 1001 bytes
}

func ExampleHeap_Alloc() {
	h := newHeap()
	object := must(h.Alloc(20, heap.Instance))
	fmt.Println(h.Header(object))
	// Objects die by the sweep, not by hand.
	fmt.Println(errors.Is(h.Free(object), heap.ErrManaged))
	_, err := h.Alloc(20, heap.Filler)
	fmt.Println(err)
	// Output:
	// instance 24 bytes A in-use
	// true
	// heap: allocation type cannot be asked for
}

func ExampleHeap_Malloc() {
	h := newHeap()
	block, err := h.Malloc(100)
	fmt.Println(err, block%heap.PayloadAlign == 0, must(h.UsableSize(block)))
	_, err = h.Malloc(heap.MaxPayloadBytes + 1)
	fmt.Println(errors.Is(err, heap.ErrTooLarge), errors.Is(err, heap.ErrFull))
	// Output:
	// <nil> true 100
	// true true
}

func ExampleHeap_Calloc() {
	h := newHeap()
	table := must(h.Calloc(10, 8))
	fmt.Println(len(must(h.Payload(table))))
	_, err := h.Calloc(1<<20, 1<<20) // overflows 32 bits
	fmt.Println(err)
	// Output:
	// 84
	// heap: full: request is larger than any chunk
}

func ExampleHeap_AlignedAlloc() {
	h := newHeap()
	block := must(h.AlignedAlloc(256, 100))
	fmt.Println(block%256 == 0)
	_, err := h.AlignedAlloc(100, 100)
	fmt.Println(err)
	// Output:
	// true
	// heap: alignment is not a power of two
}

func ExampleHeap_Valloc() {
	h := newHeap()
	fmt.Println(must(h.Valloc(100))%4096 == 0)
	// Output: true
}

func ExampleHeap_Realloc() {
	h := newHeap()
	a := must(h.Malloc(100))
	copy(must(h.Payload(a)), "kept")
	fmt.Println("grows in place:", must(h.Realloc(a, 1000)) == a)
	wall := must(h.Malloc(8))
	b := must(h.Realloc(a, 10_000))
	fmt.Println("moves:", b != a, string(must(h.Payload(b))[:4]))
	fmt.Println(h.Free(wall), h.Free(b))
	// Output:
	// grows in place: true
	// moves: true kept
	// <nil> <nil>
}

func ExampleHeap_Reallocf() {
	h := newHeap()
	block := must(h.Malloc(100))
	_, err := h.Realloc(block, 1<<24-100)
	fmt.Println(err, h.Owns(block))
	_, err = h.Reallocf(block, 1<<24-100)
	fmt.Println(err, h.Owns(block))
	// Output:
	// heap: full true
	// heap: full false
}

func ExampleHeap_Free() {
	h := newHeap()
	block := must(h.Malloc(100))
	for _, ref := range []heap.Ref{0, block + 8, block, block} {
		var refused *heap.FreeError
		switch err := h.Free(ref); {
		case errors.As(err, &refused):
			fmt.Println(refused.Err)
		default:
			fmt.Println(err)
		}
	}
	// Output:
	// address is outside the heap
	// address is inside a chunk
	// <nil>
	// chunk is free already
}

func ExampleHeap_UsableSize() {
	h := newHeap()
	block := must(h.Malloc(13))
	fmt.Println(must(h.UsableSize(block)))
	_, err := h.UsableSize(block + 8)
	fmt.Println(errors.Is(err, heap.ErrInterior))
	// Output:
	// 20
	// true
}

func ExampleHeap_Owns() {
	h := newHeap()
	block := must(h.Malloc(13))
	fmt.Println(h.Owns(block), h.Owns(block+8), h.Owns(0xffffffff))
	// Output: true false false
}

func ExampleHeap_Payload() {
	h := newHeap()
	block := must(h.New(8))
	binary.LittleEndian.PutUint64(must(h.Payload(block)), 42)
	_, err := h.Payload(block + 8)
	fmt.Println(errors.Is(err, heap.ErrInterior))
	// Output: true
}

// The three forms of new.
func ExampleHeap_New() {
	h := newHeap()
	a, err := h.New(24) // or an error
	fmt.Println(a != 0, err)
	fmt.Println(h.NewOrNull(heap.Bytes)) // or null
	at, err := h.NewAt(a, 24)            // where there is room already
	fmt.Println(at == a, err)
	_, err = h.NewAt(a, 100)
	fmt.Println(err)
	// Output:
	// true <nil>
	// 0x00000000
	// true <nil>
	// heap: block is too small
}

// A mutator allocates by a cursor of its own.
func ExampleHeap_CutBuffer() {
	h := newHeap()
	cursor, end, err := h.CutBuffer(1000)
	fmt.Println(err, end-cursor >= 1000)
	for payload := uint32(8); payload <= 32; payload += 8 {
		size := heap.ChunkBytes(payload)
		header := heap.MakeHeader(size, heap.Instance, h.AllocColour())
		binary.LittleEndian.PutUint32(h.Bytes()[cursor-heap.Base:], uint32(header))
		cursor += heap.Addr(size)
	}
	fmt.Println(h.Stats().Objects[heap.Instance])
	fmt.Println(h.RetireBuffer(cursor, end), h.RetireBuffer(cursor, end) != nil)
	// Output:
	// <nil> true
	// 4
	// <nil> true
}

func ExampleHeap_SetBufferBytes() {
	h := newHeap()
	h.SetBufferBytes(4096)
	start, end, err := h.CutBuffer(1)
	fmt.Println(uint32(end-start), err)
	s, e := h.Buffer()
	fmt.Println(s == start, e == end)
	// Output:
	// 4096 <nil>
	// true true
}

// A hole of 112 bytes, and a long one behind: a crowded heap cuts the next buffer from the former.
func ExampleHeap_SetCrowded() {
	h := newHeap()
	hole := must(h.Alloc(108, heap.Raw))
	must(h.Alloc(8, heap.Raw))
	fmt.Println(h.Free(hole), h.FreeBytes() > 112)
	for _, crowded := range []bool{false, true} {
		h.SetCrowded(crowded)
		start, end, err := h.CutBuffer(16)
		fmt.Println(uint32(end-start), err)
		fmt.Println(h.RetireBuffer(start, end))
	}
	// Output:
	// <nil> true
	// 32768 <nil>
	// <nil>
	// 112 <nil>
	// <nil>
}

// What a collector does: new objects get another colour, what it finds alive gets it too, the sweep frees the rest.
func ExampleHeap_BeginSweep() {
	h := newHeap()
	dead := must(h.Alloc(20, heap.Instance))
	old := h.AllocColour()
	h.SetAllocColour(old.Flip())
	young := must(h.Alloc(20, heap.Instance))

	fmt.Println(h.BeginSweep(old), h.Sweeping())
	for !h.SweepStep(1 << 20) {
	}
	objects, bytes := h.Freed()
	fmt.Println(objects[heap.Instance], "of", bytes[heap.Instance], "bytes died;", h.ReclaimedBytes(), "reclaimed")
	fmt.Println(h.Header(dead).InUse(), h.Header(young).InUse())
	// Output:
	// <nil> true
	// 1 of 24 bytes died; 24 reclaimed
	// false true
}

func ExampleHeap_FinishSweep() {
	h := newHeap()
	h.SetAllocColour(heap.ColourB)
	fmt.Println(h.BeginSweep(heap.ColourB))
	h.AwaitSweep() // from here on it may find chunks of both colours
	fmt.Println(h.BeginSweep(heap.ColourA))
	h.FinishSweep()
	fmt.Println(h.Sweeping())
	// Output:
	// heap: not the colour of the dead: B
	// <nil>
	// false
}

func ExampleHeap_Walk() {
	h := newHeap()
	must(h.Alloc(100, heap.PrimArray))
	must(h.Malloc(10))
	h.Walk(func(ref heap.Ref, header heap.Header) bool {
		fmt.Println(header.Type(), header.PayloadBytes() < 200)
		return true
	})
	// Output:
	// permanent false
	// primitive array true
	// raw true
	// free false
}

func ExampleHeap_Stats() {
	h := newHeap()
	a := must(h.Malloc(1000))
	must(h.Malloc(1000))
	fmt.Println(h.Free(a))
	s := h.Stats()
	fmt.Println(s.Objects[heap.Raw], s.FreeChunks, s.FreeBytes == h.FreeBytes(), s.UsedBytes+s.FreeBytes == s.TotalBytes)
	fmt.Printf("%.4f\n", s.Fragmentation)
	fmt.Println(h.ExplicitBytes())
	fmt.Println(h.ScatteredBytes())
	// Output:
	// <nil>
	// 1 2 true true
	// 0.0001
	// 1008
	// 0 0
}

func ExampleHeap_Verify() {
	h := newHeap()
	block := must(h.Malloc(100))
	h.Bytes()[uint32(block)-uint32(heap.Base)-3] ^= 0x10 // in its header
	var corrupt *heap.CorruptError
	fmt.Println(errors.As(h.Verify(), &corrupt), corrupt.Law)
	// Output: true size of a chunk
}

func ExampleHeap_VerifyObjects() {
	h := newHeap()
	must(h.Alloc(100, heap.RefArray))
	err := h.VerifyObjects(func(_ heap.Ref, header heap.Header) string {
		if header.Type() == heap.RefArray {
			return "this program has no arrays"
		}
		return ""
	})
	fmt.Println(err != nil)
	// Output: true
}

// Words of the heap for those who work on it.
func ExampleHeap_Slot() {
	h := newHeap()
	h.SetSlot(heap.SlotRuntime, 42)
	fmt.Println(must(heap.Open(h.Bytes())).Slot(heap.SlotRuntime), *h.MarkingFlag())
	// Output: 42 0
}

// A test fails the second allocation.
func ExampleHeap_SetRefuse() {
	h := newHeap()
	left := 2
	h.SetRefuse(func(uint32) bool { left--; return left == 0 })
	for range 3 {
		_, err := h.Malloc(10)
		fmt.Println(err)
	}
	// Output:
	// <nil>
	// heap: full
	// <nil>
}

func ExampleHeap_NewContext() {
	h := newHeap()
	c := must(h.NewContext(1<<20, heap.ContextOptions{AlignBytes: 128}))
	loader := must(c.NewClient(0))
	block := must(loader.Alloc(300))
	fmt.Println(block%128 == 0, h.Contains(heap.Ref(block)))
	c.Close() // and everything is the heap's again
	fmt.Println(h.FreeBytes() == h.CapacityBytes())
	// Output:
	// true true
	// true
}

// The block of a context may be any memory; the heap keeps the book only.
func ExampleHeap_NewContextOver() {
	space := must(vmmem.New(vmmem.Options{}))
	defer space.Close()
	h := must(heap.New(space))
	region := must(space.Allocate(vmmem.Request{Size: 1 << 16, Commit: true, Prot: vmmem.ProtReadWrite}))
	c := must(h.NewContextOver(region, must(space.Host(region, 1<<16)), heap.ContextOptions{}))
	k := must(c.NewClient(0))
	block := must(k.Alloc(100))
	copy(must(k.Bytes(block)), "shared")
	fmt.Printf("%c\n", must(space.Read8(block)))
	// Output: s
}

func ExampleHeap_AttachContext() {
	h := newHeap()
	c := must(h.NewContext(1<<16, heap.ContextOptions{}))
	k := must(c.NewClient(0))
	block := must(k.Alloc(100))

	again := must(must(heap.Open(h.Bytes())).AttachContext(c.Book(), nil))
	fmt.Println(must(again.Client(k.ID())).Owns(block))
	// Output: true
}

// Features are asked for; what is supported is accepted.
func ExampleContext_Features() {
	h := newHeap()
	c := must(h.NewContext(1<<16, heap.ContextOptions{Features: heap.FeatureZero | heap.FeatureConcurrent}))
	fmt.Println(heap.SupportedFeatures&heap.FeatureConcurrent != 0)
	fmt.Println(c.Features() == heap.FeatureZero)
	_, err := c.NewClient(1000)
	fmt.Println(err)
	// Output:
	// false
	// true
	// heap: context options: quotas were not asked for
}

func ExampleContext_NewClient() {
	h := newHeap()
	c := must(h.NewContext(1<<16, heap.ContextOptions{MaxClients: 2, Features: heap.FeatureQuota}))
	a := must(c.NewClient(0))
	b := must(c.NewClient(1000))
	_, err := c.NewClient(0)
	fmt.Println(err)
	_, err = b.Alloc(2000)
	fmt.Println(err)
	fmt.Println(len(c.Clients()), a.ID() != b.ID())
	// Output:
	// heap: too many clients
	// heap: client's quota exceeded
	// 2 true
}

func ExampleContext_Figures() {
	h := newHeap()
	c := must(h.NewContext(1<<16, heap.ContextOptions{LotBytes: 4096}))
	k := must(c.NewClient(0))
	must(k.Alloc(100))
	f := c.Figures()
	fmt.Println(f.Total, f.Held, f.Used, f.Asked, f.Free, f.Peak, f.Blocks)
	// Output: 65536 4096 128 100 65408 128 1
}

func ExampleContext_Compute() {
	h := newHeap()
	c := must(h.NewContext(1<<16, heap.ContextOptions{LotBytes: 4096}))
	k := must(c.NewClient(0))
	must(k.Alloc(100))
	f := c.Compute()
	// 128, 256, 512, 1024 and 2048 bytes wait in the client's allocator.
	fmt.Println(f.Allocators, f.CachedBlocks, f.CachedBytes, f.Slack, f.LargestFree)
	fmt.Printf("%.2f\n", f.Fragmentation)
	// Output:
	// 1 5 3968 28 32768
	// 0.50
}

func ExampleContext_Verify() {
	h := newHeap()
	c := must(h.NewContext(1<<16, heap.ContextOptions{}))
	must(must(c.NewClient(0)).Alloc(100))
	fmt.Println(c.Verify())
	h.Bytes()[uint32(c.Book())-uint32(heap.Base)+16] ^= 1
	fmt.Println(c.Verify() != nil)
	// Output:
	// <nil>
	// true
}

func ExampleClient_Alloc() {
	h := newHeap()
	k := must(must(h.NewContext(1<<16, heap.ContextOptions{})).NewClient(0))
	block := must(k.Alloc(100))
	asked, usable, err := k.Size(block)
	fmt.Println(asked, usable, err)
	_, err = k.Alloc(1 << 17)
	fmt.Println(err)
	// Output:
	// 100 128 <nil>
	// heap: full
}

// Clients know their own blocks only.
func ExampleClient_Free() {
	h := newHeap()
	c := must(h.NewContext(1<<16, heap.ContextOptions{}))
	a, b := must(c.NewClient(0)), must(c.NewClient(0))
	block := must(a.Alloc(100))
	fmt.Println(a.Owns(block), b.Owns(block))
	fmt.Println(b.Free(block))
	fmt.Println(a.Free(block), a.Free(block))
	// Output:
	// true false
	// heap: not a block of this client
	// <nil> heap: not a block of this client
}

func ExampleClient_Realloc() {
	h := newHeap()
	k := must(must(h.NewContext(1<<16, heap.ContextOptions{})).NewClient(0))
	a := must(k.Alloc(100))
	copy(must(k.Bytes(a)), "kept")
	b := must(k.Realloc(a, 120)) // fits into 128 bytes
	c := must(k.Realloc(b, 1000))
	fmt.Println(a == b, b == c, string(must(k.Bytes(c))[:4]))
	// Output: true false kept
}

func ExampleClient_Figures() {
	h := newHeap()
	k := must(must(h.NewContext(1<<16, heap.ContextOptions{Features: heap.FeatureQuota})).NewClient(10_000))
	block := must(k.Alloc(1000))
	fmt.Println(k.Free(block))
	must(k.Alloc(300))
	f := k.Figures()
	fmt.Println(f.Total, f.Used, f.Asked, f.Peak, f.Blocks)
	fmt.Println(k.Compute().Slack)
	// Output:
	// <nil>
	// 10000 512 300 1024 1
	// 212
}

func ExampleClient_Walk() {
	h := newHeap()
	k := must(must(h.NewContext(1<<16, heap.ContextOptions{})).NewClient(0))
	must(k.Alloc(10))
	must(k.Alloc(100))
	k.Walk(func(_ heap.Addr, asked, usable uint32) bool {
		fmt.Println(asked, usable)
		return true
	})
	// Output:
	// 10 64
	// 100 128
}

// Whatever a client has, it gives back in one call.
func ExampleClient_Delete() {
	h := newHeap()
	c := must(h.NewContext(1<<16, heap.ContextOptions{}))
	k := must(c.NewClient(0))
	for range 100 {
		must(k.Alloc(100))
	}
	k.Delete()
	fmt.Println(c.Figures().Used, len(c.Clients()))
	_, err := k.Alloc(1)
	fmt.Println(err)
	// Output:
	// 0 0
	// heap: no such client
}

func ExampleMakeHeader() {
	header := heap.MakeHeader(heap.ChunkBytes(20), heap.String, heap.ColourGrey)
	fmt.Println(header, header.PayloadBytes(), header.PrevFree(), header.Colour() == heap.ColourGrey, header.Size())
	fmt.Printf("%#x\n", uint32(header))
	// Output:
	// string 24 bytes grey in-use 20 false true 24
	// 0x1849
}

func ExampleType_Managed() {
	for _, t := range []heap.Type{heap.Instance, heap.Raw, heap.Filler} {
		fmt.Println(t, t.Managed(), t.Explicit())
	}
	// Output:
	// instance true false
	// raw false true
	// filler false false
}
