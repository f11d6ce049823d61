"""A report's document: its record, its blocks with their places, its figures, what is doubtful.

Nothing is lost, and that can be proved from the document: the spans of all blocks together hold each
character of the source that is not white space exactly once, and a block's text is what its spans hold
with its emendations made. The source's files are named with their checksums.
"""

from generator.exports import json_files
from generator.exports.api.values import figure, maybe, names, several, text, words_alone
from generator.exports.json_files import written
from generator.gathering import addresses
from generator.gathering.cells import Citation, Wording, citations
from generator.gathering.doubts import spot
from generator.gathering.entries import Entry
from generator.model import Block, Correction, Doubt, Emendation, Leaf, Page, SourcePart, Span

Json = dict[str, object]


def document(entry: Entry) -> Page:
    """The whole report as data. It changes only when this report is read otherwise."""
    report = entry.holding.report
    doubtful = [spot(block) is not None for block in report.blocks]
    content = {
        **_record(entry),
        "order_reconstructed": report.order_reconstructed,
        "source": _source(entry),
    }
    page = addresses.report(entry.id)
    more = {
        "blocks": several([_block(page, block) for block in report.blocks]),
        "figures": several([_figure(one, doubtful[one.figure.block]) for one in citations(entry)]),
        "mentions": several([_mention(Wording(entry, one)) for one in report.mentions]),
        "doubts": written([_doubt(one) for one in (*report.source.doubts, *report.doubts)]),
        "corrections": written([_correction(one) for one in report.corrections]),
    }
    return json_files.document(addresses.api_report(entry.id), "report", content, more)


def _record(entry: Entry) -> Json:
    record, rights = entry.holding.report.record, entry.holding.rights
    return {
        "id": entry.id,
        "address": addresses.report(entry.id),
        "title": record.title,
        "subtitle": record.subtitle,
        "kind": entry.kind,
        "year": entry.year,
        "division": _division(entry),
        "term": record.term,
        "session": record.session,
        "date": record.date,
        "newspaper": record.newspaper,
        "creators": record.creators,
        "source_url": rights.source_url,
        "rights": rights.rights,
        "rights_note": rights.note,
        "added": entry.holding.added,
    }


def _division(entry: Entry) -> Json:
    division = entry.division
    return {
        "id": division.slug,
        "code": division.code,
        "name": division.name,
        "level": division.level,
        "province": division.province,
        "city": division.city,
    }


def _source(entry: Entry) -> Json:
    source = entry.holding.report.source
    return {
        "characters": len(source.text),
        "files": [_file(part) for part in source.parts],
        "leaves": [_leaf(entry, leaf) for leaf in source.leaves],
        "unsure": [{"place": one.place, "confidence": one.confidence} for one in source.unsure],
        "omissions": [
            {"kind": one.kind, "text": one.text, "file": source.parts[one.part].name, "page": one.leaf}
            for one in source.omissions
        ],
    }


def _leaf(entry: Entry, leaf: Leaf) -> Json:
    shown = (one for one in entry.holding.pictures if (one.part, one.leaf) == (leaf.part, leaf.number))
    return {
        "file": entry.holding.report.source.parts[leaf.part].name,
        "page": leaf.number,
        "width": leaf.width,
        "height": leaf.height,
        **_range(leaf.span),
        "picture": next((addresses.leaf(entry.id, one.part, one.leaf) for one in shown), None),
    }


def _file(part: SourcePart) -> Json:
    return {
        "name": part.name,
        "media_type": part.media_type,
        "encoding": part.encoding,
        "sha256": part.sha256,
        **_range(part.span),
    }


def _block(page: str, block: Block) -> str:
    spans = ",".join([f"[{span.start},{span.end}]" for span in block.spans])
    emended = written([_emendation(one) for one in block.emendations]) if block.emendations else "[]"
    return (
        f'{{"id":"{block.id}","label":"{block.label.value}","level":{written(block.level)},'
        f'"part":{maybe(block.part)},"topic":{maybe(block.topic)},"text":{text(block.shown.text)},'
        f'"spans":[{spans}],"emendations":{emended},"confidence":{block.confidence!r},'
        f'"place_confidence":{block.place_confidence!r},"address":"{page}#{block.id}"}}'
    )


def _emendation(one: Emendation) -> Json:
    return {"rule": one.rule, **_range(one.span), "before": one.before, "after": one.after}


def _figure(citation: Citation, doubtful: bool) -> str:
    one = citation.figure
    block = citation.entry.holding.report.blocks[one.block]
    return (
        f'{{{figure(citation, doubtful)},"indicators":{names(one.indicators)},"part":"{one.part.value}",'
        f'"scope":{maybe(one.scope)},"block":"{block.id}","start":{one.span.start},"end":{one.span.end},'
        f'"confidence":{one.confidence!r}}}'
    )


def _mention(wording: Wording) -> str:
    mention = wording.mention
    block = wording.entry.holding.report.blocks[mention.block]
    return (
        f'{{"indicator":"{mention.indicator}","part":"{mention.part.value}",{words_alone(wording)},'
        f'"block":"{block.id}"}}'
    )


def _doubt(one: Doubt) -> Json:
    place = _range(one.place) if one.place else {"start": None, "end": None}
    return {"code": one.code, "message": one.message, **place}


def _correction(one: Correction) -> Json:
    return {
        "aspect": one.aspect,
        "field": one.field,
        "wording": one.wording,
        "expect": one.expect,
        "value": one.value,
        "reason": one.reason,
        "at": one.at,
        "block": one.block,
    }


def _range(span: Span) -> Json:
    return {"start": span.start, "end": span.end}
