/*
 * The tables by which the content's maps are read, for whoever describes them.
 *
 * Each stands in the file that reads by it. Owns nothing. Invariant: what the
 * loader reads by a table and what data/schema says of it are the same.
 */
#ifndef MREZE_CONTENT_TABLES_H
#define MREZE_CONTENT_TABLES_H

#include "content/facts.h"
#include "content/fields.h"

extern const struct field_table kiosk_table, city_table, language_table, screen_table, hours_table,
	mount_table, idle_table, attract_table, keys_table, theme_table, place_table, network_table, show_table,
	fact_table;

#endif
