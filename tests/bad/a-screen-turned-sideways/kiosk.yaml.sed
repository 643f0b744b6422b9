/^screen:/a\
  rotation: sideways
$a\
mount: {bottom_mm: high}
