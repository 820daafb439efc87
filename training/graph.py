"""An ONNX graph under construction: nodes and weights, with the few shapes of layers that a parser needs.

Matrix products run on int8: weights are rounded once, one scale a column; activations are rounded by onnxruntime as it
goes ("dynamic quantisation"). Rows of embeddings are int8 with one scale a row.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

RUNTIME = "com.microsoft"
"""Domain of onnxruntime's own operators. Those used here are there since its release 1.14."""

OPSET = 17
Array = NDArray[Any]


class Graph:
    """Nodes and weights in the making. Methods take and give names of values."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._weights: dict[str, onnx.TensorProto] = {}
        self._made: dict[tuple[str, tuple[str, ...], str], list[str]] = {}

    def op(self, kind: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        """Add a node with one output; "" stands for an input left out."""
        return self.ops(kind, 1, *inputs, domain=domain, **attributes)[0]

    def ops(self, kind: str, outputs: int, *inputs: str, domain: str = "", **attributes: Any) -> list[str]:
        """Add a node with several outputs; the same node is not added twice."""
        same = (kind, inputs, repr(attributes))
        if same not in self._made:
            names = [f"{kind}_{len(self._nodes)}_{i}" for i in range(outputs)]
            self._nodes.append(helper.make_node(kind, inputs, names, domain=domain, **attributes))
            self._made[same] = names
        return self._made[same]

    def weight(self, name: str, value: Array) -> str:
        """Add a weight, or refer to it where it is there already."""
        self._weights.setdefault(name, numpy_helper.from_array(value, name))
        return name

    def number(self, *values: int) -> str:
        """A list of whole numbers (for shapes and axes)."""
        return self.weight("numbers_" + "_".join(map(str, values)), np.array(values, np.int64))

    def linear(self, x: str, name: str, weight: Array, bias: Array | None) -> str:
        """x W + b on int8. `weight` is [inputs, outputs]."""
        rounded, scale = rounded_columns(weight)
        inputs = [
            x,
            self.weight(f"{name}.int8", rounded),
            self.weight(f"{name}.scale", scale),
            "",
            self.weight(f"{name}.bias", bias) if bias is not None else "",
        ]
        return self.op("DynamicQuantizeMatMul", *inputs, domain=RUNTIME)

    def rows(self, indexes: str, name: str, table: Array) -> str:
        """Rows of an embedding."""
        rounded, scale = rounded_columns(table.T)
        picked = self.op("Gather", self.weight(f"{name}.int8", rounded.T), indexes)
        scales = self.op("Gather", self.weight(f"{name}.scale", scale[:, None]), indexes)
        return self.op("Mul", self.op("Cast", picked, to=TensorProto.FLOAT), scales)

    def norm(self, x: str, name: str, scale: Array, bias: Array) -> str:
        """Layer normalisation over the last axis."""
        inputs = (x, self.weight(f"{name}.weight", scale), self.weight(f"{name}.bias", bias))
        return self.op("LayerNormalization", *inputs, epsilon=1e-12)

    def gelu(self, x: str) -> str:
        """The activation of the encoder and of the heads."""
        return self.op("Gelu", x, domain=RUNTIME)

    def model(self, inputs: dict[str, list[str]], outputs: Mapping[str, tuple[str, int]]) -> onnx.ModelProto:
        """The finished model. `inputs` are names with the names of their sizes; `outputs` are names with the value that
        goes out under it and its type."""
        for name, (value, _) in outputs.items():
            self._nodes.append(helper.make_node("Identity", [value], [name]))
        graph = helper.make_graph(
            self._nodes,
            "parser",
            [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name, shape in inputs.items()],
            [helper.make_tensor_value_info(name, kind, None) for name, (_, kind) in outputs.items()],
            list(self._weights.values()),
        )
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(RUNTIME, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="communique")


def rounded_columns(weight: Array) -> tuple[Array, Array]:
    """A matrix as int8 with one scale a column, symmetric about zero."""
    scale = np.maximum(np.abs(weight).max(0) / 127, 1e-12).astype(np.float32)
    return np.clip(np.rint(weight / scale), -127, 127).astype(np.int8), scale
