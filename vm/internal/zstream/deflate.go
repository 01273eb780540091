package zstream

const (
	windowBytes  = 1 << 15
	windowMask   = windowBytes - 1
	minMatch     = 3
	maxMatch     = 258
	minLookahead = maxMatch + minMatch + 1
	maxDist      = windowBytes - minLookahead
	hashBits     = 15
	hashShift    = (hashBits + minMatch - 1) / minMatch
	hashMask     = 1<<hashBits - 1
	tooFar       = 4096 // a match of three bytes that is farther away costs more than three literals
	blockSymbols = 1<<14 - 1
	pendingBytes = 1 << 17 // more than a block of blockSymbols can take: 48 bits each
)

// Flush modes of Deflate, numbered as in Java.
const (
	NoFlush   = 0
	SyncFlush = 2
	FullFlush = 3
	Finish    = 4
)

// Strategies, numbered as in Java.
const (
	DefaultStrategy = 0
	Filtered        = 1
	HuffmanOnly     = 2
)

// effort is how hard a level searches.
type effort struct{ good, lazy, nice, chain uint16 }

var efforts = [10]effort{
	1: {4, 4, 8, 4}, 2: {4, 5, 16, 8}, 3: {4, 6, 32, 32},
	4: {4, 4, 16, 16}, 5: {8, 16, 32, 32}, 6: {8, 16, 128, 128}, 7: {8, 32, 128, 256}, 8: {32, 128, 258, 1024}, 9: {32, 258, 258, 4096},
}

// Deflater is a compressor. Window holds up to 64 KiB of input: what was compressed last, from which matches are taken, and what waits.
type Deflater struct {
	Adler uint32 // checksum of the input so far, or of the dictionary before it begins

	raw, level, strategy int32
	started, finished    bool
	finishing            bool
	matchAvailable       bool
	flushed              int32 // the flush that was carried out last and needs not be repeated

	hash                       uint32
	strStart, lookahead        int32
	blockStart                 int32
	matchStart, prevMatch      int32
	matchLength, prevLength    int32
	insert                     int32 // bytes before strStart that are not in the hash table yet
	symbols                    int32
	pendingFrom, pendingTo     int32
	bits                       uint64
	bitCount                   uint32
	optBits, staticBits        int64
	maxLit, maxDistCode        int32
	window                     [2 * windowBytes]byte
	prev                       [windowBytes]uint16
	head                       [1 << hashBits]uint16
	pending                    [pendingBytes]byte
	symDist                    [blockSymbols + 1]uint16
	symLit                     [blockSymbols + 1]uint8
	lit                        tree
	dist                       tree
	codes                      tree
	heap                       [2*maxSymbols + 1]int32
	depth                      [2*maxSymbols + 1]uint8
	heapLen, heapMax, reserved int32
}

// Init makes a new compressor. raw leaves the zlib container out.
func (d *Deflater) Init(level, strategy int, raw bool) {
	*d = Deflater{Adler: 1}
	if level < 0 {
		level = 6
	}
	d.level, d.strategy = int32(level), int32(strategy)
	if raw {
		d.raw = 1
	}
	d.prevLength, d.matchLength = minMatch-1, minMatch-1
	d.startBlock()
}

// SetDictionary primes the window; it must be the first thing that happens.
func (d *Deflater) SetDictionary(b []byte) {
	d.Adler = Adler32(1, b)
	b = b[max(0, len(b)-windowBytes):]
	for len(b) > 0 {
		n := copy(d.window[d.strStart:windowBytes], b)
		d.lookahead += int32(n)
		b = b[n:]
		if d.lookahead >= minMatch {
			d.hash = uint32(d.window[d.strStart])
			d.roll(d.window[d.strStart+1])
		}
		for ; d.lookahead >= minMatch; d.lookahead-- {
			d.addHash(d.strStart)
			d.strStart++
		}
	}
	d.strStart += d.lookahead
	d.blockStart = d.strStart
	d.insert = d.lookahead
	d.lookahead = 0
	d.prevLength, d.matchLength, d.matchAvailable = minMatch-1, minMatch-1, false
}

// SetLevel changes level and strategy between two calls; what was taken in is compressed with the old ones.
func (d *Deflater) SetLevel(level, strategy int) {
	if level < 0 {
		level = 6
	}
	d.level, d.strategy = int32(level), int32(strategy)
}

