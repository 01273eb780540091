//go:build !invariants

package heap

const invariants = false
