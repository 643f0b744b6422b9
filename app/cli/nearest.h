/*
 * "Did you mean ...?": the name that is least different from what was typed.
 *
 * A plain value; the names are the caller's. Invariant: best is NULL unless
 * some name is likely to have been meant.
 */
#ifndef MREZE_CLI_NEAREST_H
#define MREZE_CLI_NEAREST_H

struct nearest {
	const char *typed, *best;
	int apart;
};

struct nearest nearest_to(const char *typed);
void nearest_try(struct nearest *nearest, const char *name);

#endif
