s/^done:/don:/
