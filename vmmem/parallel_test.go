package vmmem_test

import (
	"bytes"
	"strconv"
	"sync"
	"testing"

	"github.com/junco-vm/junco/vmmem"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestSpacesInParallel runs spaces on goroutines of their own that share an image
// and a section, for the race detector to watch: spaces share nothing mutable
// but what they were made to share.
func TestSpacesInParallel(t *testing.T) {
	image := bytes.Repeat([]byte("library"), 10_000)
	section, err := vmmem.NewSection("shared", 16*vmmem.PageSize)
	require.NoError(t, err)
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for range 20 {
				s, err := vmmem.New(vmmem.Options{})
				assert.NoError(t, err)
				a, err := s.MapImage(vmmem.ImageBase, image, "library")
				assert.NoError(t, err)
				v, err := s.MapSection(section, vmmem.View{Prot: vmmem.ProtReadWrite})
				assert.NoError(t, err)
				own := v + vmmem.Addr(g*2*vmmem.PageSize) // each its own pages
				_, err = s.MapSection(section, vmmem.View{
					Offset: uint32(g * 2 * vmmem.PageSize), Size: vmmem.PageSize, Prot: vmmem.ProtReadWrite, CopyOnWrite: true,
				})
				assert.NoError(t, err)
				heap, err := s.Allocate(vmmem.Request{Size: 256 * kiB, Prot: vmmem.ProtReadWrite, Commit: true})
				assert.NoError(t, err)
				assert.NoError(t, s.Copy(heap, a, 1000))
				assert.NoError(t, s.Copy(own, heap, 1000))
				assert.NoError(t, s.Decommit(heap, 64*kiB))
				o, _, err := s.Compare(own, a, 1000)
				assert.NoError(t, err)
				assert.Zero(t, o)
				assert.NoError(t, s.Verify())
				assert.NoError(t, s.Close())
			}
		})
	}
	wg.Wait()
	for g := range 8 {
		assert.Equal(t, image[:1000], section.Bytes()[g*2*vmmem.PageSize:][:1000])
	}
	require.NoError(t, section.Close())
}

// TestManySpaces holds a thousand small spaces at once.
func TestManySpaces(t *testing.T) {
	n := 1000
	if raceEnabled || testing.Short() || strconv.IntSize < 64 {
		n = 50
	}
	spaces := make([]*vmmem.Space, n)
	for i := range spaces {
		s := newSpace(t, vmmem.Options{})
		a, err := s.Allocate(vmmem.Request{Addr: vmmem.HeapBase, Size: vmmem.HeapSize, Kind: vmmem.KindHeap, Prot: vmmem.ProtReadWrite, Commit: true})
		require.NoError(t, err)
		_, err = s.Allocate(vmmem.Request{Addr: vmmem.StackBase, Size: 1 * miB, Kind: vmmem.KindStack, Prot: vmmem.ProtReadWrite, Commit: true})
		require.NoError(t, err)
		require.NoError(t, s.Write32(a, uint32(i)))
		spaces[i] = s
	}
	for i, s := range spaces {
		v, err := s.Read32(vmmem.HeapBase)
		require.NoError(t, err)
		require.EqualValues(t, i, v)
		require.NoError(t, s.Close())
	}
}
