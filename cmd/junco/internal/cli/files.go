package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/junco-vm/junco/vm"
)

// hostFiles gives a program the host's files as they are: who runs a program from the command line expects what java does.
type hostFiles struct{}

func (hostFiles) OpenFile(name string, flag int, perm fs.FileMode) (vm.File, error) {
	f, err := os.OpenFile(filepath.FromSlash(name), flag, perm)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (hostFiles) Stat(name string) (fs.FileInfo, error) { return os.Stat(filepath.FromSlash(name)) }
func (hostFiles) ReadDir(name string) ([]fs.DirEntry, error) {
	return os.ReadDir(filepath.FromSlash(name))
}
func (hostFiles) Mkdir(name string, perm fs.FileMode) error {
	return os.Mkdir(filepath.FromSlash(name), perm)
}
func (hostFiles) Remove(name string) error { return os.Remove(filepath.FromSlash(name)) }
func (hostFiles) Rename(from, to string) error {
	return os.Rename(filepath.FromSlash(from), filepath.FromSlash(to))
}
func (hostFiles) Chtimes(name string, modified time.Time) error {
	return os.Chtimes(filepath.FromSlash(name), modified, modified)
}
func (hostFiles) Lstat(name string) (fs.FileInfo, error) { return os.Lstat(filepath.FromSlash(name)) }
func (hostFiles) Symlink(target, name string) error {
	return os.Symlink(filepath.FromSlash(target), filepath.FromSlash(name))
}
func (hostFiles) Link(existing, name string) error {
	return os.Link(filepath.FromSlash(existing), filepath.FromSlash(name))
}
func (hostFiles) Readlink(name string) (string, error) {
	target, err := os.Readlink(filepath.FromSlash(name))
	return filepath.ToSlash(target), err
}
