package cli

import (
	"os"

	"github.com/spf13/cobra"

	"github.com/junco-vm/junco/vm/classlib"
)

// sdkFile is what junco sdk writes unless it is told otherwise.
const sdkFile = "junco-sdk.jar"

func sdkCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "sdk [FILE.jar]",
		Short: "write the jar that programs with junco.memory are compiled against",
		Long: `Writes a jar with the class files of package junco.memory, and below sdk/ their documented sources:

    junco sdk                               # writes ` + sdkFile + `
    javac -cp ` + sdkFile + ` Prog.java
    junco run Prog.class

The jar is needed to compile only: junco has the package in its class library.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			name := sdkFile
			if len(args) > 0 {
				name = args[0]
			}
			if err := writeSDK(name); err != nil {
				return failf(exitFailure, "junco: %v", err)
			}
			return nil
		},
	}
}

func writeSDK(name string) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	err = classlib.WriteSDK(f)
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}
