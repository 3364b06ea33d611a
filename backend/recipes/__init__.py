"""Recipes: the data, settings and commands that make the models that we ship. Neither the plugin nor the wheel holds them."""
