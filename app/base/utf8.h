/*
 * Reading and writing UTF-8, one code point at a time.
 *
 * Owns nothing. Invariant: utf8_next() always moves forward by at least one
 * byte and never past the end, whatever the bytes are; a malformed sequence
 * (overlong, surrogate, cut off, beyond U+10FFFF) is one UTF8_BAD of one byte.
 */
#ifndef MREZE_BASE_UTF8_H
#define MREZE_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UTF8_BAD UINT32_C(0xFFFFFFFF)

/* The code point at *at, which moves behind it; 0 at end, where it stays. */
uint32_t utf8_next(const char **at, const char *end);

/* Bytes written to out (1 to 4), which are not followed by a 0; 0 for no code point. */
size_t utf8_put(char out[4], uint32_t code);

/* Code points in text; each bad byte counts as one. */
size_t utf8_count(const char *text);

bool utf8_valid(const char *text, size_t length);

/* Makes text one line of valid UTF-8 where it stands: '?' for bad bytes, ' ' for controls. */
char *utf8_plain(char *text);

/* Cyrillic (U+0400-052F) or Latin letters (with U+00C0-024F), whatever their case. */
bool utf8_is_cyrillic(uint32_t code);
bool utf8_is_latin(uint32_t code);
bool utf8_is_letter(uint32_t code);

/* A capital letter of either script. */
bool utf8_is_upper(uint32_t code);

#endif
