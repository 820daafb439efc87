"""How long the workbench's pages take on a large record, and how large they are.

    python benchmarks/workbench.py                       # makes a record of 100,000 documents, then asks every page
    python benchmarks/workbench.py --documents 10000 --record /tmp/small.db

The record is synthetic: its rows are written straight into the tables, in the proportions of real readouts (a contact a
document and a half report each, six statements a document, two subjects a statement, 1,500 characters of text), since
reading and merging so many texts would take hours and is measured elsewhere. Each page is asked once to warm up (a
count over the whole record is kept after that, and told apart as "first"), then five times; the medians are told. The
budget is held against the time of the processor: that of the clock depends on what else the machine does.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import statistics
import sys
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from starlette.testclient import TestClient

from communique.knowledge import parties
from communique.record.names import key_of
from communique.record.store import Store, open_store
from communique.workbench import Settings, make_app

BUDGET_MS = 100
BUDGET_BYTES = 300_000
SAID = 6
PEOPLE = 4000
ENTRIES = 600
ACTS = ("state", "support", "discuss", "pledge", "oppose", "appreciate", "hope", "call_for", "agree", "reaffirm")
KINDS = ("call", "meeting", "visit", "video_call", "multilateral", "letter")
_COMMON = (
    "trade security region border energy talks ministers cooperation dialogue sanctions water climate investment visit"
    " agreement council partnership stability students science health exercise port railway fisheries"
)
WORDS = (*_COMMON.split(), *(f"word{at}" for at in range(8000)))
RANKS = tuple(accumulate(1 / (at + 3) for at in range(len(WORDS))))
Row = tuple[object, ...]


def make(path: Path, documents: int, seed: int = 7) -> None:
    """Write the synthetic record."""
    rng = random.Random(seed)
    codes = [code for code in parties.codes() if len(code) == 3][:150]
    weights = [1 / (at + 2) for at in range(len(codes))]
    store = open_store(path, create=True)
    with store.transaction():
        store.run("INSERT INTO versions VALUES (1, 'synthetic')")
        _people(store, codes, rng)
        _entries(store)
        for table, rows in _rows(rng, documents, codes, weights):
            store.run_many(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
        _parties(store)
    store.run("ANALYZE")
    store.close()


def _people(store: Store, codes: list[str], rng: random.Random) -> None:
    names = [f"Given{at % 97} Surname{at}" for at in range(1, PEOPLE + 1)]
    store.run_many(
        "INSERT INTO persons (nr, name, state) VALUES (?, ?, ?)",
        [(at, name, rng.choice(codes)) for at, name in enumerate(names, 1)],
    )
    store.run_many(
        "INSERT INTO person_names VALUES (?, ?, ?)", [(key_of(name), at, name) for at, name in enumerate(names, 1)]
    )


def _entries(store: Store) -> None:
    rows = [(at, "issue" if at % 3 else "instrument", f"subject {at}", f"subject {at}") for at in range(1, ENTRIES + 1)]
    store.run_many("INSERT INTO entries VALUES (?, ?, ?, ?)", rows)


def _rows(
    rng: random.Random, documents: int, codes: list[str], weights: list[float]
) -> Iterator[tuple[str, list[Row]]]:
    """Blocks of rows, table by table."""
    start = datetime.date(2005, 1, 1)
    block: dict[str, list[Row]] = {}
    for nr in range(1, documents + 1):
        day = (start + datetime.timedelta(days=nr * 7000 // documents)).isoformat()
        _document(block, rng, nr, day)
        _contact(block, rng, nr, day, rng.choices(codes, weights, k=2))
        if nr % 2000 == 0 or nr == documents:
            order = ("documents", "readings", "contacts", "reports", "participants", "evidence", "statements")
            for table in (*order, *sorted(set(block) - set(order))):
                yield table, block[table]
            block = {}


def _document(block: dict[str, list[Row]], rng: random.Random, nr: int, day: str) -> None:
    text = " ".join(rng.choices(WORDS, cum_weights=RANKS, k=190)) + "."
    title = f"Readout {nr} on {rng.choice(WORDS[:25])}"
    publisher = f"Publisher {nr % 40}"
    _put(block, "documents", (nr, f"{nr:016x}", f"g{nr}", None, publisher, day, title, "en", None, text))
    _put(block, "readings", (nr, 1, title, publisher, day, day, "en", None, "[]", "[]" if nr % 50 else '["cut"]'))
    _put(block, "document_words(rowid, title, body)", (nr, title, text))


def _contact(block: dict[str, list[Row]], rng: random.Random, nr: int, day: str, pair: list[str]) -> None:
    contact = (nr + 1) // 2
    one, other = pair
    kind = rng.choice(KINDS)
    if nr % 2:
        held = "held" if nr % 11 else "planned"
        row = (contact, kind, held, "main", day, day, day, day, "stated", nr, day, None, None, None, None, 2, None)
        _put(block, "contacts", row)
        for party in {one, other}:
            _put(block, "contact_parties", (contact, party))
    report = (nr, nr, contact, "c1", kind, "held", "main", day, day, day, None, day, day, None, None, None, None,
              "synthetic", 0.9, None, None)  # fmt: skip
    _put(block, "reports", report)
    for at, party in enumerate((one, other)):
        _put(block, "participants", (nr * 2 + at, nr, None, "Minister", party, rng.randint(1, PEOPLE)))
    _put(block, "evidence", (nr, "contact", 0, 0, 40))
    for at in range(SAID):
        _statement(block, rng, nr * SAID + at, nr, one if at % 2 else other)


def _statement(block: dict[str, list[Row]], rng: random.Random, nr: int, document: int, party: str) -> None:
    start = (nr % SAID) * 200 + 20
    words = (start, start + 8, start + 9, start + 90, None, None)
    told = ("Speaker", rng.randint(1, PEOPLE), None, rng.choice(ACTS), "indirect")
    row = (nr, document, document, *told, *words, "synthetic", round(rng.uniform(0.5, 1), 2), None, None)
    _put(block, "statements", row)
    _put(block, "holders", (party, nr, 0))
    for entry in {int(ENTRIES * rng.random() ** 3) + 1 for _ in range(2)}:
        _put(block, "topics", (entry, nr, start + 9, start + 20))
    _put(block, "statement_words(rowid, words)", (nr, " ".join(rng.choices(WORDS, cum_weights=RANKS, k=12))))


def _put(block: dict[str, list[Row]], table: str, row: Row) -> None:
    block.setdefault(table, []).append(row)


def _parties(store: Store) -> None:
    """Merged contacts have the parties of both reports only where they agree; here the first report's hold."""
    store.run("UPDATE contacts SET reports = (SELECT count(*) FROM reports r WHERE r.contact = contacts.nr)")


