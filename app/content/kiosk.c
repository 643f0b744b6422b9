#include "content/parts.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#include "content/fields.h"
#include "content/stamp.h"
#include "content/texts.h"
#include "content/tables.h"

enum {
	LANGUAGE_NAME_LETTERS = 20,
	CITY_NAME_LETTERS = 40,
	PATH_LETTERS = 200,
};

struct kiosk {
	const struct node *city, *languages, *screen, *mount, *hours, *idle, *attract, *keys;
	bool reduced_motion, game;
};

#define AT(member) offsetof(struct kiosk, member)
static const struct field kiosk_fields[] = {
	{"city", FIELD_NODE, AT(city), .needed = true, .inside = &city_table},
	{"languages", FIELD_NODE, AT(languages), .needed = true, .inside = &language_table,
	 .list = true},
	{"screen", FIELD_NODE, AT(screen), .inside = &screen_table},
	{"mount", FIELD_NODE, AT(mount), .inside = &mount_table},
	{"hours", FIELD_NODE, AT(hours), .inside = &hours_table},
	{"idle", FIELD_NODE, AT(idle), .inside = &idle_table},
	{"attract", FIELD_NODE, AT(attract), .inside = &attract_table},
	{"keys", FIELD_NODE, AT(keys), .inside = &keys_table},
	{"reduced_motion", FIELD_BOOL, AT(reduced_motion), .needed = false},
	{"game", FIELD_BOOL, AT(game), .needed = false},
};
#undef AT

const struct field_table kiosk_table = {"kiosk", kiosk_fields, COUNT_OF(kiosk_fields)};

#define AT(member) offsetof(struct city, member)
static const struct field city_fields[] = {
	{"name", FIELD_TEXT, AT(name), .needed = true, .most = CITY_NAME_LETTERS},
	{"mark", FIELD_EMBLEM, AT(mark), .most = PATH_LETTERS},
	{"latitude", FIELD_NUMBER, AT(latitude), .needed = true, .least = -90, .most = 90},
	{"longitude", FIELD_NUMBER, AT(longitude), .needed = true, .least = -180, .most = 180},
};
#undef AT

const struct field_table city_table = {"city", city_fields, COUNT_OF(city_fields)};

struct language_row {
	struct language language;
	int script;
};

static const char *const scripts[] = {"latin", NULL};

#define AT(member) offsetof(struct language_row, member)
static const struct field language_fields[] = {
	{"id", FIELD_ID, AT(language.id), .needed = true, .most = 16},
	{"name", FIELD_LINE, AT(language.name), .needed = true, .most = LANGUAGE_NAME_LETTERS},
	{"reads", FIELD_ID, AT(language.reads), .needed = true, .most = 16},
	{"script", FIELD_CHOICE, AT(script), .choices = scripts},
};
#undef AT

const struct field_table language_table = {"language", language_fields, COUNT_OF(language_fields)};

static const char *const rotations[] = {"0", "90", "180", "270", NULL};

#define AT(member) offsetof(struct settings, member)
static const struct field screen_fields[] = {
	{"rotation", FIELD_CHOICE, AT(rotation), .choices = rotations},
	{"width_mm", FIELD_NUMBER, AT(width_mm), .least = 0, .most = 5000},
	{"height_mm", FIELD_NUMBER, AT(height_mm), .least = 0, .most = 5000},
	{"view_mm", FIELD_NUMBER, AT(view_mm), .least = 0, .most = 3000},
};

const struct field_table screen_table = {"screen", screen_fields, COUNT_OF(screen_fields)};

static const struct field mount_fields[] = {
	{"bottom_mm", FIELD_NUMBER, AT(bottom_mm), .least = 0, .most = 3000},
	{"reach_max_mm", FIELD_NUMBER, AT(reach_max_mm), .least = 800, .most = 1400},
};

const struct field_table mount_table = {"mount", mount_fields, COUNT_OF(mount_fields)};

static const struct field idle_fields[] = {
	{"home_s", FIELD_NUMBER, AT(home_idle_s), .least = 10, .most = 3600},
	{"base_s", FIELD_NUMBER, AT(idle_base_s), .least = 0, .most = 3600},
	{"word_s", FIELD_NUMBER, AT(idle_word_s), .least = 0, .most = 10},
	{"least_s", FIELD_NUMBER, AT(idle_least_s), .least = 10, .most = 3600},
	{"most_s", FIELD_NUMBER, AT(idle_most_s), .least = 10, .most = 3600},
	{"prompt_s", FIELD_NUMBER, AT(prompt_s), .least = 20, .most = 300},
};
#undef AT

const struct field_table idle_table = {"idle", idle_fields, COUNT_OF(idle_fields)};

struct attract {
	struct settings settings;
	const struct node *invitations, *languages;
};

