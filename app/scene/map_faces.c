#include "scene/map_marks.h"

#include <math.h>
#include <stdio.h>

#include "base/hash.h"
#include "scene/card.h"

static const float RING = 3.0f, BORDER = 2.5f, CORNER = 16.0f;
static const double COMES_S = 1.0;
enum { FACE_NAME = 128 };

static void face_name(const struct map_plan *plan, const struct map_place *place, int nth,
		      char *out, size_t room)
{
	const struct content *content = plan->layout->content;
	const char *id = content->places[place->place].id;

	if (place->network_count > 1) {
		snprintf(out, room, "map/%s/%s", id, content->networks[place->networks[nth]].id);
	} else {
		snprintf(out, room, "map/%s", id);
	}
}

struct action map_open(const struct map_plan *plan, const struct map_place *place, int nth)
{
	struct action action = open_action(plan->layout, place->networks[nth]);
	char name[FACE_NAME];

	face_name(plan, place, nth, name, sizeof(name));
	action.node = hash_text(name);
	return action;
}

/* How much a face is the one that a visitor means: under a finger, or the gate's that closes. */
static int claim_of(const struct state *state, uint64_t face)
{
	for (int i = 0; i < FINGERS_MAX; i++) {
		if (state->presses[i].down && state->presses[i].node == face) {
			return 2;
		}
	}
	return state->opened_by == face ? 1 : 0;
}

/*
 * A network's medallion is one thing on every screen, so that it flies into its gate and back to
 * where it came from. Where a network has several places it is the one that a finger is on, or
 * that opened its gate, or else the first.
 */
static bool is_the_medallion(const struct map_plan *plan, int network, const char *own_name)
{
	const struct state *state = plan->layout->state;
	uint64_t best = 0;
	int claim = -1;
	char name[FACE_NAME];

	for (int i = 0; i < plan->places.count; i++) {
		const struct map_place *place = &plan->places.list[i];
		int faces = plan->texts[i].faces;

		for (int j = 0; j < faces && plan->seats[i].shown; j++) {
			if (place->networks[j] != network || !map_shows(plan, place) ||
			    map_growth(plan, i).plate <= 0.0f) {
				continue;
			}
			face_name(plan, place, j, name, sizeof(name));
			if (claim_of(state, hash_text(name)) > claim) {
				claim = claim_of(state, hash_text(name));
				best = hash_text(name);
			}
		}
	}
	return best == hash_text(own_name);
}

static void put_face(const struct map_plan *plan, int parent, struct rect disc, int network,
		     const char *target, const char *place)
{
	const struct layout *layout = plan->layout;
	const struct network *shown = &layout->content->networks[network];
	float ring = fmaxf(1.0f, mk(plan, RING));
	struct rect rim = rect_grown(disc, ring);

	if (is_the_medallion(plan, network, target)) {
		int index = frame_node(layout->frame, parent, rim, "medallion/%s", shown->id);
		struct node *node = frame_at(layout->frame, index);

		/* Only while it comes back from its gate: another plate's takes the name at once.
		 */
		if (node != NULL && layout->state->now_s < layout->state->began_s + COMES_S) {
			node->moves = MOVES_GATE;
		}
	} else {
		frame_node(layout->frame, parent, rim, "map/%s/medallion/%s", place, shown->id);
	}
	put_round(layout, rim, rim.w / 2.0f, cream(), cream(), ring, gold_light());
	put_emblem(layout, rect_scaled(disc, 0.88f), shown);
}

/* How many networks more are here; they are all at home. */
static void put_more(const struct map_plan *plan, int parent, struct rect cell, struct rect disc,
		     int more, const char *place)
{
	const struct layout *layout = plan->layout;
	float ring = fmaxf(1.0f, mk(plan, RING));
	struct rect rim = rect_grown(disc, ring);
	struct node *node = put_control(layout, parent, cell, (struct action){.kind = ACTION_HOME},
					"map/%s/more", place);
	char number[16], text[32];

	if (node == NULL) {
		return;
	}
	text_of_number(number, sizeof(number), more);
	word_fill(text, sizeof(text), say(layout, WORD_MAP_MORE), "n", number);
	put_round(layout, rim, rim.w / 2.0f, rgb(HEX_BUTTON), rgb(HEX_BUTTON), ring, gold_light());
	struct pen pen = {FACE_LABEL, roundf(disc.h * 0.4f), disc.h, cream(), ALIGN_MIDDLE};

	put_fitted(layout, pen, disc.h * 0.2f, disc.x + disc.w / 2.0f, disc.y, disc.w * 0.86f,
		   text);
	node->scale = node->presses ? 0.96f : 1.0f;
}

