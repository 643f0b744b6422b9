#!/bin/sh
# What the kiosk does when calls fail it, one after another: it never dies of it, never stands blank
# while there is something to show, and says one clear thing.
#   faults.sh FAULTY ROOT FOLDER [EVERY]     FAULTY: the kiosk linked with faults.c; every EVERYth place
set -u
faulty=$1 root=$2 folder=$3 every=${4:-1}
faults=0 kiosk= xvfb= log=$folder/log screen=$folder/screen

command -v Xvfb >/dev/null || {
	echo "there is no Xvfb: apt-get install xvfb"
	exit 77
}

end()
{
	[ -z "$kiosk" ] || kill -9 "$kiosk" 2>/dev/null
	[ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null
	wait 2>/dev/null
}
trap end EXIT
trap 'exit 1' INT TERM

fault()
{
	echo "$1"
	grep -v '^\[' "$log" | head -n 30 | sed 's/^/    /'
	faults=$((faults + 1))
}

# start WISH: with a state of its own, and less motion, so that the slide stands still.
start()
{
	rm -rf "$folder/state"
	: >"$log"
	MREZE_FAULTS=$1 "$faulty" run --content "$folder/content" --state "$folder/state" >"$log" 2>&1 &
	kiosk=$!
}

colours()
{
	od -An -v -tx4 -w4 -j 3232 "$screen/Xvfb_screen0" | sort -u | head -n 200 | wc -l
}

# ends SECONDS: the kiosk is gone within them; $code says how.
ends()
{
	for _ in $(seq "$(($1 * 10))"); do
		kill -0 "$kiosk" 2>/dev/null || {
			wait "$kiosk"
			code=$?
			kiosk=
			return 0
		}
		sleep 0.1
	done
	return 1
}

stop()
{
	kill -TERM "$kiosk" 2>/dev/null
	ends 20 && return
	fault "$1: asked to stop it goes on"
	kill -9 "$kiosk" 2>/dev/null
	wait "$kiosk" 2>/dev/null
	kiosk=
}

# judge WHAT: what a kiosk may do with a failure.
judge()
{
	what=$1
	if [ -z "$kiosk" ]; then
		case $code in
		0 | 1 | 3) ;;
		*) fault "$what: it died with $code" ;;
		esac
	elif [ "$(colours)" -lt 50 ]; then
		sleep 2
		[ "$(colours)" -ge 50 ] || fault "$what: the screen is blank"
	fi
	lines=$(grep -c '^<[345]>' "$log")
	[ -n "$kiosk" ] || [ "$lines" -ge 1 ] || fault "$what: it ended and said nothing"
	[ "$lines" -le 12 ] || fault "$what: it said $lines things"
}

rm -rf "$folder"
mkdir -p "$screen" "$folder/content"
cp -R "$root/data/." "$folder/content"
sed -i 's/^reduced_motion:.*/reduced_motion: true/' "$folder/content/kiosk.yaml"
Xvfb -displayfd 3 -screen 0 800x480x24 -nolisten tcp -fbdir "$screen" 3>"$folder/display" \
	>/dev/null 2>&1 &
xvfb=$!
for _ in $(seq 100); do
	[ -s "$folder/display" ] && break
	sleep 0.1
done
[ -s "$folder/display" ] || {
	echo "Xvfb does not start"
	exit 77
}
DISPLAY=:$(cat "$folder/display")
export DISPLAY SDL_VIDEODRIVER=x11 LC_ALL=C.UTF-8 DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent

start count
ends 3 && fault "it ended by itself with $code"
judge "nothing failing"
stop "nothing failing"
places=$(sed -n 's/^places: //p' "$log")
[ "${places:-0}" -gt 50 ] || fault "only ${places:-0} places call anything"

tried=0
for place in $(seq 1 "$every" "${places:-0}"); do
	start "at:$place"
	for _ in $(seq 30); do
		kill -0 "$kiosk" 2>/dev/null || break
		[ "$(colours)" -lt 50 ] || break
		sleep 0.1
	done
	ends 0 || :
	kill -0 "$kiosk" 2>/dev/null || { wait "$kiosk"; code=$?; kiosk=; }
	failed=$(sed -n 's/^fault: //p' "$log" | head -n 1)
	judge "place $place (${failed:-which was not reached})"
	[ -z "$kiosk" ] || stop "place $place ($failed)"
	tried=$((tried + 1))
done
echo "$tried of $places places failed, one at a time"

for seed in 1 2 3; do
	start "often:$seed:200"
	ends 8 || touch "$folder/content/networks/"*
	[ -z "$kiosk" ] || ends 4 || :
	judge "one call of 200, seed $seed"
	[ -z "$kiosk" ] || stop "one call of 200, seed $seed"
done
[ "$faults" -eq 0 ]
