package classfile_test

import (
	"fmt"
	"os"

	"github.com/junco-vm/junco/classfile"
)

func ExampleParse() {
	data, err := os.ReadFile("testdata/classes/8/demo/Hello.class")
	if err != nil {
		panic(err)
	}
	c, err := classfile.Parse(data)
	if err != nil {
		panic(err)
	}
	fmt.Println(c.Name, "extends", c.SuperName, "version", c.Major)
	main := c.Method("main", "([Ljava/lang/String;)V")
	for in := range classfile.Instructions(main.Code.Code) {
		fmt.Println(in.PC, in.Op)
	}
	// Output:
	// demo/Hello extends java/lang/Object version 52
	// 0 getstatic
	// 3 ldc
	// 5 invokevirtual
	// 8 return
}

func ExampleParse_error() {
	_, err := classfile.Parse([]byte("\xca\xfe\xba\xbe\x00\x00\x00\x46"))
	fmt.Println(err)
	_, err = classfile.Parse([]byte("GIF89a--"))
	fmt.Println(err)
	// Output:
	// <Unknown> has been compiled by a more recent version of the Java Runtime (class file version 70.0), this version of the Java Runtime only recognizes class file versions up to 69.0
	// Incompatible magic value 1195984440 in class file <Unknown>
}

func ExampleParseMethodDescriptor() {
	mt, err := classfile.ParseMethodDescriptor("(I[JLjava/lang/String;)V")
	if err != nil {
		panic(err)
	}
	for _, p := range mt.Params {
		fmt.Println(p.JavaName())
	}
	fmt.Println(mt.Slots, "slots, gives", mt.Return.JavaName())
	// Output:
	// int
	// long[]
	// java.lang.String
	// 3 slots, gives void
}
