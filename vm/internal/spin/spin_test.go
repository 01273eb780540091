package spin

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/verify"
)

// world is a hierarchy in which every class extends Object directly but for those named, which is all that the
// classes written here ask for.
type world struct{ supers map[string]string }

func (w world) IsInterface(name string) (bool, error) {
	switch name {
	case "java/lang/Runnable", "java/util/Comparator", "java/util/List", "I":
		return true, nil
	}
	return strings.HasPrefix(name, "java/util/function/") || strings.HasSuffix(name, "Interface"), nil
}

func (w world) Super(name string) (string, error) {
	if name == "java/lang/Object" {
		return "", nil
	}
	if s, ok := w.supers[name]; ok {
		return s, nil
	}
	return "java/lang/Object", nil
}

func (w world) IsSubclass(sub, super string) (bool, error) {
	for sub != "" && sub != super {
		sub, _ = w.Super(sub)
	}
	return sub == super, nil
}

func (w world) ProtectedElsewhere(owner, name, desc string, method bool) (bool, error) {
	return false, nil
}

var library = world{supers: map[string]string{
	"java/lang/Integer": "java/lang/Number", "java/lang/Long": "java/lang/Number", "java/lang/Double": "java/lang/Number",
}}

// check parses and verifies a class and returns it.
func check(t require.TestingT, c Class) *classfile.Class {
	parsed, err := classfile.Parse(c.Bytes)
	require.NoError(t, err)
	require.Equal(t, c.Name, parsed.Name)
	require.NoError(t, verify.Class(parsed, library))
	return parsed
}

func hasMethod(c *classfile.Class, name, desc string) bool {
	for i := range c.Methods {
		if c.Methods[i].Name == name && c.Methods[i].Desc == desc {
			return true
		}
	}
	return false
}

func static(owner, name, desc string) Handle {
	return Handle{Kind: classfile.RefInvokeStatic, Owner: owner, Name: name, Desc: desc}
}

