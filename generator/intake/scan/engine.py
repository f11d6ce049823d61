"""The two models that read scans, run so that the same pixels always give the same numbers.

PP-OCRv6 (small) for Chinese, detection and recognition, as the wheel of rapidocr brings them (Apache
License 2.0). The files are opened where they lie: nothing is ever fetched. Each run has one thread, and
several runs stand beside each other, so that the number of processors changes no result.
"""

import hashlib
import importlib
import importlib.util
import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from generator.errors import UnreadableSource

T = TypeVar("T")
R = TypeVar("R")

DETECTION, RECOGNITION = "PP-OCRv6_det_small", "PP-OCRv6_rec_small"
PACKAGES = ("rapidocr", "onnxruntime", "cv2")
MEND = "Install what reads scans: python .ci/setup_environment.py requirements-ocr.txt"

Probabilities = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Model:
    """A model: its name and the SHA-256 of its file."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Engine:
    """What a text was recognised with."""

    package: str
    version: str
    models: tuple[Model, ...]


def require(name: str) -> None:
    """Raise UnreadableSource where nothing is installed that could read a scan called `name`."""
    if not is_installed():
        raise UnreadableSource(name, "it is a scan, and nothing is installed that reads scans.", f"{MEND}.")


def is_installed() -> bool:
    """Whether scans can be read here."""
    return all(importlib.util.find_spec(package) for package in PACKAGES) and _path(DETECTION).is_file()


@cache
def installed() -> Engine | None:
    """What scans would be read with here; None where nothing is installed for it."""
    if not is_installed():
        return None
    models = tuple(
        Model(name, hashlib.sha256(_path(name).read_bytes()).hexdigest()) for name in (DETECTION, RECOGNITION)
    )
    return Engine("rapidocr", version("rapidocr"), models)


def likelihood_of_text(pixels: NDArray[np.float32]) -> Probabilities:
    """For each dot how likely it is inside of a printed line. Sides are multiples of 32."""
    (found,) = _session(DETECTION).run(None, {"x": _as_input(pixels)[None]})
    heat: Probabilities = found[0, 0]
    return heat


def likelihood_of_characters(pixels: NDArray[np.float32]) -> Probabilities:
    """For each step along a line, 48 dots high, how likely each of `characters` stands there."""
    (found,) = _session(RECOGNITION).run(None, {"x": _as_input(pixels)[None]})
    steps: Probabilities = found[0]
    return steps


@cache
def characters() -> tuple[str, ...]:
    """What a step may be read as; the first, empty, is nothing."""
    told = _session(RECOGNITION).get_modelmeta().custom_metadata_map["character"]
    return "", *told.splitlines(), " "


def side_by_side(work: Callable[[T], R], items: Iterable[T]) -> list[R]:
    """The results of all items in their order, worked at on all processors."""
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        return list(pool.map(work, items))


def _as_input(pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    """Grey from 0 to 255 as three equal colours from -1 to 1."""
    scaled = (pixels / 127.5 - 1).astype(np.float32)
    return np.ascontiguousarray(np.broadcast_to(scaled, (3, *scaled.shape)))


@cache
def _session(model: str) -> Any:
    runtime: Any = importlib.import_module("onnxruntime")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    return runtime.InferenceSession(str(_path(model)), options, providers=["CPUExecutionProvider"])


def _path(model: str) -> Path:
    """The file of a model; the package that brings it is not imported."""
    found = importlib.util.find_spec("rapidocr")
    return Path(found.origin if found and found.origin else "").parent / "models" / f"{model}.onnx"
