"""What a reader of the cast would see break: a person twice, under the wrong name, for the wrong country."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.model import Document
from communique.reading.page import look_at
from communique.reading.who import find_cast

from ..casting import cast_of, mention, parser, person


@pytest.mark.parametrize(
    ("text", "name", "office", "state"),
    [
        ("Chinese Foreign Minister Qin Gang arrived.", "Qin Gang", "Foreign Minister", "CHN"),
        ("He met Foreign Minister Jean-Yves Le Drian of France.", "Jean-Yves Le Drian", "Foreign Minister", "FRA"),
        (
            "European Commission President Ursula von der Leyen spoke.",
            "Ursula von der Leyen",
            "President",
            "EU",
        ),
        ("His Majesty King Abdullah II of Jordan spoke.", "Abdullah II", "King", "JOR"),
        ("He met Luigi Mattiolo, Diplomatic Advisor to the Italian Prime Minister.", "Luigi Mattiolo", None, "ITA"),
        ("The Russian Foreign Minister, Igor Ivanov, will attend.", "Igor Ivanov", "Foreign Minister", "RUS"),
        ("Minister of Foreign Affairs of Venezuela Yvan Gil spoke.", "Yvan Gil", None, "VEN"),
        ("The Chargé d'Affaires a.i. of Ghana Ana Testi spoke.", "Ana Testi", None, "GHA"),
        ("Ghana's High Commissioner to Nigeria, Ana Testi, spoke.", "Ana Testi", "High Commissioner to Nigeria", "GHA"),
        ("The President of the Republic of Kenya H.E Ana Testi spoke.", "Ana Testi", None, "KEN"),
        ("Chile's newly-elected President Ana Testi spoke.", "Ana Testi", "President", "CHL"),
        ("The President of the 67th session of the UN General Assembly, Ana Testi, spoke.", "Ana Testi", None, "UN"),
        ("Italy's Minister of Rail and Simplification, Ana Testi, spoke.", "Ana Testi", None, "ITA"),
        ("The HR/VP Helena Testi spoke.", "Helena Testi", "HR/VP", "EU"),
        ("Deputy United States Envoy Ana Testi spoke.", "Ana Testi", "Deputy United States Envoy", "USA"),
        ("Chief Cabinet Secretary Ana Testi spoke.", "Ana Testi", "Chief Cabinet Secretary", "JPN"),
        ("Premier and Foreign Minister Wang Yi of China spoke.", "Wang Yi", "Premier and Foreign Minister", "CHN"),
    ],
)  # fmt: skip
def test_person_has_name_office_and_party(text: str, name: str, office: str | None, state: str) -> None:
    found = person(cast_of(text), name.rsplit(maxsplit=1)[-1])
    assert (found.name, found.state) == (name, state)
    assert office is None or found.office == office


@pytest.mark.parametrize(
    "words",
    [
        "his Finnish colleague",
        "his opposite number from Finland,",
        "his counterpart from Finland,",
        "his colleague from Finland,",
    ],
)
def test_a_counterpart_by_any_word_is_of_the_country_told(words: str) -> None:
    cast = cast_of(f"Foreign Minister Juan Probo of Chile met {words} Liisa Ejemplo.")
    assert [p.state for p in cast.persons] == ["CHL", "FIN"]


def test_all_of_a_delegation_that_meets_somebody_are_of_the_publisher() -> None:
    cast = cast_of(
        "Deputy Minister Juan Probo and Director General Ana Testi met with President Liisa Ejemplo of Finland.",
        publisher="Ministry of Foreign Affairs of Chile",
    )
    assert [p.state for p in cast.persons] == ["CHL", "CHL", "FIN"]


def test_a_surname_that_only_sounds_like_that_of_a_leader_is_the_publishers_own() -> None:
    cast = cast_of(
        "Foreign Minister Faurie met Foreign Minister Ana Testi of Brazil.",
        publisher="Argentine Ministry of Foreign Affairs",
        published="2017-07-14",
    )
    assert person(cast, "Faurie").state == "ARG"


def test_an_initial_may_be_that_of_a_second_name() -> None:
    cast = cast_of("Prime Minister of Chile Ana Berta Testi spoke. B.Testi thanked the people.")
    assert [p.name for p in cast.persons] == ["Ana Berta Testi"]


@pytest.mark.parametrize(
    ("publisher", "text", "states"),
    [
        ("Embassy of Chile in Norway", "Juan Probo, Ambassador to Norway, called on Adviser Liisa Ejemplo.",
         ["CHL", "NOR"]),
        ("Ministry of Foreign Affairs of Chile", "Minister Liisa Ejemplo of Norway called on Secretary Juan Probo.",
         ["NOR", "CHL"]),
    ],
)  # fmt: skip
def test_who_is_called_on_is_of_the_other_party(publisher: str, text: str, states: list[str]) -> None:
    assert [p.state for p in cast_of(text, publisher=publisher).persons] == states


def test_a_paper_names_its_own_minister_without_the_country() -> None:
    cast = cast_of("Foreign Minister Dato Testi met President Liisa Ejemplo of Finland.", publisher="Bernama")
    assert person(cast, "Testi").state == "MYS"


def test_two_ambassadors_in_a_row_speak_for_their_own_states() -> None:
    cast = cast_of(
        "He met UAE Ambassador to the United States Yousef Al Otaiba and Saudi Ambassador to the United States "
        "Reema bint Bandar Al Saud."
    )
    assert [p.state for p in cast.persons] == ["ARE", "SAU"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Joseph R. Biden, Jr. spoke. President Biden left.", "Joseph R. Biden, Jr."),
        ("Iran's Hossein Amir-Abdollahian spoke. Amirabdollahian left.", "Hossein Amir-Abdollahian"),
        ("President Ebrahim Raisi of Iran spoke. President Raisi Raeisi left.", "Ebrahim Raisi"),
        ("Minister Motegi Toshimitsu of Japan spoke. Toshimitsu Motegi left.", "Motegi Toshimitsu"),
    ],
)
def test_one_person_under_all_spellings(text: str, name: str) -> None:
    assert [p.name for p in cast_of(text).persons] == [name]


def test_namesakes_stay_two() -> None:
    cast = cast_of("President Joe Biden and First Lady Jill Biden arrived.", publisher="The White House")
    assert [p.name for p in cast.persons] == ["Joe Biden", "Jill Biden"]


def test_own_official_without_a_country_belongs_to_the_publisher() -> None:
    text = "Deputy Minister Jan Example met with Deputy Minister Otto Muster of Germany."
    cast = cast_of(text, publisher="Ministry of Foreign Affairs of Norway")
    assert [(p.name, p.state) for p in cast.persons] == [("Jan Example", "NOR"), ("Otto Muster", "DEU")]


def test_title_lends_the_fullest_name_and_the_party() -> None:
    cast = cast_of(
        "National Security Advisor Jake Sullivan spoke with National Security Advisor Kim Sung-han.",
        title="Call with National Security Advisor Kim Sung-han of the Republic of Korea",
        publisher="The White House",
    )
    assert person(cast, "Sung-han").state == "KOR"


def test_office_words_without_a_name_find_their_holder() -> None:
    text = "President Biden met President Macron of France. The President thanked him. The French president left."
    cast = cast_of(text, publisher="The White House")
    biden, macron = person(cast, "Biden"), person(cast, "Macron")
    assert mention(cast, text, "The President").person == biden
    assert mention(cast, text, "The French president").person == macron


def test_vice_president_is_not_the_president() -> None:
    text = "Vice President Kamala Harris met President Isaac Herzog of Israel. The Vice President left."
    cast = cast_of(text, publisher="The White House")
    assert mention(cast, text, "The Vice President").person == person(cast, "Harris")


def test_sides_and_pronouns_are_mentions() -> None:
    text = "Foreign Minister Wang Yi spoke. He added that the Iranian side agreed. The two sides will meet again."
    cast = cast_of(text)
    assert mention(cast, text, "He").person == person(cast, "Yi")
    assert mention(cast, text, "the Iranian side").parties == ("IRN",)
    assert mention(cast, text, "The two sides").kind == "group"


def test_president_of_a_university_speaks_for_no_state() -> None:
    cast = cast_of(
        "Chinese President Xi Jinping met the President of Harvard University Lawrence Bacow in Beijing.",
        publisher="Ministry of Foreign Affairs of the PRC",
    )
    assert person(cast, "Bacow").state is None


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=120), st.text(max_size=30))
def test_any_text_gives_mentions_that_slice_to_their_words(text: str, title: str) -> None:
    document = Document("d", text, title=title)
    page = look_at(document)
    cast = find_cast(document, page, parser().parse(page.plain, page.paragraphs))
    for found in cast.mentions:
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found.first <= found.head <= found.last
        assert cast.at(found.sentence, found.head) is not None


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("President el-Sisi met with King Felipe of Spain in Madrid.", "el-Sisi", "EGY"),
        ("Ukrainian leader Oleh Bondar spoke to Poland's president.", "Oleh Bondar", "UKR"),
        ("Chile's official Juan Ocampo said so.", "Juan Ocampo", "CHL"),
    ],
)
def test_names_after_particles_and_weak_offices(text: str, name: str, state: str) -> None:
    found = cast_of(text, published="2023-05-06")
    assert (name, state) in {(p.name, p.state) for p in found.persons}


def test_an_office_keeps_the_country_told_once() -> None:
    text = "Estonia's crown prince has fallen ill. Prime Minister Juan Ocampo of Chile met the crown prince."
    assert mention(cast_of(text), text, "the crown prince").parties == ("EST",)


def test_him_in_the_second_clause_is_the_guest_and_not_the_host_who_acts() -> None:
    text = (
        "Foreign Minister Jan Muster of Egypt will be in Oslo. Vice President Anna Beispiel of Norway will meet with "
        "him, and Foreign Minister Ola Vorbild of Norway will hold talks with him."
    )
    cast = cast_of(text)
    assert [m.person.name for m in cast.mentions if m.kind == "pronoun" and m.person] == ["Jan Muster", "Jan Muster"]


def test_the_one_who_told_of_a_contact_goes_on() -> None:
    text = (
        "Foreign Minister Sergey Lavrov of Russia will hold talks with Hakan Fidan, Russian spokeswoman Maria "
        "Zakharova said. She added that the grain deal was on the agenda."
    )
    assert mention(cast_of(text), text, "She").person == person(cast_of(text), "Zakharova")


@pytest.mark.parametrize(("pronoun", "name"), [("He", "Petrov"), ("She", "Lindqvist")])
def test_a_pronoun_passes_over_whom_it_cannot_stand_for(pronoun: str, name: str) -> None:
    text = (
        "Swedish Foreign Minister Mrs. Anna Lindqvist met Russian Foreign Minister Mr. Oleg Petrov. "
        f"{pronoun} thanked Norway."
    )
    assert mention(cast_of(text), text, pronoun).person == person(cast_of(text), name)
