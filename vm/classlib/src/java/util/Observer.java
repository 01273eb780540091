package java.util;

/** Is told when what it observes has changed. */
@Deprecated
public interface Observer {
    void update(Observable o, Object arg);
}
