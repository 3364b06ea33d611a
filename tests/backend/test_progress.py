"""How long the rest of long work takes, in words, by how fast the last minute went."""

import pytest

from mobclip.progress import TimeLeft, in_words


class Clock:
    """A clock that the test sets."""

    now = 0.0

    def __call__(self):
        return self.now


def said(spans, seconds_per_text=0.0):
    """Texts after each (seconds, fraction) since the last."""
    clock, texts, done = Clock(), [], 0.0
    progress = TimeLeft(lambda fraction, text: texts.append(text), seconds_per_text, clock)
    for seconds, fraction in spans:
        clock.now, done = clock.now + seconds, done + fraction
        progress(done, "training")
    return texts


def test_the_time_left_is_that_of_the_last_minute():
    slow, fast = [(1, 0.001)] * 120, [(1, 0.004)] * 70
    texts = said([*slow, *fast])
    assert texts[0] == "Training", "nothing was measured yet"
    assert texts[119] == "Training, about 15 minutes left"
    assert texts[-1] == "Training, about 2 minutes left"


def test_a_part_that_was_skipped_does_not_make_the_rest_look_short():
    assert said([*[(1, 0.001)] * 30, (1, 0.4), *[(1, 0.001)] * 5])[-1] == "Training, about 9 minutes left"


def test_a_text_stays_for_a_while_so_that_a_log_is_not_flooded():
    assert len(set(said([(1, 0.0001)] * 60, seconds_per_text=20))) <= 4


@pytest.mark.parametrize(
    "seconds, words",
    [(20, "less than a minute"), (61, "about 1 minute"), (250, "about 4 minutes"), (20_000, "about 6 hours")],
)
def test_durations_are_said_as_people_say_them(seconds, words):
    assert in_words(seconds) == words
