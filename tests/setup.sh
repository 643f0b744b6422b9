#!/bin/sh
# What mreze setup does to the disk of a machine: a folder here.
#   setup.sh MREZE ROOT FOLDER        FOLDER is made anew and is the test's own
set -u
mreze=$1 root=$2 folder=$3
faults=0

rm -rf "$folder"
mkdir -p "$folder" && cd "$folder" || exit 1

fault()
{
	echo "$*"
	faults=$((faults + 1))
}

# A Raspberry Pi's disk as it is after the installation.
machine()
{
	rm -rf disk before again
	mkdir -p disk/etc/mreze disk/boot/firmware
	cp -R "$root/data/." disk/etc/mreze
	printf 'console=serial0,115200 console=tty1 root=PARTUUID=4a-02 rootwait\n' \
		>disk/boot/firmware/cmdline.txt
	cp -R disk before
}

# answers CODE: setup with the answers of standard input.
answers()
{
	"$mreze" setup --root disk --lang en >said 2>&1
	got=$?
	[ "$got" -eq "$1" ] || {
		fault "setup: exit $got, wanted $1; it said:"
		cat said
	}
}

# has FILE LINE: that whole line.
has()
{
	grep -qxF -e "$2" "disk/$1" || fault "$1 lacks the line '$2'"
}

kiosk=etc/mreze/kiosk.yaml
cmdline=boot/firmware/cmdline.txt

echo '- all is answered'
machine
printf '%s\n' 90 21.5 800 500 07:30-15:30 9:00-13:00 closed y y | answers 0
has $kiosk '  rotation: 90'
has $kiosk '  width_mm: 268'
has $kiosk '  height_mm: 476'
has $kiosk '  bottom_mm: 800'
has $kiosk '  monday: 07:30-15:30'
has $kiosk '  friday: 07:30-15:30'
has $kiosk '  saturday: 09:00-13:00'
has $kiosk '  sunday: closed'
has $cmdline 'console=serial0,115200 console=tty1 root=PARTUUID=4a-02 rootwait quiet loglevel=3 logo.nologo vt.global_cursor_default=0 consoleblank=0'
# Twelve values are others; every remark and every other line is as it was.
changed=$(diff before/$kiosk disk/$kiosk | grep -c '^>')
[ "$changed" -eq 12 ] || fault "$changed lines of kiosk.yaml are others, not 12"
[ "$(grep -c '#' before/$kiosk)" -eq "$(grep -c '#' disk/$kiosk)" ] || fault 'remarks are gone'
"$mreze" check disk/etc/mreze >said 2>&1 || fault "the content isn't clean any more: $(cat said)"
cmp -s before/$cmdline disk/$cmdline.before-mreze || fault 'the old cmdline.txt is not kept'

echo '- once more, with Enter alone: nothing is to be done'
cp -R disk again
printf '\n\n\n\n\n\n\n' | answers 0
diff -r again disk || fault 'the second time changed something'

echo '- somebody says no to both'
machine
printf '%s\n' 180 0 850 600 always always always n n | answers 0
cmp -s before/$kiosk disk/$kiosk && cmp -s before/$cmdline disk/$cmdline ||
	fault 'it was changed all the same'

echo '- nonsense is asked again'
machine
printf '%s\n' 45 sideways 0 huge 476x268 -3 750 50 600 8-15 08:00-15:00 closed closed y y | answers 0
has $kiosk '  rotation: 0'
has $kiosk '  width_mm: 476'
has $kiosk '  thursday: 08:00-15:00'
[ "$(grep -c "can't be; once more" said)" -eq 6 ] || fault "it didn't object six times"

echo '- the answers end: nothing is changed'
machine
printf '90\n' | answers 1
diff -r before disk || fault 'half the answers were written'

echo '- nobody is asked'
machine
"$mreze" setup --root disk --yes </dev/null >said 2>&1 || fault "--yes: $(cat said)"
has $kiosk '  bottom_mm: 850'
has $cmdline 'console=serial0,115200 console=tty1 root=PARTUUID=4a-02 rootwait quiet loglevel=3 logo.nologo vt.global_cursor_default=0 consoleblank=0'

echo '- what is written in another way is left to a person, and said'
machine
sed -i '/^screen:/,/^$/d' disk/$kiosk
printf 'screen: {\n  width_mm: 0, height_mm: 0}\n' >>disk/$kiosk
cp disk/$kiosk by-hand
printf '%s\n' 0 476x268 850 600 always always always y y | answers 1
grep -q 'put in by hand: screen: width_mm: 476' said || fault "it doesn't say what to write: $(cat said)"
cmp -s by-hand disk/$kiosk || fault 'kiosk.yaml was changed all the same'

echo '- there is no kiosk here'
machine
rm -r disk/etc/mreze
answers 1 </dev/null
[ "$faults" -eq 0 ]
