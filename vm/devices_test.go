package vm_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/vm"
	"github.com/junco-vm/junco/vm/classlib"
	"github.com/junco-vm/junco/vmmem"
)

func read(s *vmmem.Space, a vmmem.Addr, width int) (uint64, error) {
	switch width {
	case 1:
		v, err := s.Read8(a)
		return uint64(v), err
	case 2:
		v, err := s.Read16(a)
		return uint64(v), err
	case 4:
		v, err := s.Read32(a)
		return uint64(v), err
	}
	return s.Read64(a)
}

func write(s *vmmem.Space, a vmmem.Addr, width int, v uint64) error {
	switch width {
	case 1:
		return s.Write8(a, uint8(v))
	case 2:
		return s.Write16(a, uint16(v))
	case 4:
		return s.Write32(a, uint32(v))
	}
	return s.Write64(a, v)
}

// register is a line of the tables in devices.go.
type register struct {
	off    vmmem.Addr
	widths []int
	dir    string // "r", "w", "rw"
	reset  uint64
}

// anything is no particular value at first.
const anything = 1<<64 - 1

type deviceMap struct {
	name string
	base vmmem.Addr
	regs []register
}

var every = []int{1, 2, 4, 8}

// deviceMaps are the tables in devices.go.
func deviceMaps() []deviceMap {
	w32 := []int{4}
	palette := func() (list []register) {
		for i := range 256 {
			r, g, b := uint64(i)>>5, uint64(i)>>2&7, uint64(i)&3
			list = append(list, register{vmmem.Addr(0x400 + 4*i), w32, "rw", r*255/7<<16 | g*255/7<<8 | b*85})
		}
		return list
	}
	return []deviceMap{
		{"console", vm.ConsoleBase, []register{{0, every, "w", 0}, {8, every, "r", anything}, {0x10, every, "w", 0}, {0x18, every, "r", anything}}},
		{"clock", vm.ClockBase, []register{
			{0x00, []int{4, 8}, "r", anything}, {0x04, w32, "r", anything}, {0x08, []int{4, 8}, "r", anything}, {0x0c, w32, "r", anything},
			{0x10, []int{8}, "rw", 0}, {0x10, w32, "r", 0}, {0x14, w32, "r", 0},
			{0x18, []int{8}, "rw", 0}, {0x18, w32, "r", 0}, {0x1c, w32, "r", 0},
		}},
		{"entropy", vm.EntropyBase, []register{{0, every, "r", anything}}},
		{"mailbox", vm.MailboxBase, []register{
			{0x00, w32, "r", 0}, {0x04, w32, "rw", 0}, {0x08, w32, "rw", 0}, {0x0c, w32, "w", 0}, {0x10, w32, "r", 0}, {0x14, w32, "r", 0},
			{0x18, w32, "r", 32768}, {0x1c, w32, "w", 0},
		}},
		{"interrupts", vm.InterruptBase, []register{{0, w32, "rw", 0}, {4, w32, "rw", 1<<32 - 1}, {8, w32, "w", 0}}},
		{"screen", vm.ScreenBase, append([]register{
			{0x00, w32, "rw", 0}, {0x04, w32, "r", 256}, {0x08, w32, "r", 256}, {0x0c, w32, "r", 8}, {0x10, w32, "r", 256},
			{0x14, w32, "rw", 0}, {0x18, w32, "r", uint64(vm.FrameBufferBase)},
		}, palette()...)},
	}
}

