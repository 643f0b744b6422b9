/*
 * The parts of a content folder, each read by one file; load.c calls them in
 * this order, for each needs those before it.
 *
 * Owns nothing; all goes into reader->content. Invariant: a part that returns
 * false has reported why, and has left valid emptiness behind.
 */
#ifndef MREZE_CONTENT_PARTS_H
#define MREZE_CONTENT_PARTS_H

#include <stdbool.h>

#include "content/keypad.h"
#include "content/reader.h"

bool kiosk_read(struct reader *reader, const struct node *root);
/* `keys:` of kiosk.yaml; what it names replaces the usual keys of that meaning. */
void keypad_read(struct reader *reader, const struct node *map, struct keypad *keypad);

bool strings_read(struct reader *reader, const struct node *root);
bool themes_read(struct reader *reader, const struct node *root);
bool places_read(struct reader *reader, const struct node *root);

/* node is the map "hours", or NULL: always open. */
struct hours opening_read(struct reader *reader, const struct node *node);

/* All files of the folder "networks". */
void networks_read(struct reader *reader);

/* node is the list of a network's facts. */
void facts_read(struct reader *reader, const struct node *node, struct network *network);

/* The index of the place that node names, which counts as used; or -1, and reported. */
int place_named(struct reader *reader, const struct node *node);

/* Adds a place to the network's, once. */
void place_add(struct reader *reader, struct spot spot, struct network *network, int place);

/* Warns of places that no network names. */
void places_unused(struct reader *reader);

#endif
