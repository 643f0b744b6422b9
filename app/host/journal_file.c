#include "host/journal_file.h"

#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/calendar.h"
#include "base/geom.h"
#include "base/printf_like.h"

enum {
	PATH_BYTES = 4096,
	BUSY_MS = 200,
	VERSION = 1, /* user_version of the file */
};

/* What brings a file from version i to i + 1. */
static const char *const upgrades[VERSION] = {
	/* day: since 1970; -1: the clock wasn't set. hour: 0-23; -1: the day as a whole. */
	"CREATE TABLE counts ("
	" day INTEGER NOT NULL, hour INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,"
	" times INTEGER NOT NULL, seconds INTEGER NOT NULL,"
	" PRIMARY KEY (day, hour, kind, id)) WITHOUT ROWID;"
	"PRAGMA user_version = 1;",
};

static const char *const add_row =
	"INSERT INTO counts VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
	" ON CONFLICT DO UPDATE SET times = times + ?5, seconds = seconds + ?6";
static const char *const old_hours_to_days =
	"INSERT INTO counts SELECT day, -1, kind, id, sum(times), sum(seconds) FROM counts"
	" WHERE day >= 0 AND day < ?1 AND hour >= 0 GROUP BY day, kind, id"
	" ON CONFLICT DO UPDATE SET times = times + excluded.times,"
	" seconds = seconds + excluded.seconds";
static const char *const forget_old_hours =
	"DELETE FROM counts WHERE day >= 0 AND day < ?1 AND hour >= 0";
static const char *const all_rows =
	"SELECT day, hour, kind, id, times, seconds FROM counts ORDER BY day, hour, kind, id";

static bool put(char path[PATH_BYTES], const char *format, ...) PRINTF_LIKE(2, 3);

static bool put(char path[PATH_BYTES], const char *format, ...)
{
	va_list values;

	va_start(values, format);
	int length = vsnprintf(path, PATH_BYTES, format, values);
	va_end(values);
	return length >= 0 && length < PATH_BYTES;
}

static int run(sqlite3 *file, const char *sql)
{
	return sqlite3_exec(file, sql, NULL, NULL, NULL);
}

/* A single number that a pragma answers. */
static int number_of(sqlite3 *file, const char *sql, int *number)
{
	sqlite3_stmt *ask = NULL;
	int code = sqlite3_prepare_v2(file, sql, -1, &ask, NULL);

	if (code == SQLITE_OK && (code = sqlite3_step(ask)) == SQLITE_ROW) {
		*number = sqlite3_column_int(ask, 0);
	}
	sqlite3_finalize(ask);
	return code == SQLITE_ROW ? SQLITE_OK : code;
}

/* SQLITE_CORRUPT unless the file is sound. */
static int look_through(sqlite3 *file)
{
	sqlite3_stmt *ask = NULL;
	int code = sqlite3_prepare_v2(file, "PRAGMA quick_check(1)", -1, &ask, NULL);

	if (code == SQLITE_OK && (code = sqlite3_step(ask)) == SQLITE_ROW) {
		const char *answer = (const char *)sqlite3_column_text(ask, 0);

		code = answer != NULL && strcmp(answer, "ok") == 0 ? SQLITE_OK : SQLITE_CORRUPT;
	}
	sqlite3_finalize(ask);
	return code;
}

static int upgrade(sqlite3 *file)
{
	int version = 0;
	int code = number_of(file, "PRAGMA user_version", &version);

	if (code == SQLITE_OK && version > VERSION) {
		return SQLITE_SCHEMA;
	}
	for (; code == SQLITE_OK && version < VERSION; version++) {
		code = run(file, upgrades[version]);
	}
	return code;
}

static int add(sqlite3_stmt *row_in, const struct tally_row *row)
{
	bool known = row->hour != TALLY_HOUR_UNKNOWN;

	sqlite3_bind_int(row_in, 1, known ? row->hour / 24 : -1);
	sqlite3_bind_int(row_in, 2, known && !row->whole_day ? row->hour % 24 : -1);
	sqlite3_bind_text(row_in, 3, tally_kind_names[row->kind], -1, SQLITE_STATIC);
	sqlite3_bind_text(row_in, 4, row->id, -1, SQLITE_STATIC);
	sqlite3_bind_int64(row_in, 5, row->times);
	sqlite3_bind_int64(row_in, 6, row->seconds);
	int code = sqlite3_step(row_in);

	sqlite3_reset(row_in);
	return code == SQLITE_DONE ? SQLITE_OK : code;
}

