package zstream

import "math/bits"

const (
	maxSymbols = 286
	maxBits    = 15
	heapSize   = 2*maxSymbols + 1
)

// tree is a Huffman code: how often each symbol (and node) occurs, its parent, and its code and length.
type tree struct {
	freq [2*maxSymbols + 1]uint32
	dad  [2*maxSymbols + 1]int32
	code [2*maxSymbols + 1]uint16
	len  [2*maxSymbols + 2]uint16
}

// lengthCode is the code of a match's length less 3; codes of distances come from distCode.
var lengthCode = func() (t [256]uint8) {
	for c := range 28 {
		for l := lengthBase[c]; l < lengthBase[c]+1<<lengthExtra[c]; l++ {
			if l-3 < 256 {
				t[l-3] = uint8(c)
			}
		}
	}
	t[255] = 28
	return t
}()

// distCode is the code of a distance less 1.
func distCode(d uint32) uint8 {
	if d < 4 {
		return uint8(d)
	}
	n := uint(bits.Len32(d)) - 1
	return uint8(2*n + uint(d>>(n-1)&1))
}

var fixedLit, fixedDist = func() (l, d tree) {
	for i := range 288 {
		switch {
		case i < 144:
			l.len[i] = 8
		case i < 256:
			l.len[i] = 9
		case i < 280:
			l.len[i] = 7
		default:
			l.len[i] = 8
		}
	}
	var count [maxBits + 1]uint16
	count[7], count[8], count[9] = 24, 152, 112
	l.assign(287, count)
	for i := range 30 {
		d.len[i] = 5
		d.code[i] = bits.Reverse16(uint16(i)) >> 11
	}
	return l, d
}()

// assign gives codes by lengths, with their bits reversed as they are sent.
func (t *tree) assign(maxCode int, count [maxBits + 1]uint16) {
	var next [maxBits + 1]uint16
	var code uint16
	for b := 1; b <= maxBits; b++ {
		code = (code + count[b-1]) << 1
		next[b] = code
	}
	for n := 0; n <= maxCode; n++ {
		if l := t.len[n]; l != 0 {
			t.code[n] = bits.Reverse16(next[l]) >> (16 - l)
			next[l]++
		}
	}
}

func (d *Deflater) startBlock() {
	clear(d.lit.freq[:])
	clear(d.dist.freq[:])
	clear(d.codes.freq[:])
	d.lit.freq[endBlock] = 1
	d.optBits, d.staticBits, d.symbols = 0, 0, 0
}

// less says which of two nodes joins first: the rarer one, of equals the flatter one.
func (d *Deflater) less(t *tree, a, b int32) bool {
	return t.freq[a] < t.freq[b] || t.freq[a] == t.freq[b] && d.depth[a] <= d.depth[b]
}

func (d *Deflater) sink(t *tree, k int32) {
	v := d.heap[k]
	for j := k << 1; j <= d.heapLen; j <<= 1 {
		if j < d.heapLen && d.less(t, d.heap[j+1], d.heap[j]) {
			j++
		}
		if d.less(t, v, d.heap[j]) {
			break
		}
		d.heap[k] = d.heap[j]
		k = j
	}
	d.heap[k] = v
}

// shape is what a kind of code is limited by: its symbols, its longest code, the extra bits behind its symbols from base on, and the
// fixed code that it competes with.
type shape struct {
	symbols, longest, base int
	extra                  []uint8
	fixed                  *tree
}

var (
	litShape  = shape{286, maxBits, 257, lengthExtra[:], &fixedLit}
	distShape = shape{30, maxBits, 0, distExtra[:], &fixedDist}
	codeShape = shape{19, 7, 0, codeExtra[:], nil}
)

