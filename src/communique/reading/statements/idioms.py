"""Acts that no single verb carries: occasions to discuss, topics, things promised, threats, denials of contacts.

Comes in: a sentence and a predicate's index. Goes out: a `Predicate`, the act of a clause that is told, or None. The
words are data (`idioms` in the lexicon of cues).
"""

from __future__ import annotations

from communique.languages.cues import Cues
from communique.model import Sentence, Token
from communique.reading.statements import tree
from communique.reading.statements.links import infinitive
from communique.reading.statements.predicate import Predicate, carried

CONDITIONS = ("if", "should", "unless")

_FAVOURS = ("favour", "favor")
_CHIEF = frozenset(("main", "central", "key", "chief", "principal", "primary"))
_MATTER = frozenset(("subject", "subjects", "topic", "topics", "theme", "themes", "focus"))


class Idioms:
    """Finds idioms with one language's lexicon."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues
        self.words = cues.idioms

    def find(self, sentence: Sentence, head: int) -> Predicate | None:
        """The act of an idiom at the predicate `head`, whoever its subject."""
        topic = self._topic(sentence, head) or self._features(sentence, head) or self._sent_out(sentence, head)
        topic = topic or self._turns_on(sentence, head) or self._sides(sentence, head)
        return topic or self._kept_up(sentence, head) or self._released(sentence, head)

    def _turns_on(self, sentence: Sentence, head: int) -> Predicate | None:
        """What an encounter was about: "the talks were about fish", "the talks were devoted to fish"."""
        subject = tree.own_subject(sentence, head)
        copula = [t.index for t in sentence.children(head, "cop", "aux")]
        case = [t.index for t in sentence.children(head, "case") if t.low == "about"]
        if sentence.tokens[head].low in ("devoted", "dedicated"):
            case = [c.index for t in sentence.children(head, "obl") for c in sentence.children(t.index, "case")][:1]
        encounter = subject is not None and subject.low in self.words["encounters"]
        if not copula or not case or not encounter or tree.negated(sentence, head) or subject is None:
            return None
        first = min(sentence.subtree(subject.index))
        return carried(sentence, head, "discuss", "topic", first=first, last=case[0], together=True, passive=True)

    def _sides(self, sentence: Sentence, head: int) -> Predicate | None:
        """Where somebody stands: "Norway is in favour of the fund", "Norway was against the fund"."""
        copula = [t.index for t in sentence.children(head, "cop")]
        if not copula or tree.own_subject(sentence, head) is None or tree.negated(sentence, head):
            return None
        case = next((t for t in sentence.children(head, "case")), None)
        favour = case is not None and case.low == "in" and sentence.tokens[head].low in _FAVOURS
        of = next((t for t in sentence.children(head, "nmod", "obl") if tree.case_of(sentence, t.index) == "of"), None)
        if favour and of is not None:
            last = next(t.index for t in sentence.children(of.index, "case"))
            return carried(sentence, head, "support", "favour", first=copula[0], last=last)
        if case is not None and case.low == "against":
            return carried(sentence, head, "oppose", "against", first=copula[0], last=case.index)
        return None

    def opened(self, sentence: Sentence, head: int) -> list[int]:
        """The predicates that an occasion opens: "the visit is an opportunity to discuss", "there will be a chance to
        discuss", "provides an opportunity to discuss"."""
        token = sentence.tokens[head]
        nouns = [token] if any(True for _ in sentence.children(head, "cop")) else []
        if any(t.low == "there" for t in sentence.children(head, "expl")):
            nouns += sentence.children(head, "nsubj")
        if self.cues.lemmas.get(token.low) in self.cues.groups["opening"]:
            nouns += sentence.children(head, "obj")
        if token.low in self.cues.openers:  # "am glad to have an opportunity to discuss"
            return [i for t in sentence.children(head, "xcomp") for i in self.opened(sentence, t.index)]
        if token.low in ("allow", "allows", "enable", "enables"):  # "the visit will allow us to explore"
            inner = sentence.children(head, "xcomp", "ccomp")
            return [t.index for t in inner if tree.mark_of(sentence, t.index) == "to"]
        acts = [
            t.index for n in nouns if n.low in self.cues.openings for t in sentence.children(n.index, "acl", "csubj")
        ]
        acts = [i for i in acts if i > head or sentence.tokens[i].dep == "acl"]
        return [i for act in acts for i in tree.conjuncts(sentence, act)]

    def _topic(self, sentence: Sentence, head: int) -> Predicate | None:
        """ "Fish will be an important topic in the talks", "X was high on the agenda", "key topics will include X"."""
        token, subject = sentence.tokens[head], tree.own_subject(sentence, head)
        if subject is None:
            return None
        topical = subject.low in self.words["topics"] or self._treated(sentence, subject)
        listed = self._topics_told(sentence, head, subject) if topical else None
        if listed is not None:
            return listed
        hung = [token] if any(True for _ in sentence.children(head, "cop")) else []
        hung += list(sentence.children(head, "nmod")) if hung and token.low == "one" else []  # "was one of the topics"
        hung += [t for t in sentence.children(head, "obl", "obj") if token.low in self.words["agenda_verbs"]]
        noun = next((t for t in hung if self._topical(sentence, t)), None)
        tabled = noun is None and self._tabled(sentence, token, subject)
        if tabled:
            noun = token
        if noun is None or not (tabled or self._of_talks(sentence, noun) or self._one_more(sentence, noun)):
            return None
        copula = [t.index for t in sentence.children(head, "aux", "cop") if t.index < head]
        first = min([tree.group_start(sentence, head), *copula])
        return self._shared(sentence, head, subject.index, first, noun.index if noun.head == head else None)

    def _sent_out(self, sentence: Sentence, head: int) -> Predicate | None:
        """What goes out to somebody: "my congratulations go to him on", "our thoughts are with the victims"."""
        subject = tree.own_subject(sentence, head)
        if subject is None or not any(t.low in ("my", "our") for t in sentence.children(subject.index)):
            return None
        named = self.cues.nouns.get(subject.low)
        felt = subject.low in self.words["feelings"]
        said = named is not None and named.name in ("congratulation", "appreciation", "condolence")
        if not felt and not said:
            return None
        act = "condole" if felt or named is None else named.act
        if self.cues.lemmas.get(sentence.tokens[head].low) == "go":
            heard = next((t for t in sentence.children(head, "obl") if tree.case_of(sentence, t.index) == "to"), None)
        else:
            here = felt and tree.case_of(sentence, head) == "with" and any(True for _ in sentence.children(head, "cop"))
            heard = sentence.tokens[head] if here else None
        to = [t.index for t in sentence.children(heard.index, "case")] if heard is not None else []
        if heard is None or not to:
            return None
        hearer = heard.index if heard.index != head else None
        first = min(sentence.subtree(subject.index))
        more = {"first": first, "hearer": hearer, "about": head if hearer is None else None}
        return carried(sentence, head, act, "sent_out", last=to[-1], **more)

    def _features(self, sentence: Sentence, head: int) -> Predicate | None:
        """What talks turn on: "fish figured high in the talks", "fish was at the centre of the talks"."""
        token, subject = sentence.tokens[head], tree.own_subject(sentence, head)
        if subject is None or subject.low in self.cues.event_words or tree.negated(sentence, head):
            return None
        copular = any(True for _ in sentence.children(head, "cop"))
        central = copular and token.low in self.words["centres"] and tree.case_of(sentence, head) in ("at", "in", "to")
        if central:
            hung = list(sentence.children(head, "nmod"))
        elif self.cues.lemmas.get(token.low) in self.cues.groups["featuring"]:
            up = any(t.low == "up" for t in sentence.children(head, "compound", "advmod"))
            if self.cues.lemmas[token.low] == "come" and not up:
                return None
            hung = list(sentence.children(head, "obl", "obj", "advmod"))
            hung += [n for t in hung for n in sentence.children(t.index, "nmod", "obl")]
        else:
            return None
        if not any(t.low in self.words["encounters"] and t.index > head for t in hung):
            return None
        first = min((t.index for t in sentence.children(head, "cop")), default=tree.group_start(sentence, head))
        return self._shared(sentence, head, subject.index, first)

    def _treated(self, sentence: Sentence, subject: Token) -> bool:
        """Matters that were talked about: "matters discussed", "the issues raised"."""
        below = (self.cues.lemmas.get(t.low) for t in sentence.children(subject.index, "acl"))
        return subject.low in self.words["matters"] and any(lemma in self.cues.groups["treating"] for lemma in below)

    def _topics_told(self, sentence: Sentence, head: int, subject: Token) -> Predicate | None:
        """What the topics were: "topics included fish", "the focus was on fish", "topics of the talks were fish"."""
        first = min(sentence.subtree(subject.index))
        if sentence.tokens[head].low in ("include", "includes", "included"):
            about = next((t.index for t in sentence.children(head, "obj")), None)
            return None if about is None else self._shared(sentence, head, about, first)
        copula = [t.index for t in sentence.children(head, "cop")]
        its = any(t.low in ("its", "their") for t in sentence.children(subject.index, "nmod"))  # "its subject was fish"
        chief = any(t.low in _CHIEF for t in sentence.children(subject.index, "amod")) and self._was(
            sentence, sentence.tokens[head]
        )
        of_talks = ((its or chief) and subject.low in _MATTER) or self._of_talks(sentence, subject)
        of_talks = bool(copula) and not tree.willed(sentence, head) and of_talks
        on = [t.index for t in sentence.children(head, "case") if tree.case_of(sentence, head) == "on"]
        last = on[0] if on else copula[-1] if of_talks else None
        if last is None:
            return None
        return carried(sentence, head, "discuss", "topic", first=first, last=last, together=True, passive=True)

    def _topical(self, sentence: Sentence, noun: Token) -> bool:
        """A topic, or "under discussion", "on the table"."""
        case = tree.case_of(sentence, noun.index)
        considered = noun.low in self.words["considered"] and case in ("under", "up")
        one = noun.head >= 0 and sentence.tokens[noun.head].low == "one"
        among = noun.low in self.words["matters"] and (one or case == "among")  # "one of the issues discussed"
        tabled = among and bool({"agenda", "discussed", "raised"} & {t.low for t in self._below(sentence, noun)})
        return considered or tabled or (noun.low in self.words["topics"] and noun.upos == "NOUN")

    def _tabled(self, sentence: Sentence, token: Token, subject: Token) -> bool:
        """ "Other matters were on the table", not "all options are"."""
        there = token.low in self.words["tabled"] and tree.case_of(sentence, token.index) == "on"
        return there and subject.low in self.words["matters"] and self._was(sentence, token)

    def _one_more(self, sentence: Sentence, noun: Token) -> bool:
        """ "Trade was a further topic", in the past and with nothing told that it would be a topic of."""
        return self._was(sentence, noun) and not any(sentence.children(noun.index, "nmod", "acl", "obl"))

    def _was(self, sentence: Sentence, noun: Token) -> bool:
        return any(t.low in ("was", "were") for t in sentence.children(noun.index, "cop"))

    def _of_talks(self, sentence: Sentence, noun: Token) -> bool:
        """True for the topic of talks: an agenda, or a topic with talks or "discussed" below it."""
        below = {t.low for t in self._below(sentence, noun)}
        told = bool(below & {"agenda", "discussed", "raised"}) or noun.low in self.words["considered"]
        return told or any(w in self.cues.event_words for w in below)

    def _below(self, sentence: Sentence, noun: Token) -> list[Token]:
        return [sentence.tokens[i] for i in sentence.subtree(noun.index)]

    def _shared(self, sentence: Sentence, head: int, about: int, first: int, last: int | None = None) -> Predicate:
        more = {"first": first, "last": last, "about": about}
        return carried(sentence, head, "discuss", "topic", together=True, passive=True, **more)

    def _kept_up(self, sentence: Sentence, head: int) -> Predicate | None:
        """What both sides do together will go on: "contacts will continue"."""
        token, subject = sentence.tokens[head], tree.own_subject(sentence, head)
        if subject is None or token.low not in ("continue", "continued") or subject.low not in self.words["joint_work"]:
            return None
        if not tree.willed(sentence, head) or any(True for _ in sentence.children(head, "obj", "xcomp")):
            return None
        return carried(sentence, head, "pledge", "kept_up", about=head, together=True, passive=True)

    def _released(self, sentence: Sentence, head: int) -> Predicate | None:
        """News promised: "further details will be released"."""
        subject = tree.own_subject(sentence, head)
        lemma = self.cues.lemmas.get(sentence.tokens[head].low)
        if subject is None or lemma not in self.cues.groups["release"] or not tree.is_passive(sentence, head):
            return None
        if subject.low not in self.words["news"] or not tree.willed(sentence, head) or tree.negated(sentence, head):
            return None
        return carried(sentence, head, "pledge", "released", about=head, passive=True)

    def asked_along(self, sentence: Sentence, head: int) -> Predicate | None:
        """ "Let us continue" proposes."""
        told = next((t for t in sentence.children(head, "obj", "nsubj") if t.low == "us"), None)
        inner = next((t for t in sentence.children(head, "xcomp", "ccomp")), None)
        if sentence.tokens[head].low != "let" or told is None or inner is None or told.index > inner.index:
            return None
        return carried(sentence, head, "propose", "let_us", last=told.index, objects=(inner.index,), hearer=told.index)

    def allowed(self, sentence: Sentence, head: int) -> list[int]:
        """What somebody asks leave to say: "allow me to offer my congratulations", "let me say that"."""
        if sentence.tokens[head].low not in ("allow", "let", "permit"):
            return []
        me = any(t.low == "me" for t in sentence.children(head, "obj", "nsubj", "iobj"))
        return [t.index for t in sentence.children(head, "xcomp", "ccomp")] if me else []

    def led_to(self, sentence: Sentence, head: int) -> list[int]:
        """What one "went on to say", "took the occasion to say", "began by saying" or has "every reason to believe"."""
        hung = [t for t in sentence.children(head, "xcomp", "advcl") if tree.mark_of(sentence, t.index) == "to"]
        goes = self.cues.lemmas.get(sentence.tokens[head].low) == "go" or sentence.tokens[head].low == "went"
        if goes and any(t.low == "on" for t in sentence.children(head, "advmod", "compound")):
            return [t.index for t in hung]
        takes = self.cues.lemmas.get(sentence.tokens[head].low) in self.cues.groups["taking"]
        occasions = [t for t in sentence.children(head, "obj") if t.low in self.cues.openings]
        if takes and occasions:
            below = [c for t in occasions for c in sentence.children(t.index, "acl")]
            return [t.index for t in (*hung, *below) if tree.mark_of(sentence, t.index) == "to"]
        if sentence.tokens[head].low in self.words["framing"]:
            inner = (t for t in sentence.children(head, "advcl", "xcomp", "obl") if t.low.endswith("ing"))
            return [t.index for t in inner if tree.mark_of(sentence, t.index) in ("by", "with")]
        if self.cues.lemmas.get(sentence.tokens[head].low) == "join":  # "joined X in condemning the attack"
            inner = (t for t in sentence.children(head, "advcl", "xcomp") if t.low.endswith("ing"))
            return [t.index for t in inner if tree.mark_of(sentence, t.index) == "in"]
        reasons = [t for t in sentence.children(head, "obj") if t.low in self.words["reasons"]]
        return [c.index for t in reasons for c in sentence.children(t.index, "acl")]

    # ---------------------------------------------------------------- threats and denials

    def threatens(self, sentence: Sentence, head: int) -> bool:
        """A promise of harm: under a condition that another side may bring about, or by "necessary measures"."""
        if self._tells_you(sentence, head):
            return False
        if self._phrased(sentence, head):
            return True
        heads = [head, *(t.index for t in sentence.children(head, "xcomp", "ccomp"))]
        return any(self._conditional(sentence, i) or self._strikes(sentence, i) for i in heads)

    def _tells_you(self, sentence: Sentence, head: int) -> bool:
        """ "We will keep you updated if there is anything new", "will release the details if"."""
        if any(t.low == "you" for t in sentence.children(head, "obj", "iobj")):
            return True
        released = self.cues.lemmas.get(sentence.tokens[head].low) in self.cues.groups["release"]
        return released and not self._strikes(sentence, head)

    def _phrased(self, sentence: Sentence, head: int, group: str = "threats") -> bool:
        """ "Will have no choice but to", "all options are on the table"."""
        told = " ".join(sentence.tokens[i].low for i in sorted(sentence.subtree(head)))
        return any(f" {phrase} " in f" {told} " for phrase in self.words[group])

    def _conditional(self, sentence: Sentence, head: int) -> bool:
        for clause in sentence.children(head, "advcl"):
            subject = tree.own_subject(sentence, clause.index)
            if subject is None or tree.mark_of(sentence, clause.index) not in CONDITIONS:
                continue
            lemma = self.cues.lemmas.get(clause.low, clause.low)
            joint = subject.low in self.cues.joint_words or subject.low in ("we", "i", "it", "they", "all", "this")
            if not joint and clause.upos == "VERB" and lemma not in self.cues.groups["goodwill"]:
                return True
        return False

    def _strikes(self, sentence: Sentence, head: int) -> bool:
        """ "Take necessary measures", "fight to the end", "retaliate"; not "fight piracy"."""
        bare = not any(sentence.children(head, "obj")) or sentence.tokens[head].low == "retaliate"
        if bare and self.cues.lemmas.get(sentence.tokens[head].low) in self.cues.groups["retaliation"]:
            return True
        with_ = (t for t in sentence.children(head, "obl") if tree.case_of(sentence, t.index) == "with")
        answers = with_ if sentence.tokens[head].low in ("respond", "react", "answer") else ()
        for noun in (*sentence.children(head, "obj"), *answers):
            how = {t.low for t in sentence.children(noun.index, "amod")}
            if noun.low == "countermeasures" or (noun.low in self.words["measures"] and how & self.words["forceful"]):
                return True
        return False

    def told_act(self, sentence: Sentence, head: int) -> str:
        """What telling a clause without an act of its own amounts to: `deny` of a contact, `warn` of a cost, else
        `state`."""
        if self._denies(sentence, head):
            return "deny"
        if any(t.low in ("options", "option") for t in sentence.children(head, "nsubj")):
            return "warn" if self._phrased(sentence, head) else "state"
        if tree.willed(sentence, head) and tree.negated(sentence, head) and self._phrased(sentence, head, "unanswered"):
            return "warn"
        costs = any(t.low in self.words["costs"] for t in sentence.children(head, "nsubj", "obj"))
        undone = tree.negated(sentence, head) or any(t.low in ("none", "nothing") for t in sentence.children(head))
        if tree.willed(sentence, head) and ((costs and self._falls(sentence, head)) or undone):
            return "warn" if costs or self._conditional(sentence, head) else "state"
        return "state"

    def _falls(self, sentence: Sentence, head: int) -> bool:
        """ "There will be costs", "would face consequences", not "will cut costs"."""
        there = any(True for _ in sentence.children(head, "expl"))
        return there or self.cues.lemmas.get(sentence.tokens[head].low) in self.cues.groups["suffering"]

    def _denies(self, sentence: Sentence, head: int) -> bool:
        """A contact, an invitation or a plan of one that there was not: "no call is planned", "they did not speak"."""
        if tree.willed(sentence, head):
            return False
        token = sentence.tokens[head]
        lemma = self.cues.lemmas.get(token.low)
        events = self.cues.event_words | self.words["arrangements"]
        named = [t for t in sentence.children(head, "nsubj", "obj") if t.low in events]
        no = any(d.low in ("no", "any") for t in named for d in sentence.children(t.index, "det"))
        if not no and not tree.negated(sentence, head):
            return False
        if any(True for _ in sentence.children(head, "ccomp")) or infinitive(sentence, head) is not None:
            return False
        there = any(True for _ in sentence.children(head, "expl"))
        if named and (there or lemma in self.cues.contact_verbs or lemma in self.cues.groups["arranging"]):
            return True
        return lemma in self.cues.groups["encountering"] and tree.negated(sentence, head)
