package java.security;

/** A class loader; there is nothing that it secures, because programs are confined by what the machine gives them. */
public class SecureClassLoader extends ClassLoader {
    protected SecureClassLoader() {
    }

    protected SecureClassLoader(ClassLoader parent) {
        super(parent);
    }

    protected SecureClassLoader(String name, ClassLoader parent) {
        super(name, parent);
    }
}
