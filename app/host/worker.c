#include "host/worker.h"

#include <SDL.h>
#include <stdlib.h>

#include "base/log.h"

enum { JOBS_MAX = 64 };

/* A ring: first, the ones done, then those that wait. */
struct worker {
	SDL_Thread *thread;
	SDL_mutex *mutex;
	SDL_cond *news;
	void (*wake)(void *wake_self);
	void *wake_self;
	struct job jobs[JOBS_MAX];
	int first, count, done; /* count holds those that are done too */
	bool ends;
};

/* Waits for a job with the mutex held; false at the end. */
static bool next_job(struct worker *worker, struct job *job)
{
	while (!worker->ends && worker->done == worker->count) {
		SDL_CondWait(worker->news, worker->mutex);
	}
	*job = worker->jobs[(worker->first + worker->done) % JOBS_MAX];
	return !worker->ends;
}

static int work(void *self)
{
	struct worker *worker = self;
	struct job job;

	SDL_LockMutex(worker->mutex);
	while (next_job(worker, &job)) {
		SDL_UnlockMutex(worker->mutex);
		job.work(job.self);
		SDL_LockMutex(worker->mutex);
		worker->done++;
		SDL_UnlockMutex(worker->mutex);
		worker->wake(worker->wake_self);
		SDL_LockMutex(worker->mutex);
	}
	SDL_UnlockMutex(worker->mutex);
	return 0;
}

static void free_parts(struct worker *worker)
{
	if (worker->news != NULL) {
		SDL_DestroyCond(worker->news);
	}
	if (worker->mutex != NULL) {
		SDL_DestroyMutex(worker->mutex);
	}
	free(worker);
}

struct worker *worker_create(void (*wake)(void *wake_self), void *wake_self)
{
	struct worker *worker = calloc(1, sizeof(*worker));

	if (worker == NULL) {
		return NULL;
	}
	worker->wake = wake;
	worker->wake_self = wake_self;
	worker->mutex = SDL_CreateMutex();
	worker->news = SDL_CreateCond();
	if (worker->mutex != NULL && worker->news != NULL) {
		worker->thread = SDL_CreateThread(work, "worker", worker);
	}
	if (worker->thread == NULL) {
		log_line(LOG_WARNING, "no thread for slow work: %s", SDL_GetError());
		free_parts(worker);
		return NULL;
	}
	return worker;
}

void worker_destroy(struct worker *worker)
{
	if (worker == NULL) {
		return;
	}
	SDL_LockMutex(worker->mutex);
	worker->ends = true;
	SDL_CondSignal(worker->news);
	SDL_UnlockMutex(worker->mutex);
	SDL_WaitThread(worker->thread, NULL);
	for (; worker->count > 0; worker->count--) {
		const struct job *job = &worker->jobs[worker->first];

		job->done(job->self);
		worker->first = (worker->first + 1) % JOBS_MAX;
	}
	free_parts(worker);
}

bool worker_push(struct worker *worker, struct job job)
{
	if (worker == NULL) {
		job.work(job.self);
		job.done(job.self);
		return true;
	}
	SDL_LockMutex(worker->mutex);
	bool room = worker->count < JOBS_MAX;

	if (room) {
		worker->jobs[(worker->first + worker->count++) % JOBS_MAX] = job;
		SDL_CondSignal(worker->news);
	}
	SDL_UnlockMutex(worker->mutex);
	return room;
}

/* The oldest finished job; false if there is none. */
static bool take_done(struct worker *worker, struct job *job)
{
	SDL_LockMutex(worker->mutex);
	bool any = worker->done > 0;

	if (any) {
		*job = worker->jobs[worker->first];
		worker->first = (worker->first + 1) % JOBS_MAX;
		worker->count--;
		worker->done--;
	}
	SDL_UnlockMutex(worker->mutex);
	return any;
}

int worker_settle(struct worker *worker)
{
	struct job job;
	int count = 0;

	/* Unlocked while done() runs, so that it may push the next job. */
	while (worker != NULL && take_done(worker, &job)) {
		job.done(job.self);
		count++;
	}
	return count;
}
