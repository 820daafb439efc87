"""Which act a sentence of a readout is read as. Each act by the ways in which readouts put it."""

from __future__ import annotations

import pytest

import communique

from ..saying import MET, acts, by_words, said

VERBS = [
    ("Eksempel discussed trade and the Arctic with Exemplo.", "discuss", "discussed"),
    ("The ministers reviewed progress on the rainforest fund.", "discuss", "reviewed"),
    ("They exchanged views on energy and fisheries.", "discuss", "exchanged views on"),
    ("The ministers held talks on fish and energy.", "discuss", "held talks on"),
    ("They had a conversation about the Arctic.", "discuss", "had a conversation about"),
    ("Eksempel said the talks on fish quotas had gone on for two years.", "state", "said"),
    ("She noted that the ports were full.", "state", "noted"),
    ("Exemplo pointed out that soy exports had doubled.", "state", "pointed out"),
    ("Exemplo told reporters that soy exports had doubled.", "state", "told"),
    ("Eksempel reaffirmed her commitment to the rainforest fund.", "reaffirm", "reaffirmed"),
    ("Exemplo reiterated that Brazil will protect the forest.", "reaffirm", "reiterated"),
    ("Eksempel underscored Norway's commitment to open sea lanes.", "reaffirm", "underscored"),
    ("Norway supports the rainforest fund.", "support", "supports"),
    ("Eksempel welcomed the new law on fisheries.", "support", "welcomed"),
    ("Eksempel expressed support for the rainforest fund.", "support", "expressed support for"),
    ("Brazil opposes new tariffs on soy.", "oppose", "opposes"),
    ("Exemplo rejected the criticism of the dam.", "oppose", "rejected"),
    ("Eksempel thanked Brazil for its help in the rescue.", "appreciate", "thanked"),
    ("Exemplo praised the work of the Norwegian team.", "appreciate", "praised"),
    ("Eksempel spoke highly of the rangers.", "appreciate", "spoke highly of"),
    ("Eksempel congratulated Exemplo on his appointment.", "congratulate", "congratulated"),
    ("Exemplo extended his best wishes for the national day.", "congratulate", "extended his best wishes"),
    ("Eksempel condemned the attack on the embassy.", "condemn", "condemned"),
    ("Exemplo accused the miners of burning the forest.", "condemn", "accused"),
    ("Eksempel warned that new fires would end the fund.", "warn", "warned"),
    ("Eksempel threatened to leave the fund.", "warn", "threatened to"),
    ("Eksempel urged Brazil to open its ports.", "call_for", "urged"),
    ("Exemplo called on all parties to show restraint.", "call_for", "called on"),
    ("Eksempel called for a ceasefire.", "call_for", "called for"),
    ("Exemplo pledged to end illegal logging.", "pledge", "pledged to"),
    ("Norway will abide by the treaty on forests.", "pledge", "will"),
    ("Eksempel vowed to double the fund.", "pledge", "vowed to"),
    ("Exemplo expressed the hope that the treaty will be signed soon.", "hope", "expressed the hope"),
    ("Exemplo looked forward to the next summit.", "hope", "looked forward to"),
    ("The ministers agreed to meet again in May.", "agree", "agreed to"),
    ("They agreed on a plan for the ports.", "agree", "agreed on"),
    ("Exemplo proposed a joint commission on fisheries.", "propose", "proposed"),
    ("Eksempel invited Exemplo to visit Tromso.", "propose", "invited"),
    ("Eksempel briefed Exemplo on the situation in the Arctic.", "inform", "briefed"),
    ("Exemplo informed her about the election.", "inform", "informed"),
    ("Exemplo denied that Brazil had broken the treaty.", "deny", "denied"),
    ("Exemplo denied the reports of a secret deal.", "deny", "denied"),
]

