# shellcheck shell=sh disable=SC2034
# What the kiosk is built from, in Debian 12 and 13; read by app/run and tests/run.

mreze_packages='gcc libc6-dev make cmake pkg-config libsdl2-dev libsdl2-ttf-dev libsdl2-image-dev
libyaml-dev libunibreak-dev libqrencode-dev libsqlite3-dev libsystemd-dev'

# install_missing WHAT_FOR PACKAGE...: asks apt for those that are not there yet.
install_missing()
{
	what_for=$1
	shift
	missing=
	for package in "$@"; do
		case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) in
		installed) ;;
		*) missing="$missing $package" ;;
		esac
	done
	[ -n "$missing" ] || return 0
	echo "$what_for needs:$missing"
	as_root=
	if [ "$(id -u)" -ne 0 ]; then
		command -v sudo >/dev/null || {
			echo "install them as root: apt-get install$missing" >&2
			return 1
		}
		echo "sudo is asked to install them with apt-get, and for nothing else"
		as_root=sudo
	fi
	# shellcheck disable=SC2086 # a list of names, none with a space
	$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing ||
		{ $as_root apt-get update &&
			$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; }
}
