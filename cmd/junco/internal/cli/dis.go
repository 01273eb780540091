package cli

import (
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
				c, err := classfile.Parse(b)
				if err != nil {
					return failf(exitFailure, "junco: %s: %v", name, err)
				}
				if err := disasm.Write(s.out, c, disasm.Options{}); err != nil {
					return failf(exitFailure, "junco: %s: %v", name, err)
				}
			}
			return nil
		},
	}
}
