enum XMLReadingPlaceholder {}
