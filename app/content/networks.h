/*
 * The files of the folder "networks", by the numbers in their names.
 *
 * Everything is the scratch's of one loading. Invariant: each has the name
 * NN-id.yaml; what was otherwise has been reported.
 */
#ifndef MREZE_CONTENT_NETWORKS_H
#define MREZE_CONTENT_NETWORKS_H

#include "content/reader.h"

struct network_file {
	long number;
	const char *id;
	const char *file; /* "networks/05-energy-cities.yaml" */
};

/* In order; *count of them, at most NETWORKS_MAX. They are kept as long as the content. */
const struct network_file *network_files(struct reader *reader, int *count);

#endif
