"""Parquet: one file a table in a folder, typed after the data dictionary, each column's meaning in its metadata.

Needs pyarrow (extra "parquet"). Rows are written in groups, so that a large record passes through little memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from communique.exports.dictionary import Table, dictionary
from communique.exports.tables import ROWS, Row
from communique.record import Filter, Record

_TYPES = {"text": pa.string(), "integer": pa.int64(), "real": pa.float64(), "boolean": pa.bool_()}
_GROUP = 20_000
"""Rows in one row group."""


def write(record: Record, asked: Filter, out: Path) -> None:
    """Write every table as NAME.parquet into the folder."""
    for table in dictionary().values():
        schema = _schema(table)
        with pq.ParquetWriter(out / f"{table.name}.parquet", schema, compression="zstd") as writer:
            for group in _groups(ROWS[table.name](record, asked)):
                columns = zip(*group, strict=True)
                pairs = zip(columns, schema, strict=True)
                arrays = [pa.array(map(_valid, cells), field.type) for cells, field in pairs]
                writer.write_table(pa.Table.from_arrays(arrays, schema=schema))


def _schema(table: Table) -> Any:
    fields = [pa.field(one.name, _TYPES[one.kind], metadata={"description": one.told}) for one in table.columns]
    return pa.schema(fields, metadata={"description": table.told, "key": ",".join(table.key)})


def _groups(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while group := list(islice(rows, _GROUP)):
        yield group


def _valid(cell: object) -> object:
    """Text as Parquet takes it: lone surrogates, which are no Unicode text, become question marks."""
    return cell.encode("utf-8", "replace").decode("utf-8") if isinstance(cell, str) else cell
