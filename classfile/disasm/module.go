package disasm

import (
	"strconv"
	"strings"

	"github.com/junco-vm/junco/classfile"
)

func (p *printer) moduleDeclaration() {
	m, ok, err := p.c.Module()
	if !ok || err != nil {
		p.print("module " + javaName(p.c.Name))
		return
	}
	if m.Access.Has(classfile.AccOpen) {
		p.print("open ")
	}
	name, err := p.c.ModuleName(m.Name)
	if err != nil {
		name = unresolved
	}
	p.print("module " + text(name))
	if m.Version != 0 {
		p.print("@" + p.utf8(m.Version))
	}
}

// version prints the index of a version that may be missing.
func (p *printer) version(i uint16) {
	p.printf("#%d", i)
	if i != 0 {
		p.comment(p.utf8(i))
		return
	}
	p.newline()
}

// count prints the length of a list.
func (p *printer) count(n int, what string) {
	p.printf("%d", n)
	p.comment(what)
}

// moduleFlags gives the flags' names, with a blank before each.
func moduleFlags(f classfile.Flags, place classfile.FlagPlace) string {
	if names := f.Names(place); names != "" {
		return " " + strings.ReplaceAll(names, ",", "")
	}
	return ""
}

func (p *printer) module(m classfile.Module) {
	p.println("Module:")
	p.indent++
	p.printf("#%d,%x", m.Name, uint16(m.Access))
	p.comment(p.value(m.Name) + moduleFlags(m.Access, classfile.PlaceModule))
	p.version(m.Version)
	p.count(len(m.Requires), "requires")
	p.indent++
	for _, r := range m.Requires {
		p.printf("#%d,%x", r.Module, uint16(r.Access))
		p.comment(p.value(r.Module) + moduleFlags(r.Access, classfile.PlaceRequires))
		p.version(r.Version)
	}
	p.indent--
	p.exports("exports", m.Exports)
	p.exports("opens", m.Opens)
	p.count(len(m.Uses), "uses")
	p.indent++
	for _, u := range m.Uses {
		p.printf("#%d", u)
		p.comment(p.value(u))
	}
	p.indent--
	p.count(len(m.Provides), "provides")
	p.indent++
	for _, pr := range m.Provides {
		p.printf("#%d", pr.Service)
		p.comment(p.value(pr.Service) + " with ... " + strconv.Itoa(len(pr.With)))
		p.indent++
		for _, w := range pr.With {
			p.printf("#%d", w)
			p.comment("... with " + p.value(w))
		}
		p.indent--
	}
	p.indent -= 2
}

func (p *printer) exports(what string, list []classfile.ModuleExports) {
	p.count(len(list), what)
	p.indent++
	for _, e := range list {
		p.printf("#%d,%x", e.Package, uint16(e.Access))
		s := p.value(e.Package) + moduleFlags(e.Access, classfile.PlaceExports)
		if len(e.To) == 0 {
			p.comment(s)
			continue
		}
		p.comment(s + " to ... " + strconv.Itoa(len(e.To)))
		p.indent++
		for _, to := range e.To {
			p.printf("#%d", to)
			p.comment("... to " + p.value(to))
		}
		p.indent--
	}
	p.indent--
}

// directives prints a module's declaration as its source has it.
func (p *printer) directives() {
	m, ok, err := p.c.Module()
	if !ok || err != nil {
		return
	}
	for _, r := range m.Requires {
		p.print("requires ")
		p.print(modifiers(r.Access, []keyword{{classfile.AccStaticPhase, "static"}, {classfile.AccTransitive, "transitive"}}))
		p.println(p.plain(r.Module) + ";")
	}
	for what, list := range [][]classfile.ModuleExports{m.Exports, m.Opens} {
		for _, e := range list {
			p.print([]string{"exports ", "opens "}[what])
			p.print(p.plain(e.Package))
			p.targets("to", e.To)
		}
	}
	for _, u := range m.Uses {
		p.println("uses " + p.plain(u) + ";")
	}
	for _, pr := range m.Provides {
		p.print("provides  " + p.plain(pr.Service)) // two blanks, as javap has them
		p.targets("with", pr.With)
	}
}

// targets ends a directive with a list of names, one on each line.
func (p *printer) targets(word string, list []uint16) {
	if len(list) > 0 {
		p.println(" " + word)
	}
	p.indent++
	for i, t := range list {
		if i > 0 {
			p.println(",")
		}
		p.print(p.plain(t))
	}
	p.println(";")
	p.indent--
}

// plain gives the Java name in a Module, Package or Class entry.
func (p *printer) plain(i uint16) string {
	for _, get := range [...]func(uint16) (string, error){p.c.ModuleName, p.c.PackageName, p.c.ClassName} {
		if s, err := get(i); err == nil {
			return javaName(s)
		}
	}
	return unresolved
}
