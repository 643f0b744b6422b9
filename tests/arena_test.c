#include "base/arena.h"
#include "base/hash.h"
#include "base/keys.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static void hands_out_zeroed_memory_that_stays(void **state)
{
	(void)state;
	struct arena arena = {0};
	unsigned char *first = arena_take(&arena, 100);

	memset(first, 0xAB, 100);
	for (int i = 0; i < 1000; i++) {
		unsigned char *more = arena_take(&arena, 1000);

		for (int byte = 0; byte < 1000; byte++) {
			assert_int_equal(more[byte], 0);
		}
		memset(more, 0xCD, 1000);
	}
	assert_int_equal(first[0], 0xAB);
	assert_int_equal(first[99], 0xAB);
	arena_finish(&arena);
}

static void every_piece_is_aligned_for_any_type(void **state)
{
	(void)state;
	struct arena arena = {0};

	for (size_t bytes = 0; bytes < 70; bytes++) {
		assert_int_equal((uintptr_t)arena_take(&arena, bytes) % _Alignof(max_align_t), 0);
	}
	arena_finish(&arena);
}

static void a_piece_may_be_larger_than_a_block(void **state)
{
	(void)state;
	struct arena arena = {0};
	char *large = arena_take(&arena, 1000000);

	large[999999] = 'x';
	assert_true(arena_used(&arena) >= 1000000);
	arena_finish(&arena);
	assert_int_equal(arena_used(&arena), 0);
}

static void copies_end_in_zero(void **state)
{
	(void)state;
	struct arena arena = {0};

	assert_string_equal(arena_copy(&arena, "Ниш и Врање", 6), "Ниш");
	assert_string_equal(arena_copy(&arena, NULL, 0), "");
	arena_finish(&arena);
}

static void prints_texts_of_any_length(void **state)
{
	(void)state;
	struct arena arena = {0};

	assert_string_equal(arena_print(&arena, "%s: %d", "мај", 2007), "мај: 2007");
	assert_int_equal(strlen(arena_print(&arena, "%0255d", 1)), 255);
	assert_int_equal(strlen(arena_print(&arena, "%0256d", 1)), 256);
	assert_int_equal(strlen(arena_print(&arena, "%05000d", 1)), 5000);
	arena_finish(&arena);
}

static void keys_find_what_was_put_first(void **state)
{
	(void)state;
	struct arena arena = {0};
	struct keys keys = {0};

	assert_int_equal(keys_find(&keys, 7), -1);
	keys_init(&keys, &arena, 1000);
	for (int i = 0; i < 1000; i++) {
		assert_int_equal(keys_put(&keys, hash_bytes(HASH_START, &i, sizeof(i)), i), -1);
	}
	for (int i = 0; i < 1000; i++) {
		uint64_t key = hash_bytes(HASH_START, &i, sizeof(i));

		assert_int_equal(keys_put(&keys, key, 5000), i);
		assert_int_equal(keys_find(&keys, key), i);
	}
	assert_int_equal(keys_find(&keys, 12345), -1);
	arena_finish(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hands_out_zeroed_memory_that_stays),
		cmocka_unit_test(every_piece_is_aligned_for_any_type),
		cmocka_unit_test(a_piece_may_be_larger_than_a_block),
		cmocka_unit_test(copies_end_in_zero),
		cmocka_unit_test(prints_texts_of_any_length),
		cmocka_unit_test(keys_find_what_was_put_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