// build makes the code of a tree from its frequencies, adds to optBits and staticBits what the block takes with it and with the fixed
// code, and returns the last symbol that has a code.
func (d *Deflater) build(t *tree, s *shape) (maxCode int32) {
	maxCode = -1
	d.heapLen, d.heapMax = 0, heapSize
	for n := range int32(s.symbols) {
		if t.freq[n] == 0 {
			t.len[n] = 0
			continue
		}
		d.heapLen++
		d.heap[d.heapLen] = n
		maxCode = n
		d.depth[n] = 0
	}
	for d.heapLen < 2 {
		// A code needs two symbols at least.
		var n int32
		if maxCode < 2 {
			maxCode++
			n = maxCode
		}
		d.heapLen++
		d.heap[d.heapLen] = n
		t.freq[n] = 1
		d.depth[n] = 0
		d.optBits--
		if s.fixed != nil {
			d.staticBits -= int64(s.fixed.len[n])
		}
	}
	for n := d.heapLen / 2; n >= 1; n-- {
		d.sink(t, n)
	}
	node := int32(s.symbols)
	for {
		n := d.heap[1]
		d.heap[1] = d.heap[d.heapLen]
		d.heapLen--
		d.sink(t, 1)
		m := d.heap[1]
		d.heapMax--
		d.heap[d.heapMax] = n
		d.heapMax--
		d.heap[d.heapMax] = m
		t.freq[node] = t.freq[n] + t.freq[m]
		d.depth[node] = max(d.depth[n], d.depth[m]) + 1
		t.dad[n], t.dad[m] = node, node
		d.heap[1] = node
		node++
		d.sink(t, 1)
		if d.heapLen < 2 {
			break
		}
	}
	d.heapMax--
	d.heap[d.heapMax] = d.heap[1]
	t.assign(int(maxCode), d.lengths(t, s, maxCode))
	return maxCode
}

// lengths turns the joined nodes into code lengths, none longer than the kind allows, and counts them.
func (d *Deflater) lengths(t *tree, s *shape, maxCode int32) (count [maxBits + 1]uint16) {
	t.len[d.heap[d.heapMax]] = 0
	overflow := 0
	h := int(d.heapMax) + 1
	for ; h < heapSize; h++ {
		n := d.heap[h]
		l := t.len[t.dad[n]] + 1
		if int(l) > s.longest {
			l = uint16(s.longest)
			overflow++
		}
		t.len[n] = l
		if n > maxCode {
			continue
		}
		count[l]++
		var extra int64
		if int(n) >= s.base {
			extra = int64(s.extra[int(n)-s.base])
		}
		f := int64(t.freq[n])
		d.optBits += f * (int64(l) + extra)
		if s.fixed != nil {
			d.staticBits += f * (int64(s.fixed.len[n]) + extra)
		}
	}
	if overflow == 0 {
		return count
	}
	for ; overflow > 0; overflow -= 2 {
		l := s.longest - 1
		for count[l] == 0 {
			l--
		}
		count[l]--
		count[l+1] += 2
		count[s.longest]--
	}
	for l := s.longest; l > 0; l-- {
		for n := count[l]; n > 0; {
			h--
			m := d.heap[h]
			if m > maxCode {
				continue
			}
			if int(t.len[m]) != l {
				d.optBits += (int64(l) - int64(t.len[m])) * int64(t.freq[m])
				t.len[m] = uint16(l)
			}
			n--
		}
	}
	return count
}

// runs goes through code lengths as they are sent: each length alone, or 16, 17 and 18 for runs.
func runs(t *tree, maxCode int, emit func(symbol uint8, extra, width uint)) {
	prev, next := -1, int(t.len[0])
	count, most, least := 0, 7, 4
	if next == 0 {
		most, least = 138, 3
	}
	for n := 0; n <= maxCode; n++ {
		cur := next
		next = -2
		if n < maxCode {
			next = int(t.len[n+1])
		}
		if count++; count < most && cur == next {
			continue
		}
		switch {
		case count < least:
			for range count {
				emit(uint8(cur), 0, 0)
			}
		case cur != 0:
			if cur != prev {
				emit(uint8(cur), 0, 0)
				count--
			}
			emit(16, uint(count-3), 2)
		case count <= 10:
			emit(17, uint(count-3), 3)
		default:
			emit(18, uint(count-11), 7)
		}
		count, prev = 0, cur
		switch {
		case next == 0:
			most, least = 138, 3
		case cur == next:
			most, least = 6, 3
		default:
			most, least = 7, 4
		}
	}
}