#define AT(member) offsetof(struct attract, member)
static const struct field attract_fields[] = {
	{"slide_s", FIELD_NUMBER, AT(settings.slide_s), .least = 2, .most = 600},
	{"slide_still_s", FIELD_NUMBER, AT(settings.slide_still_s), .least = 2, .most = 600},
	{"shuffled", FIELD_BOOL, AT(settings.slides_shuffled), .needed = false},
	{"languages", FIELD_NODE, AT(languages), .list = true},
	{"invitations", FIELD_NODE, AT(invitations), .list = true},
};
#undef AT

const struct field_table attract_table = {"attract", attract_fields, COUNT_OF(attract_fields)};

/* What holds where kiosk.yaml says nothing; times from the studies of standing readers. */
static const struct settings usual = {
	.view_mm = 0.0f,
	.reach_max_mm = 1220.0f, /* EN 301 549, 8.3.2.1 */
	.idle_base_s = 45.0f,
	.idle_word_s = 0.4f,
	.idle_least_s = 60.0f,
	.idle_most_s = 180.0f,
	.prompt_s = 20.0f,
	.home_idle_s = 60.0f,
	.slide_s = 8.0f,
	.slide_still_s = 14.0f,
};

/* Two languages of the same words must differ in their script. */
static void check_twins(struct reader *reader, const struct node *node, const struct language *new)
{
	const struct content *content = reader->content;

	for (int i = 0; i < content->language_count; i++) {
		const struct language *old = &content->languages[i];

		if (strcmp(old->reads, new->reads) == 0 && old->latin == new->latin) {
			reader_error(reader, node->spot,
				     SAY_WITH(MESSAGE_LANGUAGE_TWINS, old->name, new->name));
		}
	}
}

static bool language_read(struct reader *reader, const struct node *node)
{
	struct content *content = reader->content;
	struct language_row row = {.script = -1};

	if (!fields_read(reader, node, SAY(MESSAGE_A_LANGUAGE), language_fields,
			 COUNT_OF(language_fields), &row)) {
		return false;
	}
	row.language.latin = row.script == 0;
	if (strcmp(row.language.reads, "latin") == 0) {
		reader_error(reader, tree_in(node, "reads")->spot, SAY(MESSAGE_LANGUAGE_LATIN));
		return false;
	}
	if (content_language(content, row.language.id) >= 0) {
		reader_error(reader, tree_in(node, "id")->spot,
			     SAY_WITH(MESSAGE_LANGUAGE_TWICE, row.language.id));
		return false;
	}
	check_twins(reader, node, &row.language);
	content->languages[content->language_count++] = row.language;
	return true;
}

static bool languages_read(struct reader *reader, const struct node *list)
{
	bool whole = true;

	if (!list || !fields_expect(reader, list, NODE_LIST)) {
		return false;
	}
	for (const struct node *node = list->first; node; node = node->next) {
		if (reader->content->language_count == LANGUAGES_MAX) {
			reader_error(reader, node->spot,
				     SAY_WITH(MESSAGE_LANGUAGES_MANY,
					      reader_number(reader, LANGUAGES_MAX)));
			break;
		}
		whole = language_read(reader, node) && whole;
	}
	if (reader->content->language_count == 0) {
		reader_error(reader, list->spot, SAY(MESSAGE_LANGUAGES_NONE));
		return false;
	}
	return whole;
}

/* The language that an id of this file names, or -1; reported if it names none. */
static int named_language(struct reader *reader, const struct node *node)
{
	struct content *content = reader->content;
	const char *names[LANGUAGES_MAX];

	if (!fields_expect(reader, node, NODE_SCALAR)) {
		return -1;
	}
	for (int i = 0; i < content->language_count; i++) {
		names[i] = content->languages[i].id;
	}
	int language = content_language(content, node->text);

	if (language < 0 && reader->languages_known) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_INVITATION_UNKNOWN, reader_shown(reader, node->text),
				      reader_advice(reader, node->text, names,
						    (size_t)content->language_count, NULL)));
	}
	return language;
}

static void invitation_read(struct reader *reader, const struct node *node)
{
	struct settings *settings = &reader->content->settings;
	int language = named_language(reader, node);

	if (language < 0) {
		return;
	}
	for (int i = 0; i < settings->invitation_count; i++) {
		if (settings->invitations[i] == language) {
			reader_error(reader, node->spot,
				     SAY_WITH(MESSAGE_INVITATION_TWICE,
					      reader_shown(reader, node->text)));
			return;
		}
	}
	if (settings->invitation_count == INVITATIONS_MAX) {
		reader_error(
			reader, node->spot,
			SAY_WITH(MESSAGE_INVITATIONS_MANY, reader_number(reader, INVITATIONS_MAX)));
		return;
	}
	settings->invitations[settings->invitation_count++] = language;
}

