package java.lang.annotation;

/** Marks annotations that belong to the public contract of what they annotate. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Documented {
}
