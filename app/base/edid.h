/*
 * How large a screen says it is: the millimetres in its EDID.
 *
 * Owns nothing. Invariant: what makes no sense (a projector's zeros, an aspect
 * ratio where centimetres belong, a broken block) is zero: nobody knows.
 */
#ifndef MREZE_BASE_EDID_H
#define MREZE_BASE_EDID_H

#include <stddef.h>

struct edid_size {
	int w_mm, h_mm; /* 0: not told */
};

/* bytes: the EDID, at least its first block of 128. VESA E-EDID A2, 3.6.2 and 3.10.2. */
struct edid_size edid_size(const unsigned char *bytes, size_t count);

#endif
