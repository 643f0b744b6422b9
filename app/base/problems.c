#include "base/problems.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

static struct problem *problems_room(struct problems *problems)
{
	if (problems->count == problems->room) {
		int room = problems->room ? problems->room * 2 : 16;
		struct problem *list = realloc(problems->list, (size_t)room * sizeof(*list));

		if (!list) {
			return NULL;
		}
		problems->list = list;
		problems->room = room;
	}
	return &problems->list[problems->count];
}

bool problems_full(const struct problems *problems)
{
	return problems->count >= PROBLEMS_MAX;
}

void problems_add(struct problems *problems, enum problem_grade grade, struct spot spot,
		  struct message message)
{
	problems->errors += grade == PROBLEM_ERROR;
	struct problem *problem = problems_full(problems) ? NULL : problems_room(problems);

	if (!problem) {
		problems->dropped++;
		return;
	}
	spot.file = utf8_plain(arena_copy(&problems->arena, spot.file, strlen(spot.file)));
	*problem = (struct problem){
		.spot = spot,
		.grade = grade,
		.what = message_pack(&problems->arena, message),
	};
	problems->count++;
}

static int by_spot(const void *left, const void *right)
{
	const struct problem *a = left, *b = right;
	int order = strcmp(a->spot.file, b->spot.file);

	if (order == 0) {
		order = (a->spot.line > b->spot.line) - (a->spot.line < b->spot.line);
	}
	if (order == 0) {
		order = (a->spot.column > b->spot.column) - (a->spot.column < b->spot.column);
	}
	if (order == 0) {
		order = (int)b->grade - (int)a->grade;
	}
	return order ? order : strcmp(a->what, b->what);
}

void problems_sort(struct problems *problems)
{
	int kept = 0;

	if (problems->count == 0) {
		return;
	}
	qsort(problems->list, (size_t)problems->count, sizeof(problems->list[0]), by_spot);
	for (int i = 1; i < problems->count; i++) {
		if (by_spot(&problems->list[kept], &problems->list[i]) != 0) {
			problems->list[++kept] = problems->list[i];
		} else if (problems->list[i].grade == PROBLEM_ERROR) {
			problems->errors--;
		}
	}
	problems->count = kept + 1;
}

void problems_finish(struct problems *problems)
{
	free(problems->list);
	arena_finish(&problems->arena);
	*problems = (struct problems){0};
}
