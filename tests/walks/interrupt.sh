#!/bin/sh
# Writes a walk that interrupts every transition at every tenth of its length: the gate that
# opens and closes, the pages, the sheet. However they are caught, all comes to rest whole.
#   interrupt.sh FILE
set -eu
exec >"$1"
echo "size 1920x1080
tap attract/invite/sr-Cyrl
wait settled
wait 400ms"
for tenth in 0 1 2 3 4 5 6 7 8 9; do
	wait=$((tenth * 45 + 5))
	echo "tap card/ecad
wait ${wait}ms
fling detail/ecad left
wait ${wait}ms
drag detail/energy-cities right 900 over 90ms
wait ${wait}ms
tap dock/lang/en
wait settled
expect scene detail
expect whole detail/back
tap detail/back
wait ${wait}ms
tap dock/lang/sr-Cyrl
wait ${wait}ms
tap dock/access
wait ${wait}ms
touch 1 down 400 60
wait ${wait}ms
touch 1 up
wait settled
expect scene home
expect no node access
expect whole card/ecad
expect text \"Европски градови\""
done
