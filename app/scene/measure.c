#include "scene/measure.h"

#include <assert.h>
#include <string.h>

#include "base/geom.h"

const struct face_metrics face_metrics[] = {
	[FACE_TITLE] = {"NaissusDisplay-Bold.ttf", 0.952f, 0.441f, 0.676f},
	[FACE_VALUE] = {"NaissusDisplay-SemiBold.ttf", 0.952f, 0.441f, 0.676f},
	[FACE_FOREIGN] = {"NaissusDisplay-Italic.ttf", 0.952f, 0.441f, 0.676f},
	[FACE_TEXT] = {"NaissusText-Regular.ttf", 1.024f, 0.400f, 0.660f},
	[FACE_LABEL] = {"NaissusText-SemiBold.ttf", 1.024f, 0.400f, 0.660f},
};
static_assert(COUNT_OF(face_metrics) == FACE_COUNT, "every face has its metrics");

static const float LETTER_EM = 0.50f;
static const float DISPLAY_LETTER_EM = 0.52f;
static const float SPACE_EM = 0.25f;

static float fixed_width(void *self, enum face face, float size_px, const char *text, size_t length)
{
	(void)self;
	float letter = face == FACE_TEXT || face == FACE_LABEL ? LETTER_EM : DISPLAY_LETTER_EM;
	float em = 0.0f;

	for (size_t i = 0; i < length; i++) {
		unsigned char byte = (unsigned char)text[i];

		if (byte == ' ' || (byte == 0xC2 && i + 1 < length && (unsigned char)text[i + 1] == 0xA0)) {
			em += SPACE_EM;
			i += byte == 0xC2;
		} else if ((byte & 0xC0) != 0x80) {
			em += letter;
		}
	}
	return em * size_px;
}

struct measure measure_fixed(void)
{
	return (struct measure){NULL, fixed_width};
}

float measure_text(const struct measure *measure, enum face face, float size_px, const char *text)
{
	return measure->width(measure->self, face, size_px, text, strlen(text));
}

float measure_baseline(enum face face, float size_px, float line_px)
{
	const struct face_metrics *m = &face_metrics[face];

	return (line_px - (m->ascent + m->descent) * size_px) / 2.0f + m->ascent * size_px;
}
