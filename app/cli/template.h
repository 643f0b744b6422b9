/*
 * A commented file of a new network, made of assets/templates/network.yaml.
 *
 * Owns nothing. Invariant: what is written is a network that the content it was
 * made for accepts: its themes, its languages, no other.
 */
#ifndef MREZE_CLI_TEMPLATE_H
#define MREZE_CLI_TEMPLATE_H

#include <stdio.h>

#include "content/content.h"

/*
 * In the template {id} is the network's, {theme} the content's first theme, {themes}
 * all of them; {text:SR|EN} becomes a text for each of its languages, {body:SR|EN}
 * one of many lines. What reads "sr" gets the first words, all others the second.
 */
void template_write(const char *template, const struct content *content, const char *id, FILE *out);

#endif
