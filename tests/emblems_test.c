#include <dirent.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/geom.h"
#include "draw/pictures.h"

/* As large as on a card, and the medallion's ground. */
enum { SIDE = 132, EMBLEMS_MAX = 32 };
static const float GROUND[3] = {251.0f, 246.0f, 235.0f};

/* Mean difference of lightness (CIE L*, 0 to 100) from which two medallions are told apart at a
 * glance. */
static const float APART = 6.0f;

struct emblem {
	char name[64];
	float rgb[SIDE * SIDE][3]; /* linear light, 0 to 1 */
};

static struct emblem emblems[EMBLEMS_MAX];
static int emblem_count;

static float linear(float level)
{
	float share = level / 255.0f; /* IEC 61966-2-1 */

	return share <= 0.04045f ? share / 12.92f : powf((share + 0.055f) / 1.055f, 2.4f);
}

static void take_pixels(struct emblem *emblem, SDL_Surface *given)
{
	SDL_Surface *picture = SDL_ConvertSurfaceFormat(given, SDL_PIXELFORMAT_ARGB8888, 0);

	assert_non_null(picture);
	for (int i = 0; i < SIDE * SIDE; i++) {
		int x = i % SIDE - (SIDE - picture->w) / 2, y = i / SIDE - (SIDE - picture->h) / 2;
		bool on = x >= 0 && y >= 0 && x < picture->w && y < picture->h;
		Uint32 pixel = 0;

		if (on) {
			memcpy(&pixel, (Uint8 *)picture->pixels + y * picture->pitch + 4 * x,
			       sizeof(pixel));
		}
		for (int c = 0; c < 3; c++) {
			float level = (float)(pixel >> (16 - 8 * c) & 255),
			      alpha = (float)(pixel >> 24) / 255.0f;

			emblem->rgb[i][c] = linear(GROUND[c] + (level - GROUND[c]) * alpha);
		}
	}
	SDL_FreeSurface(picture);
}

static int prepare(void **state)
{
	(void)state;
	struct pictures pictures;
	DIR *folder = opendir(SOURCE_DIR "/assets/emblems");

	pictures_init(&pictures, SOURCE_DIR "/assets", ".");
	for (struct dirent *file; folder != NULL && (file = readdir(folder)) != NULL;) {
		char *end = strstr(file->d_name, ".svg");
		struct emblem *emblem = &emblems[emblem_count];
		char asset[128];

		if (end == NULL || strncmp(file->d_name, "kiosk-mark", 10) == 0 ||
		    emblem_count == EMBLEMS_MAX) {
			continue;
		}
		snprintf(emblem->name, sizeof(emblem->name), "%.*s", (int)(end - file->d_name),
			 file->d_name);
		snprintf(asset, sizeof(asset), "assets:emblems/%s", emblem->name);
		SDL_Surface *picture = pictures_open(&pictures, asset, SIDE, SIDE);

		if (picture == NULL) {
			return -1;
		}
		take_pixels(emblem, picture);
		SDL_FreeSurface(picture);
		emblem_count++;
	}
	closedir(folder);
	pictures_finish(&pictures);
	return emblem_count > 0 ? 0 : -1;
}

/*
 * How eyes see that lack a kind of cones: Machado, Oliveira and Fernandes, "A Physiologically-based
 * Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), table of severity 1.0; on
 * linear light. Grey: luminance alone (ITU-R BT.709).
 */
static const struct eyes {
	const char *name;
	float row[3][3];
} all_eyes[] = {
	{"in grey",
	 {{0.2126f, 0.7152f, 0.0722f}, {0.2126f, 0.7152f, 0.0722f}, {0.2126f, 0.7152f, 0.0722f}}},
	{"with protanopia",
	 {{0.152286f, 1.052583f, -0.204868f},
	  {0.114503f, 0.786281f, 0.099216f},
	  {-0.003882f, -0.048116f, 1.051998f}}},
	{"with deuteranopia",
	 {{0.367322f, 0.860646f, -0.227968f},
	  {0.280085f, 0.672501f, 0.047413f},
	  {-0.011820f, 0.042940f, 0.968881f}}},
};

