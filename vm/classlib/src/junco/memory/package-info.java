/**
 * The guest address space, from Java: virtual memory in two phases, sections, devices, and the means to look on.
 *
 * <p>A program on junco lives in a 32-bit address space with pages of 4096 bytes. This package gives it what a C program on a
 * small machine has, under rules that keep objects whole:
 *
 * <pre>{@code
 * Region page = AddressSpace.allocate(AddressSpace.PAGE_SIZE);   // reserved and committed
 * page.putInt(16, 42);                                           // at page.base() + 16
 * int old = page.protect(Protection.READ);                       // the permissions before
 * page.putInt(16, 43);                                           // AccessViolation; nothing is written
 * page.release();
 * }</pre>
 *
 * <h2>The parts</h2>
 * <ul>
 * <li>{@link junco.memory.AddressSpace}: reserve, commit, decommit, protect, release, query, list;
 *     {@link junco.memory.AllocationRequest} where a plain call does not say enough.
 * <li>{@link junco.memory.Region}: a range of addresses, and every access to it.
 * <li>{@link junco.memory.Section}: memory that several views show, shared or copy-on-write.
 * <li>{@link junco.memory.Alias}: names of ranges. {@link junco.memory.Watch}: callbacks on accesses.
 *     {@link junco.memory.Checked}: reads of what was never written, or written as another type, are violations.
 * <li>{@link junco.memory.RangeLock}: readers and a writer of a range, among threads.
 * <li>{@link junco.memory.Arena}: malloc and its family, and clients with quotas.
 * <li>{@link junco.memory.Mmio} and {@link junco.memory.Interrupts}: devices.
 * </ul>
 *
 * <h2>What may be touched</h2>
 * The program's own private regions, section views, and devices. The object heap, thread stacks and images of class files are
 * listed and can be queried, but every access to them, and every change of them, is an {@link junco.memory.AccessViolation}.
 *
 * <h2>Units and failures</h2>
 * Addresses are {@code long} values from 0 to 0xFFFF_FFFF; sizes and offsets are bytes; values are little-endian and need not be
 * aligned. A failed access is an {@link junco.memory.AccessViolation}, a failed call a {@link junco.memory.MemoryException}, an
 * offset outside of a region an {@link IndexOutOfBoundsException}; each has changed nothing. The methods may be called by
 * every thread; a call is atomic, since threads switch only between calls.
 */
package junco.memory;
