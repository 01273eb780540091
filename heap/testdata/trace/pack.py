"""Packs the first million calls that record.c noted: pack.py CALLS TRACE

A block is named by its rank: how many blocks that live now were made after it. Three streams stand one after the other, each
behind its length in four bytes: a byte per call (0 malloc, 1 free, 2 realloc), the bytes asked for, the ranks.
"""
import bisect
import bz2
import struct
import sys

ops, sizes, ranks = bytearray(), bytearray(), bytearray()


def put(stream, v):
    while v >= 128:
        stream.append(v & 127 | 128)
        v >>= 7
    stream.append(v)


number, made = {}, []  # by address: when it was made; the numbers of living blocks
count = 0
for op, a, b, c in struct.iter_unpack('<4Q', open(sys.argv[1], 'rb').read()):
    if len(ops) == 1_000_000:
        break
    if op == 1:
        number[a] = count
        made.append(count)
        count += 1
        ops.append(0)
        put(sizes, b)
    elif a in number:  # not one from before the recording
        at = bisect.bisect_left(made, number[a])
        put(ranks, len(made) - 1 - at)
        ops.append(op - 1)
        if op == 2:
            del number[a], made[at]
        else:
            number[c] = number.pop(a)
            put(sizes, b)
body = b''.join(struct.pack('<I', len(s)) + bytes(s) for s in (ops, sizes, ranks))
open(sys.argv[2], 'wb').write(bz2.compress(body, 9))
