package junco.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * A device: registers in the address space, read and written with an exact width.
 *
 * <pre>{@code
 * Mmio clock = Mmio.device("clock");
 * long nanos = clock.read64(Mmio.Clock.NANOS);
 * }</pre>
 *
 * <p>The nested classes hold the registers of the default devices, which every VM has at the same addresses; the embedder may add others. Each
 * register names its width, and what can be done with it: R read, W written. An access with another width, at another offset or in the other
 * direction is an {@link AccessViolation} and has no effect. {@link Interrupts} waits for what devices report.
 */
public final class Mmio {
    /** The registers of "console". Any width will do; the low byte counts. */
    public static final class Console {
        /** The address of the device. */
        public static final long BASE = 0xF000_0000L;
        /** W: the byte goes to standard output. */
        public static final long OUT = 0x00;
        /** R: the next byte of standard input, waiting for it; all ones at the end. */
        public static final long IN = 0x08;
        /** W: the byte goes to standard error. */
        public static final long ERR = 0x10;
        /** R: 1 once {@link #IN} has come to the end, at first 0. */
        public static final long ENDED = 0x18;

        private Console() {}
    }

    /** The registers of "clock", of 64 bits each. Their halves can be read with 32 bits, the low one first. */
    public static final class Clock {
        /** The address of the device. */
        public static final long BASE = 0xF001_0000L;
        /** R: nanoseconds since 1970. */
        public static final long WALL = 0x00;
        /** R: nanoseconds of a monotonic clock. */
        public static final long NANOS = 0x08;
        /** RW: when {@link #LINE} is raised, compared with {@link #NANOS}; 0, as at first: never. */
        public static final long ALARM = 0x10;
        /** RW: nanoseconds from an alarm to the next; 0, as at first: the alarm goes off once. */
        public static final long PERIOD = 0x18;
        /** The interrupt line of the alarm. */
        public static final int LINE = 0;

        private Clock() {}
    }

    /** The register of "entropy". */
    public static final class Entropy {
        /** The address of the device. */
        public static final long BASE = 0xF002_0000L;
        /** R, of any width: fresh random bits. */
        public static final long RANDOM = 0x00;

        private Entropy() {}
    }

    /** The registers of "mailbox", of 32 bits each, by which a program asks the host and is answered. */
    public static final class Mailbox {
        /** The address of the device. */
        public static final long BASE = 0xF003_0000L;
        /** R: one of {@link #IDLE}, {@link #BUSY}, {@link #REPLIED} and {@link #REFUSED}. */
        public static final long STATUS = 0x00;
        /** RW: a number for the host; 0 at first. */
        public static final long CHANNEL = 0x04;
        /** RW: bytes of the request, at most {@link #CAPACITY}; 0 at first. */
        public static final long LENGTH = 0x08;
        /** W: any value sends the request; a violation while {@link #STATUS} is {@link #BUSY}. */
        public static final long SEND = 0x0C;
        /** R: bytes of the reply. */
        public static final long REPLY_LENGTH = 0x10;
        /** R: why the request was refused: the host's code, or {@link #NOBODY} or {@link #PANICKED}. */
        public static final long ERROR = 0x14;
        /** R: how many bytes a request or a reply may have. */
        public static final long CAPACITY = 0x18;
        /** W: any value gives up waiting for the answer: {@link #STATUS} becomes {@link #IDLE} if it was {@link #BUSY}. */
        public static final long CANCEL = 0x1C;
        /** Status: nothing was sent yet, or it was cancelled. */
        public static final int IDLE = 0;
        /** Status: the host works. */
        public static final int BUSY = 1;
        /** Status: the host has replied. */
        public static final int REPLIED = 2;
        /** Status: the host has refused. */
        public static final int REFUSED = 3;
        /** Error: there is nobody to answer. */
        public static final int NOBODY = -1;
        /** Error: the host failed. */
        public static final int PANICKED = -2;
        /** The address of the request, in the device "mail buffer": 64 KiB of memory. */
        public static final long REQUEST = 0xF004_0000L;
        /** The address of the reply. */
        public static final long REPLY = 0xF004_8000L;
        /** The interrupt line: the status has become {@link #REPLIED} or {@link #REFUSED}. */
        public static final int LINE = 1;

        private Mailbox() {}
    }

    /** The registers of "interrupts", of 32 bits each: a bit for each line. {@link Interrupts} is the more natural way. */
    public static final class InterruptController {
        /** The address of the device. */
        public static final long BASE = 0xF005_0000L;
        /** R: the lines that are pending. W: acknowledges the lines whose bits are set. */
        public static final long PENDING = 0x00;
        /** RW: the lines that wake threads; all at first. */
        public static final long ENABLED = 0x04;
        /** W: raises the lines whose bits are set. */
        public static final long RAISE = 0x08;

        private InterruptController() {}
    }

