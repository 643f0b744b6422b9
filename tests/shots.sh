#!/bin/sh
# The screens as pictures, compared with those that were approved (tests/shots/RELEASE).
#   shots.sh MREZE COMPARE ROOT FOLDER     leaves NAME.png, NAME.golden.png, NAME.difference.png
# With MREZE_UPDATE_SHOTS=1 ours become the approved ones. Letters look a little different from
# release to release of FreeType: each Debian has its own folder; where there is none: exit 77.
set -u
mreze=$1 compare=$2 root=$3 folder=$4
release=$(. /etc/os-release 2>/dev/null && echo "${VERSION_CODENAME:-unknown}")
approved=$root/tests/shots/$release
faults=0

mkdir -p "$folder"
if [ -n "${MREZE_UPDATE_SHOTS:-}" ]; then
	rm -rf "$approved"
	mkdir -p "$approved"
elif [ ! -d "$approved" ]; then
	echo "no approved pictures for $release: tests/run --update-shots makes them"
	exit 77
fi
while read -r name scene size language; do
	case $name in '' | \#*) continue ;; esac
	"$mreze" shot "$scene" --size "$size" --lang "$language" -o "$folder/$name.png" || exit 1
	if [ -n "${MREZE_UPDATE_SHOTS:-}" ]; then
		cp "$folder/$name.png" "$approved/$name.png"
		continue
	fi
	"$compare" "$folder/$name.png" "$approved/$name.png" "$folder/$name.difference.png" || {
		cp "$approved/$name.png" "$folder/$name.golden.png"
		echo "$name ($scene, $size, $language) is not the approved picture: see $folder"
		faults=$((faults + 1))
	}
done <"$root/tests/shots/list"
[ "$faults" -eq 0 ]
