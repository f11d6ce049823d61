"""The maintained extractor that is asked where no form of site is known. It chooses; it writes nothing."""

import logging
import re
import warnings

SPANS = re.compile(r"\b(?:row|col)span\b", re.IGNORECASE)
"""What cells say that they cover: the extractor makes cells of it, as many as a page cares to claim."""


def extracted(markup: str) -> str:
    """The main text of a page as trafilatura reads it; "" where it finds none. It fetches nothing.

    What it says on the way is of no use here, and markup that it fails on is one that it finds nothing in.
    """
    import trafilatura  # takes half a second to load, and few pages need it

    logger = logging.getLogger("trafilatura")
    before, logger.disabled = logger.disabled, True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            plain = SPANS.sub("", markup)
            return trafilatura.extract(plain, fast=True, include_comments=False, favor_recall=True) or ""
    except (ValueError, TypeError, AttributeError, RecursionError, LookupError):
        return ""
    finally:
        logger.disabled = before
