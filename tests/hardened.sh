#!/bin/sh
# Is the program that goes out built so that a fault in it is hard to use?
#   hardened.sh ROOT FOLDER COMPILER       builds it in FOLDER and reads its ELF
set -u
root=$1 folder=$2 compiler=$3 faults=0
program=$folder/app/mreze

cmake -S "$root" -B "$folder" -DMREZE_TESTS=OFF "-DCMAKE_C_COMPILER=$compiler" >/dev/null &&
	cmake --build "$folder" --parallel "$(nproc)" >"$folder/build.log" 2>&1 || {
	tail -n 20 "$folder/build.log"
	exit 1
}

fault()
{
	echo "$program: $1"
	faults=$((faults + 1))
}

has()
{
	readelf "$1" -W "$program" | grep -Eq "$2" || fault "$3"
}
has -h 'Type: +DYN' "it is loaded to one fixed place (no PIE)"
has -d 'FLAGS_1.*PIE' "it is loaded to one fixed place (no PIE)"
has -l 'GNU_RELRO' "its tables of addresses stay writable (no RELRO)"
has -d 'BIND_NOW|FLAGS_1.*NOW' "its tables of addresses are filled late (no BIND_NOW)"
has -l 'GNU_STACK .* RW  ' "its stack can be executed"
readelf -lW "$program" | grep -q 'LOAD.* RWE ' && fault "a page of it is writable and executable"
readelf -dW "$program" | grep -Eq 'TEXTREL|RPATH|RUNPATH' && fault "it is patched when loaded, or brings a path"
has -s '__stack_chk_fail' "its stack has no guards"
has -s '__(sn|vsn|f|vf)?printf_chk|__memcpy_chk' "its copies are not checked (no FORTIFY)"
# The C library's own beginning has one or two of them, each function of ours one.
marks=$(objdump -d --no-show-raw-insn "$program" | grep -Ec 'endbr64|paciasp|bti')
case $(uname -m) in
x86_64 | aarch64) [ "$marks" -gt 200 ] ||
	fault "its functions can be entered anywhere: $marks marks of CET, or PAC and BTI" ;;
esac
[ "$faults" -eq 0 ]
