#!/bin/sh
# What app/system/unit/mreze-content does with a real git server on this machine, and with
# everything that can go wrong between the two.
#   fleet.sh MREZE ROOT FOLDER        FOLDER is made anew and is the test's own
set -u
mreze=$1 root=$2 folder=$3
pull=$root/app/system/unit/mreze-content
faults=0 server='' mounted=''

fault()
{
	echo "fault: $1"
	sed 's/^/    /; 6q' "$folder/said" 2>/dev/null
	faults=$((faults + 1))
}

stop_server()
{
	[ -z "$server" ] || {
		kill "$server" 2>/dev/null
		wait "$server" 2>/dev/null
	}
	server=
}

clean_up()
{
	stop_server
	[ -z "$mounted" ] || umount "$mounted"
}
trap clean_up EXIT

rm -rf "$folder"
mkdir -p "$folder/served" "$folder/home" && cd "$folder" || exit 1
export HOME="$folder/home" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C
export GIT_AUTHOR_NAME=staff GIT_AUTHOR_EMAIL=staff@example.org
export GIT_COMMITTER_NAME=staff GIT_COMMITTER_EMAIL=staff@example.org
git config --global init.defaultBranch main
git config --global gpg.format ssh
export MREZE="$mreze" STATE_DIRECTORY="$folder/state"

git init -q --bare served/content.git
git clone -q served/content.git work 2>/dev/null

# start_server [GIT-OPTION...]: on a port of its own, loopback only.
start_server()
{
	for try in 1 2 3 4 5 6 7 8; do
		port=$((20000 + ($$ * 7 + try * 997) % 20000))
		git "$@" daemon --listen=127.0.0.1 --port="$port" --base-path="$folder/served" \
			--export-all --reuseaddr 2>daemon.said &
		server=$!
		repository=git://127.0.0.1:$port/content.git
		for wait in 1 2 3 4 5 6 7 8 9 10; do
			git ls-remote "$repository" >/dev/null 2>&1 && return
			kill -0 "$server" 2>/dev/null || break
			sleep "0.$wait"
		done
		stop_server
	done
	echo "no git server can be had here:"
	cat daemon.said
	exit 1
}

# settings [LINE...]: what the kiosk's technician wrote.
settings()
{
	printf '%s\n' "repository=$repository" "branch=main" "$@" >content.conf
}

# pulls CODE [WORDS]: one call; its exit code, and what it must say.
pulls()
{
	"$pull" "$folder/content.conf" >said 2>&1
	code=$?
	[ "$code" -eq "$1" ] || fault "exit $code, not $1: $story"
	[ -z "${2:-}" ] || grep -qe "$2" said || fault "it doesn't say '$2': $story"
}

# shows COMMIT: the kiosk is led to that content, it is whole, and nothing else lies about.
shows()
{
	[ "$(readlink "$STATE_DIRECTORY/current")" = "releases/$1" ] || fault "it shows another content: $story"
	[ -f "$STATE_DIRECTORY/current/kiosk.yaml" ] || fault "the content isn't whole: $story"
	[ -z "$(find "$STATE_DIRECTORY" -maxdepth 1 \( -name 'incoming*' -o -name next \))" ] ||
		fault "something is left over: $story"
}

# commits WHAT [OPTION...]: all that lies in work, pushed; its name is in $commit.
commits()
{
	message=$1
	shift
	git -C work add -A
	git -C work commit -q -m "$message" "$@"
	git -C work push -q --force origin HEAD:main
	commit=$(git -C work rev-parse HEAD)
}

# signs WHO: the same for the last commit, signed.
signs()
{
	git -C work config user.signingkey "$folder/$1"
	commits "By the $1" --amend -S
}

start_server
settings

story='the first content comes'
cp -R "$root/tests/city/." work
commits 'The city'
good=$commit
pulls 0 'the content is now'
shows "$good"

story='nothing new, nothing done'
pulls 0
[ ! -s said ] || fault "it speaks: $story"
shows "$good"