static float lightness(const struct eyes *eyes, const float rgb[3])
{
	static const float weights[3] = {0.2126f, 0.7152f, 0.0722f};
	float luminance = 0.0f;

	for (int i = 0; i < 3; i++) {
		float seen = eyes->row[i][0] * rgb[0] + eyes->row[i][1] * rgb[1] +
			     eyes->row[i][2] * rgb[2];

		luminance += weights[i] * clampf(seen, 0.0f, 1.0f);
	}
	/* CIE 15: L* of a luminance relative to white */
	return luminance > 0.008856f ? 116.0f * cbrtf(luminance) - 16.0f : 903.3f * luminance;
}

static float apart(const struct eyes *eyes, const struct emblem *a, const struct emblem *b)
{
	float sum = 0.0f;

	for (int i = 0; i < SIDE * SIDE; i++) {
		sum += fabsf(lightness(eyes, a->rgb[i]) - lightness(eyes, b->rgb[i]));
	}
	return sum / (float)(SIDE * SIDE);
}

static void every_two_emblems_are_told_apart_by_all_eyes(void **state)
{
	(void)state;
	for (size_t e = 0; e < COUNT_OF(all_eyes); e++) {
		for (int i = 1; i < emblem_count; i++) {
			for (int j = 0; j < i; j++) {
				float far = apart(&all_eyes[e], &emblems[i], &emblems[j]);

				if (far < APART) {
					fail_msg("%s and %s look alike %s: %.1f", emblems[i].name,
						 emblems[j].name, all_eyes[e].name, (double)far);
				}
			}
		}
	}
}

/* A heart in the red of one theme and in the green of another is one heart for these eyes. */
static void a_difference_of_hue_alone_is_none(void **state)
{
	(void)state;
	static struct emblem red, green;
	static const float inks[2][3] = {{0x8C, 0x24, 0x37}, {0x37, 0x53, 0x20}};

	for (int i = 0; i < SIDE * SIDE; i++) {
		bool on = hypotf((float)(i % SIDE) - 66.0f, (float)(i / SIDE) - 66.0f) < 50.0f;

		for (int c = 0; c < 3; c++) {
			red.rgb[i][c] = linear(on ? inks[0][c] : GROUND[c]);
			green.rgb[i][c] = linear(on ? inks[1][c] : GROUND[c]);
		}
	}
	for (size_t e = 0; e < COUNT_OF(all_eyes); e++) {
		assert_true(apart(&all_eyes[e], &red, &green) < APART);
	}
}

/* Something of each emblem is dark enough on the medallion: 3 to 1, as WCAG asks of graphics. */
static void every_emblem_stands_out_from_its_medallion(void **state)
{
	(void)state;
	float ground[3] = {linear(GROUND[0]), linear(GROUND[1]), linear(GROUND[2])};
	float white = 0.2126f * ground[0] + 0.7152f * ground[1] + 0.0722f * ground[2];

	for (int i = 0; i < emblem_count; i++) {
		int dark = 0;

		for (int at = 0; at < SIDE * SIDE; at++) {
			const float *rgb = emblems[i].rgb[at];
			float luminance = 0.2126f * rgb[0] + 0.7152f * rgb[1] + 0.0722f * rgb[2];

			dark += (white + 0.05f) / (luminance + 0.05f) >= 3.0f;
		}
		if ((float)dark < 0.08f * (float)(SIDE * SIDE)) {
			fail_msg("%s is faint: %d of %d pixels", emblems[i].name, dark,
				 SIDE * SIDE);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_two_emblems_are_told_apart_by_all_eyes),
		cmocka_unit_test(a_difference_of_hue_alone_is_none),
		cmocka_unit_test(every_emblem_stands_out_from_its_medallion),
	};

	return cmocka_run_group_tests(tests, prepare, NULL);
}
