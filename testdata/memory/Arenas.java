import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import junco.memory.*;

/** The malloc family, its errors, clients with quotas and statistics, and a history against a model. */
public class Arenas extends Tries {
    public static void main(String[] args) {
        family();
        errors();
        clients();
        options();
        whole();
        history();
    }

    static void family() {
        System.out.println("-- the family");
        try (Arena arena = Arena.create(1 << 16)) {
            System.out.println(arena.region());
            long base = arena.region().base();
            long p = arena.malloc(100);
            System.out.println((p - base) + " " + arena.usableSize(p) + " " + arena.main().requestedSize(p) + " " + arena.owns(p) + " "
                    + arena.owns(p + 1) + " " + arena.owns(0) + " " + arena.owns(-1) + " " + arena.block(p).size());
            Region block = arena.block(p);
            block.fill((byte) 7);
            tries("behind the block", () -> block.getByte(100));
            long q = arena.realloc(p, 120);
            System.out.println((q == p) + " " + arena.block(q).size());
            long big = arena.realloc(q, 1000);
            System.out.println((big == q) + " " + arena.block(big).getByte(99) + " " + arena.usableSize(big) + " " + arena.owns(q));
            long less = arena.realloc(big, 10);
            System.out.println(arena.usableSize(less) + " " + arena.block(less).getByte(9));
            long zero = arena.calloc(10, 30);
            System.out.println(arena.block(zero).size() + " " + arena.block(zero).compare(0, arena.block(zero), 150, 150));
            long aligned = arena.alignedAlloc(1024, 10);
            long page = arena.valloc(5000);
            System.out.println(aligned % 1024 + " " + page % 4096 + " " + arena.usableSize(page) + " " + arena.usableSize(arena.malloc(0)));
            System.out.println(arena.realloc(0, 50) != 0);
            System.out.println(arena.statistics());
            System.out.println(arena.fragmentation());
            arena.free(zero);
            arena.free(0);
            System.out.println(arena.statistics().blocks() + " " + arena.main().blocks().size());
            System.out.println(arena.mallocOrNull(1 << 20) + " " + (arena.mallocOrNull(5) != 0));
        }
    }

    static void errors() {
        System.out.println("-- errors");
        Arena arena = Arena.create(1 << 14);
        Arena other = Arena.create(1 << 14);
        long p = arena.malloc(1000);
        arena.free(p);
        does("double free", () -> arena.free(p));
        long q = arena.malloc(1000);
        does("inside of a block", () -> arena.free(q + 64));
        does("odd address", () -> arena.free(q + 1));
        does("another arena's", () -> other.free(q));
        does("wild", () -> arena.free(12345));
        does("beyond the space", () -> arena.free(-8));
        tries("size of a wild one", () -> arena.usableSize(12345));
        tries("realloc of a wild one", () -> arena.realloc(q + 64, 10));
        tries("too much", () -> arena.malloc(1 << 20));
        tries("far too much", () -> arena.malloc(1L << 40));
        tries("negative", () -> arena.malloc(-1));
        tries("overflow", () -> arena.calloc(1L << 33, 1L << 33));
        tries("negative count", () -> arena.calloc(-1, -1));
        tries("alignment", () -> arena.alignedAlloc(48, 10));
        tries("large alignment", () -> arena.alignedAlloc(1 << 20, 10));
        tries("realloc beyond", () -> arena.realloc(q, 1 << 20));
        System.out.println("the block is still there " + arena.owns(q) + " " + arena.usableSize(q));
        tries("reallocf beyond", () -> arena.reallocf(q, 1 << 20));
        System.out.println("and gone " + arena.owns(q) + " " + arena.statistics().used());
        does("release the region", () -> arena.region().release());
        tries("protect the region", () -> arena.region().protect(Protection.READ));
        does("decommit the region", () -> arena.region().decommit());
        long last = arena.malloc(10);
        arena.close();
        arena.close();
        tries("malloc in a closed one", () -> arena.malloc(10));
        does("free in a closed one", () -> arena.free(last));
        tries("its memory", () -> AddressSpace.region(last, 8).getByte(0));
        System.out.println(arena.owns(last) + " " + arena.statistics() + " " + arena.clients().size());
        other.close();
    }

    static void clients() {
        System.out.println("-- clients");
        Arena arena = Arena.create(1 << 16);
        Arena.Client a = arena.newClient();
        Arena.Client b = arena.newClient(4096);
        System.out.println(a.id() + " " + b.id() + " " + arena.clients().size() + " " + arena.clients().contains(b) + " " + (b.arena() == arena));
        long p = a.malloc(3000);
        long q = b.malloc(3000);
        does("another client's", () -> a.free(q));
        System.out.println(a.owns(p) + " " + a.owns(q) + " " + b.owns(q) + " " + arena.owns(q));
        tries("beyond the quota", () -> b.malloc(1));
        System.out.println(b.mallocOrNull(1));
        b.free(q);
        tries("within the quota", () -> b.usableSize(b.malloc(1)));
        System.out.println(a.statistics());
        System.out.println(b.statistics());
        System.out.println(arena.statistics());
        System.out.println(b.fragmentation());
        for (int i = 0; i < 20; i++) {
            a.malloc(100 * i);
        }
        System.out.println(a.statistics().blocks() + " " + a.blocks().size() + " " + arena.statistics().blocks());
        a.close();
        a.close();
        System.out.println("everything at once: " + arena.statistics() + " " + a.statistics().used() + " " + arena.clients().size());
        tries("a closed client", () -> a.malloc(10));
        does("its blocks", () -> a.free(p));
        Arena.Client c = arena.newClient();
        System.out.println("a new number " + c.id() + " " + c.equals(a) + " " + arena.clients().contains(c));
        arena.close();
        tries("a client of a closed arena", () -> c.malloc(10));
        tries("a new client of a closed arena", () -> arena.newClient());
    }

