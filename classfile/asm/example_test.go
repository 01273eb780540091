package asm_test

import (
	"os"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
	"github.com/junco-vm/junco/classfile/disasm"
)

func Example() {
	b := asm.NewClass(52, classfile.AccPublic|classfile.AccSuper, "demo/Adder", "java/lang/Object")
	m := b.Method(classfile.AccPublic|classfile.AccStatic, "add", "(II)I")
	m.Load(classfile.Int, 0)
	m.Load(classfile.Int, 1)
	m.Op(classfile.OpIadd)
	m.Return(classfile.Int)
	data, err := b.Bytes()
	if err != nil {
		panic(err)
	}
	c, err := classfile.Parse(data)
	if err != nil {
		panic(err)
	}
	_ = disasm.Write(os.Stdout, c, disasm.Options{Code: true})
	// Output:
	// public class demo.Adder {
	//   public static int add(int, int);
	//     Code:
	//        0: iload_0
	//        1: iload_1
	//        2: iadd
	//        3: ireturn
	// }
}
