#include "draw/rows.h"

#include <string.h>

#include "draw/pixel.h"

#ifdef __SSE2__
#include <emmintrin.h>

enum { STEP = 4 };

static __m128i load(const uint32_t *at)
{
	return _mm_loadu_si128((const __m128i *)(const void *)at);
}

static void store(uint32_t *at, __m128i px)
{
	_mm_storeu_si128((__m128i *)(void *)at, px);
}

/* Two px in 16 bits a channel, scaled by weights in the same places. */
static __m128i scaled(__m128i px, __m128i weights)
{
	return _mm_srli_epi16(_mm_add_epi16(_mm_mullo_epi16(px, weights), _mm_set1_epi16(128)), 8);
}

/* What two px of 16 bits a channel leave of those below: 256 - alpha, in all four channels. */
static __m128i rest_of(__m128i px)
{
	__m128i alpha = _mm_shufflehi_epi16(_mm_shufflelo_epi16(px, 0xFF), 0xFF);

	return _mm_sub_epi16(_mm_set1_epi16(256), _mm_add_epi16(alpha, _mm_srli_epi16(alpha, 7)));
}

static __m128i over(__m128i lower, __m128i upper, __m128i weight)
{
	upper = scaled(upper, weight);
	return _mm_add_epi16(upper, scaled(lower, rest_of(upper)));
}

static int over_in_steps(uint32_t *to, const uint32_t *from, int count, uint32_t weight)
{
	__m128i none = _mm_setzero_si128(), weights = _mm_set1_epi16((short)weight);
	__m128i whole = _mm_set1_epi32((int)0xFF000000u);
	int i = 0;

	for (; i + STEP <= count; i += STEP) {
		__m128i px = load(from + i);

		if (_mm_movemask_epi8(_mm_cmpeq_epi32(px, none)) == 0xFFFF) {
			continue;
		}
		if (weight == 256 &&
		    _mm_movemask_epi8(_mm_cmpeq_epi32(_mm_and_si128(px, whole), whole)) == 0xFFFF) {
			store(to + i, px);
			continue;
		}
		__m128i below = load(to + i);

		store(to + i, _mm_packus_epi16(over(_mm_unpacklo_epi8(below, none),
						    _mm_unpacklo_epi8(px, none), weights),
					       over(_mm_unpackhi_epi8(below, none),
						    _mm_unpackhi_epi8(px, none), weights)));
	}
	return i;
}

static int fill_in_steps(uint32_t *to, int count, uint32_t p)
{
	__m128i none = _mm_setzero_si128();
	__m128i px = _mm_unpacklo_epi8(_mm_set1_epi32((int)p), none), rest = rest_of(px);
	int i = 0;

	for (; i + STEP <= count; i += STEP) {
		__m128i below = load(to + i);
		__m128i low = _mm_add_epi16(px, scaled(_mm_unpacklo_epi8(below, none), rest));
		__m128i high = _mm_add_epi16(px, scaled(_mm_unpackhi_epi8(below, none), rest));

		store(to + i, _mm_packus_epi16(low, high));
	}
	return i;
}

static __m128i between(__m128i a, __m128i b, __m128i of_a, __m128i of_b)
{
	__m128i sum = _mm_add_epi16(_mm_mullo_epi16(a, of_a), _mm_mullo_epi16(b, of_b));

	return _mm_srli_epi16(_mm_add_epi16(sum, _mm_set1_epi16(128)), 8);
}

static int between_in_steps(uint32_t *to, const uint32_t *a, const uint32_t *b, uint32_t share,
			    int count)
{
	__m128i none = _mm_setzero_si128(), of_b = _mm_set1_epi16((short)share);
	__m128i of_a = _mm_set1_epi16((short)(256 - share));
	int i = 0;

	for (; i + STEP <= count; i += STEP) {
		__m128i upper = load(a + i), lower = load(b + i);

		store(to + i,
		      _mm_packus_epi16(between(_mm_unpacklo_epi8(upper, none),
					       _mm_unpacklo_epi8(lower, none), of_a, of_b),
				       between(_mm_unpackhi_epi8(upper, none),
					       _mm_unpackhi_epi8(lower, none), of_a, of_b)));
	}
	return i;
}

