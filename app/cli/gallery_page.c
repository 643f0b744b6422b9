#include "cli/gallery_page.h"

#include <errno.h>
#include <string.h>

#include "base/log.h"
#include "cli/fitting.h"
#include "cli/html.h"
#include "cli/studio.h"
#include "content/sentences.h"

struct gallery_page {
	struct content *content;
	const struct folders *folders;
	struct problems problems;
	struct sentences sentences;
	struct html html;
};

/* What the check says of the same folder. */
static void find_problems(struct gallery_page *page)
{
	struct load_help help = folders_help(&page->folders->at);
	struct content *content = content_load(page->folders->content, &help, &page->problems);
	struct studio studio;

	content_release(content);
	if (page->problems.errors == 0 && studio_init(&studio, 16, 16, page->folders->at)) {
		fitting_check(page->content, draw_measure(studio.draw), &page->problems);
		studio_finish(&studio);
	}
	problems_sort(&page->problems);
}

static void put_figure(struct gallery_page *page, struct view view, int language, int size)
{
	struct html *html = &page->html;
	char name[GALLERY_NAME];

	gallery_picture(name, page->content, view, language, size);
	html_put(html, "<figure><a href=\"");
	html_text(html, name);
	html_put(html, "\"><img loading=\"lazy\" alt=\"\" src=\"");
	html_text(html, name);
	html_put(html, "\"></a><figcaption>");
	html_text(html, page->content->languages[language].name);
	html_put(html, ", ");
	html_say(html, SAY_WITH(MESSAGE_GALLERY_SIZE,
				message_number(&html->arena, gallery_sizes[size].w_px),
				message_number(&html->arena, gallery_sizes[size].h_px)));
	html_put(html, "</figcaption></figure>\n");
}

/* from: the first size, those before it have been shown. */
static void put_sizes(struct gallery_page *page, struct view view, int from)
{
	struct html *html = &page->html;

	html_put(html, "<h3>");
	html_say(html, SAY(view_title(view.kind)));
	html_put(html, "</h3>\n<div class=\"sizes\">\n");
	for (int size = from; size < GALLERY_SIZES; size++) {
		for (int i = 0; i < gallery_languages(page->content, view); i++) {
			put_figure(page, view, i, size);
		}
	}
	html_put(html, "</div>\n");
}

static void put_words(struct gallery_page *page, const struct network *network, int language)
{
	struct html *html = &page->html;

	html_put(html, "<div class=\"words\">\n<p><b>");
	html_text(html, network->name.in[language]);
	html_put(html, "</b></p>\n<p>");
	html_text(html, network->other.in[language]);
	html_put(html, "</p>\n<p class=\"summary\">");
	html_text(html, network->summary.in[language]);
	html_put(html, "</p>\n<p>");
	html_text(html, network->body.in[language]);
	html_put(html, "</p>\n<dl>\n");
	for (int i = 0; i < network->fact_count; i++) {
		html_put(html, "<dt>");
		html_text(html, network->facts[i].label.in[language]);
		html_put(html, "</dt><dd>");
		html_text(html, network->facts[i].shown.in[language]);
		html_put(html, "</dd>\n");
	}
	html_put(html, "</dl>\n");
	if (network->more != NULL) {
		html_put(html, "<p>");
		html_text(html, network->more);
		html_put(html, "</p>\n");
	}
	html_put(html, "</div>\n");
}

static void put_remarks(struct gallery_page *page, const char *file)
{
	struct html *html = &page->html;

	for (int i = 0; i < page->problems.count; i++) {
		const struct problem *it = &page->problems.list[i];

		if (file == NULL || strcmp(it->spot.file, file) == 0) {
			html_put(html, "<p class=\"remark\">");
			html_text(html, file == NULL ? it->spot.file : "");
			html_put(html, file == NULL ? ": " : "");
			html_text(html, message_say(&page->sentences, &html->arena, it->what));
			html_put(html, ".</p>\n");
		}
	}
}