# Sentences in which the act is looked at and its cue is not: what belongs to the cue may be measured in two ways.
NOUNS = [
    ("Exemplo conveyed his gratitude to Norway for the grant.", "appreciate"),
    ("Eksempel expressed sympathy with the families of the victims.", "condole"),
    ("Exemplo expressed concern over the tariffs.", "voice_concern"),
    ("Eksempel offered her condolences over the floods in Bahia.", "condole"),
    ("Eksempel voiced her regret at the delay.", "voice_concern"),
    ("Eksempel hopes to visit Brazil next year.", "hope"),
    ("Exemplo warned of a trade war.", "warn"),
    ("Exemplo attached great importance to the fund.", "state"),
    ("Eksempel wished the people of Brazil a happy national day.", "congratulate"),
]

ADJECTIVES = [
    ("Exemplo said Brazil is ready to sign the treaty.", "pledge", "is ready to"),
    ("Norway is prepared to share its data.", "pledge", "is prepared to"),
    ("Eksempel said Norway is committed to the fund.", "pledge", "is committed to"),
    ("They were determined to end illegal fishing.", "pledge", "were determined to"),
    ("She was confident that the fund would grow.", "hope", "was confident"),
    ("Norway is grateful to Brazil for the help.", "appreciate", "is grateful to"),
    ("Brazil remains concerned about the tariffs.", "voice_concern", "remains concerned about"),
    ("Brazil is opposed to new tariffs.", "oppose", "is opposed to"),
]

MODALS = [
    ("Eksempel said that Norway will open a new port.", "pledge", "will"),
    ("Exemplo said that Brazil would protect the forest.", "pledge", "would"),
    ("Exemplo said Norway should open its ports.", "call_for", "should"),
    ("Eksempel said the two countries should build more ships.", "call_for", "should"),
    ("Eksempel said all parties must respect the law of the sea.", "call_for", "must"),
    ("Exemplo said Brazil will not accept new tariffs.", "oppose", "will"),
    ("Exemplo said Brazil would never allow new tariffs.", "oppose", "would"),
]


@pytest.mark.parametrize(("text", "act", "cue"), VERBS, ids=by_words(VERBS))
def test_a_verb_of_the_genre_carries_its_act(text: str, act: str, cue: str) -> None:
    assert acts(text) == [(act, cue)]


@pytest.mark.parametrize(("text", "act"), NOUNS, ids=by_words(NOUNS))
def test_an_act_is_seen_whatever_the_cue_is_cut_to(text: str, act: str) -> None:
    assert [one.act for one in said(text)] == [act]


@pytest.mark.parametrize(("text", "act", "cue"), ADJECTIVES, ids=by_words(ADJECTIVES))
def test_an_adjective_after_a_copula_carries_an_act(text: str, act: str, cue: str) -> None:
    assert acts(text) == [(act, cue)]


@pytest.mark.parametrize(("text", "act", "cue"), MODALS, ids=by_words(MODALS))
def test_a_modal_inside_what_was_said_promises_asks_or_refuses(text: str, act: str, cue: str) -> None:
    assert acts(text) == [(act, cue)]


def test_what_the_other_side_will_do_is_told_and_not_promised() -> None:
    assert acts("Eksempel said that Brazil will open a new port.") == [("state", "said")]


def test_what_a_state_will_do_is_a_promise_without_a_verb_of_saying() -> None:
    assert acts("Norway will send two ships.") == [("pledge", "will")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Exemplo does not support new tariffs.", [("oppose", "does not support")]),
        ("Brazil does not accept the ruling.", [("oppose", "does not accept")]),
        ("They did not discuss the tariffs.", []),
        ("Exemplo said Brazil is not ready to sign the treaty.", [("oppose", "is not ready to")]),
        ("Eksempel said Norway is not concerned about the plan.", [("state", "said")]),
    ],
)
def test_negation_turns_support_into_opposition_and_talk_into_nothing(text: str, found: list[tuple[str, str]]) -> None:
    assert acts(text) == found


