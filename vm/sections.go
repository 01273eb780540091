package vm

import (
	"slices"

	"github.com/junco-vm/junco/vmmem"
)

// WithSection shares memory with the program, which opens it by the section's name with junco.memory.Section.open and sees it wherever it maps it: what
// one side writes, the other reads. Several VMs may share a section. Of two sections of one name the first counts.
//
// # Notes
//
//   - The section stays the embedder's, and must stay open as long as the VM. Its bytes ([vmmem.Section.Bytes]) may be used
//     between calls, and by a device's functions; another goroutine that uses them meanwhile races with the program.
//   - A section that is not writable can be mapped to be read, or copy-on-write.
//   - What views commit is bounded, see [VM.Space] and [vmmem.Space.SetQuota]: 33 MiB together unless the embedder changes it.
func (c Config) WithSection(s *vmmem.Section) Config {
	c.sections = append(slices.Clip(c.sections), s)
	return c
}
