package main

import (
	"log"
	"strings"
)

// regTypes are the register macros and their Go types, memTypes those of guest memory.
var regTypes = map[string]string{"I": "int32", "U": "uint32", "L": "int64", "Q": "uint64", "F": "float32", "D": "float64"}

var memTypes = map[string]string{"MB": "int8", "MZ": "uint8", "MC": "uint16", "MS": "int16", "MI": "int32", "MU": "uint32", "ML": "int64", "MQ": "uint64"}

// words are macros without arguments.
var words = map[string]string{
	"SA":   "int32(int16(ins.A))",
	"SB":   "int32(int16(ins.B))",
	"SC":   "int32(int16(ins.C))",
	"SX":   "int32(int8(ins.X))",
	"IMM":  "*(*int32)(unsafe.Add(pc, 4))",
	"UIMM": "*(*uint32)(unsafe.Add(pc, 4))",
	"STEP": "countdown--\nif countdown < 0 { goto safepoint }\n",
}

func expandCall(name string, args []string) (string, bool) {
	if t, ok := regTypes[name]; ok {
		off := ""
		if len(args) == 2 {
			off = "+" + args[1] + "*8"
		}
		return "*(*" + t + ")(unsafe.Add(fp, uintptr(ins." + args[0] + ")*8" + off + "))", true
	}
	if t, ok := memTypes[name]; ok {
		return "*(*" + t + ")(unsafe.Add(heap, uintptr(" + args[0] + ")+(" + args[1] + ")-heapBase))", true
	}
	switch name {
	case "P":
		return "uintptr(" + expand("U("+strings.Join(args, ",")+")") + ")", true
	case "NEXT":
		return "pc = unsafe.Add(pc, " + args[0] + "*8)", true
	case "JUMP":
		switch args[0] {
		case words["SC"]:
			return "pc = unsafe.Add(pc, int(int16(ins.C))*8)", true
		case words["SA"]:
			return "pc = unsafe.Add(pc, int(int16(ins.A))*8)", true
		}
		return "pc = unsafe.Add(pc, int(" + args[0] + ")*8)", true
	case "EXIT":
		return "goto " + args[0], true
	case "CALL":
		return strings.NewReplacer("ID", args[0], "WORDS", args[1]).Replace(callBody), true
	}
	return "", false
}

const callBody = `e := (*Entry)(unsafe.Add(entries, uintptr(ID)*16))
nfp := unsafe.Add(fp, uintptr(ins.A)*8)
if uintptr(nfp)+uintptr(e.Frame)*8 > m.stackEnd { goto stackOverflow }
countdown--
if countdown < 0 { goto safepoint }
*(*uint64)(unsafe.Add(nfp, uintptr(e.Link)*8)) = uint64((uintptr(pc)-uintptr(code))>>3+WORDS) | uint64(ins.A)<<48
fp = nfp
pc = unsafe.Add(code, uintptr(e.Code)*8)`

func isIdent(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}

// expand replaces the macros in s, arguments first.
func expand(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		if !isIdent(s[i]) || i > 0 && (s[i-1] == '.' || isIdent(s[i-1])) {
			b.WriteByte(s[i])
			i++
			continue
		}
		j := i
		for j < len(s) && isIdent(s[j]) {
			j++
		}
		name := s[i:j]
		if w, ok := words[name]; ok {
			b.WriteString(w)
			i = j
			continue
		}
		if j < len(s) && s[j] == '(' {
			args, end := callArgs(s, j)
			if out, ok := expandCall(name, args); ok {
				b.WriteString(out)
				i = end
				continue
			}
		}
		b.WriteString(name)
		i = j
	}
	return b.String()
}

// callArgs splits the argument list that opens at s[open]; end is behind the closing parenthesis.
func callArgs(s string, open int) (args []string, end int) {
	depth, start := 0, open+1
	for k := open; k < len(s); k++ {
		switch s[k] {
		case '(':
			depth++
		case ')':
			depth--
			if depth == 0 {
				args = append(args, expand(strings.TrimSpace(s[start:k])))
				return args, k + 1
			}
		case ',':
			if depth == 1 {
				args = append(args, expand(strings.TrimSpace(s[start:k])))
				start = k + 1
			}
		}
	}
	log.Fatalf("unbalanced parentheses in %q", s)
	return nil, 0
}
