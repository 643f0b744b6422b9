/*
 * Whether an address can stand in a QR code and be opened from it.
 *
 * Owns nothing. Invariant: what passes is http:// or https://, a host with a
 * dot, perhaps a port and a path, all in ASCII without blanks.
 */
#ifndef MREZE_CONTENT_ADDRESS_H
#define MREZE_CONTENT_ADDRESS_H

/* NULL when it is good; else "does ...; do ...". */
const char *address_fault(const char *address);

#endif