static int add_all(sqlite3 *file, const struct tally *tally)
{
	sqlite3_stmt *row_in = NULL;
	int code = sqlite3_prepare_v2(file, add_row, -1, &row_in, NULL);

	for (int i = 0; code == SQLITE_OK && i < tally->count; i++) {
		code = add(row_in, &tally->rows[i]);
	}
	sqlite3_finalize(row_in);
	return code;
}

static int run_before(sqlite3 *file, const char *sql, int day)
{
	sqlite3_stmt *deed = NULL;
	int code = sqlite3_prepare_v2(file, sql, -1, &deed, NULL);

	if (code == SQLITE_OK) {
		sqlite3_bind_int(deed, 1, day);
		code = sqlite3_step(deed);
	}
	sqlite3_finalize(deed);
	return code == SQLITE_DONE ? SQLITE_OK : code;
}

static int lay_together(sqlite3 *file, int hour)
{
	int before = hour / 24 - JOURNAL_HOURS_DAYS;

	if (hour == TALLY_HOUR_UNKNOWN) {
		return SQLITE_OK;
	}
	int code = run_before(file, old_hours_to_days, before);

	return code == SQLITE_OK ? run_before(file, forget_old_hours, before) : code;
}

static int write_all(sqlite3 *file, const struct journal_batch *batch)
{
	sqlite3_busy_timeout(file, BUSY_MS);
	int code = run(file, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");

	code = code == SQLITE_OK && batch->look ? look_through(file) : code;
	code = code == SQLITE_OK ? run(file, "BEGIN IMMEDIATE") : code;
	code = code == SQLITE_OK ? upgrade(file) : code;
	code = code == SQLITE_OK ? add_all(file, batch->tally) : code;
	code = code == SQLITE_OK ? lay_together(file, batch->hour) : code;
	code = code == SQLITE_OK ? run(file, "COMMIT") : code;
	if (code != SQLITE_OK && sqlite3_get_autocommit(file) == 0) {
		run(file, "ROLLBACK");
	}
	return code;
}

static void explain(char why[JOURNAL_WHY_ROOM], const char *path, int code, int system)
{
	if (code == SQLITE_SCHEMA) {
		snprintf(why, JOURNAL_WHY_ROOM, "%.200s was written by a newer program", path);
	} else if (system != 0) {
		snprintf(why, JOURNAL_WHY_ROOM, "%.120s: %s (%s)", path, sqlite3_errstr(code),
			 strerror(system));
	} else {
		snprintf(why, JOURNAL_WHY_ROOM, "%.120s: %s", path, sqlite3_errstr(code));
	}
}

static int try_to_add(const char *path, const struct journal_batch *batch,
		      char why[JOURNAL_WHY_ROOM])
{
	sqlite3 *file = NULL;
	int code = sqlite3_open_v2(path, &file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);

	if (code == SQLITE_OK) {
		code = write_all(file, batch);
	}
	if (code != SQLITE_OK) {
		bool of_system = code == SQLITE_CANTOPEN || code == SQLITE_IOERR;

		explain(why, path, code, of_system ? sqlite3_system_errno(file) : 0);
	}
	sqlite3_close(file);
	return code & 0xff;
}

/* visits-damaged-2026-11-24.db; a second one of the same day takes the place of the first. */
static bool set_aside(const char *folder, const char *path, int hour)
{
	struct calendar_date date = calendar_date(hour == TALLY_HOUR_UNKNOWN ? 0 : hour / 24);
	static const char *const beside[] = {"-wal", "-shm"};
	char other[PATH_BYTES];

	if (!put(other, "%s/visits-damaged-%04d-%02d-%02d.db", folder, date.year, date.month,
		 date.day) ||
	    rename(path, other) != 0) {
		return false;
	}
	/* What belonged to the damaged file must not be taken for the new one's. */
	for (size_t i = 0; i < COUNT_OF(beside); i++) {
		if (put(other, "%s%s", path, beside[i])) {
			unlink(other);
		}
	}
	return true;
}

struct journal_end journal_file_add(const char *folder, const struct journal_batch *batch)
{
	struct journal_end end = {.good = false};
	char path[PATH_BYTES];

	if (!put(path, "%s/visits.db", folder)) {
		snprintf(end.why, sizeof(end.why), "the name of the state folder is too long");
		return end;
	}
	int code = try_to_add(path, batch, end.why);

	if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) {
		end.set_aside = set_aside(folder, path, batch->hour);
		code = end.set_aside ? try_to_add(path, batch, end.why) : code;
	}
	end.good = code == SQLITE_OK;
	if (end.good) {
		end.why[0] = '\0';
	}
	return end;
}

