/*
 * How a machine is: one finding a check, and its cure where one is needed.
 *
 * What `mreze doctor` prints and the operator page shows. The list owns its
 * texts, which are packed messages. Invariant: a finding has a cure exactly
 * when its health isn't HEALTH_OK.
 */
#ifndef MREZE_BASE_FINDINGS_H
#define MREZE_BASE_FINDINGS_H

#include <stdio.h>

#include "base/arena.h"
#include "base/message.h"

enum health {
	HEALTH_OK,
	HEALTH_WARN, /* it works, but not as well or not for long */
	HEALTH_FAIL,
	HEALTH_COUNT,
};

enum { FINDINGS_MAX = 32 };

struct finding {
	const char *check; /* "touch": its id, for machines */
	enum message_id name;
	enum health health;
	const char *found, *cure; /* packed messages */
};

/* All zero is an empty list. */
struct findings {
	int count;
	int of[HEALTH_COUNT]; /* how many of each health */
	struct finding list[FINDINGS_MAX];
	struct arena arena;
};

/* Those beyond FINDINGS_MAX are dropped. */
void findings_add(struct findings *findings, struct finding finding);

/* "OK    Screen: ...", and below it the cure. */
void findings_print(const struct findings *findings, const struct sentences *sentences, FILE *out);

/* One array of {"check","health","found","cure"}. */
void findings_print_json(const struct findings *findings, const struct sentences *sentences,
			 FILE *out);

void findings_finish(struct findings *findings);

#endif
