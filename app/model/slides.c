#include "model/slides.h"

#include <math.h>

#include "model/shuffle.h"

static double slide_s(const struct slides *slides, const struct content *content)
{
	const struct settings *settings = &content->settings;

	return (double)(slides->still ? settings->slide_still_s : settings->slide_s);
}

/* A stride that meets every network once a round: a shuffle that needs no memory. */
static int stride(const struct slides *slides, const struct content *content)
{
	int count = content->network_count;

	return content->settings.slides_shuffled ? shuffle_stride(slides->seed, count) : 1;
}

void slides_begin(struct slides *slides, const struct content *content, uint64_t seed, double now_s)
{
	int count = content->network_count;

	slides->seed = shuffle_mixed(seed);
	slides->first = count > 0 ? (int)(slides->seed % (uint64_t)count) : 0;
	slides->shown = 0;
	slides->since_s = now_s;
	slides->came_s = now_s;
	slides->before_s = now_s;
	slides->paused = false;
}

void slides_keep(struct slides *slides, const struct content *content, int nth)
{
	int count = content->network_count;
	int64_t ran = (int64_t)slides->shown * stride(slides, content);

	slides->first = count > 0 ? (int)(((nth - ran) % count + count) % count) : 0;
}

bool slides_tick(struct slides *slides, const struct content *content, double now_s)
{
	double due_s = slides_deadline(slides, content);

	if (!(now_s >= due_s)) {
		return false;
	}
	/* at least one: the deadline is rounded, and may come before a whole slide's time */
	double passed = fmax(1.0, floor((now_s - slides->since_s) / slide_s(slides, content)));

	slides->shown = (int)fmod((double)slides->shown + passed, 1e9);
	slides->since_s += passed * slide_s(slides, content);
	slides->before_s = slides->came_s;
	slides->came_s = slides->since_s;
	return true;
}

void slides_pause(struct slides *slides, double now_s)
{
	slides->paused = !slides->paused;
	slides->since_s = now_s;
}

int slides_network(const struct slides *slides, const struct content *content, int back)
{
	int count = content->network_count;

	if (count == 0 || back > slides->shown) {
		return -1;
	}
	int64_t at = (int64_t)slides->shown - back;

	return (int)((slides->first + at * stride(slides, content)) % count);
}

/* Each round begins one language farther on, so that in the end every network speaks each of them. */
int slides_language(const struct slides *slides, const struct content *content, int back)
{
	const struct settings *settings = &content->settings;
	int count = content->network_count, slide = slides->shown - back;

	if (settings->slide_language_count == 0 || count == 0 || slide < 0) {
		return settings->language;
	}
	return settings->slide_languages[(slide % count + slide / count) % settings->slide_language_count];
}

double slides_deadline(const struct slides *slides, const struct content *content)
{
	if (slides->paused || content->network_count < 2) {
		return INFINITY;
	}
	return slides->since_s + slide_s(slides, content);
}
