package junco.memory;

/**
 * Figures of the whole address space, those of the VM's own regions included.
 *
 * @param reserved bytes in allocations of any kind
 * @param committed bytes committed; devices do not count
 * @param peakReserved the greatest {@code reserved} so far
 * @param peakCommitted the greatest {@code committed} so far
 * @param allocations number of allocations
 * @param watches number of watchpoints
 * @param aliases number of aliases
 * @param copiedPages number of pages that copy-on-write views have copied
 */
public record SpaceStatistics(long reserved, long committed, long peakReserved, long peakCommitted, int allocations,
        int watches, int aliases, int copiedPages) {}
