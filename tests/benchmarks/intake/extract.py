"""Run in the peers' environment: the text that each extractor gives of PDF files, as JSON.

python extract.py FILE … > texts.json
"""

import json
import sys


def by_pdfminer(path: str) -> str:
    from pdfminer.high_level import extract_text

    return str(extract_text(path))


def by_pypdf(path: str) -> str:
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


PEERS = {"pdfminer.six": by_pdfminer, "pypdf": by_pypdf}

if __name__ == "__main__":
    print(json.dumps({name: {path: peer(path) for path in sys.argv[1:]} for name, peer in PEERS.items()}))
