package rt

import (
	"errors"
	"strings"

	"github.com/junco-vm/junco/vmmem"
)

// Natives of junco.memory's aliases, watchpoints and checked ranges. Aliases whose name begins with arenaPrefix are the VM's own: see
// natives_memory_arena.go.

func init() {
	register("junco/memory/Alias", map[string]Native{
		"set0(Ljava/lang/String;JJ)V":   aliasSet,
		"lookup0(Ljava/lang/String;)[J": aliasLookup,
		"at0(J)Ljava/lang/String;":      aliasAt,
		"remove0(Ljava/lang/String;)Z":  aliasRemove,
		"names0()[Ljava/lang/String;":   aliasNames,
	})
	register("junco/memory/Watch", map[string]Native{
		"add0(JJI)I": watchAdd,
		"remove0(I)V": func(f *Frame) Answer {
			id := vmmem.WatchID(f.Int(0))
			if _, ok := f.vm.memory.watches[id]; ok {
				delete(f.vm.memory.watches, id)
				f.vm.space.Unwatch(id)
			}
			return f.ReturnVoid()
		},
	})
	register("junco/memory/Checked", map[string]Native{
		"begin0(JJI)V": checkedChange("check", func(f *Frame, a vmmem.Addr, n uint32) error {
			mode := f.Int(4)
			if mode == 0 || mode&^int32(vmmem.CheckUnwritten|vmmem.CheckTypes) != 0 {
				return &memoryError{vmmem.ErrProt, "no or unknown modes"}
			}
			err := f.vm.space.Check(a, n, vmmem.CheckMode(mode))
			if errors.Is(err, vmmem.ErrBusy) {
				return &memoryError{vmmem.ErrBusy, "range overlaps a checked range"}
			}
			return err
		}),
		"end0(JJ)V": checkedChange("uncheck", func(f *Frame, a vmmem.Addr, n uint32) error {
			for _, c := range f.vm.space.CheckedRegions() {
				if c.Addr == a && c.Size == n {
					f.vm.space.Uncheck(a)
				}
			}
			return nil
		}),
		"changeType0(JJI)V": checkedChange("change type", func(f *Frame, a vmmem.Addr, n uint32) error {
			return f.vm.space.ChangeType(a, n, vmmem.CellType(f.Int(4)))
		}),
		"list0()[J": func(f *Frame) Answer {
			var out []int64
			for _, c := range f.vm.space.CheckedRegions() {
				out = append(out, int64(c.Addr), int64(c.Size), int64(c.Mode))
			}
			return f.returnLongs(out)
		},
		"cellAt0(J)J": func(f *Frame) Answer {
			a, err := addr32(f.Long(0))
			if err != nil {
				return f.throwMemory("cell", f.Long(0), 0, err)
			}
			t, at := f.vm.space.CellAt(a)
			return f.ReturnLong(int64(t)<<32 | int64(at))
		},
	})
}

// refuse throws when the guest may not touch a range at all; refused is false if it may.
func (f *Frame) refuse(a vmmem.Addr, n uint32) (answer Answer, refused bool) {
	r := f.vm.space.Query(a)
	switch r.Kind {
	case vmmem.KindHeap, vmmem.KindStack, vmmem.KindImage:
		return f.ThrowViolation(uint64(a), uint64(n), "change", rawForeign(r.Kind).Error()), true
	}
	return answerReturn, false
}

// checkedChange makes a native that changes what is checked in a range that the guest may touch.
func checkedChange(op string, do func(f *Frame, a vmmem.Addr, n uint32) error) Native {
	return func(f *Frame) Answer {
		a, n, err := f.addrRange(0)
		if err == nil {
			if answer, refused := f.refuse(a, n); refused {
				return answer
			}
			err = do(f, a, n)
		}
		if err != nil {
			return f.throwMemory(op, f.Long(0), f.Long(2), err)
		}
		return f.ReturnVoid()
	}
}

// aliasName reads the name of an alias from slot 0; "" when it can be none of the guest's.
func (f *Frame) aliasName() string {
	name, err := f.memoryName(0)
	if err != nil || strings.HasPrefix(name, arenaPrefix) {
		return ""
	}
	return name
}

