package zstream

// What an Inflater does next.
const (
	stHeader = iota
	stDictID
	stDictionary
	stBlock
	stStoredHead
	stStored
	stTableHead
	stCodeLengths
	stLengths
	stSymbols
	stLengthExtra
	stDist
	stDistExtra
	stCopy
	stTrailer
	stDone
	stBad
)

// problems are what is wrong with a stream, in the words that java prints.
var problems = [...]string{
	"", "incorrect header check", "unknown compression method", "invalid window size", "invalid block type", "invalid stored block lengths",
	"too many length or distance symbols", "invalid code lengths set", "invalid bit length repeat", "invalid code -- missing end-of-block",
	"invalid literal/lengths set", "invalid distances set", "invalid literal/length code", "invalid distance code",
	"invalid distance too far back", "incorrect data check",
}

const (
	badHeader = iota + 1
	badMethod
	badWindow
	badBlock
	badStored
	badCounts
	badCodeLengths
	badRepeat
	badNoEnd
	badLitSet
	badDistSet
	badLit
	badDist
	badFar
	badCheck
)

// code is a canonical Huffman code: how many codes there are of each length, and the symbols in their order. fast answers what the
// next fastBits bits begin with: symbol<<4 | length, 0 when the code is longer.
type code struct {
	count  [maxBits + 1]uint16
	symbol [288]uint16
	fast   [1 << fastBits]uint16
}

const fastBits = 9

// Inflater is a decompressor. It can stop at any bit of the input and at any byte of the output.
type Inflater struct {
	Adler uint32 // checksum of the output so far, or of the dictionary that is wanted

	raw      bool
	last     bool
	hasDict  bool
	state    int32
	problem  int32
	bitCount uint32
	bits     uint64
	left     int32 // bytes of a stored block, lengths of a table, bytes of a match
	far      int32
	lits     int32
	dists    int32
	clens    int32
	at       int32 // where the next byte goes in window
	filled   int32 // how much of window is there
	lengths  [288 + 32]uint8
	lit      code
	dist     code
	window   [windowBytes]byte
}

// Init makes a new decompressor. raw expects no zlib container.
func (z *Inflater) Init(raw bool) {
	*z = Inflater{Adler: 1, raw: raw}
	if raw {
		z.state = stBlock
	}
}

// Problem says why the stream is corrupt.
func (z *Inflater) Problem() string { return problems[z.problem] }

// SetDictionary gives the preset dictionary. ok is false if it is not the one that is wanted.
func (z *Inflater) SetDictionary(b []byte) (ok bool) {
	if z.state == stDictionary {
		if Adler32(1, b) != z.Adler {
			return false
		}
		z.state = stBlock
		z.Adler = 1
	} else if !z.raw {
		return false
	}
	for _, c := range b[max(0, len(b)-windowBytes):] {
		z.keep(c)
	}
	return true
}

func (z *Inflater) keep(c byte) {
	z.window[z.at&windowMask] = c
	z.at = (z.at + 1) & windowMask
	z.filled = min(z.filled+1, windowBytes)
}

func (z *Inflater) fail(problem int32) Status {
	z.state, z.problem = stBad, problem
	return Corrupt
}

// input is what is left of the input of a call.
type input struct {
	b  []byte
	at int
}

// need makes sure that n bits (at most 32) are there.
func (z *Inflater) need(in *input, n uint32) bool {
	for z.bitCount < n {
		if in.at == len(in.b) {
			return false
		}
		z.bits |= uint64(in.b[in.at]) << z.bitCount
		in.at++
		z.bitCount += 8
	}
	return true
}

func (z *Inflater) take(n uint32) uint32 {
	v := uint32(z.bits & (1<<n - 1))
	z.bits >>= n
	z.bitCount -= n
	return v
}

// decode takes one symbol; -1: more input is needed, -2: no such code.
func (z *Inflater) decode(in *input, c *code) int32 {
	for {
		if e := c.fast[z.bits&(1<<fastBits-1)]; e != 0 && uint32(e&15) <= z.bitCount {
			z.take(uint32(e & 15))
			return int32(e >> 4)
		}
		var v, first, index int32
		for n := uint32(1); n <= min(z.bitCount, maxBits); n++ {
			v |= int32(z.bits >> (n - 1) & 1)
			k := int32(c.count[n])
			if v-k < first {
				z.take(n)
				return int32(c.symbol[index+v-first])
			}
			index += k
			first = (first + k) << 1
			v <<= 1
		}
		if z.bitCount >= maxBits {
			return -2
		}
		if !z.need(in, z.bitCount+1) {
			return -1
		}
	}
}