def pages(documents: int) -> list[str]:
    """Addresses in the manner of real use: first pages, deep pages, filters that fit much and little."""
    middle = f"{documents // 2:016x}"
    one, other, third = _often(0), _often(1), _often(2)
    return [
        "/", "/contacts", "/contacts?page=50", "/contacts?page=1000", "/contacts?order=oldest",
        f"/contacts?party={one}",
        f"/contacts?party={one}&party={other}", "/contacts?since=2012-03&until=2012-04&kind=call",
        "/contacts?issue=subject%202", "/contacts?person=Surname17", "/contacts/c100", "/documents",
        "/documents?page=1500", "/documents?publisher=Publisher%207", f"/documents/{middle}", "/statements",
        "/statements?page=300", "/statements?act=oppose", "/statements?issue=subject%2020",
        f"/statements?party={one}&act=pledge", "/statements?since=2015-06&until=2015-06", "/statements/s5000",
        "/compare", "/compare?contact=c100", "/timeline", f"/timeline?party={one}&party={third}", "/people",
        "/people?name=surname17", "/people/p17", "/issues", "/issues?page=3", "/issues/subject%202",
        "/issues/subject%20200", "/instruments", "/network", f"/network?party={one}", "/search?q=railway",
        "/search?q=railway+port&since=2015", "/search?q=word900", "/search?q=trade",
        "/search?q=fisheries&in=statements", "/review", "/review?kind=report", "/review/log", "/failures",
        "/commitments", f"/commitments?party={one}", "/phrases", "/brief", "/add",
    ]  # fmt: skip


def _often(at: int) -> str:
    return [code for code in parties.codes() if len(code) == 3][at]


def measure(path: Path, documents: int) -> list[dict[str, object]]:
    """Ask every page; its status, first and median time in milliseconds, and size in bytes."""
    client = TestClient(make_app(Settings(path)), base_url="http://localhost")
    out: list[dict[str, object]] = []
    for address in pages(documents):
        first, _, size, status = _ask(client, address)
        again = [_ask(client, address) for _ in range(5)]
        out.append(
            {
                "page": address,
                "status": status,
                "first_ms": round(first, 1),
                "ms": round(statistics.median(one[0] for one in again), 1),
                "cpu_ms": round(statistics.median(one[1] for one in again), 1),
                "bytes": size,
            }
        )
    return out


def _ask(client: TestClient, address: str) -> tuple[float, float, int, int]:
    """Milliseconds by the clock and of the processor, bytes, status."""
    begin, worked = time.perf_counter(), time.process_time()
    answer = client.get(address)
    spent, work = time.perf_counter() - begin, time.process_time() - worked
    return spent * 1000, work * 1000, len(answer.content), answer.status_code


def main() -> int:
    """Make the record where it is not there, measure, print; 1 where a page is over its budget."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--record", type=Path, default=Path("workbench-benchmark.db"))
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    asked = parser.parse_args()
    if not asked.record.exists():
        make(asked.record, asked.documents)
    over = 0
    for one in measure(asked.record, asked.documents):
        slow = float(str(one["cpu_ms"])) > BUDGET_MS or int(str(one["bytes"])) > BUDGET_BYTES or one["status"] != 200
        over += slow
        told = f"{one['ms']:>8} ms ({one['cpu_ms']} of the processor)  first {one['first_ms']:>8} ms"
        told += f"  {one['bytes']:>8,} bytes  {one['status']}  {one['page']}"
        print(json.dumps(one) if asked.json else told + ("  OVER" if slow else ""))
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
