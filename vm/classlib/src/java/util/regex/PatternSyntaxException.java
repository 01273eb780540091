package java.util.regex;

/** A regular expression is malformed. */
public class PatternSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = -3864639126226059218L;
    private final String desc;
    private final String pattern;
    private final int index;

    /** Describes the error in a pattern at an approximate index, -1 if that is not known. */
    public PatternSyntaxException(String desc, String regex, int index) {
        this.desc = desc;
        this.pattern = regex;
        this.index = index;
    }

    /** Returns the index given to the constructor. */
    public int getIndex() {
        return index;
    }

    /** Returns the description of the error. */
    public String getDescription() {
        return desc;
    }

    /** Returns the pattern. */
    public String getPattern() {
        return pattern;
    }

    /** Returns description, pattern and, where it is known, a mark under the place. */
    @Override
    public String getMessage() {
        String newline = System.lineSeparator();
        StringBuilder text = new StringBuilder();
        text.append(desc);
        if (index >= 0) {
            text.append(" near index ").append(index);
        }
        text.append(newline).append(pattern);
        if (index >= 0 && pattern != null && index < pattern.length()) {
            text.append(newline);
            for (int i = 0; i < index; i++) {
                text.append(pattern.charAt(i) == '\t' ? '\t' : ' ');
            }
            text.append('^');
        }
        return text.toString();
    }
}
