package rt

import (
	"errors"
	"fmt"
	"strings"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vmmem"
)

// Loader is a class loader: the boot loader, the loader of the program's class path, or one of the guest's own.
// Its table of classes is a cache over the class records, each of which names its loader.
type Loader struct {
	id      uint16
	parent  *Loader
	find    func(name string) (image, bool, error) // nil for a guest's own loader
	classes map[string]*Class
	loading []string // names of the classes being loaded, to find circles
	object  heap.Ref // of a guest's own loader: the java.lang.ClassLoader, weakly
	images  *images  // its class files
}

// image is a class file inside the guest's address space.
type image struct {
	addr vmmem.Addr
	data []byte
}

// guestError is a Java exception that Go code ran into and that has not been made yet.
type guestError struct {
	class   string // of the exception, as in class files
	message string
	noText  bool // the message is null
	cause   *guestError
}

func (e *guestError) Error() string { return strings.ReplaceAll(e.class, "/", ".") + ": " + e.message }

func throwf(class, format string, args ...any) *guestError {
	return &guestError{class: "java/lang/" + class, message: fmt.Sprintf(format, args...)}
}

// notFound is how an unknown class is reported: by linking, with the loader's own exception as cause.
func notFound(name string) *guestError {
	e := throwf("NoClassDefFoundError", "%s", name)
	e.cause = throwf("ClassNotFoundException", "%s", strings.ReplaceAll(name, "/", "."))
	return e
}

func isNotFound(err error) bool {
	var g *guestError
	return errors.As(err, &g) && g.cause != nil && g.cause.class == "java/lang/ClassNotFoundException"
}

// bootClass is a class of the library.
func (vm *VM) bootClass(name string) (*Class, error) { return vm.loadClass(vm.boot, name) }

// LoadClass finds a class by its name in class files ("java/util/List", "[I") through the loader of the class path.
func (vm *VM) LoadClass(name string) (*Class, error) { return vm.loadClass(vm.app, name) }

// loadClass gives the class that a loader knows by this name, loading it (and what it extends) if need be. No guest code runs.
//
// # Errors
//
// errWanted when a loader of the guest's own has to be asked first (loaders.go); otherwise
// a *guestError: NoClassDefFoundError, ClassFormatError, UnsupportedClassVersionError, ClassCircularityError,
// IncompatibleClassChangeError, VerifyError or OutOfMemoryError.
func (vm *VM) loadClass(l *Loader, name string) (*Class, error) {
	if c := l.classes[name]; c != nil {
		return c, nil
	}
	if name == "" {
		return nil, notFound(name)
	}
	if name[0] == '[' {
		return vm.loadArray(l, name)
	}
	if l.guest() {
		return nil, vm.want(l, name)
	}
	if l.parent != nil {
		c, err := vm.loadClass(l.parent, name)
		if err == nil {
			l.classes[name] = c
			return c, nil
		}
		if !isNotFound(err) {
			return nil, err
		}
	}
	img, ok, err := l.find(name)
	if err != nil {
		return nil, throwf("NoClassDefFoundError", "%s (%v)", name, err)
	}
	if !ok {
		return nil, notFound(name)
	}
	return vm.define(l, name, img, nil)
}

// loadArray makes the array class of the given name.
func (vm *VM) loadArray(l *Loader, name string) (*Class, error) {
	if strings.LastIndexByte(name, '[') > 254 {
		return nil, notFound(name)
	}
	elem, err := vm.classOfDescriptor(l, name[1:])
	if err != nil {
		return nil, err
	}
	c, err := vm.arrayClass(elem)
	if err != nil {
		return nil, err
	}
	l.classes[name] = c
	return c, nil
}

// classOfDescriptor is the class of a field descriptor.
func (vm *VM) classOfDescriptor(l *Loader, desc string) (*Class, error) {
	switch desc[0] {
	case '[':
		return vm.loadClass(l, desc)
	case 'L':
		return vm.loadClass(l, desc[1:len(desc)-1])
	}
	if c := vm.primitives[desc[0]-'A']; c != nil {
		return c, nil
	}
	return nil, notFound(desc)
}

// arrayClass is the class of arrays with the given element class.
func (vm *VM) arrayClass(elem *Class) (*Class, error) {
	if elem.arrayOf != nil {
		return elem.arrayOf, nil
	}
	if elem.code == 'V' {
		return nil, throwf("IllegalArgumentException", "void has no arrays")
	}
	c := &Class{Loader: elem.Loader}
	c.setArray(elem)
	if err := vm.register(c, image{}); err != nil {
		elem.arrayOf = nil
		return nil, err
	}
	return c, vm.linkArray(c)
}

