#include "base/geom.h"

#include <math.h>

float lerp(float from, float to, float share)
{
	return from + (to - from) * share;
}

float clampf(float value, float low, float high)
{
	return fmaxf(low, fminf(value, high));
}

bool rect_empty(struct rect rect)
{
	return !(rect.w > 0.0f && rect.h > 0.0f);
}

bool rect_holds(struct rect rect, float x, float y)
{
	return x >= rect.x && y >= rect.y && x < rect.x + rect.w && y < rect.y + rect.h;
}

bool rect_meets(struct rect a, struct rect b)
{
	return !rect_empty(rect_common(a, b));
}

struct rect rect_common(struct rect a, struct rect b)
{
	float left = fmaxf(a.x, b.x);
	float top = fmaxf(a.y, b.y);
	float right = fminf(a.x + a.w, b.x + b.w);
	float bottom = fminf(a.y + a.h, b.y + b.h);

	return (struct rect){left, top, fmaxf(0.0f, right - left), fmaxf(0.0f, bottom - top)};
}

struct rect rect_around(struct rect a, struct rect b)
{
	if (rect_empty(a)) {
		return b;
	}
	if (rect_empty(b)) {
		return a;
	}
	float left = fminf(a.x, b.x);
	float top = fminf(a.y, b.y);
	float right = fmaxf(a.x + a.w, b.x + b.w);
	float bottom = fmaxf(a.y + a.h, b.y + b.h);

	return (struct rect){left, top, right - left, bottom - top};
}

struct rect rect_grown(struct rect rect, float by)
{
	return (struct rect){rect.x - by, rect.y - by, rect.w + 2.0f * by, rect.h + 2.0f * by};
}

struct rect rect_scaled(struct rect rect, float factor)
{
	float w = rect.w * factor;
	float h = rect.h * factor;

	return (struct rect){rect.x + (rect.w - w) / 2.0f, rect.y + (rect.h - h) / 2.0f, w, h};
}

struct colour rgb(uint32_t hex)
{
	return rgba(hex, 1.0f);
}

struct colour rgba(uint32_t hex, float alpha)
{
	return (struct colour){
		(uint8_t)((hex >> 16) & 0xFFu),
		(uint8_t)((hex >> 8) & 0xFFu),
		(uint8_t)(hex & 0xFFu),
		(uint8_t)lroundf(clampf(alpha, 0.0f, 1.0f) * 255.0f),
	};
}

static uint8_t channel_mix(uint8_t from, uint8_t to, float share)
{
	return (uint8_t)lroundf(clampf(lerp((float)from, (float)to, share), 0.0f, 255.0f));
}

struct colour colour_mix(struct colour from, struct colour to, float share)
{
	return (struct colour){
		channel_mix(from.r, to.r, share),
		channel_mix(from.g, to.g, share),
		channel_mix(from.b, to.b, share),
		channel_mix(from.a, to.a, share),
	};
}

struct colour colour_faded(struct colour colour, float share)
{
	colour.a = channel_mix(0, colour.a, clampf(share, 0.0f, 1.0f));
	return colour;
}

bool colour_same(struct colour a, struct colour b)
{
	return a.r == b.r && a.g == b.g && a.b == b.b && a.a == b.a;
}
