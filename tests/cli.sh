#!/bin/sh
# What the commands answer: exit codes, usage lines, files.
#   cli.sh MREZE ROOT FOLDER        FOLDER is made anew and is the test's own
set -u
mreze=$1 root=$2 folder=$3
faults=0

rm -rf "$folder"
mkdir -p "$folder/a place"
cd "$folder" || exit 1
export XDG_STATE_HOME="$folder/state"

# says CODE PATTERN ARGUMENT...: that exit code, and the pattern in what is printed.
says()
{
	code=$1 pattern=$2
	shift 2
	printed=$("$mreze" "$@" 2>&1)
	got=$?
	if [ "$got" -ne "$code" ] || ! printf '%s\n' "$printed" | grep -qe "$pattern"; then
		echo "mreze $*: exit $got, wanted $code and '$pattern'; it printed:"
		printf '%s\n' "$printed"
		faults=$((faults + 1))
	fi
}

# is_picture FILE WIDTH HEIGHT: a PNG of that size, by its header.
is_picture()
{
	size=$(od -An -tu1 -j16 -N8 "$1" 2>/dev/null | tr -s ' \n' ' ')
	wanted=" 0 0 $(($2 / 256)) $(($2 % 256)) 0 0 $(($3 / 256)) $(($3 % 256)) "
	[ "${size% } " = "$wanted" ] || {
		echo "$1 is no picture of $2x$3"
		faults=$((faults + 1))
	}
}

says 0 '^mreze [0-9]' --version
says 0 'commands:' --help
says 2 "did you mean 'check'" chek
says 2 '^usage: mreze' nonsense-of-the-worst-kind
for command in run check setup doctor shot walk; do
	says 0 "^usage: mreze $command" "$command" --help
	says 2 "did you mean --help\|^usage: mreze $command" "$command" --hulp
	says 2 "^usage: mreze $command" "$command" one two three
done
says 2 'wants a size' run --window 12
says 2 'wants WxH after it' run --window

says 0 '11 мрежа на 3 језика, без грешака' check "$root/data"
says 0 'no errors' check "$root/data" --lang en
says 2 "sr or en, not 'de'" check --lang de
says 0 'без грешака' check "$root/tests/city"
says 0 '^\[' check --json "$root/data"
says 2 'there is no folder' check "$folder/nowhere"
cp -R "$root/data" "a place/data"
echo 'theme: nonsense' >"a place/data/networks/99-odd.yaml"
says 1 "99-odd.yaml:[0-9]*:[0-9]*: грешка: " check "a place/data"
says 1 '"grade":' check "a place/data" --json
says 1 'нема ове датотеке' check "$folder"

# The disk of a machine that lacks everything; that it's examined at all is doctor_test's.
mkdir -p disk/proc
says 1 '^FAIL  Screen: ' doctor --root disk --content "$root/data" --lang en
says 1 '^FAIL  Екран: ' doctor --root disk --content "$root/data" --lang sr
says 1 '"check":"touch","health":"fail"' doctor --root disk --content "$root/data" --json
says 2 "sr or en, not 'de'" doctor --lang de

# The pages for staff: whole files that ask nobody for anything.
says 1 'грешка' check "a place/data" --html "a place/bad.html"
grep -q 'class="verdict bad"' "a place/bad.html" && grep -q '99-odd.yaml</b>' "a place/bad.html" || {
	echo "bad.html does not tell of 99-odd.yaml"
	faults=$((faults + 1))
}
says 0 'no errors' check "$root/tests/city" --html good.html --lang en
says 0 'слик' shot --all gallery --content "$root/tests/city"
for page in good.html gallery/index.html; do
	if grep -Eq '(src|href)="(https?:|//|/)' "$page"; then
		echo "$page asks the network for something"
		faults=$((faults + 1))
	fi
done
for name in $(grep -o 'src="[^"]*"' gallery/index.html | cut -d'"' -f2 | sort -u); do
	[ -s "gallery/$name" ] || {
		echo "gallery/index.html names $name, and it is not there"
		faults=$((faults + 1))
	}
done
rm -f "a place/bad.html" good.html

says 2 'name one SCENE' shot -o a.png
says 2 'F.png is missing' shot home
says 2 'did you mean home' shot hom -o a.png
says 2 "did you mean 'ecad'" shot detail/ecda -o a.png
says 2 "0, 1 or 2, not '7'" shot home -o a.png --text 7
says 2 "did you mean 'software'" run --renderer softwar
says 2 "no language 'zz'" run --lang zz --content "$root/data"
says 2 'no language' shot home -o a.png --lang xx
says 2 'milliseconds' shot home -o a.png --at soon
says 1 'nowhere' shot home -o nowhere/a.png
says 0 '' shot home --size 800x480 --lang en -o "a place/home.png"
is_picture "a place/home.png" 800 480
says 0 '' shot detail/ecad --size 480x800 --text 2 --at 150 -o detail.png
is_picture detail.png 480 800
says 0 '' shot attract/ecad --size 640x512 --mm 376x301 -o attract.png
is_picture attract.png 640 512
for scene in prompt themes access game game/right game/wrong; do
	says 0 '' shot "$scene" --size=800x480 -o scene.png
	is_picture scene.png 800 480
	rm -f scene.png
done

says 2 "can't read" walk nowhere.walk
says 0 'touch FINGER down X Y' walk --steps
printf 'size 800x480\njump high\nwait soon\n' >bad.walk
says 2 'bad.walk:2: ' walk bad.walk
says 2 'bad.walk:3: ' walk bad.walk
printf 'expect scene attract\nsize 800x480\n' >late.walk
says 2 'late.walk:2: ' walk late.walk
printf 'expect scene home\n' >wrong.walk
says 1 'wrong.walk:1: expected scene home, but it is attract' walk wrong.walk
printf 'tap attract/invite/enn\n' >typo.walk
says 1 'did you mean attract/invite/en' walk typo.walk
printf 'size 800x480\nframe slide\nshot slide\n' >frame.walk
says 1 'update' walk frame.walk
says 0 '' walk frame.walk --update --shots .
is_picture slide.png 800 480
says 0 '' walk frame.walk
sed -i '1s/[0-9]/x/' slide.frame
says 1 'slide.frame:1' walk frame.walk

# A kiosk that nobody can see doesn't run.
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER
[ -e /dev/dri/card0 ] || [ -e /dev/dri/card1 ] || says 3 'no display' run

[ "$faults" -eq 0 ]
