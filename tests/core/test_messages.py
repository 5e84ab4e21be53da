"""Sentences and the values in them."""

from sozialraum.core.messages import Message, SozialraumError

GERMAN = {"{n} of 100 persons.": "{n} von 100 Personen.", "Left out: {what}": "Weggelassen: {what}", "rows": "Zeilen"}


def test_floats_are_written_as_people_write_them():
    sentence = Message("{n} of 100 persons.", n=70.4)
    assert str(sentence) == "70.4 of 100 persons."
    assert sentence.text(GERMAN.get, ",") == "70,4 von 100 Personen."
    assert Message("{n} of 100 persons.", n=0.1 + 0.2).text(decimal=",") == "0,3 of 100 persons."
    assert str(Message("{n} of 100 persons.", n=2.0)) == "2 of 100 persons."


def test_whole_numbers_and_texts_stay_as_they_are():
    assert Message("{year} “{text}”", year=2024, text="1.5").text(decimal=",") == "2024 “1.5”"


def test_messages_among_the_values_are_translated_with_their_sentence():
    inner = Message("{n} of 100 persons.", n=1.5)
    assert Message("Left out: {what}", what=inner).text(GERMAN.get, ",") == "Weggelassen: 1,5 von 100 Personen."
    both = Message("Left out: {what}", what=[inner, Message("rows")]).text(GERMAN.get, ",")
    assert both == "Weggelassen: 1,5 von 100 Personen., Zeilen"
    assert str(SozialraumError("{n} of 100 persons.", n=3.25)) == "3.25 of 100 persons."
