#include "scene/timeline_medal.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/hash.h"
#include "scene/card.h"

static const float RIM = 5.0f;     /* design px */
static const float EMBLEM = 0.88f; /* of the disc */
static const float FADE = 60.0f;
static const uint32_t PALE_RIM = 0xF8EFDC;
static const uint32_t QUIET_RIM = 0xC9B48A;

void medal_name(const struct timeline_plan *plan, const struct moment *moment, char *out,
		size_t room)
{
	const struct network *network = &plan->layout->content->networks[moment->network];
	enum fact_kind kind = network->facts[moment->fact].kind;
	const char *word = word_keys[WORD_FACT_FIRST + kind] + strlen("fact-");

	snprintf(out, room, moment->date.month > 0 ? "timeline/%s/%s-%d-%02d" : "timeline/%s/%s-%d",
		 network->id, word, moment->date.year, moment->date.month);
}

struct action medal_action(const struct timeline_plan *plan, const struct moment *moment)
{
	struct action action = open_action(plan->layout, moment->network);
	char name[MEDAL_NAME];

	medal_name(plan, moment, name, sizeof(name));
	action.node = hash_text(name);
	return action;
}

void put_disc(const struct layout *layout, struct rect disc, float rim, struct colour ring,
	      struct colour edge)
{
	struct rect outer = rect_grown(disc, rim), shade = outer;
	float line = fmaxf(1.0f, roundf(rim * 0.3f));

	shade.y += roundf(disc.w * 0.05f);
	put_shadow(layout, shade, shade.w / 2.0f, roundf(disc.w * 0.14f), rgba(0x000000, 0.32f));
	put_round(layout, rect_grown(outer, line), outer.w / 2.0f + line, edge, edge, 0.0f, edge);
	put_round(layout, outer, outer.w / 2.0f, ring, ring, 0.0f, ring);
	put_round(layout, disc, disc.w / 2.0f, rgb(0xFFFDF8), rgb(0xF5ECD8), 0.0f, cream());
}

/* Is this the one that stands for its network while a page opens or closes? */
static bool stands_for_network(const struct timeline_plan *plan, const struct station *station,
			       uint64_t id)
{
	const struct state *state = plan->layout->state;
	const struct frame *frame = plan->layout->frame;
	const struct network *network = &plan->layout->content->networks[station->moment->network];
	char label[MEDAL_NAME + 8], medallion[MEDAL_NAME];
	char name[MEDAL_NAME];

	medal_name(plan, station->moment, name, sizeof(name));
	snprintf(label, sizeof(label), "%s/label", name);
	snprintf(medallion, sizeof(medallion), "medallion/%s", network->id);
	if (frame_named(frame, medallion) != NULL) {
		return false;
	}
	for (int i = 0; i < FINGERS_MAX; i++) {
		const struct press *press = &state->presses[i];

		if (press->down && (press->node == id || press->node == hash_text(label))) {
			return true;
		}
	}
	return state->opened_by == id;
}

static void put_emblem_disc(const struct timeline_plan *plan, struct rect disc,
			    const struct moment *moment)
{
	const struct layout *layout = plan->layout;
	bool joins = moment->joins;

	put_disc(layout, disc, uk(plan, RIM), joins ? gold() : rgb(PALE_RIM),
		 rgb(joins ? HEX_GOLD_DARK : HEX_STONE_EDGE));
	put_emblem(layout, rect_scaled(disc, EMBLEM), &layout->content->networks[moment->network]);
}

/* Where the river runs down and is dragged, medallions dive under the header. */
static float alpha_of(const struct timeline_plan *plan, const struct station *station)
{
	float fade = uk(plan, FADE), over = plan->view.y + fade - station->along;

	if (!plan->scrolls || !plan->look->down) {
		return 1.0f;
	}
	return 1.0f - clampf(over / fade, 0.0f, 1.0f);
}

void put_medal(const struct timeline_plan *plan, const struct station *station)
{
	const struct layout *layout = plan->layout;
	const struct moment *moment = station->moment;
	float rim = uk(plan, RIM), d = 2.0f * (plan->radius - rim);
	float x = plan->look->down ? station->across : station->along;
	float y = plan->look->down ? station->along : station->across;
	struct rect disc = {roundf(x - d / 2.0f), roundf(y - d / 2.0f), roundf(d), roundf(d)};
	char name[MEDAL_NAME];

	medal_name(plan, moment, name, sizeof(name));
	struct node *node = put_control(layout, plan->strip, rect_grown(disc, rim),
					medal_action(plan, moment), "%s", name);

	if (node == NULL) {
		return;
	}
	bool whole = stands_for_network(plan, station, node->id);
	const char *id = layout->content->networks[moment->network].id;
	int control = (int)(node - layout->frame->nodes);

	node->alpha = alpha_of(plan, station);
	node->moves = MOVES_CARD;
	node->order = 2 * station->nth;
	node->scale = node->presses ? 0.94f : 1.0f;
	int index =
		whole ? frame_node(layout->frame, control, rect_grown(disc, rim), "medallion/%s",
				   id)
		      : frame_node(layout->frame, control, rect_grown(disc, rim), "%s/disc", name);

	if (index >= 0) {
		layout->frame->nodes[index].moves = whole ? MOVES_GATE : MOVES_NOT;
		put_emblem_disc(plan, disc, moment);
	}
}

void put_undated_disc(const struct layout *layout, int control, struct rect box, int network)
{
	const struct network *shown = &layout->content->networks[network];
	float rim = fmaxf(2.0f, roundf(box.w * 0.042f));
	struct rect disc = rect_grown(box, -rim);
	int index = frame_node(layout->frame, control, box, "medallion/%s", shown->id);

	if (index >= 0) {
		layout->frame->nodes[index].moves = MOVES_GATE;
		put_round(layout, box, box.w / 2.0f, rgb(QUIET_RIM), rgb(QUIET_RIM), 0.0f,
			  rgb(QUIET_RIM));
		put_round(layout, disc, disc.w / 2.0f, rgb(0xFFFDF8), rgb(0xF5ECD8), 0.0f, cream());
		put_emblem(layout, rect_scaled(disc, EMBLEM), shown);
	}
}
