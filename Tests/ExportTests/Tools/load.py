"""Loads what winnow exported with the tools that it is for.

    python3 load.py FOLDER     # holds records.FORMAT for each form, and the folder brat

Needs: pip install spacy conllu label-studio-sdk pybrat
"""

import json
import sys
from pathlib import Path


def spacy_docs(path):
    import spacy
    from spacy.tokens import Doc

    vocab = spacy.blank("xx").vocab
    for line in path.open(encoding="utf-8"):
        record = json.loads(line)
        doc = Doc(vocab).from_json(record, validate=True)
        assert doc.text == record["text"]
        assert [e.label_ for e in doc.ents] == [e["label"] for e in record["ents"]]
        for name, spans in record["spans"].items():
            assert len(doc.spans[name]) == len(spans), name
        yield doc


def conllu_sentences(path):
    import conllu

    for sentence in conllu.parse(path.read_text(encoding="utf-8")):
        words = ""
        for token in sentence:
            misc = token["misc"] or {}
            words += token["form"] + ("" if misc.get("SpaceAfter") == "No" else " ")
        assert words.strip() == sentence.metadata["text"]
        yield sentence


def label_studio_tasks(path):
    from label_studio_sdk.label_interface import LabelInterface

    names = "PERSON ORG GPE LOC FAC NORP QUOTE SPEAKER DATE".split()
    labels = "".join(f'<Label value="{name}"/>' for name in names)
    project = LabelInterface(
        '<View><Relations><Relation value="said"/></Relations>'
        f'<Labels name="label" toName="text">{labels}</Labels>'
        '<Text name="text" value="$text"/></View>'
    )
    for task in json.loads(path.read_text(encoding="utf-8")):
        for prediction in task["predictions"]:
            assert not project.validate_prediction(prediction, return_errors=True)
        yield task


def brat_examples(folder):
    from pybrat.parser import BratParser

    for example in BratParser(error="raise").parse(str(folder)):
        for entity in example.entities:
            pieces = [example.text[s.start : s.end] for s in entity.spans]
            assert " ".join(pieces) == entity.mention, entity
        yield example


def main(folder):
    for what, loaded in [
        ("spacy", spacy_docs(folder / "records.spacy")),
        ("conllu", conllu_sentences(folder / "records.conllu")),
        ("label-studio", label_studio_tasks(folder / "records.label-studio")),
        ("brat", brat_examples(folder / "brat")),
    ]:
        count = sum(1 for _ in loaded)
        assert count > 0, what
        print(what, count)


main(Path(sys.argv[1]))
