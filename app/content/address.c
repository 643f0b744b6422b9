#include "content/address.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

static const char *after_scheme(const char *address)
{
	static const char *const schemes[] = {"https://", "http://"};

	for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++) {
		if (strncmp(address, schemes[i], strlen(schemes[i])) == 0) {
			return address + strlen(schemes[i]);
		}
	}
	return NULL;
}

/* Labels of letters, digits and '-' with dots between, at least two of them (RFC 1123, 2.1). */
static bool is_host(const char *host, size_t length)
{
	static const char letters[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
	size_t at = 0;
	int labels = 0;

	while (at < length) {
		size_t label = strspn(host + at, letters);

		if (label == 0 || label > 63 || host[at] == '-' || host[at + label - 1] == '-') {
			return false;
		}
		labels++;
		at += label;
		if (at < length && (host[at++] != '.' || at == length)) {
			return false;
		}
	}
	return labels >= 2 && at == length;
}

static bool is_port(const char *port, size_t length)
{
	return length >= 1 && length <= 5 && strspn(port, "0123456789") >= length;
}

enum message_id address_fault(const char *address)
{
	const char *host = after_scheme(address);

	for (const char *at = address; *at; at++) {
		if ((unsigned char)*at > 0x7E) {
			return MESSAGE_ADDRESS_NOT_LATIN;
		}
		if ((unsigned char)*at <= 0x20) {
			return MESSAGE_ADDRESS_BLANK;
		}
	}
	if (!host) {
		return MESSAGE_ADDRESS_SCHEME;
	}
	size_t length = strcspn(host, ":/?#");
	size_t port = host[length] == ':' ? strcspn(host + length + 1, "/?#") : 0;

	if (!is_host(host, length) || (host[length] == ':' && !is_port(host + length + 1, port))) {
		return MESSAGE_ADDRESS_HOST;
	}
	return MESSAGE_NONE;
}
