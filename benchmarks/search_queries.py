"""What search answers: forty queries per language, each with what is right as the first result, in a real browser.

.venv/bin/python benchmarks/search_queries.py                   # of site/, as it was built last
.venv/bin/python benchmarks/search_queries.py --lang sv
.venv/bin/python benchmarks/search_queries.py --set held-out    # twenty more, written blind
"""

from __future__ import annotations

import argparse
import functools
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

NOTHING = ()
GOALS_2010, GOALS_2009 = "vasternorrland/2010/goals/", "vasternorrland/2009/goals/"
INTERPRETER = (
    f"{GOALS_2010}health/#interpreter-information",
    f"{GOALS_2009}health/#professional-interpreters",
    "new-in-sweden/",
)
HEALTH = (f"{GOALS_2010}health/", f"{GOALS_2009}health/", "new-in-sweden/")
CARE = (
    *HEALTH,
    *(f"{goals}health/#care-for-undocumented" for goals in (GOALS_2010, GOALS_2009)),
    f"{GOALS_2010}health/#care-guarantee",
    f"{GOALS_2009}health/#same-day-care",
)
PLACEMENTS = (f"{GOALS_2010}placements/", f"{GOALS_2009}placements/", "glossary/#praktikplats", "new-in-sweden/")
LOANS = (f"{GOALS_2010}employment/#almi-loans", f"{GOALS_2009}employment/#almi-loans", "parties/almi-mitt/")
WORK = (f"{GOALS_2010}employment/", f"{GOALS_2009}employment/", "new-in-sweden/")
ACTION_PLAN = ("norrbotten/2015/action-plan/",)
RESULTS = ("vasternorrland/2009/",)
BUSINESS = (f"{GOALS_2010}employment/#rural-start-ups", "new-in-sweden/", "parties/almi-mitt/")
DVD = (f"{GOALS_2010}opinion/#information-dvd", f"{GOALS_2009}opinion/#information-dvd")
SFI = ("glossary/#sfi", "new-in-sweden/")
SUNDSVALL_PLACEMENTS = (
    f"{GOALS_2010}placements/#placements-sundsvall",
    f"{GOALS_2010}placements/#entry-jobs-sundsvall",
    f"{GOALS_2009}placements/#entry-jobs-sundsvall",
)
UNDOCUMENTED = (
    "glossary/#papperslosa",
    f"{GOALS_2010}health/#care-for-undocumented",
    f"{GOALS_2009}health/#care-for-undocumented",
)