func TestLambda(t *testing.T) {
	tests := []struct {
		what string
		site string // name and descriptor
		args LambdaArgs
	}{
		{"() -> ...", "run()Ljava/lang/Runnable;", LambdaArgs{Erased: "()V", Impl: static("Host", "lambda$0", "()V"), Instantiated: "()V"}},
		{"captured int, long, object", "run(IJLHost;)Ljava/lang/Runnable;", LambdaArgs{Erased: "()V",
			Impl: static("Host", "lambda$0", "(IJLHost;)V"), Instantiated: "()V"}},
		{"String::length as Function<String, Integer>", "apply()Ljava/util/function/Function;", LambdaArgs{
			Erased:       "(Ljava/lang/Object;)Ljava/lang/Object;",
			Impl:         Handle{Kind: classfile.RefInvokeVirtual, Owner: "java/lang/String", Name: "length", Desc: "()I"},
			Instantiated: "(Ljava/lang/String;)Ljava/lang/Integer;"}},
		{"bound receiver of an interface", "apply(Ljava/util/function/Function;)Ljava/util/function/Function;", LambdaArgs{
			Erased: "(Ljava/lang/Object;)Ljava/lang/Object;",
			Impl: Handle{Kind: classfile.RefInvokeInterface, Owner: "java/util/function/Function", Name: "apply",
				Desc: "(Ljava/lang/Object;)Ljava/lang/Object;", OfInterface: true},
			Instantiated: "(Ljava/lang/String;)Ljava/lang/String;"}},
		{"constructor", "apply()Ljava/util/function/IntFunction;", LambdaArgs{Erased: "(I)Ljava/lang/Object;",
			Impl:         Handle{Kind: classfile.RefNewInvokeSpecial, Owner: "java/util/ArrayList", Name: "<init>", Desc: "(I)V"},
			Instantiated: "(I)Ljava/util/ArrayList;"}},
		{"result thrown away", "accept(Ljava/util/List;)Ljava/util/function/Consumer;", LambdaArgs{Erased: "(Ljava/lang/Object;)V",
			Impl:         Handle{Kind: classfile.RefInvokeInterface, Owner: "java/util/List", Name: "add", Desc: "(Ljava/lang/Object;)Z", OfInterface: true},
			Instantiated: "(Ljava/lang/String;)V"}},
		{"long result thrown away", "run()Ljava/lang/Runnable;", LambdaArgs{Erased: "()V",
			Impl: static("java/lang/System", "nanoTime", "()J"), Instantiated: "()V"}},
		{"unboxing and widening", "applyAsDouble()Ljava/util/function/ToDoubleFunction;", LambdaArgs{Erased: "(Ljava/lang/Object;)D",
			Impl: static("Host", "f", "(J)F"), Instantiated: "(Ljava/lang/Integer;)D"}},
		{"unboxing of a type variable", "test()Ljava/util/function/Predicate;", LambdaArgs{Erased: "(Ljava/lang/Object;)Z",
			Impl: static("Host", "f", "(I)Z"), Instantiated: "(Ljava/lang/Object;)Z"}},
		{"private instance method", "run(LHost;)Ljava/lang/Runnable;", LambdaArgs{Erased: "()V",
			Impl: Handle{Kind: classfile.RefInvokeSpecial, Owner: "Host", Name: "lambda$1", Desc: "()V"}, Instantiated: "()V"}},
		{"private method of an interface", "run(LHostInterface;)Ljava/lang/Runnable;", LambdaArgs{Erased: "()V",
			Impl: Handle{Kind: classfile.RefInvokeSpecial, Owner: "HostInterface", Name: "lambda$1", Desc: "()V", OfInterface: true}, Instantiated: "()V"}},
		{"static method of an interface", "run()Ljava/lang/Runnable;", LambdaArgs{Erased: "()V",
			Impl: Handle{Kind: classfile.RefInvokeStatic, Owner: "HostInterface", Name: "lambda$1", Desc: "()V", OfInterface: true}, Instantiated: "()V"}},
		{"serializable with marker and bridge", "compare(Ljava/lang/String;D)Ljava/util/Comparator;", LambdaArgs{
			Erased: "(Ljava/lang/Object;Ljava/lang/Object;)I", Instantiated: "(Ljava/lang/String;Ljava/lang/String;)I",
			Impl:         static("Host", "c", "(Ljava/lang/String;DLjava/lang/String;Ljava/lang/String;)I"),
			Serializable: true, Markers: []string{"MarkInterface", "java/util/Comparator"},
			Bridges: []string{"(Ljava/lang/String;Ljava/lang/Object;)I", "(Ljava/lang/Object;Ljava/lang/Object;)I"}}},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			paren := strings.IndexByte(test.site, '(')
			s := Site{Host: "Host", Class: "Host$$Lambda+1", Name: test.site[:paren], Desc: test.site[paren:]}
			made, err := Lambda(s, test.args)
			require.NoError(t, err)
			c := check(t, made)
			assert.True(t, hasMethod(c, made.Method, s.Desc))
			assert.True(t, hasMethod(c, s.Name, test.args.Erased))
			for _, bridge := range test.args.Bridges {
				assert.True(t, hasMethod(c, s.Name, bridge))
			}
			again, err := Lambda(s, test.args)
			require.NoError(t, err)
			assert.Equal(t, made.Bytes, again.Bytes, "the same description gives the same bytes")
		})
	}
}

func TestLambdaThatCannotBe(t *testing.T) {
	tests := []struct {
		desc string
		args LambdaArgs
	}{
		{"()I", LambdaArgs{Erased: "()V", Impl: static("H", "f", "()V"), Instantiated: "()V"}},
		{"()LI;", LambdaArgs{Erased: "()I", Impl: static("H", "f", "()V"), Instantiated: "()I"}},
		{"()LI;", LambdaArgs{Erased: "()V", Impl: static("H", "f", "(I)V"), Instantiated: "()V"}},
		{"()LI;", LambdaArgs{Erased: "(J)V", Impl: static("H", "f", "(I)V"), Instantiated: "(J)V"}},
		{"()LI;", LambdaArgs{Erased: "()Z", Impl: static("H", "f", "()I"), Instantiated: "()Z"}},
		{"(Z)LI;", LambdaArgs{Erased: "()V", Impl: static("H", "f", "(I)V"), Instantiated: "()V"}},
		{"()LI;", LambdaArgs{Erased: "()V", Impl: Handle{Kind: classfile.RefGetField, Owner: "H", Name: "f", Desc: "()V"}, Instantiated: "()V"}},
		{"(", LambdaArgs{}},
		{"()LI;", LambdaArgs{Erased: "x", Impl: static("H", "f", "()V"), Instantiated: "()V"}},
	}
	for _, test := range tests {
		_, err := Lambda(Site{Host: "H", Class: "L", Name: "m", Desc: test.desc}, test.args)
		assert.ErrorIs(t, err, ErrSite, "%v", test)
	}
}

