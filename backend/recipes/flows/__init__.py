"""The coefficients of `mobclip estimate-flows`: fitted to commuting in four countries, judged in each by those of the others."""
