package java.nio.file.attribute;

/** A group of attributes. */
public interface AttributeView {
    String name();
}