func TestConcat(t *testing.T) {
	many := strings.Repeat("I", 12)
	tests := []struct {
		desc string
		args ConcatArgs
	}{
		{"()Ljava/lang/String;", ConcatArgs{Recipe: "constant"}},
		{"(I)Ljava/lang/String;", ConcatArgs{Recipe: "n=\x01"}},
		{"(Ljava/lang/String;)Ljava/lang/String;", ConcatArgs{Recipe: "\x01"}},
		{"(Ljava/lang/Object;[CZ)Ljava/lang/String;", ConcatArgs{Recipe: "\x01, \x01: \x01"}},
		{"(JDFBSC)Ljava/lang/String;", ConcatArgs{Recipe: "\x01\x01\x01\x01\x01\x01"}},
		{"(" + many + ")Ljava/lang/String;", ConcatArgs{Recipe: strings.Repeat("\x01", 12)}},
		{"(I)Ljava/lang/String;", ConcatArgs{Recipe: "\x02\x01\x02", Constants: []string{"plain", "with \x01 mark"}}},
	}
	for _, test := range tests {
		s := Site{Host: "Host", Class: "Host$$Concat+1", Name: "makeConcatWithConstants", Desc: test.desc}
		made, err := Concat(s, test.args)
		require.NoError(t, err, test.desc)
		c := check(t, made)
		assert.True(t, hasMethod(c, made.Method, s.Desc))
	}
}

func TestConcatRecipeMustFit(t *testing.T) {
	for _, args := range []ConcatArgs{{Recipe: ""}, {Recipe: "\x01\x01"}, {Recipe: "\x01\x02"}, {Recipe: "\x01", Constants: []string{"x"}}} {
		_, err := Concat(Site{Host: "H", Class: "C", Name: "m", Desc: "(I)Ljava/lang/String;"}, args)
		assert.ErrorIs(t, err, ErrSite, "%q", args)
	}
	_, err := Concat(Site{Host: "H", Class: "C", Name: "m", Desc: "(I)V"}, ConcatArgs{Recipe: "\x01"})
	assert.ErrorIs(t, err, ErrSite)
}

// Every native that a call site may name is among those that the class library declares.
func TestConcatNamesOnlyDeclaredNatives(t *testing.T) {
	declared := map[string]bool{}
	for _, d := range JoinDescs() {
		assert.False(t, declared[d], d)
		declared[d] = true
	}
	types := []string{"I", "J", "C", "D", "F", "Z", "B", "S", "Ljava/lang/String;", "Ljava/lang/Object;", "[I"}
	rapid.Check(t, func(t *rapid.T) {
		params := rapid.SliceOfN(rapid.SampledFrom(types), 0, 12).Draw(t, "params")
		made, err := Concat(Site{Host: "H", Class: "C", Name: "m", Desc: "(" + strings.Join(params, "") + ")Ljava/lang/String;"},
			ConcatArgs{Recipe: strings.Repeat("-\x01", len(params))})
		require.NoError(t, err)
		c := check(t, made)
		for i := range c.PoolSize() {
			if ref, err := c.Ref(uint16(i)); err == nil && ref.Name == joinName {
				require.True(t, declared[ref.Desc], ref.Desc)
			}
		}
	})
}

func TestRecord(t *testing.T) {
	all := []Component{{"i", "I"}, {"j", "J"}, {"d", "D"}, {"f", "F"}, {"z", "Z"}, {"b", "B"}, {"c", "C"}, {"s", "S"},
		{"text", "Ljava/lang/String;"}, {"object", "Ljava/util/List;"}, {"array", "[I"}}
	for _, components := range [][]Component{nil, all[:1], all} {
		for name, desc := range map[string]string{"toString": "(LPoint;)Ljava/lang/String;", "hashCode": "(LPoint;)I",
			"equals": "(LPoint;Ljava/lang/Object;)Z"} {
			s := Site{Host: "Point", Class: "Point$$Record+1", Name: name, Desc: desc}
			made, err := Record(s, RecordArgs{Record: "Point", SimpleName: "Point", Components: components})
			require.NoError(t, err)
			assert.True(t, hasMethod(check(t, made), made.Method, desc))
			_, err = Record(s, RecordArgs{Record: "Other", Components: components})
			assert.ErrorIs(t, err, ErrSite)
		}
	}
}

