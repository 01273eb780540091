package lower_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/verify"
	"github.com/junco-vm/junco/vm/internal/lower"
)

// FuzzLower lowers whatever the verifier lets through, and checks the result; what it does not let through must be an error, never a panic.
func FuzzLower(f *testing.F) {
	files, _ := filepath.Glob("../interp/testdata/classes/*.class")
	for _, name := range files {
		if data, err := os.ReadFile(name); err == nil {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := classfile.Parse(data)
		if err != nil {
			return
		}
		for i := range c.Methods {
			m := &c.Methods[i]
			if m.Code == nil {
				continue
			}
			in := &lower.Input{Class: c, Method: m, Code: m.Code}
			in.States, err = verify.Method(c, m, flat{})
			if err != nil {
				in.States = &verify.Result{Frames: []verify.Frame{{}}}
				_, _ = lower.Method(in)
				continue
			}
			code, err := lower.Method(in)
			if err != nil {
				if err != lower.ErrFrameTooLarge {
					t.Fatalf("%s%s: %v", m.Name, m.Desc, err)
				}
				continue
			}
			if err := wellFormed(code); err != nil {
				t.Fatalf("%s%s: %v\n%s", m.Name, m.Desc, err, code.Listing())
			}
		}
	})
}
