#include "content/tree.h"

#include <string.h>
#include <yaml.h>

#include "base/hash.h"
#include "base/keys.h"
#include "content/syntax.h"
#include "content/traps.h"

enum walk {
	WALK_ON,
	WALK_DONE,
	WALK_LOST, /* the rest of the file makes no sense any more */
};

struct walker {
	const struct source *source;
	struct arena *arena;
	struct problems *problems;
	int depth;
	int documents;
	struct node *root;
	struct level {
		struct node *node, *last;
		const char *key; /* a name that waits for its value, or NULL */
		struct spot named;
	} levels[TREE_DEPTH_MAX];
};

static struct spot spot_of(const struct walker *walker, yaml_mark_t mark)
{
	return (struct spot){walker->source->file, (int)mark.line + 1, (int)mark.column + 1};
}

static void walker_error(struct walker *walker, const yaml_event_t *event, enum message_id message)
{
	problems_add(walker->problems, PROBLEM_ERROR, spot_of(walker, event->start_mark),
		     SAY(message));
}

/* Hangs the node where the walk stands; a scalar may turn out to be a name. */
static enum walk walker_hang(struct walker *walker, struct node *node)
{
	struct level *level = walker->depth > 0 ? &walker->levels[walker->depth - 1] : NULL;

	node->key = "";
	if (!level) {
		walker->root = node;
		return WALK_ON;
	}
	if (level->node->kind == NODE_MAP && !level->key) {
		if (node->kind != NODE_SCALAR) {
			problems_add(walker->problems, PROBLEM_ERROR, node->spot,
				     SAY(MESSAGE_YAML_NAME_EXPECTED));
			return WALK_LOST;
		}
		enum message_id meaning = node->plain ? traps_meaning(node->text) : MESSAGE_NONE;

		if (meaning != MESSAGE_NONE) {
			problems_add(walker->problems, PROBLEM_ERROR, node->spot,
				     SAY_WITH(MESSAGE_YAML_NAME_TRAP,
					      message_quote(walker->arena, node->text),
					      message_pack(walker->arena, SAY(meaning))));
		}
		level->key = node->text;
		level->named = node->spot;
		return WALK_ON;
	}
	if (level->node->kind == NODE_MAP) {
		node->key = level->key;
		node->named = level->named;
		level->key = NULL;
	}
	node->inside = level->node;
	*(level->last ? &level->last->next : &level->node->first) = node;
	level->last = node;
	level->node->count++;
	return WALK_ON;
}

static struct node *node_new(struct walker *walker, const yaml_event_t *event, enum node_kind kind)
{
	struct node *node = arena_take(walker->arena, sizeof(*node));

	*node = (struct node){.kind = kind, .spot = spot_of(walker, event->start_mark), .text = ""};
	return node;
}

static void look_at_extras(struct walker *walker, const yaml_event_t *event,
			   const yaml_char_t *anchor, const yaml_char_t *tag)
{
	if (anchor) {
		walker_error(walker, event, MESSAGE_YAML_ANCHOR);
	}
	if (tag) {
		walker_error(walker, event, MESSAGE_YAML_TAG);
	}
}

static enum walk on_scalar(struct walker *walker, const yaml_event_t *event)
{
	struct node *node = node_new(walker, event, NODE_SCALAR);
	const char *value = (const char *)event->data.scalar.value;
	size_t length = event->data.scalar.length;

	look_at_extras(walker, event, event->data.scalar.anchor, event->data.scalar.tag);
	node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	if (memchr(value, 0, length)) {
		walker_error(walker, event, MESSAGE_YAML_ZERO);
	}
	node->text = arena_copy(walker->arena, value, strlen(value));
	return walker_hang(walker, node);
}

static enum walk on_alias(struct walker *walker, const yaml_event_t *event)
{
	walker_error(walker, event, MESSAGE_YAML_ALIAS);
	return walker_hang(walker, node_new(walker, event, NODE_BROKEN));
}

static enum walk walker_enter(struct walker *walker, const yaml_event_t *event, enum node_kind kind)
{
	struct node *node = node_new(walker, event, kind);
	enum walk walk = walker_hang(walker, node);

	if (walk != WALK_ON) {
		return walk;
	}
	if (walker->depth == TREE_DEPTH_MAX) {
		walker_error(walker, event, MESSAGE_YAML_DEEP);
		return WALK_LOST;
	}
	walker->levels[walker->depth++] = (struct level){.node = node};
	return WALK_ON;
}

