"""Build `src/communique/knowledge/data/offices.csv`, the table of who held which office when.

    python tools/build_offices.py [--shared ../shared] [--check]

Comes in: the collected facts of `SHARED/knowledge` (each row with its source and licence) and the dated texts of
`SHARED/corpora`. Goes out: one row a term. Run it by hand when the facts change; `--check` only tells whether the
shipped table is what the facts give.

What is taken
* Rows of the CIA World Factbook and World Leaders (public domain), of the UN General Debate Corpus (CC0) and of
  Wikidata (CC0). India's rows of Wikidata are left out: they hold Foreign Secretaries.
* Rows from memory only where something else confirms them: a published page, a row of another source, or a dated text
  of the corpora that gives the person the office. Rows of WhoGov and REIGN confirm, but are not copied (no open
  licence).
* No term runs past the date for which a source vouches (`asof`); a later dated text moves that date on.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from communique.knowledge import parties
from communique.knowledge.folding import flatten
from communique.knowledge.matching import Matcher
from communique.knowledge.names import name_words, same_person

TARGET = Path(__file__).parents[1] / "src/communique/knowledge/data/offices.csv"
FIELDS = ("party", "office", "person", "aliases", "start", "end", "asof", "precision", "source")
OFFICES = {
    "head_of_state", "head_of_government", "foreign_minister", "secretary_general", "director_general",
    "central_foreign_affairs_office_director",
}  # fmt: skip
PARTIES = {"LAS": "Arab League", "UNO": "UN", "EUU": "EU"}
# How far each source is trusted for the days of a term, best first; what is not listed only confirms.
TRUST = {"memory": 0, "Wikidata": 1, "CIA World Factbook": 2, "Wikipedia list": 3, "CIA World Leaders": 4, "UNGDC": 5}
TITLES = {
    "foreign_minister": r"Foreign Minister|Minister (?:of|for) (?:Foreign|External) Affairs|Foreign Affairs Minister|"
    r"Foreign Secretary|Secretary(?: of State)?|External Affairs Minister|\bFM\b",
    "head_of_state": r"President|King|Queen|Emir|Amir|Sultan|Supreme Leader|Emperor|Pope|Majesty|Highness",
    "head_of_government": r"Prime Minister|Premier|Chancellor|President|\bPM\b|Taoiseach",
    "secretary_general": r"Secretary[- ]General",
    "director_general": r"Director[- ]General",
    "central_foreign_affairs_office_director": r"Director of the (?:CCP )?(?:Office|Central)",
}
NEAR = 90


@dataclass(frozen=True)
class Term:
    """One row on its way: `source` is a key of TRUST, or another name that only confirms."""

    party: str
    office: str
    person: str
    aliases: tuple[str, ...]
    start: str
    end: str
    asof: str
    precision: str
    source: str
    confirmed: tuple[str, ...] = field(default=())

    def covers(self, day: str) -> bool:
        """True where `day` may lie in the term (an open term runs on)."""
        return self.start <= day and (not self.end or day[: len(self.end)] <= self.end)

    def meets(self, other: Term) -> bool:
        """True where the two terms share a month; terms without a start reach back without limit."""
        return self.start[:7] <= (other.end[:7] or "9") and other.start[:7] <= (self.end[:7] or "9")


_NO_NAME = re.compile(
    r"\"[^\"]*\"|\([^)]*\)|^.*\bM[rs]s?\.*\s|"
    r"^.*\b(?:Chairman|Chair|Commission|Commissioner|Affairs|Presidents?|Minister|Republic of \w+|General)\s"
)


def short_source(source: str) -> str:
    """The source's name as the table gives it."""
    for mark, name in (
        ("WhoGov", "WhoGov"), ("REIGN", "REIGN"), ("factbook", "CIA World Factbook"), ("UNGDC", "UNGDC"),
        ("CountryInfo", "CIA World Leaders"), ("Wikipedia list", "Wikipedia list"), ("unverified", "memory"),
    ):  # fmt: skip
        if mark in source:
            return name
    return "Wikidata"


def plain_name(name: str) -> str:
    """A person's name without nicknames in quotes, family names in capitals written small."""
    bare = " ".join(_NO_NAME.sub("", name).partition(",")[0].split())
    return re.sub(r"[^\W\d_]{3,}", lambda word: word[0].capitalize() if word[0].isupper() else word[0], bare)


