"""Texts that are numbers, or look like them: what a column of texts holds, decided for the whole column.

A spreadsheet, a bare CSV or a statistical office often gives numbers as text. Taken for names they would lose their order
without a word, so a column is told apart by one rule, which `survey` states.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

# What pyarrow, pandas and R write for unknown, in small letters.
NULLS = frozenset(
    "na n/a nan -nan null <na> #n/a #na 1.#ind -1.#ind 1.#qnan -1.#qnan".split()  # noqa: SIM905 - one line
) | {"#n/a n/a"}
EXAMPLES = 3  # texts that a sentence quotes
MIN_WITH_ONE_WORD = 3  # different numbers before one word, from which it is a unit

PLAIN = re.compile(r"[+-]?(?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|inf(?:inity)?)", re.IGNORECASE)
WHOLE = re.compile(r"[0-9]+")
LEADING_ZERO = re.compile(r"[+-]?0[0-9].*")
LETTERS_AND_DIGITS = re.compile(r"(?=.*[0-9])(?=.*[^\W\d_])[\w./-]+")
BEFORE_WORD = re.compile(r"([0-9.,]+)\s+([^\W\d_]+)")
CURRENCY = r"(?:US\$|R\$|A\$|C\$|[$€£¥₹₽₩₺₴฿¢]|USD|EUR|GBP|CHF|JPY|CNY|INR|BRL|kr|zł|Kč|Fr\.?)"
UNIT = (
    rf"(?:{CURRENCY}|%|‰|°|º|°C|°F|percent|per cent|pct|ppm|ppb|pp|km2|m2|km|cm|mm|mi|ft|ha|acres?|kg|kWh|MWh|people|persons?|"
    r"inhabitants|households|years?|yrs?|days?|hours?|min|thousand|million|billion|mn|mln|bn|Mio\.?|Mrd\.?|Tsd\.?|[mgtkKMh])"
)
EXPONENT = r"(?:[eE][+-]?[0-9]+)?"
FORMS = (  # 1234.5, 0,5, 1 234,5, 1,234.5, 1.234.567 and 12,34,567
    rf"(?:[0-9]+\.?[0-9]*|\.[0-9]+){EXPONENT}",
    rf"[0-9]*,[0-9]+{EXPONENT}",
    r"[0-9]{1,3}(?:(?P<mark>[ '’_,.])[0-9]{3})(?:(?P=mark)[0-9]{3})*(?:[.,][0-9]+)?",
    r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?",
)
DRESSED = re.compile(rf"[+-]? ?(?:{CURRENCY} ?)?[+-]?(?!0[0-9])(?:{'|'.join(FORMS)})(?: ?{UNIT})?")


@dataclass(frozen=True, kw_only=True)
class Survey:
    """What the texts of a column are: `numbers`, names of `classes`, or `mixed`, numbers that are not all plain.

    The counts are of rows by text: plain numbers, dressed ones, other texts, and the spellings of unknown that were found, of
    which '' is the blank one.
    """

    kind: Literal["numbers", "classes", "mixed"]
    plain: Counter[str] = field(default_factory=Counter)
    dressed: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str]

    def mixture(self) -> str:
        """What a column that is `mixed` holds, as part of a sentence."""
        numbers, others = self.plain.total() + self.dressed.total(), self.others.total()
        examples = quoted(self.dressed or self.plain)
        if not others:
            return f"numbers written as text, such as {examples}"
        return (
            f"numbers as text in {numbers:,} of {numbers + others:,} rows, such as {examples}, and other text in {others:,}, "
            f"such as {quoted(self.others)}"
        )


def survey(texts: Iterable[str | None]) -> Survey:
    """What a column of texts holds; None, blanks and the spellings in `NULLS` are unknown.

    It is told by its different texts, without blanks around them:

    - All are plain numbers, such as 12, -4.5 or 1e3: `numbers`.
    - Some begin with a zero that no number has, such as 01 or 00501, and the rest are whole numbers or no numbers: codes,
      so `classes`.
    - Some have letters and digits together, such as 2A or C1, and the rest are whole numbers, not more than those: codes too.
    - None is a number, plain or dressed (with a decimal comma, marks of thousands, a currency, a unit, in brackets): `classes`.
      Ranges, dates, ordinals and limits (2010-2015, 2nd, <5) are not numbers. Then signs without a letter or digit, such as -
      or ?, are unknown too, unless all are signs.
    - Whatever is left is `mixed`: some are numbers and others are not, or they are dressed.

    Of a class NA, which is Namibia and North America too, is one more if all others are two capital letters.
    """
    counts = Counter("" if text is None else text.strip() for text in texts)
    unknown = Counter({text: count for text, count in counts.items() if not text or text.lower() in NULLS})
    known = counts - unknown
    plain, dressed, others = _sorted(known)
    if known == plain and known:
        return Survey(kind="numbers", plain=plain, unknown=unknown)
    if (plain or dressed) and not _are_codes(known, others):
        return Survey(kind="mixed", plain=plain, dressed=dressed, others=others, unknown=unknown)
    if "NA" in unknown and known and all(re.fullmatch("[A-Z]{2}", text) for text in known):
        known["NA"] = unknown.pop("NA")
    signs = Counter({text: count for text, count in known.items() if not any(map(str.isalnum, text))})
    if signs != known:
        known, unknown = known - signs, unknown + signs
    return Survey(kind="classes", others=known, unknown=unknown)


def parse_numbers(texts: Sequence[str | None]) -> np.ndarray:
    """Float64 n from plain numbers as text, NaN where None, blank or one of `NULLS`.

    Raises:
        ValueError: a text is none of these; it says how many are, and which.
    """
    values = np.full(len(texts), np.nan)
    wrong: Counter[str] = Counter()
    for row, text in enumerate(texts):
        text = "" if text is None else text.strip()
        if PLAIN.fullmatch(text):
            values[row] = float(text)
        elif text and text.lower() not in NULLS:
            wrong[text] += 1
    if wrong:
        raise ValueError(f"{wrong.total():,} of {len(texts):,} rows hold other text, such as {quoted(wrong)}")
    return values


def quoted(texts: Counter[str]) -> str:
    """The commonest texts in quotes."""
    shown = [f"'{text if len(text) <= 30 else text[:29] + '…'}'" for text, _ in texts.most_common(EXAMPLES)]
    return " and ".join(filter(None, [", ".join(shown[:-1]), shown[-1]]))


def _sorted(known: Counter[str]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Texts that are plain numbers, those that are dressed ones, and the others."""
    plain, dressed, others = Counter[str](), Counter[str](), Counter[str]()
    for text, count in known.items():
        if PLAIN.fullmatch(text) and not LEADING_ZERO.fullmatch(text):
            plain[text] = count
        elif _is_dressed(text):
            dressed[text] = count
        else:
            others[text] = count
    if others == known and _have_one_unit(known):
        dressed, others = others, dressed
    return plain, dressed, others


def _is_dressed(text: str) -> bool:
    text = "".join(str(unicodedata.decimal(letter, letter)) for letter in unicodedata.normalize("NFKC", text))
    text = text.replace("−", "-").replace("–", "-").replace("٫", ",").strip("\"'’“”= ")
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip()
    return DRESSED.fullmatch(text) is not None


def _have_one_unit(known: Counter[str]) -> bool:
    """Whether all are different numbers before one and the same word."""
    found = [BEFORE_WORD.fullmatch(text) for text in known]
    return len(found) >= MIN_WITH_ONE_WORD and None not in found and len({one and one[2] for one in found}) == 1


def _are_codes(known: Counter[str], others: Counter[str]) -> bool:
    """Whether numbers are codes because of the texts beside them."""
    if any(map(LEADING_ZERO.fullmatch, others)):
        return all(WHOLE.fullmatch(text) for text in known if text not in others)
    mixed = {text for text in known if LETTERS_AND_DIGITS.fullmatch(text)}
    rest = known.keys() - mixed
    return bool(mixed & others.keys()) and len(mixed) >= len(rest) and all(map(WHOLE.fullmatch, rest))
