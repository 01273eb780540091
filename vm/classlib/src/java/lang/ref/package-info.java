/**
 * References that the collector treats specially, their queues, and cleaners.
 *
 * <p>A weak or phantom reference is cleared when a collection finds that only such references lead to its referent; a soft one is cleared
 * before an {@link java.lang.OutOfMemoryError}, and not earlier. All references to an object that has died read as cleared from the same
 * moment on. Cleared references with a queue come into it soon after, by a thread of the machine's; {@link java.lang.ref.ReferenceQueue#poll} does not wait for that.
 *
 * <p><b>There are no finalizers.</b> A method {@code finalize} of a program is a method like any other: the machine never calls it. Finalizers are
 * deprecated for removal (JEP 421) because they cannot be used well: they run late or never, on a thread that nobody chose, in no
 * order, even for an object whose constructor threw; what one throws is lost; and since {@code finalize} gets the dead object itself, it can bring it back to
 * life. That last point is dear to a collector. Everything that a dead object with a finalizer refers to must outlive it, so each cycle would have to
 * trace a second time from such objects, between the clearing of weak and of phantom references, and free their memory a cycle later
 * at the earliest; in a heap of 16 MiB that is memory which is missed. Programs close what they have opened
 * ({@link java.lang.AutoCloseable}, try-with-resources), and as a net use {@link java.lang.ref.Cleaner}, whose action does not see the object.
 */
package java.lang.ref;
