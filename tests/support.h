/*
 * What several tests need: a content with any number of networks, and actions.
 *
 * The content is the city's own, its networks repeated (or left out) until there
 * are as many as asked for; the caller holds it. Invariant: network i always
 * has the same id, whatever the number, and the texts are real ones.
 */
#ifndef MREZE_TESTS_SUPPORT_H
#define MREZE_TESTS_SUPPORT_H

#include "content/content.h"
#include "model/state.h"
#include "scene/env.h"

/* Ends the test when the city's content can't be read. */
struct content *content_of(int networks);

/* The same without network nth. */
struct content *content_without(int networks, int nth);

/* The screens that were drawn, one of each class in its order, then others that people have. */
extern const int support_screen_count;
struct env support_screen(int nth);

enum { NETWORKS = 11 };

/* A kiosk on that content (or on NETWORKS of them), on its slides at 0 s, with the usual patience.
 */
struct state kiosk_of(struct content *content);
struct state kiosk_new(void);

/* The same at 2 s: awake at home, no touch is swallowed any more; or on network nth's page. */
struct state kiosk_at_home(void);
struct state kiosk_on_page(int nth);

/* Nothing is left of a visit. */
void assert_as_it_was_set_up(const struct state *state);

/* Applies an action of that kind at at_s; the rest as in `action`. */
void act(struct state *state, enum action_kind kind, double at_s, struct action action);

/* The shortest notations: nothing else is said; value is said; network nth is meant. */
void act_plain(struct state *state, enum action_kind kind, double at_s);
void act_value(struct state *state, enum action_kind kind, double at_s, int value);
void act_open(struct state *state, double at_s, int nth);
void act_tick(struct state *state, double at_s);

/* A finger that landed on the slide at from_s lifts at at_s. */
void act_wake(struct state *state, double from_s, double at_s);

/* A finger lands on and leaves a node. */
void land(struct state *state, double at_s, int slot, uint64_t node);
void leave(struct state *state, double at_s, int slot);

/* The same numbers on every machine: the next one of a row, from 0 to 1. */
float dice(uint64_t *seed);

#endif
