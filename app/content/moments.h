/*
 * The dated facts of all networks, in the order of time.
 *
 * Found once, when everything has been read, so that no picture need search
 * ten thousand networks in a turn. Results are the content's. Invariant: by
 * year, then month (a whole year before its months), foundings before
 * joinings, then by network and fact; the same fact twice counts once.
 */
#ifndef MREZE_CONTENT_MOMENTS_H
#define MREZE_CONTENT_MOMENTS_H

#include "content/content.h"

/* Fills content->moments and content->undated from its networks. */
void moments_collect(struct content *content);

#endif