static int kind_of(const char *name)
{
	for (int i = 0; i < TALLY_KIND_COUNT; i++) {
		if (name != NULL && strcmp(tally_kind_names[i], name) == 0) {
			return i;
		}
	}
	return -1;
}

/* False for a kind that a later program may have added. */
static bool row_of(sqlite3_stmt *ask, struct tally_row *row)
{
	int day = sqlite3_column_int(ask, 0);
	int hour = sqlite3_column_int(ask, 1);
	int kind = kind_of((const char *)sqlite3_column_text(ask, 2));
	const char *id = (const char *)sqlite3_column_text(ask, 3);

	*row = (struct tally_row){
		.hour = day < 0 ? TALLY_HOUR_UNKNOWN : day * 24 + (hour < 0 ? 0 : hour),
		.whole_day = day >= 0 && hour < 0,
		.kind = kind < 0 ? TALLY_VISIT : (enum tally_kind)kind,
		.times = (long)sqlite3_column_int64(ask, 4),
		.seconds = (long)sqlite3_column_int64(ask, 5),
	};
	snprintf(row->id, sizeof(row->id), "%s", id != NULL ? id : "");
	return kind >= 0;
}

static int tell_all(sqlite3 *file, journal_row_fn *each, void *self)
{
	sqlite3_stmt *ask = NULL;
	struct tally_row row;

	sqlite3_busy_timeout(file, 10 * BUSY_MS);
	int code = sqlite3_prepare_v2(file, all_rows, -1, &ask, NULL);

	while (code == SQLITE_OK && (code = sqlite3_step(ask)) == SQLITE_ROW) {
		if (row_of(ask, &row)) {
			each(self, &row);
		}
		code = SQLITE_OK;
	}
	sqlite3_finalize(ask);
	return code == SQLITE_DONE ? SQLITE_OK : code;
}

static int try_to_read(const char *address, journal_row_fn *each, void *self)
{
	sqlite3 *file = NULL;
	int code = sqlite3_open_v2(address, &file, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL);

	if (code == SQLITE_OK) {
		code = tell_all(file, each, self);
	}
	sqlite3_close(file);
	return code & 0xff;
}

/* "file:" and the path with what has a meaning in an address written as %25 and so on. */
static bool address_of(char address[PATH_BYTES], const char *path, const char *query)
{
	size_t at = (size_t)snprintf(address, PATH_BYTES, "file:");

	for (; *path != '\0' && at + 4 < PATH_BYTES; path++) {
		bool plain = strchr("%?#", *path) == NULL;

		at += (size_t)snprintf(address + at, 4, plain ? "%c" : "%%%02X",
				       (unsigned char)*path);
	}
	int more = snprintf(address + at, PATH_BYTES - at, "%s", query);

	return *path == '\0' && more >= 0 && at + (size_t)more < PATH_BYTES;
}

struct journal_answer journal_file_read(const char *folder, journal_row_fn *each, void *self)
{
	struct journal_answer answer = {.good = false};
	char path[PATH_BYTES], unsettled[PATH_BYTES], address[PATH_BYTES];

	if (!put(path, "%s/visits.db", folder) || !put(unsettled, "%s-wal", path) ||
	    !address_of(address, path, "")) {
		snprintf(answer.why, sizeof(answer.why), "the name of the folder is too long");
		return answer;
	}
	if (access(path, F_OK) != 0) {
		answer.missing = true;
		return answer;
	}
	int code = try_to_read(address, each, self);

	/* On a read-only medium nothing can be put beside the file; if nothing has to be, go on. */
	if ((code == SQLITE_CANTOPEN || code == SQLITE_READONLY) && access(unsettled, F_OK) != 0 &&
	    address_of(address, path, "?immutable=1")) {
		code = try_to_read(address, each, self);
	}
	answer.good = code == SQLITE_OK;
	if (!answer.good) {
		explain(answer.why, path, code, 0);
	}
	return answer;
}