// Deflate takes input and gives output; it says how much of both.
func (d *Deflater) Deflate(in, out []byte, flush int) (taken, given int, status Status) {
	if !d.started {
		d.started = true
		if d.raw == 0 {
			d.header()
		}
	}
	fresh := len(in) > 0
	for {
		given += d.give(out[given:])
		if d.pendingFrom < d.pendingTo {
			return taken, given, OK
		}
		if d.finished {
			return taken, given, End
		}
		if d.flushed == int32(flush) && !fresh && flush != Finish {
			return taken, given, OK
		}
		fresh = false
		var n int
		var done bool
		switch {
		case d.level == 0:
			n, done = d.stored(in[taken:], flush)
		case d.strategy == HuffmanOnly:
			n, done = d.literals(in[taken:], flush)
		case d.level <= 3:
			n, done = d.greedy(in[taken:], flush)
		default:
			n, done = d.lazily(in[taken:], flush)
		}
		taken += n
		if n > 0 {
			d.flushed = 0
		}
		if !done {
			if d.pendingFrom == d.pendingTo {
				return taken, given, OK
			}
			fresh = true
			continue
		}
		switch flush {
		case Finish:
			d.finished = true
			if d.raw == 0 {
				d.put16(uint16(d.Adler >> 16))
				d.put16(uint16(d.Adler))
			}
		case SyncFlush, FullFlush:
			d.storedBlock(nil, false)
			d.flushed = int32(flush)
			if flush == FullFlush {
				clear(d.head[:])
				if d.lookahead == 0 {
					d.strStart, d.blockStart, d.insert = 0, 0, 0
				}
			}
		}
	}
}

func (d *Deflater) header() {
	h := uint16(8+7<<4) << 8
	switch {
	case d.level >= 7:
		h |= 3 << 6
	case d.level == 6:
		h |= 2 << 6
	case d.level >= 2 && d.strategy < HuffmanOnly:
		h |= 1 << 6
	}
	if d.strategy >= HuffmanOnly {
		h &^= 3 << 6
	}
	if d.strStart != 0 {
		h |= 0x20
	}
	h += 31 - h%31
	d.putHigh16(h)
	if d.strStart != 0 {
		d.putHigh16(uint16(d.Adler >> 16))
		d.putHigh16(uint16(d.Adler))
	}
	d.Adler = 1
}

func (d *Deflater) give(out []byte) int {
	n := copy(out, d.pending[d.pendingFrom:d.pendingTo])
	d.pendingFrom += int32(n)
	if d.pendingFrom == d.pendingTo {
		d.pendingFrom, d.pendingTo = 0, 0
	}
	return n
}

func (d *Deflater) put8(b byte) {
	d.pending[d.pendingTo] = b
	d.pendingTo++
}

func (d *Deflater) putHigh16(v uint16) {
	d.put8(byte(v >> 8))
	d.put8(byte(v))
}

// put16 is for the trailer, which is big-endian too.
func (d *Deflater) put16(v uint16) { d.putHigh16(v) }

// fill takes input into the window, sliding it when its upper half is used up.
func (d *Deflater) fill(in []byte) (taken int) {
	for {
		room := int32(len(d.window)) - d.lookahead - d.strStart
		if d.strStart >= windowBytes+maxDist {
			copy(d.window[:windowBytes], d.window[windowBytes:])
			d.matchStart -= windowBytes
			d.strStart -= windowBytes
			d.blockStart -= windowBytes
			d.insert = min(d.insert, d.strStart)
			for i, p := range d.head {
				d.head[i] = uint16(max(0, int32(p)-windowBytes))
			}
			for i, p := range d.prev {
				d.prev[i] = uint16(max(0, int32(p)-windowBytes))
			}
			room += windowBytes
		}
		if taken == len(in) {
			return taken
		}
		n := min(len(in)-taken, int(room))
		at := d.strStart + d.lookahead
		copy(d.window[at:], in[taken:taken+n])
		d.sum(in[taken : taken+n])
		taken += n
		d.lookahead += int32(n)
		if d.lookahead+d.insert >= minMatch {
			str := d.strStart - d.insert
			d.hash = uint32(d.window[str])
			d.roll(d.window[str+1])
			for d.insert > 0 {
				d.roll(d.window[str+minMatch-1])
				d.prev[str&windowMask] = d.head[d.hash]
				d.head[d.hash] = uint16(str)
				str++
				d.insert--
				if d.lookahead+d.insert < minMatch {
					break
				}
			}
		}
		if d.lookahead >= minLookahead || taken == len(in) {
			return taken
		}
	}
}

