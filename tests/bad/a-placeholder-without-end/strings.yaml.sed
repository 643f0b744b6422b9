s/{n} од {of}/{n} од {of/
