package verify

// Limits of what one method may cost. Both are far above anything a compiler produces: the largest method of the
// Java class libraries stays below a thousandth of them.
const (
	// maxStateTypes bounds the entries of all frames of a method together (4 bytes each). A table of n bytes can
	// declare about n*n/6 of them, because a frame of one byte repeats all locals.
	maxStateTypes = 1 << 22

	// maxWork bounds the steps of one method: entries of frames compared or merged, and instructions visited.
	// Without it 65535 instructions under 65535 handlers with 65535 locals would take days.
	maxWork = 1 << 28

	// queryCost is what a question to the hierarchy costs in steps.
	queryCost = 64

	// handlerCost is what looking at a handler for an instruction costs in steps.
	handlerCost = 8

	// charsPerStepShift says that 1<<charsPerStepShift characters of a name read cost a step.
	charsPerStepShift = 4

	// maxKnown bounds the answers of the hierarchy that are remembered, about 16 bytes each.
	maxKnown = 1 << 14
)

// spend counts n steps of work and reports whether the method may go on.
func (v *verifier) spend(n int) bool {
	v.work += n
	if v.work > maxWork {
		v.fail("Method is too complex to verify", "")
		return false
	}
	return true
}
