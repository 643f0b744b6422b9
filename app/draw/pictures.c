#include "draw/pictures.h"

#include <SDL_image.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/hash.h"
#include "base/log.h"
#include "draw/raster.h"

static const Sint64 LARGEST_BYTES = 20 * 1024 * 1024;
static const float LARGEST_PIXELS = 16e6f;
static const int FINE_PX = 640; /* SVG up to here is made twice as large and averaged */

enum { HEAD = 32 };

struct source {
	SDL_RWops *file;
	Uint8 head[HEAD];
	float w, h;      /* px, of a picture made of pixels */
	const char *why; /* it is refused */
};

void pictures_init(struct pictures *pictures, const char *assets, const char *content)
{
	memset(pictures, 0, sizeof(*pictures));
	snprintf(pictures->assets, sizeof(pictures->assets), "%s", assets ? assets : "assets");
	pictures_look_in(pictures, content ? content : "data");
}

void pictures_finish(struct pictures *pictures)
{
	IMG_Quit();
	memset(pictures, 0, sizeof(*pictures));
}

void pictures_look_in(struct pictures *pictures, const char *content)
{
	pictures->refused_count = 0;
	snprintf(pictures->content, sizeof(pictures->content), "%s", content);
}

static unsigned big16(const Uint8 *at)
{
	return (unsigned)at[0] << 8 | at[1];
}

static float big32(const Uint8 *at)
{
	return (float)big16(at) * 65536.0f + (float)big16(at + 2);
}

/* The size stands in the first "start of frame" (ITU T.81, B.2.2). */
static void read_jpeg_size(struct source *source)
{
	Uint8 mark[9];

	SDL_RWseek(source->file, 2, RW_SEEK_SET);
	while (SDL_RWread(source->file, mark, 1, 4) == 4 && mark[0] == 0xFF) {
		bool frame = mark[1] >= 0xC0 && mark[1] <= 0xCF && mark[1] != 0xC4 &&
			     mark[1] != 0xC8 && mark[1] != 0xCC;

		if (frame && SDL_RWread(source->file, mark + 4, 1, 5) == 5) {
			source->h = (float)big16(mark + 5);
			source->w = (float)big16(mark + 7);
			return;
		}
		SDL_RWseek(source->file, (Sint64)big16(mark + 2) - 2, RW_SEEK_CUR);
	}
}

