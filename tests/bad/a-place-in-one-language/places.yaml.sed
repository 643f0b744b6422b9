s/^  name: {sr: Стразбур, en: Strasbourg}/&\n  in: {sr: у Стразбуру}/
