package junco.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * A region from which clients allocate blocks: malloc and its family.
 *
 * <pre>{@code
 * try (Arena arena = Arena.create(1 << 20)) {
 *     long p = arena.malloc(100);
 *     p = arena.realloc(p, 1000);
 *     arena.block(p).putInt(0, 42);
 *     arena.free(p);
 *     arena.free(p);                         // MemoryException: NOT_A_BLOCK
 *     Arena.Client c = arena.newClient(65536);
 *     c.malloc(70000);                       // MemoryException: QUOTA
 *     c.close();                             // gives everything back that it has
 * }
 * }</pre>
 *
 * <p>A {@link Client} knows its own blocks, has its own statistics and quota, and gives back everything in one call. The methods of
 * the arena itself are those of its {@link #main() main client}. Blocks are powers of two, cut by the buddy method; the bookkeeping
 * stands apart from the region, so that no write can damage it. A block's address is an address of the program's own
 * memory: {@link #block} gives it as a region.
 */
public final class Arena implements AutoCloseable {
    /** How an arena is made. Each method answers a changed copy. */
    public static final class Options {
        private final int least;
        private final int alignment;
        private final int clients;
        private final boolean zero;
        private final boolean scrub;

        /** The defaults: least block 64 bytes, aligned to that, 64 clients, no zeroing, no scrubbing. */
        public Options() {
            this(0, 0, 0, false, false);
        }

        private Options(int least, int alignment, int clients, boolean zero, boolean scrub) {
            this.least = least;
            this.alignment = alignment;
            this.clients = clients;
            this.zero = zero;
            this.scrub = scrub;
        }

        /**
         * Sets the least block. Bookkeeping takes 6 bytes of the object heap for each that the region could hold.
         *
         * @param bytes a power of two from 16 to 65536
         * @return the options
         */
        public Options leastBlock(int bytes) {
            return new Options(bytes, alignment, clients, zero, scrub);
        }

        /**
         * Sets what the address of every block is a multiple of.
         *
         * @param bytes a power of two, at most 65536
         * @return the options
         */
        public Options alignment(int bytes) {
            return new Options(least, bytes, clients, zero, scrub);
        }

        /**
         * Sets how many clients there may be at a time, the main one included.
         *
         * @param number from 1 to 65536
         * @return the options
         */
        public Options maxClients(int number) {
            return new Options(least, alignment, number, zero, scrub);
        }

        /**
         * Makes every block zero when it is handed out.
         *
         * @return the options
         */
        public Options zeroing() {
            return new Options(least, alignment, clients, true, scrub);
        }

        /**
         * Clears every block when it is given back.
         *
         * @return the options
         */
        public Options scrubbing() {
            return new Options(least, alignment, clients, zero, true);
        }
    }

    /**
     * Cheap figures of an arena or a client, in bytes unless they say otherwise.
     *
     * @param total what there is: of an arena what it can hand out, of a client its quota, or 0 without one
     * @param held bytes in buddy allocators of clients
     * @param used bytes in blocks handed out
     * @param requested bytes that were asked for in these blocks
     * @param free bytes not in blocks: of an arena {@code total - used}, of a client {@code held - used}
     * @param peak the greatest {@code used} so far
     * @param blocks number of blocks handed out
     */
    public record Statistics(long total, long held, long used, long requested, long free, long peak, long blocks) {}

    /**
     * Figures that take a walk over the books.
     *
     * @param cachedBlocks number of free blocks in the clients' buddy allocators
     * @param cachedBytes their bytes
     * @param largestFree bytes of the largest block that could be handed out
     * @param allocators number of buddy allocators
     * @param slack bytes handed out beyond what was asked for
     * @param fragmentation 1 - largestFree / free bytes; 0 when nothing is free
     */
    public record Fragmentation(long cachedBlocks, long cachedBytes, long largestFree, long allocators, long slack,
            double fragmentation) {}

    /** A user of an arena, with blocks of its own. */
    public final class Client implements AutoCloseable {
        private final int id;

        private Client(int id) {
            this.id = id;
        }

        /** {@return the client's number, which is never used again in the same arena} */
        public int id() {
            return id;
        }

        /** {@return the arena} */
        public Arena arena() {
            return Arena.this;
        }

        /**
         * Allocates a block, whose contents are whatever was there before.
         *
         * @param size bytes; 0 asks for the least block
         * @return its address
         * @throws MemoryException for {@link MemoryException.Reason#SIZE}, {@code FULL}, {@code QUOTA} and {@code CLOSED}
         */
        public long malloc(long size) {
            return allocate0(book, id, size, 0, false);
        }

        /**
         * Allocates a block as {@link #malloc} does, and answers null as C does instead of an exception.
         *
         * @param size bytes; 0 asks for the least block
         * @return its address, or 0 when the arena is full or the quota used up
         * @throws MemoryException for {@link MemoryException.Reason#SIZE} and {@code CLOSED}
         */
        public long mallocOrNull(long size) {
            try {
                return malloc(size);
            } catch (MemoryException e) {
                if (e.reason() == MemoryException.Reason.FULL || e.reason() == MemoryException.Reason.QUOTA) {
                    return 0;
                }
                throw e;
            }
        }

        /**
         * Allocates a zeroed block for an array.
         *
         * @param count number of elements
         * @param size bytes of each
         * @return its address
         * @throws MemoryException as {@link #malloc}; {@code SIZE} also when the product overflows
         */
        public long calloc(long count, long size) {
            long bytes;
            try {
                bytes = Math.multiplyExact(count, size);
            } catch (ArithmeticException e) {
                bytes = -1;
            }
            if (count < 0 || bytes < 0) {
                throw new MemoryException(MemoryException.Reason.SIZE, "calloc", 0, bytes, "calloc " + count + " * " + size
                        + ": size is zero or too large");
            }
            return allocate0(book, id, bytes, 0, true);
        }

        /**
         * Allocates a block at a multiple of an alignment.
         *
         * @param alignment a power of two, at most 65536
         * @param size bytes; 0 asks for the least block
         * @return its address
         * @throws MemoryException as {@link #malloc}, and for {@link MemoryException.Reason#ALIGNMENT}
         */
        public long alignedAlloc(long alignment, long size) {
            if (alignment < 1 || alignment > AddressSpace.ALLOCATION_GRANULARITY || (alignment & alignment - 1) != 0) {
                throw new MemoryException(MemoryException.Reason.ALIGNMENT, "alignedAlloc", 0, size, "alignedAlloc to " + alignment
                        + ": alignment is not a power of two up to 65536");
            }
            return allocate0(book, id, size, alignment, false);
        }

        /**
         * Allocates a block at a page.
         *
         * @param size bytes; 0 asks for the least block
         * @return its address
         * @throws MemoryException as {@link #malloc}
         */
        public long valloc(long size) {
            return alignedAlloc(AddressSpace.PAGE_SIZE, size);
        }

        /**
         * Changes the size of a block and keeps the first bytes, as many as both sizes have in common.
         *
         * @param address the block, or 0, which makes it {@link #malloc}
         * @param size bytes; 0 asks for the least block
         * @return where the block is now: the same address if it has room
         * @throws MemoryException as {@link #malloc}, and for {@link MemoryException.Reason#NOT_A_BLOCK}; the block is as it was then
         */
        public long realloc(long address, long size) {
            return realloc0(book, id, address, size);
        }

        /**
         * Changes the size of a block as {@link #realloc} does, and frees it if that fails for want of memory.
         *
         * @param address the block, or 0
         * @param size bytes; 0 asks for the least block
         * @return where the block is now
         * @throws MemoryException as {@link #realloc}
         */
        public long reallocf(long address, long size) {
            try {
                return realloc(address, size);
            } catch (MemoryException e) {
                if (address != 0 && (e.reason() == MemoryException.Reason.FULL || e.reason() == MemoryException.Reason.QUOTA)) {
                    free(address);
                }
                throw e;
            }
        }

        /**
         * Gives a block back. Null is no block, and nothing happens then.
         *
         * @param address the block, or 0
         * @throws MemoryException for {@link MemoryException.Reason#NOT_A_BLOCK}: freed already, inside of a block, another
         *     client's, or never allocated; and {@code CLOSED}
         */
        public void free(long address) {
            if (address != 0) {
                free0(book, id, address);
            }
        }

        /**
         * Tells how many bytes a block really has.
         *
         * @param address the block
         * @return bytes
         * @throws MemoryException for {@link MemoryException.Reason#NOT_A_BLOCK} and {@code CLOSED}
         */
        public long usableSize(long address) {
            return size0(book, id, address) & 0xFFFF_FFFFL;
        }

        /**
         * Tells how many bytes a block was asked to have.
         *
         * @param address the block
         * @return bytes, at least 1
         * @throws MemoryException for {@link MemoryException.Reason#NOT_A_BLOCK} and {@code CLOSED}
         */
        public long requestedSize(long address) {
            return size0(book, id, address) >>> 32;
        }

        /**
         * Tells whether an address is the start of a block of this client. Any value will do.
         *
         * @param address the address
         * @return true if it is
         */
        public boolean owns(long address) {
            return owns0(book, id, address);
        }

        /**
         * Gives a block as a region of the bytes that it was asked to have.
         *
         * @param address the block
         * @return the region
         * @throws MemoryException for {@link MemoryException.Reason#NOT_A_BLOCK} and {@code CLOSED}
         */
        public Region block(long address) {
            return new Region(address, requestedSize(address));
        }

        /**
         * Lists the blocks that this client has.
         *
         * @return a new list of regions of the bytes that were asked for, in no particular order
         */
        public List<Region> blocks() {
            long[] all = blocks0(book, id);
            List<Region> list = new ArrayList<>();
            for (int i = 0; i < all.length; i += 2) {
                list.add(new Region(all[i], all[i + 1]));
            }
            return list;
        }

        /** {@return the client's figures; zeros when it is closed} */
        public Statistics statistics() {
            return figures(id);
        }

        /** {@return what takes a walk over the client's books; zeros when it is closed} */
        public Fragmentation fragmentation() {
            return computed(id);
        }

        /** Gives back everything that the client has, and the client. Closing twice does nothing. */
        @Override
        public void close() {
            closeClient0(book, id);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Client c && c.arena() == Arena.this && c.id == id;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    private final Region region;
    private int book;
    private final Client main;

    private Arena(long size, Options o) {
        book = create0(size, o.least, o.alignment, o.clients, o.zero, o.scrub);
        region = AddressSpace.allocationAt(base0(book));
        main = new Client(newClient0(book, 0));
    }

    /**
     * Makes an arena in a new region.
     *
     * @param size bytes of the region, rounded up to pages: at least 4096
     * @return the arena
     * @throws MemoryException see {@link #create(long, Options)}
     */
    public static Arena create(long size) {
        return new Arena(size, new Options());
    }

    /**
     * Makes an arena in a new region.
     *
     * @param size bytes of the region, rounded up to pages
     * @param options how
     * @return the arena
     * @throws MemoryException for {@link MemoryException.Reason#OPTIONS}, and what an allocation throws
     * @throws OutOfMemoryError when the object heap has no room for the books
     */
    public static Arena create(long size, Options options) {
        return new Arena(size, options);
    }

    /** {@return the region that blocks come from. It cannot be released or protected while the arena is open} */
    public Region region() {
        return region;
    }

    /** {@return the client whose methods the arena's own are} */
    public Client main() {
        return main;
    }

    /**
     * Adds a client without a quota.
     *
     * @return the client
     * @throws MemoryException as {@link #newClient(long)}
     */
    public Client newClient() {
        return newClient(0);
    }

    /**
     * Adds a client.
     *
     * @param quota how many bytes it may have in blocks; 0 means no quota
     * @return the client
     * @throws MemoryException for {@link MemoryException.Reason#SIZE}, {@code CLOSED}, and {@code QUOTA} when there are as many
     *     clients as there can be
     */
    public Client newClient(long quota) {
        return new Client(newClient0(book, quota));
    }

    /**
     * Lists the clients, the main one included.
     *
     * @return a new list
     */
    public List<Client> clients() {
        List<Client> list = new ArrayList<>();
        for (int id : clients0(book)) {
            list.add(id == main.id ? main : new Client(id));
        }
        return list;
    }

    /**
     * See {@link Client#malloc}.
     *
     * @param size bytes; 0 asks for the least block
     * @return its address
     */
    public long malloc(long size) {
        return main.malloc(size);
    }

    /**
     * See {@link Client#mallocOrNull}.
     *
     * @param size bytes; 0 asks for the least block
     * @return its address, or 0
     */
    public long mallocOrNull(long size) {
        return main.mallocOrNull(size);
    }

    /**
     * See {@link Client#calloc}.
     *
     * @param count number of elements
     * @param size bytes of each
     * @return its address
     */
    public long calloc(long count, long size) {
        return main.calloc(count, size);
    }

    /**
     * See {@link Client#alignedAlloc}.
     *
     * @param alignment a power of two, at most 65536
     * @param size bytes; 0 asks for the least block
     * @return its address
     */
    public long alignedAlloc(long alignment, long size) {
        return main.alignedAlloc(alignment, size);
    }

    /**
     * See {@link Client#valloc}.
     *
     * @param size bytes; 0 asks for the least block
     * @return its address
     */
    public long valloc(long size) {
        return main.valloc(size);
    }

    /**
     * See {@link Client#realloc}.
     *
     * @param address the block, or 0
     * @param size bytes; 0 asks for the least block
     * @return where the block is now
     */
    public long realloc(long address, long size) {
        return main.realloc(address, size);
    }

    /**
     * See {@link Client#reallocf}.
     *
     * @param address the block, or 0
     * @param size bytes; 0 asks for the least block
     * @return where the block is now
     */
    public long reallocf(long address, long size) {
        return main.reallocf(address, size);
    }

    /**
     * See {@link Client#free}.
     *
     * @param address the block, or 0
     */
    public void free(long address) {
        main.free(address);
    }

    /**
     * See {@link Client#usableSize}.
     *
     * @param address the block
     * @return bytes
     */
    public long usableSize(long address) {
        return main.usableSize(address);
    }

    /**
     * See {@link Client#owns}.
     *
     * @param address the address
     * @return true if it is the start of a block of the main client
     */
    public boolean owns(long address) {
        return main.owns(address);
    }

    /**
     * See {@link Client#block}.
     *
     * @param address the block
     * @return the region of the bytes that it was asked to have
     */
    public Region block(long address) {
        return main.block(address);
    }

    /** {@return the arena's figures; zeros when it is closed} */
    public Statistics statistics() {
        return figures(0);
    }

    /** {@return what takes a walk over all books; zeros when the arena is closed} */
    public Fragmentation fragmentation() {
        return computed(0);
    }

    /** Gives the region back, with all clients and blocks. Closing twice does nothing. */
    @Override
    public void close() {
        close0(book);
        book = 0;
    }

    private Statistics figures(int client) {
        long[] n = figures0(book, client);
        return new Statistics(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
    }

    private Fragmentation computed(int client) {
        long[] n = computed0(book, client);
        return new Fragmentation(n[0], n[1], n[2], n[3], n[4], Double.longBitsToDouble(n[5]));
    }

    private static native int create0(long size, int least, int alignment, int clients, boolean zero, boolean scrub);

    private static native long base0(int book);

    private static native void close0(int book);

    private static native int newClient0(int book, long quota);

    private static native void closeClient0(int book, int client);

    private static native int[] clients0(int book);

    private static native long allocate0(int book, int client, long size, long alignment, boolean zero);

    private static native long realloc0(int book, int client, long address, long size);

    private static native void free0(int book, int client, long address);

    private static native long size0(int book, int client, long address);

    private static native boolean owns0(int book, int client, long address);

    private static native long[] blocks0(int book, int client);

    private static native long[] figures0(int book, int client);

    private static native long[] computed0(int book, int client);
}
