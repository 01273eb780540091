package classfile_test

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/junco-vm/junco/classfile"
)

// FuzzParse feeds arbitrary bytes. Whatever Parse accepts must come back unchanged from Write, and all its attributes must
// decode or fail, and encode to the same bytes.
func FuzzParse(f *testing.F) {
	for _, data := range sortedClasses(f) {
		f.Add(data)
	}
	for _, data := range refusedClasses(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		before := bytes.Clone(data)
		if trusted, err := classfile.ParseWith(data, classfile.Options{Trusted: true}); err == nil {
			walk(t, trusted, true)
		}
		c, err := classfile.Parse(data)
		if !bytes.Equal(before, data) {
			t.Fatal("Parse wrote to its input")
		}
		if err != nil {
			return
		}
		written := c.Write()
		if !bytes.Equal(data, written) {
			t.Fatal("Write gives other bytes than were parsed")
		}
		again, err := classfile.Parse(written)
		if err != nil || !reflect.DeepEqual(c, again) {
			t.Fatalf("differs when read again: %v", err)
		}
		walk(t, c, false)
	})
}

// walk uses all that can be asked of a parsed class. Nothing may panic.
func walk(t *testing.T, c *classfile.Class, trusted bool) {
	var attributes func(as classfile.Attributes)
	attributes = func(as classfile.Attributes) {
		for i := range as {
			body, err := c.Decode(&as[i])
			if err != nil {
				continue
			}
			if !bytes.Equal(as[i].Info, classfile.EncodeBody(body)) {
				t.Fatalf("%v encodes differently", as[i].Kind)
			}
			if r, ok := body.(classfile.Record); ok {
				for _, rc := range r.Components {
					attributes(rc.Attributes)
				}
			}
		}
	}
	attributes(c.Attributes)
	for i := range c.Fields {
		attributes(c.Fields[i].Attributes)
		_, _, _ = c.ConstantValue(&c.Fields[i])
	}
	for i := range c.Methods {
		m := &c.Methods[i]
		attributes(m.Attributes)
		if _, err := classfile.ParseMethodDescriptor(m.Desc); err != nil && !trusted {
			t.Fatalf("illegal descriptor of a method: %v", err)
		}
		_, _ = c.Exceptions(m)
		_, _, _ = c.MethodParameters(m)
		if m.Code == nil {
			continue
		}
		attributes(m.Code.Attributes)
		_, _ = m.Code.StackMapTable()
		m.Code.LineNumbers()
		m.Code.LocalVariables()
		m.Code.Line(len(m.Code.Code) / 2)
		for in := range classfile.Instructions(m.Code.Code) {
			if sw, err := classfile.ReadSwitch(m.Code.Code, in.PC); err == nil {
				for i := range sw.Len() {
					sw.Case(i)
				}
			}
		}
	}
	for i := range c.PoolSize() {
		_, _ = c.Loadable(uint16(i))
		_, _ = c.Ref(uint16(i))
		_, _ = c.Dynamic(uint16(i))
		if s, err := c.UTF8(uint16(i)); err == nil {
			classfile.DecodeMUTF8(s)
		}
	}
	_, _ = c.BootstrapMethods()
	_, _ = c.InnerClasses()
	_, _, _ = c.EnclosingMethod()
	_, _ = c.NestHost()
	_, _ = c.NestMembers()
	_, _, _ = c.PermittedSubclasses()
	_, _, _ = c.Record()
	_, _, _ = c.Module()
	c.SourceFile()
	c.Signature(c.Attributes)
}