func TestSwitch(t *testing.T) {
	labels := []Label{{Kind: LabelClass, Text: "java/lang/Integer"}, {Kind: LabelClass, Text: "[I"}, {Kind: LabelString, Text: "x"},
		{Kind: LabelInteger, Int: 70000}, {Kind: LabelEnum, Owner: "Color", Text: "RED"}}
	for n := range labels {
		s := Site{Host: "Host", Class: "Host$$Switch+1", Name: "typeSwitch", Desc: "(Ljava/lang/Object;I)I"}
		made, err := TypeSwitch(s, labels[:n])
		require.NoError(t, err)
		check(t, made)
	}
	s := Site{Host: "Host", Class: "Host$$Switch+1", Name: "enumSwitch", Desc: "(LColor;I)I"}
	made, err := EnumSwitch(s, []Label{{Kind: LabelString, Text: "RED"}, {Kind: LabelClass, Text: "Color"}})
	require.NoError(t, err)
	check(t, made)
	_, err = EnumSwitch(s, labels[3:])
	assert.ErrorIs(t, err, ErrSite)
	for desc, l := range map[string][]Label{"(II)I": {{Kind: LabelPrimitive, Text: "I"}, {Kind: LabelClass, Text: "java/lang/Integer"}},
		"(JI)I": {{Kind: LabelPrimitive, Text: "J"}}, "(ZI)I": nil} {
		made, err := TypeSwitch(Site{Host: "H", Class: "C", Name: "m", Desc: desc}, l)
		require.NoError(t, err)
		check(t, made)
	}
	for desc, l := range map[string][]Label{"(II)I": {{Kind: LabelString}}, "(JI)I": {{Kind: LabelPrimitive, Text: "I"}}, "(I)I": nil,
		"(Ljava/lang/Object;I)I": {{Kind: LabelPrimitive, Text: "I"}}} {
		_, err := TypeSwitch(Site{Host: "H", Class: "C", Name: "m", Desc: desc}, l)
		assert.ErrorIs(t, err, ErrSite, desc)
	}
}

// The support class declares the natives that call sites use, no more and no less.
func TestSupportClassDeclaresTheNatives(t *testing.T) {
	source, err := os.ReadFile("../../classlib/src/junco/internal/StringConcat.java")
	require.NoError(t, err)
	letters := strings.NewReplacer("int ", "I ", "long ", "J ", "char ", "C ", "double ", "D ", "float ", "F ", "boolean ", "Z ",
		"String ", "Ljava/lang/String; ")
	var declared []string
	for _, line := range strings.Split(string(source), "\n") {
		_, params, ok := strings.Cut(line, " join(")
		if !ok {
			continue
		}
		params, _, _ = strings.Cut(params, ")")
		desc := "("
		for _, p := range strings.Split(letters.Replace(params), ", ") {
			desc += strings.Fields(p)[0]
		}
		declared = append(declared, desc+")Ljava/lang/String;")
	}
	assert.Equal(t, JoinDescs(), declared)
}

func BenchmarkLambda(b *testing.B) {
	s := Site{Host: "Host", Class: "Host$$Lambda+1", Name: "apply", Desc: "(I)Ljava/util/function/Function;"}
	a := LambdaArgs{Erased: "(Ljava/lang/Object;)Ljava/lang/Object;", Impl: static("Host", "lambda$0", "(ILjava/lang/String;)I"),
		Instantiated: "(Ljava/lang/String;)Ljava/lang/Integer;"}
	for b.Loop() {
		if _, err := Lambda(s, a); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkConcat(b *testing.B) {
	s := Site{Host: "Host", Class: "Host$$Site+1", Name: "m", Desc: "(ILjava/lang/Object;)Ljava/lang/String;"}
	for b.Loop() {
		if _, err := Concat(s, ConcatArgs{Recipe: "a=\x01, b=\x01"}); err != nil {
			b.Fatal(err)
		}
	}
}
