#include "host/worker.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <SDL.h>

enum { MANY = 40 };

struct note {
	atomic_int worked;
	int done; /* its place among those that were done; 0: not yet */
	int *dones;
	SDL_sem *gate; /* the work waits for it, if there is one */
};

static void work(void *self)
{
	struct note *note = self;

	if (note->gate != NULL) {
		SDL_SemWait(note->gate);
	}
	atomic_store(&note->worked, 1);
}

static void done(void *self)
{
	struct note *note = self;

	note->done = ++*note->dones;
}

static void count_wake(void *self)
{
	atomic_fetch_add((atomic_int *)self, 1);
}

static void settle_until(struct worker *worker, const int *dones, int wanted)
{
	for (int i = 0; i < 5000 && *dones < wanted; i++) {
		worker_settle(worker);
		SDL_Delay(1);
	}
	assert_int_equal(*dones, wanted);
}

static void jobs_are_done_in_order_and_each_wakes(void **state)
{
	(void)state;
	struct note notes[MANY] = {0};
	atomic_int wakes = 0;
	int dones = 0;
	struct worker *worker = worker_create(count_wake, &wakes);

	assert_non_null(worker);
	for (int i = 0; i < MANY; i++) {
		notes[i].dones = &dones;
		assert_true(worker_push(worker, (struct job){work, done, &notes[i]}));
	}
	settle_until(worker, &dones, MANY);
	for (int i = 0; i < MANY; i++) {
		assert_int_equal(atomic_load(&notes[i].worked), 1);
		assert_int_equal(notes[i].done, i + 1);
	}
	worker_destroy(worker);
	assert_int_equal(atomic_load(&wakes), MANY);
}

static void a_full_queue_refuses_and_takes_again_later(void **state)
{
	(void)state;
	SDL_sem *gate = SDL_CreateSemaphore(0);
	atomic_int wakes = 0;
	int dones = 0, taken = 0;
	struct note first = {.dones = &dones, .gate = gate}, other = {.dones = &dones};
	struct worker *worker = worker_create(count_wake, &wakes);

	assert_true(worker_push(worker, (struct job){work, done, &first}));
	while (worker_push(worker, (struct job){work, done, &other})) {
		taken++;
		assert_true(taken < 10000);
	}
	assert_int_equal(worker_settle(worker), 0);
	SDL_SemPost(gate);
	settle_until(worker, &dones, taken + 1);
	assert_true(worker_push(worker, (struct job){work, done, &other}));
	worker_destroy(worker);
	assert_int_equal(dones, taken + 2);
	SDL_DestroySemaphore(gate);
}

static void the_end_finishes_the_job_in_hand_and_drops_the_others(void **state)
{
	(void)state;
	SDL_sem *gate = SDL_CreateSemaphore(0);
	atomic_int wakes = 0;
	int dones = 0;
	struct note notes[3] = {{.gate = gate}, {.gate = gate}, {.gate = gate}};
	struct worker *worker = worker_create(count_wake, &wakes);

	for (int i = 0; i < 3; i++) {
		notes[i].dones = &dones;
		worker_push(worker, (struct job){work, done, &notes[i]});
	}
	/* One may pass: the first. Had the end waited for all, it would hang here. */
	SDL_SemPost(gate);
	worker_destroy(worker);
	assert_int_equal(dones, 3);
	assert_int_equal(atomic_load(&notes[2].worked), 0);
	SDL_DestroySemaphore(gate);
}

static void without_a_thread_a_job_is_done_at_once(void **state)
{
	(void)state;
	int dones = 0;
	struct note note = {.dones = &dones};

	assert_true(worker_push(NULL, (struct job){work, done, &note}));
	assert_int_equal(atomic_load(&note.worked), 1);
	assert_int_equal(note.done, 1);
	assert_int_equal(worker_settle(NULL), 0);
	worker_destroy(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(jobs_are_done_in_order_and_each_wakes),
		cmocka_unit_test(a_full_queue_refuses_and_takes_again_later),
		cmocka_unit_test(the_end_finishes_the_job_in_hand_and_drops_the_others),
		cmocka_unit_test(without_a_thread_a_job_is_done_at_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
