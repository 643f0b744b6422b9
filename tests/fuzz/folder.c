/*
 * A whole content folder in one input: "%%% NAME\n" begins a file. What is read must be ready to be
 * shown, on every screen of it.
 */
#include "fuzz.h"

#include <math.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/problems_print.h"
#include "content/load.h"
#include "model/state.h"
#include "scene/scene.h"

enum { FILES_MAX = 64, NAME_MAX_BYTES = 80 };

struct pack {
	const char *folder;
	int count;
	char names[FILES_MAX][NAME_MAX_BYTES + 80];
};

static bool plain_name(const char *name, size_t length)
{
	return length > 0 && length < NAME_MAX_BYTES && name[0] != '/' && name[0] != '.' &&
	       strstr(name, "..") == NULL && strcspn(name, "/") + 1 != strlen(name);
}

static void unpack_one(struct pack *pack, const char *name, const char *body, size_t length)
{
	char *path = pack->names[pack->count];

	snprintf(path, sizeof(pack->names[0]), "%s/%s", pack->folder, name);
	FILE *out = fopen(path, "wb");

	if (out != NULL) {
		fwrite(body, 1, length, out);
		fclose(out);
		pack->count++;
	}
}

/* The next file's first byte, or NULL. */
static char *next_file(char *from, const char *end)
{
	for (; from + 4 <= end; from++) {
		if (memcmp(from, "%%% ", 4) == 0) {
			return from;
		}
	}
	return NULL;
}

static void unpack(struct pack *pack, char *text, size_t size)
{
	char *at = next_file(text, text + size);

	while (at != NULL && pack->count < FILES_MAX) {
		char *name = at + 4, *line = strchr(name, '\n');

		if (line == NULL) {
			break;
		}
		*line = '\0';
		char *body = line + 1;
		size_t room = (size_t)(text + size - body);

		at = next_file(body, text + size);
		if (plain_name(name, strlen(name))) {
			unpack_one(pack, name, body, at != NULL ? (size_t)(at - body) : room);
		}
	}
}

static void look_at(struct state *state, struct env screen)
{
	static struct frame frame;
	struct measure measure = measure_fixed();
	struct env env = env_of_state(screen, state);

	scene_layout(state, &env, &measure, NULL, &frame);
	for (int i = 0; i < frame.node_count; i++) {
		struct rect box = frame.nodes[i].box;

		PROMISE(isfinite(box.x) && isfinite(box.y) && isfinite(box.w) && isfinite(box.h));
	}
}

static void show(struct content *content)
{
	static const float sizes[][2] = {{1920.0f, 1080.0f}, {480.0f, 800.0f}};
	struct state state;

	state_init(&state, content_hold(content), 7, 0.0);
	for (int i = 0; i < 2; i++) {
		struct env screen =
			env_of_screen(sizes[i][0], sizes[i][1], content->settings.width_mm,
				      content->settings.height_mm, content->settings.view_mm);

		for (int scene = 0; scene < SCENE_COUNT; scene++) {
			if (content->network_count > 0 || scene != SCENE_DETAIL) {
				state.scene = (enum scene)scene;
				state.open = content->network_count - 1;
				state.language = content->language_count - 1;
				look_at(&state, screen);
			}
		}
	}
	state_finish(&state);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char folder[] = "/tmp/mreze-fuzz-XXXXXX";
	struct pack pack = {.folder = folder};
	struct problems problems = {0};
	char *text = fuzz_text(data, size), networks[96];
	static FILE *nowhere;

	if (nowhere == NULL) {
		nowhere = fopen("/dev/null", "w");
	}
	PROMISE(mkdtemp(folder) != NULL);
	snprintf(networks, sizeof(networks), "%s/networks", pack.folder);
	mkdir(networks, 0700);
	unpack(&pack, text, size);
	struct content *content = content_load(pack.folder, NULL, &problems);

	problems_print(&problems, NULL, pack.folder, nowhere);
	problems_print_json(&problems, NULL, pack.folder, nowhere);
	if (content != NULL) {
		show(content);
		content_release(content);
	}
	content = content_load_calm(pack.folder);
	show(content);
	content_release(content);
	problems_finish(&problems);
	for (int i = 0; i < pack.count; i++) {
		unlink(pack.names[i]);
	}
	rmdir(networks);
	rmdir(pack.folder);
	free(text);
	return 0;
}
