"""Namings: whole expressions for a person in a line, with the offices and parties that they tell.

"Chinese Foreign Minister Qin Gang", "Luigi Mattiolo, Diplomatic Advisor to the Italian Prime Minister", "the Russian
Foreign Minister, Igor Ivanov", "Presidents Biden and Xi", "Mr. Sullivan", and offices that no name follows.
Comes in: a `Line` and its posts. Goes out: `Naming`s in order.
"""

from __future__ import annotations

from dataclasses import replace

from communique.reading.who.appositions import join_apposed
from communique.reading.who.between import enclosed, of_name_before
from communique.reading.who.cores import Post
from communique.reading.who.line import Line
from communique.reading.who.naming import Naming
from communique.reading.who.posts import chunk, find_posts
from communique.reading.who.runs import is_letters, name_run
from communique.reading.who.serving import party_served, served_from, serves
from communique.reading.who.words import name_words, office_words

# Signs that end an honorific: "Mr.", "Dato'".
_MARKS = (".", "'", "’")
_SMALL = ("the", "his", "her")
_CONGRESS = "USA"
_RANKED = frozenset(("ambassador", "general", "admiral", "colonel", "professor", "doctor", "justice", "prince"))
_SPEAKERS = frozenset(("spokesperson", "spokesman", "spokeswoman"))
_GLOSS = 7  # words at most of an office explained in brackets, with the brackets
_COMPLEMENT = 16  # words at most from an office to the name behind what it is the office of


def find_namings(line: Line) -> list[Naming]:
    """All expressions for persons in a line, in order, none overlapping."""
    out: list[Naming] = []
    taken = -1
    posts = find_posts(line)
    used: set[int] = set()
    for n, post in enumerate(posts):
        if n in used or post.first <= taken:
            continue
        out += _bare(line, taken + 1, post.before)
        made, eaten = _from_post(line, posts, n)
        out += made
        used.update(eaten)
        taken = max([post.last, *(m.last for m in made), *((m.apposed or (0, 0))[1] for m in made)])
    out += _bare(line, taken + 1, len(line))
    return join_apposed(line, out)


def _from_post(line: Line, posts: list[Post], n: int) -> tuple[list[Naming], list[int]]:
    """The naming or namings that begin with post n, and the numbers of the posts that they took in."""
    if posts[n].plural and (each := _each_named(line, posts[n])):
        return each, [n]
    chain = _chain(line, posts, n)
    post = posts[chain[-1]]
    start = _name_start(line, post)
    group = [posts[i] for i in chain]
    if start is None or (last := name_run(line, start, sure=True)) is None:
        return [_unnamed(line, *group)], chain
    parties = [code for p in group for code in p.parties]
    parties = parties or [hit.code for i in range(post.last + 1, start - 2) if (hit := line.party_from(i))][-1:]
    if _body_follows(line, last):
        return [_unnamed(line, posts[n])], [n]
    end = _past_letters(line, last)
    if len(chain) == 1 and serves(line, post) and not _holder_follows(line, posts[n + 1 :], end):
        return _in_service(line, post, (start, end)), [n]
    first = Naming(_with_honorifics(line, group[0].before), end, (start, last), group, parties, group[0].owner)
    _party_after(line, first)
    named = [first]
    if post.plural:
        named += _more_names(line, first, group)
    return named, chain


def _holder_follows(line: Line, later: list[Post], end: int) -> bool:
    """ "Envoy of President X and Vice Chairman Y": a further office comes first, and then the name of the holder."""
    return bool(later) and line.word(end + 1) == "and" and _name_start(line, later[0]) is not None


def _in_service(line: Line, post: Post, name: tuple[int, int]) -> list[Naming]:
    """ "Chief of Staff to President X of Norway": the holder is not named here, and is of the party of X, who is named
    only where somebody speaks for him."""
    master = Naming(*name, name)
    _party_after(line, master)
    party = party_served(line, post, name)
    told = list(post.parties) or master.parties or ([party] if party else [])
    if post.noun in _SPEAKERS and (link := served_from(line, post)) is not None:
        office = replace(post, first=link, last=post.last, before=link, head=post.last, noun=line.word(post.last))
        master.first, master.posts = link, [office]
        return [Naming(post.before, link - 1, None, [replace(post, last=link - 1)], told, post.owner), master]
    return [Naming(post.before, master.last, None, [replace(post, last=master.last)], told, post.owner)]


def _body_follows(line: Line, last: int) -> bool:
    """ "the Biden Administration" is no person."""
    return line.word(last + 1 + (line.word(last + 1) == "-")) in name_words().regimes


