package rt

import (
	"runtime"
	"slices"

	"github.com/junco-vm/junco/heap"
)

func init() {
	register("java/lang/System", map[string]Native{
		"arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V": arraycopy,
		"identityHashCode(Ljava/lang/Object;)I":               func(f *Frame) Answer { return f.ReturnInt(identityHash(f.Ref(0))) },
		"nanoTime()J":                                         func(f *Frame) Answer { return f.ReturnLong(f.vm.nanoTime()) },
		"currentTimeMillis()J":                                func(f *Frame) Answer { return f.ReturnLong(f.vm.clock() / 1_000_000) },
	})
	register("java/lang/Runtime", map[string]Native{
		"halt0(I)V": func(f *Frame) Answer {
			f.vm.exitStatus, f.vm.exiting = int(f.Int(0)), true
			return answerExit
		},
		"gc0()V": func(f *Frame) Answer {
			f.vm.collect(causeExplicit)
			return f.ReturnVoid()
		},
		"totalMemory0()J": func(f *Frame) Answer { return f.ReturnLong(int64(heap.Bytes)) },
		"maxMemory0()J":   func(f *Frame) Answer { return f.ReturnLong(int64(heap.Bytes)) },
		"freeMemory0()J": func(f *Frame) Answer {
			return f.ReturnLong(int64(f.vm.heap.FreeBytes()) + int64(f.vm.m.BumpEnd-f.vm.m.Bump))
		},
		"availableProcessors0()I": func(f *Frame) Answer { return f.ReturnInt(1) },
	})
	register("junco/internal/Host", map[string]Native{
		"properties()[Ljava/lang/String;": func(f *Frame) Answer {
			props := map[string]string{"os.name": goosName(), "os.arch": runtime.GOARCH}
			for k, v := range f.vm.cfg.Props {
				props[k] = v
			}
			return f.returnPairs(props)
		},
		"environment()[Ljava/lang/String;": func(f *Frame) Answer { return f.returnPairs(f.vm.cfg.Env) },
		"currentNanos()J":                  func(f *Frame) Answer { return f.ReturnLong(f.vm.clock()) },
		"seed()J":                          func(f *Frame) Answer { return f.ReturnLong(f.vm.seed()) },
	})
}

// goosName is os.name as Java spells it.
func goosName() string {
	switch runtime.GOOS {
	case "windows":
		return "Windows"
	case "darwin":
		return "Mac OS X"
	}
	return "Linux"
}

// returnPairs returns a String[] of keys and values, in the order of the keys.
func (f *Frame) returnPairs(m map[string]string) Answer {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	var all []string
	for _, k := range keys {
		all = append(all, k, m[k])
	}
	arr, ok := f.vm.NewStringArray(all)
	if !ok {
		return f.OutOfMemory()
	}
	return f.ReturnRef(arr)
}

// NewStringArray makes a String[].
func (vm *VM) NewStringArray(all []string) (heap.Ref, bool) {
	arr, ok := vm.newObjectArray("java/lang/String", len(all))
	if !ok {
		return 0, false
	}
	defer vm.keep(arr)()
	for i, text := range all {
		s, ok := vm.newString(text)
		if !ok {
			return 0, false
		}
		vm.storeRef(arr, arrayData+4*uint32(i), s)
	}
	return arr, true
}
