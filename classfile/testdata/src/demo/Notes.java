package demo;

import java.io.IOException;
import java.io.StringReader;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;

/** Annotations in all places. */
@Kinds.Mark(value = "class", numbers = {1, 2, 3}, kind = RetentionPolicy.CLASS, type = String[].class,
        nested = @Kinds.Small('x'))
@Deprecated
public abstract class Notes<@Kinds.Use("tp") T extends @Kinds.Use("bound") Object> extends @Kinds.Use("super") ArrayList<@Kinds.Use("arg") T> {
    @Kinds.Mark @Kinds.Small('f') @Deprecated
    protected @Kinds.Use("field") List<@Kinds.Use("inner") String @Kinds.Use("array") [] @Kinds.Quiet []> field;

    @Deprecated
    abstract @Kinds.Use("return") String act(@Kinds.Mark("p") int a, @Kinds.Small('q') @Kinds.Use("param") String b) throws @Kinds.Use("throws") Exception;

    Object use(Object o) {
        @Kinds.Use("local") String s = (@Kinds.Use("cast") String) o;
        List<?> l = new @Kinds.Use("new") ArrayList<@Kinds.Use("newarg") String>();
        if (o instanceof @Kinds.Use("instanceof") Integer) return Notes.<@Kinds.Use("targ") String>id("x");
        try (@Kinds.Use("resource") StringReader r = new StringReader(s)) {
            return r.read();
        } catch (@Kinds.Use("catch") IOException e) {
            return l;
        }
    }

    static <U> U id(U u) { return u; }
}

interface Kinds {
    @Retention(RetentionPolicy.RUNTIME)
    @interface Mark {
        String value() default "none";
        int[] numbers() default {};
        RetentionPolicy kind() default RetentionPolicy.SOURCE;
        Class<?> type() default void.class;
        Small nested() default @Small('a');
        byte b() default 1;
        short s() default 2;
        long l() default 3;
        float f() default 4.5f;
        double d() default 5.5;
        boolean z() default true;
    }

    @interface Small { char value(); }

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE_USE, ElementType.TYPE_PARAMETER})
    @interface Use { String value(); }

    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE_USE)
    @interface Quiet { }
}