static void slide_languages_read(struct reader *reader, const struct node *list)
{
	struct settings *settings = &reader->content->settings;

	if (!list || !fields_expect(reader, list, NODE_LIST)) {
		return;
	}
	if (!list->first) {
		reader_error(reader, list->spot, SAY(MESSAGE_LIST_EMPTY));
	}
	for (const struct node *node = list->first; node; node = node->next) {
		int language = named_language(reader, node);

		if (settings->slide_language_count == SLIDE_LANGUAGES_MAX) {
			reader_error(reader, node->spot,
				     SAY_WITH(MESSAGE_LANGUAGES_MANY,
					      reader_number(reader, SLIDE_LANGUAGES_MAX)));
			return;
		}
		if (language >= 0) {
			settings->slide_languages[settings->slide_language_count++] = language;
		}
	}
}

static void attract_read(struct reader *reader, const struct node *node)
{
	struct attract attract = {.settings = reader->content->settings};

	if (node) {
		fields_read(reader, node, SAY_WITH(MESSAGE_THE_GROUP, "attract"), attract_fields,
			    COUNT_OF(attract_fields), &attract);
		reader->content->settings = attract.settings;
	}
	if (attract.invitations && fields_expect(reader, attract.invitations, NODE_LIST)) {
		for (node = attract.invitations->first; node; node = node->next) {
			invitation_read(reader, node);
		}
	}
	slide_languages_read(reader, attract.languages);
	struct settings *settings = &reader->content->settings;

	while (!attract.invitations && settings->invitation_count < INVITATIONS_MAX &&
	       settings->invitation_count < reader->content->language_count) {
		settings->invitations[settings->invitation_count] = settings->invitation_count;
		settings->invitation_count++;
	}
}

/* Below the limit there must be room for a row of buttons at least. */
static void mount_read(struct reader *reader, const struct node *node)
{
	static const float ROOM_MM = 250.0f;
	struct settings *settings = &reader->content->settings;

	if (!node) {
		return;
	}
	fields_read(reader, node, SAY_WITH(MESSAGE_THE_GROUP, "mount"), mount_fields,
		    COUNT_OF(mount_fields), settings);
	if (settings->bottom_mm > settings->reach_max_mm - ROOM_MM) {
		reader_warning(reader, tree_in(node, "bottom_mm")->spot,
			       SAY_WITH(MESSAGE_MOUNT_HIGH, reader_number(reader, lroundf(settings->bottom_mm)),
					reader_number(reader, lroundf(settings->reach_max_mm))));
	}
}

static void settings_read(struct reader *reader, const struct kiosk *kiosk)
{
	struct settings *settings = &reader->content->settings;

	if (kiosk->screen) {
		fields_read(reader, kiosk->screen, SAY_WITH(MESSAGE_THE_GROUP, "screen"),
			    screen_fields, COUNT_OF(screen_fields), settings);
		settings->rotation *= 90; /* it was read as the place among its choices */
	}
	mount_read(reader, kiosk->mount);
	settings->hours = opening_read(reader, kiosk->hours);
	if (kiosk->idle) {
		fields_read(reader, kiosk->idle, SAY_WITH(MESSAGE_THE_GROUP, "idle"), idle_fields,
			    COUNT_OF(idle_fields), settings);
	}
	if (settings->idle_least_s > settings->idle_most_s) {
		reader_error(reader, kiosk->idle->spot, SAY(MESSAGE_IDLE_SWAPPED));
		settings->idle_most_s = settings->idle_least_s;
	}
	attract_read(reader, kiosk->attract);
	settings->keypad = keypad_usual();
	if (kiosk->keys) {
		keypad_read(reader, kiosk->keys, &settings->keypad);
	}
	settings->reduced_motion = kiosk->reduced_motion;
	settings->game = kiosk->game;
}

bool kiosk_read(struct reader *reader, const struct node *root)
{
	struct kiosk kiosk = {.game = true};
	struct content *content = reader->content;

	content->settings = usual;
	text_clear(&content->city.name);
	fields_read(reader, root, SAY_WITH(MESSAGE_PLAIN, "kiosk.yaml"), kiosk_fields,
		    COUNT_OF(kiosk_fields), &kiosk);
	reader->languages_known = languages_read(reader, kiosk.languages);
	bool city = kiosk.city && fields_read(reader, kiosk.city, SAY(MESSAGE_THE_CITY),
					      city_fields, COUNT_OF(city_fields), &content->city);

	content->city.stamp = stamp_of(&reader->folder, content->city.mark);
	if (root->kind == NODE_MAP) {
		settings_read(reader, &kiosk);
	}
	return city && content->language_count > 0;
}
