package natives

import (
	"slices"
	"strings"
	"unicode"

	"github.com/junco-vm/junco/vm/internal/rt"
)

// scripts are the tables of Unicode scripts in the order of their names, which number them for the guest.
var scripts = func() (tables []*unicode.RangeTable) {
	for _, name := range scriptNames {
		tables = append(tables, unicode.Scripts[name])
	}
	return tables
}()

var scriptNames = func() (names []string) {
	for name := range unicode.Scripts {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}()

func init() {
	register("java/util/regex/CharScript", map[string]rt.Native{
		// find answers the number of a script by its name in any case, -1 if there is none.
		"find(Ljava/lang/String;)I": func(f *rt.Frame) rt.Answer {
			wanted := f.GoString(f.Ref(0))
			return f.ReturnInt(int32(slices.IndexFunc(scriptNames, func(name string) bool { return strings.EqualFold(name, wanted) })))
		},
		"contains(II)Z": func(f *rt.Frame) rt.Answer {
			n := f.Int(0)
			return f.ReturnBool(n >= 0 && int(n) < len(scripts) && unicode.Is(scripts[n], rune(f.Int(1))))
		},
	})
}