static enum walk on_list(struct walker *walker, const yaml_event_t *event)
{
	look_at_extras(walker, event, event->data.sequence_start.anchor,
		       event->data.sequence_start.tag);
	return walker_enter(walker, event, NODE_LIST);
}

static enum walk on_map(struct walker *walker, const yaml_event_t *event)
{
	look_at_extras(walker, event, event->data.mapping_start.anchor,
		       event->data.mapping_start.tag);
	return walker_enter(walker, event, NODE_MAP);
}

static enum walk on_list_end(struct walker *walker, const yaml_event_t *event)
{
	(void)event;
	walker->depth--;
	return WALK_ON;
}

/* The first of two equal names is kept. */
static enum walk on_map_end(struct walker *walker, const yaml_event_t *event)
{
	struct node *map = walker->levels[--walker->depth].node;
	struct keys keys = {0};

	(void)event;
	keys_init(&keys, walker->arena, map->count);
	for (struct node **at = &map->first; *at;) {
		struct node *node = *at;
		int earlier = keys_put(&keys, hash_text(node->key), node->named.line);

		if (earlier < 0) {
			at = &node->next;
			continue;
		}
		problems_add(walker->problems, PROBLEM_ERROR, node->named,
			     SAY_WITH(MESSAGE_YAML_NAME_TWICE,
				      message_quote(walker->arena, node->key),
				      message_number(walker->arena, earlier)));
		*at = node->next;
		map->count--;
	}
	return WALK_ON;
}

static enum walk on_document(struct walker *walker, const yaml_event_t *event)
{
	if (walker->documents++ > 0) {
		walker_error(walker, event, MESSAGE_YAML_SECOND_DOCUMENT);
		return WALK_LOST;
	}
	return WALK_ON;
}

static enum walk on_nothing(struct walker *walker, const yaml_event_t *event)
{
	(void)walker;
	(void)event;
	return WALK_ON;
}

static enum walk on_end(struct walker *walker, const yaml_event_t *event)
{
	(void)walker;
	(void)event;
	return WALK_DONE;
}

typedef enum walk event_taker(struct walker *, const yaml_event_t *);

static event_taker *const takers[] = {
	[YAML_NO_EVENT] = on_end,
	[YAML_STREAM_START_EVENT] = on_nothing,
	[YAML_STREAM_END_EVENT] = on_end,
	[YAML_DOCUMENT_START_EVENT] = on_document,
	[YAML_DOCUMENT_END_EVENT] = on_nothing,
	[YAML_ALIAS_EVENT] = on_alias,
	[YAML_SCALAR_EVENT] = on_scalar,
	[YAML_SEQUENCE_START_EVENT] = on_list,
	[YAML_SEQUENCE_END_EVENT] = on_list_end,
	[YAML_MAPPING_START_EVENT] = on_map,
	[YAML_MAPPING_END_EVENT] = on_map_end,
};

static enum walk walker_walk(struct walker *walker, yaml_parser_t *parser)
{
	enum walk walk = WALK_ON;

	while (walk == WALK_ON) {
		yaml_event_t event;

		if (!yaml_parser_parse(parser, &event)) {
			/* A tab, which was reported already, makes YAML say something misleading.
			 */
			if (!walker->source->tabs) {
				syntax_report(parser, walker->source->file, walker->problems);
			}
			return WALK_LOST;
		}
		walk = takers[event.type](walker, &event);
		yaml_event_delete(&event);
	}
	return walk;
}

const struct node *tree_read(const struct source *source, struct arena *arena,
			     struct problems *problems)
{
	struct walker walker = {.source = source, .arena = arena, .problems = problems};
	yaml_parser_t parser;

	if (!yaml_parser_initialize(&parser)) {
		return NULL;
	}
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)source->text, source->length);
	enum walk walk = walker_walk(&walker, &parser);

	yaml_parser_delete(&parser);
	if (walk == WALK_LOST) {
		return NULL;
	}
	if (!walker.root) {
		problems_add(problems, PROBLEM_ERROR, (struct spot){source->file, 1, 1},
			     SAY(MESSAGE_FILE_EMPTY));
	}
	return walker.root;
}

const struct node *tree_in(const struct node *map, const char *key)
{
	const struct node *node = map->kind == NODE_MAP ? map->first : NULL;

	while (node && strcmp(node->key, key) != 0) {
		node = node->next;
	}
	return node;
}