func aliasSet(f *Frame) Answer {
	if f.Ref(0) == 0 {
		return f.ThrowNPE()
	}
	s := f.vm.space
	name := f.aliasName()
	a, n, err := f.addrRange(1)
	if err == nil {
		if answer, refused := f.refuse(a, n); refused {
			return answer
		}
		old, found := s.LookupAlias(name)
		switch {
		case name == "":
			err = &memoryError{vmmem.ErrName, "name is empty, too long, or the VM's"}
		case !found && s.Stats().Aliases >= maxAliases:
			err = vmmem.ErrQuota
		default:
			if found {
				if answer, refused := f.refuse(old.Addr, old.Size); refused {
					return answer
				}
			}
			err = s.SetAlias(name, a, n)
		}
	}
	if err != nil {
		return f.throwMemory("alias", f.Long(1), f.Long(3), err)
	}
	return f.ReturnVoid()
}

func aliasLookup(f *Frame) Answer {
	if f.Ref(0) == 0 {
		return f.ThrowNPE()
	}
	a, ok := f.vm.space.LookupAlias(f.aliasName())
	if !ok {
		return f.ReturnRef(0)
	}
	return f.returnLongs([]int64{int64(a.Addr), int64(a.Size)})
}

func aliasAt(f *Frame) Answer {
	at, err := addr32(f.Long(0))
	if err != nil {
		return f.throwMemory("alias", f.Long(0), 0, err)
	}
	var best vmmem.Alias
	for _, a := range f.guestAliases() {
		if a.Addr <= at && at-a.Addr < vmmem.Addr(a.Size) && (best.Name == "" || a.Size < best.Size) {
			best = a
		}
	}
	if best.Name == "" {
		return f.ReturnRef(0)
	}
	return f.returnString(best.Name)
}

func (f *Frame) returnString(text string) Answer {
	s, ok := f.NewString(text)
	if !ok {
		return f.OutOfMemory()
	}
	return f.ReturnRef(s)
}

func aliasRemove(f *Frame) Answer {
	if f.Ref(0) == 0 {
		return f.ThrowNPE()
	}
	name := f.aliasName()
	a, ok := f.vm.space.LookupAlias(name)
	if ok {
		if answer, refused := f.refuse(a.Addr, a.Size); refused {
			return answer
		}
		f.vm.space.RemoveAlias(name)
	}
	return f.ReturnBool(ok)
}

// guestAliases are the aliases that are not the VM's own, by name.
func (f *Frame) guestAliases() (out []vmmem.Alias) {
	all := f.vm.space.Aliases()
	f.chargeEntries(len(all))
	for _, a := range all {
		if !strings.HasPrefix(a.Name, arenaPrefix) {
			out = append(out, a)
		}
	}
	return out
}

func aliasNames(f *Frame) Answer {
	var names []string
	for _, a := range f.guestAliases() {
		names = append(names, a.Name)
	}
	arr, ok := f.vm.NewStringArray(names)
	if !ok {
		return f.OutOfMemory()
	}
	return f.ReturnRef(arr)
}

func watchAdd(f *Frame) Answer {
	g := &f.vm.memory
	a, n, err := f.addrRange(0)
	var id vmmem.WatchID
	switch {
	case err != nil:
	case f.Int(4) == 0 || f.Int(4)&^int32(vmmem.AccessAny) != 0:
		err = &memoryError{vmmem.ErrProt, "no or unknown types of access"}
	case len(g.watches) >= maxGuestWatches:
		err = vmmem.ErrQuota
	default:
		id, err = f.vm.RawWatch(a, n, vmmem.Access(f.Int(4)))
	}
	if err != nil {
		return f.throwMemory("watch", f.Long(0), f.Long(2), err)
	}
	if g.watches == nil {
		g.watches = map[vmmem.WatchID]struct{}{}
	}
	g.watches[id] = struct{}{}
	return f.ReturnInt(int32(id))
}
