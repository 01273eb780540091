package java.lang.foreign;

import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Finds the addresses of symbols. This machine has no libraries outside of itself to look into. */
@FunctionalInterface
public interface SymbolLookup {
    Optional<MemorySegment> find(String name);

    default MemorySegment findOrThrow(String name) {
        return find(name).orElseThrow(() -> new NoSuchElementException("Symbol not found: " + name));
    }

    default SymbolLookup or(SymbolLookup other) {
        return name -> find(name).or(() -> other.find(name));
    }

    static SymbolLookup loaderLookup() {
        throw new UnsupportedOperationException("foreign libraries are not offered by this machine");
    }

    static SymbolLookup libraryLookup(String name, Arena arena) {
        throw new UnsupportedOperationException("foreign libraries are not offered by this machine");
    }

    static SymbolLookup libraryLookup(Path path, Arena arena) {
        throw new UnsupportedOperationException("foreign libraries are not offered by this machine");
    }
}
