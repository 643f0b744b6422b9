#include "content/syntax.h"

#include <string.h>

#include "base/geom.h"

static const struct complaint {
	const char *yaml;  /* how libyaml's text begins */
	bool at_its_start; /* the place to look at is where the thing began, not where it broke */
	enum message_id message;
} complaints[] = {
	{"mapping values are not allowed", false, MESSAGE_YAML_COLON_IN_TEXT},
	{"could not find expected ':'", true, MESSAGE_YAML_COLON_MISSING},
	{"did not find expected key", false, MESSAGE_YAML_INDENT},
	{"did not find expected '-' indicator", false, MESSAGE_YAML_DASH_MISSING},
	{"did not find expected ',' or '}'", false, MESSAGE_YAML_BRACE},
	{"did not find expected ',' or ']'", false, MESSAGE_YAML_BRACKET},
	{"found character that cannot start any token", false, MESSAGE_YAML_BAD_START},
	{"found unexpected end of stream", true, MESSAGE_YAML_QUOTE_OPEN},
	{"found unexpected document indicator", true, MESSAGE_YAML_QUOTE_TO_END},
	{"found unknown escape character", false, MESSAGE_YAML_ESCAPE},
	{"block sequence entries are not allowed", false, MESSAGE_YAML_LIST_BEGINS},
	{"mapping keys are not allowed", false, MESSAGE_YAML_QUESTION},
	{"did not find expected alphabetic or numeric", true, MESSAGE_YAML_STAR},
	{"did not find expected comment or line break", false, MESSAGE_YAML_BEHIND_FOLD},
	{"found a tab character", false, MESSAGE_YAML_TAB},
	{"did not find expected node content", false, MESSAGE_YAML_VALUE_MISSING},
	{"did not find expected <document start>", false, MESSAGE_YAML_BEHIND_END},
};

static const struct complaint *complaint_of(const char *yaml)
{
	for (size_t i = 0; i < COUNT_OF(complaints); i++) {
		if (strncmp(yaml, complaints[i].yaml, strlen(complaints[i].yaml)) == 0) {
			return &complaints[i];
		}
	}
	return NULL;
}

void syntax_report(const yaml_parser_t *parser, const char *file, struct problems *problems)
{
	const char *yaml = parser->problem ? parser->problem : "out of memory";
	const struct complaint *complaint = complaint_of(yaml);
	yaml_mark_t mark = parser->problem_mark;

	if (complaint && complaint->at_its_start && parser->context) {
		mark = parser->context_mark;
	}
	struct spot spot = {file, (int)mark.line + 1, (int)mark.column + 1};

	problems_add(problems, PROBLEM_ERROR, spot,
		     complaint ? SAY(complaint->message) : SAY_WITH(MESSAGE_YAML_OTHER, yaml));
}
