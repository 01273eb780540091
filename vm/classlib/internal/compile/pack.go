package compile

import (
	"encoding/binary"
	"hash/crc32"
	"hash/fnv"
	"slices"
	"strings"
)

// Entry is one file of the archive.
type Entry struct {
	Name  string // slash-separated
	Bytes []byte
}

// fixedDate is 1980-01-01 in the format of zip files, their earliest day.
const fixedDate = 1<<5 | 1

// Pack writes the entries, sorted by name, as the zip file that package classlib describes. The result depends on
// names and bytes only.
func Pack(entries []Entry) []byte {
	entries = slices.Clone(entries)
	slices.SortFunc(entries, func(a, b Entry) int { return strings.Compare(a.Name, b.Name) })

	type place struct{ hash, offset, size uint32 }
	indexSize := 8 + 12*len(entries)
	at := 30 + len("index") + indexSize
	places := make([]place, len(entries))
	for i, e := range entries {
		h := fnv.New32a()
		h.Write([]byte(e.Name))
		at += 30 + len(e.Name)
		places[i] = place{h.Sum32(), uint32(at), uint32(len(e.Bytes))}
		at += len(e.Bytes)
	}
	slices.SortFunc(places, func(a, b place) int {
		if a.hash != b.hash {
			if a.hash < b.hash {
				return -1
			}
			return 1
		}
		return int(a.offset) - int(b.offset)
	})
	index := append([]byte("JCL1"), binary.LittleEndian.AppendUint32(nil, uint32(len(entries)))...)
	for _, p := range places {
		index = binary.LittleEndian.AppendUint32(index, p.hash)
		index = binary.LittleEndian.AppendUint32(index, p.offset)
		index = binary.LittleEndian.AppendUint32(index, p.size)
	}

	le16, le32 := binary.LittleEndian.AppendUint16, binary.LittleEndian.AppendUint32
	var out, dir []byte
	for _, e := range append([]Entry{{"index", index}}, entries...) {
		start := uint32(len(out))
		fields := le16(nil, 10)  // version needed: 1.0
		fields = le16(fields, 0) // flags
		fields = le16(fields, 0) // stored
		fields = le16(fields, 0) // time 00:00
		fields = le16(fields, fixedDate)
		fields = le32(fields, crc32.ChecksumIEEE(e.Bytes))
		fields = le32(fields, uint32(len(e.Bytes)))
		fields = le32(fields, uint32(len(e.Bytes)))
		fields = le16(fields, uint16(len(e.Name)))
		fields = le16(fields, 0) // no extra field
		out = append(append(append(append(out, "PK\x03\x04"...), fields...), e.Name...), e.Bytes...)
		dir = append(le16(append(dir, "PK\x01\x02"...), 10), fields...)
		dir = append(dir, make([]byte, 10)...) // comment length, disk, attributes
		dir = append(le32(dir, start), e.Name...)
	}
	start := uint32(len(out))
	n := uint16(len(entries) + 1)
	out = append(out, dir...)
	out = append(out, "PK\x05\x06\x00\x00\x00\x00"...)
	out = le16(le16(out, n), n)
	out = le32(le32(out, uint32(len(dir))), start)
	return le16(out, 0)
}
