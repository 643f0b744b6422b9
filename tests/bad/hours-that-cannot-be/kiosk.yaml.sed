$a\
hours:\
  monday: 8-15\
  tuesday: 20:00-07:30\
  wednesday: [always]\
  sundy: closed\
  holidays: [7. 1., 2027-02-29, 01-07]
