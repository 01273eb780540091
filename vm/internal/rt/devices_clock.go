package rt

// Registers of the clock: 64-bit words.
const (
	clockWall   = 0x00 // R: nanoseconds since 1970
	clockNanos  = 0x08 // R: nanoseconds of the monotonic clock
	clockAlarm  = 0x10 // RW: when LineClock is raised, on the monotonic clock; 0: never
	clockPeriod = 0x18 // RW: nanoseconds from one alarm to the next; 0: the alarm goes off once
	clockBytes  = 0x20
)

func (vm *VM) long(raw int) int64 {
	return int64(vm.rootRaw(raw)) | int64(vm.rootRaw(raw+1))<<32
}

func (vm *VM) setLong(raw int, v int64) {
	vm.setRootRaw(raw, uint32(v))
	vm.setRootRaw(raw+1, uint32(v>>32))
}

// alarm is when the clock's alarm goes off, 0 for never.
func (vm *VM) alarm() int64 { return vm.long(rootAlarm) }

// ring raises the clock's line when the alarm's time has come, and sets the next alarm. Alarms that were missed are one.
func (vm *VM) ring(at int64) {
	now := vm.nanoTime()
	if now < at {
		return
	}
	next := int64(0)
	if period := vm.long(rootPeriod); period > 0 {
		next = deadline(at+(now-at)/period*period, period)
	}
	vm.setLong(rootAlarm, next)
	vm.raise(1 << LineClock)
}

// readClock reads a word at once, or its halves, of which the lower one keeps the upper one until that is read.
func (vm *VM) readClock(off uint32, width int) (uint64, error) {
	if off >= clockBytes || width < 4 || off%uint32(width) != 0 {
		return 0, errRegister
	}
	if off%8 != 0 {
		return uint64(vm.rootRaw(rootClockHigh)), nil
	}
	var v int64
	switch off {
	case clockWall:
		v = vm.clock()
	case clockNanos:
		v = vm.nanoTime()
	case clockAlarm:
		v = vm.alarm()
	case clockPeriod:
		v = vm.long(rootPeriod)
	}
	vm.setRootRaw(rootClockHigh, uint32(v>>32))
	return uint64(v), nil
}

// writeClock takes whole words only: half an alarm would be another one.
func (vm *VM) writeClock(off uint32, width int, v uint64) error {
	if width == 8 {
		switch off {
		case clockAlarm:
			vm.setLong(rootAlarm, max(int64(v), 0))
			return nil
		case clockPeriod:
			vm.setLong(rootPeriod, max(int64(v), 0))
			return nil
		}
	}
	return errRegister
}
