#include "cli/language.h"

#include <stdlib.h>
#include <string.h>

#include "content/sentences.h"

static const char *of_machine(void)
{
	static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		const char *value = getenv(names[i]);

		if (value != NULL && value[0] != '\0') {
			return strncmp(value, "sr", 2) == 0 ? "sr" : "en";
		}
	}
	return "en";
}

bool language_read(struct sentences *sentences, const char *assets, const char *wished)
{
	const char *language = wished != NULL ? wished : of_machine();

	*sentences = (struct sentences){0};
	if (strcmp(language, "sr") != 0 && strcmp(language, "en") != 0) {
		return false;
	}
	sentences_read(sentences, assets, language);
	return true;
}
