/*
 * Lets a compiler that can check the arguments of our own printf-like
 * functions; elsewhere it is nothing. Owns nothing.
 */
#ifndef MREZE_BASE_PRINTF_LIKE_H
#define MREZE_BASE_PRINTF_LIKE_H

#ifdef __GNUC__
#define PRINTF_LIKE(nth, first) __attribute__((format(printf, nth, first)))
#else
#define PRINTF_LIKE(nth, first)
#endif

#endif
