#include "content/content.h"

#include <stdlib.h>
#include <string.h>

struct content *content_hold(struct content *content)
{
	content->holders++;
	return content;
}

void content_release(struct content *content)
{
	if (content && --content->holders <= 0) {
		struct content *whole = content->whole;

		arena_finish(&content->arena);
		free(content);
		content_release(whole);
	}
}

int content_network(const struct content *content, uint64_t key)
{
	return keys_find(&content->network_keys, key);
}

int content_theme(const struct content *content, uint64_t key)
{
	for (int i = 0; i < content->theme_count; i++) {
		if (content->themes[i].key == key) {
			return i;
		}
	}
	return -1;
}

int content_language(const struct content *content, const char *id)
{
	for (int i = 0; i < content->language_count; i++) {
		if (strcmp(content->languages[i].id, id) == 0) {
			return i;
		}
	}
	return -1;
}

const char *content_word(const struct content *content, enum word word, int language)
{
	return content->words[word].in[language];
}
