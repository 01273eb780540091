package java.lang.annotation;

/** Marks constants that native code uses. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.SOURCE)
public @interface Native {
}
