package java.util.jar;

import java.util.zip.ZipException;

/** A jar is not as it should be. */
public class JarException extends ZipException {
    private static final long serialVersionUID = 1;

    public JarException() {
    }

    public JarException(String s) {
        super(s);
    }
}
