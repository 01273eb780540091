package verify_test

import (
	"fmt"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
	"github.com/junco-vm/junco/classfile/verify"
)

// A method that counts down, of a version whose frames are inferred.
func Example() {
	b := asm.NewClass(49, classfile.AccPublic|classfile.AccSuper, "Count", "java/lang/Object")
	m := b.Method(classfile.AccStatic, "down", "(Ljava/lang/String;I)V")
	loop, end := m.Here(), m.NewLabel()
	m.Load(classfile.Int, 1)
	m.Branch(classfile.OpIfeq, end)
	m.Iinc(1, -1)
	m.Branch(classfile.OpGoto, loop)
	m.Place(end)
	m.Return(classfile.Void)
	data, err := b.Bytes()
	if err != nil {
		fmt.Println(err)
		return
	}
	c, _ := classfile.Parse(data)

	find := func(name string) (*classfile.Class, error) { return nil, fmt.Errorf("no class %s", name) }
	r, err := verify.Method(c, &c.Methods[0], &verify.ClassFiles{This: "Count", Find: find})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range r.Frames {
		fmt.Printf("%d: %s, int: %v, stack of %d\n", f.BCI, r.Name(f.Local(0)), f.Local(1).Kind() == verify.Int, len(f.Stack))
	}
	// Output:
	// 0: java/lang/String, int: true, stack of 0
	// 10: java/lang/String, int: true, stack of 0
}
