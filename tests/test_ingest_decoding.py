"""Bytes to text: the encoding is found out, and decoding the bytes with it gives the text again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import UnreadableArticleError
from briefing.ingest.decoding import decode

WORDS = "The minister said: “López Obrador’s café”."
RUSSIAN = "Министры договорились встретиться снова в мае и обсудить пошлины на зерно. " * 4


@pytest.mark.parametrize(
    ("data", "encoding", "guessed"),
    [
        pytest.param(WORDS.encode(), "utf-8", False, id="UTF-8"),
        pytest.param(b"\xef\xbb\xbf" + WORDS.encode(), "utf-8", False, id="UTF-8 with a mark"),
        pytest.param(WORDS.encode("utf-16"), "utf-16", False, id="UTF-16 with a mark"),
        pytest.param(WORDS.encode("utf-32"), "utf-32", False, id="UTF-32 with a mark"),
        pytest.param(WORDS.encode("utf-16-le"), "utf-16-le", True, id="UTF-16 without a mark"),
        pytest.param(WORDS.encode("utf-16-be"), "utf-16-be", True, id="UTF-16 without a mark, other order"),
        pytest.param(WORDS.encode("cp1252"), "cp1252", True, id="western Windows"),
        pytest.param(b"The minister's caf\xe9 \x81 is closed", "latin-1", True, id="bytes that Windows does not know"),
        pytest.param(b"charset=iso-8859-2\n" + "Łódź".encode("iso-8859-2"), "iso-8859-2", False, id="declared"),
        pytest.param(b"charset=iso-8859-1\n" + WORDS.encode(), "utf-8", False, id="declared falsely"),
        pytest.param(b"charset=us-ascii\n" + WORDS.encode("cp1252"), "cp1252", True, id="declared impossibly"),
        pytest.param(RUSSIAN.encode("cp1251"), "cp1251", True, id="Russian Windows"),
    ],
)
def test_the_encoding_is_found_out(data: bytes, encoding: str, guessed: bool) -> None:
    """A mark wins over a declaration, that over UTF-8, that over a guess, and a guess is called one."""
    decoded = decode(data, "a.txt")
    assert (decoded.encoding, decoded.guessed) == (encoding, guessed)
    assert data.decode(decoded.encoding) == decoded.text


@given(st.text())
def test_text_in_utf8_is_not_altered(text: str) -> None:
    """Line ends, marks and odd spaces stay where they are."""
    data = text.encode()
    try:
        decoded = decode(data, "a.txt")
    except UnreadableArticleError:
        return
    assert data.decode(decoded.encoding) == decoded.text


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7\n", b"PK\x03\x04word", b"\x89PNG\r\n", b"{\\rtf1 text}", b"text with a \x00 in it", bytes(range(1, 32)) * 4],
    ids=["PDF", "zip", "PNG", "RTF", "zero byte", "controls"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """A binary file is named, and not taken for an article."""
    with pytest.raises(UnreadableArticleError, match=r"a\.txt") as caught:
        decode(data, "a.txt")
    assert caught.value.code == "binary"
