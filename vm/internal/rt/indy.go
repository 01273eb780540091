package rt

import (
	"errors"
	"fmt"
	"strings"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/vm/internal/spin"
)

// callSite links an invokedynamic instruction: it answers the static method that stands for the site from then on. The bootstraps that
// javac emits are built in: each site gets a hidden class, whose class file is made on the spot and is a nestmate of the
// caller. The outcome stays in the caller's record.
func (vm *VM) callSite(c *Class, cp uint16) (*Method, error) {
	at := vm.poolWord(c, cp)
	if id := vm.load32(c.Record, at); id != 0 {
		return vm.method(methodID(id)), nil
	}
	d, err := c.File.Dynamic(cp)
	if err != nil {
		return nil, parseError(err)
	}
	b, err := c.bootstrap(d.Bootstrap)
	if err != nil {
		return nil, err
	}
	spun, err := b.spin(vm.site(c, b.siteKind(), d.Name, d.Desc))
	if errors.Is(err, errNotBuiltIn) {
		vm.pushLink(linkSite, c, cp, 0)
		return nil, nil
	}
	if err != nil {
		return nil, throwf("BootstrapMethodError", "%v", err)
	}
	m, err := vm.defineHidden(c, spun)
	if err == nil {
		vm.store32(c.Record, at, uint32(m.id()))
	}
	return m, err
}

// site describes a class to spin for code of c.
func (vm *VM) site(c *Class, kind, name, desc string) spin.Site {
	return spin.Site{Host: c.Name, Class: fmt.Sprintf("%s$$%s+0x%08x", c.Name, kind, len(vm.classes)), Name: name, Desc: desc}
}

// siteKind is the part of a spun class's name that tells what it is.
func (b *bootstrap) siteKind() string {
	if b.handle.Ref.Class == "java/lang/invoke/LambdaMetafactory" {
		return "Lambda"
	}
	return "Site"
}

// errNotBuiltIn says that a call site or its arguments are not among those that package spin knows: its bootstrap method has to run.
var errNotBuiltIn = errors.New("bootstrap method is not built in")

// defineHidden defines a spun class as a nestmate of host and answers the method that stands for the site.
func (vm *VM) defineHidden(host *Class, spun spin.Class) (*Method, error) {
	hidden, err := vm.defineSpun(host, spun)
	if err != nil {
		return nil, err
	}
	for i := range hidden.Methods {
		if m := &hidden.Methods[i]; m.Name == spun.Method && m.IsStatic() {
			return m, nil
		}
	}
	panic("BUG: spun class has no method " + spun.Method)
}

// defineSpun defines a hidden class that is a nestmate of host.
func (vm *VM) defineSpun(host *Class, spun spin.Class) (*Class, error) {
	images := vm.imagesOf(host.Loader)
	img, err := images.add(spun.Bytes)
	if err != nil {
		return nil, err
	}
	c, err := vm.define(host.Loader, "", img, host)
	if err != nil {
		images.undo(img)
	}
	return c, err
}

// bootstrap is an entry of the BootstrapMethods attribute with its static arguments.
type bootstrap struct {
	class  *Class
	handle classfile.MethodHandle
	args   []classfile.Loadable
}

func (c *Class) bootstrap(index uint16) (*bootstrap, error) {
	a := c.File.Attributes.Find(classfile.AttrBootstrapMethods)
	if a == nil {
		return nil, throwf("ClassFormatError", "Missing BootstrapMethods attribute in class file %s", c.Name)
	}
	body, err := c.File.Decode(a)
	if err != nil {
		return nil, parseError(err)
	}
	all := body.(classfile.BootstrapMethods).Methods
	if int(index) >= len(all) {
		return nil, throwf("ClassFormatError", "Short length on BootstrapMethods in class file %s", c.Name)
	}
	b := &bootstrap{class: c}
	if b.handle, err = c.File.MethodHandle(all[index].Handle); err != nil {
		return nil, parseError(err)
	}
	for _, i := range all[index].Args {
		l, err := c.File.Loadable(i)
		if err != nil {
			return nil, parseError(err)
		}
		b.args = append(b.args, l)
	}
	return b, b.mayRead()
}

