package natives

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"syscall"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/rt"
)

// Modes and attribute bits of junco.internal.FileSystem.
const (
	openRead = iota
	openWrite
	openAppend
	openReadWrite
)

const (
	fileExists = 1 << iota
	fileRegular
	fileDirectory
	fileReadable
	fileWritable
	fileExecutable
	fileSymbolicLink
)

func init() {
	register("junco/internal/FileSystem", map[string]rt.Native{
		"open(Ljava/lang/String;I)I": fileOpen,
		"close(I)V": func(f *rt.Frame) rt.Answer {
			file := f.VM().File(f.Int(0))
			if file == nil {
				return f.ReturnVoid()
			}
			f.VM().DropFile(f.Int(0))
			return returnVoidOr(f, file.Close())
		},
		"read(I[BII)I": func(f *rt.Frame) rt.Answer {
			file, at, n := f.VM().File(f.Int(0)), f.Int(2), f.Int(3)
			if file == nil {
				if f.Int(0) == 0 {
					return readInput(f, f.Bytes(f.Ref(1))[at:at+n])
				}
				return closedFile(f)
			}
			if n == 0 {
				return f.ReturnInt(0)
			}
			got, err := file.Read(f.Bytes(f.Ref(1))[at : at+n])
			f.Charge(got)
			switch {
			case got > 0:
				return f.ReturnInt(int32(got))
			case err == nil || err == io.EOF:
				return f.ReturnInt(-1)
			}
			return fileError(f, err)
		},
		"write(I[BII)V": func(f *rt.Frame) rt.Answer {
			file, at := f.VM().File(f.Int(0)), f.Int(2)
			if file == nil {
				if f.Int(0) == 1 || f.Int(0) == 2 {
					return write(f, f.Int(0), f.Bytes(f.Ref(1))[at:at+f.Int(3)])
				}
				return closedFile(f)
			}
			f.Charge(int(f.Int(3)))
			_, err := file.Write(f.Bytes(f.Ref(1))[at : at+f.Int(3)])
			return returnVoidOr(f, err)
		},
		"seek(IJ)J": func(f *rt.Frame) rt.Answer {
			file, to := f.VM().File(f.Int(0)), f.Long(1)
			if file == nil {
				return closedFile(f)
			}
			whence := io.SeekStart
			if to < 0 {
				to, whence = 0, io.SeekCurrent
			}
			at, err := file.Seek(to, whence)
			if err != nil {
				return fileError(f, err)
			}
			return f.ReturnLong(at)
		},
		"size(I)J": func(f *rt.Frame) rt.Answer {
			file := f.VM().File(f.Int(0))
			if file == nil {
				return closedFile(f)
			}
			info, err := file.Stat()
			if err != nil {
				return fileError(f, err)
			}
			return f.ReturnLong(info.Size())
		},
		"truncate(IJ)V": func(f *rt.Frame) rt.Answer {
			file := f.VM().File(f.Int(0))
			if file == nil {
				return closedFile(f)
			}
			return returnVoidOr(f, file.Truncate(f.Long(1)))
		},
		"attributes(Ljava/lang/String;)I": func(f *rt.Frame) rt.Answer {
			info := stat(f)
			if info == nil {
				return f.ReturnInt(0)
			}
			return f.ReturnInt(attributes(info))
		},
		"length(Ljava/lang/String;)J": func(f *rt.Frame) rt.Answer {
			if info := stat(f); info != nil {
				return f.ReturnLong(info.Size())
			}
			return f.ReturnLong(0)
		},
		"lastModified(Ljava/lang/String;)J": func(f *rt.Frame) rt.Answer {
			if info := stat(f); info != nil {
				return f.ReturnLong(info.ModTime().UnixMilli())
			}
			return f.ReturnLong(0)
		},
		"list(Ljava/lang/String;)[Ljava/lang/String;": fileList,
		"makeDirectory(Ljava/lang/String;)Z": changing(func(fsys rt.FileSystem, name string, _ *rt.Frame) error {
			return fsys.Mkdir(name, 0o777)
		}),
		"delete(Ljava/lang/String;)Z": changing(func(fsys rt.FileSystem, name string, _ *rt.Frame) error {
			return fsys.Remove(name)
		}),
		"rename(Ljava/lang/String;Ljava/lang/String;)Z": changing(func(fsys rt.FileSystem, name string, f *rt.Frame) error {
			return fsys.Rename(name, fileName(f, f.Ref(1)))
		}),
		"setLastModified(Ljava/lang/String;J)Z": changing(func(fsys rt.FileSystem, name string, f *rt.Frame) error {
			return fsys.Chtimes(name, time.UnixMilli(f.Long(1)))
		}),
		"create(Ljava/lang/String;)Z":         fileCreate,
		"linkAttributes(Ljava/lang/String;)I": linkAttributes,
		"symbolicLink(Ljava/lang/String;Ljava/lang/String;)V": linking(func(l rt.Links, f *rt.Frame) error {
			return l.Symlink(f.GoString(f.Ref(0)), fileName(f, f.Ref(1)))
		}),
		"link(Ljava/lang/String;Ljava/lang/String;)V": linking(func(l rt.Links, f *rt.Frame) error {
			return l.Link(fileName(f, f.Ref(0)), fileName(f, f.Ref(1)))
		}),
		"readLink(Ljava/lang/String;)Ljava/lang/String;": readLink,
	})
}

// fileName is a path argument, cleaned.
func fileName(f *rt.Frame, s heap.Ref) string {
	name := f.GoString(s)
	if name == "" {
		return ""
	}
	return path.Clean(name)
}