// TestRegisterMap holds each device to its table: which registers there are, their widths and directions, what they read at first, and that
// everything else is a fault that changes nothing.
func TestRegisterMap(t *testing.T) {
	for _, d := range deviceMaps() {
		t.Run(d.name, func(t *testing.T) {
			m := newVM(t, vm.NewConfig())
			s := m.Space()
			q := s.Query(d.base)
			assert.Equal(t, []any{vmmem.KindMMIO, d.base, d.name}, []any{q.Kind, q.AllocBase, q.Name})
			type way struct {
				off   vmmem.Addr
				width int
				dir   byte
			}
			known := map[way]bool{}
			for _, r := range d.regs { // first all reads: they show what is there at first
				for _, w := range r.widths {
					for i := range r.dir {
						known[way{r.off, w, r.dir[i]}] = true
					}
					if strings.Contains(r.dir, "r") {
						v, err := read(s, d.base+r.off, w)
						require.NoError(t, err, "+%#x", r.off)
						if r.reset != anything {
							assert.Equal(t, r.reset, v, "+%#x", r.off)
						}
					}
				}
			}
			for off := vmmem.Addr(0); off < vmmem.PageSize; off++ {
				for _, w := range every {
					over := int(off)+w > vmmem.PageSize
					for _, dir := range []byte("rw") {
						if known[way{off, w, dir}] {
							continue
						}
						var err error
						if dir == 'r' {
							_, err = read(s, d.base+off, w)
						} else {
							err = write(s, d.base+off, w, 0)
						}
						want := vmmem.FaultDevice
						if over {
							want = vmmem.FaultStraddle
						} else if d.name == "entropy" && dir == 'w' {
							want = vmmem.FaultProtected
						}
						if !assert.ErrorIs(t, err, want, "%c of %d bytes at +%#x", dir, w, off) {
							return
						}
					}
				}
			}
			assert.ErrorIs(t, s.Write8(d.base+vmmem.PageSize, 1), vmmem.FaultUnmapped)
			for _, r := range d.regs {
				if r.dir == "rw" && r.off != 0x14 && r.off != 0 { // 0x14 and 0 are those where the directions differ, or the mode
					w := r.widths[0]
					require.NoError(t, write(s, d.base+r.off, w, 0x77))
					v, err := read(s, d.base+r.off, w)
					require.NoError(t, err)
					assert.EqualValues(t, 0x77, v, "+%#x", r.off)
				}
			}
			require.NoError(t, s.Verify())
		})
	}
}

func TestConsoleDevice(t *testing.T) {
	var out, errOut bytes.Buffer
	m := newVM(t, vm.NewConfig().WithStdio(strings.NewReader("hi"), &out, &errOut))
	s := m.Space()
	require.NoError(t, s.Write32(vm.ConsoleBase, 0x11_22_33_41))
	require.NoError(t, s.Write8(vm.ConsoleBase+0x10, 'E'))
	assert.Equal(t, "A E", out.String()+" "+errOut.String())
	for _, want := range []uint16{'h', 'i', 0xffff, 0xffff} {
		ended, err := s.Read8(vm.ConsoleBase + 0x18)
		require.NoError(t, err)
		c, err := s.Read16(vm.ConsoleBase + 8)
		require.NoError(t, err)
		assert.Equal(t, want, c)
		if want != 0xffff {
			assert.Zero(t, ended)
		}
	}
	ended, err := s.Read32(vm.ConsoleBase + 0x18)
	require.NoError(t, err)
	assert.EqualValues(t, 1, ended)
}

func TestConsoleKeepsTheOutputLimit(t *testing.T) {
	var out bytes.Buffer
	m := newVM(t, vm.NewConfig().WithClassPath(os.DirFS(devicePrograms)).WithStdio(strings.NewReader("x\n"), &out, nil).WithOutputLimit(10))
	require.ErrorIs(t, m.RunMain(context.Background(), "Console"), vm.ErrOutputLimit)
	assert.Equal(t, "What is yo", out.String())
	for range 20 {
		_ = m.Space().Write8(vm.ConsoleBase, '.')
	}
	assert.Equal(t, 10, out.Len())
	v, err := m.StaticMethod("Machine", "quiet", "()I")
	require.NoError(t, err)
	_, err = v.Call(context.Background())
	require.NoError(t, err, "the limit is that of a run")
}

