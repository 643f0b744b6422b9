#include "base/json.h"

void json_text(const char *name, const char *text, FILE *out)
{
	fprintf(out, "\"%s\":\"", name);
	for (; *text; text++) {
		unsigned char byte = (unsigned char)*text;

		if (byte == '"' || byte == '\\') {
			fprintf(out, "\\%c", byte);
		} else if (byte < 0x20 || byte == 0x7F) {
			fprintf(out, "\\u%04x", byte);
		} else {
			fputc(byte, out);
		}
	}
	fputs("\"", out);
}
