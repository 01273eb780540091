package lower_test

import (
	"archive/zip"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/verify"
	"github.com/junco-vm/junco/vm/internal/isa"
	"github.com/junco-vm/junco/vm/internal/lower"
)

// archive is a hierarchy over the classes of an archive; unknown classes are direct subclasses of Object.
type archive map[string]*classfile.Class

func (a archive) IsInterface(name string) (bool, error) {
	c := a[name]
	return c != nil && c.IsInterface(), nil
}

func (a archive) Super(name string) (string, error) {
	if c := a[name]; c != nil {
		if c.IsInterface() {
			return "java/lang/Object", nil
		}
		return c.SuperName, nil
	}
	return "java/lang/Object", nil
}

func (a archive) IsSubclass(sub, super string) (bool, error) {
	for n := sub; n != ""; n, _ = a.Super(n) {
		if n == super {
			return true, nil
		}
	}
	return false, nil
}

func (a archive) ProtectedElsewhere(string, string, string, bool) (bool, error) { return false, nil }

func openArchive(t testing.TB, path string) archive {
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Skip("no archive: ", err)
	}
	defer z.Close()
	a := archive{}
	for _, f := range z.File {
		if !strings.HasSuffix(f.Name, ".class") {
			continue
		}
		r, err := f.Open()
		require.NoError(t, err)
		data, err := io.ReadAll(r)
		require.NoError(t, err)
		c, err := classfile.Parse(data)
		require.NoError(t, err, f.Name)
		a[c.Name] = c
	}
	return a
}

const classLibrary = "../../classlib/classes.zip"

// TestClassLibrary lowers every method of the class library and checks what must hold of any lowered code.
func TestClassLibrary(t *testing.T) {
	a := openArchive(t, classLibrary)
	words, bytes, methods := 0, 0, 0
	for _, c := range a {
		for i := range c.Methods {
			m := &c.Methods[i]
			if m.Code == nil {
				continue
			}
			res, err := verify.Method(c, m, a)
			require.NoError(t, err, c.Name+"."+m.Name)
			low, err := lower.Method(&lower.Input{Class: c, Method: m, Code: m.Code, States: res})
			require.NoError(t, err, c.Name+"."+m.Name)
			if err := wellFormed(low); err != nil {
				t.Fatalf("%s.%s: %v\n%s", c.Name, m.Name, err, low.Listing())
			}
			words += len(low.Words)
			bytes += len(m.Code.Code)
			methods++
		}
	}
	t.Logf("%d methods, %d bytes of bytecode, %d words", methods, bytes, words)
}

// wellFormed checks that branches lead to instructions, that code does not run off its end, that safepoints are in order and on instructions, and that
// whatever may leave the loop is a safepoint.
func wellFormed(c *lower.Code) error {
	starts := map[int]bool{}
	last := isa.MOV
	for pc := 0; pc < len(c.Words); pc += c.Words[pc].Extent() {
		starts[pc] = true
		last = c.Words[pc].Op
	}
	switch last {
	case isa.RET, isa.RETC, isa.RETV, isa.RETADD, isa.JMP, isa.JMP_B, isa.ATHROW, isa.TSWITCH, isa.LSWITCH:
	default:
		return fmt.Errorf("ends in %v", last)
	}
	points := map[int]bool{}
	prev := -1
	for i := range c.Points() {
		pc, _ := c.PointAt(i)
		if int(pc) <= prev || !starts[int(pc)] {
			return fmt.Errorf("safepoint %d at %d", i, pc)
		}
		prev = int(pc)
		points[prev] = true
		bci, _, stack := c.State(pc)
		if bci != c.BCI(pc) || len(stack)+c.StackBase >= c.FrameRegs {
			return fmt.Errorf("state at %d", pc)
		}
		bad := false
		c.Refs(pc, c.FrameRegs, func(r int) { bad = bad || r < 0 || r >= c.FrameRegs || r == c.Link })
		if bad {
			return fmt.Errorf("roots at %d", pc)
		}
	}
	for pc := range starts {
		in := c.Words[pc]
		name := in.Op.String()
		var targets []int
		switch {
		case in.Op == isa.JMP || in.Op == isa.JMP_B:
			targets = append(targets, pc+int(in.Imm()))
		case in.Op == isa.TSWITCH:
			targets = append(targets, pc+int(c.Words[pc+1].Imm()))
			for k := range int(in.UImm()) {
				w := c.Words[pc+2+k/2].Word()
				targets = append(targets, pc+int(int32(w>>(32*(k&1)))))
			}
		case in.Op == isa.LSWITCH:
			targets = append(targets, pc+int(c.Words[pc+1].Imm()))
			for k := range int(in.UImm()) {
				targets = append(targets, pc+int(c.Words[pc+2+k].Imm()))
			}
		case strings.Contains(in.Op.Args(), "A=offset"):
			targets = append(targets, pc+int(int16(in.A)))
		case name[0] == 'J' || strings.HasPrefix(name, "INCJ"):
			targets = append(targets, pc+int(int16(in.C)))
		}
		for _, to := range targets {
			if !starts[to] {
				return fmt.Errorf("%v at %d leads to %d", in.Op, pc, to)
			}
		}
		leaves := strings.HasSuffix(name, "_B") || strings.HasPrefix(name, "INVOKE") || strings.HasPrefix(name, "INCJ") ||
			strings.HasPrefix(name, "NEW") || strings.HasPrefix(name, "GET") || strings.HasPrefix(name, "PUT") ||
			strings.HasPrefix(name, "MON") || strings.HasSuffix(name, "ALD") || strings.HasSuffix(name, "AST") || strings.HasSuffix(name, "REM") ||
			name == "LDC" || name == "ATHROW" || name == "CHECKCAST" || name == "INSTANCEOF" || name == "ALEN" || name == "DIV" || name == "LDIV"
		if leaves && !points[pc] {
			return fmt.Errorf("%v at %d is no safepoint", in.Op, pc)
		}
	}
	for _, h := range c.Handlers {
		if !starts[int(h.PC)] {
			return fmt.Errorf("handler at %d", h.PC)
		}
	}
	return nil
}

// BenchmarkLower lowers the class library; the figure to watch is ns/byte of bytecode.
func BenchmarkLower(b *testing.B) {
	a := openArchive(b, classLibrary)
	var ins []*lower.Input
	bytes := 0
	for _, c := range a {
		for i := range c.Methods {
			if m := &c.Methods[i]; m.Code != nil {
				res, err := verify.Method(c, m, a)
				require.NoError(b, err)
				ins = append(ins, &lower.Input{Class: c, Method: m, Code: m.Code, States: res})
				bytes += len(m.Code.Code)
			}
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, in := range ins {
			if _, err := lower.Method(in); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(bytes), "ns/byte")
}
