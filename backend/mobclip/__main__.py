"""`python -m mobclip`: the command in an environment that has its packages only, such as the one that the plugin sets up."""

from mobclip.cli import main

if __name__ == "__main__":
    main()
