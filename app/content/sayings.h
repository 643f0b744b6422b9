/*
 * The game's questions and answers as sentences of a language.
 *
 * Sentences stand in strings.yaml; the cases of a place come with it from
 * places.yaml („у Солуну“), and where they don't, another sentence is chosen
 * that does without. Owns nothing; writes to the caller's memory. Invariant: no
 * placeholder is left.
 */
#ifndef MREZE_CONTENT_SAYINGS_H
#define MREZE_CONTENT_SAYINGS_H

#include <stddef.h>

#include "content/questions.h"

enum { SAYING_BYTES = 768 };

/* „Која је мрежа основана у Солуну?“ */
void say_question(const struct content *content, struct ask ask, int language,
		  char out[SAYING_BYTES]);

/* „Мрежа BALCINET основана је у Солуну.“ */
void say_answer(const struct content *content, struct ask ask, int language,
		char out[SAYING_BYTES]);

/* What another network says to the same question: „Оснивање: 1990.“ */
void say_instead(const struct content *content, struct ask ask, int network, int language,
		 char out[SAYING_BYTES]);

#endif