// sum counts input into the checksum, which only the container has.
func (d *Deflater) sum(b []byte) {
	if d.raw == 0 {
		d.Adler = Adler32(d.Adler, b)
	}
}

func (d *Deflater) roll(c byte) { d.hash = (d.hash<<hashShift ^ uint32(c)) & hashMask }

// addHash enters the three bytes at a place, whose first two are in the hash already, and returns the place that had them before.
func (d *Deflater) addHash(at int32) int32 {
	d.roll(d.window[at+minMatch-1])
	before := d.head[d.hash]
	d.prev[at&windowMask] = before
	d.head[d.hash] = uint16(at)
	return int32(before)
}

// longest follows a chain for a match longer than prevLength; it sets matchStart and returns the length.
func (d *Deflater) longest(cur int32) int32 {
	e := efforts[d.level]
	chain, best, nice := int(e.chain), d.prevLength, int32(e.nice)
	limit := max(0, d.strStart-maxDist)
	if d.prevLength >= int32(e.good) {
		chain >>= 2
	}
	nice = min(nice, d.lookahead)
	scan := d.window[d.strStart:min(int(d.strStart)+maxMatch, len(d.window))]
	for {
		m := d.window[cur:]
		if int(best) < len(scan) && m[best] == scan[best] && m[best-1] == scan[best-1] && m[0] == scan[0] && m[1] == scan[1] {
			n := int32(2)
			for int(n) < len(scan) && m[n] == scan[n] {
				n++
			}
			if n > best {
				d.matchStart, best = cur, n
				if n >= nice {
					break
				}
			}
		}
		if cur = int32(d.prev[cur&windowMask]); cur <= limit {
			break
		}
		if chain--; chain == 0 {
			break
		}
	}
	return min(best, d.lookahead)
}

// tally records a literal (dist 0) or a match of length c+3, and says whether the block is full.
func (d *Deflater) tally(dist int32, c uint8) bool {
	d.symDist[d.symbols] = uint16(dist)
	d.symLit[d.symbols] = c
	d.symbols++
	if dist == 0 {
		d.lit.freq[c]++
	} else {
		d.lit.freq[int(lengthCode[c])+257]++
		d.dist.freq[distCode(uint32(dist-1))]++
	}
	return d.symbols == blockSymbols
}

func (d *Deflater) endBlock(last bool) {
	var buf []byte
	known := d.blockStart >= 0
	if known {
		buf = d.window[d.blockStart:d.strStart]
	}
	d.flushBlock(buf, int(d.strStart-d.blockStart), known, last)
	d.blockStart = d.strStart
}

// wrapUp ends the work of a call whose input is used up.
func (d *Deflater) wrapUp(flush int) bool {
	if flush == Finish {
		d.endBlock(true)
		return true
	}
	if d.symbols > 0 {
		d.endBlock(false)
	}
	return true
}

// more makes sure that there is enough input to look ahead; ok is false when the call has to end, empty when all is done.
func (d *Deflater) more(in []byte, flush int) (taken int, ok, empty bool) {
	if d.lookahead >= minLookahead {
		return 0, true, false
	}
	taken = d.fill(in)
	if d.lookahead < minLookahead && flush == NoFlush {
		return taken, false, false
	}
	return taken, true, d.lookahead == 0
}

