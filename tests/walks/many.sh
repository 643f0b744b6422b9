#!/bin/sh
# A content with N networks, made of the real ones, and the walk that finds the last of them and plays.
#   many.sh N ROOT FOLDER      makes FOLDER/data and FOLDER/home.walk
set -eu
count=$1 root=$2 folder=$3

rm -rf "$folder"
mkdir -p "$folder/data/networks"
for file in "$root"/data/*; do
	[ "$(basename "$file")" = networks ] || cp -R "$file" "$folder/data/"
done
set -- "$root"/data/networks/*.yaml
i=1
while [ "$i" -le "$count" ]; do
	cp "$1" "$folder/data/networks/$(printf '%02d' "$i")-net-$i.yaml"
	# The first one again after the last.
	set -- "$@" "$1"
	shift
	i=$((i + 1))
done

walk()
{
	echo "size $1
content data
tap attract/invite/sr-Cyrl
wait settled
wait 400ms
expect scene home
expect node card/net-1"
	i=0
	# A throw does nothing where all cards fit, and nothing more at the end.
	while [ "$i" -lt "$2" ]; do
		echo "fling home/grid left
wait settled"
		i=$((i + 1))
	done
	echo "expect whole card/net-$count
tap card/net-$count
wait settled
expect scene detail/net-$count
tap detail/back
wait settled
expect scene home
expect whole card/net-$count"
	if [ "$count" -lt 3 ]; then
		echo "expect no node home/game"
		return
	fi
	echo "wait 400ms
tap home/game
wait settled
wait 400ms
expect scene game
expect node game/ask
touch 1 down $3
wait 60ms
touch 1 up
wait settled
wait 400ms
expect whole game/tell
tap game/next
wait settled
expect node game/ask
tap game/back
wait settled
expect scene home"
}

walk 1920x1080 $((count / 4)) "360 500" >"$folder/wide.walk"
walk 800x480 $((count > 3 ? count : 0)) "130 250" >"$folder/compact.walk"
