package rt

import (
	"encoding/binary"
	"errors"
)

// Registers of the screen, all of 32 bits.
const (
	screenMode    = 0x00  // RW
	screenWidth   = 0x04  // R: pixels
	screenHeight  = 0x08  // R: pixels
	screenDepth   = 0x0C  // R: bits of a pixel
	screenStride  = 0x10  // R: bytes from one row to the next
	screenPresent = 0x14  // W: any value shows the frame; R: frames shown
	screenBase    = 0x18  // R: address of the frame buffer
	screenPalette = 0x400 // RW: colours 0xRRGGBB of the pixel values 0 to 255 of the modes with 8 bits
	paletteSize   = 256
)

// screenModes are what the screen can be set to; each fits into the frame buffer.
var screenModes = [...]struct{ width, height, depth int }{
	{256, 256, 8},
	{320, 200, 8},
	{160, 100, 32}, // 0xRRGGBB
}

var errMode = errors.New("no such screen mode")

// screen is the picture: what the frame buffer's bytes mean.
type screen struct {
	pixels  []byte
	mode    int
	palette [paletteSize]uint32
	frames  uint32
}

// reset sets mode 0 and the palette of three bits of red, three of green and two of blue.
func (s *screen) reset(pixels []byte) {
	*s = screen{pixels: pixels}
	for i := range s.palette {
		r, g, b := uint32(i)>>5, uint32(i)>>2&7, uint32(i)&3
		s.palette[i] = r*255/7<<16 | g*255/7<<8 | b*85
	}
}

// Picture is what the screen shows: four bytes red, green, blue and 255 for each pixel, row by row.
type Picture struct {
	Width, Height int // pixels
	RGBA          []byte
}

// Picture makes a copy of what the screen shows.
func (vm *VM) Picture() Picture {
	s := &vm.dev.screen
	m := screenModes[s.mode]
	out := Picture{m.width, m.height, make([]byte, 4*m.width*m.height)}
	for i := range m.width * m.height {
		var c uint32
		if m.depth == 8 {
			c = s.palette[s.pixels[i]]
		} else {
			c = binary.LittleEndian.Uint32(s.pixels[4*i:])
		}
		p := out.RGBA[4*i : 4*i+4]
		p[0], p[1], p[2], p[3] = byte(c>>16), byte(c>>8), byte(c), 0xFF
	}
	return out
}

func (vm *VM) readScreen(off uint32, width int) (uint64, error) {
	s := &vm.dev.screen
	m := screenModes[s.mode]
	if width == 4 {
		switch off {
		case screenMode:
			return uint64(s.mode), nil
		case screenWidth:
			return uint64(m.width), nil
		case screenHeight:
			return uint64(m.height), nil
		case screenDepth:
			return uint64(m.depth), nil
		case screenStride:
			return uint64(m.width * m.depth / 8), nil
		case screenPresent:
			return uint64(s.frames), nil
		case screenBase:
			return uint64(FrameBufferBase), nil
		}
		if i, ok := paletteIndex(off); ok {
			return uint64(s.palette[i]), nil
		}
	}
	return 0, errRegister
}

func (vm *VM) writeScreen(off uint32, width int, v uint64) error {
	s := &vm.dev.screen
	if width == 4 {
		switch off {
		case screenMode:
			if v >= uint64(len(screenModes)) {
				return errMode
			}
			s.mode = int(v)
			clear(s.pixels)
			return nil
		case screenPresent:
			s.frames++
			if vm.cfg.Devices.Show != nil {
				vm.cfg.Devices.Show(vm.Picture())
			}
			return nil
		}
		if i, ok := paletteIndex(off); ok {
			s.palette[i] = uint32(v) & 0xFFFFFF
			return nil
		}
	}
	return errRegister
}

func paletteIndex(off uint32) (uint32, bool) {
	i := (off - screenPalette) / 4
	return i, off >= screenPalette && off%4 == 0 && i < paletteSize
}
