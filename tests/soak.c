/*
 * Ninety days before visitors, drawn: what is kept afterwards is what was kept after an hour.
 *
 *   soak [DAYS]      90; ends early after ten minutes and says how far it came
 *
 * A day has forty deeds of the random visitor and is slept through between them. Counted are the
 * process's memory, its open files, and SDL's textures (linked with --wrap).
 */
#include <SDL.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cli/studio.h"
#include "wander_visitor.h"

enum { DEEDS_A_DAY = 40, DRAWN_EVERY = 3, MOST_S = 600 };

/* Heap that is cut up differently, caches that were not yet full: so much is no leak in 90 days. */
static const long GROWTH_MOST_KB = 24 * 1024;

static long textures;

SDL_Texture *__real_SDL_CreateTexture(SDL_Renderer *renderer, Uint32 format, int access, int w,
				      int h);
SDL_Texture *__wrap_SDL_CreateTexture(SDL_Renderer *renderer, Uint32 format, int access, int w,
				      int h);
SDL_Texture *__wrap_SDL_CreateTexture(SDL_Renderer *renderer, Uint32 format, int access, int w,
				      int h)
{
	SDL_Texture *texture = __real_SDL_CreateTexture(renderer, format, access, w, h);

	textures += texture != NULL;
	return texture;
}

SDL_Texture *__real_SDL_CreateTextureFromSurface(SDL_Renderer *renderer, SDL_Surface *surface);
SDL_Texture *__wrap_SDL_CreateTextureFromSurface(SDL_Renderer *renderer, SDL_Surface *surface);
SDL_Texture *__wrap_SDL_CreateTextureFromSurface(SDL_Renderer *renderer, SDL_Surface *surface)
{
	SDL_Texture *texture = __real_SDL_CreateTextureFromSurface(renderer, surface);

	textures += texture != NULL;
	return texture;
}

void __real_SDL_DestroyTexture(SDL_Texture *texture);
void __wrap_SDL_DestroyTexture(SDL_Texture *texture);
void __wrap_SDL_DestroyTexture(SDL_Texture *texture)
{
	textures -= texture != NULL;
	__real_SDL_DestroyTexture(texture);
}

struct kept {
	long kb, files, textures;
};

static struct kept count_kept(void)
{
	struct kept kept = {.textures = textures};
	FILE *in = fopen("/proc/self/statm", "r");
	long pages = 0, resident = 0;

	if (in != NULL) {
		if (fscanf(in, "%ld %ld", &pages, &resident) == 2) {
			kept.kb = resident * (sysconf(_SC_PAGESIZE) / 1024);
		}
		fclose(in);
	}
	DIR *folder = opendir("/proc/self/fd");

	while (folder != NULL && readdir(folder) != NULL) {
		kept.files++;
	}
	if (folder != NULL) {
		closedir(folder);
	}
	return kept;
}

/* One deed of the visitor's; false when a law broke. */
static bool deed(struct visitor *visitor, struct player *player, struct studio *studio)
{
	char *text = NULL;
	size_t room;
	FILE *out = open_memstream(&text, &room);
	static long lines;
	bool good = out != NULL;

	visitor_acts(visitor, out);
	fclose(out);
	for (char *rest = text; good && *rest != '\0';) {
		char line[PATH_ROOM];
		size_t length = strcspn(rest, "\n") + 1;

		snprintf(line, sizeof(line), "%.*s", (int)length, rest);
		rest += length;
		good = visitor_plays(player, NULL, line) || player->broken == NULL;
		if (++lines % DRAWN_EVERY == 0) {
			draw_frame(studio->draw, player->turn->shown);
		}
	}
	free(text);
	return good;
}

static bool day(struct visitor *visitor, struct player *player, struct studio *studio,
		double ends_s)
{
	char line[64];
	bool good = true;

	for (int i = 0; good && i < DEEDS_A_DAY; i++) {
		good = deed(visitor, player, studio);
	}
	while (good && player->now_s < ends_s) {
		snprintf(line, sizeof(line), "sleep 20min\n");
		good = visitor_plays(player, NULL, line);
		draw_frame(studio->draw, player->turn->shown);
	}
	return good;
}

static void tell(const char *when, struct kept kept)
{
	printf("%-18s %6ld kB, %ld files, %ld textures\n", when, kept.kb, kept.files,
	       kept.textures);
}

static bool soak(struct player *player, struct visitor *visitor, struct studio *studio, int days)
{
	time_t began = time(NULL);
	struct kept first = {0}, last = {0};
	bool good = true;
	int done = 0;

	for (; good && done < days && time(NULL) - began < MOST_S; done++) {
		good = day(visitor, player, studio, player->now_s + 86400.0);
		if (done == 2) { /* by then each screen and language has been drawn once */
			first = count_kept();
			tell("after three days", first);
		}
	}
	last = count_kept();
	tell("in the end", last);
	printf("%d virtual days in %ld s%s%s\n", done, (long)(time(NULL) - began), good ? "" : ": ",
	       good ? "" : player->broken);
	return good && last.kb - first.kb <= GROWTH_MOST_KB && last.files == first.files &&
	       last.textures <= 2 * first.textures;
}

int main(int argc, char **argv)
{
	int days = argc > 1 ? atoi(argv[1]) : 90;
	struct player_wish wish = {.file = "soak.walk"};
	struct player player;
	struct visitor visitor = {.seed = 1, .root = SOURCE_DIR, .player = &player};
	struct studio studio = {0};
	char line[] = "size 1280x800\n", begin[] = "wait 1ms\n";

	/* Fingers that aren't down are told of there. */
	if (freopen("/dev/null", "w", stderr) == NULL) {
		return EXIT_FAILURE;
	}
	player_init(&player, &wish);
	bool good = visitor_plays(&player, NULL, line) && visitor_plays(&player, NULL, begin) &&
		    studio_init(&studio, 1280, 800, player.folders.at) &&
		    soak(&player, &visitor, &studio, days);

	player_finish(&player);
	studio_finish(&studio);
	return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
