package java.util.concurrent.locks;

/** Remembers which thread owns it. */
public abstract class AbstractOwnableSynchronizer implements java.io.Serializable {
    private transient Thread owner;

    protected AbstractOwnableSynchronizer() {
    }

    protected final void setExclusiveOwnerThread(Thread thread) {
        owner = thread;
    }

    protected final Thread getExclusiveOwnerThread() {
        return owner;
    }
}
