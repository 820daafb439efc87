"""Side by side with public tools, on the same texts and machine, as one Markdown table.

    python benchmarks/peers.py --make /tmp/peers      make an environment with the peers (once), then measure
    python benchmarks/peers.py --peers /tmp/peers     measure with the peers of that environment
    python benchmarks/peers.py                        measure Communique alone

Texts: readouts and news of `../shared/corpora` where they stand beside the checkout (up to 60 of each kind), else the
example documents that ship. Each tool reads all texts once to warm up, then `--rounds` times. The table tells medians
of documents and words per second, the ratio to `communique read`, and how right the tool is, where somebody measured it
on labelled text. Communique runs on one thread. Peers run in an environment of their own (benchmarks/peers_worker.py).
Textacy's extractor needs a parse: it is timed after ours, which is given to it and not counted; on texts with an odd
number of quotation marks it gives up, which is fast.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import Any

from communique import __version__
from communique.languages.cues import load_cues
from communique.model import Document, Span
from communique.reading import read_document
from communique.reading.dates import find_dates
from communique.reading.page import look_at
from communique.reading.parsing import load_parser
from communique.sources import SourceProblem, read_sources
from peers_table import Row, table
from peers_worker import median_seconds

HERE = Path(__file__).resolve().parent
SHARED = Path(os.environ.get("COMMUNIQUE_SHARED", HERE.parents[1] / "shared"))
CORPORA = ("white_house", "russia_mfa_telegram_en", "news_briefs_2023_en")
PEERS = ("spacy", "textacy", "dateparser", "recognizers-text-suite", "emoji<2")
ACCURACY = {
    "communique read": "attributions F1 .65 (PolNeAR, evaluation/polnear.py)",
    "textacy direct_quotations (after our parse)": "attributions F1 .14 (PolNeAR)",
    "dateparser search_dates": "value F1 .00 to .35 (news)",
    "recognizers-text dates": "value F1 .57 to .63 (news)",
}
"""How right a tool is, where it was measured on labelled text; those of peers as measured by others on news."""


def documents(limit: int) -> list[Document]:
    """The texts to measure on."""
    found: list[Document] = []
    for name in CORPORA:
        path = SHARED / "corpora" / f"{name}.jsonl"
        if path.is_file():
            rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()[:limit]]
            found += [Document(row["id"], row["text"], row.get("title"), row.get("publisher")) for row in rows]
    if found:
        return found
    with resources.as_file(resources.files("communique.demo") / "texts") as texts:
        return [one for one in read_sources([str(texts)]) if not isinstance(one, SourceProblem)]


def ours(texts: list[Document], rounds: int) -> list[tuple[str, float]]:
    """Seconds of Communique's own parts."""
    parser = load_parser()
    pages = [look_at(one) for one in texts]
    return [
        ("communique read", median_seconds(read_document, texts, rounds)),
        ("communique parser alone", median_seconds(lambda one: parser.parse(one.plain, one.paragraphs), pages, rounds)),
        ("communique find_dates", median_seconds(_dates, texts, rounds)),
    ]


def _dates(one: Document) -> object:
    return find_dates(one.text, Span(0, len(one.text)), None)


def parsed(texts: list[Document]) -> list[list[dict[str, Any]]]:
    """Our parse of each text, for a peer that needs one: tokens with part of speech, head and relation."""
    parser, lemmas = load_parser(), load_cues().lemmas
    out = []
    for one in texts:
        page = look_at(one)
        tokens: list[dict[str, Any]] = []
        for sentence in parser.parse(page.plain, page.paragraphs):
            base = len(tokens)
            for token in sentence.tokens:
                head = token.index if token.head < 0 else token.head
                lemma = lemmas.get(token.low, token.low)
                told = {"text": token.text, "pos": token.upos, "head": base + head, "dep": token.dep, "lemma": lemma}
                tokens.append(told)
        out.append(tokens)
    return out


def theirs(peers: Path, texts: list[Document], rounds: int) -> tuple[list[tuple[str, float]], dict[str, str]]:
    """Seconds and versions of the peers that run in the environment."""
    asked = {"texts": [one.text for one in texts], "parsed": parsed(texts), "rounds": rounds}
    command = [str(peers / "bin" / "python"), str(HERE / "peers_worker.py")]
    done = subprocess.run(command, input=json.dumps(asked), stdout=subprocess.PIPE, text=True, check=True)
    told = json.loads(done.stdout)
    return [(name, seconds) for name, seconds in told["seconds"].items()], told["versions"]


def make(peers: Path) -> None:
    """An environment with the peers."""
    subprocess.run([sys.executable, "-m", "venv", str(peers)], check=True)
    subprocess.run([str(peers / "bin" / "python"), "-m", "pip", "install", "-q", *PEERS], check=True)


def machine() -> str:
    """The machine in words."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file() and (found := re.search(r"model name\s*:\s*(.+)", info.read_text())):
        model = found[1]
    return f"{model}, {os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"


def main() -> None:
    """Measure and print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--peers", type=Path, help="an environment that holds the peers")
    options.add_argument("--make", type=Path, help="make that environment first")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--limit", type=int, default=60, help="documents of each corpus")
    options.add_argument("-o", "--output", type=Path, help="write the table here")
    asked = options.parse_args()
    if asked.make:
        make(asked.make)
    texts = documents(asked.limit)
    seconds, versions = ours(texts, asked.rounds), {"communique": __version__}
    if peers := asked.peers or asked.make:
        more, others = theirs(peers, texts, asked.rounds)
        seconds, versions = seconds + more, versions | others
    words = sum(len(one.text.split()) for one in texts)
    rows = [Row(name, len(texts) / taken, words / taken, ACCURACY.get(name, "")) for name, taken in seconds]
    told = table(rows, seconds[0][0], f"{len(texts)} documents, {words:,} words; {machine()}", versions)
    if asked.output:
        asked.output.write_text(told, "utf-8")
    print(told, end="")


if __name__ == "__main__":
    main()
