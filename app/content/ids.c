#include "content/ids.h"

#include <string.h>

bool id_is_good(const char *text, size_t length)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-";

	return length > 0 && length <= ID_LETTERS_MAX && strspn(text, letters) >= length &&
	       text[0] != '-' && text[length - 1] != '-';
}
