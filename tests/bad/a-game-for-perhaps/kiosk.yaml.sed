s/^reduced_motion: false/reduced_motion: false\ngame: perhaps/
