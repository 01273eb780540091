import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import junco.memory.*;

/**
 * Calls with arguments that a careful program would not give: whatever comes back is an answer or one of three exceptions, objects stay whole, and what was
 * allocated goes away again.
 */
public class Hostile {
    static final Random random = new Random(20);
    static final Map<String, Integer> outcomes = new TreeMap<>();
    static final List<Region> regions = new ArrayList<>();
    static final List<Section> sections = new ArrayList<>();
    static final List<Arena> arenas = new ArrayList<>();
    static final List<Watch> watches = new ArrayList<>();
    static final List<RangeLock> locks = new ArrayList<>();
    static final List<Checked> checks = new ArrayList<>();
    static final long[] PLACES = {0, 1, 0xFFFF, AddressSpace.NULL_END, AddressSpace.HEAP_BASE, AddressSpace.HEAP_BASE + 0x8000,
            AddressSpace.HEAP_BASE - 1, 0x0200_0000L, AddressSpace.STACK_BASE, AddressSpace.STACK_BASE + 128, AddressSpace.PROGRAM_BASE,
            AddressSpace.PROGRAM_BASE - 1, AddressSpace.MMIO_BASE, AddressSpace.MMIO_BASE - 1, 0xFFFF_FFFFL, AddressSpace.END,
            Long.MAX_VALUE, Long.MIN_VALUE, -1};

    static long place() {
        int kind = random.nextInt(6);
        if (kind == 0) {
            return PLACES[random.nextInt(PLACES.length)];
        }
        if (kind == 1) {
            return random.nextLong();
        }
        if (kind == 2) {
            return random.nextInt() & 0xFFFF_FFFFL;
        }
        if (regions.isEmpty()) {
            return AddressSpace.PROGRAM_BASE;
        }
        Region r = regions.get(random.nextInt(regions.size()));
        return r.base() + (kind == 3 ? 0 : random.nextInt(5000) - 100);
    }

    static long size() {
        switch (random.nextInt(8)) {
            case 0:
                return PLACES[random.nextInt(PLACES.length)];
            case 1:
                return random.nextLong();
            case 2:
                return 0;
            default:
                return 1L << random.nextInt(18) | random.nextInt(8);
        }
    }

    static int bits() {
        return random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(16);
    }

    static Region range() {
        if (random.nextBoolean() && !regions.isEmpty()) {
            Region r = regions.get(random.nextInt(regions.size()));
            return random.nextBoolean() ? r : r.slice(random.nextInt(100), random.nextInt(4000));
        }
        return AddressSpace.region(place(), size());
    }

