package verify

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
)

// requireSound checks what every Result promises.
func requireSound(t testing.TB, m *classfile.Method, r *Result) {
	if m.Code == nil {
		require.Empty(t, r.Frames)
		return
	}
	starts := map[int]bool{}
	for in := range classfile.Instructions(m.Code.Code) {
		starts[in.PC] = true
	}
	require.NotEmpty(t, r.Frames)
	require.Equal(t, 0, r.Frames[0].BCI)
	last := -1
	for i := range r.Frames {
		f := &r.Frames[i]
		require.Greater(t, f.BCI, last)
		last = f.BCI
		require.True(t, starts[f.BCI], "frame inside an instruction")
		require.True(t, r.Reachable(f.BCI))
		require.Same(t, f, r.At(f.BCI))
		require.LessOrEqual(t, len(f.Locals), int(m.Code.MaxLocals))
		require.LessOrEqual(t, len(f.Stack), int(m.Code.MaxStack))
		for _, types := range [][]Type{f.Locals, f.Stack} {
			for k, ty := range types {
				require.LessOrEqual(t, ty.Kind(), UninitThis)
				if ty.IsWide() {
					require.Equal(t, ty+1, types[k+1])
				}
				if ty.Kind() == Ref {
					require.NotEmpty(t, r.Name(ty))
				}
				if ty.Kind() == Uninit {
					require.Equal(t, byte(classfile.OpNew), m.Code.Code[ty.Offset()])
				}
			}
		}
	}
}

func FuzzVerify(f *testing.F) {
	for _, r := range rules {
		f.Add(r.assemble(f))
	}
	l := ruleLibrary(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		c, err := classfile.Parse(b)
		if err != nil {
			return
		}
		own := map[string][]byte{}
		for n, x := range l.own {
			own[n] = x
		}
		own[c.Name] = b
		h := (&library{own: own, parsed: map[string]*classfile.Class{}}).hierarchy(c.Name)
		for i := range c.Methods {
			m := &c.Methods[i]
			r, err := Method(c, m, h)
			if err == nil {
				requireSound(t, m, r)
			} else {
				require.NotEmpty(t, err.Error())
			}
			if m.Code != nil {
				inferOnly(c, m, h)
			}
		}
	})
}

// Methods that are as costly as the format allows get an answer in bounded time and memory.
func TestHostileSizes(t *testing.T) {
	nops := func(n int) []byte {
		b := make([]byte, n)
		b[n-1] = byte(classfile.OpReturn)
		return b
	}
	table := func(c *classfile.Class, frames ...classfile.StackMapFrame) classfile.Attributes {
		a, err := c.NewAttribute(classfile.StackMapTable{Frames: frames})
		require.NoError(t, err)
		return classfile.Attributes{a}
	}
	top := func(n int) []classfile.VerificationType { return make([]classfile.VerificationType, n) }
	repeat := func(n int, frames ...classfile.StackMapFrame) (all []classfile.StackMapFrame) {
		for range n {
			all = append(all, frames...)
		}
		return all
	}
	tests := map[string]func(c *classfile.Class, code *classfile.Code){
		"handlers over everything": func(c *classfile.Class, code *classfile.Code) {
			code.Code = nops(65535)
			for i := 0; i+1 < 65535; i += 2 {
				code.Code[i], code.Code[i+1] = byte(classfile.OpIconst0), byte(classfile.OpIstore0)
				code.Handlers = append(code.Handlers, classfile.Handler{EndPC: 65534, HandlerPC: 65534})
			}
			code.Attributes = table(c, classfile.StackMapFrame{Type: classfile.FrameTypeSameLocals1Extended, Delta: 65534,
				Stack: []classfile.VerificationType{{Tag: classfile.VObject, Index: c.Super}}})
		},
		"a block for every goto": func(c *classfile.Class, code *classfile.Code) {
			code.Code = nops(65533)
			for i := 0; i+3 < 65533; i += 3 {
				code.Code[i], code.Code[i+2] = byte(classfile.OpGoto), 3
			}
		},
		"backward branches": func(c *classfile.Class, code *classfile.Code) {
			code.Code = nops(65533)
			for i := 0; i+4 < 32000; i += 4 {
				code.Code[i], code.Code[i+1] = byte(classfile.OpIconst0), byte(classfile.OpIfeq)
				code.Code[i+2], code.Code[i+3] = byte((-i-1)>>8), byte(-i-1)
			}
		},
		"frames everywhere": func(c *classfile.Class, code *classfile.Code) {
			code.Code = nops(65535)
			full := classfile.StackMapFrame{Type: classfile.FrameTypeFull, Locals: top(65535)}
			code.Attributes = table(c, append([]classfile.StackMapFrame{full}, repeat(65534, classfile.StackMapFrame{})...)...)
		},
		"frames that grow and shrink": func(c *classfile.Class, code *classfile.Code) {
			code.Code = nops(65535)
			full := classfile.StackMapFrame{Type: classfile.FrameTypeFull, Locals: top(65000)}
			code.Attributes = table(c, append([]classfile.StackMapFrame{full},
				repeat(32000, classfile.StackMapFrame{Type: 252, Locals: top(1)}, classfile.StackMapFrame{Type: 250})...)...)
		},
		"a switch with all targets": func(c *classfile.Class, code *classfile.Code) {
			const n = 0x3000
			code.Code = append([]byte{byte(classfile.OpIconst0), byte(classfile.OpTableswitch), 0, 0}, make([]byte, 12+4*n+1)...)
			end := len(code.Code) - 1
			code.Code[14], code.Code[15] = byte((n-1)>>8), byte((n-1)&0xff)
			for i := 4; i < end; i += 4 {
				if i != 8 && i != 12 {
					code.Code[i+2], code.Code[i+3] = byte((end-1)>>8), byte(end-1)
				}
			}
			code.Code[end] = byte(classfile.OpReturn)
			code.Attributes = table(c, classfile.StackMapFrame{Type: classfile.FrameTypeFull, Delta: uint16(end), Locals: top(65535)})
		},
	}
	for name, build := range tests {
		for _, major := range []uint16{49, 52} {
			t.Run(fmt.Sprintf("%s, version %d", name, major), func(t *testing.T) {
				b := asm.NewClass(52, classfile.AccPublic|classfile.AccSuper, "T", "java/lang/Throwable")
				m := b.Method(classfile.AccStatic, "m", "()V")
				m.Return(classfile.Void)
				data, err := b.Bytes()
				require.NoError(t, err)
				c, err := classfile.Parse(data)
				require.NoError(t, err)
				c.Major = major
				code := c.Methods[0].Code
				code.MaxLocals, code.MaxStack = 65535, 1
				build(c, code)
				l := ruleLibrary(t)
				l.own["T"] = data
				start := time.Now()
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				r, err := Method(c, &c.Methods[0], l.hierarchy("T"))
				runtime.ReadMemStats(&after)
				require.Less(t, time.Since(start), 20*time.Second)
				require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(200<<20))
				t.Logf("%v, %d KiB: %.100v", time.Since(start).Round(time.Millisecond), (after.TotalAlloc-before.TotalAlloc)>>10, err)
				if err == nil {
					requireSound(t, &c.Methods[0], r)
				}
			})
		}
	}
}
