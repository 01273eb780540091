package vm_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing/fstest"
	"time"

	"github.com/junco-vm/junco/vm"
	"github.com/junco-vm/junco/vmmem"
)

var classes = os.DirFS("../testdata/embed")

func Example() {
	ctx := context.Background()
	m, err := vm.New(ctx, vm.NewConfig().WithClassPath(classes).WithStdio(nil, os.Stdout, os.Stderr))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer m.Close()
	fmt.Println(m.RunMain(ctx, "Calc", "one"))
	// Output:
	// args: one
	// <nil>
}

func ExampleVM_RunMain_exit() {
	ctx := context.Background()
	m, _ := vm.New(ctx, vm.NewConfig().WithClassPath(classes))
	defer m.Close()
	err := m.RunMain(ctx, "Calc", "one", "two")
	var exit *vm.ExitError
	if errors.As(err, &exit) {
		fmt.Println("status", exit.Code)
	}
	// Output: status 2
}

func ExampleMethod_Call() {
	ctx := context.Background()
	m, _ := vm.New(ctx, vm.NewConfig().WithClassPath(classes))
	defer m.Close()
	add, _ := m.StaticMethod("Calc", "add", "(II)I")
	sum, _ := add.Call(ctx, vm.Int(40), vm.Int(2))
	factorial, _ := m.StaticMethod("Calc", "factorial", "(J)J")
	product, _ := factorial.Call(ctx, vm.Long(20))
	mean, _ := m.StaticMethod("Calc", "mean", "(DD)D")
	half, _ := mean.Call(ctx, vm.Double(1), vm.Double(2))
	shout, _ := m.StaticMethod("Calc", "shout", "(Ljava/lang/String;)Ljava/lang/String;")
	text, _ := shout.Call(ctx, vm.String("häuser"))
	fmt.Println(sum.Int(), product.Long(), half.Double(), text.Text())
	// Output: 42 2432902008176640000 1.5 HÄUSER!
}

func ExampleThrowable() {
	ctx := context.Background()
	m, _ := vm.New(ctx, vm.NewConfig().WithClassPath(classes))
	defer m.Close()
	divide, _ := m.StaticMethod("Calc", "divide", "(II)I")
	_, err := divide.Call(ctx, vm.Int(1), vm.Int(0))
	var thrown *vm.Throwable
	if errors.As(err, &thrown) {
		fmt.Println(thrown.StackTrace())
	}
	// Output:
	// java.lang.ArithmeticException: / by zero
	// 	at Calc.divide(Calc.java:27)
}

func ExampleConfig_WithHostFunction() {
	ctx := context.Background()
	cfg := vm.NewConfig().WithClassPath(classes).
		WithHostFunction("Calc.now()J", func(c *vm.HostCall) error {
			c.ReturnLong(1234)
			return nil
		}).
		WithHostFunction("Calc.ask(Ljava/lang/String;I)Ljava/lang/String;", func(c *vm.HostCall) error {
			question, _ := c.String(0)
			c.ReturnString(strings.Repeat(question+"? ", int(c.Int(1))) + "yes")
			return nil
		})
	m, _ := vm.New(ctx, cfg)
	defer m.Close()
	talk, _ := m.StaticMethod("Calc", "conversation", "()Ljava/lang/String;")
	v, err := talk.Call(ctx)
	fmt.Println(v.Text(), err)
	// Output: ready? ready? yes at 1234 <nil>
}

func ExampleConfig_WithStepLimit() {
	ctx := context.Background()
	m, _ := vm.New(ctx, vm.NewConfig().WithClassPath(classes).WithStepLimit(1_000_000))
	defer m.Close()
	spin, _ := m.StaticMethod("Calc", "spin", "()V")
	_, err := spin.Call(ctx)
	fmt.Println(err)
	// Output: step limit reached
}

func ExampleConfig_WithAssertions() {
	ctx := context.Background()
	m, err := vm.New(ctx, vm.NewConfig().WithClassPath(classes).WithStdio(nil, os.Stdout, os.Stderr).WithAssertions(true))
	if err != nil {
		panic(err)
	}
	defer m.Close()
	if err := m.RunMain(ctx, "Asserts", "one"); err != nil {
		panic(err)
	}
	// Output: arguments: 1
}