func TestClockDevice(t *testing.T) {
	nanos := int64(1_000)
	wall := time.Unix(1_000_000_000, 7)
	m := newVM(t, vm.NewConfig().WithClock(func() time.Time { return wall }).
		WithNanoTime(func() int64 { nanos++; return nanos }, func(d time.Duration) { nanos += int64(d) }))
	s := m.Space()
	v, err := s.Read64(vm.ClockBase)
	require.NoError(t, err)
	assert.EqualValues(t, wall.UnixNano(), v)
	low, _ := s.Read32(vm.ClockBase)
	wall = wall.Add(time.Hour) // the upper half is still that of the lower one
	high, _ := s.Read32(vm.ClockBase + 4)
	assert.EqualValues(t, v, uint64(high)<<32|uint64(low))
	a, _ := s.Read64(vm.ClockBase + 8)
	b, _ := s.Read64(vm.ClockBase + 8)
	assert.Equal(t, a+1, b)

	pending := func() uint32 {
		v, err := s.Read32(vm.InterruptBase)
		require.NoError(t, err)
		return v
	}
	require.NoError(t, s.Write64(vm.ClockBase+0x18, 1_000))
	require.NoError(t, s.Write64(vm.ClockBase+0x10, 5_000))
	assert.Zero(t, pending())
	nanos = 8_500 // four alarms are due, and are one
	assert.EqualValues(t, 1<<vm.LineClock, pending())
	next, _ := s.Read64(vm.ClockBase + 0x10)
	assert.EqualValues(t, 9_000, next)
	require.NoError(t, s.Write32(vm.InterruptBase, 1<<vm.LineClock))
	assert.Zero(t, pending())
	require.NoError(t, s.Write64(vm.ClockBase+0x18, 0))
	nanos = 10_000
	assert.EqualValues(t, 1<<vm.LineClock, pending())
	next, _ = s.Read64(vm.ClockBase + 0x10)
	assert.Zero(t, next, "without a period an alarm goes off once")
}

func TestEntropyDevice(t *testing.T) {
	seed := int64(-2)
	m := newVM(t, vm.NewConfig().WithSeed(func() int64 { seed++; return seed }))
	first := seed
	v, err := m.Space().Read64(vm.EntropyBase)
	require.NoError(t, err)
	assert.EqualValues(t, uint64(first+1), v)
	b, err := m.Space().Read8(vm.EntropyBase)
	require.NoError(t, err)
	assert.EqualValues(t, uint8(first+2), b)

	host := newVM(t, vm.NewConfig()).Space()
	seen := map[uint64]bool{}
	for range 100 {
		v, err := host.Read64(vm.EntropyBase)
		require.NoError(t, err)
		seen[v] = true
	}
	assert.Len(t, seen, 100)
}

