/*
 * What only the running kiosk knows of its screen, left for `mreze doctor`.
 *
 * Owns nothing. Invariant: where systemd gave no $RUNTIME_DIRECTORY (a desk, a
 * test) nothing is written; the file is gone when the service has ended.
 */
#ifndef MREZE_HOST_FACTS_H
#define MREZE_HOST_FACTS_H

/* SDL's names. One line in $RUNTIME_DIRECTORY/screen: "KMSDRM opengles2 1920x1080". */
void facts_tell(const char *driver, const char *renderer, int w_px, int h_px);

#endif