func (d *Deflater) send(v uint64, width uint32) {
	d.bits |= v << d.bitCount
	d.bitCount += width
	for d.bitCount >= 8 {
		d.put8(byte(d.bits))
		d.bits >>= 8
		d.bitCount -= 8
	}
}

func (d *Deflater) align() {
	if d.bitCount > 0 {
		d.put8(byte(d.bits))
	}
	d.bits, d.bitCount = 0, 0
}

// storedBlock sends bytes as they are, at most 65535.
func (d *Deflater) storedBlock(b []byte, last bool) {
	d.send(lastBit(last), 3)
	d.align()
	n := len(b)
	for _, v := range [4]byte{byte(n), byte(n >> 8), ^byte(n), ^byte(n >> 8)} {
		d.put8(v)
	}
	d.pendingTo += int32(copy(d.pending[d.pendingTo:], b))
}

func lastBit(last bool) uint64 {
	if last {
		return 1
	}
	return 0
}

// flushBlock sends the symbols so far in the shortest of three ways. The bytes that they stand for are in buf if they are known still.
func (d *Deflater) flushBlock(buf []byte, storedBytes int, known, last bool) {
	d.maxLit = d.build(&d.lit, &litShape)
	d.maxDistCode = d.build(&d.dist, &distShape)
	count := func(symbol uint8, _, _ uint) { d.codes.freq[symbol]++ }
	runs(&d.lit, int(d.maxLit), count)
	runs(&d.dist, int(d.maxDistCode), count)
	d.build(&d.codes, &codeShape)
	lastCode := 18
	for lastCode >= 3 && d.codes.len[codeOrder[lastCode]] == 0 {
		lastCode--
	}
	d.optBits += 3*(int64(lastCode)+1) + 5 + 5 + 4
	opt, static := (d.optBits+3+7)>>3, (d.staticBits+3+7)>>3
	opt = min(opt, static)
	switch {
	case known && int64(storedBytes)+4 <= opt:
		d.storedBlock(buf, last)
	case static == opt:
		d.send(1<<1+lastBit(last), 3)
		d.sendSymbols(&fixedLit, &fixedDist)
	default:
		d.send(2<<1+lastBit(last), 3)
		d.send(uint64(d.maxLit-256), 5)
		d.send(uint64(d.maxDistCode), 5)
		d.send(uint64(lastCode-3), 4)
		for _, c := range codeOrder[:lastCode+1] {
			d.send(uint64(d.codes.len[c]), 3)
		}
		emit := func(symbol uint8, extra, width uint) {
			d.send(uint64(d.codes.code[symbol]), uint32(d.codes.len[symbol]))
			d.send(uint64(extra), uint32(width))
		}
		runs(&d.lit, int(d.maxLit), emit)
		runs(&d.dist, int(d.maxDistCode), emit)
		d.sendSymbols(&d.lit, &d.dist)
	}
	d.startBlock()
	if last {
		d.align()
	}
}

func (d *Deflater) sendSymbols(lit, dist *tree) {
	for i := range d.symbols {
		c, far := d.symLit[i], d.symDist[i]
		if far == 0 {
			d.send(uint64(lit.code[c]), uint32(lit.len[c]))
			continue
		}
		l := lengthCode[c]
		d.send(uint64(lit.code[int(l)+257]), uint32(lit.len[int(l)+257]))
		d.send(uint64(uint16(c)+3-lengthBase[l]), uint32(lengthExtra[l]))
		k := distCode(uint32(far) - 1)
		d.send(uint64(dist.code[k]), uint32(dist.len[k]))
		d.send(uint64(far-distBase[k]), uint32(distExtra[k]))
	}
	d.send(uint64(lit.code[endBlock]), uint32(lit.len[endBlock]))
}
