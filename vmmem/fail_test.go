package vmmem_test

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"github.com/junco-vm/junco/vmmem"
	"github.com/stretchr/testify/require"
)

var errVeto = errors.New("no more memory")

// script is one call after another, each of which may need memory from the quota
// or the host. It goes on after a failure and reports all of them.
func script(x, y *vmmem.Space, c *vmmem.Section, check func(call string, err error)) {
	a, err := x.Allocate(vmmem.Request{Size: 64 * kiB, Prot: vmmem.ProtReadWrite, Commit: true})
	check("allocate", err)
	r, err := x.Reserve(0, 256*kiB, vmmem.KindStack)
	check("reserve", err)
	check("commit", x.Commit(r+4*kiB, 32*kiB, vmmem.ProtReadWrite))
	check("commit across", x.Commit(r, 128*kiB, vmmem.ProtRead))
	_, err = x.MapImage(0, make([]byte, 5000), "image")
	check("image", err)
	p, err := x.ReserveImage(0, 64*kiB, "packed")
	check("reserve image", err)
	check("commit image", x.CommitImage(p+100, []byte("data")))
	v, err := x.MapSection(c, vmmem.View{Prot: vmmem.ProtReadWrite, CopyOnWrite: true})
	check("section", err)
	check("copy on write", x.Write8(v, 1))
	check("copies on write", x.Fill(v, 20*kiB, 1))
	_, err = vmmem.Share(y, 0, x, v, 24*kiB, vmmem.ProtReadWrite)
	check("share", err)
	check("copy", vmmem.CopyBetween(x, v, x, v+8*kiB+1, 16*kiB))
	check("check", x.Check(a, 8*kiB, vmmem.CheckTypes))
	check("decommit", x.Decommit(r, 8*kiB))
	check("commit again", x.Commit(r, 8*kiB, vmmem.ProtReadWrite))
	_, err = vmmem.MoveBlock(y, 0, x, r)
	check("move", err)
	_, err = x.Host(a, 10)
	check("host", err)
	var buf bytes.Buffer
	check("save", x.Save(&buf, vmmem.SaveOptions{}))
	z, err := vmmem.Load(&buf, vmmem.LoadOptions{Options: vmmem.Options{BeforeCommit: veto}})
	check("load", err)
	if err == nil {
		check("verify", z.Verify())
		check("close", z.Close())
	}
	n, err := vmmem.NewSection("new", 4*kiB)
	check("new section", err)
	if err == nil {
		check("close section", n.Close())
	}
	n, err = vmmem.SectionOfFile("file", bytes.NewReader(make([]byte, 5000)), 5000)
	check("section of file", err)
	if err == nil {
		_, err = y.MapSection(n, vmmem.View{Prot: vmmem.ProtReadWrite, CopyOnWrite: true})
		check("copy-on-write view of file", err)
		check("close section of file", n.Close())
	}
	b, err := vmmem.HostAlloc(100)
	check("host block", err)
	if err == nil {
		check("free", b.Free())
	}
}

// veto is what the spaces of the script ask before they commit.
var vetoCount func() error

func veto(vmmem.Addr, uint32) error {
	if vetoCount == nil {
		return nil
	}
	return vetoCount()
}

// TestFailTheNthCommit fails one request for memory after the other, first those
// that the embedder may veto, then those to the host. The call that needed it
// must say so and change nothing, and everything else must go on.
func TestFailTheNthCommit(t *testing.T) {
	for _, who := range []string{"embedder", "host"} {
		t.Run(who, func(t *testing.T) {
			total := 0
			for n := 0; n == 0 || n <= total; n++ {
				asked, failed := 0, 0
				fail := func() error {
					if asked++; asked == n {
						failed++
						return errVeto
					}
					return nil
				}
				c, err := vmmem.NewSection("section", 40*kiB)
				require.NoError(t, err)
				x, err := vmmem.New(vmmem.Options{BeforeCommit: veto})
				require.NoError(t, err)
				y, err := vmmem.New(vmmem.Options{BeforeCommit: veto})
				require.NoError(t, err)
				if who == "host" {
					vmmem.SetHostFault(fail)
				} else {
					vetoCount = fail
				}
				print := func() (list []any) {
					for _, s := range []*vmmem.Space{x, y} {
						list = append(list, slices.Collect(s.Regions()), s.Stats(), s.LayoutVersion())
					}
					return list
				}
				before := print()
				script(x, y, c, func(call string, err error) {
					if failed > 0 {
						require.ErrorIs(t, err, errVeto, "%d: %s", n, call)
						require.Equal(t, before, print(), "%d: %s", n, call)
						failed = -1000
					} else if failed == 0 {
						require.NoError(t, err, "%d: %s", n, call)
					}
					require.NoError(t, x.Verify(), "%d: %s", n, call)
					require.NoError(t, y.Verify(), "%d: %s", n, call)
					before = print()
				})
				vmmem.SetHostFault(nil)
				vetoCount = nil
				if n == 0 {
					total = asked
					require.Greater(t, total, 8)
				} else {
					require.Negative(t, failed, "request %d never came", n)
				}
				require.NoError(t, x.Close())
				require.NoError(t, y.Close())
				require.NoError(t, x.Verify())
				require.NoError(t, c.Close())
			}
			t.Logf("%d requests", total)
		})
	}
}

func TestBeforeCommitMustNotCallBack(t *testing.T) {
	var s *vmmem.Space
	var inside []error
	s, err := vmmem.New(vmmem.Options{BeforeCommit: func(a vmmem.Addr, n uint32) error {
		inside = append(inside, s.Release(a), s.Close(), s.Commit(a, n, 0))
		return nil
	}})
	require.NoError(t, err)
	committed(t, s, 1)
	require.Len(t, inside, 3)
	for _, err := range inside {
		require.ErrorIs(t, err, vmmem.ErrCallback)
	}
	require.NoError(t, s.Verify())
	require.NoError(t, s.Close())
}
