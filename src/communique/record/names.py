"""Names of persons: folded, brought into Latin letters, and compared.

Two names are compared word by word in a form that keeps what spellings agree on: "Amir-Abdollahian" and
"Amirabdollahian", "Araghchi" and "Araqchi", "Sergey Lavrov" and "Сергей Лавров" meet; "Khamenei" and "Khomeini",
"Li Keqiang" and "Li Qiang" do not. Arabic script leaves vowels out, so such names are compared by consonants.
Names in Chinese characters are told by the table of persons alone.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache, lru_cache
from importlib import resources

from rapidfuzz.distance import Levenshtein

from communique.record.words import WIDE_RUN

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u02bb\u02be\u02bf`\u00b4]")
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Lower case without accents or apostrophes."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).translate(_LETTERS)
    return _APOSTROPHES.sub("", plain)


def key_of(name: str) -> str:
    """The folded words of a name with single spaces: "Amir-Abdollahian, Jr." -> "amir abdollahian"."""
    return " ".join(word for word in _WORD.findall(fold(name)) if word not in _words("suffix"))


@lru_cache(maxsize=50_000)
def sounds(name: str) -> tuple[str, ...]:
    """The words of a name in the form in which spellings are compared, titles and particles left out."""
    words = _untitled(name)
    words = [word for word in words if word not in _words("particle")] or words
    return tuple(filter(None, (_sound(_latin(_given().get(word, word)), bare=unvowelled(name)) for word in words)))


def unvowelled(name: str) -> bool:
    """True for a name in Arabic script, where short vowels are not written."""
    return any("\u0600" <= sign <= "\u06ff" for sign in name)


def alike(one: str, other: str) -> bool:
    """True where two names may be one person's: every word of the shorter is met in the longer, the last words among
    them, or the first two. A surname alone is alike to every full name that it can stand for."""
    return any(_alike(a, b) for a in _known_forms(one) for b in _known_forms(other))


def _alike(one: str, other: str) -> bool:
    bare = unvowelled(one) or unvowelled(other)
    heard = _consonants if bare else sounds
    short, long = sorted((heard(one), heard(other)), key=len)
    if not short or _of_another_generation(one, other):
        return False
    if "".join(short) == "".join(long) or sorted(short) == sorted(long) or (bare and _joined(short) == _joined(long)):
        return True
    return _held(short, long, joined=3 if bare else 6) or _misspelt(short, long)


def _of_another_generation(one: str, other: str) -> bool:
    """True where one full name begins with what the other tells of the father: Khalid bin Salman bin Abdulaziz is the
    son of Salman bin Abdulaziz."""
    short, long = sorted((_untitled(one), _untitled(other)), key=len)
    at = next((at + 1 for at, word in enumerate(long) if 0 < at < len(long) - 1 and word in _words("son")), None)
    return at is not None and len(short) > 1 and short[0] == long[at] != long[0]


def _untitled(name: str) -> list[str]:
    return [word for word in key_of(name).split() if word not in _words("title")]


def _known_forms(name: str) -> tuple[str, ...]:
    """The Latin names that a name in characters stands for; the name itself where there are none."""
    return (_persons().get(name.strip(), name),) if WIDE_RUN.search(name) else (name,)


@cache
def _persons() -> dict[str, str]:
    return {form: row["name"] for row in _table("persons") for form in row["other scripts"].split()}


def blocking_keys(name: str) -> set[str]:
    """Keys under which a name is looked for: the consonants of its words and of the two last words together."""
    if WIDE_RUN.search(name):
        return {name.strip()} | {key for form in _known_forms(name) if form != name for key in blocking_keys(form)}
    words = _consonants(name)
    if not words:
        return set()
    keys = {word for word in words if len(word) > 1} or set(words)
    return keys | {_joined(words[at : at + 2]) for at in range(len(words) - 1)} | {_joined(words)}


def _joined(words: tuple[str, ...]) -> str:
    """Words without vowels written as one: only the first shows that it begins with a vowel."""
    return words[0] + "".join(word.lstrip("a") for word in words[1:])


def _held(short: tuple[str, ...], long: tuple[str, ...], joined: int) -> bool:
    """The short name's words stand in the long one in order, initials allowed and words written as one (of at least
    `joined` letters), and both end alike, or the long one begins with the whole short one."""
    if len(short) > 1 and long[: len(short)] == short:
        return True
    at = 0
    for word in short:
        while at < len(long) and not _fits(word, long, at, joined):
            at += 1
        if at == len(long):
            return False
        at += 1
    ends = _fits(short[-1], long, len(long) - 1, joined) or short[-1] == "".join(long[-2:])
    return (ends or short == long[:1]) and len(short[-1]) > 1


def _misspelt(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Full names that agree but for one letter in one long word ("Volodomyr Zelensky"); of four words and more, in each
    of two ("Meshaal Al-Ahmad Al-Jaber Al-Sabah")."""
    if len(one) != len(other) or len(one) < 2:
        return False
    most = 2 if len(one) >= 4 else 1
    odd = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(odd) > most:  # given name first or surname first
        odd = [(a, b) for a, b in zip(sorted(one), sorted(other), strict=True) if a != b]
    return 0 < len(odd) <= most and all(_a_letter_apart(a, b) for a, b in odd)


