#include "content/days.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "content/moments.h"

enum {
	YEAR_FIRST = 2000,
	YEAR_LAST = 2100,
};

static int days_in(int month, int year)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap);
}

/* Reads a number of at most `most` digits; NULL if there is none or it goes on. */
static const char *digits(const char *text, int most, int *number)
{
	int count = 0;

	for (*number = 0; *text >= '0' && *text <= '9'; text++) {
		*number = 10 * *number + (*text - '0');
		if (++count > most) {
			return NULL;
		}
	}
	return count > 0 ? text : NULL;
}

/* Past `sign` and the blanks behind it; no-break ones too, as office programs set them. */
static const char *past(const char *text, char sign)
{
	if (text == NULL || *text != sign) {
		return NULL;
	}
	for (text++; *text == ' ' || strncmp(text, "\u00A0", 2) == 0;) {
		text += *text == ' ' ? 1 : 2;
	}
	return text;
}

static bool read_parts(const char *text, int *year, int *month, int *date)
{
	const char *at = digits(text, 4, year);

	if (at != NULL && *at == '-' && at == text + 4) {
		at = digits(at + 1, 2, month);
		at = at != NULL && *at == '-' ? digits(at + 1, 2, date) : NULL;
		return at != NULL && *at == '\0';
	}
	at = past(digits(text, 2, date), '.');
	at = at != NULL ? past(digits(at, 2, month), '.') : NULL;
	at = at != NULL ? digits(at, 4, year) : NULL;
	if (at != NULL && *at == '.') {
		at++;
	}
	return at != NULL && *at == '\0';
}

enum day_fault day_read(const char *text, int *day)
{
	int year = 0, month = 0, date = 0;

	*day = 0;
	if (!read_parts(text, &year, &month, &date)) {
		return DAY_SHAPELESS;
	}
	if (month < 1 || month > 12 || date < 1 || date > days_in(month, year)) {
		return DAY_NONE;
	}
	if (year < YEAR_FIRST || year > YEAR_LAST) {
		return DAY_FAR;
	}
	*day = year * 10000 + month * 100 + date;
	return DAY_GOOD;
}

bool network_shows(const struct network *network, int day)
{
	if (day == 0) {
		return true;
	}
	return (network->show_from == 0 || day >= network->show_from) &&
	       (network->show_until == 0 || day <= network->show_until);
}

bool content_has_days(const struct content *content)
{
	for (int i = 0; i < content->network_count; i++) {
		if (content->networks[i].show_from != 0 || content->networks[i].show_until != 0) {
			return true;
		}
	}
	return false;
}

static int count_shown(const struct content *content, int day)
{
	int count = 0;

	for (int i = 0; i < content->network_count; i++) {
		count += network_shows(&content->networks[i], day);
	}
	return count;
}

static void choose_networks(struct content *content, const struct content *whole, int count,
			    int day)
{
	content->network_count = 0;
	content->networks =
		arena_take(&content->arena, ((size_t)count + 1) * sizeof(content->networks[0]));
	keys_init(&content->network_keys, &content->arena, count);
	for (int i = 0; i < whole->network_count; i++) {
		if (network_shows(&whole->networks[i], day)) {
			keys_put(&content->network_keys, whole->networks[i].key,
				 content->network_count);
			content->networks[content->network_count++] = whole->networks[i];
		}
	}
	moments_collect(content);
}

struct content *content_on_day(struct content *whole, int day)
{
	int count = count_shown(whole, day);
	struct content *content = count < whole->network_count ? calloc(1, sizeof(*content)) : NULL;

	if (content == NULL) {
		return content_hold(whole);
	}
	*content = *whole;
	content->arena = (struct arena){0};
	content->whole = content_hold(whole);
	content->holders = 1;
	choose_networks(content, whole, count, day);
	return content;
}
