/^done:/d