static void put_texts(const struct map_plan *plan, struct rect box, const struct plate_text *text,
		      const char *name)
{
	const struct layout *layout = plan->layout;
	float x = box.x + text->faces_w + mk(plan, 6.0f);
	struct pen big = {FACE_TITLE, plan->name_px, roundf(plan->name_px * 1.12f), cream(),
			  ALIGN_LEFT};
	struct pen small = {FACE_TEXT, plan->line_px, roundf(plan->line_px * 1.18f), cream(),
			    ALIGN_LEFT};
	bool both = text->line[0] != '\0';
	float high = big.line_px + (both ? small.line_px : 0.0f);
	float y = roundf(box.y + (box.h - high) / 2.0f - plan->name_px * 0.03f);

	put_fitted(layout, big, plan->name_px * 0.6f, x, y, text->text_w, name);
	if (both) {
		put_fitted(layout, small, plan->line_px * 0.7f, x, y + big.line_px, text->text_w,
			   text->line);
	}
}

static void put_ground(const struct map_plan *plan, struct rect box, bool pressed)
{
	const struct layout *layout = plan->layout;
	float border = fmaxf(1.5f, mk(plan, BORDER)), round = box.h / 2.0f;
	float corner = mk(plan, CORNER);
	struct rect shade = box, left = box, right = box;
	struct colour fill = pressed ? rgb(HEX_BUTTON) : navy();

	shade.y += mk(plan, 8.0f);
	put_shadow(layout, shade, corner, mk(plan, 18.0f), rgba(0x000000, 0.30f));
	/* Round on the left, where its medallion is; nearly square on the right. */
	left.w = box.h + corner;
	right.x += round;
	right.w -= round;
	put_round(layout, rect_grown(left, border), round + border, gold_light(), gold_light(),
		  0.0f, gold());
	put_round(layout, rect_grown(right, border), corner + border, gold_light(), gold_light(),
		  0.0f, gold());
	put_round(layout, left, round, fill, fill, 0.0f, fill);
	put_round(layout, right, corner, fill, fill, 0.0f, fill);
}

/* Each medallion is its own target where there are several. */
static void put_faces(const struct map_plan *plan, int parent, struct rect box,
		      const struct map_place *place, const struct plate_text *text)
{
	const struct layout *layout = plan->layout;
	const char *id = layout->content->places[place->place].id;
	float inset = roundf((box.h - text->disc) / 2.0f);
	bool several = place->network_count > 1;

	for (int i = text->faces - 1 + text->more; i >= 0; i--) {
		struct rect disc = {box.x + inset + text->pitch * (float)i, box.y + inset,
				    text->disc, text->disc};
		struct rect cell = {disc.x + (disc.w - text->pitch) / 2.0f, box.y, text->pitch,
				    box.h};
		char name[FACE_NAME];
		int face = parent;

		if (i == text->faces) {
			put_more(plan, parent, cell, disc, place->network_count - MAP_FACES, id);
			continue;
		}
		int network = place->networks[i];

		face_name(plan, place, i, name, sizeof(name));
		if (several) {
			struct node *node = put_control(layout, parent, cell,
							map_open(plan, place, i), "%s", name);

			if (node == NULL) {
				continue;
			}
			node->scale = node->presses ? 0.96f : 1.0f;
			face = (int)(node - layout->frame->nodes);
		}
		put_face(plan, face, disc, network, name, id);
	}
}

static void put_plate(const struct map_plan *plan, int index, struct rect box)
{
	const struct layout *layout = plan->layout;
	const struct map_place *here = &plan->places.list[index];
	const struct place *place = &layout->content->places[here->place];
	struct node *node =
		put_control(layout, plan->land, box, map_open(plan, here, 0), "map/%s", place->id);

	if (node == NULL) {
		return;
	}
	int parent = (int)(node - layout->frame->nodes);

	node->moves = MOVES_FADE;
	node->alpha = map_growth(plan, index).plate * plan->seats[index].seen;
	node->hit = rect_grown(node->hit, mk(plan, 5.0f));
	put_ground(plan, box, node->presses);
	put_texts(plan, box, &plan->texts[index], says(layout, &place->name));
	node->scale = node->presses && here->network_count == 1 ? 0.97f : 1.0f;
	put_faces(plan, parent, box, here, &plan->texts[index]);
}

void put_plates(const struct map_plan *plan, enum sheet sheet)
{
	for (int i = 0; i < plan->places.count; i++) {
		if (plan->places.list[i].sheet != sheet || !plan->seats[i].shown) {
			continue;
		}
		struct rect box = plan->seats[i].box;

		put_plate(
			plan, i,
			(struct rect){roundf(box.x), roundf(box.y), roundf(box.w), roundf(box.h)});
	}
}
