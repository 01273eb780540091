package classfile_test

import (
	"bytes"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/internal/jdk"
)

// TestJDKRoundTrip reads every class of every installed JDK, writes it, and reads it again. Bytes, structures, and all
// attribute bodies must come back unchanged.
func TestJDKRoundTrip(t *testing.T) {
	homes := jdk.Homes()
	if len(homes) == 0 {
		t.Skip("no JDK here: neither javac on PATH nor JAVA_HOME leads to one")
	}
	if testing.Short() {
		t.Skip("reads some 60000 classes")
	}
	for _, home := range homes {
		t.Run(filepath.Base(home), func(t *testing.T) {
			count, versions, kinds := 0, map[uint16]int{}, map[classfile.AttrKind]int{}
			require.NoError(t, jdk.EachClass(home, t.TempDir(), func(name string, data []byte) error {
				count++
				c, err := classfile.Parse(data)
				if err != nil {
					t.Errorf("%s: %v", name, err)
					return nil
				}
				versions[c.Major]++
				written := c.Write()
				if !bytes.Equal(data, written) {
					t.Errorf("%s: writes other bytes than it reads", name)
					return nil
				}
				if again, err := classfile.Parse(written); err != nil || !reflect.DeepEqual(c, again) {
					t.Errorf("%s: differs when read again (%v)", name, err)
				}
				checkBodies(t, name, c, kinds)
				return nil
			}))
			t.Logf("%d classes, versions %v, attributes %v", count, versions, kinds)
			require.Greater(t, count, 10000)
		})
	}
}

// checkBodies decodes and encodes all attributes.
func checkBodies(t *testing.T, name string, c *classfile.Class, kinds map[classfile.AttrKind]int) {
	var check func(as classfile.Attributes)
	check = func(as classfile.Attributes) {
		for i := range as {
			kinds[as[i].Kind]++
			body, err := c.Decode(&as[i])
			if err != nil {
				t.Errorf("%s: %v: %v", name, as[i].Kind, err)
				continue
			}
			if !bytes.Equal(as[i].Info, classfile.EncodeBody(body)) {
				t.Errorf("%s: %v: encoded differently", name, as[i].Kind)
			}
			switch b := body.(type) {
			case classfile.Record:
				for _, rc := range b.Components {
					check(rc.Attributes)
				}
			case *classfile.Code:
				check(b.Attributes)
				checkCode(t, name, b)
			}
		}
	}
	check(c.Attributes)
	for i := range c.Fields {
		check(c.Fields[i].Attributes)
	}
	for i := range c.Methods {
		check(c.Methods[i].Attributes)
	}
}

// checkCode reads all instructions.
func checkCode(t *testing.T, name string, c *classfile.Code) {
	for pc := 0; pc < len(c.Code); {
		in, err := classfile.ReadInstr(c.Code, pc)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		pc += in.Size
	}
}
