package junco.memory;

/**
 * Bounds on memory, set by the embedder.
 *
 * @param reserved bytes in allocations; 0 means no bound
 * @param committed bytes committed; 0 means no bound
 */
public record Quota(long reserved, long committed) {}
