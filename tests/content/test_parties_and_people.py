"""Who signs and who takes part, as the document of 2010 prints it."""

from __future__ import annotations

from datetime import date

import pytest

from agreements.model.agreement import Agreement, Person
from agreements.model.content import Content

PARTIES = {
    "lansstyrelsen-vasternorrland": ("Länsstyrelsen Västernorrland", "state_agency"),
    "arbetsformedlingen": ("Arbetsförmedlingen", "state_agency"),
    "kommunforbundet-vasternorrland": ("Kommunförbundet Västernorrland", "organisation"),
    "ikea-sundsvall": ("IKEA Sundsvall", "company"),
    "foretagarna-vasternorrland": ("Företagarna Västernorrland", "organisation"),
    "almi-mitt": ("ALMI Företagspartner Mitt AB", "company"),
    "landstinget-vasternorrland": ("Landstinget Västernorrland", "regional_council"),
    "harnosands-kommun": ("Härnösands kommun", "municipality"),
    "kramfors-kommun": ("Kramfors kommun", "municipality"),
    "solleftea-kommun": ("Sollefteå kommun", "municipality"),
    "sundsvalls-kommun": ("Sundsvalls kommun", "municipality"),
    "timra-kommun": ("Timrå kommun", "municipality"),
    "ange-kommun": ("Ånge kommun", "municipality"),
    "ornskoldsviks-kommun": ("Örnsköldsviks kommun", "municipality"),
    "migrationsverket": ("Migrationsverket", "state_agency"),
    "mittuniversitetet": ("Mittuniversitetet", "university"),
    "harnosands-stift": ("Svenska kyrkan Härnösands stift", "church"),
    "5i12-rorelsen": ("5 i 12-rörelsen", "organisation"),
    "lo-mellersta-norrland": ("LO-distriktet Mellersta Norrland", "organisation"),
    "vasternorrlands-idrottsforbund": ("Västernorrlands idrottsförbund", "organisation"),
    "kriminalvarden": ("Kriminalvården", "state_agency"),
    "polisen": ("Polisen", "state_agency"),
    "roda-korset": ("Röda Korset", "organisation"),
}

MUNICIPALITIES = [
    "harnosands-kommun",
    "kramfors-kommun",
    "solleftea-kommun",
    "sundsvalls-kommun",
    "timra-kommun",
    "ange-kommun",
    "ornskoldsviks-kommun",
]

SIGNATORIES = [
    ("Bo Källstrand", "Landshövding", "lansstyrelsen-vasternorrland"),
    ("Elisabet Strömqvist", "Ordförande i Hälso- och sjukvårdsdelegationen", "landstinget-vasternorrland"),
    ("Caroline Henjered", "Verksamhetschef", "migrationsverket"),
    ("Jan Johansson", "Kommunalråd", "kramfors-kommun"),
    ("Sten-Ove Danielsson", "Kommunalråd", "ange-kommun"),
    ("Thomas Friberg", "Varuhuschef", "ikea-sundsvall"),
    ("Eva Högdahl", "VD", "almi-mitt"),
    ("Tuulikki Koivunen Bylund", "Biskop", "harnosands-stift"),
    ("Glenn Nordlund", "Ordförande", "kommunforbundet-vasternorrland"),
    ("Per Silverliden", "Länspolismästare", "polisen"),
    ("Anders Söderholm", "Rektor", "mittuniversitetet"),
    ("Elisabet Lassen", "Kommunalråd", "solleftea-kommun"),
    ("Ewa Lindstrand", "Kommunalråd", "timra-kommun"),
    ("Peter Germer", "Regionchef", "foretagarna-vasternorrland"),
    ("Karin Näsmark", "Ordförande", "lo-mellersta-norrland"),
    ("Hans Green", "Regionchef", "roda-korset"),
    ("Torjild Blomqvist", "Chef", "arbetsformedlingen"),
    ("Svante Lundqvist", "Regionchef", "kriminalvarden"),
    ("Elyv Söderström", "Kommunalråd", "ornskoldsviks-kommun"),
    ("Anders Gäfvert", "Kommunalråd", "harnosands-kommun"),
    ("Anita Bdioui", "Kommunalråd", "sundsvalls-kommun"),
    ("Jasenko Omanovic", "Styrelseledamot", "5i12-rorelsen"),
    ("Ulf Näslund", "Ordförande", "vasternorrlands-idrottsforbund"),
]

