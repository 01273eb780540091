//go:build race

package vmmem_test

const raceEnabled = true
