#include "model/shuffle.h"

uint64_t shuffle_mixed(uint64_t seed)
{
	uint64_t z = seed + UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

static int greatest_common(int a, int b)
{
	while (b != 0) {
		int rest = a % b;

		a = b;
		b = rest;
	}
	return a;
}

int shuffle_stride(uint64_t seed, int count)
{
	if (count < 4) {
		return 1;
	}
	int step = 2 + (int)(shuffle_mixed(seed) % (uint64_t)(count - 3));

	while (greatest_common(step, count) != 1) {
		step++;
	}
	return step;
}