// define makes a class of a class file that lies in the address space. host is not nil for a hidden class.
func (vm *VM) define(l *Loader, name string, img image, host *Class) (*Class, error) {
	for _, n := range l.loading {
		if n == name {
			return nil, throwf("ClassCircularityError", "%s", name)
		}
	}
	c := &Class{Loader: l}
	if err := c.parse(img.data, name); err != nil {
		return nil, err
	}
	file := c.File
	if name != "" && file.Name != name && host == nil {
		return nil, throwf("NoClassDefFoundError", "%s (wrong name: %s)", name, file.Name)
	}
	if file.Access&classfile.AccModule != 0 {
		return nil, throwf("NoClassDefFoundError", "%s is not a class because access_flag ACC_MODULE is set", file.Name)
	}
	if host == nil && l.classes[file.Name] != nil {
		return nil, throwf("LinkageError", "loader %s attempted duplicate class definition for %s. (%s is in %s)", vm.loaderText(l), c.JavaName(),
			c.JavaName(), vm.home(l.classes[file.Name], true))
	}
	if host == nil && l.id != 0 && strings.HasPrefix(file.Name, "java/") {
		return nil, &guestError{class: "java/lang/SecurityException",
			message: "Prohibited package name: " + strings.ReplaceAll(file.Name[:strings.LastIndexByte(file.Name, '/')], "/", ".")}
	}
	if host != nil {
		c.Host = host
	} else if l.guest() && vm.loadingSuperOf(l, file.Name) {
		return nil, throwf("ClassCircularityError", "%s", file.Name)
	}
	l.loading = append(l.loading, name)
	err := vm.loadSupers(c)
	l.loading = l.loading[:len(l.loading)-1]
	if err != nil {
		if host == nil {
			vm.wanted.sub = file.Name
		}
		return nil, err
	}
	layout(c)
	if err := vm.register(c, img); err != nil {
		return nil, err
	}
	if host == nil {
		l.classes[c.Name] = c
	}
	return c, vm.link(c)
}

// parseError turns what the parser found into the Java error.
func parseError(err error) *guestError {
	var v *classfile.VersionError
	if errors.As(err, &v) {
		return throwf("UnsupportedClassVersionError", "%s", v.Error())
	}
	var n *classfile.NameError
	if errors.As(err, &n) {
		return throwf("NoClassDefFoundError", "%s", n.Error())
	}
	var f *classfile.FormatError
	if errors.As(err, &f) {
		return throwf("ClassFormatError", "%s (class %s, offset %d)", f.Error(), orUnknown(f.Class), f.Offset)
	}
	return throwf("ClassFormatError", "%s", err.Error())
}

func orUnknown(name string) string {
	if name == "" {
		return "unknown"
	}
	return name
}

// loadSupers loads the superclass and the interfaces and checks that c may have them (JVMS 5.3.5).
func (vm *VM) loadSupers(c *Class) error {
	if c.File.Super == 0 {
		if c.Name != "java/lang/Object" {
			return throwf("ClassFormatError", "Invalid superclass index 0 in class file %s", c.Name)
		}
		return nil
	}
	for i := range c.File.Interfaces { // HotSpot's order
		s, err := vm.loadClass(c.Loader, c.File.InterfaceName(i))
		if err != nil {
			return err
		}
		if !s.IsInterface() {
			return throwf("IncompatibleClassChangeError", "class %s can not implement %s, because it is not an interface (%s)", c.JavaName(), s.JavaName(), vm.homes(c, s))
		}
		c.Interfaces = append(c.Interfaces, s)
	}
	super, err := vm.loadClass(c.Loader, c.File.SuperName)
	if err != nil {
		return err
	}
	switch {
	case super.IsInterface():
		return throwf("IncompatibleClassChangeError", "class %s has interface %s as super class", c.JavaName(), super.JavaName())
	case super.Access&classfile.AccFinal != 0:
		return throwf("IncompatibleClassChangeError", "class %s cannot inherit from final class %s", c.JavaName(), super.JavaName())
	case !vm.canAccess(c, super):
		return throwf("IllegalAccessError", "class %s cannot access its superclass %s (%s)", c.JavaName(), super.JavaName(), vm.homes(c, super))
	}
	c.Super = super
	for _, s := range append([]*Class{super}, c.Interfaces...) {
		if s != super && !vm.canAccess(c, s) {
			return throwf("IllegalAccessError", "class %s cannot access its superinterface %s (%s)", c.JavaName(), s.JavaName(), vm.homes(c, s))
		}
		if err := permitted(s, c); err != nil {
			return err
		}
	}
	return nil
}

// permitted checks that a sealed class or interface names c (JVMS 5.3.5).
func permitted(super, c *Class) error {
	if super.File == nil || super.File.Major < 61 {
		return nil
	}
	a := super.File.Attributes.Find(classfile.AttrPermittedSubclasses)
	if a == nil || c.Host != nil && c.Host == super {
		return nil
	}
	body, err := super.File.Decode(a)
	if err != nil {
		return parseError(err)
	}
	for _, i := range body.(classfile.PermittedSubclasses).Classes {
		if n, _ := super.File.ClassName(i); n == c.Name {
			return nil
		}
	}
	what := "class"
	if super.IsInterface() {
		what = "interface"
	}
	verb := "subclass"
	if super.IsInterface() && !c.IsInterface() {
		verb = "implementation"
	}
	return throwf("IncompatibleClassChangeError", "Failed listed permitted subclass check: class %s is not a permitted %s of sealed %s %s",
		c.JavaName(), verb, what, super.JavaName())
}

// canAccess reports whether code of class c may name class d (JVMS 5.4.4).
func (vm *VM) canAccess(c, d *Class) bool {
	for d.Kind == KindArray {
		d = d.Elem
	}
	return d.Kind == KindPrimitive || d.Access&classfile.AccPublic != 0 && mayRead(c, d) || c == d || c.samePackage(d)
}

// samePackage reports whether two classes are in one run-time package. Hidden classes are in their host's.
func (c *Class) samePackage(d *Class) bool {
	if c.Host != nil {
		c = c.Host
	}
	if d.Host != nil {
		d = d.Host
	}
	return c.Loader == d.Loader && c.Package() == d.Package()
}
