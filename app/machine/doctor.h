/*
 * What is wrong with the machine under the kiosk, and the cure.
 *
 * Looks and changes nothing. The findings own all texts. Invariant: each check
 * adds one finding, whatever the machine is like; the order is that of a
 * technician who looks for the reason: screen, touch, rights, power, rest.
 */
#ifndef MREZE_MACHINE_DOCTOR_H
#define MREZE_MACHINE_DOCTOR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/findings.h"

struct doctor_content {
	int errors, warnings;
	const char *first; /* the first error as a sentence, or NULL; the doctor copies it */
};

struct doctor_space {
	double free_bytes, all_bytes; /* all: 0 where nobody knows */
};

struct doctor_ask {
	const char *root;          /* "" is this machine */
	const char *user;          /* whose groups count: "mreze" */
	int64_t now_s;             /* the machine's clock, seconds since 1970 */
	float width_mm, height_mm; /* of kiosk.yaml; 0: ask the screen */
	struct doctor_content content;
	/* How full is the disk that holds path? */
	struct doctor_space (*space)(const char *path);
};

/* The question as the machine itself answers: root "", its clock, its disks. */
struct doctor_ask doctor_here(void);

void doctor_list(struct findings *findings, const struct doctor_ask *ask);

#endif