def _with_honorifics(line: Line, first: int) -> int:
    """The first of the honorifics before an office ("His Majesty King ...")."""
    while line.capital(first - 1) and line.word(first - 1) in name_words().honorifics - {"general"}:
        first -= 1
    return first


def _unnamed(line: Line, post: Post, *more: Post) -> Naming:
    posts, parties = [post, *more], [code for p in (post, *more) for code in p.parties]
    return Naming(_with_honorifics(line, post.before), posts[-1].last, None, posts, parties, post.owner)


def _chain(line: Line, posts: list[Post], n: int) -> list[int]:
    """Posts joined before one name: "State Councilor and Foreign Minister NAME"; "the DPM/FM" with no name too."""
    chain = [n]
    if posts[n].plural:
        return chain
    while chain[-1] + 1 < len(posts):
        here, there = posts[chain[-1]], posts[chain[-1] + 1]
        gap = line.low[here.last + 1 : there.before]
        if (
            (gap not in (("and",), (",",), (",", "and"), ("-",), ("–",), ("/",)) and not _ranked(there, gap))
            or there.plural
            or there.determined == "the"
        ):
            break
        if there.before < there.first or (posts[n].determined == "the" and "and" in gap):
            break
        if gap == (",", "and") and here.parties and of_name_before(line, here):
            break  # "X, foreign minister of Norway, and President Y of Peru"
        if gap == (",",) and (of_name_before(line, here) or _acts_behind(line, here, there)):
            break
        chain.append(chain[-1] + 1)
    named = _name_start(line, posts[chain[-1]]) is not None
    strokes = all(line.word(posts[i].last + 1) == "/" and line.glued(posts[i].last + 1) for i in chain[:-1])
    return chain if (named or strokes) and len(chain) > 1 and _name_start(line, posts[n]) is None else [n]


def _ranked(post: Post, gap: tuple[str, ...]) -> bool:
    """ "Under Secretary for Political Affairs Ambassador X": a rank right behind an office and before the name."""
    return not gap and post.noun in _RANKED and post.first == post.before


def _acts_behind(line: Line, post: Post, later: Post) -> bool:
    """ "In talks with his Russian counterpart, Secretary of State X urged": who acts is not the counterpart."""
    start = _name_start(line, later)
    inside = line.tokens[post.head]
    told = post.noun == "counterpart" and later.noun in _SPEAKERS  # "met her counterpart, spokesman X said"
    return told or (start is not None and line.tokens[start].dep == "nsubj" and inside.dep in ("nmod", "obl"))


def _without_party(line: Line, post: Post) -> int:
    """The last word of an office without the country at its end ("ministers of trade [of Norway]")."""
    hit = line.party_at.get(post.last)
    if hit is None or hit.first <= post.head:
        return post.last
    end = hit.first - 1 - (line.word(hit.first - 1) == "the")
    return max(post.head, end - (line.word(end) == "of"))


def _each_named(line: Line, post: Post) -> list[Naming]:
    """ "the ministers of Norway, X, and (of) Chile, Y": each name behind its country."""
    out: list[Naming] = []
    i, told = post.last + 1, list(post.parties[-1:])
    first = post.before
    while told and line.word(i) == "," and (last := name_run(line, _honorifics(line, i + 1))) is not None:
        start = _honorifics(line, i + 1)
        out.append(Naming(first, last, (start, last), [replace(post, last=_without_party(line, post))], told))
        first = last + 1
        while line.word(first) in ("and", ","):
            first += 1
        if first == last + 1:
            break
        i = first + (line.word(first) in ("of", "from"))
        hit = line.party_ahead(i)
        told = [hit.code] if hit is not None and hit.kind == "name" else []
        i = hit.last + 1 if hit is not None else i
    return out if len(out) > 1 else []


def _name_start(line: Line, post: Post) -> int | None:
    """Where the name after a post begins, honorifics passed over; None where no name follows."""
    i = _honorifics(line, post.last + 1)
    if _starts_name(line, i) and (i == post.last + 1 or line.capital(i)):
        return i
    if (glossed := _past_gloss(line, post.last + 1)) is not None:
        return glossed
    called = range(post.last + 2, _honorifics(line, post.last + 2))
    titled = any(line.word(j) in name_words().calls for j in called) or post.owner is not None
    told = post.parties or post.determined in ("the", "his", "her", "its", "their") or titled
    if enclosed(line, post):
        return None
    if line.word(post.last + 1) == "," and told and not post.plural:
        i = _honorifics(line, post.last + 2)
        if (last := name_run(line, i)) is not None and _set_off(line, i, last, honoured=i > post.last + 2):
            return i
    i = post.last + 2
    if line.word(post.last + 1) == "," and line.capital(post.head) and line.person_at.get(i, (-1, -1))[0] == i:
        last = name_run(line, i) or i
        closed = line.word(last + 1) in (",", ".", "", "and")
        return i if last > i and closed and not post.plural else None
    return _behind_complement(line, post)


