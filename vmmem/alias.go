package vmmem

import (
	"slices"
	"strings"
)

// Alias is a name for an address range inside one allocation.
type Alias struct {
	Name string
	Addr Addr
	Size uint32 // bytes
}

// SetAlias names a range inside one allocation. A name that is in use moves to
// the new range. The alias goes with its allocation: it moves along in
// [MoveBlock] and is removed with it.
//
// # Errors
//
// [ErrName] for an empty name; [ErrSize], [ErrRange], [ErrNotAlloc], [ErrClosed].
func (s *Space) SetAlias(name string, addr Addr, size uint32) error {
	fail := func(err error) error { return &OpError{Op: "set alias", Addr: addr, Size: size, Err: err} }
	if _, _, _, err := s.inBlock(addr, size); err != nil {
		return fail(err)
	}
	if name == "" {
		return fail(ErrName)
	}
	i, found := s.findAlias(name)
	if found {
		s.aliases[i] = Alias{name, addr, size}
	} else {
		s.aliases = slices.Insert(s.aliases, i, Alias{name, addr, size})
	}
	return nil
}

func (s *Space) findAlias(name string) (int, bool) {
	return slices.BinarySearchFunc(s.aliases, name, func(a Alias, n string) int { return strings.Compare(a.Name, n) })
}

// LookupAlias returns the range that a name stands for.
func (s *Space) LookupAlias(name string) (Alias, bool) {
	i, found := s.findAlias(name)
	if !found {
		return Alias{}, false
	}
	return s.aliases[i], true
}

// AliasAt returns the smallest named range around addr, of equals the one whose name comes first.
func (s *Space) AliasAt(addr Addr) (best Alias, found bool) {
	for _, a := range s.aliases {
		if a.Addr <= addr && addr-a.Addr < Addr(a.Size) && (!found || a.Size < best.Size) {
			best, found = a, true
		}
	}
	return best, found
}

// RemoveAlias forgets a name and tells whether there was one.
func (s *Space) RemoveAlias(name string) bool {
	i, found := s.findAlias(name)
	if found {
		s.aliases = slices.Delete(s.aliases, i, i+1)
	}
	return found
}

// Aliases lists all aliases by name.
func (s *Space) Aliases() []Alias { return slices.Clone(s.aliases) }

// dropAliases removes the aliases of an allocation that is no more.
func (s *Space) dropAliases(b *block) {
	s.aliases = slices.DeleteFunc(s.aliases, func(a Alias) bool { return a.Addr >= b.base && a.Addr < b.end() })
}
