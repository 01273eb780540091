package verify

import (
	"fmt"
	"strings"

	"github.com/junco-vm/junco/classfile"
)

// maxDump bounds each part of the details of an Error, in bytes: a method of 64 KiB would print 200 KiB of hex.
const maxDump = 4096

// details describes the code, its handlers and its StackMapTable.
func (v *verifier) details() string {
	var b strings.Builder
	v.dumpCode(&b)
	v.dumpHandlers(&b)
	v.dumpMap(&b)
	return b.String()
}

// currentFrame describes the current frame, but with the given stack.
func (v *verifier) currentFrame(stack []Type) string {
	var b strings.Builder
	b.WriteString("  Current Frame:\n")
	v.dumpFrame(&b, v.bci, v.locals[:min(v.localsSize, len(v.locals))], stack, v.thisUninit)
	return b.String()
}

// declaredFrame describes a frame of the StackMapTable.
func (v *verifier) declaredFrame(s *state) string {
	var b strings.Builder
	b.WriteString("  Stackmap Frame:\n")
	v.dumpFrame(&b, s.bci, v.localsOf(s), v.stackOf(s), s.thisUninit)
	return b.String()
}

func (v *verifier) dumpFrame(b *strings.Builder, bci int, locals, stack []Type, thisUninit bool) {
	fmt.Fprintf(b, "    bci: @%d\n", bci)
	flags := "{ }"
	if thisUninit {
		flags = "{ flagThisUninit }"
	}
	fmt.Fprintf(b, "    flags: %s\n    locals: ", flags)
	v.dumpTypes(b, locals)
	b.WriteString("\n    stack: ")
	v.dumpTypes(b, stack)
	b.WriteByte('\n')
}

func (v *verifier) dumpTypes(b *strings.Builder, types []Type) {
	b.WriteByte('{')
	start := b.Len()
	for i, t := range types {
		if i > 0 {
			b.WriteByte(',')
		}
		if b.Len()-start > maxDump {
			b.WriteString(" ...")
			break
		}
		b.WriteByte(' ')
		b.WriteString(v.describe(t))
	}
	b.WriteString(" }")
}

func (v *verifier) dumpCode(b *strings.Builder) {
	b.WriteString("  Bytecode:\n")
	start := b.Len()
	for i := 0; i <= len(v.bytes); i += 16 { // an empty line when the last one is full, as HotSpot has it
		if b.Len()-start > maxDump {
			b.WriteString("    ...\n")
			break
		}
		fmt.Fprintf(b, "    %07x:", i)
		for k := i; k < min(i+16, len(v.bytes)); k++ {
			if k&1 == 0 {
				b.WriteByte(' ')
			}
			fmt.Fprintf(b, "%02x", v.bytes[k])
		}
		b.WriteString(strings.Repeat(" ", 40-(min(16, len(v.bytes)-i)*5+1)/2))
		b.WriteByte('\n')
	}
}

func (v *verifier) dumpHandlers(b *strings.Builder) {
	if len(v.code.Handlers) == 0 {
		return
	}
	b.WriteString("  Exception Handler Table:\n")
	start := b.Len()
	for _, h := range v.code.Handlers {
		if b.Len()-start > maxDump {
			b.WriteString("    ...\n")
			break
		}
		fmt.Fprintf(b, "    bci [%d, %d] => handler: %d\n", h.StartPC, h.EndPC, h.HandlerPC)
	}
}

// dumpMap prints the frames of the StackMapTable as they are encoded.
func (v *verifier) dumpMap(b *strings.Builder) {
	frames, err := v.code.StackMapTable()
	if err != nil || len(frames) == 0 {
		return
	}
	b.WriteString("  Stackmap Table:\n")
	start := b.Len()
	bci := -1
	for i := range frames {
		if b.Len()-start > maxDump {
			b.WriteString("    ...\n")
			break
		}
		f := &frames[i]
		bci += int(f.Delta) + 1
		switch f.Kind() {
		case classfile.FrameSame:
			name := "same_frame"
			if f.Type == classfile.FrameTypeSameExtended {
				name = "same_frame_extended"
			}
			fmt.Fprintf(b, "    %s(@%d)\n", name, bci)
		case classfile.FrameSameLocals1:
			name := "same_locals_1_stack_item_frame"
			if f.Type == classfile.FrameTypeSameLocals1Extended {
				name = "same_locals_1_stack_item_frame_extended"
			}
			fmt.Fprintf(b, "    %s(@%d,%s)\n", name, bci, v.dumpDeclared(f.Stack))
		case classfile.FrameChop:
			fmt.Fprintf(b, "    chop_frame(@%d,%d)\n", bci, classfile.FrameTypeSameExtended-f.Type)
		case classfile.FrameAppend:
			fmt.Fprintf(b, "    append_frame(@%d,%s)\n", bci, v.dumpDeclared(f.Locals))
		default:
			fmt.Fprintf(b, "    full_frame(@%d,{%s},{%s})\n", bci, v.dumpDeclared(f.Locals), v.dumpDeclared(f.Stack))
		}
	}
}

func (v *verifier) dumpDeclared(types []classfile.VerificationType) string {
	var b strings.Builder
	for i, t := range types {
		if b.Len() > maxDump {
			b.WriteString(",...")
			break
		}
		if i > 0 {
			b.WriteByte(',')
		}
		switch t.Tag {
		case classfile.VTop:
			b.WriteString("Bogus")
		case classfile.VInteger:
			b.WriteString("Integer")
		case classfile.VFloat:
			b.WriteString("Float")
		case classfile.VDouble:
			b.WriteString("Double")
		case classfile.VLong:
			b.WriteString("Long")
		case classfile.VNull:
			b.WriteString("Null")
		case classfile.VUninitializedThis:
			b.WriteString("UninitializedThis")
		case classfile.VObject:
			fmt.Fprintf(&b, "Object[#%d]", t.Index)
		case classfile.VUninitialized:
			fmt.Fprintf(&b, "Uninitialized[#%d]", t.Index)
		default:
			fmt.Fprintf(&b, "BAD:%d", t.Tag)
		}
	}
	return b.String()
}
