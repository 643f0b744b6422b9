#include "cli/studio.h"

#include "host/sheet.h"

bool studio_init(struct studio *studio, int w_px, int h_px, struct draw_folders folders)
{
	*studio = (struct studio){.sheet = sheet_create(w_px, h_px)};
	if (studio->sheet != NULL) {
		studio->draw = draw_create(
			(struct draw_screen){.surface = sheet_surface(studio->sheet)}, folders);
	}
	if (studio->draw == NULL) {
		studio_finish(studio);
		return false;
	}
	return true;
}

void studio_finish(struct studio *studio)
{
	draw_destroy(studio->draw);
	sheet_destroy(studio->sheet);
	*studio = (struct studio){0};
}

bool studio_save(struct studio *studio, const struct frame *frame, const char *file)
{
	draw_frame(studio->draw, frame);
	return draw_save(studio->draw, file);
}
