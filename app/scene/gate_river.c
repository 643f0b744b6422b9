#include "scene/gate_river.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "scene/gate_map.h"

enum { YEARS_MAX = 3, REACHES = 14 };

static const int FEW_FACTS = 2;
static const float BEND = 0.15f;                 /* radii, to either side */
static const float NARROW = 0.02f, WIDE = 0.20f; /* half its width, radii, at both ends */
static const float YEAR = 44.0f;                 /* design px */

/* The river of the dock, seen from above. */
static const struct {
	float over; /* radii */
	uint32_t hex;
	float alpha, phase, rad_s;
} strips[] = {
	{0.05f, 0x5C97CF, 0.45f, 0.0f, 0.12f},
	{0.02f, 0x2B5FA3, 1.0f, 1.1f, 0.17f},
	{-0.01f, 0x1B3C79, 1.0f, 2.3f, 0.22f},
};

struct year {
	struct date date;
	bool joins;
};

struct stream {
	const struct layout *layout;
	const struct gate_look *look;
	struct rect window;
};

/* The dates in their order; of those beyond the third none is shown. */
static int years_of(const struct network *network, struct year years[YEARS_MAX])
{
	int count = 0;

	for (int i = 0; i < network->fact_count && count < YEARS_MAX; i++) {
		const struct fact *fact = &network->facts[i];
		int at = count;

		if (fact->value != FACT_IS_DATE) {
			continue;
		}
		while (at > 0 && (years[at - 1].date.year > fact->date.year ||
				  (years[at - 1].date.year == fact->date.year &&
				   years[at - 1].date.month > fact->date.month))) {
			years[at] = years[at - 1];
			at--;
		}
		years[at] = (struct year){fact->date, fact->kind == FACT_JOINED};
		count++;
	}
	return count;
}

bool has_gate_river(const struct layout *layout, int network)
{
	const struct network *shown = &layout->content->networks[network];
	struct year years[YEARS_MAX];

	return shown->fact_count <= FEW_FACTS && shown->place_count == 0 &&
	       layout->env->size_class < CLASS_COMPACT && years_of(shown, years) > 0;
}

static float middle_at(const struct stream *stream, float share)
{
	return stream->look->x + stream->look->radius * BEND * sinf(5.4f * share + 0.5f);
}

static float half_at(const struct stream *stream, float share, float over)
{
	float r = stream->look->radius;

	return fmaxf(1.0f, r * (lerp(NARROW, WIDE, powf(share, 1.4f)) + over * share));
}

static void put_strip(const struct stream *stream, size_t strip)
{
	float high = stream->window.h / (float)REACHES;
	double flowed = state_flow_s(stream->layout->state) * (double)strips[strip].rad_s;

	for (int i = 0; i < REACHES; i++) {
		float from = (float)i / (float)REACHES, to = (float)(i + 1) / (float)REACHES;
		float x = middle_at(stream, from), y = stream->window.y + (float)i * high;
		struct prim *reach =
			frame_prim(stream->layout->frame, PRIM_RIBBON,
				   (struct rect){x, y, middle_at(stream, to) - x, high});

		if (reach == NULL) {
			return;
		}
		reach->ink = rgba(strips[strip].hex, strips[strip].alpha);
		reach->ink2 = reach->ink;
		reach->a = half_at(stream, from, strips[strip].over);
		reach->b = half_at(stream, to, strips[strip].over);
		reach->c = -lk(stream->layout, 10.0f) / 10.0f;
		reach->d = strips[strip].phase + (float)fmod(flowed, 6.283185307179586);
	}
}

/* A year beside its node: the city's own to the right in gold, all others to the left. */
static void put_year(const struct stream *stream, struct year year, float share, struct colour dark)
{
	const struct layout *layout = stream->layout;
	float y = roundf(stream->window.y + share * stream->window.h),
	      x = roundf(middle_at(stream, share));
	float size = lk(layout, YEAR), r = lk(layout, 17.0f), pad = lk(layout, 14.0f);
	struct rect disc = {x - r, y - r, 2.0f * r, 2.0f * r};
	struct colour face = year.joins ? gold_light() : cream();
	char text[16];

	text_of_number(text, sizeof(text), year.date.year);
	float w = text_width(layout, FACE_TITLE, size, text), h = roundf(size * 1.2f);
	float off = half_at(stream, share, 0.05f) + lk(layout, 16.0f);
	struct rect plate = {year.joins ? x + off : x - off - w - 2.0f * pad, roundf(y - h / 2.0f),
			     w + 2.0f * pad, h};
	struct pen pen = {FACE_TITLE, size, h, face, ALIGN_LEFT};
	struct colour ground = colour_faded(dark, 0.86f);
	float least = stream->window.x + lk(layout, 6.0f);

	plate.x = clampf(plate.x, least,
			 stream->window.x + stream->window.w - lk(layout, 6.0f) - plate.w);
	put_round(layout, plate, h / 2.0f, ground, ground, 0.0f, ground);
	put_round(layout, disc, r, face, face, fmaxf(2.0f, lk(layout, 4.0f)), dark);
	put_line(layout, pen, plate.x + pad, plate.y + measure_baseline(FACE_TITLE, size, h), text,
		 strlen(text));
}

void put_gate_river(const struct layout *layout, int parent, const struct gate_look *look,
		    int network)
{
	const struct network *shown = &layout->content->networks[network];
	struct colour deep = layout->content->themes[shown->theme].deep;
	struct colour dark = colour_mix(deep, rgb(0x000000), 0.5f), ground = gate_land(deep);
	struct stream stream = {layout, look, gate_window(look)};
	float under = look->spring_y - look->lift + look->medallion * 0.56f;
	float first = clampf((under - stream.window.y) / stream.window.h, 0.0f, 0.7f) + 0.12f;
	float last = fminf(0.84f, (look->water_y - stream.window.y) / stream.window.h - 0.12f);
	struct year years[YEARS_MAX];
	int count = years_of(shown, years);
	struct node *node = frame_at(layout->frame, frame_node(layout->frame, parent, stream.window,
							       "gate/%s/dates", shown->id));

	if (node == NULL) {
		return;
	}
	node->moves = MOVES_FADE;
	put_fill(layout, stream.window, ground, ground);
	for (size_t strip = 0; strip < COUNT_OF(strips); strip++) {
		put_strip(&stream, strip);
	}
	put_gate_haze(layout, look, deep);
	for (int i = 0; i < count; i++) {
		float share = count > 1 ? lerp(first, last, (float)i / (float)(count - 1))
					: (first + last) / 2.0f;

		put_year(&stream, years[i], share, dark);
	}
}
