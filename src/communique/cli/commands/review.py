"""`communique review`: people accept, reject or amend what was found; undo; share their decisions.

Without a further word, review walks through the contacts of the record that nobody has judged, one by one.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from communique.cli import objects, pages, terminal
from communique.cli.options import filter_of, filter_options, json_option, record_argument, signed, user
from communique.cli.wording import shown
from communique.errors import QuestionError, RecordError
from communique.record import Decision, Filter, Record, StoredContact, StoredStatement, open_record

_EPILOG = """\b
Examples:
  communique review china-iran.db --party Iran               walk through contacts, one by one
  communique review china-iran.db accept c3
  communique review china-iran.db amend s40 act oppose --remark "the sentence rejects it"
  communique review china-iran.db amend s40 content "the sale of arms"
  communique review china-iran.db amend c3 date 2023-08-20
  communique review china-iran.db participant c3 "Wang Yi" --office "Director"
  communique review china-iran.db participant c3 --name "Ma Zhaoxu" --party China      add one
  communique review china-iran.db reject r7
  communique review china-iran.db join p3 p8
  communique review china-iran.db export > decisions.jsonl
  communique review china-iran.db import decisions.jsonl
"""


class _RecordFirst(click.Group):
    """A group whose record may stand before its options, as in every other command: `review RECORD --party Iran`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the record behind the group's own options, where click looks for it."""
        record, rest, at = "".join(args[:1]), args[1:], 0
        if record.startswith("-"):
            return super().parse_args(ctx, args)
        options = {name: one for one in self.get_params(ctx) if isinstance(one, click.Option) for name in one.opts}
        while at < len(rest) and rest[at].startswith("-"):
            one = options.get(rest[at])  # None for --name=value and for what does not exist
            at += 2 if one is not None and not one.is_flag else 1
        return super().parse_args(ctx, [*rest[:at], *args[:1], *rest[at:]])


@click.group(cls=_RecordFirst, epilog=_EPILOG, invoke_without_command=True, subcommand_metavar="[COMMAND] [ARGS]...")
@record_argument
@filter_options
@click.option("--who", envvar="COMMUNIQUE_WHO", help="Who decides (else $COMMUNIQUE_WHO, else the user's name).")
@click.pass_context
def command(ctx: click.Context, /, record: Path, who: str | None, **asked: Any) -> None:
    """Review the findings of RECORD. Decisions are kept apart from findings, and outlive a newer reader."""
    ctx.obj = record
    if ctx.invoked_subcommand is None:
        with open_record(record) as opened:
            _walk(opened, filter_of(asked), who or user())


@command.command()
@click.argument("id_", metavar="ID")
@signed
@click.pass_obj
def accept(record: Path, id_: str, who: str, remark: str | None) -> None:
    """Accept a contact, report or statement as found."""
    _decide(record, "accept", id_, who=who, remark=remark)


@command.command()
@click.argument("id_", metavar="ID")
@signed
@click.pass_obj
def reject(record: Path, id_: str, who: str, remark: str | None) -> None:
    """Reject a contact, report or statement: it no longer shows."""
    _decide(record, "reject", id_, who=who, remark=remark)


@command.command()
@click.argument("id_", metavar="ID")
@click.argument("field")
@click.argument("value")
@signed
@click.pass_obj
def amend(record: Path, id_: str, *, field: str, value: str, who: str, remark: str | None) -> None:
    """Set FIELD of a contact, report or statement to VALUE: - for nothing, several parties with commas; content and cue
    by their words as they stand in the text, or by offsets (120..145)."""
    _decide(record, "amend", id_, field=field, value=_value(field, value), who=who, remark=remark)