/* Two neighbours, in 16 bits a channel, to the px between them: in the lower half. */
static __m128i between_neighbours(const uint32_t *from, struct between place)
{
	__m128i none = _mm_setzero_si128();
	__m128i two = _mm_unpacklo_epi8(
		_mm_loadl_epi64((const __m128i *)(const void *)(from + place.first)), none);
	__m128i of_first = _mm_set1_epi16((short)(256 - place.share));
	__m128i of_second = _mm_set1_epi16((short)place.share);
	__m128i parts = _mm_mullo_epi16(two, _mm_unpacklo_epi64(of_first, of_second));

	parts = _mm_add_epi16(parts, _mm_unpackhi_epi64(parts, parts));
	return _mm_srli_epi16(_mm_add_epi16(parts, _mm_set1_epi16(128)), 8);
}

static int stretch_in_steps(uint32_t *to, const uint32_t *from, int width,
			    const struct between *places, int count)
{
	int i = 0;

	/* Both neighbours are read, even where only the first one counts. */
	for (; i + STEP <= count && places[i + STEP - 1].first + 1 < width; i += STEP) {
		__m128i low = _mm_unpacklo_epi64(between_neighbours(from, places[i]),
						 between_neighbours(from, places[i + 1]));
		__m128i high = _mm_unpacklo_epi64(between_neighbours(from, places[i + 2]),
						  between_neighbours(from, places[i + 3]));

		store(to + i, _mm_packus_epi16(low, high));
	}
	return i;
}

#else

static int stretch_in_steps(uint32_t *to, const uint32_t *from, int width,
			    const struct between *places, int count)
{
	(void)to;
	(void)from;
	(void)width;
	(void)places;
	(void)count;
	return 0;
}

static int over_in_steps(uint32_t *to, const uint32_t *from, int count, uint32_t weight)
{
	(void)to;
	(void)from;
	(void)count;
	(void)weight;
	return 0;
}

static int fill_in_steps(uint32_t *to, int count, uint32_t p)
{
	(void)to;
	(void)count;
	(void)p;
	return 0;
}

static int between_in_steps(uint32_t *to, const uint32_t *a, const uint32_t *b, uint32_t share,
			    int count)
{
	(void)to;
	(void)a;
	(void)b;
	(void)share;
	(void)count;
	return 0;
}

#endif

void rows_over(uint32_t *to, const uint32_t *from, int count, uint32_t weight)
{
	for (int i = over_in_steps(to, from, count, weight); i < count; i++) {
		to[i] = pixel_over(to[i], pixel_scaled(from[i], weight));
	}
}

void rows_fill(uint32_t *to, int count, uint32_t p)
{
	if (p >> 24 == 255) {
		for (int i = 0; i < count; i++) {
			to[i] = p;
		}
		return;
	}
	for (int i = fill_in_steps(to, count, p); i < count; i++) {
		to[i] = pixel_over(to[i], p);
	}
}

void rows_stretch(uint32_t *to, const uint32_t *from, int width, const struct between *places,
		  int count)
{
	for (int i = stretch_in_steps(to, from, width, places, count); i < count; i++) {
		const uint32_t *first = from + places[i].first;

		to[i] = places[i].share > 0 ? pixel_between(first[0], first[1], places[i].share)
					    : first[0];
	}
}

void rows_between(uint32_t *to, const uint32_t *a, const uint32_t *b, uint32_t share, int count)
{
	if (share == 0 || a == b) {
		memcpy(to, a, (size_t)count * sizeof(*to));
		return;
	}
	for (int i = between_in_steps(to, a, b, share, count); i < count; i++) {
		to[i] = pixel_between(a[i], b[i], share);
	}
}