func fileOpen(f *rt.Frame) rt.Answer {
	flag := map[int32]int{
		openRead: os.O_RDONLY, openWrite: os.O_WRONLY | os.O_CREATE | os.O_TRUNC, openAppend: os.O_WRONLY | os.O_CREATE | os.O_APPEND,
		openReadWrite: os.O_RDWR | os.O_CREATE,
	}[f.Int(1)]
	name := fileName(f, f.Ref(0))
	fsys := f.Files()
	if fsys == nil || name == "" {
		return fileError(f, fs.ErrNotExist)
	}
	file, err := fsys.OpenFile(name, flag, 0o666)
	if err != nil {
		return fileError(f, err)
	}
	if info, err := file.Stat(); err == nil && info.IsDir() {
		file.Close()
		return fileError(f, syscall.EISDIR)
	}
	number, ok := f.VM().AddFile(file)
	if !ok {
		file.Close()
		return fileError(f, syscall.EMFILE)
	}
	return f.ReturnInt(number)
}

func fileCreate(f *rt.Frame) rt.Answer {
	fsys := f.Files()
	if fsys == nil {
		return fileError(f, fs.ErrPermission)
	}
	file, err := fsys.OpenFile(fileName(f, f.Ref(0)), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return f.ReturnBool(false)
	}
	if err != nil {
		return fileError(f, err)
	}
	file.Close()
	return f.ReturnBool(true)
}

// linkAttributes are those of a link itself.
func linkAttributes(f *rt.Frame) rt.Answer {
	name := fileName(f, f.Ref(0))
	links, ok := f.Files().(rt.Links)
	if !ok {
		if info := stat(f); info != nil {
			return f.ReturnInt(attributes(info))
		}
		return f.ReturnInt(0)
	}
	info, err := links.Lstat(name)
	if name == "" || err != nil {
		return f.ReturnInt(0)
	}
	return f.ReturnInt(attributes(info))
}

// linking wraps what makes a link.
func linking(do func(l rt.Links, f *rt.Frame) error) rt.Native {
	return func(f *rt.Frame) rt.Answer {
		links, ok := f.Files().(rt.Links)
		if !ok {
			return f.ThrowNew("java/lang/UnsupportedOperationException", "Links not supported")
		}
		return returnVoidOr(f, do(links, f))
	}
}

func readLink(f *rt.Frame) rt.Answer {
	links, ok := f.Files().(rt.Links)
	if !ok {
		return f.ThrowNew("java/lang/UnsupportedOperationException", "Links not supported")
	}
	target, err := links.Readlink(fileName(f, f.Ref(0)))
	if err != nil {
		return fileError(f, err)
	}
	s, ok := f.NewString(target)
	if !ok {
		return f.OutOfMemory()
	}
	return f.ReturnRef(s)
}

func stat(f *rt.Frame) fs.FileInfo {
	fsys, name := f.Files(), fileName(f, f.Ref(0))
	if fsys == nil || name == "" {
		return nil
	}
	info, err := fsys.Stat(name)
	if err != nil {
		return nil
	}
	return info
}

func attributes(info fs.FileInfo) (bits int32) {
	bits = fileExists
	mode := info.Mode()
	set := func(yes bool, bit int32) {
		if yes {
			bits |= bit
		}
	}
	set(mode.IsRegular(), fileRegular)
	set(mode.IsDir(), fileDirectory)
	set(mode.Perm()&0o444 != 0, fileReadable)
	set(mode.Perm()&0o222 != 0, fileWritable)
	set(mode.Perm()&0o111 != 0, fileExecutable)
	set(mode&fs.ModeSymlink != 0, fileSymbolicLink)
	return bits
}

func fileList(f *rt.Frame) rt.Answer {
	fsys, name := f.Files(), fileName(f, f.Ref(0))
	if fsys == nil || name == "" {
		return f.ReturnRef(0)
	}
	entries, err := fsys.ReadDir(name)
	if err != nil {
		return f.ReturnRef(0)
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name()
	}
	arr, ok := f.VM().NewStringArray(names)
	if !ok {
		return f.OutOfMemory()
	}
	return f.ReturnRef(arr)
}

// changing wraps an operation that answers whether it succeeded.
func changing(do func(fsys rt.FileSystem, name string, f *rt.Frame) error) rt.Native {
	return func(f *rt.Frame) rt.Answer {
		fsys, name := f.Files(), fileName(f, f.Ref(0))
		return f.ReturnBool(fsys != nil && name != "" && do(fsys, name, f) == nil)
	}
}

func returnVoidOr(f *rt.Frame, err error) rt.Answer {
	if err != nil {
		return fileError(f, err)
	}
	return f.ReturnVoid()
}

func closedFile(f *rt.Frame) rt.Answer { return f.ThrowNew("java/io/IOException", "Stream Closed") }

// fileError throws an IOException with the reason as the C library words it, which is what java prints.
func fileError(f *rt.Frame, err error) rt.Answer {
	text := err.Error()
	var no syscall.Errno
	switch {
	case errors.Is(err, fs.ErrNotExist):
		text = "No such file or directory"
	case errors.Is(err, fs.ErrPermission):
		text = "Permission denied"
	case errors.Is(err, fs.ErrExist):
		text = "File exists"
	case errors.As(err, &no):
		text = no.Error()
	}
	r, n := utf8.DecodeRuneInString(text)
	return f.ThrowNew("java/io/IOException", "%s", string(unicode.ToUpper(r))+text[n:])
}
