package interp

import "github.com/junco-vm/junco/vmmem"

// hostAlloc takes memory outside of Go's heap (a Go slice under the race detector and where the host has no reservations).
func hostAlloc(size int) (hostBlock, error) {
	b, err := vmmem.HostAlloc(size)
	if err != nil {
		return hostBlock{}, err
	}
	return hostBlock{bytes: b.Bytes(), free: b.Free}, nil
}
