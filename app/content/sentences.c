#include "content/sentences.h"

#include <string.h>

#include "content/source.h"
#include "content/tree.h"

static bool keep_all(struct sentences *sentences, const struct node *root)
{
	int kept = 0;

	for (const struct node *node = root->first; node; node = node->next) {
		enum message_id id = message_named(node->key);

		if (id < MESSAGE_COUNT && node->text[0]) {
			sentences->of[id] =
				arena_copy(&sentences->arena, node->text, strlen(node->text));
			kept++;
		}
	}
	return kept == MESSAGE_COUNT;
}

bool sentences_read(struct sentences *sentences, const char *assets, const char *language)
{
	struct problems problems = {0};
	struct arena scratch = {0};
	struct folder at;
	struct source source;
	bool whole = false;

	*sentences = (struct sentences){0};
	if (folder_init(&at, &scratch, arena_print(&scratch, "%s/messages", assets)) &&
	    source_read(&source, &at, arena_print(&scratch, "%s.yaml", language), &scratch,
			&problems)) {
		const struct node *root = tree_read(&source, &scratch, &problems);

		whole = root && keep_all(sentences, root) && problems.errors == 0;
	}
	problems_finish(&problems);
	arena_finish(&scratch);
	return whole;
}

void sentences_finish(struct sentences *sentences)
{
	arena_finish(&sentences->arena);
	*sentences = (struct sentences){0};
}
