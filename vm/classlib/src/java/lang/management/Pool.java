package java.lang.management;

/** A pool of memory that the machine has. */
final class Pool implements MemoryPoolMXBean {
    static final Pool HEAP = new Pool("Heap", MemoryType.HEAP, Beans.HEAP_USED);
    static final Pool CLASSES = new Pool("Class Files", MemoryType.NON_HEAP, Beans.IMAGES_USED);
    static final Pool CODE = new Pool("Code", MemoryType.NON_HEAP, Beans.CODE_USED);

    private final String name;
    private final MemoryType type;
    /** Where its used, committed and greatest size stand among the machine's figures. */
    private final int at;
    private long peak;

    private Pool(String name, MemoryType type, int at) {
        this.name = name;
        this.type = type;
        this.at = at;
    }

    /** Makes a usage of figures: what is there from the start is what cannot grow. */
    static MemoryUsage usage(MemoryType type, long used, long committed, long max) {
        return new MemoryUsage(type == MemoryType.HEAP ? max : 0, used, committed, max);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public MemoryType getType() {
        return type;
    }

    @Override
    public MemoryUsage getUsage() {
        long[] f = Beans.figures();
        return usage(type, f[at], f[at + 1], f[at + 2]);
    }

    @Override
    public MemoryUsage getPeakUsage() {
        long[] f = Beans.figures();
        peak = Math.max(peak, f[at]);
        return usage(type, this == HEAP ? f[Beans.HEAP_PEAK] : peak, f[at + 1], f[at + 2]);
    }

    @Override
    public void resetPeakUsage() {
        peak = 0;
        if (this == HEAP) {
            Beans.resetPeak(true);
        }
    }

    @Override
    public boolean isValid() {
        return true;
    }

    @Override
    public String[] getMemoryManagerNames() {
        return this == HEAP ? new String[] {Beans.COLLECTOR.getName()} : new String[0];
    }

    private static UnsupportedOperationException noThreshold(String which) {
        return new UnsupportedOperationException(which + " threshold is not supported");
    }

    @Override
    public long getUsageThreshold() {
        throw noThreshold("Usage");
    }

    @Override
    public void setUsageThreshold(long threshold) {
        throw noThreshold("Usage");
    }

    @Override
    public boolean isUsageThresholdExceeded() {
        throw noThreshold("Usage");
    }

    @Override
    public long getUsageThresholdCount() {
        throw noThreshold("Usage");
    }

    @Override
    public boolean isUsageThresholdSupported() {
        return false;
    }

    @Override
    public long getCollectionUsageThreshold() {
        throw noThreshold("CollectionUsage");
    }

    @Override
    public void setCollectionUsageThreshold(long threshold) {
        throw noThreshold("CollectionUsage");
    }

    @Override
    public boolean isCollectionUsageThresholdExceeded() {
        throw noThreshold("CollectionUsage");
    }

    @Override
    public long getCollectionUsageThresholdCount() {
        throw noThreshold("CollectionUsage");
    }

    @Override
    public MemoryUsage getCollectionUsage() {
        if (this != HEAP) {
            return null;
        }
        long[] f = Beans.figures();
        return usage(type, f[Beans.HEAP_COLLECTED], f[at + 1], f[at + 2]);
    }

    @Override
    public boolean isCollectionUsageThresholdSupported() {
        return false;
    }
}