@command.command()
@click.argument("id_", metavar="ID")
@click.argument("whom", required=False)
@click.option("--name", metavar="NAME", help="The person's name; - for a party without a person.")
@click.option("--office", metavar="OFFICE", help="The office; - for none.")
@click.option("--party", metavar="PARTY", help="A name, demonym or code; - for none.")
@click.option("--remove", is_flag=True, help="Take WHOM out.")
@signed
@click.pass_obj
def participant(
    record: Path, /, id_: str, *, whom: str | None, remove: bool, who: str, remark: str | None, **parts: str | None
) -> None:
    """Set who took part in a contact, in each of its reports, or in one report alone: what is told of WHOM (a name, a
    party, or a number, the first being 1). Without WHOM, add one."""
    new = {name: _value(name, value) for name, value in parts.items() if value is not None}
    if "party" in new:
        new["state"] = new.pop("party")
    if remove == bool(new) or (remove and whom is None):
        raise click.UsageError("tell what to set (--name, --office, --party), or whom to --remove")
    value = {"of": whom, "set": None if remove else new}
    _decide(record, "amend", id_, field="participant", value=value, who=who, remark=remark)


@command.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@signed
@click.pass_obj
def join(record: Path, ids: tuple[str, ...], who: str, remark: str | None) -> None:
    """Rule that contacts, or two persons, are one."""
    _decide(record, "join", *dict.fromkeys(ids), who=who, remark=remark)


@command.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@signed
@click.pass_obj
def part(record: Path, ids: tuple[str, ...], who: str, remark: str | None) -> None:
    """Rule that a report is of another contact, or that two names ("Li Qiang" "Li Keqiang") are two persons."""
    if len(ids) == 2 and not any(one[:1] in "crp" and one[1:].isdecimal() for one in ids):
        with open_record(record) as opened:
            terminal.output().print(told(opened.decide_names("part", *ids, who=who, remark=remark)))
        return
    _decide(record, "part", *ids, who=who, remark=remark)


@command.command()
@click.argument("decision")
@signed
@click.pass_obj
def undo(record: Path, decision: str, who: str, remark: str | None) -> None:  # noqa: ARG001
    """Undo a decision: what it did is taken back; it stays on the books."""
    with open_record(record) as opened:
        terminal.output().print(told(opened.undo(decision, who=who)))


@command.command("list")
@click.option("--state", type=click.Choice(["applied", "orphaned", "undone"]), help="Only those.")
@json_option
@click.pass_obj
def list_(record: Path, state: str | None, as_json: bool) -> None:
    """List the decisions in the order of their making."""
    with open_record(record) as opened:
        for one in opened.decisions(state):
            if as_json:
                terminal.json_line(objects.plain(one))
            else:
                terminal.output().print(told(one))


@command.command()
@click.pass_obj
def export(record: Path) -> None:
    """Write every decision as one line of JSON."""
    with open_record(record) as opened:
        terminal.json_lines(opened.export_decisions())


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_obj
def import_(record: Path, file: Path) -> None:
    """Take in decisions that were exported from another record: all of them, or none."""
    with open_record(record) as opened:
        done = opened.import_decisions(_lines(file))
        click.echo(", ".join(f"{number} {name}" for name, number in done.items()))
        if done["orphaned"]:
            click.echo("The orphaned speak of documents or findings that this record does not hold (yet).", err=True)


def told(one: Decision) -> str:
    """A decision on one line, as markup."""
    what = f"{one.field} of {one.what} to {_said(one)}" if one.field else f"{one.what}{_together(one)}"
    target = f" [id]{one.target}[/]" if one.target else ""
    state = "" if one.state == "applied" else f" [act]{one.state}[/]"
    remark = f" [aside]({shown(one.remark)})[/]" if one.remark else ""
    made = f"[date]{one.made_at[:16].replace('T', ' ')}[/] {shown(one.who)}"
    return f"[id]{one.id}[/]  {made}: {one.verdict} {shown(what)}{target}{state}{remark}"


def _together(one: Decision) -> str:
    """What a ruling joins or parts: the persons by name, the contacts by their parties and documents."""
    if one.verdict not in ("join", "part"):
        return ""
    names = [
        f"{told['name']} ({told['state']})" if told["state"] else told["name"] for told in one.subject.get("names", ())
    ]
    reports = [f"{'–'.join(told['parties'])} in {told['document']}" for told in one.subject.get("reports", ())]
    return ": " + (" and " if one.verdict == "join" else " from ").join(names or reports)


def _said(one: Decision) -> str:
    """The value of an amendment."""
    if one.field != "participant":
        return json.dumps(one.value, ensure_ascii=False)
    new, of = (" / ".join(filter(None, (one.value[part] or {}).values())) or "nobody" for part in ("set", "of"))
    return f"{new} (was {of})"


