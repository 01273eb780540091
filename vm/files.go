package vm

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"time"

	"github.com/junco-vm/junco/vm/internal/rt"
)

// FileSystem is what a program may reach of files: see [DirFS], [ReadOnlyFS], or bring your own. Names are slash-separated absolute paths
// as the program sees them; a relative path in the program is resolved against the property user.dir, which is "/" by default.
type FileSystem = rt.FileSystem

// Links is what a FileSystem may offer beside: symbolic and hard links.
type Links = rt.Links

// File is an open file of a FileSystem; *os.File is one.
type File = rt.File

// WithFiles gives the program a file system. By default it has none: nothing exists, and nothing can be opened.
func (c Config) WithFiles(files FileSystem) Config {
	c.files = files
	return c
}

// DirFS gives a program the files below a directory of the host, to read and to write. Links that lead out of it are not followed. It
// holds the directory open until Close.
func DirFS(dir string) (*RootFS, error) {
	r, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &RootFS{r}, nil
}

// RootFS is the file system of [DirFS].
type RootFS struct{ root *os.Root }

// Close lets go of the directory.
func (r *RootFS) Close() error { return r.root.Close() }

// rel is a program's absolute path relative to the root.
func rel(name string) string {
	name = strings.TrimPrefix(path.Clean("/"+name), "/")
	if name == "" {
		return "."
	}
	return name
}

// OpenFile implements FileSystem, and so do the others.
func (r *RootFS) OpenFile(name string, flag int, perm fs.FileMode) (File, error) {
	f, err := r.root.OpenFile(rel(name), flag, perm)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (r *RootFS) Stat(name string) (fs.FileInfo, error) { return r.root.Stat(rel(name)) }
func (r *RootFS) ReadDir(name string) ([]fs.DirEntry, error) {
	return fs.ReadDir(r.root.FS(), rel(name))
}
func (r *RootFS) Mkdir(name string, perm fs.FileMode) error { return r.root.Mkdir(rel(name), perm) }
func (r *RootFS) Remove(name string) error                  { return r.root.Remove(rel(name)) }
func (r *RootFS) Rename(from, to string) error              { return r.root.Rename(rel(from), rel(to)) }
func (r *RootFS) Chtimes(name string, modified time.Time) error {
	return r.root.Chtimes(rel(name), modified, modified)
}

// Lstat implements Links, and so do the others.
func (r *RootFS) Lstat(name string) (fs.FileInfo, error) { return r.root.Lstat(rel(name)) }
func (r *RootFS) Symlink(target, name string) error      { return r.root.Symlink(target, rel(name)) }
func (r *RootFS) Link(existing, name string) error       { return r.root.Link(rel(existing), rel(name)) }
func (r *RootFS) Readlink(name string) (string, error)   { return r.root.Readlink(rel(name)) }

// ReadOnlyFS gives a program any fs.FS, to read.
func ReadOnlyFS(fsys fs.FS) FileSystem { return readOnly{fsys} }

type readOnly struct{ fsys fs.FS }

func (r readOnly) OpenFile(name string, flag int, _ fs.FileMode) (File, error) {
	if flag&(os.O_WRONLY|os.O_RDWR|os.O_CREATE|os.O_TRUNC) != 0 {
		return nil, fs.ErrPermission
	}
	f, err := r.fsys.Open(rel(name))
	if err != nil {
		return nil, err
	}
	return readOnlyFile{f}, nil
}

func (r readOnly) Stat(name string) (fs.FileInfo, error)      { return fs.Stat(r.fsys, rel(name)) }
func (r readOnly) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(r.fsys, rel(name)) }
func (r readOnly) Mkdir(string, fs.FileMode) error            { return fs.ErrPermission }
func (r readOnly) Remove(string) error                        { return fs.ErrPermission }
func (r readOnly) Rename(string, string) error                { return fs.ErrPermission }
func (r readOnly) Chtimes(string, time.Time) error            { return fs.ErrPermission }

// readOnlyFile is a File over an fs.File.
type readOnlyFile struct{ fs.File }

func (readOnlyFile) Write([]byte) (int, error) { return 0, fs.ErrPermission }
func (readOnlyFile) Truncate(int64) error      { return fs.ErrPermission }
func (f readOnlyFile) Seek(offset int64, whence int) (int64, error) {
	if s, ok := f.File.(interface {
		Seek(int64, int) (int64, error)
	}); ok {
		return s.Seek(offset, whence)
	}
	return 0, fs.ErrInvalid
}