# What readers ask, and the addresses (without the language before them) of which one is right as the first result.
# Where there are none, the right answer is that nothing is found.
QUERIES: dict[str, dict[str, tuple[str, ...]]] = {
    "sv": {
        "tolk": INTERPRETER,
        "praktikplats": PLACEMENTS,
        "praktik sundsvall": SUNDSVALL_PLACEMENTS,
        "sfi": SFI,
        "hälsoundersökning": ("glossary/#halsoundersokning",),
        "hälsoundersökningarna": ("glossary/#halsoundersokning",),
        "röda korset": ("parties/roda-korset/",),
        "roda korset": ("parties/roda-korset/",),
        "lån företag": LOANS,
        "ensamkommande barn": ("glossary/#ensamkommande-barn",),
        "Polisen": ("parties/polisen/",),
        "diskriminering": ("glossary/#diskriminering",),
        "arbetsförmedligen": ("parties/arbetsformedlingen/", "glossary/#arbetsformedlingen"),
        "arbetsformedlingen": ("parties/arbetsformedlingen/", "glossary/#arbetsformedlingen"),
        "Migrationverket": ("parties/migrationsverket/", "glossary/#migrationsverket"),
        "Örnsköldvik": ("parties/ornskoldsviks-kommun/",),
        "härnösands kommun": ("parties/harnosands-kommun/",),
        "Solleftea": ("parties/solleftea-kommun/",),
        "Timrå": ("parties/timra-kommun/",),
        "Mål 1:3": (f"{GOALS_2009}placements/",),
        "mål 5": (f"{GOALS_2010}health/",),
        "resultat 2009": RESULTS,
        "hur gick det 2009": RESULTS,
        "arbete": WORK,
        "läkare": CARE,
        "papperslös": UNDOCUMENTED,
        "uppehållstilstånd": ("glossary/#uppehallstillstand",),
        "kvotflyktingar": ("glossary/#kvotflykting",),
        "hur får jag en praktikplats": PLACEMENTS,
        "vem betalar mitt instegsjobb?": ("glossary/#instegsjobb", "new-in-sweden/"),
        "mångfald": (
            f"{GOALS_2010}knowledge/",
            f"{GOALS_2009}knowledge/",
            f"{GOALS_2010}training/",
            f"{GOALS_2009}training/",
            "glossary/#mangfaldsplan",
        ),
        "starta företag": BUSINESS,
        "dvd": DVD,
        "vilka har skrivit under": ("vasternorrland/2010/signatories/",),
        "Ikea": ("parties/ikea-sundsvall/",),
        "tandvård": NOTHING,
        "tandläkare": NOTHING,
        "barnbidrag": NOTHING,
        "körkort": ACTION_PLAN,
        "föräldrapenning": NOTHING,
    },
    "en": {
        "interpreter": INTERPRETER,
        "work placements": PLACEMENTS,
        "work placement sundsvall": SUNDSVALL_PLACEMENTS,
        "sfi": SFI,
        "health examination": ("glossary/#halsoundersokning",),
        "medical check-up": ("glossary/#halsoundersokning", *HEALTH),
        "red cross": ("parties/roda-korset/",),
        "loans for companies": LOANS,
        "unaccompanied minors": ("glossary/#ensamkommande-barn",),
        "police": ("parties/polisen/",),
        "discrimination": ("glossary/#diskriminering",),
        "interpretor": INTERPRETER,
        "Arbetsformedlingen": ("parties/arbetsformedlingen/", "glossary/#arbetsformedlingen"),
        "employment service": ("parties/arbetsformedlingen/", "glossary/#arbetsformedlingen"),
        "Migration Agency": ("parties/migrationsverket/", "glossary/#migrationsverket"),
        "migration bord": ("parties/migrationsverket/", "glossary/#migrationsverket"),
        "Sundsvall": ("parties/sundsvalls-kommun/",),
        "Sundsval": ("parties/sundsvalls-kommun/",),
        "ornskoldsvik": ("parties/ornskoldsviks-kommun/",),
        "Goal 1:3": (f"{GOALS_2009}placements/",),
        "goal 5": (f"{GOALS_2010}health/",),
        "results 2009": RESULTS,
        "how did it go in 2009?": RESULTS,
        "refugees": ("glossary/#flykting",),
        "asylum seekers": ("glossary/#asylsokande",),
        "undocumented": UNDOCUMENTED,
        "residense permit": ("glossary/#uppehallstillstand",),
        "municipality": ("glossary/#kommun",),
        "church of sweden": ("parties/harnosands-stift/", "parties/lulea-stift/"),
        "can I see a doctor": CARE,
        "learn swedish": (*SFI, "glossary/#yrkessvenska"),
        "swedish for immigrants": SFI,
        "start a business": BUSINESS,
        "who signed the agreement": ("vasternorrland/2010/signatories/",),
        "employment": WORK,
        "dentist": NOTHING,
        "internship": PLACEMENTS,
        "apartment": NOTHING,
        "kindergarten": NOTHING,
        "driving licence": ACTION_PLAN,
    },
    "fr": {
        "interprète": INTERPRETER,
        "interprete": INTERPRETER,
        "l’interprète": INTERPRETER,
        "stages": PLACEMENTS,
        "stage Sundsvall": SUNDSVALL_PLACEMENTS,
        "sfi": SFI,
        "examen de santé": ("glossary/#halsoundersokning",),
        "croix rouge": ("parties/roda-korset/",),
        "la Croix-Rouge": ("parties/roda-korset/",),
        "prêts aux entreprises": LOANS,
        "mineurs non accompagnés": ("glossary/#ensamkommande-barn",),
        "police": ("parties/polisen/",),
        "discrimination": ("glossary/#diskriminering",),
        "Agence pour l'emploi": ("parties/arbetsformedlingen/", "glossary/#arbetsformedlingen"),
        "l'emploi": (*WORK, "glossary/#arbetsformedlingen", "parties/arbetsformedlingen/"),
        "demandeur d'asile": ("glossary/#asylsokande",),
        "demandeurs d’asile": ("glossary/#asylsokande",),
        "pénurie de main-d'oeuvre": ("glossary/#bristyrke",),
        "Office des migrations": ("parties/migrationsverket/", "glossary/#migrationsverket"),
        "migrationsverket": ("parties/migrationsverket/", "glossary/#migrationsverket"),
        "Örnsköldsvik": ("parties/ornskoldsviks-kommun/",),
        "commune de Timra": ("parties/timra-kommun/",),
        "Sunsdvall": ("parties/sundsvalls-kommun/",),
        "Objectif 1:3": (f"{GOALS_2009}placements/",),
        "objectif 5": (f"{GOALS_2010}health/",),
        "résultats 2009": RESULTS,
        "resultats de 2009": RESULTS,
        "réfugié": ("glossary/#flykting",),
        "refugies": ("glossary/#flykting",),
        "sans-papiers": UNDOCUMENTED,
        "permis de sejour": ("glossary/#uppehallstillstand",),
        "cours de suédois": (*SFI, "glossary/#yrkessvenska", "glossary/#yrkes-sfi"),
        "médecin": CARE,
        "Aurai-je une place de stage ?": PLACEMENTS,
        "créer une entreprise": BUSINESS,
        "diocèse": ("glossary/#stift", "parties/harnosands-stift/"),
        "dentiste": NOTHING,
        "appartement": ACTION_PLAN,
        "permis de conduire": ACTION_PLAN,
        "crèche": NOTHING,
    },
    "ar": {
        "مترجم": INTERPRETER,
        "المترجم": INTERPRETER,
        "تدريب عملي": PLACEMENTS,
        "التدريب العملى": PLACEMENTS,
        "sfi": SFI,
        "فحص صحي": ("glossary/#halsoundersokning",),
        "الفحص الصحي": ("glossary/#halsoundersokning",),
        "الصليب الأحمر": ("parties/roda-korset/",),
        "الصليب الاحمر": ("parties/roda-korset/",),
        "قروض": LOANS,
        "أطفال غير مصحوبين": ("glossary/#ensamkommande-barn",),
        "الشرطة": ("parties/polisen/",),
        "الشرطه": ("parties/polisen/",),
        "تمييز": ("glossary/#diskriminering",),
        "مكتب العمل": ("parties/arbetsformedlingen/", "glossary/#arbetsformedlingen"),
        "Arbetsförmedlingen": ("parties/arbetsformedlingen/", "glossary/#arbetsformedlingen"),
        "مصلحة الهجرة": ("parties/migrationsverket/", "glossary/#migrationsverket"),
        "مصلحه الهجره": ("parties/migrationsverket/", "glossary/#migrationsverket"),
        "سوندسفال": ("parties/sundsvalls-kommun/",),
        "سندسفال": ("parties/sundsvalls-kommun/",),
        "بلدية هارنوساند": ("parties/harnosands-kommun/",),
        "Sundsvall": ("parties/sundsvalls-kommun/",),
        "لاجئين": ("glossary/#flykting",),
        "اللاجئين": ("glossary/#flykting",),
        "لاجئ": ("glossary/#flykting",),
        "طالبي اللجوء": ("glossary/#asylsokande",),
        "اقامة": ("glossary/#uppehallstillstand",),
        "تصريح الإقامة": ("glossary/#uppehallstillstand",),
        "صحة": (*HEALTH, "glossary/#halsoundersokning"),
        "الصحة": (*HEALTH, "glossary/#halsoundersokning"),
        "طبيب": CARE,
        "هل أحصل على رعاية صحية؟": CARE,
        "الهدف 1:3": (f"{GOALS_2009}placements/",),
        "نتائج 2009": RESULTS,
        "بلدية": ("glossary/#kommun",),
        "تعلم اللغة السويدية": (*SFI, "glossary/#yrkessvenska"),
        "تأسيس شركة": BUSINESS,
        "روضة أطفال": NOTHING,
        "شقة": NOTHING,
        "رخصة قيادة": ACTION_PLAN,
    },
}
# Held out: written, and their answers taken from the texts alone, before anything of the search was looked at. What
# failed among them has since led to general rules, none of them for one query; so new ones tell more than these.
UNDERTAKINGS = "norrbotten/2009/goals/undertakings/"
VACCINATION = (
    *(f"{goals}health/#children-outside-family-ties-rule" for goals in (GOALS_2010, GOALS_2009)),
    "new-in-sweden/",
)
APPOINTMENT = (*CARE, "glossary/#vardgaranti")
SWEDISH = (*SFI, "glossary/#yrkessvenska", "glossary/#yrkes-sfi")
UNION = ("parties/lo-mellersta-norrland/",)
PRISON = ("parties/kriminalvarden/",)
POLICE = ("parties/polisen/",)
FAMILY = (f"{UNDERTAKINGS}#family-tracing", "parties/roda-korset/")
REUNIFICATION = (*FAMILY, "glossary/#anhoriginvandrare")
UNEMPLOYED = ("vasternorrland/2010/statistics/#unemployed", "vasternorrland/2010/statistics/")
RECEIVED = (
    "vasternorrland/2010/statistics/#refugees-received",
    "vasternorrland/2010/statistics/",
    *(f"{goals}employment/#refugee-reception" for goals in (GOALS_2010, GOALS_2009)),
)
RECEPTION = (
    *RECEIVED,
    *(f"{goals}employment/#reception-readiness" for goals in (GOALS_2010, GOALS_2009)),
    f"{UNDERTAKINGS}#agreements-on-refugee-reception",
    f"{UNDERTAKINGS}#reception-readiness",
)
GRANTS = (f"{GOALS_2010}grants/", f"{GOALS_2009}grants/")
LOCAL = ("glossary/#lok", f"{GOALS_2010}local-agreements/", f"{GOALS_2009}local-agreements/")
UNIVERSITY = ("parties/mittuniversitetet/", "parties/lulea-tekniska-universitet/")
PLACEMENT_POOL = (
    f"{GOALS_2010}placements/#placement-pool-people-ornskoldsvik",
    f"{GOALS_2010}placements/#placement-pool-born-abroad-ornskoldsvik",
    f"{GOALS_2009}placements/#placement-pool-people-ornskoldsvik",
    f"{GOALS_2009}placements/#placement-pool-born-abroad-ornskoldsvik",
)
HELD_OUT: dict[str, dict[str, tuple[str, ...]]] = {
    "sv": {
        "lära sig svenska": SWEDISH,
        "får mina barn vaccination?": VACCINATION,
        "sjuksköterskor": APPOINTMENT,
        "praktikpoolen": PLACEMENT_POOL,
        "instegjobb": ("glossary/#instegsjobb",),
        "fackförbunden": UNION,
        "fängelset": PRISON,
        "hjälp för krigsskadade": (f"{UNDERTAKINGS}#treatment-war-trauma", "parties/roda-korset/"),
        "återförena familjen": FAMILY,
        "vad lovade polisen?": POLICE,
        "flyktingmottagande": RECEPTION,
        "Kramfos": ("parties/kramfors-kommun/",),
        "ange kommun": ("parties/ange-kommun/",),
        "arbetslösa invandrare": UNEMPLOYED,
        "hur många flyktingar kom till Sundsvall?": RECEIVED,
        "bidrag till föreningar": GRANTS,
        "skilsmässa": NOTHING,
        "apotek": NOTHING,
        "moské": NOTHING,
        "semester": NOTHING,
    },
    "en": {
        "nurse appointment": APPOINTMENT,
        "vaccinations for children": VACCINATION,
        "trade unions": UNION,
        "prison": PRISON,
        "family reunification": REUNIFICATION,
        "swimming lessons": (f"{UNDERTAKINGS}#social-activities", "parties/roda-korset/"),
        "what did the police promise?": POLICE,
        "county administrative board": (
            "parties/lansstyrelsen-vasternorrland/",
            "parties/lansstyrelsen-norrbotten/",
            "glossary/#lansstyrelsen",
        ),
        "Harnosand": ("parties/harnosands-kommun/",),
        "Solleftea municipality": ("parties/solleftea-kommun/",),
        "unemployment figures": UNEMPLOYED,
        "how many refugees came to Sundsvall?": RECEIVED,
        "Ikea staff": (
            "parties/ikea-sundsvall/",
            *(f"{goals}employees/#ikea-share-of-staff" for goals in (GOALS_2010, GOALS_2009)),
            *(f"{goals}employees/#ikea-long-term-mix" for goals in (GOALS_2010, GOALS_2009)),
        ),
        "grants to associations": GRANTS,
        "asylum sekers": ("glossary/#asylsokande",),
        "local agreements": LOCAL,
        "passport": NOTHING,
        "divorce": NOTHING,
        "mosque": NOTHING,
        "pharmacy": NOTHING,
    },
    "fr": {
        "vaccination des enfants": VACCINATION,
        "infirmière": APPOINTMENT,
        "syndicats": UNION,
        "la prison": PRISON,
        "regroupement familial": REUNIFICATION,
        "l’université": UNIVERSITY,
        "apprendre le suédois": SWEDISH,
        "combien de réfugiés à Sundsvall ?": RECEIVED,
        "Qu’a promis la police ?": POLICE,
        "chômage": UNEMPLOYED,
        "commune de Solleftea": ("parties/solleftea-kommun/",),
        "discriminaton": ("glossary/#diskriminering",),
        "subventions aux associations": GRANTS,
        "accords locaux": LOCAL,
        "nouveaux arrivants": ("glossary/#nyanland",),
        "l'examen médical": ("glossary/#halsoundersokning", *HEALTH),
        "passeport": NOTHING,
        "divorce": NOTHING,
        "mosquée": NOTHING,
        "vélo": NOTHING,
    },
    "ar": {
        "تطعيم الأطفال": VACCINATION,
        "ممرضة": APPOINTMENT,
        "النقابات": UNION,
        "السجن": PRISON,
        "لم شمل الأسرة": REUNIFICATION,
        "جامعة": UNIVERSITY,
        "كرامفورس": ("parties/kramfors-kommun/",),
        "اونغه": ("parties/ange-kommun/",),
        "هارنوسند": ("parties/harnosands-kommun/",),
        "تيمرا": ("parties/timra-kommun/",),
        "كم عدد اللاجئين في سوندسفال؟": RECEIVED,
        "ماذا وعدت الشرطة؟": POLICE,
        "البطالة": UNEMPLOYED,
        "العنصرية": (
            "parties/5i12-rorelsen/",
            f"{GOALS_2010}opinion/#politicians-knowledge-xenophobic-parties",
            f"{GOALS_2009}opinion/#information-material-in-schools",
        ),
        "دورة لغة سويدية": SWEDISH,
        "بدون أوراق": UNDOCUMENTED,
        "جواز سفر": NOTHING,
        "مسجد": NOTHING,
        "صيدلية": NOTHING,
        "دراجة": NOTHING,
    },
}
SETS = {"first": QUERIES, "held-out": HELD_OUT}
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Requests are no result."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--lang", choices=sorted(QUERIES))
    parser.add_argument("--set", choices=sorted(SETS), default="first")
    chosen = parser.parse_args()
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(QuietHandler, directory=str(chosen.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    browser_path = next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"])
        for lang in [chosen.lang] if chosen.lang else QUERIES:
            tell(browser.new_page(), f"http://127.0.0.1:{server.server_port}/", lang, SETS[chosen.set][lang])
        browser.close()
    server.shutdown()


def tell(page: Page, address: str, lang: str, queries: dict[str, tuple[str, ...]]) -> None:
    """One language's table, as Markdown, and how many answers are right."""
    own = address + ("" if lang == "sv" else f"{lang}/")
    page.goto(own)
    page.click(".search-open")
    page.locator(".search-filters select").first.wait_for(state="attached")
    print(f"\n## {lang}\n")
    print("| query | right | found | first | second | third |\n|---|---|---|---|---|---|")
    marks = []
    for query, right in queries.items():
        found = addresses(page, query, own)
        marks.append(mark(found, right))
        count, first = len(found), (*found, "–", "–", "–")[:3]
        print(f"| {query} | {marks[-1]} | {count} | {' | '.join(first)} |")
    print(f"\n{marks.count('yes')} of {len(marks)} right first, {marks.count('false')} false")


def mark(found: list[str], right: tuple[str, ...]) -> str:
    """False is what is found of what the site does not have.

    (["glossary/#sfi"], ("glossary/#sfi",)) -> "yes"; (["a/"], ()) -> "false"; ([], ()) -> "yes"; ([], ("a/",)) -> "no".
    """
    if not right:
        return "false" if found else "yes"
    return "yes" if found and found[0] in right else "no"


def addresses(page: Page, query: str, own: str) -> list[str]:
    """Where the results that are shown lead, from the language's own root."""
    page.fill("#search-words", "")
    page.locator(".search-said").get_by_text(query).wait_for(state="hidden")
    page.fill("#search-words", query)
    page.locator(".search-said", has_text=query).wait_for()
    page.locator(".search-results li, .search-help:not([hidden])").first.wait_for()
    return [
        str(link.evaluate("link => link.href")).removeprefix(own) for link in page.locator(".search-results a").all()
    ]


if __name__ == "__main__":
    main()
