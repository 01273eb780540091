package java.security;

/** A right with a name like a property's, which may end in an asterisk. */
public abstract class BasicPermission extends Permission {
    public BasicPermission(String name) {
        super(name);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name can't be empty");
        }
    }

    public BasicPermission(String name, String actions) {
        this(name);
    }

    @Override
    public boolean implies(Permission p) {
        if (p == null || p.getClass() != getClass()) {
            return false;
        }
        String mine = getName();
        return mine.equals("*") || (mine.endsWith(".*") ? p.getName().startsWith(mine.substring(0, mine.length() - 1))
            : mine.equals(p.getName()));
    }

    @Override
    public boolean equals(Object obj) {
        return obj != null && obj.getClass() == getClass() && getName().equals(((BasicPermission) obj).getName());
    }

    @Override
    public int hashCode() {
        return getName().hashCode();
    }

    @Override
    public String getActions() {
        return "";
    }
}
