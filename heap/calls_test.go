package heap

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vmmem"
)

// caller makes calls with any argument values at all, as its bytes choose.
type caller struct {
	d    *byteDrawer
	h    *Heap
	refs []Ref // that were answered once; live or not
}

// number draws a size: small, near a limit, or anything.
func (c *caller) number() uint32 {
	switch c.d.intn(5, "") {
	case 0:
		return uint32(c.d.intn(1<<16, ""))
	case 1:
		edges := []uint32{0, 1, MinChunkBytes, smallBytes - HeaderBytes, exactBytes - HeaderBytes, MaxPayloadBytes, Bytes, math.MaxInt32, math.MaxUint32}
		return edges[c.d.intn(len(edges), "")] + uint32(c.d.intn(9, "")) - 4
	case 2:
		return uint32(c.d.intn(1<<32, ""))
	}
	return uint32(c.d.intn(256, ""))
}

// ref draws an address: of a chunk, near one, in the heap, or anything.
func (c *caller) ref() Ref {
	if len(c.refs) > 0 && c.d.intn(4, "") != 0 {
		ref := c.refs[c.d.intn(len(c.refs), "")]
		if c.d.intn(4, "") == 0 {
			ref += Ref(c.d.intn(64, "")) - 32
		}
		return ref
	}
	return Ref(c.number()) + Ref(c.d.intn(2, ""))*Ref(Base)
}

// keep notes a chunk, and writes all over an explicit one.
func (c *caller) keep(ref Ref, err error) {
	if err != nil || ref == 0 {
		return
	}
	c.refs = append(c.refs, ref)
	if p, err := c.h.Payload(ref); err == nil {
		for i := range p {
			p[i] = 0xff
		}
	}
}

func (c *caller) call(t *testing.T) {
	h := c.h
	switch c.d.intn(24, "") {
	case 0, 1, 2:
		c.keep(h.Malloc(c.number()))
	case 3:
		c.keep(h.Calloc(c.number(), c.number()))
	case 4:
		c.keep(h.AlignedAlloc(c.number(), c.number()))
	case 5:
		c.keep(h.AlignedAlloc(1<<c.d.intn(33, ""), c.number()))
	case 6:
		c.keep(h.Valloc(c.number()))
	case 7, 8:
		c.keep(h.Realloc(c.ref(), c.number()))
	case 9:
		c.keep(h.Reallocf(c.ref(), c.number()))
	case 10, 11, 12:
		_ = h.Free(c.ref())
	case 13:
		c.keep(h.New(c.number()))
	case 14:
		c.keep(h.NewOrNull(c.number()), nil)
	case 15:
		_, _ = h.NewAt(c.ref(), c.number())
	case 16:
		c.keep(h.Alloc(c.number(), Type(c.d.intn(256, ""))))
	case 17:
		ref := c.ref()
		_, _ = h.UsableSize(ref)
		_ = h.Owns(ref)
		_ = h.Contains(ref)
		_ = h.Header(ref).String()
	case 18:
		h.SetBufferBytes(c.number())
		h.SetSlot(int(int32(c.number())), c.number())
		_ = h.Slot(int(int32(c.number())))
	case 19:
		start, end, err := h.CutBuffer(c.number())
		if err == nil && c.d.intn(2, "") == 0 {
			require.NoError(t, h.RetireBuffer(start, end))
		}
	case 20:
		// What a mutator wrote is its own affair: nothing, here.
		if start, end := h.Buffer(); c.d.intn(2, "") == 0 {
			_ = h.RetireBuffer(start, end)
		} else if cursor := Addr(c.ref()); cursor <= start || cursor > end {
			_ = h.RetireBuffer(cursor, Addr(c.number()))
		}
	case 21:
		_ = h.BeginSweep(Colour(c.d.intn(256, "")))
	case 22:
		h.SweepStep(c.number())
	case 23:
		// The collector's part: everything is dead.
		if start, end := h.Buffer(); start != 0 {
			require.NoError(t, h.RetireBuffer(start, end))
		}
		h.FinishSweep()
		dead := h.AllocColour()
		h.SetAllocColour(dead.Flip())
		require.NoError(t, h.BeginSweep(dead))
	}
	require.NoError(t, h.Verify())
}