    static void options() {
        System.out.println("-- options");
        try (Arena arena = Arena.create(1 << 16, new Arena.Options().leastBlock(16).maxClients(2).zeroing().scrubbing())) {
            long p = arena.malloc(16);
            arena.block(p).putLong(0, 5);
            arena.free(p);
            System.out.println(AddressSpace.region(p, 8).getLong(0) + " " + arena.usableSize(arena.malloc(1)));
            arena.newClient();
            tries("too many clients", () -> arena.newClient());
        }
        tries("least block", () -> Arena.create(1 << 16, new Arena.Options().leastBlock(100)));
        tries("alignment", () -> Arena.create(1 << 16, new Arena.Options().alignment(3)));
        tries("large alignment", () -> Arena.create(1 << 20, new Arena.Options().alignment(1 << 17)));
        tries("too small", () -> Arena.create(100, new Arena.Options().leastBlock(65536)));
        tries("no bytes", () -> Arena.create(0));
        tries("beyond the quota", () -> Arena.create(1 << 30));
        try (Arena arena = Arena.create(1 << 17, new Arena.Options().alignment(4096))) {
            System.out.println(arena.malloc(1) % 4096 + " " + arena.usableSize(arena.malloc(1)));
        }
    }

    static void whole() {
        System.out.println("-- all of it");
        SpaceStatistics before = AddressSpace.statistics();
        for (int round = 0; round < 20; round++) {
            try (Arena arena = Arena.create(1 << 20)) {
                long p = arena.malloc(1 << 20);
                arena.block(p).putByte((1 << 20) - 1, (byte) round);
                if (arena.mallocOrNull(1) != 0) {
                    throw new AssertionError();
                }
            }
        }
        SpaceStatistics after = AddressSpace.statistics();
        System.out.println((after.reserved() - before.reserved()) + " " + (after.aliases() - before.aliases()));
        int made = 0;
        List<Arena> all = new ArrayList<>();
        try {
            for (;;) {
                all.add(Arena.create(2 << 20));
                made++;
            }
        } catch (MemoryException e) {
            System.out.println(e.reason() + " after " + made);
        }
        all.forEach(Arena::close);
        all.clear();
        byte[] most = new byte[10 << 20];
        try {
            for (;;) {
                all.add(Arena.create(8 << 20, new Arena.Options().leastBlock(16)));
            }
        } catch (OutOfMemoryError e) {
            System.out.println("no room for the books: " + e.getMessage() + " " + (all.size() < 3) + " " + (most.length > 0));
        }
        all.forEach(Arena::close);
        System.out.println(AddressSpace.reserved(Kind.PRIVATE));
    }

    static void history() {
        System.out.println("-- a history");
        Random random = new Random(7);
        try (Arena arena = Arena.create(1 << 18)) {
            Arena.Client[] clients = {arena.main(), arena.newClient(), arena.newClient(100_000)};
            long[] blocks = new long[60];
            int[] sizes = new int[60];
            int full = 0;
            for (int step = 0; step < 400; step++) {
                int i = random.nextInt(blocks.length);
                Arena.Client c = clients[i % 3];
                check(c, blocks[i], sizes[i], i);
                if (blocks[i] != 0 && random.nextBoolean()) {
                    c.free(blocks[i]);
                    blocks[i] = 0;
                    sizes[i] = 0;
                    continue;
                }
                int size = random.nextInt(8000);
                try {
                    long now = c.realloc(blocks[i], size);
                    check(c, now, Math.min(size, sizes[i]), i);
                    blocks[i] = now;
                    sizes[i] = size;
                    c.block(now).slice(0, size).fill((byte) i);
                } catch (MemoryException e) {
                    full++;
                }
            }
            long live = 0;
            for (int i = 0; i < blocks.length; i++) {
                check(clients[i % 3], blocks[i], sizes[i], i);
                live += blocks[i] == 0 ? 0 : Math.max(sizes[i], 1);
            }
            System.out.println((full > 0) + " " + (live == arena.statistics().requested()) + " "
                    + (arena.statistics().blocks() == clients[0].blocks().size() + clients[1].blocks().size() + clients[2].blocks().size()));
        }
    }

    static void check(Arena.Client c, long block, int size, int stamp) {
        if (block == 0) {
            return;
        }
        byte[] bytes = new byte[size];
        AddressSpace.region(block, size).read(0, bytes);
        for (byte b : bytes) {
            if (b != (byte) stamp) {
                throw new AssertionError(stamp + " is " + b);
            }
        }
        if (!c.owns(block)) {
            throw new AssertionError("lost");
        }
    }
}
