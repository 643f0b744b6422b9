/*
 * One thread for what takes long: reading content, decoding pictures.
 *
 * A queue in, a queue out, both bounded. The worker owns a job from push to
 * take. Invariant: jobs are done in order, one at a time; results are taken on
 * the main thread only. With no thread (walk, shot) a job is done in push.
 */
#ifndef MREZE_HOST_WORKER_H
#define MREZE_HOST_WORKER_H

#include <stdbool.h>

struct worker;

struct job {
	void (*work)(void *self); /* on the worker */
	void (*done)(void *self); /* on the main thread, in worker_settle(); frees self */
	void *self;
};

/* wake(wake_self) is called from the worker after each job. NULL if no thread can be had. */
struct worker *worker_create(void (*wake)(void *wake_self), void *wake_self);

/* Finishes the job in hand, drops the others (their done() is called), joins. */
void worker_destroy(struct worker *worker);

/* false when the queue is full: the caller keeps the job. */
bool worker_push(struct worker *worker, struct job job);

/* Calls done() of every finished job; returns how many. */
int worker_settle(struct worker *worker);

#endif