static void put_network(struct gallery_page *page, int nth)
{
	const struct network *network = &page->content->networks[nth];
	struct html *html = &page->html;

	html_put(html, "<section class=\"network\" id=\"");
	html_text(html, network->id);
	html_put(html, "\">\n<h2>");
	html_text(html, network->shortly.in[page->content->settings.language]);
	html_put(html, "</h2>\n<p class=\"when\">");
	html_text(html, network->file);
	html_put(html, "</p>\n");
	put_remarks(page, network->file);
	for (int i = 0; i < page->content->language_count; i++) {
		html_put(html, "<div class=\"card\">\n");
		put_figure(page, (struct view){VIEW_DETAIL, nth}, i, 0);
		put_words(page, network, i);
		html_put(html, "</div>\n");
	}
	put_sizes(page, (struct view){VIEW_DETAIL, nth}, 1);
	put_sizes(page, (struct view){VIEW_ATTRACT, nth}, 0);
	html_put(html, "</section>\n");
}

static void put_head(struct gallery_page *page, struct message title)
{
	const struct content *content = page->content;
	struct html *html = &page->html;

	html_put(html, "<h1>");
	html_say(html, title);
	html_put(html, "</h1>\n<p>");
	html_say(html, SAY(MESSAGE_GALLERY_ABOUT));
	html_put(html, ".</p>\n<nav>\n");
	for (int i = 0; i < content->network_count; i++) {
		html_put(html, "<a href=\"#");
		html_text(html, content->networks[i].id);
		html_put(html, "\">");
		html_text(html, content->networks[i].shortly.in[content->settings.language]);
		html_put(html, "</a>\n");
	}
	html_put(html, "<a href=\"#others\">");
	html_say(html, SAY(MESSAGE_GALLERY_OTHERS));
	html_put(html, "</a>\n</nav>\n");
	if (page->problems.count > 0) {
		html_put(html, "<h2>");
		html_say(html, SAY(MESSAGE_GALLERY_REMARKS));
		html_put(html, "</h2>\n");
		put_remarks(page, NULL);
	}
}

static void put_all(struct gallery_page *page)
{
	const struct content *content = page->content;
	struct html *html = &page->html;
	struct message title =
		SAY_WITH(MESSAGE_GALLERY_TITLE, content->city.name.in[content->settings.language]);

	html_begin(html, page->folders->assets, title);
	put_head(page, title);
	for (int i = 0; i < content->network_count; i++) {
		put_network(page, i);
	}
	html_put(html, "<section class=\"network\" id=\"others\">\n<h2>");
	html_say(html, SAY(MESSAGE_GALLERY_OTHERS));
	html_put(html, "</h2>\n");
	for (int kind = 0; kind < VIEW_COUNT; kind++) {
		struct view view = {.kind = (enum view_kind)kind};

		if (!view_has_networks(view.kind) && view_count(view.kind, content) > 0) {
			put_sizes(page, view, 0);
		}
	}
	html_put(html, "</section>\n");
	html_end(html);
}

bool gallery_page_write(struct content *content, const struct folders *folders, const char *folder,
			int made)
{
	struct gallery_page page = {.content = content, .folders = folders};
	struct arena arena = {0};
	const char *path = arena_print(&arena, "%s/index.html", folder);
	bool written = false;

	sentences_read(&page.sentences, folders->assets, "sr");
	find_problems(&page);
	page.html = (struct html){.out = fopen(path, "w"), .sentences = &page.sentences};
	if (page.html.out != NULL) {
		put_all(&page);
		written = fclose(page.html.out) == 0;
	}
	if (written) {
		puts(message_say_now(
			&page.sentences, &arena,
			SAY_WITH(MESSAGE_GALLERY_MADE, message_number(&arena, made), path)));
	} else {
		log_line(LOG_FAULT, "can't write %s: %s", path, strerror(errno));
	}
	problems_finish(&page.problems);
	sentences_finish(&page.sentences);
	arena_finish(&arena);
	return written;
}
