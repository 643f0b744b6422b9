#include "reload.h"

#include <assert.h>
#include <math.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/log.h"
#include "content/days.h"
#include "host/last_good.h"
#include "host/wall.h"
#include "host/watch.h"
#include "host/worker.h"

/* How good what is shown is; a better one or an equal one takes its place. */
enum worth { WORTH_NOTHING, WORTH_CALM, WORTH_VALID, WORTH_COPY, WORTH_GOOD };

struct reload {
	struct reload_wish wish;
	struct worker *worker;
	struct watch *watch;
	void (*wake)(void *wake_self);
	void *wake_self;
	atomic_bool due;       /* the folder has changed since the last reading began */
	bool reading;          /* one is on the worker */
	struct content *whole; /* all of what is shown, whatever the day */
	enum worth worth;
	struct content *fresh; /* of today, not yet taken */
	bool moved;            /* `pictures` is news */
	bool heard;            /* `errors` is news */
	int errors;            /* of the last reading */
	char pictures[LAST_GOOD_PATH];
	bool has_days;  /* some network is shown on some days only */
	bool clock_set; /* it was found set once, and is believed from then on */
	time_t looked;  /* at the clock */
	int day;        /* today; 0: nobody knows */
};

/* One reading, first on its way to the screen, then on its way to the disk and the staff. */
struct reading {
	struct reload *reload;
	struct problems problems;
	struct content *read;   /* from the folder */
	struct content *shown;  /* that, or what takes its place; NULL: what was shown stays */
	struct content *before; /* held for the report */
	enum worth worth;
	bool needed; /* nothing good is shown yet */
	bool done;
	char copy[LAST_GOOD_PATH];
};

/* The copy in the state folder, if it has no error. */
static struct content *read_copy(const struct reload_wish *wish)
{
	struct problems problems = {0};
	struct content *copy = NULL;
	char folder[LAST_GOOD_PATH];

	if (wish->state != NULL && last_good_find(wish->state, folder)) {
		copy = content_load(folder, &wish->help, &problems);
		if (problems.errors > 0 && copy != NULL) {
			content_release(copy);
			copy = NULL;
		}
	}
	problems_finish(&problems);
	return copy;
}

/* What to show while the folder has errors and nothing good is on the screen. */
static void find_other(struct reading *reading)
{
	const struct reload_wish *wish = &reading->reload->wish;

	reading->shown = read_copy(wish);
	reading->worth = WORTH_COPY;
	if (reading->shown == NULL && reading->read != NULL) {
		reading->shown = content_hold(reading->read);
		reading->worth = WORTH_VALID;
	}
	if (reading->shown == NULL) {
		reading->shown = content_load_calm(wish->folder);
		reading->worth = WORTH_CALM;
	}
}

/* For a look at another language it becomes the one that visits begin in. */
static void choose_language(struct content *content, const char *id)
{
	int language = id != NULL ? content_language(content, id) : -1;

	if (language >= 0) {
		content->settings.language = language;
	} else if (id != NULL && content->network_count > 0) {
		log_line(LOG_WARNING, "the content has no language '%s'", id);
	}
}

static void read_folder(void *self)
{
	struct reading *reading = self;
	const struct reload_wish *wish = &reading->reload->wish;

	reading->read = content_load(wish->folder, &wish->help, &reading->problems);
	if (reading->read != NULL && reading->problems.errors == 0) {
		reading->shown = content_hold(reading->read);
		reading->worth = WORTH_GOOD;
	} else if (reading->needed) {
		find_other(reading);
	}
	if (reading->shown != NULL) {
		choose_language(reading->shown, wish->language);
	}
	reading->done = true;
}

static bool is_sound(void *self, const char *copy)
{
	const struct reload_wish *wish = self;
	struct problems problems = {0};
	struct content *content = content_load(copy, &wish->help, &problems);
	bool sound = content != NULL && problems.errors == 0;

	content_release(content);
	problems_finish(&problems);
	return sound;
}

static int add_picture(const char **files, int count, const char *picture)
{
	if (picture != NULL && strncmp(picture, "assets:", 7) != 0) {
		files[count++] = picture;
	}
	return count;
}

/* What a content was made of; count files, the caller frees the list. */
static const char **files_of(const struct content *content, int *count)
{
	static const char *const always[] = {"kiosk.yaml", "strings.yaml", "themes.yaml",
					     "places.yaml"};
	size_t most = COUNT_OF(always) + 1 + 2 * (size_t)content->network_count;
	const char **files = calloc(most, sizeof(*files));

	*count = 0;
	if (files == NULL) {
		return NULL;
	}
	for (size_t i = 0; i < COUNT_OF(always); i++) {
		files[(*count)++] = always[i];
	}
	*count = add_picture(files, *count, content->city.mark);
	for (int i = 0; i < content->network_count; i++) {
		files[(*count)++] = content->networks[i].file;
		*count = add_picture(files, *count, content->networks[i].emblem);
	}
	return files;
}

static void keep_copy(struct reading *reading)
{
	struct reload_wish *wish = &reading->reload->wish;
	int count;
	const char **files = files_of(reading->read, &count);

	if (files == NULL) {
		return;
	}
	last_good_keep(wish->state,
		       &(struct good_files){wish->folder, files, count, is_sound, wish},
		       reading->copy);
	free(files);
}

