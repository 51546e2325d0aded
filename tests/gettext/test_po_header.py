"""The head of a catalogue: every field that gettext asks for, and nobody invented."""

from __future__ import annotations

from agreements.gettext.header import has_header, header, with_whole_header

ENGLISH = """\
msgid ""
msgstr ""
"Project-Id-Version: overens\\n"
"PO-Revision-Date: \\n"
"Last-Translator: \\n"
"Language-Team: \\n"
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""


def test_the_head_of_a_new_catalogue() -> None:
    assert header("en") == ENGLISH


def test_a_whole_head_stays_as_it_is() -> None:
    text = ENGLISH.replace("Last-Translator: ", "Last-Translator: Anna Andersson") + '\nmsgid "a"\nmsgstr "b"\n'
    assert with_whole_header(text, "en") == text


def test_a_head_gets_what_it_lacks_at_its_end() -> None:
    text = ENGLISH.replace('"Last-Translator: \\n"\n', "").replace('"Language-Team: \\n"\n', "")
    assert with_whole_header(text, "en") == text + '"Last-Translator: \\n"\n"Language-Team: \\n"\n'


def test_the_first_text_is_no_head() -> None:
    assert has_header(ENGLISH)
    assert has_header(f"# by hand\n\n{ENGLISH}")
    assert not has_header('msgctxt "a"\nmsgid ""\nmsgstr ""\n')
    assert not has_header("")
