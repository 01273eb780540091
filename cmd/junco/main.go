// Command junco runs Java class files and looks into their heap. See the README.
package main

import (
	"os"

	"github.com/junco-vm/junco/cmd/junco/internal/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
