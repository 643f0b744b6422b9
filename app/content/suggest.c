#include "content/suggest.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

enum {
	NAME_MAX_LETTERS = 40,
};

static int letters_of(const char *text, uint32_t out[NAME_MAX_LETTERS])
{
	const char *end = text + strlen(text);
	int count = 0;

	while (text < end && count < NAME_MAX_LETTERS) {
		out[count++] = utf8_next(&text, end);
	}
	return text < end ? -1 : count;
}

static int least(int a, int b)
{
	return a < b ? a : b;
}

static int alignment(const uint32_t *a, int a_count, const uint32_t *b, int b_count)
{
	int rows[3][NAME_MAX_LETTERS + 1];

	for (int j = 0; j <= b_count; j++) {
		rows[0][j] = j;
	}
	for (int i = 1; i <= a_count; i++) {
		int *now = rows[i % 3], *above = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];

		now[0] = i;
		for (int j = 1; j <= b_count; j++) {
			int changed = above[j - 1] + (a[i - 1] != b[j - 1]);

			now[j] = least(changed, least(above[j], now[j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
				now[j] = least(now[j], before[j - 2] + 1);
			}
		}
	}
	return rows[a_count % 3][b_count];
}

int suggest_distance(const char *given, const char *name)
{
	uint32_t a[NAME_MAX_LETTERS], b[NAME_MAX_LETTERS];
	int a_count = letters_of(given, a), b_count = letters_of(name, b);

	if (a_count <= 0 || b_count <= 0) {
		return SUGGEST_NEVER;
	}
	int most = b_count < 4 ? 1 : b_count < 8 ? 2 : 3;
	int apart = a_count > b_count ? a_count - b_count : b_count - a_count;

	if (apart > most) {
		return SUGGEST_NEVER;
	}
	int distance = alignment(a, a_count, b, b_count);

	return distance <= most ? distance : SUGGEST_NEVER;
}
