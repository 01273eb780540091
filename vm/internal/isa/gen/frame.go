package main

// loopHead opens the loop function. No detail of an earlier exit is left for the next to be read by mistake; and those two stores are what puts the
// dispatch block inside one 32-byte window of a function that the compiler aligns at 32 bytes. Where it straddled a 64-byte line, which
// depended on all that was linked before it, a field loop took half as long again (TestDisassembly).
const loopHead = `	pc := unsafe.Add(m.codePtr, uintptr(m.PC)*8)
	fp := unsafe.Add(m.stackPtr, uintptr(m.FP))
	heap := m.heapPtr
	code := m.codePtr
	entries := m.entryPtr
	countdown := m.Countdown
	var exit Exit
	m.ExitA, m.ExitB, m.ExitC = 0, 0, 0
loop:
	for {
		ins := (*isa.Instr)(pc)
`

// traceHook calls the tracer with the registers stored.
const traceHook = `		m.PC, m.FP, m.Countdown = uint32((uintptr(pc)-uintptr(code))>>3), uint32(uintptr(fp)-m.stackBase), countdown
		if !m.Trace(m) {
			return ExitBreak
		}
		countdown = m.Countdown
`

// loopTail holds the slow paths. Each either leaves or goes back to the loop; none of them calls.
const loopTail = `
storeShaded:
	// A reference is overwritten while the collector marks. m.ExitA is the address of the variable, m.ExitB the new value, ExitC the
	// words to advance. Yuasa's barrier: the old value is handed to the collector before the store.
	{
		old := MU(m.ExitA, 0)
		if old != 0 {
			if m.ShadedLen >= ShadedMax {
				exit = ExitBarrier
				goto leave
			}
			*(*uint32)(unsafe.Add(unsafe.Pointer(&m.Shaded), uintptr(m.ShadedLen)*4)) = old
			m.ShadedLen++
		}
		MU(m.ExitA, 0) = m.ExitB
		NEXT(m.ExitC)
		goto loop
	}
safepoint:
	countdown = 0
	exit = ExitSafepoint
	goto leave
nullPointer:
	exit = ExitNullPointer
	goto leave
arithmetic:
	exit = ExitArithmetic
	goto leave
arrayIndex:
	exit = ExitArrayIndex
	goto leave
stringIndex:
	exit = ExitStringIndex
	goto leave
negativeSize:
	exit = ExitNegativeSize
	goto leave
arrayStore:
	exit = ExitArrayStore
	goto leave
classCast:
	exit = ExitClassCast
	goto leave
stackOverflow:
	exit = ExitStackOverflow
	goto leave
monitorEnter:
	exit = ExitMonitorEnter
	goto leave
monitorExit:
	exit = ExitMonitorExit
	goto leave
interfaceMiss:
	exit = ExitInterfaceMiss
	goto leave
subtypeMiss:
	exit = ExitSubtypeMiss
	goto leave
allocSlow:
	exit = ExitAllocSlow
	goto leave
resolve:
	exit = ExitResolve
	goto leave
slowOp:
	exit = ExitSlowOp
	goto leave
leave:
	m.PC = uint32((uintptr(pc) - uintptr(code)) >> 3)
	m.FP = uint32(uintptr(fp) - m.stackBase)
	m.Countdown = countdown
	return exit
`
