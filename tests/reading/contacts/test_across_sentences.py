"""Contacts whose people, channel or day other sentences tell."""

from __future__ import annotations

import pytest

from ..casting import contacts

OLA, ANA = "Norwegian Foreign Minister Ola Muster", "Peruvian Foreign Minister Ana Exemplo"
DAY = "2027-03-05"
TOLD = [
    (
        "The two ministers spoke by phone on Tuesday. Norway's Minister Ola Muster told Peru's Minister Ana Exemplo "
        "that Norway would sign.",
        ["call held Exemplo+Muster"],
    ),
    (
        "Norway's prime minister telephoned his Peruvian counterpart on Tuesday. Ola Muster told Ana Exemplo that help "
        "was on its way.",
        ["call held Exemplo+Muster"],
    ),
    (
        "The presidents of Norway and Peru will meet in Geneva next week. Ola Muster and Ana Exemplo are to sign "
        "a treaty.",
        ["meeting planned Exemplo+Muster"],
    ),
    (
        "Norway and Peru ended the dispute on Tuesday. The accord came after a meeting in Geneva between Foreign "
        "Ministers Ola Muster and Ana Exemplo.",
        ["meeting held Exemplo+Muster"],
    ),
    (
        "Ola Muster and Ana Exemplo met in Geneva on Tuesday. The Norwegian premier and the Peruvian president signed "
        "a treaty.",
        ["meeting held Exemplo+Muster"],
    ),
    (
        "A phone call has taken place between the foreign ministers of Norway and Peru. During the conversation Ola "
        "Muster and Ana Exemplo discussed fish.",
        ["call held Exemplo+Muster"],
    ),
    (
        "Speaking by telephone on Tuesday, the prime ministers of Norway and Peru agreed to sign. Ola Muster told Ana "
        "Exemplo that trade was growing.",
        ["call held Exemplo+Muster"],
    ),
    (
        f"A Norwegian delegation led by Ola Muster visited Peru on Tuesday. The delegation met {ANA}.",
        ["visit held Muster", "meeting held Exemplo+Muster"],
    ),
    (
        "Norwegian Prime Minister Ola Muster congratulated Ana Exemplo on her election as president of Peru. In a "
        "phone call on Tuesday, he urged her to sign the treaty.",
        ["call held Exemplo+Muster"],
    ),
    (
        f"{OLA} has cancelled a trip to Peru, his office said. He was to have met {ANA} on Monday.",
        ["visit cancelled Muster", "meeting cancelled Exemplo+Muster"],
    ),
    (
        f"{OLA} spoke to {ANA} on Tuesday and to Chilean Minister Luz Beispiel on Monday.",
        ["unspecified held Exemplo+Muster", "unspecified held Beispiel+Muster"],
    ),
    (
        f"{OLA} on Tuesday separately received the ambassadors of Peru and Chile, Ana Exemplo and Luz Beispiel.",
        ["meeting held Exemplo+Muster", "meeting held Beispiel+Muster"],
    ),
    (
        f"{OLA} welcomed {ANA} to Oslo on Tuesday and the two held talks.",
        ["visit held Exemplo+Muster", "meeting held Exemplo+Muster"],
    ),
    (f"On the sidelines of the UN General Assembly, Norway's minister, Ola Muster, met {ANA}.",
     ["meeting held Exemplo+Muster", "multilateral held "]),
    (f"{OLA} discussed fish with {ANA} ahead of the summit.", ["unspecified held Exemplo+Muster"]),
    (f"{OLA} attended a dinner hosted by {ANA}.", ["meeting held Exemplo+Muster"]),
    (f"In letters to {ANA} and Chilean Minister Luz Beispiel, {OLA} asked for help.",
     ["letter held Exemplo+Muster", "letter held Beispiel+Muster"]),
]  # fmt: skip


def told(text: str) -> list[str]:
    return [
        f"{c.kind} {c.status} " + "+".join(sorted(p.name.rsplit(maxsplit=1)[-1] for p in c.participants if p.name))
        for c in contacts(text, published=DAY)
    ]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_took_part(text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(
    "name",
    [
        "Director General for the Americas at the Norwegian Ministry of Foreign Affairs Ola Muster",
        "State Secretary Ola Muster of the Norwegian Ministry of Foreign Affairs",
        "Norwegian Deputy Prime Minister and Foreign Minister Ola Muster",
        "Ola Muster, foreign minister of Norway,",
    ],
)
def test_names_with_long_offices_beside_another(name: str) -> None:
    assert told(f"{name} and the Peruvian ambassador, Ana Exemplo, met in Geneva.") == ["meeting held Exemplo+Muster"]
    assert told(f"On Monday, {name} and President Ana Exemplo of Peru met in Geneva.") == [
        "meeting held Exemplo+Muster"
    ]


def test_who_heads_a_ministry_is_of_its_country() -> None:
    assert told("Ola Muster, who heads the Norwegian foreign ministry, met President Ana Exemplo of Peru.") == [
        "meeting held Exemplo+Muster"
    ]
