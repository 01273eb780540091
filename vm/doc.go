// Package vm embeds junco: it runs Java class files inside a fixed 16 MiB garbage-collected heap, with hard limits on memory, time and
// reach.
//
//	cfg := vm.NewConfig().
//		WithClassPath(os.DirFS("classes")).
//		WithStdio(nil, os.Stdout, os.Stderr).
//		WithStepLimit(1_000_000_000)
//	m, err := vm.New(ctx, cfg)
//	defer m.Close()
//	err = m.RunMain(ctx, "Hello", "arg")
//
// # Types
//
//   - Config says what a VM may do and use. The default is nothing: no class path, no input, output discarded, no files.
//   - VM is one virtual machine: a heap, its classes, its green threads. Two VMs share nothing that changes, and each is
//     used by one goroutine at a time; Close too.
//   - Method is a method to call with typed Values; its exceptions are *Throwable.
//
// # Devices
//
// A program finds a console, a clock, entropy, a mailbox, interrupts and a screen at fixed addresses ([ConsoleBase]), which it reaches as raw memory.
// [Config.WithDevice] adds others, [Config.WithMailbox] answers what the program asks, [VM.Screen] is what it draws.
//
// # Limits
//
// The heap is 16 MiB, always. A step limit counts method entries, backward branches and exceptions, so that it ends a
// program at the same place every time. A context ends it at any time. After both the VM can be used again.
package vm
