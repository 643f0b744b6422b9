/*
 * The kiosk in a world where calls fail: linked with --wrap for each of them
 * (tests/CMakeLists.txt).
 *
 *   MREZE_FAULTS=count          fails nothing; the places that call are told at the end
 *   MREZE_FAULTS=at:N           the Nth place that calls something fails, now and ever after
 *   MREZE_FAULTS=often:SEED:N   once it runs, one call of N fails, whoever calls
 *
 * A place is a call site of the program, so that a whole start is covered by as many runs as it has
 * places. Each failure is told once, as "fault: WHAT", so that a test can ask for a log line about
 * it.
 */
#define _GNU_SOURCE
#include <SDL.h>
#include <SDL_image.h>
#include <SDL_ttf.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PLACES_MAX = 4096 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct {
	bool asked, often;
	unsigned long at, seed, rate;
	unsigned long count;
	const void *places[PLACES_MAX];
	bool told[PLACES_MAX];
} world;

static void tell_count(void)
{
	char line[64];
	int length = snprintf(line, sizeof(line), "places: %lu\n", world.count);

	(void)!write(STDERR_FILENO, line, (size_t)length);
}

static void ask(void)
{
	const char *wish = getenv("MREZE_FAULTS");

	world.asked = true;
	if (wish == NULL) {
		return;
	}
	if (sscanf(wish, "often:%lu:%lu", &world.seed, &world.rate) == 2) {
		world.often = true;
	} else if (sscanf(wish, "at:%lu", &world.at) != 1) {
		atexit(tell_count);
	}
}

static unsigned long place_of(const void *caller)
{
	for (unsigned long i = 0; i < world.count; i++) {
		if (world.places[i] == caller) {
			return i + 1;
		}
	}
	if (world.count < PLACES_MAX) {
		world.places[world.count++] = caller;
	}
	return world.count;
}

/* A second after the start things begin to fail now and then. */
static bool chance(void)
{
	static struct timespec began;
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	if (began.tv_sec == 0) {
		began = now;
	}
	world.seed = world.seed * 6364136223846793005UL + 1442695040888963407UL;
	return now.tv_sec - began.tv_sec >= 3 && (world.seed >> 33) % world.rate == 0;
}

static bool fails(const char *what, const void *caller)
{
	bool failing, tell;

	pthread_mutex_lock(&lock);
	if (!world.asked) {
		ask();
	}
	unsigned long place = place_of(caller);

	failing = world.often ? chance() : world.at == place;
	tell = failing && !world.told[place - 1];
	world.told[place - 1] = world.told[place - 1] || failing;
	pthread_mutex_unlock(&lock);
	if (tell) {
		char line[80];
		int length = snprintf(line, sizeof(line), "fault: %s\n", what);

		(void)!write(STDERR_FILENO, line, (size_t)length);
	}
	return failing;
}

#define CALLER __builtin_return_address(0)

/* WRAP(kind of value, name, value when it fails, errno then, (parameters), (arguments)) */
#define WRAP(type, name, value, number, parameters, arguments)                                     \
	type __real_##name parameters;                                                             \
	type __wrap_##name parameters;                                                             \
	type __wrap_##name parameters                                                              \
	{                                                                                          \
		if (fails(#name, CALLER)) {                                                        \
			errno = number;                                                            \
			return value;                                                              \
		}                                                                                  \
		return __real_##name arguments;                                                    \
	}

WRAP(void *, malloc, NULL, ENOMEM, (size_t size), (size))
WRAP(void *, calloc, NULL, ENOMEM, (size_t count, size_t size), (count, size))
WRAP(void *, realloc, NULL, ENOMEM, (void *old, size_t size), (old, size))
WRAP(FILE *, open_memstream, NULL, ENOMEM, (char **text, size_t *size), (text, size))

WRAP(FILE *, fopen, NULL, EIO, (const char *path, const char *mode), (path, mode))
WRAP(ssize_t, read, -1, EIO, (int file, void *out, size_t size), (file, out, size))
WRAP(ssize_t, pread, -1, EIO, (int file, void *out, size_t size, off_t at), (file, out, size, at))
WRAP(ssize_t, write, -1, ENOSPC, (int file, const void *in, size_t size), (file, in, size))
WRAP(int, fsync, -1, EIO, (int file), (file))
WRAP(int, rename, -1, EROFS, (const char *from, const char *to), (from, to))
WRAP(int, unlink, -1, EROFS, (const char *path), (path))
WRAP(int, mkdir, -1, EROFS, (const char *path, mode_t mode), (path, mode))
WRAP(int, symlink, -1, EROFS, (const char *to, const char *path), (to, path))
WRAP(int, stat, -1, EIO, (const char *path, struct stat *out), (path, out))
WRAP(int, lstat, -1, EIO, (const char *path, struct stat *out), (path, out))
WRAP(int, fstat, -1, EIO, (int file, struct stat *out), (file, out))
WRAP(DIR *, opendir, NULL, EMFILE, (const char *path), (path))
WRAP(char *, realpath, NULL, EIO, (const char *path, char *out), (path, out))
WRAP(int, inotify_init1, -1, EMFILE, (int flags), (flags))
WRAP(int, inotify_add_watch, -1, ENOSPC, (int file, const char *path, uint32_t mask),
     (file, path, mask))
WRAP(int, pipe, -1, EMFILE, (int ends[2]), (ends))

int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...)
{
	va_list values;

	va_start(values, flags);
	unsigned mode = (flags & O_CREAT) != 0 ? va_arg(values, unsigned) : 0;
	va_end(values);
	if (fails("open", CALLER)) {
		errno = EMFILE;
		return -1;
	}
	return __real_open(path, flags, mode);
}

