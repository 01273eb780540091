package cli

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/disasm"
)

func disCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "dis FILE.class...",
		Short: "print class files: constant pool, fields, methods, code (like javap -c -v -p)",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			for _, name := range args {
				b, err := os.ReadFile(name)
				if err != nil {
					return failf(exitFailure, "junco: %v", err)
				}
				file := &disasm.File{Path: name, Bytes: len(b), SHA256: sha256.Sum256(b)}
				if info, err := os.Stat(name); err == nil {
					file.ModTime = info.ModTime()
				}
				c, err := classfile.Parse(b)
				if err != nil {
					return failf(exitFailure, "junco: %s: %v", name, describe(err))
				}
				if err := disasm.Write(s.out, c, disasm.Options{Verbose: true, Private: true, File: file}); err != nil {
					return failf(exitFailure, "junco: %s: %v", name, err)
				}
			}
			return nil
		},
	}
}

// describe adds to what is wrong with a class file where it is.
func describe(err error) string {
	var f *classfile.FormatError
	if errors.As(err, &f) {
		return fmt.Sprintf("%v (offset %d)", err, f.Offset)
	}
	return err.Error()
}
