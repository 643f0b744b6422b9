#define _POSIX_C_SOURCE 200809L

#include "cli/page.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/log.h"
#include "base/problems_print.h"
#include "cli/changes.h"
#include "cli/html.h"
#include "cli/studio.h"
#include "cli/views.h"

enum {
	PICTURE_W_PX = 1920,
	PICTURE_H_PX = 1080,
	PICTURE_SMALL_PX = 560,
	PICTURES_MAX = 40, /* of networks: a page is mailed */
};

bool page_kiosk_takes(const struct problem *problem)
{
	enum message_id id = message_packed(problem->what);

	return problem->grade == PROBLEM_WARNING || id == MESSAGE_LETTER_LACKING ||
	       id == MESSAGE_SCREEN_OVERFLOWS;
}

static bool is_shown(const struct page *page)
{
	bool shown = page->read != NULL && page->problems->dropped == 0;

	for (int i = 0; i < page->problems->count; i++) {
		shown = shown && page_kiosk_takes(&page->problems->list[i]);
	}
	return shown;
}

static void put_time(struct html *html)
{
	time_t now = time(NULL);
	struct tm about;
	char clock[16] = "";

	if (localtime_r(&now, &about) == NULL) {
		return;
	}
	strftime(clock, sizeof(clock), "%H.%M", &about);
	html_put(html, "<p class=\"when\">");
	html_say(html, SAY_WITH(MESSAGE_PAGE_WHEN, message_number(&html->arena, about.tm_mday),
				message_number(&html->arena, about.tm_mon + 1),
				message_number(&html->arena, about.tm_year + 1900), clock));
	html_put(html, "</p>\n");
}

/* The one thing that must be seen first. */
static void put_verdict(const struct page *page, struct html *html)
{
	bool shown = is_shown(page);
	bool clean = page->problems->errors == 0;
	enum message_id verdict = shown && clean ? MESSAGE_PAGE_GOOD
				  : shown        ? MESSAGE_PAGE_GOOD_BUT
				  : page->fresh  ? MESSAGE_PAGE_BAD_AND_NEW
						 : MESSAGE_PAGE_BAD;
	const char *count = problems_count(page->problems, page->sentences, &html->arena);

	html_put(html, shown && clean ? "<div class=\"verdict good\">\n<p class=\"word\">"
				      : "<div class=\"verdict bad\">\n<p class=\"word\">");
	html_say(html, SAY(shown && clean ? MESSAGE_PAGE_WORD_GOOD : MESSAGE_PAGE_WORD_BAD));
	html_put(html, "</p>\n<p>");
	html_say(html, SAY(verdict));
	html_put(html, ".</p>\n");
	if (count[0] != '\0') {
		html_put(html, "<p>");
		html_text(html, count);
		html_put(html, ".</p>\n");
	}
	html_put(html, "</div>\n");
}

static void put_problem(const struct page *page, struct html *html, const struct problem *it)
{
	html_put(html, "<li><p class=\"place\"><b>");
	html_text(html, it->spot.file);
	html_put(html, "</b>");
	if (it->spot.line > 0) {
		html_put(html, ", ");
		html_say(html,
			 SAY_WITH(MESSAGE_PAGE_PLACE, message_number(&html->arena, it->spot.line),
				  message_number(&html->arena, it->spot.column)));
	}
	html_put(html, "</p>\n<p>");
	html_text(html, message_say(page->sentences, &html->arena, it->what));
	html_put(html, ".</p>");
	if (it->excerpt.text != NULL) {
		html_put(html, "\n<pre>");
		html_text(html, it->excerpt.text);
		fprintf(html->out, "\n%*s<b>^</b></pre>", it->excerpt.caret, "");
	}
	html_put(html, "</li>\n");
}

static void put_problems(const struct page *page, struct html *html, enum problem_grade grade,
			 enum message_id title)
{
	bool begun = false;

	for (int i = 0; i < page->problems->count; i++) {
		const struct problem *it = &page->problems->list[i];

		if (it->grade != grade) {
			continue;
		}
		if (!begun) {
			html_put(html, "<h2>");
			html_say(html, SAY(title));
			html_put(html, grade == PROBLEM_ERROR ? "</h2>\n<ol class=\"error\">\n"
							      : "</h2>\n<ol class=\"warning\">\n");
		}
		begun = true;
		put_problem(page, html, it);
	}
	html_put(html, begun ? "</ol>\n" : "");
}

