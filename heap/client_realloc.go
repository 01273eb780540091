package heap

// Realloc changes the size of a block to at least n bytes, 0 asking for the least, and returns where it is now. It keeps the first
// bytes, as many as both sizes have in common. A block that is of the right size already stays where it is. Realloc of null is Alloc.
//
// # Errors
//
// [ErrFull], [ErrQuota], [ErrNotOurs], [ErrNoClient]; the block is as it was then. The quota bounds old and new block together.
func (k *Client) Realloc(addr Addr, n uint32) (Addr, error) {
	if addr == 0 {
		return k.Alloc(n)
	}
	_, _, _, order, off, err := k.find(addr)
	if err != nil {
		return 0, err
	}
	c := k.c
	n = max(n, 1)
	size := c.granule << order
	if n <= size && (order == 0 || n > size/2) {
		ask := c.h.mem.word(c.asks + 4*(off/c.granule))
		k.book(0, n-*ask, 0)
		*ask = n
		return addr, nil
	}
	to, err := k.Alloc(n)
	if err != nil {
		return 0, err
	}
	kept := min(n, size)
	copy(c.host[uint32(to)-c.base:][:kept], c.host[off:][:kept])
	return to, k.Free(addr)
}
