package vm_test

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vm"
	"github.com/junco-vm/junco/vmmem"
)

// The programs about devices: testdata/devices/*.java with their classes and what they print. HotSpot has no such devices, so what they
// print was written down from runs that were checked by hand: go test ./vm -run TestDevicePrograms -update.
const devicePrograms = "../testdata/devices"

// deviceConfig has a clock that moves only when all threads wait, random numbers that are no more than numbers, and a host that
// answers mail on channel 1 at once, on channel 2 with a refusal, and on channel 3 from a goroutine when the program has opened the gate, a
// device at EmbedderBase.
func deviceConfig(program string, out, errOut *bytes.Buffer) vm.Config {
	nanos, seed := int64(1), int64(1)
	clock := func() int64 { return nanos }
	gate := make(chan bool, 1)
	cfg := vm.NewConfig().WithClassPath(os.DirFS(devicePrograms)).WithStdio(strings.NewReader("Ada\nmore"), out, errOut).
		WithClock(func() time.Time { return time.Unix(1_700_000_000, clock()) }).
		WithNanoTime(clock, func(d time.Duration) { nanos += int64(d) }).
		WithSeed(func() int64 {
			seed = seed*6364136223846793005 + 1442695040888963407
			return seed
		}).
		WithMailbox(func(mail vm.Mail) {
			switch mail.Channel() {
			case 1:
				_ = mail.Reply(bytes.ToUpper(mail.Body()))
			case 2:
				_ = mail.Refuse(42)
			default:
				go func() {
					<-gate
					_ = mail.Reply(append([]byte("later: "), mail.Body()...))
				}()
			}
		})
	if program != "Mailbox" { // without a device of the embedder's nobody can raise a line, which tells a deadlock from a wait
		return cfg
	}
	return cfg.WithDevice(vm.EmbedderBase, func(vm.Bus) vmmem.Device {
		return vmmem.Device{Name: "gate", Size: 4, Write: func(uint32, int, uint64) error { gate <- true; return nil }}
	})
}

func TestDevicePrograms(t *testing.T) {
	modes := map[string]func(vm.Config) vm.Config{
		"plain":  func(c vm.Config) vm.Config { return c },
		"gc":     func(c vm.Config) vm.Config { return c.WithCollectEvery(25) },
		"slices": func(c vm.Config) vm.Config { return c.WithSliceAlways() },
		"drop":   func(c vm.Config) vm.Config { return c.WithDropCaches(50) },
	}
	for _, p := range []struct {
		name, stderr string
		ends         error
	}{
		{"Console", "e\n", nil}, {"Clock", "", nil}, {"Entropy", "", nil}, {"Mailbox", "", nil}, {"Screen", "", nil},
		{"Lines", "", vm.ErrDeadlock},
	} {
		for name, mode := range modes {
			if p.name == "Screen" && name == "slices" {
				continue // a slice at each of its millions of safepoints takes 20 s
			}
			t.Run(p.name+"/"+name, func(t *testing.T) {
				var out, errOut bytes.Buffer
				ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
				defer cancel()
				m := newVM(t, mode(deviceConfig(p.name, &out, &errOut)))
				err := m.RunMain(ctx, p.name)
				require.ErrorIs(t, err, p.ends, errOut.String())
				if p.ends != nil {
					assert.ErrorContains(t, err, `"main" waits for an interrupt`)
				}
				assert.Equal(t, p.stderr, errOut.String())
				file := devicePrograms + "/" + p.name + ".out"
				if *update && name == "plain" {
					require.NoError(t, os.WriteFile(file, out.Bytes(), 0o644))
				}
				want, err := os.ReadFile(file)
				require.NoError(t, err)
				assert.Equal(t, string(want), out.String())
				require.NoError(t, m.Heap().Verify())
				require.NoError(t, m.Space().Verify())
			})
		}
	}
}

// TestInterruptsWakeAWaitingMachine: the host raises a line while the machine sleeps or waits for nothing else, and a cancelled context
// ends such a wait.
func TestInterruptsWakeAWaitingMachine(t *testing.T) {
	var out, errOut bytes.Buffer
	released := make(chan struct{})
	cfg := vm.NewConfig().WithClassPath(os.DirFS(devicePrograms)).WithStdio(nil, &out, &errOut).WithMailbox(func(mail vm.Mail) {
		switch mail.Channel() {
		case 3:
			time.AfterFunc(time.Millisecond, func() { _ = mail.Reply(nil) })
		default:
			close(released) // and never answers
		}
	})
	m := newVM(t, cfg)
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	require.NoError(t, m.RunMain(ctx, "Patience", "3", "sleep"))
	assert.Equal(t, "interrupted a sleep\n", out.String())
	require.NoError(t, m.RunMain(ctx, "Patience", "3", "wait"))
	assert.Equal(t, "interrupted a sleep\ntook 2\n", out.String())
	go func() {
		<-released
		time.Sleep(time.Millisecond)
		cancel()
	}()
	require.ErrorIs(t, m.RunMain(ctx, "Patience", "4", "wait"), context.Canceled)
	ctx, cancel = context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	require.NoError(t, m.RunMain(ctx, "Patience", "3", "wait"), "the machine works on; the program cancelled what nobody answered")
}
