// Package cli is the junco command behind func main: a function of arguments and streams that answers the exit status.
package cli

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

// Exit statuses beside the guest's own.
const (
	exitOK       = 0
	exitFailure  = 1 // uncaught exception, or a program that cannot be started
	exitUsage    = 2
	exitLimit    = 3 // step or time limit
	exitInternal = 4 // a fault of junco itself
)

// statusError ends the command with a status; its text, if any, goes to standard error.
type statusError struct {
	status int
	text   string
}

func (e *statusError) Error() string { return e.text }

func failf(status int, format string, args ...any) error {
	return &statusError{status, fmt.Sprintf(format, args...)}
}

// streams are the command's standard streams.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// Main runs the command and answers its exit status.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	s := streams{stdin, stdout, stderr}
	root := &cobra.Command{
		Use:           "junco",
		Short:         "a small Java virtual machine with a 16 MiB heap to look into",
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetArgs(javaSpelling(args))
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	root.AddCommand(runCommand(s), disCommand(s), sdkCommand(), versionCommand(s))
	err := root.Execute()
	if err == nil {
		return exitOK
	}
	var st *statusError
	if !errors.As(err, &st) {
		fmt.Fprintf(stderr, "junco: %v\nRun 'junco --help' for usage.\n", err)
		return exitUsage
	}
	if st.text != "" {
		fmt.Fprintln(stderr, st.text)
	}
	return st.status
}
