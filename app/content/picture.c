#include "content/picture.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/geom.h"

enum {
	HEAD_BYTES = 4096,
	TAIL_BYTES = 512,
	SEGMENTS_MAX = 1000,
};

struct size {
	uint64_t w, h; /* 0 where the picture has none of its own */
};

static uint32_t big_endian(const unsigned char *bytes, int count)
{
	uint32_t value = 0;

	for (int i = 0; i < count; i++) {
		value = value << 8 | bytes[i];
	}
	return value;
}

/* PNG, Third Edition, 5.2 and 11.2.2: signature, then the chunk IHDR. */
static bool png_size(int file, const unsigned char *head, size_t length, struct size *size)
{
	(void)file;
	if (length < 24 || memcmp(head, "\x89PNG\r\n\x1A\n", 8) != 0 ||
	    memcmp(head + 12, "IHDR", 4) != 0) {
		return false;
	}
	*size = (struct size){big_endian(head + 16, 4), big_endian(head + 20, 4)};
	return size->w > 0 && size->h > 0;
}

static bool jpeg_is_frame(unsigned char marker)
{
	return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 &&
	       marker != 0xCC;
}

/* ITU T.81, B.1.1: segments until one of the frame headers SOF. */
static bool jpeg_size(int file, const unsigned char *head, size_t length, struct size *size)
{
	off_t at = 2;

	if (length < 4 || memcmp(head, "\xFF\xD8\xFF", 3) != 0) {
		return false;
	}
	for (int i = 0; i < SEGMENTS_MAX; i++) {
		unsigned char segment[9];

		if (pread(file, segment, sizeof(segment), at) != (ssize_t)sizeof(segment) ||
		    segment[0] != 0xFF) {
			return false;
		}
		if (jpeg_is_frame(segment[1])) {
			*size = (struct size){big_endian(segment + 7, 2),
					      big_endian(segment + 5, 2)};
			return size->w > 0 && size->h > 0;
		}
		at += segment[1] == 0xFF ? 1 : 2 + (off_t)big_endian(segment + 2, 2);
	}
	return false;
}

static bool svg_size(int file, const unsigned char *head, size_t length, struct size *size)
{
	const char *text = (const char *)head;

	(void)file;
	if (length >= 3 && memcmp(head, "\xEF\xBB\xBF", 3) == 0) {
		text += 3;
	}
	text += strspn(text, " \t\r\n");
	*size = (struct size){0, 0};
	return *text == '<' && strstr(text, "<svg") != NULL;
}

/* `last` ends every whole file of the kind; a copy that broke off has lost it. */
static const struct format {
	const char *ending;
	bool (*size)(int file, const unsigned char *head, size_t length, struct size *size);
	const char *last;
	enum message_id fault;
} formats[] = {
	{".svg", svg_size, "</svg>", MESSAGE_PICTURE_NO_SVG},
	{".png", png_size, "IEND", MESSAGE_PICTURE_NO_PNG},
	{".jpg", jpeg_size, "\xFF\xD9", MESSAGE_PICTURE_NO_JPEG},
	{".jpeg", jpeg_size, "\xFF\xD9", MESSAGE_PICTURE_NO_JPEG},
};

static const struct format *format_of(const char *path)
{
	const char *ending = strrchr(path, '.');

	for (size_t i = 0; ending && i < COUNT_OF(formats); i++) {
		if (strcasecmp(ending, formats[i].ending) == 0) {
			return &formats[i];
		}
	}
	return NULL;
}

/* Absolute, or up through "..". */
static bool leads_out(const char *path)
{
	if (path[0] == '/' || strchr(path, '\\')) {
		return true;
	}
	for (const char *at = path; at; at = strchr(at, '/')) {
		at += *at == '/';
		if (strncmp(at, "..", 2) == 0 && (at[2] == '/' || at[2] == 0)) {
			return true;
		}
	}
	return false;
}

/* Does the file's tail hold what ends its kind? Some programs write a little behind it. */
static bool is_whole(int file, const struct format *format)
{
	char tail[TAIL_BYTES];
	off_t bytes = lseek(file, 0, SEEK_END);
	off_t from = bytes > TAIL_BYTES ? bytes - TAIL_BYTES : 0;
	ssize_t length = pread(file, tail, sizeof(tail), from);
	size_t last = strlen(format->last);

	for (ssize_t at = 0; at + (ssize_t)last <= length; at++) {
		if (memcmp(tail + at, format->last, last) == 0) {
			return true;
		}
	}
	return false;
}

static enum message_id content_fault(int file, const struct format *format)
{
	unsigned char head[HEAD_BYTES + 1] = {0};
	ssize_t length = pread(file, head, HEAD_BYTES, 0);
	struct size size;

	if (length <= 0 || !format->size(file, head, (size_t)length, &size)) {
		return format->fault;
	}
	if (size.w * size.h > PICTURE_PIXELS_MAX) {
		return MESSAGE_PICTURE_PIXELS;
	}
	if (!is_whole(file, format)) {
		return MESSAGE_PICTURE_CUT;
	}
	return MESSAGE_NONE;
}

enum message_id picture_fault(const struct folder *folder, const char *path)
{
	const struct format *format = format_of(path);
	size_t bytes = 0;
	enum opened why;

	if (leads_out(path)) {
		return MESSAGE_PICTURE_LEADS_OUT;
	}
	if (!format) {
		return MESSAGE_PICTURE_ENDING;
	}
	int file = folder_open(folder, path, &bytes, &why);

	if (file < 0) {
		return opened_messages[why];
	}
	enum message_id fault =
		bytes > PICTURE_BYTES_MAX ? MESSAGE_PICTURE_BYTES : content_fault(file, format);

	close(file);
	return fault;
}
