package java.security;

/** The secret half of a pair of keys. */
public interface PrivateKey extends Key {
}