def is_name_of(alias: str, person: str) -> bool:
    """True for another spelling of a person's name; the collected facts hold remarks and other people there too."""
    if any(letter.isalpha() and ord(letter) > 0x24F for letter in alias) and not re.search("[A-Za-z]", alias):
        return True
    return bool(alias) and same_person(alias, person) and not re.search(r"\b(?:[a-z]{4,}|is|as)\b", alias)


def read_terms(shared: Path) -> Iterator[Term]:
    """The rows of the collected facts that speak of our offices."""
    with gzip.open(shared / "knowledge/offices.csv.gz", "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            term = read_term(row)
            if term and is_wanted(term, row["title"]):
                yield term


def read_term(row: dict[str, str]) -> Term | None:
    """A row of the collected facts as a term, or None for an office that is not ours."""
    office = row["office"].replace("leader (effective)", "head_of_government").removesuffix(" (acting)")
    if office not in OFFICES:
        return None
    return Term(
        party=PARTIES.get(row["country_iso3"], row["country_iso3"]),
        office=office,
        person=plain_name(row["person"]),
        aliases=tuple(alias for alias in row["aliases"].split(";") if is_name_of(alias, row["person"])),
        start=row["start"],
        end=row["end"],
        asof=row["asof"],
        precision=row["precision"],
        source=short_source(row["source"]),
    )


def is_wanted(term: Term, title: str) -> bool:
    """False for rows that the sources are known to get wrong, or that speak of parties that we do not know."""
    if not parties.get(term.party) or not re.fullmatch(r"[^\W\d_a-z]\S[^\d]*", term.person):
        return False
    if term.source == "Wikidata" and term.party == "IND":
        return False
    return "Chief of Staff" not in title and not (term.office == "head_of_state" and "Prime Minister" in title)


def read_pages(shared: Path) -> Iterator[tuple[str, str, str, str]]:
    """Party, office, person and date of the facts that were compared with published pages."""
    with (shared / "knowledge/verified_by_pages.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            office = row["office"].removesuffix(" (acting)")
            yield PARTIES.get(row["country_iso3"], row["country_iso3"]), office, row["person"], row["date"]


def read_texts(shared: Path) -> Iterator[tuple[str, str]]:
    """Day and text of every dated English document of the corpora."""
    for path in sorted((shared / "corpora").glob("*.jsonl")):
        for line in path.open(encoding="utf-8"):
            row = json.loads(line)
            if row.get("lang") == "en" and row.get("published"):
                yield row["published"][:10], row["text"]


def sightings(terms: Iterable[Term], texts: Iterable[tuple[str, str]]) -> dict[int, list[str]]:
    """The days of texts that give a term's person its office, by the number of the term."""
    forms: dict[str, list[tuple[int, Term]]] = defaultdict(list)
    for number, term in enumerate(terms):
        for name in {term.person, *term.aliases}:
            if name.isascii() and name_words(name):
                forms[name].append((number, term))
                forms[name.split()[-1]].append((number, term))
    matcher = Matcher(forms.items())
    seen: dict[int, list[str]] = defaultdict(list)
    for day, text in texts:
        flat = flatten(text)
        for start, end, meant in matcher.every(flat):
            for number, term in meant:
                if term.covers(day) and says_office(flat.text, start, end, term):
                    seen[number].append(day)
    return seen


def says_office(text: str, start: int, end: int, term: Term) -> bool:
    """True where the words before [start, end) give the term's office: a family name alone needs it right before."""
    titles = TITLES[term.office]
    if " " in text[start:end]:
        return bool(re.search(titles, text[max(0, start - NEAR) : start]))
    words = text[max(0, start - NEAR) : start]
    told = term.party in {hit.code for hit in parties.find(words)}
    return bool(re.search(rf"(?:{titles}) $", words)) and (
        told or (term.party == "USA" and words.endswith("Secretary "))
    )


def same_office(one: Term, other: Term) -> bool:
    """True where two rows tell of one term: one party, office and person, and a month in common."""
    if not one.meets(other):
        return False
    return bool({one.person, *one.aliases} & {other.person, *other.aliases}) or same_person(one.person, other.person)


def confirm(terms: list[Term], shared: Path) -> list[Term]:
    """The terms with what confirms them, their `asof` moved on to the last text or page that vouches for them."""
    by_office: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms:
        by_office[term.party, term.office].append(term)
    pages = list(read_pages(shared))
    seen = sightings(terms, read_texts(shared))
    done = []
    for number, term in enumerate(terms):
        witnesses = {
            other.source for other in by_office[term.party, term.office]
            if other.source != term.source and same_office(term, other)
        }  # fmt: skip
        days = [day for party, office, person, day in pages
                if (party, office) == (term.party, term.office) and same_person(person, term.person)
                and term.covers(day)]  # fmt: skip
        witnesses |= {"published page"} if days else set()
        witnesses |= {"dated texts"} if number in seen else set()
        asof = max([term.asof, *days, *seen.get(number, [])]) if not term.end else term.asof
        done.append(replace(term, asof=asof, confirmed=tuple(sorted(witnesses))))
    return done


def merge(terms: Iterable[Term]) -> Iterator[Term]:
    """One term for all rows that tell of it: dates of the most trusted source, all names."""
    groups: list[list[Term]] = []
    at: dict[tuple[str, str], list[list[Term]]] = defaultdict(list)
    for term in sorted(terms, key=lambda term: (TRUST[term.source], term.start or "9")):
        known = next((g for g in at[term.party, term.office] if any(same_office(term, other) for other in g)), None)
        if known is None:
            groups.append([term])
            at[term.party, term.office].append(groups[-1])
        else:
            known.append(term)
    for group in groups:
        yield one_of(group)


def one_of(group: list[Term]) -> Term:
    """The most trusted row of a group, completed from the others: a start that it lacks, an end told later, names."""
    best = group[0]
    start = best.start or next((term.start for term in group if term.start), "")
    told_later = [term.end for term in group if len(term.end) == 10 and term.end > best.asof and near(term, best)]
    # The Factbook's own history may end a term where only the wording of a page changed.
    still_there = any(not term.end and term.source == best.source and near(term, best) for term in group)
    end = "" if best.end and still_there else best.end or min(told_later, default="")
    asof = max(term.asof for term in group if not term.end or term is best)
    names = dict.fromkeys(name for term in group for name in (plain_name(term.person), *term.aliases))
    names.pop(best.person, None)
    telling = tuple(name for name in names if not name.isascii() or len(name_words(name)) > 1)
    return replace(best, start=start, end=end, asof=asof, aliases=telling[:6])


def near(one: Term, other: Term) -> bool:
    """True where the two terms begin in one quarter of a year."""
    return abs(months(one.start) - months(other.start)) <= 3


def months(day: str) -> int:
    """A date at any precision as a number of months; 0 where there is none."""
    year, _, rest = day.partition("-")
    return int(year or 0) * 12 + int(rest[:2] or 0)


def usable(terms: Iterable[Term]) -> Iterator[Term]:
    """Terms that may ship: of an open source, and from memory only where something confirms them."""
    return (term for term in terms if term.source in TRUST and (term.source != "memory" or term.confirmed))


def cited(term: Term) -> str:
    """The source as the table prints it."""
    return f"memory; confirmed by {', '.join(term.confirmed)}" if term.source == "memory" else term.source


def table(shared: Path) -> str:
    """The whole table as CSV text."""
    out = io.StringIO()
    out.write("# Who held which office when. Made by tools/build_offices.py: mend office_holders.csv instead.\n")
    write = csv.writer(out, lineterminator="\n")
    write.writerow(FIELDS)
    merged = merge(usable(confirm(list(read_terms(shared)), shared)))
    for term in sorted(merged, key=lambda term: (term.party, term.office, term.start, term.person)):
        precision = "seen" if "snapshot" in term.precision else term.precision
        write.writerow([term.party, term.office, term.person, ";".join(term.aliases), term.start, term.end, term.asof,
                        precision, cited(term)])  # fmt: skip
    return out.getvalue()


def main() -> int:
    """Write the table, or with `--check` tell whether the shipped one is current (exit code 1 where not)."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    options.add_argument("--check", action="store_true")
    given = options.parse_args()
    text = table(given.shared)
    if given.check:
        return int(text != TARGET.read_text(encoding="utf-8"))
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