static bool is_png(const struct source *source)
{
	static const Uint8 magic[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

	return memcmp(source->head, magic, sizeof(magic)) == 0;
}

static bool is_jpeg(const struct source *source)
{
	return source->head[0] == 0xFF && source->head[1] == 0xD8 && source->head[2] == 0xFF;
}

static SDL_Surface *read_pixels(struct source *source)
{
	bool png = is_png(source);

	if (png) {
		source->w = big32(source->head + 16);
		source->h = big32(source->head + 20);
	} else {
		read_jpeg_size(source);
	}
	if (!(source->w >= 1.0f && source->h >= 1.0f)) {
		source->why = "it is damaged";
		return NULL;
	}
	if (source->w * source->h > LARGEST_PIXELS) {
		source->why = "it has more than 16 million pixels";
		return NULL;
	}
	SDL_RWseek(source->file, 0, RW_SEEK_SET);
	SDL_Surface *read = png ? IMG_LoadPNG_RW(source->file) : IMG_LoadJPG_RW(source->file);
	SDL_Surface *plain =
		read ? SDL_ConvertSurfaceFormat(read, SDL_PIXELFORMAT_ARGB8888, 0) : NULL;

	SDL_FreeSurface(read);
	source->why = plain ? NULL : "it is damaged";
	return plain;
}

static SDL_Surface *fitted(SDL_Surface *plain, int w, int h)
{
	float share = fminf((float)w / (float)plain->w, (float)h / (float)plain->h);

	if (share > 1.0f) {
		return plain; /* stretched when it is painted */
	}
	int fit_w = (int)lroundf((float)plain->w * share);
	int fit_h = (int)lroundf((float)plain->h * share);
	SDL_Surface *small = raster_shrink(plain, fit_w > 0 ? fit_w : 1, fit_h > 0 ? fit_h : 1);

	SDL_FreeSurface(plain);
	return small;
}

static SDL_Surface *read_svg(struct source *source, int w, int h)
{
	int times = w <= FINE_PX && h <= FINE_PX ? 2 : 1;

	SDL_RWseek(source->file, 0, RW_SEEK_SET);
	SDL_Surface *read = IMG_LoadSizedSVG_RW(source->file, w * times, h * times);
	SDL_Surface *plain =
		read ? SDL_ConvertSurfaceFormat(read, SDL_PIXELFORMAT_ARGB8888, 0) : NULL;

	SDL_FreeSurface(read);
	source->why = plain ? NULL : "it is no SVG that can be read";
	return plain;
}

static bool looks_like_svg(struct source *source)
{
	char start[1025];

	SDL_RWseek(source->file, 0, RW_SEEK_SET);
	size_t length = SDL_RWread(source->file, start, 1, sizeof(start) - 1);

	start[length] = '\0';
	return strstr(start, "<svg") != NULL;
}

static SDL_Surface *read_source(struct source *source, int w, int h)
{
	Sint64 bytes = SDL_RWsize(source->file);

	if (bytes < HEAD || bytes > LARGEST_BYTES) {
		source->why = bytes < HEAD ? "it is damaged" : "it is longer than 20 MB";
		return NULL;
	}
	SDL_Surface *read = NULL;

	if (SDL_RWread(source->file, source->head, 1, HEAD) != HEAD) {
		source->why = "it can't be read";
	} else if (is_png(source) || is_jpeg(source)) {
		read = read_pixels(source);
	} else if (looks_like_svg(source)) {
		read = read_svg(source, w, h);
	} else {
		source->why = "it is neither SVG nor PNG nor JPEG";
	}
	return read ? fitted(read, w, h) : NULL;
}

static bool leads_out(const char *name)
{
	size_t length = strlen(name);

	return length == 0 || name[0] == '/' || strncmp(name, "../", 3) == 0 ||
	       strcmp(name, "..") == 0 || strstr(name, "/../") != NULL ||
	       (length >= 3 && strcmp(name + length - 3, "/..") == 0);
}

static bool is_refused(const struct pictures *pictures, uint64_t name)
{
	for (int i = 0; i < pictures->refused_count; i++) {
		if (pictures->refused[i] == name) {
			return true;
		}
	}
	return false;
}

/* Length of a name without the stamp behind it. */
static int bare_length(const char *name)
{
	const char *stamp = strrchr(name, '#');
	size_t digits = stamp ? strspn(stamp + 1, "0123456789abcdef") : 0;

	return digits == 16 && stamp[17] == '\0' ? (int)(stamp - name) : (int)strlen(name);
}

static void refuse(struct pictures *pictures, const char *name, const char *why)
{
	log_line(LOG_WARNING, "%.*s: not shown: %s", bare_length(name), name, why);
	/* When so many are wrong, the last row is used again and again. */
	if (pictures->refused_count < PICTURES_REFUSED) {
		pictures->refused_count++;
	}
	pictures->refused[pictures->refused_count - 1] = hash_text(name);
}

SDL_Surface *pictures_open(struct pictures *pictures, const char *name, int w, int h)
{
	bool asset = strncmp(name, "assets:", 7) == 0;
	const char *inside = asset ? name + 7 : name;
	char file[8192];
	struct source source = {.why = "there is no such file"};
	SDL_Surface *surface = NULL;

	if (inside[0] == '\0' || w < 1 || h < 1 || is_refused(pictures, hash_text(name))) {
		return NULL;
	}
	snprintf(file, sizeof(file), "%s/%.*s%s", asset ? pictures->assets : pictures->content,
		 bare_length(inside), inside, asset ? ".svg" : "");
	if (leads_out(inside)) {
		source.why = "its name leads out of the folder";
	} else {
		source.file = SDL_RWFromFile(file, "rb");
	}
	if (source.file) {
		source.why = "there is no memory for it";
		surface = read_source(&source, w, h);
		raster_bleed(surface);
		SDL_RWclose(source.file);
	}
	if (!surface) {
		refuse(pictures, name, source.why ? source.why : "there is no memory for it");
	}
	return surface;
}
