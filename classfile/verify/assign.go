package verify

// assignable reports whether a value of type from may be used where to is asked for (JVMS 4.10.1.2). It may load
// classes; when the hierarchy fails, v.err is set and the answer means nothing.
func (v *verifier) assignable(from, to Type) bool {
	if from == to || to == Type(Top) {
		return true
	}
	switch to {
	case anyRef:
		return Kind(from) >= Null
	case cat1:
		k := Kind(from)
		return k == Int || k == Float || k >= Null
	case cat2:
		return Kind(from) == Long || Kind(from) == Double
	}
	if Kind(to) != Ref {
		return false
	}
	switch Kind(from) {
	case Null:
		return true
	case Ref:
		return v.refAssignable(from, to, false)
	}
	return false
}

// refAssignable is assignable for two different Refs. through says that the question is whether a protected member may
// be used through from, where an interface as the current class does not stand for java/lang/Object.
func (v *verifier) refAssignable(from, to Type, through bool) bool {
	if from == to || to == typeObject {
		return true
	}
	if v.err != nil {
		return false
	}
	if v.isArray(to) {
		if !v.isArray(from) {
			return false
		}
		to, toRef := v.component(to)
		from, fromRef := v.component(from)
		return toRef && fromRef && v.refAssignable(from, to, false) // arrays of primitives: only the same, seen above
	}
	key := [2]Type{from, to}
	if answer, ok := v.known[key]; ok && !through {
		return answer
	}
	if !v.spend(queryCost) {
		return false
	}
	answer := v.classAssignable(from, to, through)
	if v.err == nil && !through {
		if len(v.known) >= maxKnown {
			clear(v.known)
		}
		v.known[key] = answer
	}
	return answer
}

// classAssignable asks the hierarchy. to is not an array and not java/lang/Object.
func (v *verifier) classAssignable(from, to Type, through bool) bool {
	isInterface, err := v.h.IsInterface(v.name(to))
	if err != nil {
		v.err = err
		return false
	}
	if isInterface && (!through || from != typeObject) {
		// Anything may be used as an interface: invokeinterface looks again. Type checking knows that arrays
		// implement two only; inference never did.
		return v.inferred || !v.isArray(from) || v.name(to) == "java/lang/Cloneable" || v.name(to) == "java/io/Serializable"
	}
	if v.isArray(from) {
		return false
	}
	ok, err := v.h.IsSubclass(v.name(from), v.name(to))
	if err != nil {
		v.err = err
	}
	return ok
}

// merge answers the most special type that both a and b are assignable to: for inference. A Top on one side wins.
func (v *verifier) merge(a, b Type) Type {
	switch {
	case a == b:
		return a
	case Kind(a) == Null && Kind(b) == Ref:
		return b
	case Kind(b) == Null && Kind(a) == Ref:
		return a
	case Kind(a) != Ref || Kind(b) != Ref:
		return Type(Top)
	case a == typeObject || b == typeObject:
		return typeObject
	}
	aArray, bArray := v.isArray(a), v.isArray(b)
	if aArray && bArray {
		ac, aRef := v.component(a)
		bc, bRef := v.component(b)
		if !aRef || !bRef {
			return typeObject // different arrays, one at least of primitives
		}
		return v.arrayOf(v.merge(ac, bc))
	}
	if aArray || bArray {
		return typeObject
	}
	return v.mergeClasses(a, b)
}

func (v *verifier) arrayOf(component Type) Type {
	name := v.name(component)
	if name[0] == '[' {
		return v.names.intern("[" + name)
	}
	return v.names.intern("[L" + name + ";")
}

// mergeClasses answers the nearest common superclass. An interface on either side gives Object.
func (v *verifier) mergeClasses(a, b Type) Type {
	if v.err != nil {
		return typeObject
	}
	for _, t := range [2]Type{a, b} {
		isInterface, err := v.h.IsInterface(v.name(t))
		if err != nil {
			v.err = err
		}
		if err != nil || isInterface {
			return typeObject
		}
	}
	for name := v.name(a); name != ""; {
		if !v.spend(queryCost) {
			return typeObject
		}
		if name == v.name(b) {
			return b
		}
		is, err := v.h.IsSubclass(v.name(b), name)
		if err == nil && is {
			return v.names.intern(name)
		}
		if err == nil {
			name, err = v.h.Super(name)
		}
		if err != nil {
			v.err = err
			return typeObject
		}
	}
	return typeObject
}
