"""What can go wrong in a way that the person at the keyboard can fix."""


class InputError(ValueError):
    """Bad input. The text is one sentence that says what is wrong and what to do."""


class Cancelled(Exception):
    """The caller asked to stop; nothing has been written."""
