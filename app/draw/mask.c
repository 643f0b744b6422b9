#include "draw/mask.h"

#include <math.h>
#include <stdlib.h>

#include "draw/raster.h"

static float *row_of(const struct mask *mask, int row)
{
	return mask->values + (size_t)row * (size_t)mask->columns;
}

bool mask_make(struct mask *mask, bool arch, float w, float h, float corner, float blur)
{
	int margin = (int)ceilf(1.4f * blur) + 2;

	*mask = (struct mask){NULL, margin, (int)w + 2 * margin, (int)h + 2 * margin};
	mask->values = malloc((size_t)mask->columns * (size_t)mask->rows * sizeof(*mask->values));
	for (int row = 0; mask->values && row < mask->rows; row++) {
		for (int column = 0; column < mask->columns; column++) {
			float x = (float)(column - margin) + 0.5f;
			float y = (float)(row - margin) + 0.5f;

			row_of(mask, row)[column] =
				cover_of(arch ? arch_distance(x, y, w, h, corner)
					      : round_distance(x, y, w, h, corner));
		}
	}
	if (!mask->values || !raster_blur(mask->values, mask->columns, mask->rows, blur)) {
		mask_finish(mask);
		return false;
	}
	return true;
}

void mask_finish(struct mask *mask)
{
	free(mask->values);
	*mask = (struct mask){NULL, 0, 0, 0};
}

float mask_at(const struct mask *mask, float x, float y)
{
	int column = (int)floorf(x) + mask->margin;
	int row = (int)floorf(y) + mask->margin;

	if (column < 0 || row < 0 || column >= mask->columns || row >= mask->rows) {
		return 0.0f;
	}
	return row_of(mask, row)[column];
}