// mayRead refuses handles of members that the class may not name: the class that is spun for the site could call them.
func (b *bootstrap) mayRead() error {
	if b.class.Loader.id == 0 {
		return nil
	}
	owners := []string{b.handle.Ref.Class}
	for _, a := range b.args {
		owners = append(owners, a.Handle.Ref.Class)
	}
	for _, name := range owners {
		if isInternal(name) {
			return notExported(b.class, name)
		}
	}
	return nil
}

// arg is a static argument, which must be of the given kind.
func (b *bootstrap) arg(i int, tag classfile.Tag) (classfile.Loadable, error) {
	if i >= len(b.args) || b.args[i].Tag != tag {
		return classfile.Loadable{}, errNotBuiltIn
	}
	return b.args[i], nil
}

// spin writes the class for a call site.
func (b *bootstrap) spin(s spin.Site) (spin.Class, error) {
	switch b.handle.Ref.Class + "." + b.handle.Ref.Name {
	case "java/lang/invoke/LambdaMetafactory.metafactory", "java/lang/invoke/LambdaMetafactory.altMetafactory":
		a, err := b.lambda()
		if err != nil {
			return spin.Class{}, err
		}
		return spin.Lambda(s, a)
	case "java/lang/invoke/StringConcatFactory.makeConcatWithConstants":
		a, err := b.concat()
		if err != nil {
			return spin.Class{}, err
		}
		return spin.Concat(s, a)
	case "java/lang/invoke/StringConcatFactory.makeConcat":
		args, _ := argTypes(s.Desc)
		return spin.Concat(s, spin.ConcatArgs{Recipe: strings.Repeat(string(spin.RecipeArg), len(args))})
	case "java/lang/runtime/ObjectMethods.bootstrap":
		a, err := b.record()
		if err != nil {
			return spin.Class{}, err
		}
		return spin.Record(s, a)
	case "java/lang/runtime/SwitchBootstraps.typeSwitch":
		l, err := b.labels()
		if err != nil {
			return spin.Class{}, err
		}
		return spin.TypeSwitch(s, l)
	case "java/lang/runtime/SwitchBootstraps.enumSwitch":
		l, err := b.labels()
		if err != nil {
			return spin.Class{}, err
		}
		return spin.EnumSwitch(s, l)
	}
	return spin.Class{}, errNotBuiltIn
}

// Flags of altMetafactory.
const (
	lambdaSerializable = 1
	lambdaMarkers      = 2
	lambdaBridges      = 4
)

// lambda reads the static arguments of LambdaMetafactory.
func (b *bootstrap) lambda() (a spin.LambdaArgs, err error) {
	erased, err := b.arg(0, classfile.TagMethodType)
	if err != nil {
		return a, err
	}
	impl, err := b.arg(1, classfile.TagMethodHandle)
	if err != nil {
		return a, err
	}
	instantiated, err := b.arg(2, classfile.TagMethodType)
	if err != nil {
		return a, err
	}
	r := impl.Handle.Ref
	a = spin.LambdaArgs{
		Erased: erased.Text, Instantiated: instantiated.Text,
		Impl: spin.Handle{Kind: impl.Handle.Kind, Owner: r.Class, Name: r.Name, Desc: r.Desc, OfInterface: r.Tag == classfile.TagInterfaceMethodref},
	}
	if b.handle.Ref.Name == "metafactory" {
		return a, nil
	}
	next := 3
	number := func() int {
		l, argErr := b.arg(next, classfile.TagInteger)
		if argErr != nil {
			err = argErr
		}
		next++
		return int(l.Int())
	}
	list := func(tag classfile.Tag) (out []string) {
		for n := number(); n > 0 && err == nil; n-- {
			l, argErr := b.arg(next, tag)
			if argErr != nil {
				err = argErr
			}
			next++
			out = append(out, l.Text)
		}
		return out
	}
	flags := number()
	a.Serializable = flags&lambdaSerializable != 0
	if flags&lambdaMarkers != 0 {
		a.Markers = list(classfile.TagClass)
	}
	if flags&lambdaBridges != 0 {
		a.Bridges = list(classfile.TagMethodType)
	}
	return a, err
}

