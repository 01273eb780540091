package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/junco-vm/junco/classfile"
)

func versionCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "print the version",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			version := "(devel)"
			if b, ok := debug.ReadBuildInfo(); ok && b.Main.Version != "" {
				version = b.Main.Version
			}
			fmt.Fprintf(s.out, "junco %s, class files %d to %d, heap 16 MiB, %s %s/%s\n",
				version, classfile.MinMajor, classfile.MaxMajor, runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return nil
		},
	}
}
