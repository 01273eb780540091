package rt

import (
	"github.com/junco-vm/junco/heap"
)

// A class record is the truth about a class, in the guest's own memory: where its class file lies, how far its initialisation has
// come, its statics, and the outcome of every resolution. The Go structure Class is a cache over it that Drop throws away and
// attach makes again.
//
// The record is one chunk of type ClassRecord. First come the references, which the collector scans, then raw words:
//
//	+0            number of references n
//	+4            n references: recMirror ... recFixedRefs-1, the static fields that are references, the pool's strings and the like
//	+4+4n         raw words: rawID ... rawFixed-1, one word for each pool entry that resolves to a number
//	8-aligned     the other static fields
//
// A record without static fields or pool (an array class, a primitive type) ends after the fixed words.
const (
	recMirror    = iota // the java.lang.Class object, or null until asked for
	recLoader           // the java.lang.ClassLoader object; null: the boot loader
	recInitCause        // why initialisation failed
	recFailures         // errors that resolving Class entries ended with, an Object[]; see recordFailure
	recFixedRefs
)

const (
	rawID       = iota // class id
	rawState           // see initState
	rawInitBy          // the thread that initialises the class
	rawImage           // guest address of the class file
	rawImageLen        // its length in bytes
	rawElem            // array: id of the element class; primitive: descriptor character
	rawKind            // see Kind
	rawLoader          // id of the loader, see Loader
	rawHost            // hidden class: id of the class whose nest it belongs to
	rawFixed
)

// Root record: what the VM itself must not lose. It has the shape of a class record.
const (
	rootOOM         = iota // preallocated OutOfMemoryError
	rootOverheadOOM        // another
	rootPending            // references cleared by the collector that Java has not taken yet, linked by Reference.next
	rootKept               // first of the slots of objects that Go code holds for a moment
	rootRefs        = rootKept + keptSlots
)

// keptSlots is enough for the arguments of any method and what natives hold besides.
const keptSlots = 288

// Raw words of the root record.
const (
	rootClasses         = iota // address of the table of class records, by class id
	rootClassCap               // its capacity
	rootClassCount             // highest class id in use
	rootInternTable            // see string.go
	rootInternSlots            // capacity, a power of two
	rootInternCount            // strings in it
	rootSweptInterned          // the first slot that has not been looked at since marking ended
	rootMonitors               // see monitor.go
	rootMonitorCap             //
	rootMonitorFree            // head of the list of free monitors
	rootLater                  // 1: the program needs a later release than 17
	rootRunHead                // run queue: first thread + 1
	rootRunTail                // last thread + 1
	rootRawBook                // what raw blocks there are, see raw_alloc.go
	rootLinesPending           // interrupt lines, a bit each
	rootLinesEnabled           // those that threads wait for
	rootAlarm                  // the clock device's alarm, two words: nanoseconds on the monotonic clock, 0: none
	rootAlarmHigh              //
	rootPeriod                 // nanoseconds between alarms, two words
	rootPeriodHigh             //
	rootClockHigh              // upper half of the clock's register that was read last
	rootScannedClasses         // class records that the cycle which runs has marked, by id
	rootScannedMonitors        // monitors, likewise
	rootScannedThreads         // threads, likewise, by number
	rootScanCycle              // cycles that scanned stacks
	rootReserve                // chunk held for the next OutOfMemoryError, 0 for none
	rootRaws
)

// recordBytes is the payload of a record.
func recordBytes(refs, raws, statics uint32) uint32 {
	return align8(4+4*refs+4*raws) + statics
}

func align8(n uint32) uint32 { return (n + 7) &^ 7 }

func (vm *VM) recRef(rec heap.Ref, i int) heap.Ref       { return vm.loadRef(rec, 4+4*uint32(i)) }
func (vm *VM) setRecRef(rec heap.Ref, i int, v heap.Ref) { vm.storeRef(rec, 4+4*uint32(i), v) }
func (vm *VM) recRawOff(rec heap.Ref, i int) uint32 {
	return 4 + 4*vm.load32(rec, 0) + 4*uint32(i)
}
func (vm *VM) recRaw(rec heap.Ref, i int) uint32       { return vm.load32(rec, vm.recRawOff(rec, i)) }
func (vm *VM) setRecRaw(rec heap.Ref, i int, v uint32) { vm.store32(rec, vm.recRawOff(rec, i), v) }

func (vm *VM) rootRef(i int) heap.Ref       { return vm.recRef(vm.root, i) }
func (vm *VM) setRootRef(i int, v heap.Ref) { vm.setRecRef(vm.root, i, v) }
func (vm *VM) rootRaw(i int) uint32         { return vm.recRaw(vm.root, i) }
func (vm *VM) setRootRaw(i int, v uint32)   { vm.setRecRaw(vm.root, i, v) }

// keep holds an object in a slot of the root record while Go code allocates others; the answer lets it go.
// Holds nest; a BUG panics when more than keptSlots are open.
func (vm *VM) keep(r heap.Ref) func() {
	if vm.kept == keptSlots {
		panic("BUG: too many objects kept by Go code at once")
	}
	vm.setRootRef(rootKept+vm.kept, r)
	vm.kept++
	return vm.unkeepLast
}

func (vm *VM) unkeepLast() {
	vm.kept--
	vm.setRootRef(rootKept+vm.kept, 0)
}
