/*
 * A YAML file as a tree of nodes that know where they stand.
 *
 * Everything is the arena's. Only what this kiosk's files need of YAML is let
 * through: one document of maps, lists and scalars, at most TREE_DEPTH_MAX
 * deep. Invariant: a map's keys are scalars and each stands once; what was
 * otherwise (aliases, anchors, tags, second documents) has been reported, and
 * what can't be read on stands there as a NODE_BROKEN, of which nobody need
 * complain again.
 */
#ifndef MREZE_CONTENT_TREE_H
#define MREZE_CONTENT_TREE_H

#include "base/arena.h"
#include "base/problems.h"
#include "content/source.h"

enum {
	TREE_DEPTH_MAX = 16,
};

enum node_kind {
	NODE_SCALAR,
	NODE_LIST,
	NODE_MAP,
	NODE_BROKEN,
};

struct node {
	enum node_kind kind;
	bool plain; /* a scalar with no quotes, on its own line or folded by YAML */
	struct spot spot;
	const char *text;          /* of a scalar; "" else */
	const char *key;           /* its name, inside a map; "" else */
	struct spot named;         /* where that name stands */
	const struct node *inside; /* what holds it, or NULL */
	struct node *first, *next;
	int count; /* of those inside */
};

/* NULL when there is nothing to read on, which has been reported. */
const struct node *tree_read(const struct source *source, struct arena *arena,
			     struct problems *problems);

/* The map's node of that name, or NULL. */
const struct node *tree_in(const struct node *map, const char *key);

#endif
