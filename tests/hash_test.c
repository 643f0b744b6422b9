#include "base/hash.h"

#include <stdio.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

/* The published vectors of FNV-1a, 64 bits. */
static void names_hash_as_fnv_says(void **state)
{
	(void)state;
	assert_true(hash_text("") == UINT64_C(0xcbf29ce484222325));
	assert_true(hash_text("a") == UINT64_C(0xaf63dc4c8601ec8c));
	assert_true(hash_text("foobar") == UINT64_C(0x85944171f73967e8));
}

static void pieces_hash_as_the_whole(void **state)
{
	(void)state;
	assert_true(hash_more(hash_more(HASH_START, "card/"), "ecad") == hash_text("card/ecad"));
	assert_true(hash_bytes(HASH_START, "card/ecad", 9) == hash_text("card/ecad"));
	assert_true(hash_bytes(HASH_START, "card", 0) == HASH_START);
}

static void a_byte_of_zero_counts(void **state)
{
	(void)state;
	assert_false(hash_bytes(HASH_START, "\0", 1) == HASH_START);
}

static int by_value(const void *left, const void *right)
{
	uint64_t a, b;

	a = *(const uint64_t *)left;
	b = *(const uint64_t *)right;
	return a < b ? -1 : a > b;
}

static void ten_thousand_cards_have_ten_thousand_names(void **state)
{
	(void)state;
	enum { CARDS = 10000 };
	static uint64_t ids[CARDS];

	for (int i = 0; i < CARDS; i++) {
		char name[32];

		snprintf(name, sizeof(name), "card/network-%d", i);
		ids[i] = hash_text(name);
	}
	qsort(ids, CARDS, sizeof(ids[0]), by_value);
	for (int i = 1; i < CARDS; i++) {
		assert_false(ids[i] == ids[i - 1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_hash_as_fnv_says),
		cmocka_unit_test(pieces_hash_as_the_whole),
		cmocka_unit_test(a_byte_of_zero_counts),
		cmocka_unit_test(ten_thousand_cards_have_ten_thousand_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
