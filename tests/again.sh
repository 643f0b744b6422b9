#!/bin/sh
# How the kiosk is started again after it has stopped for good, without systemd.
#   again.sh AGAIN FOLDER        FOLDER is made anew and is the test's own
set -u
again=$1 folder=$2
faults=0

rm -rf "$folder"
mkdir -p "$folder/bin" "$folder/run/mreze-again" "$folder/sys/class/drm/card1-HDMI-A-1"
cat >"$folder/bin/systemctl" <<'EOF'
#!/bin/sh
echo "$*" >>"$MREZE_ROOT/asked"
EOF
chmod +x "$folder/bin/systemctl"
status=$folder/sys/class/drm/card1-HDMI-A-1/status
export MREZE_ROOT="$folder" MREZE_SHORT_S=0 MREZE_REST_S=0 PATH="$folder/bin:$PATH"

# calls STATUS RESULT: as systemd does; what it printed is in $said.
calls()
{
	: >"$folder/asked"
	said=$(MONITOR_EXIT_STATUS=$1 MONITOR_SERVICE_RESULT=$2 timeout 10 "$again") || said=stuck
}

wants()
{
	if ! printf '%s\n' "$said" | grep -q "$1" ||
		! grep -qx -- '--no-block start mreze.service' "$folder/asked"; then
		echo "wanted '$1' and a start; it said: $said"
		faults=$((faults + 1))
	fi
}

echo disconnected >"$status"
for try in 1 2 3; do
	calls 3 exit-code
	wants "try $try of 3"
done

# The fourth time it waits in silence until a screen comes.
: >"$folder/asked"
MONITOR_EXIT_STATUS=3 MONITOR_SERVICE_RESULT=exit-code timeout 60 "$again" >"$folder/said" &
for _ in 1 2 3 4 5 6 7 8 9 10; do
	grep -q 'waiting for one' "$folder/said" && break
	sleep 1
done
sleep 1
[ ! -s "$folder/asked" ] || {
	echo "it started the kiosk again though there is no screen"
	faults=$((faults + 1))
}
echo connected >"$status"
wait $!
said=$(cat "$folder/said")
wants 'a screen is connected'
[ "$(grep -c 'no screen' "$folder/said")" -eq 1 ] || {
	echo "its waiting isn't quiet: $said"
	faults=$((faults + 1))
}

calls 3 exit-code
wants "can't use it"
calls 139 start-limit-hit
wants 'start-limit-hit'

[ "$faults" -eq 0 ]
