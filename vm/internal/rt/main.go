package rt

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/heap"
)

// LaunchError is a program that cannot be started; the text is what java prints.
type LaunchError struct{ Text string }

func (e *LaunchError) Error() string { return e.Text }

// RunMain runs a program as java does: the main method of a class, then until no thread but daemons is left, then the shutdown hooks.
// An uncaught exception of the main thread is printed by its handler; it is also what RunMain answers, in thrown.
//
// # Errors
//
// *LaunchError, and those of Invoke; ErrExit when the guest called System.exit.
func (vm *VM) RunMain(ctx context.Context, class string, args []string) (thrown heap.Ref, err error) {
	c, err := vm.LoadClass(strings.ReplaceAll(class, ".", "/"))
	if err != nil {
		return 0, launchError(class, err)
	}
	m, err := mainMethod(c)
	if err != nil {
		return 0, err
	}
	startup, err := vm.bootClass("junco/internal/Startup")
	if err != nil {
		return 0, err
	}
	if c.File.Major > majorOf17 {
		vm.setRootRaw(rootLater, 1)
		if _, _, err = vm.Invoke(ctx, startup.declared("later", "()V")); err != nil {
			return 0, err
		}
	}
	thrown, err = vm.callMain(ctx, c, m, args)
	if err != nil {
		return 0, err
	}
	if thrown != 0 {
		defer vm.keep(thrown)()
		if _, _, err = vm.Invoke(ctx, startup.declared("uncaught", "(Ljava/lang/Throwable;)V"), RefArg(thrown)); err != nil {
			return thrown, err
		}
	}
	if _, _, err = vm.Invoke(ctx, startup.declared("mainExit", "()V")); err == nil {
		if err = vm.WaitThreads(ctx); err == nil {
			_, _, err = vm.Invoke(ctx, startup.declared("shutdown", "()V"))
		}
	}
	return thrown, err
}

// majorOf17 is the version of class files for JDK 17, whose texts the class library follows where releases differ. A program that JDK 17
// could not run sees those of JDK 25.
const majorOf17 = 61

// Later reports whether the program needs a later release than 17.
func (vm *VM) Later() bool { return vm.rootRaw(rootLater) != 0 }

// callMain initialises the class, makes the arguments and calls the method, on an instance if it is not static (JLS 12.1.4).
func (vm *VM) callMain(ctx context.Context, c *Class, m *Method, args []string) (heap.Ref, error) {
	var raw []uint64
	if !m.IsStatic() {
		if thrown, err := vm.InitClass(ctx, c); thrown != 0 || err != nil {
			return thrown, err
		}
		obj, ok := vm.newInstance(c)
		if !ok {
			return vm.outOfMemory(textHeapSpace), nil
		}
		defer vm.keep(obj)()
		if _, thrown, err := vm.Invoke(ctx, c.declared("<init>", "()V"), RefArg(obj)); thrown != 0 || err != nil {
			return thrown, err
		}
		raw = append(raw, RefArg(obj))
	} else if thrown, err := vm.InitClass(ctx, m.Class); thrown != 0 || err != nil {
		return thrown, err
	}
	if strings.HasPrefix(m.Desc, "([") {
		arr, ok := vm.NewStringArray(args)
		if !ok {
			return vm.outOfMemory(textHeapSpace), nil
		}
		raw = append(raw, RefArg(arr))
	}
	_, thrown, err := vm.Invoke(ctx, m, raw...)
	return thrown, err
}

// mainMethod finds the method that a launch begins with.
func mainMethod(c *Class) (*Method, error) {
	for _, desc := range []string{"([Ljava/lang/String;)V", "()V"} {
		if m := c.MethodNamed("main", desc); m != nil && m.Access&classfile.AccPrivate == 0 {
			if !m.IsStatic() && (c.Access&classfile.AccAbstract != 0 || c.declared("<init>", "()V") == nil) {
				continue
			}
			return m, nil
		}
	}
	return nil, &LaunchError{fmt.Sprintf("Error: Main method not found in class %s, please define the main method as:\n"+
		"   public static void main(String[] args)\nor a JavaFX application class must extend javafx.application.Application", c.JavaName())}
}

// launchError says, as java does, why the main class cannot be used.
func launchError(class string, err error) error {
	var g *guestError
	if !errors.As(err, &g) {
		return err
	}
	name := strings.ReplaceAll(class, "/", ".")
	if isNotFound(err) && g.message == strings.ReplaceAll(class, ".", "/") {
		return &LaunchError{fmt.Sprintf("Error: Could not find or load main class %s\nCaused by: java.lang.ClassNotFoundException: %s", name, name)}
	}
	return &LaunchError{fmt.Sprintf("Error: LinkageError occurred while loading main class %s\n\t%s", name, g.Error())}
}
