/*
 * One page of the detail scene: everything about one network.
 *
 * Owns nothing. Invariant: the page's nodes are named detail/ID/..., so that
 * two pages side by side never share a name.
 */
#ifndef MREZE_SCENE_DETAIL_PAGE_H
#define MREZE_SCENE_DETAIL_PAGE_H

#include "scene/detail_look.h"
#include "scene/layout.h"

struct page {
	const struct layout *layout;
	const struct detail_look *look;
	const struct network *network;
	int index;     /* of the network */
	int node;      /* of the page, parent of all its nodes */
	float left;    /* px; where the page begins on the screen */
};

/* Everything right of (or below) the gate: theme, names, facts, text, aside. */
void put_page_texts(const struct page *page);

/* Facts from the top y down, at most width wide; returns the y below them. Paints unless dry. */
float put_facts(const struct page *page, float x, float y, float width, bool dry);

/* Height of the rows of facts that are seen whole in a room of that height, px. */
float whole_facts(const struct page *page, float width, float room);

/* The QR code, or the next gate of the same theme; nothing where there is neither. */
void put_aside(const struct page *page);

/* On screens with no place beside the text: the QR code as its last part, from x, y on. */
void put_code_below(const struct page *page, float x, float y);

/* How high that is, px; 0 where there is none. */
float code_below_height(const struct page *page);

/* Is there anything for put_aside()? And how high is it, px. */
bool has_aside(const struct page *page);
float aside_height(const struct page *page);

/* That node rises and fades in as the order-th part of the page. */
void moves_as_text(const struct page *page, int index, int order);

/* Design px for this page. */
float pk(const struct page *page, float design_px);

#endif