// FuzzCalls: whatever is called with whatever arguments, there is an answer and the heap is sound.
func FuzzCalls(f *testing.F) {
	f.Add([]byte{0, 3, 100, 0, 3, 200, 10, 0, 1, 0, 0, 23, 22, 2, 0, 0, 0, 7})
	f.Add(binary.LittleEndian.AppendUint64([]byte{5, 12, 1, 8, 8, 0, 0, 9, 1, 5, 3, 19, 0}, 0xfffffffffffffff8))
	host := make([]byte, Bytes)
	f.Fuzz(func(t *testing.T, b []byte) {
		const limit = 60 << 10
		clear(host[:limit])
		h, err := FormatLimited(host, limit)
		require.NoError(t, err)
		c := &caller{d: &byteDrawer{b}, h: h}
		for n := 0; len(c.d.b) > 0 && n < 200; n++ {
			c.call(t)
		}
	})
}

// FuzzClientCalls: the same for contexts and clients.
func FuzzClientCalls(f *testing.F) {
	f.Add([]byte{0, 1, 200, 0, 0, 0, 3, 50, 2, 3, 60, 3, 0, 4, 9, 10, 5, 6, 7})
	f.Add([]byte{1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 3, 3, 3, 3, 8, 8})
	host := make([]byte, Bytes)
	region := make([]byte, 64<<10)
	f.Fuzz(func(t *testing.T, b []byte) {
		const limit = 200 << 10
		clear(host[:limit])
		h, err := FormatLimited(host, limit)
		require.NoError(t, err)
		c := &caller{d: &byteDrawer{b}, h: h}
		var contexts []*Context
		var clients []*Client
		options := func() ContextOptions {
			if c.d.intn(4, "") != 0 {
				return ContextOptions{LeastBytes: 32, LotBytes: 2048, MaxClients: 3, Features: Feature(c.number())}
			}
			return ContextOptions{c.number(), c.number(), c.number(), int(int32(c.number())), Feature(c.number())}
		}
		for n := 0; len(c.d.b) > 0 && n < 200; n++ {
			var ctx *Context
			var k *Client
			if len(contexts) > 0 {
				ctx = contexts[c.d.intn(len(contexts), "")]
			}
			if len(clients) > 0 {
				k = clients[c.d.intn(len(clients), "")]
			}
			switch step := c.d.intn(10, ""); {
			case step == 0:
				if made, err := h.NewContext(c.number(), options()); err == nil {
					contexts = append(contexts, made)
				}
			case step == 1:
				if made, err := h.NewContextOver(vmmem.Addr(c.number()), region[:c.d.intn(len(region)+1, "")], options()); err == nil {
					contexts = append(contexts, made)
				}
			case step == 2 && ctx != nil:
				if made, err := ctx.NewClient(c.number()); err == nil {
					clients = append(clients, made)
				}
			case step < 5 && k != nil:
				if addr, err := k.Alloc(c.number()); err == nil {
					c.refs = append(c.refs, Ref(addr))
				}
			case step == 5 && k != nil:
				_, _ = k.Realloc(vmmem.Addr(c.ref()), c.number())
			case step == 6 && k != nil:
				addr := vmmem.Addr(c.ref())
				_, _, _ = k.Size(addr)
				_, err := k.Bytes(addr)
				require.Equal(t, err == nil, k.Owns(addr))
				require.Equal(t, err, k.Free(addr))
			case step == 7 && k != nil && c.d.intn(4, "") == 0:
				k.Delete()
			case step == 8 && ctx != nil && c.d.intn(4, "") == 0:
				ctx.Close()
			case step == 9 && ctx != nil:
				_, _ = ctx.Client(c.number())
				_ = ctx.Compute()
				if again, err := h.AttachContext(c.ref(), nil); err == nil {
					require.NoError(t, again.Verify())
				}
			}
			require.NoError(t, h.Verify())
			for _, ctx := range contexts {
				if ctx.Book() != 0 {
					require.NoError(t, ctx.Verify())
				}
			}
		}
	})
}
