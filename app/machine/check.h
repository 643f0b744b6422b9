/*
 * What a check of the doctor has in its hands, and how it answers.
 *
 * For machine/ alone. The visit owns nothing. Invariant: a check answers once,
 * by one of the visit_ functions below.
 */
#ifndef MREZE_MACHINE_CHECK_H
#define MREZE_MACHINE_CHECK_H

#include "machine/doctor.h"
#include "machine/probe.h"

struct visit {
	const struct doctor_ask *ask;
	struct probe probe;
	struct findings *findings;
	const char *check; /* whose turn it is */
	enum message_id name;
};

void visit_ok(struct visit *visit, struct message found);
void visit_warn(struct visit *visit, struct message found, struct message cure);
void visit_fail(struct visit *visit, struct message found, struct message cure);

/* A text that needs no sentence. */
#define VISIT_PLAIN(text) SAY_WITH(MESSAGE_PLAIN, (text))

/* A whole number of it, as an argument. */
const char *visit_number(struct visit *visit, long number);

typedef void check_fn(struct visit *visit);

check_fn check_screen, check_millimetres, check_renderer, check_master, check_getty; /* picture */
check_fn check_touch, check_groups, check_keys, check_audio;                         /* hands */
check_fn check_power, check_temperature, check_clock, check_watchdog, check_boot;    /* machine */
check_fn check_space, check_disk, check_content;                                     /* store */

#endif