func TestMailboxDevice(t *testing.T) {
	var later vm.Mail
	m := newVM(t, vm.NewConfig().WithMailbox(func(mail vm.Mail) {
		switch mail.Channel() {
		case 1:
			assert.NoError(t, mail.Reply(bytes.ToUpper(mail.Body())))
			assert.ErrorIs(t, mail.Reply(nil), vm.ErrMailAnswered)
			assert.ErrorIs(t, mail.Refuse(1), vm.ErrMailAnswered)
		case 2:
			assert.NoError(t, mail.Refuse(-77))
		case 3:
			panic("no")
		case 4:
			assert.ErrorIs(t, mail.Reply(make([]byte, 32769)), vm.ErrMailTooLong)
			assert.NoError(t, mail.Reply(make([]byte, 32768)))
		default:
			later = mail
		}
	}))
	s := m.Space()
	get := func(off vmmem.Addr) int32 {
		v, err := s.Read32(vm.MailboxBase + off)
		require.NoError(t, err)
		return int32(v)
	}
	send := func(channel uint32, body string) {
		require.NoError(t, s.Write(vm.MailBufferBase, []byte(body)))
		require.NoError(t, s.Write32(vm.MailboxBase+4, channel))
		require.NoError(t, s.Write32(vm.MailboxBase+8, uint32(len(body))))
		require.NoError(t, s.Write32(vm.MailboxBase+0xc, 1))
	}
	reply := func() string {
		p := make([]byte, get(0x10))
		require.NoError(t, s.Read(vm.MailBufferBase+0x8000, p))
		return string(p)
	}
	raised := func() bool {
		v, err := s.Read32(vm.InterruptBase)
		require.NoError(t, err)
		require.NoError(t, s.Write32(vm.InterruptBase, v))
		return v == 1<<vm.LineMailbox
	}
	send(1, "hello")
	assert.Equal(t, []any{int32(2), "HELLO", true}, []any{get(0), reply(), raised()})
	send(2, "")
	assert.Equal(t, []any{int32(3), int32(-77), "", true}, []any{get(0), get(0x14), reply(), raised()})
	send(3, "x")
	assert.Equal(t, []any{int32(3), int32(vm.MailPanicked), true}, []any{get(0), get(0x14), raised()})
	send(4, "x")
	assert.Equal(t, []any{int32(2), int32(32768), int32(0)}, []any{get(0), get(0x10), get(0x14)})
	assert.True(t, raised())
	assert.ErrorIs(t, s.Write32(vm.MailboxBase+8, 32769), vmmem.FaultDevice)

	send(5, "slow")
	assert.Equal(t, []any{int32(1), false}, []any{get(0), raised()})
	assert.ErrorIs(t, s.Write32(vm.MailboxBase+0xc, 1), vmmem.FaultDevice, "busy")
	done := make(chan error)
	go func() { done <- later.Reply([]byte("at last")) }()
	require.NoError(t, <-done)
	assert.Equal(t, []any{int32(2), "at last", true}, []any{get(0), reply(), raised()})

	send(6, "never mind")
	require.NoError(t, s.Write32(vm.MailboxBase+0x1c, 1))
	assert.Equal(t, []any{int32(0), false}, []any{get(0), raised()})
	assert.ErrorIs(t, later.Reply(nil), vm.ErrMailCancelled)
	assert.False(t, raised())
	send(1, "again")
	require.NoError(t, s.Write32(vm.MailboxBase+0x1c, 1))
	assert.Equal(t, []any{int32(2), "AGAIN", true}, []any{get(0), reply(), raised()}, "an answer cannot be cancelled")

	nobody := newVM(t, vm.NewConfig())
	s = nobody.Space()
	send(1, "hello")
	assert.Equal(t, []any{int32(3), int32(vm.MailNobody)}, []any{get(0), get(0x14)})
}

func TestScreenDevice(t *testing.T) {
	var frames []*image.RGBA
	m := newVM(t, vm.NewConfig().WithScreen(func(f *image.RGBA) { frames = append(frames, f) }))
	s := m.Space()
	put := func(off vmmem.Addr, v uint32) { require.NoError(t, s.Write32(vm.ScreenBase+off, v)) }
	pixel := func(img *image.RGBA, x, y int) string {
		r, g, b, a := img.At(x, y).RGBA()
		return fmt.Sprintf("%02x%02x%02x%02x", r>>8, g>>8, b>>8, a>>8)
	}
	require.True(t, s.Store32(vm.FrameBufferBase+256*3+8, 0xE0_1C_03_FF), "the frame buffer is plain memory")
	img := m.Screen()
	assert.Equal(t, image.Rect(0, 0, 256, 256), img.Bounds())
	assert.Equal(t, "ffffffff 0000ffff 00ff00ff ff0000ff",
		strings.Join([]string{pixel(img, 8, 3), pixel(img, 9, 3), pixel(img, 10, 3), pixel(img, 11, 3)}, " "))
	put(0x400+4*5, 0xFF12_3456) // the uppermost byte does not count
	require.NoError(t, s.Fill(vm.FrameBufferBase, vmmem.Granularity, 5))
	put(0x14, 1)
	put(0, 1)
	put(0x14, 1)
	put(0, 2)
	require.NoError(t, s.Write32(vm.FrameBufferBase+4*(99*160+159), 0x00_AB_CD_EF))
	put(0x14, 1)
	require.Len(t, frames, 3)
	assert.Equal(t, "123456ff", pixel(frames[0], 255, 255))
	assert.Equal(t, image.Rect(0, 0, 320, 200), frames[1].Bounds())
	assert.Equal(t, "000000ff", pixel(frames[1], 0, 0), "another mode, an empty screen")
	assert.Equal(t, image.Rect(0, 0, 160, 100), frames[2].Bounds())
	assert.Equal(t, "abcdefff", pixel(frames[2], 159, 99))
	assert.ErrorIs(t, s.Write32(vm.ScreenBase, 3), vmmem.FaultDevice)
	n, err := s.Read32(vm.ScreenBase + 0x14)
	require.NoError(t, err)
	assert.EqualValues(t, 3, n)
	depth, _ := s.Read32(vm.ScreenBase + 0xc)
	stride, _ := s.Read32(vm.ScreenBase + 0x10)
	assert.Equal(t, []uint32{32, 640}, []uint32{depth, stride})
}

