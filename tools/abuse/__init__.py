"""Hostile files, messages, signals and disks, tried on the commands: `make abuse`, or `python -m tools.abuse --help`.

Each kind has generators, which are seeded: the same seed makes the same case again. A try runs the real command in a forked
child with bounds (`trial.py`), and `oracle.py` then says what is wrong: a traceback, more than a sentence, memory, time, a
file where none belongs, an old output that is gone.

To add a hostile file, write a function in the module of its kind. It takes a `random.Random`, the good files that there are
and an empty folder, and returns the file that it made there:

    @generator("bundles")
    def without_a_dimension(draw, samples, folder):
        card, files = read_container(samples.bundle)
        del card["dimension"]
        return write_container(folder / "case.mobclip", card, files)

What is done with the file (embed, predict, import …) is in `uses.py`.
"""
