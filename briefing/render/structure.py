"""The tag tree of a PDF as the layout engine writes it → the tree that PDF/UA wants: artifacts, scopes, no empty wrappers."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

#: Elements that say nothing of what they hold.
_WRAPPERS = ("/Span", "/NonStruct")
#: Elements that may hold text of their own.
_HOLDERS = ("/P", "/H1", "/H2", "/H3", "/LBody", "/TH", "/TD", "/Lbl", "/Caption", "/Link", *_WRAPPERS)
#: Keys of a wrapper that mean something after all.
_MEANING = ("/Alt", "/ActualText", "/Lang", "/A", "/E")

# "/Span << /MCID 12 >> BDC"
_MARKED = re.compile(rb"/\w+ << /MCID (\d+) >> BDC")
_ARTIFACT = b"/Artifact << /Type /Pagination >> BDC"
# "<0024> 0 <002f>": two glyphs without a correction between them
_UNCORRECTED = re.compile(rb"> 0 <|(?<=>) 0(?= \])")
# "75.590551": finer than any printer
_FINE = re.compile(rb"-?\d+\.\d{3,}")
_MEASURE = 10


def finish_structure(pdf: "Pdf") -> None:
    """Make running text artifacts, give header cells their scope and drop wrappers that mean nothing."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
    _set_artifacts(pdf, owners)
    _set_scopes(pdf)
    _drop_wrappers(pdf, {page.obj.objgen: owners[int(page.obj.StructParents)] for page in pdf.pages})


def iter_elements(element: "Object") -> Iterator["Object"]:
    """A structure element and all below it, in reading order."""
    import pikepdf

    stack = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, pikepdf.Array):
            stack.extend(reversed(list(node)))
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            yield node
            if "/K" in node:
                stack.append(node.K)


def _set_artifacts(pdf: "Pdf", owners: dict[int, "Object"]) -> None:
    """What is marked on a page but does not stand in the tree (running headers and footers) is an artifact."""
    import pikepdf

    reachable = {element.objgen for element in iter_elements(pdf.Root.StructTreeRoot.K)}
    for page in pdf.pages:
        elements = owners[int(page.obj.StructParents)]
        orphans = {mcid for mcid in range(len(elements)) if elements[mcid].objgen not in reachable}
        page.obj.Contents = pdf.make_stream(_rewritten(page.obj.Contents.read_bytes(), orphans))
        for mcid in orphans:
            elements[mcid] = pikepdf.Object.parse(b"null")


def _rewritten(content: bytes, artifacts: set[int]) -> bytes:
    """The page's instructions with these pieces as artifacts, and shorter where nothing is lost."""
    content = _MARKED.sub(lambda match: _ARTIFACT if int(match[1]) in artifacts else match[0], content)
    content = _UNCORRECTED.sub(b"", content)
    return _FINE.sub(_coarse, content)


def _coarse(match: re.Match[bytes]) -> bytes:
    """A measure in tenths of a pixel; what is small may be a colour or the width of a line."""
    value = float(match[0])
    return (b"%.1f" if abs(value) >= _MEASURE else b"%.2f") % value


def _set_scopes(pdf: "Pdf") -> None:
    """Header cells head their column in a table's head, their row elsewhere; lists of headers then say nothing more."""
    import pikepdf

    for element in iter_elements(pdf.Root.StructTreeRoot.K):
        if element.S == "/TH":
            scope = pikepdf.Name.Column if element.P.P.S == "/THead" else pikepdf.Name.Row
            element.A = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=scope)
            del element["/ID"]
        elif element.S == "/TD":
            del element["/A"]


def _drop_wrappers(pdf: "Pdf", owners: dict[tuple[int, int], "Object"]) -> None:
    """Wrappers without meaning give their place to what they hold."""
    import pikepdf

    # From the leaves up, so that the last owner of a piece of content is the one that stays.
    for element in reversed(list(iter_elements(pdf.Root.StructTreeRoot.K))):
        if "/K" in element and str(element.S) in (*_HOLDERS, "/Div"):
            element.K = pikepdf.Array([held for kid in list(element.K) for held in _held(kid, element, owners)])


def _held(kid: "Object | int", parent: "Object", owners: dict[tuple[int, int], "Object"]) -> Iterator["Object | int"]:
    """What a kid brings to its new parent: itself, or what it wraps."""
    import pikepdf

    if isinstance(kid, int):
        owners[parent.Pg.objgen][kid] = parent
        yield kid
    elif "/S" not in kid:  # a reference to an annotation, too small to be an object of its own
        yield pikepdf.Dictionary(dict(kid.items()))
    elif _is_wrapper(kid, parent):
        for below in list(kid.K):
            yield from _held(below, parent, owners)
    else:
        kid.P = parent
        yield kid


def _is_wrapper(kid: "Object", parent: "Object") -> bool:
    """Whether an element says nothing of what it holds, and stands on its parent's page."""
    is_idle = str(kid.S) in _WRAPPERS if str(parent.S) in _HOLDERS else kid.S == parent.S == "/Div"
    return is_idle and kid.Pg.objgen == parent.Pg.objgen and not any(key in kid for key in _MEANING)