    static <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    static void step() {
        switch (random.nextInt(34)) {
            case 0 -> regions.add(AddressSpace.reserve(place(), size()));
            case 1 -> regions.add(AddressSpace.allocate(size()));
            case 2 -> regions.add(AddressSpace.allocate(place(), size(), bits()));
            case 3 -> regions.add(AddressSpace.request(size()).alignedTo(size()).from(place()).below(place()).protection(bits()).commit());
            case 4 -> AddressSpace.commit(place(), size(), bits());
            case 5 -> AddressSpace.decommit(place(), size());
            case 6 -> AddressSpace.protect(place(), size(), bits());
            case 7 -> AddressSpace.release(place());
            case 8 -> AddressSpace.unmap(place());
            case 9 -> AddressSpace.query(place()).toString();
            case 10 -> AddressSpace.setDefaultAddress(place());
            case 11 -> range().fill((byte) 3);
            case 12 -> range().copy(random.nextInt(50), range(), random.nextInt(50), size());
            case 13 -> range().move(random.nextInt(50), range(), random.nextInt(50), size());
            case 14 -> range().compare(0, range(), 0, size());
            case 15 -> range().read(random.nextInt(100), new byte[random.nextInt(3000)]);
            case 16 -> range().write(random.nextInt(100), new byte[random.nextInt(3000)]);
            case 17 -> range().tryRead(random.nextInt(100), new byte[random.nextInt(3000)]);
            case 18 -> range().putLong(random.nextInt(4000), random.nextLong());
            case 19 -> range().getDouble(random.nextInt(4000));
            case 20 -> sections.add(Section.create("s", size()));
            case 21 -> regions.add(any(sections).map(place(), size(), size(), bits(), random.nextBoolean()));
            case 22 -> regions.add(any(sections).mapCopyOnWrite());
            case 23 -> any(sections).close();
            case 24 -> Alias.set("n" + random.nextInt(20), range());
            case 25 -> Alias.remove(Alias.at(place()).map(Alias::name).orElse("none"));
            case 26 -> watches.add(Watch.on(range(), bits(), a -> a.newValue() % 3 != 0));
            case 27 -> any(watches).close();
            case 28 -> checks.add(Checked.begin(range(), bits()));
            case 29 -> any(checks).changeType(random.nextInt(50), size(), CellType.values()[random.nextInt(10)]);
            case 30 -> arenas.add(Arena.create(size(), new Arena.Options().leastBlock(16 << random.nextInt(3))));
            case 31 -> any(arenas).free(any(arenas).realloc(random.nextInt(3) == 0 ? place() : 0, size() >>> 3));
            case 32 -> {
                Arena a = any(arenas);
                if (random.nextInt(10) == 0) {
                    a.close();
                } else {
                    a.block(a.malloc(size())).fill((byte) 1);
                }
            }
            default -> locks.add(random.nextBoolean() ? RangeLock.tryRead(range()) : RangeLock.tryWrite(range()));
        }
    }

    public static void main(String[] args) {
        List<int[]> objects = new ArrayList<>();
        for (int round = 0; round < 4000; round++) {
            String outcome = "done";
            try {
                step();
            } catch (AccessViolation e) {
                outcome = "AccessViolation";
                if (e.access().isEmpty() || e.reason().isEmpty() || !e.getMessage().contains(e.reason())) {
                    throw e;
                }
            } catch (MemoryException e) {
                outcome = "MemoryException";
                if (e.operation().isEmpty() || e.reason() == MemoryException.Reason.REFUSED) {
                    throw e;
                }
            } catch (IndexOutOfBoundsException e) {
                outcome = "IndexOutOfBoundsException";
            } catch (IllegalArgumentException e) { // any() of an empty list
                outcome = "IllegalArgumentException";
            }
            outcomes.merge(outcome, 1, Integer::sum);
            if (round % 40 == 0) {
                objects.add(new int[] {round, round + 1, round + 2});
            }
            while (arenas.size() > 6) {
                arenas.remove(0).close();
            }
            while (sections.size() > 6) {
                sections.remove(0).close();
            }
        }
        for (int i = 0; i < objects.size(); i++) {
            int[] o = objects.get(i);
            if (o.length != 3 || o[0] != 40 * i || o[2] != 40 * i + 2) {
                throw new AssertionError("an object was damaged");
            }
        }
        System.out.println(outcomes.keySet());
        System.out.println("enough of each: " + outcomes.values().stream().allMatch(n -> n >= 5));
        watches.forEach(Watch::close);
        arenas.forEach(Arena::close);
        sections.forEach(Section::close);
        locks.forEach(l -> {
            if (l != null) {
                l.close();
            }
        });
        for (Region r : AddressSpace.regions()) {
            if (r.base() >= AddressSpace.PROGRAM_BASE && r.base() < AddressSpace.MMIO_BASE && r.allocation().base() == r.base()) {
                r.release();
            }
        }
        System.out.println(AddressSpace.reserved(Kind.PRIVATE) + " " + AddressSpace.reserved(Kind.SECTION) + " " + AddressSpace.statistics().watches()
                + " " + AddressSpace.statistics().aliases() + " " + Checked.list().size() + " " + RangeLock.list().size());
    }
}