story='a broken content is told with its line, and not taken'
echo 'theme: nonsense' >work/networks/99-odd.yaml
commits 'A slip'
pulls 1 'networks/99-odd.yaml:[0-9]*:[0-9]*: '
shows "$good"

story='it is told once, and stays refused'
pulls 1
[ ! -s said ] || fault "it speaks again: $story"
shows "$good"

story='a force-push takes the slip back'
git -C work reset -q --hard "$good"
printf '\n# a remark\n' >>work/kiosk.yaml
commits 'Another way' --amend
second=$commit
pulls 0
shows "$second"

story='a server that is away changes nothing'
stop_server
pulls 0 'nothing changes'
shows "$second"

story='a server that dies in the middle of the pack'
cat >dies <<'END'
#!/bin/sh
"$@" | head -c 1500
exit 1
END
chmod +x dies
printf '\n# a second remark\n' >>work/kiosk.yaml
commits 'More'
third=$commit
start_server -c uploadpack.packObjectsHook="$folder/dies"
settings
pulls 1 "didn't come whole"
shows "$second"
stop_server

story='a pack that is damaged on the way'
sed 's/head -c 1500/tr A-M N-Z/; s/exit 1/exit 0/' dies >garbles
chmod +x garbles
start_server -c uploadpack.packObjectsHook="$folder/garbles"
settings
pulls 1 "didn't come whole"
shows "$second"
stop_server

story='and comes whole the next time'
start_server
settings
pulls 0
shows "$third"

story='a power cut left halves behind'
mkdir "$STATE_DIRECTORY/incoming.half"
ln -s nowhere "$STATE_DIRECTORY/next"
pulls 0
shows "$third"

story='an unsigned commit when signatures are demanded'
ssh-keygen -q -t ed25519 -N '' -f chief
ssh-keygen -q -t ed25519 -N '' -f stranger
echo "chief@example.org $(cut -d ' ' -f 1,2 chief.pub)" >allowed_signers
settings require_signature=yes "allowed_signers=$folder/allowed_signers"
printf '\n# a third remark\n' >>work/kiosk.yaml
commits 'Unsigned'
pulls 1 "isn't signed"
shows "$third"

story='a commit that a stranger signed'
signs stranger
pulls 1 "isn't signed"
shows "$third"

story='a commit that the chief signed'
signs chief
signed=$commit
pulls 0
shows "$signed"

story='a link in the repository leads nowhere'
settings
mkdir -p work/pictures
ln -s /etc/passwd work/pictures/leak.txt
commits 'A link'
linked=$commit
pulls 0
shows "$linked"
[ -z "$(find "$STATE_DIRECTORY/current/" -type l)" ] || fault "there is a link: $story"

story='the newest three are kept'
[ "$(find "$STATE_DIRECTORY/releases" -mindepth 1 -maxdepth 1 | wc -l)" -eq 3 ] ||
	fault "there aren't three: $story"
[ -d "$STATE_DIRECTORY/releases/$signed" ] || fault "the one before is gone: $story"
[ ! -d "$STATE_DIRECTORY/releases/$good" ] || fault "the first is still there: $story"

story='settings that are wrong are told'
settings 'require_signature=perhaps'
pulls 2 'is yes or no'
settings 'folder=../..'
pulls 2 'must lie in the repository'
repository='ext::sh -c true' && settings
pulls 2 'is no address'
shows "$linked"

story='a full disk'
repository=git://127.0.0.1:$port/content.git
settings
mkdir small
if [ "$(id -u)" -eq 0 ] && mount -t tmpfs -o size=600k tmpfs small 2>/dev/null; then
	mounted=$folder/small
	export STATE_DIRECTORY="$folder/small"
	rm work/pictures/leak.txt
	commits 'Small'
	small=$commit
	pulls 0
	shows "$small"
	# Noise, for git to find nothing to pack.
	mkdir -p work/pictures
	head -c 900000 /dev/urandom >work/pictures/noise.bin
	commits 'Large'
	pulls 1
	shows "$small"
else
	echo "not seen: $story (only root can make a small one here)"
fi

[ "$faults" -eq 0 ] && echo "the content came, or stayed, as it should"
