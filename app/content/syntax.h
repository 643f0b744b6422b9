/*
 * What libyaml calls a mistake, in words that a writer of texts understands.
 *
 * Owns nothing. Invariant: every one of libyaml's complaints gets a sentence;
 * those that it has learned since get one that quotes it.
 */
#ifndef MREZE_CONTENT_SYNTAX_H
#define MREZE_CONTENT_SYNTAX_H

#include <yaml.h>

#include "base/problems.h"

/* parser has just failed. */
void syntax_report(const yaml_parser_t *parser, const char *file, struct problems *problems);

#endif
