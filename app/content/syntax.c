#include "content/syntax.h"

#include <string.h>

#include "base/geom.h"

static const struct complaint {
	const char *yaml;  /* how libyaml's text begins */
	bool at_its_start; /* the place to look at is where the thing began, not where it broke */
	const char *words;
} complaints[] = {
	{"mapping values are not allowed", false,
	 "a colon stands inside a text; put the whole text in quotes"},
	{"could not find expected ':'", true,
	 "the colon after this name is missing; write \"name: text\""},
	{"did not find expected key", false,
	 "this line is not a \"name: value\", or its indentation is wrong; give it as many spaces "
	 "as the lines beside it"},
	{"did not find expected '-' indicator", false,
	 "this line of a list lacks its \"- \", or its indentation is wrong"},
	{"did not find expected ',' or '}'", false,
	 "a comma or the closing } is missing before this; a text that holds , or : needs quotes"},
	{"did not find expected ',' or ']'", false,
	 "a comma or the closing ] is missing before this; a text that holds , or : needs quotes"},
	{"found character that cannot start any token", false,
	 "no text may begin with this character; put the text in quotes"},
	{"found unexpected end of stream", true, "this quote is never closed; write its second \""},
	{"found unexpected document indicator", true,
	 "this quote is not closed before the line with --- or ...; write its second \""},
	{"found unknown escape character", false,
	 "after a \\ in double quotes stands a letter that YAML doesn't know; write \\\\ for \\"},
	{"block sequence entries are not allowed", false,
	 "a list may not begin on this line; put each \"- \" on a line of its own"},
	{"mapping keys are not allowed", false, "no text may begin with \"? \"; put it in quotes"},
	{"did not find expected alphabetic or numeric", true,
	 "a text that begins with & or * needs quotes"},
	{"did not find expected comment or line break", false,
	 "behind > or | nothing may stand; begin the text on the next line, indented"},
	{"found a tab character", false, "a tab stands here; indent with spaces only"},
	{"did not find expected node content", false,
	 "the value is missing here; write it or remove the sign before it"},
	{"did not find expected <document start>", false,
	 "the file goes on behind its end; remove the line with ... or indent this one as the "
	 "others"},
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

	if (complaint) {
		problems_add(problems, PROBLEM_ERROR, spot, "%s", complaint->words);
	} else {
		problems_add(problems, PROBLEM_ERROR, spot,
			     "YAML cannot read on here (%s); compare with the lines above", yaml);
	}
}
