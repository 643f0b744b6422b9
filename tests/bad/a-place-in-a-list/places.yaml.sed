s/^  name: {sr: Стразбур, en: Strasbourg}/&\n  in: [u, Strazburu]/
