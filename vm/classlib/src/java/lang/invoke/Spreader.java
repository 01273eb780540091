package java.lang.invoke;

/**
 * Calls members with arguments in an array. The machine makes a subclass for each erased method type.
 */
abstract class Spreader {
    /** Calls the member that a word names; wrappers in the array are of the parameters' types. */
    abstract Object spread(Object[] args, long member) throws Throwable;
}
