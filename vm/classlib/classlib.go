// Package classlib holds the Java class library: junco's own java.base, its sources under src, and the archive
// that they compile to, embedded in the binary.
//
// # The archive
//
// classes.zip is an ordinary zip file, readable by every tool, with three properties that a zip file need not have:
// nothing in it is compressed, its entries are sorted by name and carry one fixed time, and its first entry, named
// "index", is a table that finds any other entry by binary search. Opening the archive therefore costs nothing: no
// directory is parsed, no map is built, and a class is a slice of the embedded bytes.
//
//	index = magic "JCL1", u32 n, n records sorted by (hash, offset):
//	record = u32 hash (FNV-1a of the entry's name), u32 offset of the entry's bytes in the archive, u32 size in bytes
//
// All numbers are little endian. The name of an entry lies in front of its bytes (the zip's local header), and a
// look-up compares it, so that equal hashes do no harm.
//
// # Building
//
// `go run ./vm/classlib/build` compiles src with the javac of JDK 17 and replaces classes.zip. A test proves that
// the archive is what the sources compile to, another that every reference in it resolves inside it.
package classlib

import (
	"archive/zip"
	"bytes"
	_ "embed" // the archive
	"encoding/binary"
	"io/fs"
	"sync"
)

//go:embed classes.zip
var archive []byte

// indexStart is where the index's bytes begin: after the local header (30 bytes) and the name "index".
const indexStart = 30 + len("index")

const (
	indexMagic  = "JCL1"
	indexHeader = 8
	recordSize  = 12
)

// Archive returns the whole archive, for an embedder who maps it into a guest address space as one image section.
// The bytes are shared by every caller and must not be written.
func Archive() []byte { return archive }

// Class returns the class file of the class with the given internal name ("java/lang/String"). The slice aliases
// the embedded archive and must not be written; its capacity is cut to its length.
func Class(name string) ([]byte, bool) {
	off, size, ok := Locate(name)
	if !ok {
		return nil, false
	}
	return archive[off : off+size : off+size], true
}

// Locate returns where in [Archive] the class file of the named class lies, in bytes.
func Locate(name string) (offset, size int, ok bool) {
	return find(archive, name, ".class")
}

// Resource returns the bytes of any entry by its full name ("java/lang/String.class").
func Resource(name string) ([]byte, bool) {
	off, size, ok := find(archive, name, "")
	if !ok {
		return nil, false
	}
	return archive[off : off+size : off+size], true
}

// Names calls yield for every entry's name, in the archive's index order, until yield returns false.
func Names(yield func(name string) bool) {
	n := count(archive)
	for i := range n {
		_, off, _ := record(archive, i)
		if !yield(string(nameBefore(archive, off))) {
			return
		}
	}
}

var openFS = sync.OnceValue(func() fs.FS {
	r, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		panic("BUG: the embedded class archive is no zip file: " + err.Error())
	}
	return r
})

// FS returns the archive as a file system. The first call parses the zip directory; [Class] never does.
func FS() fs.FS { return openFS() }

func count(a []byte) int {
	if len(a) < indexStart+indexHeader || string(a[indexStart:indexStart+4]) != indexMagic {
		return 0
	}
	return int(binary.LittleEndian.Uint32(a[indexStart+4:]))
}

func record(a []byte, i int) (hash uint32, offset, size int) {
	r := a[indexStart+indexHeader+i*recordSize:]
	return binary.LittleEndian.Uint32(r), int(binary.LittleEndian.Uint32(r[4:])), int(binary.LittleEndian.Uint32(r[8:]))
}

// nameBefore returns the name in the local header whose bytes end at offset. Names are shorter than 64 KiB and
// local headers carry no extra field, so the header is found by its stored name length: the build puts the length
// in the two bytes at header+26, and header = offset - 30 - length.
func nameBefore(a []byte, offset int) []byte {
	for l := 1; l <= offset-30; l++ {
		h := offset - 30 - l
		if a[h] == 'P' && a[h+1] == 'K' && a[h+2] == 3 && a[h+3] == 4 && int(binary.LittleEndian.Uint16(a[h+26:])) == l {
			return a[h+30 : offset]
		}
	}
	return nil
}

// find looks the name (with its suffix) up in the index of archive a.
func find(a []byte, name, suffix string) (offset, size int, ok bool) {
	h := fnv1a(fnv1a(2166136261, name), suffix)
	lo, hi := 0, count(a)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if g, _, _ := record(a, mid); g < h {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for n := count(a); lo < n; lo++ {
		g, off, sz := record(a, lo)
		if g != h {
			return 0, 0, false
		}
		l := len(name) + len(suffix)
		if off >= l && string(a[off-l:off-len(suffix)]) == name && string(a[off-len(suffix):off]) == suffix &&
			int(binary.LittleEndian.Uint16(a[off-l-4:])) == l {
			return off, sz, true
		}
	}
	return 0, 0, false
}

func fnv1a(h uint32, s string) uint32 {
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
