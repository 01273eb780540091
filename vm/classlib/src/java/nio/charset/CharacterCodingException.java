package java.nio.charset;

/** Characters or bytes could not be coded. */
public class CharacterCodingException extends java.io.IOException {
    public CharacterCodingException() {
    }
}