// concat reads the static arguments of StringConcatFactory: the recipe and its constants.
func (b *bootstrap) concat() (a spin.ConcatArgs, err error) {
	recipe, err := b.arg(0, classfile.TagString)
	if err != nil {
		return a, err
	}
	a.Recipe = recipe.Text
	for i := range b.args[1:] {
		l, err := b.arg(1+i, classfile.TagString)
		if err != nil {
			return a, err
		}
		a.Constants = append(a.Constants, l.Text)
	}
	return a, nil
}

// record reads the static arguments of ObjectMethods: the class, its component names, a getter for each.
func (b *bootstrap) record() (a spin.RecordArgs, err error) {
	class, err := b.arg(0, classfile.TagClass)
	if err != nil {
		return a, err
	}
	names, err := b.arg(1, classfile.TagString)
	if err != nil {
		return a, err
	}
	a.Record, a.SimpleName = class.Text, b.class.simpleName()
	if names.Text == "" {
		return a, nil
	}
	for i, n := range strings.Split(names.Text, ";") {
		getter, err := b.arg(2+i, classfile.TagMethodHandle)
		if err != nil {
			return a, err
		}
		a.Components = append(a.Components, spin.Component{Name: n, Desc: getter.Handle.Ref.Desc})
	}
	return a, nil
}

// simpleName is Class.getSimpleName of an instance class: the name in the InnerClasses attribute, or what follows the package.
func (c *Class) simpleName() string {
	if a := c.File.Attributes.Find(classfile.AttrInnerClasses); a != nil {
		if body, err := c.File.Decode(a); err == nil {
			for _, in := range body.(classfile.InnerClasses).Classes {
				if n, _ := c.File.ClassName(in.Inner); n == c.Name {
					s, _ := c.File.UTF8(in.Name)
					return s
				}
			}
		}
	}
	return c.Name[strings.LastIndexByte(c.Name, '/')+1:]
}

// labels reads the static arguments of SwitchBootstraps.
func (b *bootstrap) labels() (out []spin.Label, err error) {
	for i, l := range b.args {
		switch l.Tag {
		case classfile.TagClass:
			out = append(out, spin.Label{Kind: spin.LabelClass, Text: l.Text})
		case classfile.TagString:
			out = append(out, spin.Label{Kind: spin.LabelString, Text: l.Text})
		case classfile.TagInteger:
			out = append(out, spin.Label{Kind: spin.LabelInteger, Int: l.Int()})
		case classfile.TagDynamic:
			if l.Dynamic.Desc == "Ljava/lang/Class;" { // ConstantBootstraps.primitiveClass, whose name is the descriptor
				out = append(out, spin.Label{Kind: spin.LabelPrimitive, Text: l.Dynamic.Name})
				continue
			}
			owner, name, err := b.class.enumDesc(l.Dynamic)
			if err != nil {
				return nil, err
			}
			out = append(out, spin.Label{Kind: spin.LabelEnum, Owner: owner, Text: name})
		default:
			return nil, fmt.Errorf("case label %d is a %v", i, l.Tag)
		}
	}
	return out, nil
}

// enumDesc reads the constant by which javac names an enum constant in a pattern switch: EnumDesc.of(ClassDesc.of("Owner"), "NAME"),
// both calls made by ConstantBootstraps.invoke.
func (c *Class) enumDesc(d classfile.Dynamic) (owner, name string, err error) {
	enum, err := c.bootstrap(d.Bootstrap)
	if err != nil {
		return "", "", err
	}
	class, err := enum.arg(1, classfile.TagDynamic)
	if err != nil {
		return "", "", err
	}
	constant, err := enum.arg(2, classfile.TagString)
	if err != nil {
		return "", "", err
	}
	of, err := c.bootstrap(class.Dynamic.Bootstrap)
	if err != nil {
		return "", "", err
	}
	text, err := of.arg(1, classfile.TagString)
	return strings.ReplaceAll(text.Text, ".", "/"), constant.Text, err
}