def _past_gloss(line: Line, i: int) -> int | None:
    """Where the name begins behind "(Defence Minister)", the words that explain an office before it."""
    close = next((j for j in range(i + 2, i + _GLOSS) if line.word(j) == ")"), None) if line.word(i) == "(" else None
    if close is None or not any(office_words().head(line.word(j)) for j in range(i + 1, close)):
        return None
    start = _honorifics(line, close + 1)
    return start if _starts_name(line, start) else None


def _behind_complement(line: Line, post: Post) -> int | None:
    """ "Italy's Minister of Rail and Simplification, X", "the President of the 67th session of the Assembly, X": the
    name that stands in apposition to the office behind words of it that are not known."""
    if post.plural or not line.capital(post.head):
        return None
    for i in range(post.last + 1, min(post.last + _COMPLEMENT, len(line))):
        first, last = line.person_at.get(i, (-1, -1))
        if line.word(i - 1) == "," and first == i and last > i > post.last + 2:
            head = line.tokens[line.head(first, last)]
            return i if head.dep == "appos" and post.first <= head.head < i else None
        post_too = office_words().head(line.word(i)) is not None and line.word(i) != "general"
        another = i in line.person_at or (post_too and line.word(i - 1) != "of")
        if line.tokens[i].upos in ("VERB", "AUX", "SCONJ") or line.word(i) in (";", ":", ".") or another:
            return None
    return None


def _starts_name(line: Line, i: int) -> bool:
    return i < len(line) and name_run(line, i, sure=True) is not None


def _set_off(line: Line, start: int, last: int, *, honoured: bool) -> bool:
    """A name between commas after "the Prime Minister": two words, or one behind an honorific or that the parser holds
    for a person."""
    alone = (honoured and line.word(last + 1) == ",") or start in line.person_at
    return (last > start or alone) and line.party_at.get(start) is None


def _honorifics(line: Line, i: int) -> int:
    """The first word behind the honorifics that begin at word i."""
    begin = i
    while i < len(line):
        past = _excellency(line, i) or (_retired(line, i) if i > begin else 0) or _honorific(line, i, begin)
        if not past:
            break
        i += past
    return i


def _honorific(line: Line, i: int, begin: int) -> int:
    """1 where word i is an honorific, or the mark behind one, else 0."""
    mark = line.word(i) in _MARKS and line.glued(i) and i > begin
    mark = mark or (line.word(i) == "-" and line.glued(i) and line.word(i + 1) in name_words().honorifics and i > begin)
    if not mark and not (line.word(i) in name_words().honorifics and (line.capital(i) or line.word(i) in _SMALL)):
        return 0
    surname = line.word(i) == "tan" and line.word(i + 1) not in ("sri", "seri")
    return 0 if surname or line.tokens[i].text == "He" else 1  # "HE" is an honorific, "He" a family name


def _excellency(line: Line, i: int) -> int:
    """The words of "H.E Testi", "H. E. Testi": an honorific that the tokens hold letter by letter."""
    second = i + 1 + (line.word(i + 1) == ".")
    spaced = line.tokens[i].text == "H" and len(line.word(i + 2)) > 1 and line.capital(i + 2)
    dotted = line.word(i) == "h" and (second == i + 2 or line.tokens[i].text == "H." or spaced)
    if not dotted or line.word(second) not in ("e", "h", "m", "e."):
        return 0
    last = second + (line.word(second + 1) == "." and line.glued(second + 1))
    return last + 1 - i if line.capital(last + 1) else 0


def _retired(line: Line, i: int) -> int:
    """The words of "(Retd)" behind a rank."""
    if line.word(i) != "(" or line.word(i + 1) not in name_words().retired:
        return 0
    return 3 if line.word(i + 2) == ")" else 0


def _body_after(line: Line, i: int) -> tuple[str, int] | None:
    """The party of the body behind a name, and the body's last word: "of State Council of Oman", "of the CPPCC National
    Committee"."""
    while line.capital(i) or line.word(i) in ("of", "the", "and", "for", "'s", "’s"):
        if line.word(i) in office_words().houses:
            code = office_words().houses[line.word(i)]
            while line.capital(i + 1):
                i += 1
            return code, i
        if (hit := line.party_from(i)) is not None:
            return (hit.code, hit.last) if line.word(i - 1) == "of" or line.word(i - 2) == "of" else None
        i += 1
    return None


