/*
 * Which content is in a folder, and how old it is, for people who look after many.
 *
 * A plain value. Invariant: two folders with the same texts and pictures have
 * the same revision, wherever they are and whenever they were copied.
 */
#ifndef MREZE_HOST_CONTENT_MARK_H
#define MREZE_HOST_CONTENT_MARK_H

enum { CONTENT_MARK_ROOM = 72 };

struct content_mark {
	/*
	 * The commit, where mreze-content brought it (its folder is named so); else a hash
	 * of 16 hexadecimal digits; "" where nothing can be read.
	 */
	char revision[CONTENT_MARK_ROOM];
	long long written_s; /* unix time of its newest file; 0: unknown */
};

/* Reads all texts, and names and sizes of the rest: not on the main thread. */
struct content_mark content_mark_of(const char *folder);

#endif