REPRESENTATIVES = [
    ("Sten-Olov Altin", "Ordförande i Partnerskapet", "lansstyrelsen-vasternorrland"),
    ("Runa Ödlund", "Sekreterare i Partnerskapet", "lansstyrelsen-vasternorrland"),
    ("Torild Blomqvist", None, "arbetsformedlingen"),
    ("Gunnar Orving", None, "kommunforbundet-vasternorrland"),
    ("Britt-Marie Nordin", None, "landstinget-vasternorrland"),
    ("Annika Nordin", None, "migrationsverket"),
    ("Yvonne Landström", None, "mittuniversitetet"),
    ("Anita Thorén", None, "ikea-sundsvall"),
    ("Peter Germer", None, "foretagarna-vasternorrland"),
    ("James Gray", None, "almi-mitt"),
    ("Issam Sassi", None, "harnosands-kommun"),
    ("Susanne Königson", None, "kramfors-kommun"),
    ("Jan Lundberg", None, "solleftea-kommun"),
    ("Per Östberg", None, "sundsvalls-kommun"),
    ("Lars Backlund", None, "timra-kommun"),
    ("Maj-Britt Westin", None, "ange-kommun"),
    ("Kerstin Richter", None, "ornskoldsviks-kommun"),
    ("Kristina Sohlberg", None, "harnosands-stift"),
    ("Lars Riberth", None, "harnosands-stift"),
    ("Anders Bergman", None, "5i12-rorelsen"),
    ("Peter Nylander", None, "lo-mellersta-norrland"),
    ("Bo Håkansson", None, "vasternorrlands-idrottsforbund"),
    ("Maria Gustavsson", None, "kriminalvarden"),
    ("Katarina Öhrberg", None, "polisen"),
    ("Göran Schmidt", None, "lansstyrelsen-vasternorrland"),
    ("Hans Green", None, "roda-korset"),
]


@pytest.fixture
def agreement(content: Content) -> Agreement:
    return content.agreements["vasternorrland/2010"]


def _written(people: tuple[Person, ...]) -> list[tuple[str, str | None, str]]:
    return [(one.name, one.role.original if one.role else None, one.party.id) for one in people]


def test_the_23_parties_have_their_official_names_and_kinds(content: Content) -> None:
    assert len(PARTIES) == 23
    found = {party.id: (party.name, party.kind) for party in content.parties.values()}
    assert {party: found[party] for party in PARTIES} == PARTIES


def test_2010_binds_all_23_parties_in_the_documents_order(agreement: Agreement) -> None:
    assert [party.id for party in agreement.parties] == list(PARTIES)


def test_2009_binds_the_22_parties_before_the_red_cross_joined(content: Content) -> None:
    bound = [party.id for party in content.agreements["vasternorrland/2009"].parties]
    assert bound == [party for party in PARTIES if party != "roda-korset"]
    assert len(bound) == 22


def test_23_people_sign_each_with_a_role_and_for_a_party(agreement: Agreement) -> None:
    assert len(SIGNATORIES) == 23
    assert _written(agreement.signatories) == SIGNATORIES


def test_every_party_has_exactly_one_signatory(agreement: Agreement) -> None:
    assert sorted(person.party.id for person in agreement.signatories) == sorted(PARTIES)


def test_all_sign_in_harnosand_on_22_february_2010(agreement: Agreement) -> None:
    assert (agreement.signed_at, agreement.signed_on) == ("Härnösand", date(2010, 2, 22))


def test_26_people_take_part_in_the_partnership(agreement: Agreement) -> None:
    assert len(REPRESENTATIVES) == 26
    assert _written(agreement.representatives) == REPRESENTATIVES


def test_torild_and_torjild_stand_as_printed_and_name_each_other(agreement: Agreement) -> None:
    people = {one.name: one.also_written for one in (*agreement.signatories, *agreement.representatives)}
    assert people["Torjild Blomqvist"] == ("Torild Blomqvist",)
    assert people["Torild Blomqvist"] == ("Torjild Blomqvist",)


@pytest.mark.parametrize(
    ("party", "spelling"),
    [
        ("landstinget-vasternorrland", "Lanstinget Västernorrland"),
        ("ornskoldsviks-kommun", "Örnköldsviks kommun"),
        ("ornskoldsviks-kommun", "Örnsköldsvik kommun"),
        ("sundsvalls-kommun", "Sundsvall kommun"),
        ("5i12-rorelsen", "Si12-rörelsen"),
        ("polisen", "Polismyndigheten"),
        ("vasternorrlands-idrottsforbund", "VIF"),
    ],
)
def test_other_spellings_of_the_document_are_kept(content: Content, party: str, spelling: str) -> None:
    assert spelling in content.parties[party].also_written


@pytest.mark.parametrize(
    ("ref", "joint", "members"),
    [
        ("vasternorrland/2010", "partnership", list(PARTIES)),
        ("vasternorrland/2010", "municipalities", MUNICIPALITIES),
        ("vasternorrland/2009", "partnership", [party for party in PARTIES if party != "roda-korset"]),
        ("vasternorrland/2009", "municipalities", MUNICIPALITIES),
        ("vasternorrland/2009", "hts", ["harnosands-kommun", "timra-kommun", "sundsvalls-kommun"]),
    ],
)
def test_joint_parties_bind_their_members(content: Content, ref: str, joint: str, members: list[str]) -> None:
    bound = {one.id: [party.id for party in one.members] for one in content.agreements[ref].joint_parties}
    assert bound[joint] == members


def test_there_are_no_other_joint_parties(content: Content) -> None:
    joint = {ref: [one.id for one in agreement.joint_parties] for ref, agreement in content.agreements.items()}
    assert joint["vasternorrland/2009"] == ["partnership", "municipalities", "hts"]
    assert joint["vasternorrland/2010"] == ["partnership", "municipalities"]
