//go:build invariants

package heap

// invariants: what the mutator wrote into a bump buffer is checked when it is retired.
const invariants = true
