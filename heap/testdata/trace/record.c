// Records every call of the malloc family of a program that is started with this library preloaded, as four words of 64
// bits each: 1 address bytes 0 for a new block, 2 address 0 0 for a freed one, 3 old bytes new for a resized one.
//
//   cc -O2 -shared -fPIC -o record.so record.c
//   PYTHONHASHSEED=0 PYTHONMALLOC=malloc TRACE_OUT=calls.bin LD_PRELOAD=./record.so python3 program.py
//   python3 pack.py calls.bin trace.bz2
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

extern void *__libc_malloc(size_t), *__libc_realloc(void *, size_t), *__libc_calloc(size_t, size_t);
extern void __libc_free(void *);

static int fd = -2, n;
static uint64_t calls[4096][4];

static void flush(void) {
	if (n > 0 && write(fd, calls, n * sizeof calls[0]) < 0) _exit(3);
	n = 0;
}

static void note(uint64_t op, uint64_t a, uint64_t b, uint64_t c) {
	if (fd == -2) {
		const char *path = getenv("TRACE_OUT");
		fd = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644) : -1;
	}
	if (fd < 0) return;
	uint64_t *call = calls[n++];
	call[0] = op, call[1] = a, call[2] = b, call[3] = c;
	if (n == 4096) flush();
}

void *malloc(size_t bytes) {
	void *p = __libc_malloc(bytes);
	note(1, (uint64_t)p, bytes, 0);
	return p;
}

void *calloc(size_t count, size_t bytes) {
	void *p = __libc_calloc(count, bytes);
	note(1, (uint64_t)p, count * bytes, 0);
	return p;
}

void *realloc(void *old, size_t bytes) {
	void *p = __libc_realloc(old, bytes);
	if (old) note(3, (uint64_t)old, bytes, (uint64_t)p);
	else note(1, (uint64_t)p, bytes, 0);
	return p;
}

void free(void *p) {
	if (p) note(2, (uint64_t)p, 0, 0);
	__libc_free(p);
}

__attribute__((destructor)) static void end(void) {
	flush();
	fd = -1;
}
