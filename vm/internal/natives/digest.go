package natives

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding"
	"hash"

	"github.com/junco-vm/junco/vm/internal/rt"
)

// digests are in the order of junco.internal.Digests. Their state between two calls is Go's marshalled form of it, kept in an
// array of the guest, so that snapshots and clones need nothing else.
var digests = []func() hash.Hash{md5.New, sha1.New, sha256.New224, sha256.New, sha512.New384, sha512.New}

func init() {
	register("junco/internal/Digests", map[string]rt.Native{
		"length(I)I": func(f *rt.Frame) rt.Answer {
			h, _, ok := digest(f, false)
			if !ok {
				return f.ThrowNewNoMsg("java/lang/InternalError")
			}
			return f.ReturnInt(int32(h.Size()))
		},
		"begin(I)[B": func(f *rt.Frame) rt.Answer {
			h, _, ok := digest(f, false)
			if !ok {
				return f.ThrowNewNoMsg("java/lang/InternalError")
			}
			state, err := h.(encoding.BinaryMarshaler).MarshalBinary()
			if err != nil {
				return f.ThrowNew("java/lang/InternalError", "%v", err)
			}
			return returnBytes(f, state)
		},
		"update(I[B[BII)V": digestUpdate,
		"end(I[B)[B": func(f *rt.Frame) rt.Answer {
			h, _, ok := digest(f, true)
			if !ok {
				return f.ThrowNewNoMsg("java/lang/InternalError")
			}
			return returnBytes(f, h.Sum(nil))
		},
	})
}

// digest makes the digest whose number is the first argument, with the state that is the second one if resume is set.
func digest(f *rt.Frame, resume bool) (h hash.Hash, state []byte, ok bool) {
	n := f.Int(0)
	if n < 0 || int(n) >= len(digests) {
		return nil, nil, false
	}
	h = digests[n]()
	if !resume {
		return h, nil, true
	}
	if f.Ref(1) == 0 {
		return nil, nil, false
	}
	state = f.Bytes(f.Ref(1))
	return h, state, h.(encoding.BinaryUnmarshaler).UnmarshalBinary(state) == nil
}

func digestUpdate(f *rt.Frame) rt.Answer {
	h, state, ok := digest(f, true)
	if !ok || f.Ref(2) == 0 {
		return f.ThrowNewNoMsg("java/lang/InternalError")
	}
	input := f.Bytes(f.Ref(2))
	from, n := int(f.Int(3)), int(f.Int(4))
	if from < 0 || n < 0 || from > len(input) || n > len(input)-from {
		return f.ThrowIndex(int32(from), int32(len(input)))
	}
	f.Charge(n)
	h.Write(input[from : from+n])
	next, err := h.(encoding.BinaryMarshaler).MarshalBinary()
	if err != nil || len(next) != len(state) {
		return f.ThrowNewNoMsg("java/lang/InternalError")
	}
	copy(state, next)
	return f.ReturnVoid()
}