    /** The registers of "screen", of 32 bits each. */
    public static final class Screen {
        /** The address of the device. */
        public static final long BASE = 0xF006_0000L;
        /**
         * RW: 0, as at first, 256 x 256 pixels of 8 bits; 1 320 x 200 of 8 bits; 2 160 x 100 of 32 bits, 0x00RRGGBB. Writing it clears the
         * frame buffer.
         */
        public static final long MODE = 0x00;
        /** R: pixels in a row. */
        public static final long WIDTH = 0x04;
        /** R: rows. */
        public static final long HEIGHT = 0x08;
        /** R: bits of a pixel. */
        public static final long DEPTH = 0x0C;
        /** R: bytes from one row to the next. */
        public static final long STRIDE = 0x10;
        /** W: any value shows the frame. R: frames shown so far. */
        public static final long PRESENT = 0x14;
        /** R: the address of the frame buffer, {@link #FRAME_BUFFER}. */
        public static final long BUFFER = 0x18;
        /** RW: the first of 256 colours, 0x00RRGGBB, of 8-bit pixels. */
        public static final long PALETTE = 0x400;
        /** The address of the device "frame buffer": 64 KiB of memory, the first row first. */
        public static final long FRAME_BUFFER = 0xF007_0000L;

        private Screen() {}
    }

    private final String name;
    private final Region region;

    private Mmio(Region region) {
        this.region = region;
        this.name = region.name();
    }

    /**
     * Lists the devices by rising address.
     *
     * @return a new list
     */
    public static List<Mmio> devices() {
        List<Mmio> list = new ArrayList<>();
        for (Region region : AddressSpace.regions()) {
            if (region.kind() == Kind.MMIO) {
                list.add(new Mmio(region));
            }
        }
        return list;
    }

    /**
     * Finds a device by its name.
     *
     * @param name the name
     * @return the device with the lowest address that has it
     * @throws MemoryException for {@link MemoryException.Reason#NAME} if there is none
     */
    public static Mmio device(String name) {
        for (Mmio device : devices()) {
            if (device.name.equals(name)) {
                return device;
            }
        }
        throw new MemoryException(MemoryException.Reason.NAME, "device", 0, 0, "device \"" + name + "\": there is none");
    }

    /**
     * Finds the device at an address.
     *
     * @param address any address in the device's range
     * @return the device
     * @throws MemoryException for {@link MemoryException.Reason#RANGE}, and {@code KIND} if there is no device
     */
    public static Mmio at(long address) {
        Region region = AddressSpace.query(address);
        if (region.kind() != Kind.MMIO) {
            throw new MemoryException(MemoryException.Reason.KIND, "device", address, 0, "device at 0x" + Region.hex8(address)
                    + ": there is none");
        }
        return new Mmio(region);
    }

    /** {@return the device's name} */
    public String name() {
        return name;
    }

    /** {@return the address of the device's first byte} */
    public long base() {
        return region.base();
    }

    /** {@return the bytes of the device's range, in whole pages; registers may end before that} */
    public long size() {
        return region.size();
    }

    /** {@return the device's range} */
    public Region region() {
        return region;
    }

    /**
     * Reads a register of 8 bits.
     *
     * @param offset the register, in bytes from {@link #base()}
     * @return its value, from 0 to 255
     * @throws AccessViolation if the device refuses
     */
    public int read8(long offset) {
        return region.getByte(offset) & 0xFF;
    }

    /**
     * Reads a register of 16 bits.
     *
     * @param offset the register, in bytes from {@link #base()}
     * @return its value, from 0 to 65535
     * @throws AccessViolation if the device refuses
     */
    public int read16(long offset) {
        return region.getShort(offset) & 0xFFFF;
    }

    /**
     * Reads a register of 32 bits.
     *
     * @param offset the register, in bytes from {@link #base()}
     * @return its value
     * @throws AccessViolation if the device refuses
     */
    public int read32(long offset) {
        return region.getInt(offset);
    }

    /**
     * Reads a register of 64 bits.
     *
     * @param offset the register, in bytes from {@link #base()}
     * @return its value
     * @throws AccessViolation if the device refuses
     */
    public long read64(long offset) {
        return region.getLong(offset);
    }

    /**
     * Writes a register of 8 bits.
     *
     * @param offset the register, in bytes from {@link #base()}
     * @param value the low 8 bits count
     * @throws AccessViolation if the device refuses
     */
    public void write8(long offset, int value) {
        region.putByte(offset, (byte) value);
    }

    /**
     * Writes a register of 16 bits.
     *
     * @param offset the register, in bytes from {@link #base()}
     * @param value the low 16 bits count
     * @throws AccessViolation if the device refuses
     */
    public void write16(long offset, int value) {
        region.putShort(offset, (short) value);
    }

    /**
     * Writes a register of 32 bits.
     *
     * @param offset the register, in bytes from {@link #base()}
     * @param value the value
     * @throws AccessViolation if the device refuses
     */
    public void write32(long offset, int value) {
        region.putInt(offset, value);
    }

    /**
     * Writes a register of 64 bits.
     *
     * @param offset the register, in bytes from {@link #base()}
     * @param value the value
     * @throws AccessViolation if the device refuses
     */
    public void write64(long offset, long value) {
        region.putLong(offset, value);
    }

    /** {@return name and range, as in "clock at 0xf0010000+0x1000"} */
    @Override
    public String toString() {
        return name + " at 0x" + Region.hex8(base()) + "+0x" + Long.toHexString(size());
    }
}
