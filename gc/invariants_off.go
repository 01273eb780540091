//go:build !invariants

package gc

const invariants = false
