/*
 * The attract mode: which network is on the slide, and when the next one comes.
 *
 * A plain value inside the state; time and the start are arguments. Invariant:
 * slides run in the order of the list (or of a permutation that `seed` fixes),
 * each as long as the settings say, however late anybody asks.
 */
#ifndef MREZE_MODEL_SLIDES_H
#define MREZE_MODEL_SLIDES_H

#include <stdbool.h>
#include <stdint.h>

#include "content/content.h"

struct slides {
	uint64_t seed;   /* of the order, when shuffled */
	int first;       /* place in the order where this show began */
	int shown;       /* slides since then; its parity shifts the picture */
	double since_s;  /* from when on the present one's time runs */
	double came_s, before_s; /* when the present one came, and the one before it */
	bool paused;
	bool still;      /* reduced motion: they stay longer */
};

void slides_begin(struct slides *slides, const struct content *content, uint64_t seed, double now_s);

/* Takes other content in mid-show: its network nth is the one on the slide now, as long as before. */
void slides_keep(struct slides *slides, const struct content *content, int nth);

/* Goes on to the slide of now_s; true if it changed. */
bool slides_tick(struct slides *slides, const struct content *content, double now_s);

/* Stops, or goes on with a whole slide's time. */
void slides_pause(struct slides *slides, double now_s);

/* Network on the slide that many before the present one (0: the present); -1 if there is none. */
int slides_network(const struct slides *slides, const struct content *content, int back);

/* The language that it speaks. */
int slides_language(const struct slides *slides, const struct content *content, int back);

/* When the next one comes; INFINITY while paused or with fewer than two networks. */
double slides_deadline(const struct slides *slides, const struct content *content);

#endif
