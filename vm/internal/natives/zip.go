package natives

import (
	"hash/crc32"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/rt"
	"github.com/junco-vm/junco/vm/internal/zstream"
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// A stream's call answers one long: the status in the upper 4 bits, how much was taken in the middle 30 and how much was given in the
// lower 30. Arrays in Java are checked by its callers.
func streamAnswer(f *rt.Frame, taken, given int, status zstream.Status) rt.Answer {
	f.Charge(taken + given)
	return f.ReturnLong(int64(status)<<60 | int64(taken)<<30 | int64(given))
}

// maxPiece bounds what one call takes and gives, so that the answer has room for it and other threads get their turn.
const maxPiece = 1 << 16

func streamPiece(f *rt.Frame, arr heap.Ref, off, n int32) []byte {
	return f.Bytes(arr)[off : off+min(n, maxPiece)]
}

// brokenStream turns a panic over a state that somebody overwrote into an error of the program.
func brokenStream(f *rt.Frame, answer *rt.Answer) {
	if recover() != nil {
		*answer = f.ThrowNew("java/lang/InternalError", "inconsistent stream state")
	}
}

func init() {
	checksum := func(update func(sum uint32, b []byte) uint32) rt.Native {
		return func(f *rt.Frame) rt.Answer {
			b := f.Bytes(f.Ref(1))[f.Int(2) : f.Int(2)+f.Int(3)]
			f.Charge(len(b))
			return f.ReturnInt(int32(update(uint32(f.Int(0)), b)))
		}
	}
	register("java/util/zip/Native", map[string]rt.Native{
		"crc32(I[BII)I": checksum(func(sum uint32, b []byte) uint32 { return crc32.Update(sum, crc32.IEEETable, b) }),
		"crc32c(I[BII)I": checksum(func(sum uint32, b []byte) uint32 {
			return crc32.Update(sum, castagnoli, b)
		}),
		"adler32(I[BII)I":  checksum(zstream.Adler32),
		"deflaterBytes()I": func(f *rt.Frame) rt.Answer { return f.ReturnInt(int32(zstream.DeflaterBytes)) },
		"inflaterBytes()I": func(f *rt.Frame) rt.Answer { return f.ReturnInt(int32(zstream.InflaterBytes)) },
		"initDeflater([BIIZ)V": func(f *rt.Frame) (answer rt.Answer) {
			defer brokenStream(f, &answer)
			zstream.DeflaterAt(f.Bytes(f.Ref(0))).Init(int(f.Int(1)), int(f.Int(2)), f.Bool(3))
			return f.ReturnVoid()
		},
		"setLevel([BII)V": func(f *rt.Frame) (answer rt.Answer) {
			defer brokenStream(f, &answer)
			zstream.DeflaterAt(f.Bytes(f.Ref(0))).SetLevel(int(f.Int(1)), int(f.Int(2)))
			return f.ReturnVoid()
		},
		"deflaterDictionary([B[BII)V": func(f *rt.Frame) (answer rt.Answer) {
			defer brokenStream(f, &answer)
			zstream.DeflaterAt(f.Bytes(f.Ref(0))).SetDictionary(f.Bytes(f.Ref(1))[f.Int(2) : f.Int(2)+f.Int(3)])
			return f.ReturnVoid()
		},
		"deflaterAdler([B)I": func(f *rt.Frame) (answer rt.Answer) {
			defer brokenStream(f, &answer)
			return f.ReturnInt(int32(zstream.DeflaterAt(f.Bytes(f.Ref(0))).Adler))
		},
		"deflate([B[BII[BIII)J": func(f *rt.Frame) (answer rt.Answer) {
			defer brokenStream(f, &answer)
			in, flush := streamPiece(f, f.Ref(1), f.Int(2), f.Int(3)), int(f.Int(7))
			if int(f.Int(3)) > len(in) {
				flush = zstream.NoFlush
			}
			taken, given, status := zstream.DeflaterAt(f.Bytes(f.Ref(0))).Deflate(in, streamPiece(f, f.Ref(4), f.Int(5), f.Int(6)), flush)
			return streamAnswer(f, taken, given, status)
		},
		"initInflater([BZ)V": func(f *rt.Frame) (answer rt.Answer) {
			defer brokenStream(f, &answer)
			zstream.InflaterAt(f.Bytes(f.Ref(0))).Init(f.Bool(1))
			return f.ReturnVoid()
		},
		"inflaterDictionary([B[BII)Z": func(f *rt.Frame) (answer rt.Answer) {
			defer brokenStream(f, &answer)
			return f.ReturnBool(zstream.InflaterAt(f.Bytes(f.Ref(0))).SetDictionary(f.Bytes(f.Ref(1))[f.Int(2) : f.Int(2)+f.Int(3)]))
		},
		"inflaterAdler([B)I": func(f *rt.Frame) (answer rt.Answer) {
			defer brokenStream(f, &answer)
			return f.ReturnInt(int32(zstream.InflaterAt(f.Bytes(f.Ref(0))).Adler))
		},
		"inflaterProblem([B)Ljava/lang/String;": func(f *rt.Frame) (answer rt.Answer) {
			defer brokenStream(f, &answer)
			s, ok := f.NewString(zstream.InflaterAt(f.Bytes(f.Ref(0))).Problem())
			if !ok {
				return f.OutOfMemory()
			}
			return f.ReturnRef(s)
		},
		"inflate([B[BII[BII)J": func(f *rt.Frame) (answer rt.Answer) {
			defer brokenStream(f, &answer)
			taken, given, status := zstream.InflaterAt(f.Bytes(f.Ref(0))).Inflate(streamPiece(f, f.Ref(1), f.Int(2), f.Int(3)),
				streamPiece(f, f.Ref(4), f.Int(5), f.Int(6)))
			return streamAnswer(f, taken, given, status)
		},
	})
}
