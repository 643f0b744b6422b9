/* Breaking, balancing, fitting and shortening a text; its first bytes say how large and wide. */
#include "fuzz.h"

#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "scene/lines.h"

static void check(const struct lines *lines, const char *text)
{
	const char *end = text + strlen(text);

	PROMISE(lines->count >= 0 && lines->count <= LINES_MAX && isfinite(lines->size_px));
	for (int i = 0; i < lines->count; i++) {
		const struct line *line = &lines->line[i];

		PROMISE(line->text >= text && line->text + line->length <= end);
		PROMISE(i == 0 ||
			line->text >= lines->line[i - 1].text + lines->line[i - 1].length);
		PROMISE(isfinite(line->width) && line->width >= 0.0f);
		PROMISE(utf8_valid(line->text, line->length));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct measure measure = measure_fixed();
	struct lines lines;
	char out[200];

	if (size < 4) {
		return 0;
	}
	float size_px = 8.0f + (float)data[0], width_px = (float)(data[1] * 8);
	float least = fmaxf(4.0f, size_px - (float)data[2]);
	enum face face = (enum face)(data[3] % FACE_COUNT);
	char *text = fuzz_text(data + 4, size - 4);

	lines_prepare();
	if (utf8_valid(text, strlen(text))) {
		lines_break(&lines, &measure, face, size_px, text, width_px);
		check(&lines, text);
		int count = lines.count;

		lines_balance(&lines, &measure, face, size_px, text, width_px);
		check(&lines, text);
		PROMISE(lines.count <= count);
		lines_fit(&lines, &measure, face, size_px, least, 1 + data[3] % 7, text, width_px);
		check(&lines, text);
		for (int i = 0; i < lines.count; i++) {
			lines_shorten(out, 4 + data[3] % 190u, &measure, face, size_px,
				      &lines.line[i], width_px);
			PROMISE(utf8_valid(out, strlen(out)));
		}
	}
	free(text);
	return 0;
}