// TestDevicesTakeAnything: random accesses all over the devices' range end in faults at worst, and the machine works on.
func TestDevicesTakeAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var out bytes.Buffer
		m, err := vm.New(context.Background(), vm.NewConfig().WithClassPath(os.DirFS(devicePrograms)).
			WithStdio(strings.NewReader("some input"), &out, &out).WithMailbox(func(mail vm.Mail) { _ = mail.Reply(mail.Body()) }))
		require.NoError(t, err)
		defer m.Close()
		s := m.Space()
		for range 1000 {
			off := rapid.OneOf(rapid.Uint32Range(0, 0x1F), rapid.Uint32Range(0x3F8, 0x808), rapid.Uint32Range(0xFF0, 0x1010),
				rapid.Uint32Range(0xFFF0, 0xFFFF)).Draw(t, "offset")
			at := vm.ConsoleBase + vmmem.Addr(rapid.Uint32Range(0, 8).Draw(t, "device"))<<16 + vmmem.Addr(off)
			width := every[rapid.IntRange(0, 3).Draw(t, "width")]
			if rapid.Bool().Draw(t, "write") {
				v := rapid.OneOf(rapid.Uint64Range(0, 4), rapid.Uint64()).Draw(t, "value")
				err = write(s, at, width, v)
			} else {
				_, err = read(s, at, width)
			}
			var fault *vmmem.Fault
			if err != nil && !errors.As(err, &fault) {
				t.Fatalf("%v: %v", at, err)
			}
		}
		require.NoError(t, s.Verify())
		size := m.Screen().Bounds().Size()
		require.LessOrEqual(t, size.X*size.Y, 1<<16)
		f, err := m.StaticMethod("Machine", "quiet", "()I")
		require.NoError(t, err)
		v, err := f.Call(context.Background())
		require.NoError(t, err)
		require.EqualValues(t, 1, v.Int())
	})
}

// TestDevicesAreNotSaved: a space that is saved comes back without devices.
func TestDevicesAreNotSaved(t *testing.T) {
	m := newVM(t, vm.NewConfig())
	require.NoError(t, m.Space().Fill(vm.FrameBufferBase, vmmem.Granularity, 0x5A))
	var b bytes.Buffer
	require.NoError(t, m.Space().Save(&b, vmmem.SaveOptions{}))
	s, err := vmmem.Load(&b, vmmem.LoadOptions{})
	require.NoError(t, err)
	defer s.Close()
	for r := range s.Regions() {
		assert.NotEqual(t, vmmem.KindMMIO, r.Kind, r.Base)
	}
}

