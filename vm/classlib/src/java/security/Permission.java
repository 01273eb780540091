package java.security;

import java.io.Serializable;

/** A right to do something. */
public abstract class Permission implements Serializable {
    private final String name;

    public Permission(String name) {
        this.name = name;
    }

    public abstract boolean implies(Permission permission);

    @Override
    public abstract boolean equals(Object obj);

    @Override
    public abstract int hashCode();

    public final String getName() {
        return name;
    }

    public abstract String getActions();

    @Override
    public String toString() {
        String actions = getActions();
        return "(\"" + getClass().getName() + "\" \"" + name + "\""
            + (actions == null || actions.isEmpty() ? "" : " \"" + actions + "\"") + ")";
    }
}