// make builds a code of lengths; left is how many codes are unused, negative if there are too many.
func (c *code) make(lengths []uint8) (left int) {
	*c = code{}
	for _, l := range lengths {
		c.count[l]++
	}
	c.count[0] = 0
	left = 1
	for n := 1; n <= maxBits; n++ {
		left = left<<1 - int(c.count[n])
		if left < 0 {
			return left
		}
	}
	var offs [maxBits + 2]uint16
	for n := 1; n <= maxBits; n++ {
		offs[n+1] = offs[n] + c.count[n]
	}
	var t tree
	for i, l := range lengths {
		t.len[i] = uint16(l)
		if l != 0 {
			c.symbol[offs[l]] = uint16(i)
			offs[l]++
		}
	}
	t.assign(len(lengths)-1, c.count)
	for i, l := range lengths {
		if l != 0 && l <= fastBits {
			for k := int(t.code[i]); k < 1<<fastBits; k += 1 << l {
				c.fast[k] = uint16(i<<4) | uint16(l)
			}
		}
	}
	return left
}

// Inflate takes input and gives output; it says how much of both. Input is never taken beyond the byte that ends the stream.
func (z *Inflater) Inflate(b, out []byte) (taken, given int, status Status) {
	in := &input{b: b}
	n, status := z.run(in, out)
	if status == End {
		// Whole bytes that were read ahead belong to whatever follows.
		for z.bitCount >= 8 && in.at > 0 {
			in.at--
			z.bitCount -= 8
		}
		z.bits &= 1<<z.bitCount - 1
	}
	return in.at, n, status
}

func (z *Inflater) run(in *input, out []byte) (n int, status Status) {
	from := 0
	sum := func() {
		if !z.raw {
			z.Adler = Adler32(z.Adler, out[from:n])
		}
		from = n
	}
	defer func() {
		if z.state > stDictionary && z.state < stTrailer {
			sum()
		}
	}()
	for {
		switch z.state {
		case stHeader:
			if !z.need(in, 16) {
				return n, OK
			}
			h := z.take(16)
			h = h<<8&0xff00 | h>>8
			switch {
			case h%31 != 0:
				return n, z.fail(badHeader)
			case h>>8&15 != 8:
				return n, z.fail(badMethod)
			case h>>12 > 7:
				return n, z.fail(badWindow)
			}
			z.state = stBlock
			if h&0x20 != 0 {
				z.state = stDictID
			}
		case stDictID:
			if !z.need(in, 32) {
				return n, OK
			}
			z.Adler = swap(z.take(32))
			z.state = stDictionary
		case stDictionary:
			return n, NeedDictionary
		case stBlock:
			if z.last {
				z.take(z.bitCount & 7)
				z.state = stTrailer
				sum()
				continue
			}
			if !z.need(in, 3) {
				return n, OK
			}
			z.last = z.take(1) == 1
			switch z.take(2) {
			case 0:
				z.state = stStoredHead
			case 1:
				var l [288]uint8
				for i := range l {
					l[i] = uint8(fixedLit.len[i])
				}
				z.lit.make(l[:])
				for i := range 30 {
					l[i] = 5
				}
				z.dist.make(l[:30])
				z.state = stSymbols
			case 2:
				z.state = stTableHead
			default:
				return n, z.fail(badBlock)
			}
		case stStoredHead:
			if z.bitCount&7 != 0 {
				z.take(z.bitCount & 7)
			}
			if !z.need(in, 32) {
				return n, OK
			}
			v := z.take(32)
			if v&0xffff != ^v>>16 {
				return n, z.fail(badStored)
			}
			z.left = int32(v & 0xffff)
			z.state = stStored
		case stStored:
			for z.left > 0 {
				if n == len(out) || !z.need(in, 8) {
					return n, OK
				}
				out[n] = byte(z.take(8))
				z.keep(out[n])
				n++
				z.left--
			}
			z.state = stBlock
		case stTableHead:
			if !z.need(in, 14) {
				return n, OK
			}
			z.lits, z.dists, z.clens = int32(z.take(5))+257, int32(z.take(5))+1, int32(z.take(4))+4
			if z.lits > 286 || z.dists > 30 {
				return n, z.fail(badCounts)
			}
			z.left = 0
			clear(z.lengths[:])
			z.state = stCodeLengths
		case stCodeLengths:
			for z.left < z.clens {
				if !z.need(in, 3) {
					return n, OK
				}
				z.lengths[codeOrder[z.left]] = uint8(z.take(3))
				z.left++
			}
			if z.lit.make(z.lengths[:19]) != 0 {
				return n, z.fail(badCodeLengths)
			}
			clear(z.lengths[:])
			z.left = 0
			z.state = stLengths
		case stLengths:
			if s, ok := z.readLengths(in); !ok {
				return n, s
			}
		case stSymbols:
			s := z.decode(in, &z.lit)
			switch {
			case s == -1:
				return n, OK
			case s == -2 || s > 285:
				return n, z.fail(badLit)
			case s < endBlock:
				// Put back by going to stCopy with a literal would cost more than this test before decoding.
				if n == len(out) {
					z.left, z.far = s, 0
					z.state = stCopy
					return n, OK
				}
				out[n] = byte(s)
				z.keep(byte(s))
				n++
			case s == endBlock:
				z.state = stBlock
			default:
				z.left = s - 257
				z.state = stLengthExtra
			}
		case stLengthExtra:
			if !z.need(in, uint32(lengthExtra[z.left])) {
				return n, OK
			}
			z.left = int32(lengthBase[z.left]) + int32(z.take(uint32(lengthExtra[z.left])))
			z.state = stDist
		case stDist:
			s := z.decode(in, &z.dist)
			if s == -1 {
				return n, OK
			}
			if s < 0 || s > 29 {
				return n, z.fail(badDist)
			}
			z.far = s
			z.state = stDistExtra
		case stDistExtra:
			if !z.need(in, uint32(distExtra[z.far])) {
				return n, OK
			}
			z.far = int32(distBase[z.far]) + int32(z.take(uint32(distExtra[z.far])))
			if z.far > z.filled {
				return n, z.fail(badFar)
			}
			z.state = stCopy
		case stCopy:
			if z.far == 0 {
				// A literal that found no room.
				if n == len(out) {
					return n, OK
				}
				out[n] = byte(z.left)
				z.keep(out[n])
				n++
				z.state = stSymbols
				continue
			}
			for z.left > 0 {
				if n == len(out) {
					return n, OK
				}
				out[n] = z.window[(z.at-z.far)&windowMask]
				z.keep(out[n])
				n++
				z.left--
			}
			z.state = stSymbols
		case stTrailer:
			if !z.raw {
				if !z.need(in, 32) {
					return n, OK
				}
				if swap(z.take(32)) != z.Adler {
					return n, z.fail(badCheck)
				}
			}
			z.state = stDone
		case stDone:
			return n, End
		default:
			return n, Corrupt
		}
	}
}

