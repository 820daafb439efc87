"""Parquet: one file a table in a folder, typed after the data dictionary, each column's meaning in its metadata.

Needs pyarrow (extra "parquet"). Rows are written in groups, so that a large record passes through little memory.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from communique.exports.dictionary import Table, dictionary
from communique.exports.tables import Row, groups
from communique.record import Filter, Record

_TYPES = {"text": pa.string(), "integer": pa.int64(), "real": pa.float64(), "boolean": pa.bool_()}


def write(record: Record, asked: Filter, out: Path) -> None:
    """Write every table as NAME.parquet into the folder."""
    schemas = {table.name: _schema(table) for table in dictionary().values()}
    with ExitStack() as stack:
        writers = {
            name: stack.enter_context(pq.ParquetWriter(out / f"{name}.parquet", schema, compression="zstd"))
            for name, schema in schemas.items()
        }
        for name, group in groups(record, asked):
            writers[name].write_table(_table(schemas[name], group))


def _schema(table: Table) -> Any:
    fields = [pa.field(one.name, _TYPES[one.kind], metadata={"description": one.told}) for one in table.columns]
    return pa.schema(fields, metadata={"description": table.told, "key": ",".join(table.key)})


def _table(schema: Any, rows: list[Row]) -> Any:
    columns = zip(zip(*rows, strict=True), schema, strict=True)
    return pa.Table.from_arrays([_array(cells, field.type) for cells, field in columns], schema=schema)


def _array(cells: Sequence[object], kind: Any) -> Any:
    """Cells as Parquet takes them: in lone surrogates, which are no Unicode text, question marks stand."""
    try:
        return pa.array(cells, kind)
    except UnicodeEncodeError:
        return pa.array(map(_valid, cells), kind)


def _valid(cell: object) -> object:
    return cell.encode("utf-8", "replace").decode("utf-8") if isinstance(cell, str) else cell
