s/{n} од {of}/& {all}/
