s/^"no":/no:/