// lazily is the method of levels 4 to 9: a match is taken only if the next byte does not begin a longer one. It returns when a block
// went out (done false) or all input is used up.
func (d *Deflater) lazily(in []byte, flush int) (taken int, done bool) {
	for {
		n, ok, empty := d.more(in[taken:], flush)
		taken += n
		if !ok {
			return taken, false
		}
		if empty {
			break
		}
		var before int32
		if d.lookahead >= minMatch {
			before = d.addHash(d.strStart)
		}
		d.prevLength, d.prevMatch = d.matchLength, d.matchStart
		d.matchLength = minMatch - 1
		if before != 0 && d.prevLength < int32(efforts[d.level].lazy) && d.strStart-before <= maxDist {
			d.matchLength = d.longest(before)
			if d.matchLength <= 5 && (d.strategy == Filtered || d.matchLength == minMatch && d.strStart-d.matchStart > tooFar) {
				d.matchLength = minMatch - 1
			}
		}
		switch {
		case d.prevLength >= minMatch && d.matchLength <= d.prevLength:
			lastInsert := d.strStart + d.lookahead - minMatch
			full := d.tally(d.strStart-1-d.prevMatch, uint8(d.prevLength-minMatch))
			d.lookahead -= d.prevLength - 1
			for d.prevLength -= 2; d.prevLength > 0; d.prevLength-- {
				if d.strStart++; d.strStart <= lastInsert {
					d.addHash(d.strStart)
				}
			}
			d.matchAvailable = false
			d.matchLength = minMatch - 1
			d.strStart++
			if full {
				d.endBlock(false)
				return taken, false
			}
		case d.matchAvailable:
			full := d.tally(0, d.window[d.strStart-1])
			if full {
				d.endBlock(false)
			}
			d.strStart++
			d.lookahead--
			if full {
				return taken, false
			}
		default:
			d.matchAvailable = true
			d.strStart++
			d.lookahead--
		}
	}
	if d.matchAvailable {
		d.tally(0, d.window[d.strStart-1])
		d.matchAvailable = false
	}
	d.insert = min(d.strStart, minMatch-1)
	return taken, d.wrapUp(flush)
}

// greedy is the method of levels 1 to 3: the first match is taken.
func (d *Deflater) greedy(in []byte, flush int) (taken int, done bool) {
	for {
		n, ok, empty := d.more(in[taken:], flush)
		taken += n
		if !ok {
			return taken, false
		}
		if empty {
			break
		}
		var before int32
		if d.lookahead >= minMatch {
			before = d.addHash(d.strStart)
		}
		if before != 0 && d.strStart-before <= maxDist {
			d.prevLength = minMatch - 1
			d.matchLength = d.longest(before)
		}
		var full bool
		if d.matchLength >= minMatch {
			full = d.tally(d.strStart-d.matchStart, uint8(d.matchLength-minMatch))
			d.lookahead -= d.matchLength
			if d.matchLength <= int32(efforts[d.level].lazy) && d.lookahead >= minMatch {
				for d.matchLength--; d.matchLength > 0; d.matchLength-- {
					d.strStart++
					d.addHash(d.strStart)
				}
				d.strStart++
			} else {
				d.strStart += d.matchLength
				d.matchLength = 0
				d.hash = uint32(d.window[d.strStart])
				d.roll(d.window[d.strStart+1])
			}
		} else {
			full = d.tally(0, d.window[d.strStart])
			d.lookahead--
			d.strStart++
		}
		if full {
			d.endBlock(false)
			return taken, false
		}
	}
	d.insert = min(d.strStart, minMatch-1)
	return taken, d.wrapUp(flush)
}

// literals is the strategy without matches.
func (d *Deflater) literals(in []byte, flush int) (taken int, done bool) {
	for {
		if d.lookahead == 0 {
			n := d.fill(in[taken:])
			taken += n
			if d.lookahead == 0 {
				if flush == NoFlush {
					return taken, false
				}
				break
			}
		}
		d.matchLength = 0
		full := d.tally(0, d.window[d.strStart])
		d.lookahead--
		d.strStart++
		if full {
			d.endBlock(false)
			return taken, false
		}
	}
	d.insert = 0
	return taken, d.wrapUp(flush)
}

// stored is level 0: blocks of the input as it is.
func (d *Deflater) stored(in []byte, flush int) (taken int, done bool) {
	const block = 1<<16 - 1
	n := min(len(in), block)
	last := flush == Finish && n == len(in)
	if n < block && flush == NoFlush && n == 0 {
		return 0, false
	}
	d.sum(in[:n])
	if n > 0 || last {
		d.storedBlock(in[:n], last)
	}
	return n, flush != NoFlush && n == len(in)
}
