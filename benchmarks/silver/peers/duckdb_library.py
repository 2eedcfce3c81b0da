"""Writes a pandas frame as Parquet with DuckDB's C library, for machines without pyarrow.

The frame's columns go to DuckDB as Arrow arrays of its C data interface: one buffer of text and one
of offsets a column, made here with NumPy.
"""

import ctypes
from ctypes import POINTER, byref, c_char_p, c_int64, c_void_p

import numpy as np


class Schema(ctypes.Structure):
    pass


Schema._fields_ = [
    ("format", c_char_p), ("name", c_char_p), ("metadata", c_char_p), ("flags", c_int64),
    ("n_children", c_int64), ("children", POINTER(POINTER(Schema))),
    ("dictionary", POINTER(Schema)), ("release", c_void_p), ("private_data", c_void_p),
]


class Array(ctypes.Structure):
    pass


Array._fields_ = [
    ("length", c_int64), ("null_count", c_int64), ("offset", c_int64), ("n_buffers", c_int64),
    ("n_children", c_int64), ("buffers", POINTER(c_void_p)), ("children", POINTER(POINTER(Array))),
    ("dictionary", POINTER(Array)), ("release", c_void_p), ("private_data", c_void_p),
]

RELEASE_SCHEMA = ctypes.CFUNCTYPE(None, POINTER(Schema))
RELEASE_ARRAY = ctypes.CFUNCTYPE(None, POINTER(Array))
# The structures say by an empty "release" that they are gone; their memory is Python's own.
release_schema = RELEASE_SCHEMA(lambda it: setattr(it.contents, "release", None))
release_array = RELEASE_ARRAY(lambda it: setattr(it.contents, "release", None))

NULLABLE = 2
LARGE_TEXT = b"U"


class Table:
    """A frame's text columns as one Arrow structure; keeps alive what it points to."""

    def __init__(self, frame, columns):
        self.kept = []
        texts = [self._text(frame[name]) for name in columns]
        schemas = [self._schema(LARGE_TEXT, name.encode(), []) for name in columns]
        self.schema = self._schema(b"+s", b"", schemas)
        self.array = self._array(len(frame), 0, [None], texts)

    def _schema(self, form, name, children):
        return self._keep(Schema(form, name, None, NULLABLE, len(children),
                                 self._pointers(Schema, children), None,
                                 ctypes.cast(release_schema, c_void_p), None))

    def _array(self, length, nulls, buffers, children):
        return self._keep(Array(length, nulls, 0, len(buffers), len(children),
                                self._keep((c_void_p * len(buffers))(*buffers)),
                                self._pointers(Array, children), None,
                                ctypes.cast(release_array, c_void_p), None))

    def _text(self, column):
        missing = column.isna().to_numpy()
        texts = [text.encode() for text in column.fillna("")]
        offsets = np.zeros(len(texts) + 1, dtype=np.int64)
        np.cumsum(np.fromiter(map(len, texts), dtype=np.int64, count=len(texts)), out=offsets[1:])
        present = np.packbits(~missing, bitorder="little")
        text = self._keep(np.frombuffer(b"".join(texts) or b"\0", dtype=np.uint8))
        for array in (offsets, present):
            self._keep(array)
        buffers = [array.ctypes.data for array in (present, offsets, text)]
        return self._array(len(texts), int(missing.sum()), buffers, [])

    def _pointers(self, kind, items):
        return self._keep((POINTER(kind) * len(items))(*map(ctypes.pointer, items)))

    def _keep(self, item):
        self.kept.append(item)
        return item


class Connection:
    """A database in memory."""

    def __init__(self, library):
        self.api = ctypes.CDLL(library)
        self.api.duckdb_library_version.restype = c_char_p
        self.api.duckdb_result_error.restype = c_char_p
        self.database, self.handle = c_void_p(), c_void_p()
        self._check(self.api.duckdb_open(None, byref(self.database)), "open")
        self._check(self.api.duckdb_connect(self.database, byref(self.handle)), "connect")

    def version(self):
        return self.api.duckdb_library_version().decode()

    def run(self, sql):
        result = (ctypes.c_byte * 64)()
        if self.api.duckdb_query(self.handle, sql.encode(), byref(result)) != 0:
            raise RuntimeError((self.api.duckdb_result_error(byref(result)) or b"?").decode())
        self.api.duckdb_destroy_result(byref(result))

    def view(self, name, table):
        stream = c_void_p()
        self._check(self.api.duckdb_arrow_array_scan(
            self.handle, name.encode(), byref(table.schema), byref(table.array), byref(stream)),
            "scan the frame")
        table.kept.append(stream)

    @staticmethod
    def _check(status, what):
        if status != 0:
            raise RuntimeError(f"DuckDB could not {what}")


def write_by_date(library, frame, columns, folder):
    """Writes one file a date and returns the writer's name."""
    database = Connection(library)
    database.run("set threads = 1; set preserve_insertion_order = true;"
                 " set partitioned_write_max_open_files = 20000;"
                 " set partitioned_write_flush_threshold = 100000000")
    table = Table(frame, columns)
    database.view("frame", table)
    place = folder.replace("'", "''")
    # Copying the view itself takes many times as long as copying a table.
    database.run("create temp table sorted as from frame")
    database.run(f"copy sorted to '{place}' (format parquet, partition_by (date),"
                 " overwrite_or_ignore, compression snappy)")
    return f"DuckDB {database.version()} in place of pyarrow"