// readLengths reads the lengths of both codes and makes them. ok is false when the call has to end.
func (z *Inflater) readLengths(in *input) (s Status, ok bool) {
	for z.left < z.lits+z.dists {
		bits, count := z.bits, z.bitCount
		at := in.at
		sym := z.decode(in, &z.lit)
		if sym == -1 {
			return OK, false
		}
		if sym < 0 {
			return z.fail(badCodeLengths), false
		}
		if sym < 16 {
			z.lengths[z.left] = uint8(sym)
			z.left++
			continue
		}
		if !z.need(in, uint32(codeExtra[sym])) {
			// Decode it again when there is more: what was taken since goes back into the bit buffer.
			for ; at < in.at; at++ {
				bits |= uint64(in.b[at]) << count
				count += 8
			}
			z.bits, z.bitCount = bits, count
			return OK, false
		}
		extra := int32(z.take(uint32(codeExtra[sym])))
		var v uint8
		switch sym {
		case 16:
			if z.left == 0 {
				return z.fail(badRepeat), false
			}
			v = z.lengths[z.left-1]
			extra += 3
		case 17:
			extra += 3
		default:
			extra += 11
		}
		if z.left+extra > z.lits+z.dists {
			return z.fail(badRepeat), false
		}
		for range extra {
			z.lengths[z.left] = v
			z.left++
		}
	}
	if z.lengths[endBlock] == 0 {
		return z.fail(badNoEnd), false
	}
	all := z.lengths
	left := z.lit.make(all[:z.lits])
	if left < 0 || left > 0 && z.lits-int32(countZero(all[:z.lits])) != 1 {
		return z.fail(badLitSet), false
	}
	left = z.dist.make(all[z.lits : z.lits+z.dists])
	if left < 0 || left > 0 && z.dists-int32(countZero(all[z.lits:z.lits+z.dists])) > 1 {
		return z.fail(badDistSet), false
	}
	z.state = stSymbols
	return OK, true
}

func countZero(b []uint8) (n int) {
	for _, v := range b {
		if v == 0 {
			n++
		}
	}
	return n
}

func swap(v uint32) uint32 { return v<<24 | v<<8&0xff0000 | v>>8&0xff00 | v>>24 }