func ExampleConfig_WithOutputLimit() {
	ctx := context.Background()
	m, _ := vm.New(ctx, vm.NewConfig().WithClassPath(classes).WithOutputLimit(10_000))
	defer m.Close()
	chatter, _ := m.StaticMethod("Calc", "chatter", "()V")
	_, err := chatter.Call(ctx)
	fmt.Println(err)
	add, _ := m.StaticMethod("Calc", "add", "(II)I")
	sum, err := add.Call(ctx, vm.Int(1), vm.Int(2))
	fmt.Println(sum.Int(), err)
	// Output:
	// output limit reached
	// 3 <nil>
}

// A context ends a run at any time, and the VM works on.
func ExampleMethod_Call_cancel() {
	ctx := context.Background()
	m, _ := vm.New(ctx, vm.NewConfig().WithClassPath(classes))
	defer m.Close()
	spin, _ := m.StaticMethod("Calc", "spin", "()V")
	short, cancel := context.WithTimeout(ctx, 20*time.Millisecond)
	defer cancel()
	_, err := spin.Call(short)
	fmt.Println(err)
	add, _ := m.StaticMethod("Calc", "add", "(II)I")
	sum, err := add.Call(ctx, vm.Int(1), vm.Int(2))
	fmt.Println(sum.Int(), err)
	// Output:
	// context deadline exceeded
	// 3 <nil>
}

func ExampleConfig_WithFiles() {
	ctx := context.Background()
	files := fstest.MapFS{"notes.txt": {Data: []byte("remember the milk\n")}}
	m, _ := vm.New(ctx, vm.NewConfig().WithClassPath(classes).WithStdio(nil, os.Stdout, os.Stderr).WithFiles(vm.ReadOnlyFS(files)))
	defer m.Close()
	fmt.Println(m.RunMain(ctx, "Notes"))
	// Output:
	// remember the milk
	// /new.txt (Permission denied)
	// <nil>
}

// The address space has a console device; a host function gives the program a way to reach it.
func ExampleVM_Space() {
	ctx := context.Background()
	var m *vm.VM
	cfg := vm.NewConfig().WithClassPath(classes).WithStdio(strings.NewReader("the keyboard\n"), os.Stdout, os.Stderr).
		WithHostFunction("Poke.poke(II)V", func(c *vm.HostCall) error {
			return m.Space().Write8(vmmem.Addr(c.Int(0)), uint8(c.Int(1)))
		}).
		WithHostFunction("Poke.peek(I)I", func(c *vm.HostCall) error {
			v, err := m.Space().Read8(vmmem.Addr(c.Int(0)))
			c.ReturnInt(int32(v))
			return err
		})
	m, _ = vm.New(ctx, cfg)
	defer m.Close()
	fmt.Println(m.RunMain(ctx, "Poke"))
	// Output:
	// device says hello
	// and hears the keyboard
	// <nil>
}

func ExampleVM_Load() {
	ctx := context.Background()
	m, _ := vm.New(ctx, vm.NewConfig())
	defer m.Close()
	bytes, _ := os.ReadFile("../testdata/embed/Calc.class")
	name, err := m.Load(bytes)
	fmt.Println(name, err)
	_, err = m.Load(bytes[:100])
	fmt.Println(err)
	// Output:
	// Calc <nil>
	// java.lang.ClassFormatError: Truncated class file (class unknown, offset 100)
}

func ExampleVM_Close() {
	ctx := context.Background()
	m, _ := vm.New(ctx, vm.NewConfig().WithClassPath(classes))
	add, _ := m.StaticMethod("Calc", "add", "(II)I")
	fmt.Println(m.Close(), m.Close())
	_, err := add.Call(ctx, vm.Int(1), vm.Int(2))
	fmt.Println(err)
	// Output:
	// <nil> <nil>
	// VM is closed
}
