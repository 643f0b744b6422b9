#include "cli/html.h"

#include "base/log.h"

void html_put(struct html *html, const char *markup)
{
	fputs(markup, html->out);
}

void html_text(struct html *html, const char *text)
{
	for (; *text; text++) {
		switch (*text) {
		case '<':
			fputs("&lt;", html->out);
			break;
		case '>':
			fputs("&gt;", html->out);
			break;
		case '&':
			fputs("&amp;", html->out);
			break;
		case '"':
			fputs("&quot;", html->out);
			break;
		default:
			fputc(*text, html->out);
		}
	}
}

void html_say(struct html *html, struct message message)
{
	html_text(html, message_say_now(html->sentences, &html->arena, message));
}

static void put_style(struct html *html, const char *assets)
{
	char piece[4096];
	size_t length;
	FILE *style = fopen(arena_print(&html->arena, "%s/pages/page.css", assets), "r");

	if (style == NULL) {
		log_line(LOG_WARNING, "%s/pages/page.css can't be read: the page is plain", assets);
		return;
	}
	html_put(html, "<style>\n");
	while ((length = fread(piece, 1, sizeof(piece), style)) > 0) {
		fwrite(piece, 1, length, html->out);
	}
	html_put(html, "</style>\n");
	fclose(style);
}

void html_begin(struct html *html, const char *assets, struct message title)
{
	html_put(html, "<!doctype html>\n<html lang=\"");
	html_say(html, SAY(MESSAGE_PAGE_LANGUAGE));
	html_put(html, "\">\n<meta charset=\"utf-8\">\n"
		       "<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
	html_say(html, title);
	html_put(html, "</title>\n");
	put_style(html, assets);
}

void html_end(struct html *html)
{
	html_put(html, "</html>\n");
	arena_finish(&html->arena);
}

/* RFC 4648, section 4. */
static void put_base64(FILE *out, const unsigned char *bytes, size_t length)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < length; i += 3) {
		unsigned three = (unsigned)bytes[i] << 16;

		three |= i + 1 < length ? (unsigned)bytes[i + 1] << 8 : 0;
		three |= i + 2 < length ? (unsigned)bytes[i + 2] : 0;
		fputc(digits[three >> 18], out);
		fputc(digits[three >> 12 & 63], out);
		fputc(i + 1 < length ? digits[three >> 6 & 63] : '=', out);
		fputc(i + 2 < length ? digits[three & 63] : '=', out);
	}
}

void html_jpeg(struct html *html, const unsigned char *bytes, size_t length, const char *alt)
{
	html_put(html, "<img alt=\"");
	html_text(html, alt);
	html_put(html, "\" src=\"data:image/jpeg;base64,");
	put_base64(html->out, bytes, length);
	html_put(html, "\">");
}
