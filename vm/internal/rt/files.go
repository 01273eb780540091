package rt

import (
	"io"
	"io/fs"
	"time"
)

// FileSystem is what a program may reach of files. Names are slash-separated absolute paths as the program sees them ("/tmp/x").
// It is called on the VM's goroutine. Errors that are fs.ErrNotExist, fs.ErrExist or fs.ErrPermission, or wrap a system's error
// number, are told to the program as java tells them.
type FileSystem interface {
	// OpenFile opens a file; flag and perm are those of os.OpenFile.
	OpenFile(name string, flag int, perm fs.FileMode) (File, error)
	Stat(name string) (fs.FileInfo, error)
	// ReadDir lists a directory, sorted by name.
	ReadDir(name string) ([]fs.DirEntry, error)
	Mkdir(name string, perm fs.FileMode) error
	Remove(name string) error
	Rename(from, to string) error
	Chtimes(name string, modified time.Time) error
}

// Links is what a FileSystem may offer beside: symbolic and hard links. Targets of symbolic links are as the program gave them.
type Links interface {
	// Lstat is Stat of a link itself.
	Lstat(name string) (fs.FileInfo, error)
	Symlink(target, name string) error
	Link(existing, name string) error
	Readlink(name string) (string, error)
}

// File is an open file.
type File interface {
	io.ReadWriteSeeker
	io.Closer
	Stat() (fs.FileInfo, error)
	Truncate(size int64) error
}

// maxOpenFiles bounds the files that a program has open at a time.
const maxOpenFiles = 256

// firstFile is the number of the first file: below are the standard streams.
const firstFile = 3

// AddFile gives an open file a number; ok is false when too many are open.
func (vm *VM) AddFile(f File) (number int32, ok bool) {
	for i := range vm.files {
		if vm.files[i] == nil {
			vm.files[i] = f
			return int32(i + firstFile), true
		}
	}
	return 0, false
}

// File finds an open file by its number; nil when there is none.
func (vm *VM) File(number int32) File {
	if i := int(number) - firstFile; i >= 0 && i < len(vm.files) {
		return vm.files[i]
	}
	return nil
}

// DropFile forgets a file that was closed.
func (vm *VM) DropFile(number int32) {
	if vm.File(number) != nil {
		vm.files[number-firstFile] = nil
	}
}

func (vm *VM) closeFiles() {
	for i, f := range vm.files {
		if f != nil {
			_ = f.Close()
		}
		vm.files[i] = nil
	}
}
