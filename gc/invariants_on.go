//go:build invariants

package gc

// invariants: marks are checked by an independent marker, and the heap by its Verify, in every cycle.
const invariants = true
