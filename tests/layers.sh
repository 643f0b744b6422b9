#!/bin/sh
# The house's way down: fails on an include that goes up or across, on SDL outside its
# wall, on a clock or dice in the core, and on files that have grown too long.
#   layers.sh ROOT
set -eu
cd "$1/app"

# Each room, and what it may include (a room, or single files of one).
rooms='
base     base/
content  base/ content/
touch    base/ touch/
motion   base/ motion/
model    base/ content/ touch/ motion/ model/
scene    base/ content/ touch/ motion/ model/ scene/
draw     base/ draw/ scene/frame.h scene/prim.h scene/measure.h
host     base/ touch/ host/
machine  base/ machine/
pulse    base/ pulse.h
notes    base/ model/ host/ notes.h
turn     base/ content/ touch/ motion/ model/ scene/ turn.h
beside   turn.h draw/draw.h host/worker.h beside.h
reload   base/ content/ host/ reload.h
run      base/ content/ touch/ motion/ model/ scene/ turn.h draw/draw.h host/ machine/ beside.h notes.h pulse.h reload.h run.h
cli      base/ content/ touch/ motion/ model/ scene/ turn.h draw/draw.h host/ machine/ reload.h run.h cli/
main     cli/command.h
'
core='base content touch motion model scene turn.c turn.h'
faults=0

fault()
{
	echo "$1"
	faults=$((faults + 1))
}

# Is the include in the list of what is allowed?
allowed()
{
	for may in $2; do
		case $may in
		*/) case $1 in "$may"*) return 0 ;; esac ;;
		*) [ "$1" = "$may" ] && return 0 ;;
		esac
	done
	return 1
}

# includes_of ROOM: "file included" a line; a room is a folder, or a pair beside the folders.
includes_of()
{
	if [ -d "$1" ]; then
		set -- "$1"/*.[ch]
	else
		set -- "$1".[ch]
	fi
	awk -F '"' '/^[ \t]*#[ \t]*include[ \t]*"/ { print FILENAME, $2 }' "$@"
}

check_room()
{
	room=$1
	shift
	while read -r file included; do
		[ -z "$file" ] || allowed "$included" "$*" ||
			fault "$file: $room must not include $included"
	done <<EOF
$(includes_of "$room")
EOF
}

no_match()
{
	what=$1 pattern=$2
	shift 2
	# shellcheck disable=SC2086
	found=$(grep -rnE --include='*.[ch]' "$pattern" "$@" || true)
	[ -z "$found" ] || fault "$what:
$found"
}

while read -r room may; do
	# shellcheck disable=SC2086
	[ -z "$room" ] || check_room "$room" $may
done <<EOF
$rooms
EOF

for folder in */; do
	[ -z "$(find "$folder" -name '*.[ch]')" ] || echo "$rooms" | grep -q "^${folder%/} " ||
		fault "$folder isn't in the table of tests/layers.sh"
done

no_match 'SDL outside draw/ and host/' '#[[:space:]]*include[[:space:]]*[<"](SDL|SDL2/)' \
	base content touch motion model scene cli ./*.[ch]
no_match 'painting past the canvas' 'SDL_Render(Copy|Fill|Draw|Geometry|Clear|SetClip)' \
	--exclude=graphic.c draw
no_match 'SDL in a header that others see' '#[[:space:]]*include[[:space:]]*[<"](SDL|SDL2/)' \
	draw/draw.h host/host.h host/worker.h host/sheet.h
no_match 'SQLite outside host/journal_file.c' '#[[:space:]]*include[[:space:]]*<sqlite3' \
	--exclude=journal_file.c .
# shellcheck disable=SC2086
no_match 'a clock or dice in the core' \
	'\b(time|clock|clock_gettime|gettimeofday|localtime|rand|srand|random|drand48)\(|<(time|sys/time)\.h>' $core
no_match 'a file read outside content/ in the core' '\b(fopen|open|opendir|stat)\(' \
	base touch motion model scene turn.c

# most FILE: the lines that it may have.
most()
{
	case $1 in
	./main.c) echo 60 ;;
	./run.c) echo 270 ;;
	*.h) echo 120 ;;
	*) echo 500 ;;
	esac
}

while read -r lines file; do
	[ "$lines" -le 60 ] || [ "$lines" -le "$(most "$file")" ] ||
		fault "$file has $lines lines, $(most "$file") are the most"
done <<EOF
$(find . -name '*.[ch]' -exec wc -l {} + | grep -v ' total$')
EOF

headless=$(find . -name '*.h' -exec awk 'FNR == 1 && $0 != "/*" { print FILENAME }' {} +)
[ -z "$headless" ] || fault "headers that don't begin with what they are: $headless"

[ "$faults" -eq 0 ] || exit 1
echo "$(find . -name '*.[ch]' | wc -l) files keep to the way down"