WRAP(SDL_Texture *, SDL_CreateTexture, NULL, 0,
     (SDL_Renderer * renderer, Uint32 format, int access, int w, int h),
     (renderer, format, access, w, h))
WRAP(SDL_Texture *, SDL_CreateTextureFromSurface, NULL, 0,
     (SDL_Renderer * renderer, SDL_Surface *surface), (renderer, surface))
WRAP(SDL_Surface *, SDL_CreateRGBSurfaceWithFormat, NULL, 0,
     (Uint32 flags, int w, int h, int depth, Uint32 format), (flags, w, h, depth, format))
WRAP(SDL_Surface *, SDL_ConvertSurfaceFormat, NULL, 0,
     (SDL_Surface * surface, Uint32 format, Uint32 flags), (surface, format, flags))
WRAP(SDL_Thread *, SDL_CreateThread, NULL, 0,
     (SDL_ThreadFunction run, const char *name, void *self), (run, name, self))
WRAP(SDL_mutex *, SDL_CreateMutex, NULL, 0, (void), ())
WRAP(SDL_cond *, SDL_CreateCond, NULL, 0, (void), ())
WRAP(SDL_RWops *, SDL_RWFromFile, NULL, 0, (const char *path, const char *mode), (path, mode))
WRAP(void *, SDL_LoadFile, NULL, 0, (const char *path, size_t *size), (path, size))
WRAP(int, SDL_Init, -1, 0, (Uint32 flags), (flags))
WRAP(SDL_Window *, SDL_CreateWindow, NULL, 0,
     (const char *title, int x, int y, int w, int h, Uint32 flags), (title, x, y, w, h, flags))
WRAP(SDL_Renderer *, SDL_CreateRenderer, NULL, 0, (SDL_Window * window, int index, Uint32 flags),
     (window, index, flags))
WRAP(int, SDL_RenderGeometry, -1, 0,
     (SDL_Renderer * renderer, SDL_Texture *texture, const SDL_Vertex *vertices, int count,
      const int *indices, int index_count),
     (renderer, texture, vertices, count, indices, index_count))
WRAP(int, SDL_PushEvent, -1, 0, (SDL_Event * event), (event))
WRAP(Uint32, SDL_RegisterEvents, (Uint32)-1, 0, (int count), (count))
WRAP(SDL_Surface *, IMG_LoadSizedSVG_RW, NULL, 0, (SDL_RWops * in, int w, int h), (in, w, h))
WRAP(int, TTF_Init, -1, 0, (void), ())
WRAP(TTF_Font *, TTF_OpenFont, NULL, 0, (const char *path, int size), (path, size))
WRAP(SDL_Surface *, TTF_RenderUTF8_Blended, NULL, 0,
     (TTF_Font * font, const char *text, SDL_Color colour), (font, text, colour))
WRAP(int, TTF_SizeUTF8, -1, 0, (TTF_Font * font, const char *text, int *w, int *h),
     (font, text, w, h))

WRAP(int, sqlite3_open_v2, SQLITE_CANTOPEN, 0,
     (const char *path, sqlite3 **out, int flags, const char *vfs), (path, out, flags, vfs))
WRAP(int, sqlite3_prepare_v2, SQLITE_IOERR, 0,
     (sqlite3 * file, const char *text, int size, sqlite3_stmt **out, const char **tail),
     (file, text, size, out, tail))
WRAP(int, sqlite3_step, SQLITE_FULL, 0, (sqlite3_stmt * statement), (statement))
WRAP(int, sqlite3_exec, SQLITE_IOERR, 0,
     (sqlite3 * file, const char *text, int (*row)(void *, int, char **, char **), void *self,
      char **error),
     (file, text, row, self, error))