def test_what_somebody_did_not_say_is_not_put_in_the_mouth() -> None:
    assert acts("Eksempel did not say whether Norway will pay.") == []
    assert acts("Exemplo did not confirm that Brazil opposes the fund.") == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Trade and energy were discussed.", "discuss"),
        ("The situation in the Arctic was discussed.", "discuss"),
        ("Concern was expressed over the tariffs.", "voice_concern"),
        ("Readiness was expressed to expand trade in fish.", "pledge"),
        ("It was agreed to open a new office in Brasilia.", "agree"),
        ("It was noted that trade had grown.", "state"),
    ],
)
def test_a_passive_that_names_nobody_is_both_sides_act(text: str, act: str) -> None:
    (one,) = said(text)
    assert (one.act, one.speaker, set(one.holder)) == (act, None, {"NOR", "BRA"})


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in the town hall on Monday.",
        "Exemplo will visit Norway in May.",
        "Eksempel will hold talks with her Danish counterpart on Friday.",
        "Eksempel said the ministers will meet again in May.",
    ],
)
def test_a_sentence_that_only_reports_a_contact_is_no_statement(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The fund was set up in 2008.",
        "The fund, which Norway set up in 2008, has grown.",
        "Trade between the countries reached 2 billion dollars last year.",
    ],
)
def test_the_reporters_own_background_is_no_statement(text: str) -> None:
    assert acts(text) == []


def test_called_on_somebody_to_act_urges() -> None:
    (one,) = said("Exemplo called on Norway to open its ports.")
    assert (one.act, one.cue, one.content, one.addressee) == ("call_for", "called on", "to open its ports", "NOR")


def test_called_on_somebody_at_the_office_urges_nobody() -> None:
    assert acts("Exemplo called on Eksempel at her office in Oslo.") == []
    assert acts("Exemplo called on the King of Norway on Tuesday.") == []


def test_called_somebody_by_telephone_urges_nobody() -> None:
    assert [act for act, _ in acts("Exemplo called Eksempel on Tuesday to discuss tariffs.")] == ["discuss"]


def test_calling_something_something_describes_it() -> None:
    (one,) = said("Eksempel called the plan a mistake.")
    assert (one.act, one.content) == ("state", "the plan a mistake")


def test_welcoming_a_guest_is_a_greeting_and_welcoming_a_step_supports_it() -> None:
    assert acts("Eksempel welcomed Exemplo to Oslo.") == []
    assert acts("Eksempel welcomed the visit.") == [("support", "welcomed")]


def test_the_sentence_that_reports_the_meeting_gives_the_contact_alone() -> None:
    assert said(MET, "") == []


JUDGED = [
    ("Eksempel said that the tariffs are unacceptable.", "oppose", "the tariffs"),
    ("The fires in the forest are deeply worrying, she said.", "voice_concern", "The fires in the forest"),
    ("Eksempel noted with deep concern the tariffs on fish.", "voice_concern", "the tariffs on fish"),
    ("Eksempel noted with appreciation that the ports were open.", "appreciate", "that the ports were open"),
    ("Exemplo said Norway needs to open its ports.", "call_for", "open its ports"),
    ("Exemplo said Norway has to open its ports.", "call_for", "open its ports"),
    ("Exemplo spoke in favour of a new treaty.", "support", "a new treaty"),
    ("The ministers highly assessed the work of the fund.", "appreciate", "the work of the fund"),
    ("Eksempel criticised Brazil for the delay.", "condemn", "for the delay"),
    ("Exemplo ruled out new tariffs.", "oppose", "new tariffs"),
    ("The fund is safe, according to Exemplo.", "state", "The fund is safe"),
    ("According to Exemplo, the fund is safe.", "state", "the fund is safe"),
    ("It should be noted that trade has grown, Eksempel said.", "state", "that trade has grown"),
    ("Eksempel has repeatedly said that the fund is safe.", "reaffirm", "that the fund is safe"),
    ("Brazil said it would not sell the forest.", "pledge", "not sell the forest"),
    ("Special attention was paid to the Arctic.", "discuss", "the Arctic"),
    ("Concern was expressed over the tariffs.", "voice_concern", "the tariffs"),
    ("Eksempel assured Exemplo of Norway's support.", "pledge", "of Norway's support"),
    ("Exemplo described the talks as “frank and constructive”.", "state", "the talks as “frank and constructive”"),
]


@pytest.mark.parametrize(("text", "act", "content"), JUDGED, ids=by_words(JUDGED))
def test_what_a_speaker_makes_of_a_thing_is_an_act(text: str, act: str, content: str) -> None:
    assert [(one.act, one.content) for one in said(text)] == [(act, content)]


