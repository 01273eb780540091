package java.lang.annotation;

/** The type of an annotation element changed after the annotation was compiled. */
public class AnnotationTypeMismatchException extends RuntimeException {
    private final java.lang.reflect.Method element;
    private final String foundType;

    public AnnotationTypeMismatchException(java.lang.reflect.Method element, String foundType) {
        super("Incorrectly typed data found for annotation element " + element + " (Found data of type " + foundType + ")");
        this.element = element;
        this.foundType = foundType;
    }

    public java.lang.reflect.Method element() {
        return element;
    }

    public String foundType() {
        return foundType;
    }
}
