/*
 * Timed changes that are not springs: fades and waits.
 *
 * Pure functions of a share of time. Owns nothing. Invariant: 0 and below give
 * 0, 1 and above give 1, and none goes backwards.
 */
#ifndef MREZE_MOTION_EASE_H
#define MREZE_MOTION_EASE_H

float ease_out_cubic(float share);
float ease_in_out(float share); /* smoothstep, 3s^2 - 2s^3 */

/* How far a change that starts at from_s and takes lasts_s has come at now_s: 0 to 1. */
float ease_share(double from_s, float lasts_s, double now_s);

#endif
