/*
 * Whether an address can stand in a QR code and be opened from it.
 *
 * Owns nothing. Invariant: what passes is http:// or https://, a host with a
 * dot, perhaps a port and a path, all in ASCII without blanks.
 */
#ifndef MREZE_CONTENT_ADDRESS_H
#define MREZE_CONTENT_ADDRESS_H

#include "base/message.h"

/* MESSAGE_NONE, or what is wrong; takes the address. */
enum message_id address_fault(const char *address);

#endif
