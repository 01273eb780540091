//go:build invariants

package vmmem

// invariants verifies the space after every change of its layout.
const invariants = true
