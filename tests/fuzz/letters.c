/* UTF-8, Cyrillic to Latin, and the customs of languages, on any bytes. */
#include "fuzz.h"

#include <string.h>

#include "base/arena.h"
#include "base/excerpt.h"
#include "base/utf8.h"
#include "content/latin.h"
#include "content/prose.h"

static size_t walk(const char *text, const char *end)
{
	size_t count = 0;

	for (const char *at = text; at < end;) {
		const char *before = at;
		uint32_t code = utf8_next(&at, end);
		char again[4];

		PROMISE(at > before && at <= end);
		if (code != UTF8_BAD) {
			size_t length = utf8_put(again, code);

			PROMISE(length == (size_t)(at - before) &&
				memcmp(again, before, length) == 0);
		} else {
			PROMISE(at == before + 1);
		}
		count++;
	}
	return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const languages[] = {"sr-Cyrl", "sr-Latn", "en", "de"};
	struct arena arena = {0};
	char *text = fuzz_text(data, size);
	size_t length = strlen(text);

	(void)walk(text, text + size);
	PROMISE(walk(text, text + length) == utf8_count(text));
	(void)excerpt_make(&arena, text, length, (int)(length / 2) + 1);
	if (utf8_valid(text, length)) {
		const char *latin = latin_from_cyrillic(&arena, text);

		PROMISE(utf8_valid(latin, strlen(latin)));
		PROMISE(strcmp(latin_from_cyrillic(&arena, latin), latin) == 0);
		for (size_t i = 0; i < sizeof(languages) / sizeof(languages[0]); i++) {
			const char *polished =
				prose_polish(&arena, prose_customs(languages[i]), text);

			PROMISE(utf8_valid(polished, strlen(polished)));
			PROMISE(strcmp(prose_polish(&arena, prose_customs(languages[i]), polished),
				       polished) == 0);
		}
		const char *monogram = prose_monogram(&arena, text);

		PROMISE(utf8_valid(monogram, strlen(monogram)) && utf8_count(monogram) <= 4);
		(void)prose_count(text);
		(void)prose_quotes_paired(text);
	}
	utf8_plain(text);
	PROMISE(utf8_valid(text, strlen(text)));
	arena_finish(&arena);
	free(text);
	return 0;
}
