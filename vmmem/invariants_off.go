//go:build !invariants

package vmmem

const invariants = false
