package cli

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const embedded = "../../../../testdata/embed"

func TestScreenIsSaved(t *testing.T) {
	path := filepath.Join(t.TempDir(), "flag.png")
	var out, errOut bytes.Buffer
	require.Equal(t, exitOK, Main([]string{"run", "--screen", path, "-cp", embedded, "Flag"}, strings.NewReader(""), &out, &errOut), errOut.String())
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	img, err := png.Decode(f)
	require.NoError(t, err)
	assert.Equal(t, image.Rect(0, 0, 160, 100), img.Bounds())
	for x, want := range map[int]color.RGBA{0: {0, 0x92, 0x46, 255}, 60: {255, 255, 255, 255}, 159: {0xCE, 0x2B, 0x37, 255}} {
		assert.Equal(t, want, color.RGBAModel.Convert(img.At(x, 99)), x)
	}
}

// chess is a board of white and black squares with so many pixels a side.
func chess(size, square int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, size, size))
	for y := range size {
		for x := range size {
			c := color.RGBA{A: 255}
			if (x/square+y/square)%2 == 0 {
				c = color.RGBA{255, 255, 255, 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	return img
}

func TestPicturesInTheTerminal(t *testing.T) {
	var b strings.Builder
	assert.Equal(t, 2, shades(&b, chess(16, 4), 4))
	assert.Equal(t, "====\n====\n", b.String(), "each character is half white, half black")
	b.Reset()
	assert.Equal(t, 4, shades(&b, chess(16, 8), 8))
	assert.Equal(t, "@@@@    \n@@@@    \n    @@@@\n    @@@@\n", b.String())
	b.Reset()
	assert.Equal(t, 1, halfBlocks(&b, chess(2, 1), 80), "no more columns than pixels")
	assert.Equal(t, "\x1b[38;2;255;255;255;48;2;0;0;0m\u2580\x1b[38;2;0;0;0;48;2;255;255;255m\u2580\x1b[0m\n", b.String())
	for columns := 1; columns < 70; columns++ { // whatever the window's width
		for _, size := range []int{1, 2, 3, 50} {
			b.Reset()
			rows := halfBlocks(&b, chess(size, 1), columns)
			assert.Equal(t, rows, strings.Count(b.String(), "\n"))
			assert.Equal(t, rows*min(columns, size), strings.Count(b.String(), "\u2580"))
		}
	}
}

// TestPicturesReplaceOneAnother: while a program runs, each picture is drawn over the one before, and not more often than can be seen.
func TestPicturesReplaceOneAnother(t *testing.T) {
	var b strings.Builder
	s := &screen{live: true, columns: 4, out: &b}
	s.show(chess(4, 4))
	s.show(chess(4, 2)) // too early
	s.draw(chess(4, 2))
	assert.Equal(t, "@@@@\n@@@@\n\x1b[2A@@  \n  @@\n", b.String())
	_, err := s.beside(&b).Write([]byte("text\n"))
	require.NoError(t, err)
	s.draw(chess(4, 4))
	assert.True(t, strings.HasSuffix(b.String(), "\ntext\n@@@@\n@@@@\n"), "%q", b.String())
	for lines := 1; lines < 20; lines++ {
		for _, size := range []int{1, 7, 50} {
			low := &screen{columns: 80, lines: lines, out: io.Discard}
			low.draw(chess(size, 1))
			assert.LessOrEqual(t, low.rows, lines)
			low.colour = true
			low.draw(chess(size, 1))
			assert.LessOrEqual(t, low.rows, lines)
		}
	}
}