UNSAID = [
    "Exemplo called Eksempel for talks on fish.",
    "Exemplo refused to confirm the report.",
    "The two ministers did not agree on the fund.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_no_act_is_read_where_nothing_is_said(text: str) -> None:
    assert acts(text) == []


def test_who_is_not_worried_voices_no_concern() -> None:
    assert [act for act, _ in acts("Eksempel said she was not worried about the tariffs.")] == ["state"]


WANTED = [
    ("“I want to stress that Norway supports the fund,” Eksempel said.", "support"),
    ("“I wish to thank Brazil for its help,” Eksempel said.", "appreciate"),
    ("“I want to visit the fund,” Eksempel said.", "hope"),
]


@pytest.mark.parametrize(("text", "act"), WANTED, ids=by_words(WANTED))
def test_what_somebody_wants_to_say_is_said(text: str, act: str) -> None:
    assert [told for told, _ in acts(text)] == [act]


TOLD_OF_OTHERS = [
    "Eksempel said that most residents of the islands support the fund.",
    "Eksempel said that many fishermen have to renew their permits twice a year.",
    "Eksempel said that ten fishermen had been denied visas.",
]


@pytest.mark.parametrize("text", TOLD_OF_OTHERS)
def test_what_others_feel_bear_or_suffer_is_only_told(text: str) -> None:
    assert [act for act, _ in acts(text)] == ["state"]


def test_what_was_said_repeatedly_reaffirms() -> None:
    text = "“As we have repeatedly said, the fund is open to all. It helps fishermen,” Eksempel said."
    assert acts(text)[0][0] == "reaffirm"


def test_years_of_service_are_recognised_with_praise() -> None:
    text = "Eksempel called Exemplo to recognize his ten years of service."
    assert ("appreciate", "to recognize") in acts(text)


def test_attendance_confirmed_is_reaffirmed() -> None:
    assert acts("Eksempel confirmed her participation in the conference.") == [("reaffirm", "confirmed")]


def test_what_a_thing_shows_is_told() -> None:
    assert [act for act, _ in acts("Eksempel said this demonstrates the hope for closer ties.")] == ["state"]


def test_an_invitation_accepted_is_agreed_to() -> None:
    assert ("agree", "accepted") in acts("Exemplo accepted the invitation.")


def test_two_verbs_before_one_object_are_one_act() -> None:
    assert acts("“We deplore and firmly oppose the tariffs,” Eksempel said.") == [
        ("oppose", "deplore and firmly oppose")
    ]


def test_what_is_asked_beside_what_is_told_is_an_act_of_its_own() -> None:
    text = "Eksempel said that the embassy had sent a team to the scene, urging Brazil to help the injured."
    assert [act for act, _ in acts(text)] == ["state", "call_for"]


IN_PLACE_OF_WILL = [
    ("Eksempel said Norway is going to double the fund.", "pledge"),
    ("Eksempel said Norway is not going to accept the tariffs.", "oppose"),
    ("“We are not going to comment on the rumours,” Eksempel said.", "state"),
    ("“I would not comment on such reports,” Eksempel said.", "state"),
    ("Eksempel said that all fishermen are advised to leave the area.", "call_for"),
]


@pytest.mark.parametrize(("text", "act"), IN_PLACE_OF_WILL, ids=by_words(IN_PLACE_OF_WILL))
def test_what_stands_in_place_of_a_modal(text: str, act: str) -> None:
    assert [told for told, _ in acts(text)] == [act]


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("Minister Exemplo, I am glad to have this meeting with you.", "Bruno Exemplo"),
        ("Let us continue this tradition.", "Bruno Exemplo"),
    ],
)
def test_opening_remarks_are_addressed_to_the_guest(words: str, heard: str) -> None:
    text = (
        "Foreign Minister Anna Eksempel's opening remarks during her meeting with Minister of Foreign Affairs of "
        f"Brazil Bruno Exemplo (Oslo, March 11, 2031)\n\n{words}\n"
    )
    reading = communique.read(text, title="Opening remarks", published="2031-03-11")
    assert [one.addressee for one in reading.statements] == [heard]
