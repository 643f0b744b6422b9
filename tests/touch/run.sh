#!/bin/sh
# The kiosk itself on Xorg, touched through the driver of a panel; its screens beside the walk's.
#   run.sh MREZE VISITOR COMPARE ROOT FOLDER     77: no Xorg, or it can't start here
set -u
mreze=$1 visitor=$2 compare=$3 root=$4 folder=$5
here=$root/tests/touch xorg_program=/usr/lib/xorg/Xorg
kiosk= xorg= faults=0

skip()
{
	echo "skipped: $1"
	exit 77
}
[ -x "$xorg_program" ] || skip "there is no Xorg: apt-get install xserver-xorg-core"
ls /usr/lib/xorg/modules/drivers/dummy_drv.so /usr/lib/xorg/modules/input/inputtest_drv.so \
	>/dev/null 2>&1 || skip "Xorg lacks its dummy or inputtest driver"
[ -x "$visitor" ] || skip "the visitor was not built: apt-get install xserver-xorg-dev"

end()
{
	[ -z "$kiosk" ] || kill -9 "$kiosk" 2>/dev/null
	[ -z "$xorg" ] || kill "$xorg" 2>/dev/null
	wait 2>/dev/null
}
trap end EXIT
trap 'exit 1' INT TERM

rm -rf "$folder"
mkdir -p "$folder/content" "$folder/shots"
cp -R "$root/data/." "$folder/content"
sed -i -e 's/^reduced_motion:.*/reduced_motion: true/' -e 's/slide_still_s:.*/slide_still_s: 600/' \
	-e 's/width_mm:.*/width_mm: 476/' -e 's/height_mm:.*/height_mm: 268/' \
	"$folder/content/kiosk.yaml"
cp "$here/stories.walk" "$folder/stories.walk"
sed -e "s#@FOLDER@#$folder#" -e 's#@SIZE@#1280x720#' "$here/xorg.conf.in" >"$folder/xorg.conf"
"$xorg_program" -config "$folder/xorg.conf" -logfile "$folder/xorg.log" -noreset -nolisten tcp \
	-novtswitch -sharevts vt1 -displayfd 3 3>"$folder/display" >"$folder/xorg.out" 2>&1 &
xorg=$!
for _ in $(seq 100); do
	[ -s "$folder/display" ] && break
	kill -0 "$xorg" 2>/dev/null || break
	sleep 0.1
done
[ -s "$folder/display" ] || skip "Xorg does not start here: $(grep '(EE)' "$folder/xorg.log" | head -n 2)"
DISPLAY=:$(cat "$folder/display")
export DISPLAY SDL_VIDEODRIVER=x11 LC_ALL=C.UTF-8 DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent

"$mreze" run --content "$folder/content" --state "$folder/state" >"$folder/log" 2>&1 &
kiosk=$!
for _ in $(seq 300); do
	grep -q 'it is shown' "$folder/log" && break
	sleep 0.1
done
sleep 2
timeout 200 "$visitor" "$folder/stories.walk" "$folder/fingers" "$folder/shots" || {
	echo "the visitor's walk failed"
	faults=1
}
for real in "$folder/shots/"*.real.png; do
	name=$(basename "$real" .real.png)
	"$compare" "$real" "$folder/shots/$name.png" "$folder/shots/$name.difference.png" || {
		echo "$name: the screen is not what the walk shows"
		faults=$((faults + 1))
	}
done
[ "$(ls "$folder/shots/"*.real.png 2>/dev/null | wc -l)" -eq "$(grep -c '^shot ' "$here/stories.walk")" ] || {
	echo "not every screen was reached"
	faults=$((faults + 1))
}
if grep ' rwx' "/proc/$kiosk/maps"; then
	echo "the kiosk has pages that can be written and executed"
	faults=$((faults + 1))
fi
kill -TERM "$kiosk"
wait "$kiosk"
code=$?
kiosk=
[ "$code" -eq 0 ] || {
	echo "the kiosk ended with $code; its log:"
	tail -n 20 "$folder/log"
	faults=$((faults + 1))
}
[ "$faults" -eq 0 ]
