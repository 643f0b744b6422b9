#include "cli/pace.h"

#include <math.h>

#include "draw/draw.h"
#include "turn.h"

void pace_frame(struct pace *pace, const struct turn *turn, const struct draw *draw)
{
	struct draw_counts counts = draw_counts(draw);
	bool rests = turn_rests(turn);
	struct pace_counts *most = rests ? &pace->still : &pace->moving;

	most->frames++;
	most->calls = counts.calls > most->calls ? counts.calls : most->calls;
	most->switches = counts.switches > most->switches ? counts.switches : most->switches;
	most->filled = fmax(most->filled, counts.filled);
	most->painted += counts.painted;
	pace->texture_bytes = counts.texture_bytes > pace->texture_bytes ? counts.texture_bytes
									 : pace->texture_bytes;
	pace->made_moving += rests ? 0 : counts.made - pace->made;
	pace->made = counts.made;
}

static void print_times(const struct times *times, const char *what, FILE *out)
{
	fprintf(out,
		"%s: %.2f ms each, half within %.1f, 99 of 100 within %.1f, the longest %.1f ms\n",
		what, times_mean_ms(times), times_within_ms(times, 0.5),
		times_within_ms(times, 0.99), 1e3 * times->longest_s);
}

static void print_counts(const struct pace_counts *counts, const char *what, FILE *out)
{
	fprintf(out,
		"%s: %d pictures, at most %d calls, %d changes of texture, %.2f px filled for each "
		"of the screen; %.1f %% of it painted anew\n",
		what, counts->frames, counts->calls, counts->switches, counts->filled,
		counts->frames > 0 ? 100.0 * counts->painted / counts->frames : 0.0);
}

void pace_print(const struct pace *pace, FILE *out)
{
	fprintf(out, "%d turns, %d of them with a new picture; at most %d nodes, %d primitives\n",
		pace->turns, pace->changed, pace->most_nodes, pace->most_prims);
	print_times(&pace->understand, "a turn", out);
	print_times(&pace->paint, "a picture", out);
	print_counts(&pace->still, "at rest", out);
	print_counts(&pace->moving, "moving", out);
	fprintf(out, "textures: %.1f MiB, %llu made, %llu of them while something moved\n",
		(double)pace->texture_bytes / 1048576.0, (unsigned long long)pace->made,
		(unsigned long long)pace->made_moving);
}
