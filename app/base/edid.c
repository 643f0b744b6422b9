#include "base/edid.h"

#include <stdbool.h>
#include <string.h>

enum {
	BLOCK = 128,
	WIDTH_CM = 21,
	HEIGHT_CM = 22,
	TIMING = 54, /* the first detailed timing: the preferred mode */
};

/* Makers who don't know write 16:9 or 16:10 as if it were a size. */
static bool is_ratio(int w_mm, int h_mm)
{
	return (w_mm == 160 && (h_mm == 90 || h_mm == 100)) ||
	       (w_mm == 16 && (h_mm == 9 || h_mm == 10)) || (w_mm == 1600 && h_mm == 900);
}

static bool is_whole(const unsigned char *bytes, size_t count)
{
	static const unsigned char head[] = {0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00};
	unsigned sum = 0;

	if (count < BLOCK || memcmp(bytes, head, sizeof(head)) != 0) {
		return false;
	}
	for (int i = 0; i < BLOCK; i++) {
		sum += bytes[i];
	}
	return sum % 256 == 0;
}

struct edid_size edid_size(const unsigned char *bytes, size_t count)
{
	struct edid_size none = {0, 0};

	if (!is_whole(bytes, count)) {
		return none;
	}
	const unsigned char *timing = bytes + TIMING;
	struct edid_size coarse = {bytes[WIDTH_CM] * 10, bytes[HEIGHT_CM] * 10};
	struct edid_size fine = none;

	/* A pixel clock of 0 marks another kind of descriptor. */
	if (timing[0] != 0 || timing[1] != 0) {
		fine = (struct edid_size){timing[12] | (timing[14] & 0xf0) << 4,
					  timing[13] | (timing[14] & 0x0f) << 8};
	}
	struct edid_size size = fine.w_mm > 0 && fine.h_mm > 0 ? fine : coarse;

	if (size.w_mm <= 0 || size.h_mm <= 0 || is_ratio(size.w_mm, size.h_mm)) {
		return none;
	}
	return size;
}
