package disasm

import (
	"encoding/binary"
	"strings"

	"github.com/junco-vm/junco/classfile"
)

// jdkAttribute prints the attributes that the JDK's own tools put into its modules, which the specification does not
// define. It reports whether it knew the attribute.
func (p *printer) jdkAttribute(a *classfile.Attribute) bool {
	name, err := p.c.UTF8(a.NameIndex)
	if err != nil {
		return false
	}
	switch {
	case name == "ModuleTarget" && len(a.Info) == 2:
		p.println("ModuleTarget:")
		p.indent++
		p.printf("target_platform: #%d", binary.BigEndian.Uint16(a.Info))
		p.comment(p.utf8(binary.BigEndian.Uint16(a.Info)))
		p.indent--
		return true
	case name == "ModuleResolution" && len(a.Info) == 2:
		p.resolution(binary.BigEndian.Uint16(a.Info))
		return true
	case name == "ModuleHashes":
		return p.hashes(a.Info)
	}
	return false
}

// resolution prints when the module system may resolve a module.
func (p *printer) resolution(flags uint16) {
	p.println("ModuleResolution:")
	p.indent++
	p.printf("%x", flags)
	var names []string
	for i, name := range []string{"DO_NOT_RESOLVE_BY_DEFAULT", "WARN_DEPRECATED", "WARN_DEPRECATED_FOR_REMOVAL", "WARN_INCUBATING"} {
		if flags&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	p.comment(" " + strings.Join(names, " "))
	p.indent--
}

// hashes prints the hashes of the modules that were built together with this one; false means that info is malformed.
func (p *printer) hashes(info []byte) bool {
	type entry struct {
		module uint16
		hash   []byte
	}
	if len(info) < 4 {
		return false
	}
	algorithm, n := binary.BigEndian.Uint16(info), int(binary.BigEndian.Uint16(info[2:]))
	var entries []entry
	for rest := info[4:]; len(entries) < n; {
		if len(rest) < 4 {
			return false
		}
		size := int(binary.BigEndian.Uint16(rest[2:]))
		if len(rest) < 4+size {
			return false
		}
		entries = append(entries, entry{binary.BigEndian.Uint16(rest), rest[4 : 4+size]})
		rest = rest[4+size:]
	}
	p.println("ModuleHashes:")
	p.indent++
	p.printf("algorithm: #%d", algorithm)
	p.comment(p.utf8(algorithm))
	p.count(n, "hashes")
	for _, e := range entries {
		p.printf("#%d", e.module)
		p.comment(p.plain(e.module))
		p.printf("hash_length: %d\n", len(e.hash))
		p.printf("hash: [%x]\n", e.hash)
	}
	p.indent--
	return true
}