def _decide(record: Path, verdict: str, *ids: str, who: str, remark: str | None, **more: Any) -> None:
    with open_record(record) as opened:
        terminal.output().print(told(opened.decide(verdict, *ids, who=who, remark=remark, **more)))


def _value(field: str, value: str) -> Any:
    if value == "-":
        return None
    if field == "holder":
        return [one.strip() for one in value.split(",") if one.strip()]
    start, dots, end = value.partition("..")
    if dots and (field == "date" or (start.isdecimal() and end.isdecimal())):
        return {"start": start, "end": end}
    return value


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except ValueError as error:
            raise RecordError(f"{file}, line {number}: is no JSON", "Nothing was taken in") from error
        if not isinstance(found, dict):
            raise RecordError(f"{file}, line {number}: is no decision", "Nothing was taken in")
        yield found


_KEYS = "a accept, r reject, d date, k kind, w who took part, s statements, n next, q quit"
_PARTS = {"n": "name", "o": "office", "p": "state"}


def _walk(record: Record, asked: Any, who: str) -> None:
    """Show each contact that nobody has judged, ask, decide, go on."""
    if not sys.stdin.isatty():
        told_how = "review asks questions and needs a terminal; decide with its commands"
        raise click.UsageError(told_how, click.get_current_context())
    for contact in record.contacts(asked):
        if contact.verdict is None and not _ask_contact(record, contact, who):
            return
    terminal.messages().print("No more contacts to review.")


def _ask_contact(record: Record, contact: StoredContact, who: str) -> bool:
    """Review one contact; False to stop."""
    for page in pages.contact_page(record, contact):
        terminal.output().print(page)
    while True:
        key = click.prompt(f"{contact.id}: {_KEYS}", default="n", show_default=False).strip()[:1].lower()
        if key == "q":
            return False
        if key == "n":
            return True
        if key in ("a", "r"):
            record.decide("accept" if key == "a" else "reject", contact.id, who=who)
            return True
        if key in ("d", "k"):
            field = "date" if key == "d" else "kind"
            value = click.prompt(f"{field} of {contact.id}")
            _try(record, contact.id, field, _value(field, value), who)
        if key == "w":
            _ask_participant(record, contact, who)
        if key == "s":
            _ask_statements(record, contact, who)


def _ask_participant(record: Record, contact: StoredContact, who: str) -> None:
    """Set one thing of one participant, or add or take out one."""
    whom = click.prompt("whom (a name or party; + adds one)").strip()
    if whom == "+":
        new = {"name": _value("name", click.prompt("name")), "state": _value("state", click.prompt("party"))}
        value: dict[str, Any] = {"of": None, "set": new}
    else:
        part = click.prompt("n name, o office, p party, x take out").strip()[:1].lower()
        if part not in (*_PARTS, "x"):
            return
        name = _PARTS.get(part)
        value = {"of": whom, "set": {name: _value(name, click.prompt(name))} if name else None}
    _try(record, contact.id, "participant", value, who)


def _try(record: Record, ident: str, field: str, value: Any, who: str) -> None:
    """Amend, or tell why that cannot be, and let the person go on."""
    try:
        terminal.output().print(told(record.decide("amend", ident, field=field, value=value, who=who)))
    except QuestionError as error:
        terminal.messages().print(shown(str(error)))


def _ask_statements(record: Record, contact: StoredContact, who: str) -> None:
    for one in record.statements(Filter(contact=contact.id)):
        if one.verdict is None and not _ask_statement(record, one, who):
            return


def _ask_statement(record: Record, one: StoredStatement, who: str) -> bool:
    for page in pages.statement_page(record, one):
        terminal.output().print(page)
    asked = f"{one.id}: a accept, r reject, t act, c content, h who holds it, p speaker, n next, q back"
    key = click.prompt(asked, default="n", show_default=False).strip()[:1]
    if key in ("a", "r"):
        record.decide("accept" if key == "a" else "reject", one.id, who=who)
    field = {"t": "act", "c": "content", "h": "holder", "p": "speaker"}.get(key)
    if field:
        _try(record, one.id, field, _value(field, click.prompt(field)), who)
    return key != "q"