static void keep_and_report(void *self)
{
	struct reading *reading = self;
	const struct reload_wish *wish = &reading->reload->wish;

	if (reading->worth == WORTH_GOOD && wish->state != NULL) {
		keep_copy(reading);
	}
	if (wish->report != NULL) {
		wish->report(wish->report_self, &(struct reload_report){
							.folder = wish->folder,
							.state = wish->state,
							.problems = &reading->problems,
							.read = reading->read,
							.before = reading->before,
						});
	}
}

/* Its pictures are read from its copy from now on, which nobody changes any more. */
static void use_copy(struct reload *reload, const struct reading *reading)
{
	if (reading->copy[0] != '\0' && reading->shown == reload->whole) {
		reload->moved = true;
		strcpy(reload->pictures, reading->copy);
	}
}

static void reported(void *self)
{
	struct reading *reading = self;

	use_copy(reading->reload, reading);
	content_release(reading->before);
	content_release(reading->shown);
	content_release(reading->read);
	problems_finish(&reading->problems);
	free(reading);
}

/* Makes the content of the day that it is. */
static void make_fresh(struct reload *reload)
{
	content_release(reload->fresh);
	reload->fresh = content_on_day(reload->whole, reload->day);
}

/* True if another day has come, or the first that the clock can be believed. */
static bool day_changes(struct reload *reload)
{
	reload->clock_set = reload->clock_set || wall_is_set();
	struct wall_day today = wall_day_of((long long)time(NULL), reload->clock_set);
	bool changes = today.day != reload->day;

	reload->day = today.day;
	return changes;
}

/* Once a second is enough, and only where days matter. */
static void look_at_the_clock(struct reload *reload)
{
	time_t now = time(NULL);

	if (now != reload->looked && reload->has_days) {
		reload->looked = now;
		if (day_changes(reload)) {
			make_fresh(reload);
		}
	}
}

static void adopt(struct reload *reload, const struct reading *reading)
{
	content_release(reload->whole);
	reload->whole = content_hold(reading->shown);
	reload->worth = reading->worth;
	reload->moved = true;
	snprintf(reload->pictures, sizeof(reload->pictures), "%s", reload->whole->folder);
	reload->has_days = content_has_days(reload->whole);
	day_changes(reload);
	make_fresh(reload);
}

static const char *const worth_words[] = {
	[WORTH_NOTHING] = "what was shown stays",
	[WORTH_CALM] = "nothing of it can be shown: a calm page",
	[WORTH_VALID] = "what is valid of it is shown",
	[WORTH_COPY] = "the last good content is shown, from its copy",
	[WORTH_GOOD] = "it is shown",
};

static void tell(const struct reading *reading)
{
	const struct problems *problems = &reading->problems;
	int networks = reading->read != NULL ? reading->read->network_count : 0;

	log_line(problems->errors > 0 ? LOG_WARNING : LOG_INFO, "%s: %d networks, %d errors; %s",
		 reading->reload->wish.folder, networks, problems->errors,
		 worth_words[reading->worth]);
}

static void read_done(void *self)
{
	struct reading *reading = self;
	struct reload *reload = reading->reload;

	reload->reading = false;
	if (!reading->done) { /* the end came first */
		reported(reading);
		return;
	}
	if (reload->worth >= WORTH_COPY) {
		reading->before = content_hold(reload->whole);
	}
	if (reading->shown != NULL) {
		adopt(reload, reading);
	}
	reload->heard = true;
	reload->errors = reading->problems.errors;
	tell(reading);
	if (!worker_push(reload->worker, (struct job){keep_and_report, reported, reading})) {
		reported(reading);
	}
}

static void begin_reading(struct reload *reload)
{
	struct reading *reading = calloc(1, sizeof(*reading));

	if (reading == NULL) {
		return;
	}
	reading->reload = reload;
	reading->needed = reload->worth < WORTH_COPY;
	atomic_store(&reload->due, false);
	reload->reading = true;
	if (!worker_push(reload->worker, (struct job){read_folder, read_done, reading})) {
		reload->reading = false;
		atomic_store(&reload->due, true);
		free(reading);
	}
}

static void folder_changed(void *self)
{
	struct reload *reload = self;

	atomic_store(&reload->due, true);
	reload->wake(reload->wake_self);
}

struct reload *reload_create(struct reload_wish wish, struct worker *worker,
			     void (*wake)(void *wake_self), void *wake_self)
{
	struct reload *reload = calloc(1, sizeof(*reload));

	if (reload == NULL) {
		log_line(LOG_FAULT, "out of memory");
		return NULL;
	}
	reload->wish = wish;
	reload->worker = worker;
	reload->wake = wake;
	reload->wake_self = wake_self;
	/* First watched, then read: what changes in between is read again. */
	reload->watch = watch_create(
		(struct watch_wish){.folder = wish.folder, .tell = folder_changed, .self = reload});
	begin_reading(reload);
	return reload;
}

void reload_destroy(struct reload *reload)
{
	if (reload != NULL) {
		watch_destroy(reload->watch);
		content_release(reload->fresh);
		content_release(reload->whole);
		free(reload);
	}
}

struct reload_news reload_take(struct reload *reload)
{
	struct reload_news news = {0};

	look_at_the_clock(reload);
	if (atomic_load(&reload->due) && !reload->reading) {
		begin_reading(reload);
	}
	news.content = reload->fresh;
	reload->fresh = NULL;
	news.pictures = reload->moved ? reload->pictures : NULL;
	reload->moved = false;
	news.read = reload->heard;
	news.errors = reload->errors;
	reload->heard = false;
	return news;
}

double reload_patience_s(const struct reload *reload)
{
	return reload->has_days ? wall_day_of((long long)time(NULL), reload->clock_set).left_s
				: INFINITY;
}