static void put_changes(const struct page *page, struct html *html)
{
	struct changes changes;

	if (page->before == NULL || page->read == NULL) {
		return;
	}
	changes_find(&changes, &html->arena, page->sentences, page->before, page->read);
	html_put(html, "<h2>");
	html_say(html, SAY(MESSAGE_PAGE_CHANGES));
	html_put(html, "</h2>\n<ul>\n");
	for (int i = 0; i < changes.count; i++) {
		html_put(html, "<li>");
		html_text(html, message_say(page->sentences, &html->arena, changes.list[i]));
		html_put(html, "</li>\n");
	}
	if (changes.count == 0) {
		html_put(html, "<li>");
		html_say(html, SAY(MESSAGE_PAGE_NO_CHANGES));
		html_put(html, "</li>\n");
	}
	html_put(html, "</ul>\n");
}

static void put_picture(struct html *html, struct studio *studio, struct content *content,
			struct view view, const char *name, const char *line)
{
	struct env env =
		env_of_screen(PICTURE_W_PX, PICTURE_H_PX, 0.0f, 0.0f, content->settings.view_mm);
	struct turn *turn =
		turn_create(content_hold(content), draw_measure(studio->draw), env, 0, 0.0);
	size_t length = 0;

	view_reach(turn, view, content->settings.language, -1.0);
	draw_frame(studio->draw, turn->shown);
	unsigned char *bytes = draw_jpeg(studio->draw, PICTURE_SMALL_PX, &length);

	html_put(html, "<figure>");
	if (bytes != NULL) {
		html_jpeg(html, bytes, length, name);
	}
	html_put(html, "<figcaption><b>");
	html_text(html, name);
	html_put(html, "</b> ");
	html_text(html, line);
	html_put(html, "</figcaption></figure>\n");
	free(bytes);
	turn_destroy(turn);
}

static void put_pictures(const struct page *page, struct html *html)
{
	bool shown = is_shown(page);
	struct content *content = shown || page->before == NULL ? page->read : page->before;
	struct draw_folders folders = page->folders->at;
	struct studio studio;

	folders.content = content == page->before ? page->before_folder : folders.content;
	if (content == NULL || !studio_init(&studio, PICTURE_W_PX, PICTURE_H_PX, folders)) {
		return;
	}
	int language = content->settings.language;

	html_put(html, "<h2>");
	html_say(html,
		 SAY(content == page->read ? MESSAGE_PAGE_PICTURES : MESSAGE_PAGE_PICTURES_STAY));
	html_put(html, "</h2>\n<main>\n");
	put_picture(html, &studio, content, (struct view){.kind = VIEW_HOME},
		    message_say_now(page->sentences, &html->arena, SAY(MESSAGE_PAGE_HOME)), "");
	for (int i = 0; i < content->network_count && i < PICTURES_MAX; i++) {
		const struct network *network = &content->networks[i];

		put_picture(html, &studio, content, (struct view){VIEW_DETAIL, i},
			    network->shortly.in[language], network->summary.in[language]);
	}
	html_put(html, "</main>\n");
	studio_finish(&studio);
}

static void put_page(const struct page *page, struct html *html)
{
	html_begin(html, page->folders->assets, SAY(MESSAGE_PAGE_TITLE));
	html_put(html, "<h1>");
	html_say(html, SAY(MESSAGE_PAGE_TITLE));
	html_put(html, "</h1>\n");
	put_time(html);
	put_verdict(page, html);
	put_problems(page, html, PROBLEM_ERROR, MESSAGE_PAGE_ERRORS);
	put_problems(page, html, PROBLEM_WARNING, MESSAGE_PAGE_WARNINGS);
	put_changes(page, html);
	put_pictures(page, html);
	html_end(html);
}

/* Beside the file, under a name that no watcher counts. */
static bool name_aside(char aside[PATH_ROOM], const char *file)
{
	const char *slash = strrchr(file, '/');
	int folder = slash != NULL ? (int)(slash + 1 - file) : 0;
	int length = snprintf(aside, PATH_ROOM, "%.*s.%s.part", folder, file, file + folder);

	return length > 0 && length < PATH_ROOM;
}

bool page_write(const struct page *page, const char *file)
{
	char aside[PATH_ROOM];
	struct html html = {.sentences = page->sentences};

	problems_sort(page->problems);
	html.out = name_aside(aside, file) ? fopen(aside, "w") : NULL;
	if (html.out == NULL) {
		log_line(LOG_WARNING, "can't write %s: %s", file, strerror(errno));
		return false;
	}
	fchmod(fileno(html.out), 0644); /* staff read it, whatever the kiosk keeps to itself */
	put_page(page, &html);
	bool written =
		ferror(html.out) == 0 && fflush(html.out) == 0 && fsync(fileno(html.out)) == 0;

	written = fclose(html.out) == 0 && written && rename(aside, file) == 0;
	if (!written) {
		log_line(LOG_WARNING, "can't write %s: %s", file, strerror(errno));
		unlink(aside);
	}
	return written;
}