func TestDevicesOfTheEmbedder(t *testing.T) {
	opened := 0
	adder := func(bus vm.Bus) vmmem.Device {
		opened++
		var sum uint64
		return vmmem.Device{
			Name: "adder", Size: 16,
			Write: func(_ uint32, _ int, v uint64) error { sum += v; return nil },
			Read:  func(uint32, int) (uint64, error) { return sum, nil },
		}
	}
	cfg := vm.NewConfig().WithDevice(0, adder).WithDevice(0, adder).WithDevice(vm.EmbedderBase+0x30_0000, adder)
	a, b := newVM(t, cfg), newVM(t, cfg)
	assert.Equal(t, 6, opened, "each VM has its own")
	for i, at := range []vmmem.Addr{vm.EmbedderBase, vm.EmbedderBase + 0x1_0000, vm.EmbedderBase + 0x30_0000} {
		require.NoError(t, a.Space().Write32(at, uint32(10+i)))
		v, err := a.Space().Read32(at)
		require.NoError(t, err)
		assert.EqualValues(t, 10+i, v)
		v, err = b.Space().Read32(at)
		require.NoError(t, err)
		assert.Zero(t, v)
	}
	for name, c := range map[string]struct {
		addr vmmem.Addr
		dev  vmmem.Device
		want error
	}{
		"taken":        {vm.ConsoleBase, vmmem.Device{Size: 4}, vmmem.ErrBusy},
		"in the heap":  {vmmem.HeapBase, vmmem.Device{Size: 4}, vmmem.ErrRange},
		"nothing":      {0, vmmem.Device{}, vmmem.ErrSize},
		"behind space": {0xFFFF_0000, vmmem.Device{Size: 4}, vmmem.ErrRange},
	} {
		_, err := vm.New(context.Background(), vm.NewConfig().WithDevice(c.addr, func(vm.Bus) vmmem.Device { return c.dev }))
		assert.ErrorIs(t, err, c.want, name)
	}
}

// TestJavaKnowsTheRegisters: the constants of junco.memory.Mmio are those of the tables, all of them.
func TestJavaKnowsTheRegisters(t *testing.T) {
	for java, name := range map[string]string{
		"Console": "console", "Clock": "clock", "Entropy": "entropy", "Mailbox": "mailbox", "InterruptController": "interrupts", "Screen": "screen",
	} {
		data, ok := classlib.Class("junco/memory/Mmio$" + java)
		require.True(t, ok, java)
		c, err := classfile.Parse(data)
		require.NoError(t, err)
		i := slices.IndexFunc(deviceMaps(), func(d deviceMap) bool { return d.name == name })
		d := deviceMaps()[i]
		offsets := map[vmmem.Addr]bool{}
		for _, r := range d.regs {
			if (name != "clock" || r.off%8 == 0) && r.off <= 0x400 { // the halves and the other colours have no names
				offsets[r.off] = true
			}
		}
		for i := range c.Fields {
			v, ok, err := c.ConstantValue(&c.Fields[i])
			require.NoError(t, err)
			require.True(t, ok)
			want := map[string]int64{
				"BASE": int64(d.base), "REQUEST": int64(vm.MailBufferBase), "REPLY": int64(vm.MailBufferBase) + 0x8000,
				"FRAME_BUFFER": int64(vm.FrameBufferBase), "NOBODY": vm.MailNobody, "PANICKED": vm.MailPanicked,
				"LINE": map[string]int64{"Clock": vm.LineClock, "Mailbox": vm.LineMailbox}[java],
				"IDLE": 0, "BUSY": 1, "REPLIED": 2, "REFUSED": 3,
			}
			field := c.Fields[i].Name
			switch value, known := want[field]; {
			case !known:
				assert.True(t, offsets[vmmem.Addr(v.Long())], "%s.%s = %#x", java, field, v.Long())
				delete(offsets, vmmem.Addr(v.Long()))
			case v.Tag == classfile.TagInteger:
				assert.EqualValues(t, value, v.Int(), "%s.%s", java, field)
			default:
				assert.Equal(t, value, v.Long(), "%s.%s", java, field)
			}
		}
		assert.Empty(t, offsets, "registers of %s without a name", java)
	}
}
