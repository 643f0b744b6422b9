/*
 * What is made beside the kiosk's turns: the pictures that they would have to wait for.
 *
 * Between draw and host, which do not know each other; owns nothing. Invariant: both
 * live longer than the jobs, since the worker ends before the painter does.
 */
#ifndef MREZE_BESIDE_H
#define MREZE_BESIDE_H

struct draw;
struct turn;
struct worker;

/* The painter has slow things made by the worker; NULL: it makes them itself. */
void beside_lend(struct draw *draw, struct worker *worker);

/* While nothing moves, the maps that the next tap may lead to are made. */
void beside_foresee(struct draw *draw, struct turn *turn);

#endif
