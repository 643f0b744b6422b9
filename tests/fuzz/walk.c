/* A walk: read whole, or refused; what was read has finite numbers. */
#include "fuzz.h"

#include <math.h>

#include "cli/steps.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct steps steps = {0};
	char *text = fuzz_text(data, size);
	FILE *in = size > 0 ? fmemopen(text, size, "r") : NULL;

	if (in != NULL) {
		bool good = steps_read(&steps, in, "a.walk");

		fclose(in);
		for (int i = 0; good && i < steps.count; i++) {
			PROMISE(steps.list[i].kind < STEP_KIND_COUNT && steps.list[i].line > 0);
			for (int j = 0; j < STEP_VALUES; j++) {
				PROMISE(isfinite(steps.list[i].values[j].a));
				PROMISE(isfinite(steps.list[i].values[j].b));
			}
		}
	}
	steps_finish(&steps);
	free(text);
	return 0;
}
