#include "content/days.h"

#include <stdlib.h>

#include "content/moments.h"
#include "content/questions.h"

bool network_shows(const struct network *network, int day)
{
	if (day == 0) {
		return true;
	}
	return (network->show_from == 0 || day >= network->show_from) &&
	       (network->show_until == 0 || day <= network->show_until);
}

bool content_has_days(const struct content *content)
{
	for (int i = 0; i < content->network_count; i++) {
		if (content->networks[i].show_from != 0 || content->networks[i].show_until != 0) {
			return true;
		}
	}
	return false;
}

static int count_shown(const struct content *content, int day)
{
	int count = 0;

	for (int i = 0; i < content->network_count; i++) {
		count += network_shows(&content->networks[i], day);
	}
	return count;
}

static void choose_networks(struct content *content, const struct content *whole, int count,
			    int day)
{
	content->network_count = 0;
	content->networks =
		arena_take(&content->arena, ((size_t)count + 1) * sizeof(content->networks[0]));
	keys_init(&content->network_keys, &content->arena, count);
	for (int i = 0; i < whole->network_count; i++) {
		if (network_shows(&whole->networks[i], day)) {
			keys_put(&content->network_keys, whole->networks[i].key,
				 content->network_count);
			content->networks[content->network_count++] = whole->networks[i];
		}
	}
	moments_collect(content);
	questions_collect(content);
}

struct content *content_on_day(struct content *whole, int day)
{
	int count = count_shown(whole, day);
	struct content *content = count < whole->network_count ? calloc(1, sizeof(*content)) : NULL;

	if (content == NULL) {
		return content_hold(whole);
	}
	*content = *whole;
	content->arena = (struct arena){0};
	content->whole = content_hold(whole);
	content->holders = 1;
	choose_networks(content, whole, count, day);
	return content;
}
