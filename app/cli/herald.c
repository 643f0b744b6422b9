#define _XOPEN_SOURCE 700

#include "cli/herald.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/log.h"

enum { PATIENT = 15 }; /* nice: the picture goes first */

extern char **environ;

void herald_finish(struct herald *herald)
{
	if (herald->busy > 0) {
		kill(herald->busy, SIGKILL);
		while (waitpid(herald->busy, NULL, 0) < 0 && errno == EINTR) {
		}
		herald->busy = 0;
	}
}

/* posix_spawn() takes texts that it does not change, as ones that it might. */
static char *as_argument(const char *text)
{
	union {
		const char *given;
		char *taken;
	} same = {.given = text};

	return same.taken;
}

void herald_send(struct herald *herald, const char *folder, const char *state)
{
	char *with_state[] = {as_argument("mreze"),   as_argument("check"), as_argument(folder),
			      as_argument("--state"), as_argument(state),   NULL};
	char *alone[] = {as_argument("mreze"), as_argument("check"), as_argument(folder),
			 as_argument("--beside"), NULL};
	posix_spawn_file_actions_t quiet;

	herald_finish(herald);
	posix_spawn_file_actions_init(&quiet);
	posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	int why = posix_spawn(&herald->busy, "/proc/self/exe", &quiet, NULL,
			      state != NULL ? with_state : alone, environ);

	posix_spawn_file_actions_destroy(&quiet);
	if (why != 0) {
		herald->busy = 0;
		log_line(LOG_WARNING, "nobody writes the page for staff: %s", strerror(why));
		return;
	}
	setpriority(PRIO_PROCESS, (id_t)herald->busy, PATIENT);
}
