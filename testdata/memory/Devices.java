import java.util.List;
import java.util.Random;
import junco.memory.*;

/** Registers of the default devices by name, with exact widths; what is refused; an alarm as an interrupt. */
public class Devices extends Tries {
    public static void main(String[] args) throws Exception {
        for (Mmio device : Mmio.devices()) {
            System.out.println(device + " " + device.region().kind() + " " + Protection.toString(device.region().protection()));
        }
        Mmio console = Mmio.device("console");
        for (byte b : "written by a register\n".getBytes()) {
            console.write8(Mmio.Console.OUT, b);
        }
        System.out.println(console.read64(Mmio.Console.IN) + " " + console.read8(Mmio.Console.IN) + " " + console.read16(Mmio.Console.IN) + " "
                + console.read32(Mmio.Console.IN) + " " + console.read8(Mmio.Console.ENDED));
        tries("no such register", () -> console.read8(1));
        does("read only", () -> console.write8(Mmio.Console.IN, 1));
        tries("write only", () -> console.read8(Mmio.Console.OUT));
        tries("behind the device", () -> console.read8(console.size()));
        tries("over the edge", () -> AddressSpace.region(console.base(), console.size() + 8).getLong(console.size() - 4));
        does("in bulk", () -> console.region().read(0, new byte[16]));
        does("filled", () -> console.region().fill((byte) 65));

        Mmio clock = Mmio.at(Mmio.Clock.BASE + 8);
        long t = clock.read64(Mmio.Clock.NANOS);
        System.out.println(clock.name() + " " + (clock.read64(Mmio.Clock.NANOS) >= t) + " " + (clock.read64(Mmio.Clock.WALL) != 0));
        tries("wrong width", () -> clock.read16(Mmio.Clock.NANOS));
        clock.write64(Mmio.Clock.ALARM, clock.read64(Mmio.Clock.NANOS) + 1_000_000);
        System.out.println("alarm " + (Interrupts.await(Interrupts.CLOCK) == 1 << Mmio.Clock.LINE) + " "
                + (clock.read64(Mmio.Clock.NANOS) >= t + 1_000_000) + " " + clock.read64(Mmio.Clock.ALARM));

        Mmio entropy = Mmio.device("entropy");
        boolean differs = false;
        for (int i = 0; i < 8; i++) {
            differs |= entropy.read64(Mmio.Entropy.RANDOM) != entropy.read64(Mmio.Entropy.RANDOM);
        }
        System.out.println(differs);

        Mmio screen = Mmio.device("screen");
        System.out.println(screen.read32(Mmio.Screen.WIDTH) + " " + screen.read32(Mmio.Screen.HEIGHT) + " " + screen.read32(Mmio.Screen.DEPTH) + " "
                + Integer.toHexString(screen.read32(Mmio.Screen.BUFFER)) + " " + Integer.toHexString(screen.read32(Mmio.Screen.PALETTE + 4 * 255)));
        Region pixels = Mmio.at(Mmio.Screen.FRAME_BUFFER).region();
        pixels.fill((byte) 9);
        pixels.copy(0, pixels, 32768, 100);
        byte[] row = new byte[256];
        new Random(1).nextBytes(row);
        pixels.write(256, row);
        byte[] back = new byte[256];
        pixels.read(256, back);
        System.out.println(java.util.Arrays.equals(row, back) + " " + pixels.getLong(32768));
        screen.write32(Mmio.Screen.PRESENT, 1);
        System.out.println(screen.read32(Mmio.Screen.PRESENT));

        Mmio mailbox = Mmio.device("mailbox");
        System.out.println(mailbox.read32(Mmio.Mailbox.STATUS) == Mmio.Mailbox.IDLE);
        mailbox.write32(Mmio.Mailbox.SEND, 1);
        System.out.println((mailbox.read32(Mmio.Mailbox.STATUS) == Mmio.Mailbox.REFUSED) + " "
                + (mailbox.read32(Mmio.Mailbox.ERROR) == Mmio.Mailbox.NOBODY) + " " + Interrupts.await(Interrupts.MAILBOX) + " "
                + mailbox.read32(Mmio.Mailbox.CAPACITY));
        Mmio controller = Mmio.at(Mmio.InterruptController.BASE);
        controller.write32(Mmio.InterruptController.RAISE, 1 << 9);
        System.out.println(Integer.toHexString(controller.read32(Mmio.InterruptController.PENDING)) + " " + Interrupts.pending());
        controller.write32(Mmio.InterruptController.PENDING, 1 << 9);
        System.out.println(Interrupts.pending());

        int[] seen = new int[3];
        try (Watch w = Watch.on(controller.region().slice(0, 16), Watch.ACCESS, a -> {
            seen[0]++;
            seen[1] += a.oldBytes() == null ? 1 : 0;
            seen[2] += (int) a.newValue();
            return a.type() == Watch.READ || a.newValue() != 5;
        })) {
            controller.read32(Mmio.InterruptController.ENABLED);
            controller.write32(Mmio.InterruptController.PENDING, 3);
            does("a watched device", () -> controller.write32(Mmio.InterruptController.RAISE, 5));
        }
        System.out.println(seen[0] + " " + seen[1] + " " + seen[2] + " " + Interrupts.pending());

        tries("no such device", () -> Mmio.device("printer"));
        tries("no device there", () -> Mmio.at(AddressSpace.HEAP_BASE));
        List<Mmio> all = Mmio.devices();
        System.out.println(all.size() >= 8);
    }
}
