package classlib

import (
	"archive/zip"
	"embed"
	"io"
	"slices"
	"strings"
)

// sdkPackage is the package that only this library has, which programs have to be compiled against.
const sdkPackage = "junco/memory/"

//go:embed src/junco/memory/*.java
var sdkSources embed.FS

// WriteSDK writes a jar with the class files of package junco.memory, for javac's class path, and its documented sources below
// sdk/, where no compiler takes them for sources of the program. The same library gives the same bytes.
//
// # Errors
//
// What w returns.
func WriteSDK(w io.Writer) error {
	z := zip.NewWriter(w)
	add := func(name string, data []byte) error {
		f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err == nil {
			_, err = f.Write(data)
		}
		return err
	}
	if err := add("META-INF/MANIFEST.MF", []byte("Manifest-Version: 1.0\r\nSpecification-Title: junco.memory\r\n\r\n")); err != nil {
		return err
	}
	var names []string
	for name := range Names {
		if strings.HasPrefix(name, sdkPackage) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		data, _ := Resource(name)
		if err := add(name, data); err != nil {
			return err
		}
	}
	sources, err := sdkSources.ReadDir("src/" + strings.TrimSuffix(sdkPackage, "/"))
	if err != nil {
		return err
	}
	for _, s := range sources {
		data, err := sdkSources.ReadFile("src/" + sdkPackage + s.Name())
		if err == nil {
			err = add("sdk/"+sdkPackage+s.Name(), data)
		}
		if err != nil {
			return err
		}
	}
	return z.Close()
}
