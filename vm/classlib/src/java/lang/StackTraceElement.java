package java.lang;

import java.io.Serializable;

/** One frame of a stack trace. */
public final class StackTraceElement implements Serializable {
    /** The line number that stands for a native method. */
    private static final int NATIVE = -2;

    private String classLoaderName;
    private String moduleName;
    private String moduleVersion;
    private String declaringClass;
    private String methodName;
    private String fileName;
    private int lineNumber;
    /** Set by the machine: the loader is one of its own, and its name is not worth telling. */
    private transient boolean builtInLoader;

    /** For the machine, which sets the fields itself. */
    StackTraceElement() {
    }

    public StackTraceElement(String declaringClass, String methodName, String fileName, int lineNumber) {
        this(null, null, null, declaringClass, methodName, fileName, lineNumber);
    }

    public StackTraceElement(String classLoaderName, String moduleName, String moduleVersion,
            String declaringClass, String methodName, String fileName, int lineNumber) {
        if (declaringClass == null) {
            throw new NullPointerException("Declaring class is null");
        }
        if (methodName == null) {
            throw new NullPointerException("Method name is null");
        }
        this.classLoaderName = classLoaderName;
        this.moduleName = moduleName;
        this.moduleVersion = moduleVersion;
        this.declaringClass = declaringClass;
        this.methodName = methodName;
        this.fileName = fileName;
        this.lineNumber = lineNumber;
    }

    public String getFileName() {
        return fileName;
    }

    public int getLineNumber() {
        return lineNumber;
    }

    public String getModuleName() {
        return moduleName;
    }

    public String getModuleVersion() {
        return moduleVersion;
    }

    public String getClassLoaderName() {
        return classLoaderName;
    }

    public String getClassName() {
        return declaringClass;
    }

    public String getMethodName() {
        return methodName;
    }

    public boolean isNativeMethod() {
        return lineNumber == NATIVE;
    }

    @Override
    public String toString() {
        StringBuilder s = new StringBuilder();
        if (classLoaderName != null && !classLoaderName.isEmpty() && !builtInLoader) {
            s.append(classLoaderName).append('/');
        }
        if (moduleName != null && !moduleName.isEmpty()) {
            s.append(moduleName);
            if (moduleVersion != null && !moduleVersion.isEmpty()) {
                s.append('@').append(moduleVersion);
            }
        }
        if (s.length() > 0) {
            s.append('/');
        }
        s.append(declaringClass).append('.').append(methodName).append('(');
        if (lineNumber == NATIVE) {
            s.append("Native Method");
        } else if (fileName == null) {
            s.append("Unknown Source");
        } else {
            s.append(fileName);
            if (lineNumber >= 0) {
                s.append(':').append(lineNumber);
            }
        }
        return s.append(')').toString();
    }

    private static boolean same(Object a, Object b) {
        return a == null ? b == null : a.equals(b);
    }

    @Override
    public boolean equals(Object obj) {
        if (obj == this) {
            return true;
        }
        return obj instanceof StackTraceElement e
            && lineNumber == e.lineNumber
            && declaringClass.equals(e.declaringClass)
            && methodName.equals(e.methodName)
            && same(fileName, e.fileName)
            && same(moduleName, e.moduleName)
            && same(moduleVersion, e.moduleVersion)
            && same(classLoaderName, e.classLoaderName);
    }

    private static int hash(Object o) {
        return o == null ? 0 : o.hashCode();
    }

    @Override
    public int hashCode() {
        int h = 31 * declaringClass.hashCode() + methodName.hashCode();
        h = 31 * h + hash(classLoaderName);
        h = 31 * h + hash(moduleName);
        h = 31 * h + hash(moduleVersion);
        h = 31 * h + hash(fileName);
        return 31 * h + lineNumber;
    }
}
