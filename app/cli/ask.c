#include "cli/ask.h"

#include <string.h>

#include "base/geom.h"

enum { ANSWER_ROOM = 256 };

static const char *said(struct ask *ask, struct message message)
{
	return message_say_now(ask->sentences, ask->arena, message);
}

void ask_say(struct ask *ask, struct message message)
{
	fprintf(ask->out, "%s\n", said(ask, message));
}

static const char *read_answer(struct ask *ask)
{
	char line[ANSWER_ROOM];

	fflush(ask->out);
	if (fgets(line, sizeof(line), ask->in) == NULL) {
		fputs("\n", ask->out);
		ask->ended = true;
		return NULL;
	}
	size_t blanks = strspn(line, " \t");
	size_t length = strcspn(line + blanks, "\r\n");

	while (length > 0 && strchr(" \t", line[blanks + length - 1]) != NULL) {
		length--;
	}
	return arena_copy(ask->arena, line + blanks, length);
}

const char *ask_line(struct ask *ask, struct message question, const char *usual)
{
	fprintf(ask->out, "%s [%s]: ", said(ask, question), usual);
	if (ask->yes) {
		fputs("\n", ask->out);
		return usual;
	}
	const char *answer = read_answer(ask);

	return answer != NULL && answer[0] == '\0' ? usual : answer;
}

/* In any of the languages; a console may lack the letters of one. */
static bool means_no(const char *answer)
{
	static const char *const noes[] = {"n", "N", "н", "Н"};

	for (size_t i = 0; i < COUNT_OF(noes); i++) {
		if (strncmp(answer, noes[i], strlen(noes[i])) == 0) {
			return true;
		}
	}
	return false;
}

bool ask_yes(struct ask *ask, struct message question)
{
	const char *yes = said(ask, SAY(MESSAGE_YES_LETTER));
	const char *no = said(ask, SAY(MESSAGE_NO_LETTER));

	fprintf(ask->out, "%s [%s/%s]: ", said(ask, question), yes, no);
	if (ask->yes) {
		fprintf(ask->out, "%s\n", yes);
		return true;
	}
	const char *answer = read_answer(ask);

	return answer != NULL && !means_no(answer);
}
