#include "beside.h"

#include "draw/draw.h"
#include "host/worker.h"
#include "turn.h"

static bool push(void *self, void (*work)(void *job), void (*done)(void *job), void *job)
{
	struct worker *worker = self;

	return worker_push(worker, (struct job){work, done, job});
}

void beside_lend(struct draw *draw, struct worker *worker)
{
	if (worker != NULL) {
		draw_accept_help(draw, (struct draw_help){push, worker});
	}
}

void beside_foresee(struct draw *draw, struct turn *turn)
{
	const struct frame *map = turn_foresee(turn);

	if (map != NULL) {
		draw_prepare(draw, map);
	}
}