def _past_letters(line: Line, last: int) -> int:
    """The last of the letters behind a name ("Ann Muster AC CVO"), else the name's last word."""
    while last + 1 < len(line) and is_letters(line, last + 1):
        last += 1
    return last


def _party_after(line: Line, naming: Naming) -> None:
    """ "of Oman", "(Oman)", "(D-Del.)" after a name."""
    i = naming.last + 1
    if (seat := _past_seat(line, i)) is not None:
        naming.parties.insert(0, _CONGRESS)
        naming.last = seat
    elif line.word(i) in ("of", "from") and (hit := line.party_ahead(i + 1)):
        if line.word(hit.last + 1) not in ("'s", "’s") or line.capital(hit.last + 2):
            naming.parties.insert(0, hit.code)
            naming.last = hit.last
            while hit.kind == "demonym" and line.capital(naming.last + 1) and not line.party_at.get(naming.last + 1):
                naming.last += 1
            behind = line.word(naming.last) in ("ministry", "department") and line.word(naming.last + 1) in (
                "of",
                "for",
            )
            end = chunk(line, naming.last + 2, "of") if behind else None
            naming.last = naming.last if end is None else end
    elif line.word(i) == "of" and (body := _body_after(line, i + 1)):
        naming.parties.insert(0, body[0])
        naming.last = body[1]
    elif line.word(i) == "(" and (hit := line.party_ahead(i + 1)) and line.word(hit.last + 1) == ")":
        naming.parties.insert(0, hit.code)
        naming.last = hit.last + 1


def _past_seat(line: Line, i: int) -> int | None:
    """The last word of "(D-Del.)", ", R-Ohio" behind a name: a seat in the Congress of the United States."""
    opened = line.word(i) in ("(", ",") and line.word(i + 1) in name_words().congress_marks and line.capital(i + 1)
    if not opened or line.word(i + 2) != "-" or not line.glued(i + 2) or not line.capital(i + 3):
        return None
    if line.word(i) == ",":
        return i + 3
    return next((j for j in range(i + 4, i + _GLOSS) if line.word(j) == ")"), None)


def _more_names(line: Line, first: Naming, posts: list[Post]) -> list[Naming]:
    """The further names after a plural: "Presidents Biden and Xi", "Prime Ministers A of X, B of Y and C of Z"."""
    out: list[Naming] = []
    last = first.last
    while line.word(last + 1) in ("and", ",", ";"):
        start = last + 2 + (line.word(last + 2) == "and")
        end = name_run(line, start)
        if end is None:
            break
        naming = Naming(start, end, (start, end), posts, [])
        _party_after(line, naming)
        out.append(naming)
        last = naming.last
    told = [code for post in posts for code in post.parties]
    if len(told) == 1 and not any(naming.parties for naming in out):  # "U.S. Senators X, Y and Z"
        for naming in out:
            naming.parties = list(told)
    return out


def _bare(line: Line, start: int, end: int) -> list[Naming]:
    """Names in [start, end) that no office introduces."""
    out = []
    i = start
    while i < end:
        if not (line.capital(i) or line.low[i] == "#" or line.low[i] in name_words().honorifics):
            i += 1  # most words: nothing of a name begins here
            continue
        begin = _honorifics(line, i)
        retired = begin > i and line.word(begin - 1) == ")"
        called = retired or any(line.word(j) in name_words().calls for j in range(i, begin))
        last = name_run(line, begin, sure=called) if begin < end else None
        if last is None or last >= end or _body_follows(line, last):
            i += 1
            continue
        if last > begin and line.word(last) in name_words().venues:
            i = last + 1
            continue
        seen = any(j in line.person_at for j in range(begin, last + 1))
        naming = Naming(i if called else begin, _past_letters(line, last), (begin, last), sure=called or seen)
        before = i - 2 if line.word(i - 1) in ("'s", "’s") else i - 1  # "Norway's Dr X"
        while line.word(before) in office_words().modifiers and line.capital(before) and before > start:
            before -= 1
        if (hit := line.party_at.get(before)) and (before < i - 1 or hit.kind == "demonym"):
            naming.parties.append(hit.code)
            naming.first = hit.first
        if naming.sure:
            _party_after(line, naming)
        out.append(naming)
        i = naming.last + 1
    return out
