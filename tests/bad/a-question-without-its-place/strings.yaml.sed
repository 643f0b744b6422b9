s/^ask-seat: .*/ask-seat: {sr: "Која мрежа има седиште?", en: "Which network has its seat {in}?"}/
