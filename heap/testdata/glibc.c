// Times the C library's allocator at the workloads of bench_test.go; prints processor ns per operation.
// usage: glibc MODE OPERATIONS
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t state = 88172645463325252ull;
static uint32_t next(void) { // xorshift64, as in bench_test.go
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (uint32_t)(state >> 32);
}

static double now(void) {
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return t.tv_sec * 1e9 + t.tv_nsec;
}

static uint32_t size(void) {
	uint32_t r = next();
	return (r & 15) == 0 ? 256 + (r >> 4) % 3840 : 8 + (r >> 4) % 120;
}

#define BATCH (512 * 1024)
static void *volatile sink;
static void *batch[BATCH];

int main(int argc, char **argv) {
	if (argc < 3) return 2;
	long n = atol(argv[2]);
	double spent = 0;
	long done = 0;
	if (!strcmp(argv[1], "fresh")) { // calloc of 20 bytes, all freed outside the clock
		for (int warm = 0; done < n; warm = 1) { // the first batch, which faults its pages in, does not count
			double t = now();
			for (int i = 0; i < BATCH; i++) {
				uint32_t *p = calloc(1, 20);
				p[0] = 1;
				batch[i] = p;
			}
			if (warm) spent += now() - t, done += BATCH;
			for (int i = 0; i < BATCH; i++) free(batch[i]);
		}
	} else if (!strcmp(argv[1], "pair")) {
		double t = now();
		for (; done < n; done++) {
			sink = malloc(40);
			free(sink);
		}
		spent = now() - t;
	} else if (!strcmp(argv[1], "churn")) {
		static void *live[1 << 17];
		static uint32_t bytes[1 << 17];
		uint64_t total = 0;
		int slots = 0;
		while (total < 12u << 20) {
			bytes[slots] = size();
			total += bytes[slots];
			live[slots] = malloc(bytes[slots]);
			slots++;
		}
		double t = now();
		for (; done < n; done++) {
			uint32_t i = next() % slots;
			free(live[i]);
			live[i] = malloc(size());
			*(uint32_t *)live[i] = 1;
		}
		spent = now() - t;
	} else {
		return 2;
	}
	printf("%.3f\n", spent / done);
	return 0;
}