def _a_letter_apart(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= 5 and one[0] == other[0] and Levenshtein.distance(one, other) == 1


def _fits(word: str, long: tuple[str, ...], at: int, joined: int) -> bool:
    other = long[at]
    if word in (other, "".join(long[at : at + 2])):
        return True
    if (len(word) >= joined and other.endswith(word)) or (len(other) >= joined and word.endswith(other)):
        return True
    return min(len(word), len(other)) == 1 and word[0] == other[0]


def _latin(word: str) -> str:
    return "".join(_letters().get(sign, sign) for sign in word)


@cache
def _letters() -> dict[str, str]:
    pairs = (row["letters"].partition(" ") for row in _table("letters"))
    return {unicodedata.normalize("NFKD", letter)[0]: latin for letter, _, latin in pairs}


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(next(row["words"] for row in _table("name_words") if row["kind"] == kind).split())


@cache
def _given() -> dict[str, str]:
    return {short: row["given"] for row in _table("given") for short in row["short forms"].split()}


def _table(name: str) -> list[dict[str, str]]:
    text = resources.files(__package__).joinpath(f"data/{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


_SPELLINGS = (
    (re.compile("shch"), "s"),
    (re.compile("(?:kh|ch(?=m))"), "h"),
    (re.compile("(?:gh|q)"), "g"),
    (re.compile("(?:tch|ch|c(?=[eiy]))"), "c"),
    (re.compile("(?:sch|sh)"), "s"),
    (re.compile("zh"), "z"),
    (re.compile("(?:ph)"), "f"),
    (re.compile("(?:ck|c(?![^aou])|k)"), "k"),
    (re.compile("w"), "v"),
    (re.compile("(?:ts|tz)"), "c"),
    (re.compile("(?:dj|j)"), "j"),
    (re.compile("x"), "ks"),
    (re.compile(r"([^aeiouy])\1+"), r"\1"),
    (re.compile("(?<=.)(?:iy|yy|ey|ei|ai|ay|ae|ee|ie|y|i|ii)(?=$)"), "i"),
    (re.compile("(?:ou|oo|u)"), "o"),
    (re.compile("(?:aei|aee|aye|iya|ae|ai|ei|ee|ie|iy|ey|ay|ia|(?<=.)ya)"), "e"),
    (re.compile("(?<=[^aeiou])y(?=[^aeiou])"), "i"),
    (re.compile(r"([aeio])\1+"), r"\1"),
)


_SILENT = re.compile("(?<!^)h(?=[^aeiouy]|$)")


def _sound(word: str, *, bare: bool) -> str:
    for sign, sound in _SPELLINGS:
        word = sign.sub(sound, word)
    return word if bare else _SILENT.sub("", word)


@lru_cache(maxsize=50_000)
def _consonants(name: str) -> tuple[str, ...]:
    return tuple(re.sub("(?<!^)[aeiouyh]", "", re.sub("^[aeiouy]+", "a", word)) for word in sounds(name))
