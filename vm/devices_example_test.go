package vm_test

import (
	"context"
	"errors"
	"fmt"
	"image"
	"os"
	"strings"

	"github.com/junco-vm/junco/vm"
	"github.com/junco-vm/junco/vmmem"
)

// A device of the embedder's: the program writes how many measurements it wants; a goroutine makes them and raises an interrupt for
// each, which the program takes before it reads the value.
func ExampleConfig_WithDevice() {
	sensor := func(bus vm.Bus) vmmem.Device {
		value, taken := make(chan uint64, 1), make(chan bool)
		measure := func(times uint64) {
			for i := range times {
				value <- 20 + i
				bus.Raise(vm.LineEmbedder)
				select {
				case <-taken:
				case <-bus.Closed():
					return
				}
			}
		}
		return vmmem.Device{
			Name: "sensor", Size: 8,
			Write: func(off uint32, width int, v uint64) error {
				if off != 0 || width != 4 || v > 100 {
					return errors.New("measures up to 100 times")
				}
				go measure(v)
				return nil
			},
			Read: func(off uint32, width int) (uint64, error) {
				if off != 4 || width != 4 {
					return 0, errors.New("no such register")
				}
				v := <-value
				taken <- true
				return v, nil
			},
		}
	}
	ctx := context.Background()
	m, err := vm.New(ctx, vm.NewConfig().WithClassPath(classes).WithStdio(nil, os.Stdout, os.Stderr).WithDevice(vm.EmbedderBase, sensor))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer m.Close()
	fmt.Println(m.RunMain(ctx, "Sensor"))
	// Output:
	// measured 20
	// measured 21
	// measured 22
	// write of 4 bytes at 0xf0100000: device failed: measures up to 100 times
	// <nil>
}

// A device may raise its line before anybody waits: the line stays pending.
func ExampleBus_Raise() {
	button := func(bus vm.Bus) vmmem.Device {
		bus.Raise(vm.LineEmbedder + 3)
		return vmmem.Device{Name: "button", Size: 4}
	}
	m, err := vm.New(context.Background(), vm.NewConfig().WithDevice(0, button))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer m.Close()
	pending, err := m.Space().Read32(vm.InterruptBase)
	fmt.Printf("%#x %v\n", pending, err)
	// Output: 0x800 <nil>
}

func ExampleConfig_WithMailbox() {
	ctx := context.Background()
	m, err := vm.New(ctx, vm.NewConfig().WithClassPath(classes).WithStdio(nil, os.Stdout, os.Stderr).WithMailbox(func(mail vm.Mail) {
		if len(mail.Body()) > 10 {
			_ = mail.Refuse(413)
			return
		}
		_ = mail.Reply([]byte(strings.Repeat("na ", 3) + string(mail.Body())))
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer m.Close()
	fmt.Println(m.RunMain(ctx, "Ask", "batman", "somebody whose name is longer"))
	// Output:
	// batman: na na na batman
	// somebody whose name is longer: refused with code 413
	// <nil>
}

func ExampleConfig_WithScreen() {
	ctx := context.Background()
	m, err := vm.New(ctx, vm.NewConfig().WithClassPath(classes).WithScreen(func(frame *image.RGBA) {
		fmt.Println(frame.Bounds(), frame.At(10, 50), frame.At(80, 50), frame.At(150, 50))
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer m.Close()
	fmt.Println(m.RunMain(ctx, "Flag"))
	// Output:
	// (0,0)-(160,100) {0 146 70 255} {255 255 255 255} {206 43 55 255}
	// <nil>
}

func ExampleVM_Screen() {
	m, err := vm.New(context.Background(), vm.NewConfig())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer m.Close()
	if err := m.Space().Write8(vm.FrameBufferBase+3*256+5, 0xE0); err != nil { // three bits of red
		fmt.Println(err)
	}
	fmt.Println(m.Screen().Bounds(), m.Screen().At(5, 3))
	// Output: (0,0)-(256,256) {255 0 0 255}
}
