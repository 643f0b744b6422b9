#include "model/overlays.h"

bool overlays_have(const struct overlays *overlays, enum overlay overlay)
{
	for (int i = 0; i < overlays->count; i++) {
		if (overlays->stack[i] == overlay) {
			return true;
		}
	}
	return false;
}

void overlays_push(struct overlays *overlays, enum overlay overlay, double now_s)
{
	if (overlays_have(overlays, overlay)) {
		return;
	}
	int at = overlays->count++;

	if (at > 0 && overlays->stack[at - 1] == OVERLAY_PROMPT) {
		overlays->stack[at] = OVERLAY_PROMPT;
		at--;
	}
	overlays->stack[at] = overlay;
	overlays->since_s[overlay] = now_s;
}

void overlays_remove(struct overlays *overlays, enum overlay overlay)
{
	int kept = 0;

	for (int i = 0; i < overlays->count; i++) {
		if (overlays->stack[i] != overlay) {
			overlays->stack[kept++] = overlays->stack[i];
		}
	}
	overlays->count = kept;
}
