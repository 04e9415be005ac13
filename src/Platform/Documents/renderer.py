"""Turns HTML into PDF/A-2b with tags, for as long as the input lasts.

Every message is four bytes of length and then that many bytes. In: first the style sheet and the fonts of the paper,
then one HTML document after another. Out: one message for each, of which the first byte says whether it worked
(1: the PDF follows, 0: the name of what went wrong follows; never any text of the document).
"""
import ctypes
import io
import logging
import os
import re
import resource
import struct
import sys

MEMORY = 1 << 30
FAMILY = "Atkinson Hyperlegible Next"


def read():
    head = sys.stdin.buffer.read(4)
    if len(head) < 4:
        sys.exit(0)
    return sys.stdin.buffer.read(struct.unpack(">I", head)[0])


def write(out, worked, body):
    out.write(struct.pack(">IB", len(body) + 1, worked) + body)
    out.flush()


def shut_in():
    """No network where the kernel allows that to be said, no large files, no endless memory."""
    user_and_network_namespaces = 0x10000000 | 0x40000000
    ctypes.CDLL(None).unshare(user_and_network_namespaces)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def refuse(url, *_args, **_more):
    raise ValueError("nothing is fetched")


def weights_of(font):
    """A variable typeface cannot be embedded in a PDF: regular and bold are cut out of it."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont
    for weight in (400, 700):
        cut = instantiateVariableFont(TTFont(io.BytesIO(font)), {"wght": weight})
        cut.flavor = None
        into = io.BytesIO()
        cut.save(into)
        yield weight, into.getvalue()


def paper(css, fonts):
    """The style sheet with its fonts, read once for all documents."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration
    files = {}
    # The faces in the style sheet are those of a browser: variable, and from an address.
    css = re.sub(r"@font-face\s*{[^}]*}", "", css)
    faces = ""
    for part, font in enumerate(fonts):
        # The typeface comes in parts, by script; the name of each part stands in the style sheet in order.
        family = FAMILY if part == 0 else f"{FAMILY} {part}"
        for weight, content in weights_of(font):
            address = f"font:{part}-{weight}"
            files[address] = content
            faces += f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url("{address}") format("truetype"); }}\n'
    configuration = FontConfiguration()

    def fonts_only(url, *_args, **_more):
        return {"string": files[url], "mime_type": "font/ttf"}

    return configuration, CSS(string=faces + css, font_config=configuration, url_fetcher=fonts_only, base_url="font:")


def archive(pdf, metadata, document, page_streams):
    """PDF/A-2b with the structure that WeasyPrint makes for PDF/UA-1."""
    import pydyf
    from weasyprint.pdf import pdfa, pdfua
    pdfa.add_metadata = pdfua.add_metadata = lambda *_args, **_more: None
    pdfua.pdfua(pdf, metadata, document, page_streams)
    pdfa.pdfa(pdf, metadata, document, page_streams, 2)
    pdf.info["CreationDate"] = pydyf.String("D:" + re.sub(r"\D", "", metadata.created) + "Z")
    packet = pydyf.Stream([about(metadata).encode()], extra={"Type": "/Metadata", "Subtype": "/XML"})
    pdf.add_object(packet)
    pdf.catalog["Metadata"] = packet.reference


def about(metadata):
    """What the file is, as XMP: each name space at the element that uses it, since some programs look only there."""
    from weasyprint import __version__
    from xml.sax.saxutils import escape
    authors = "".join(f"<rdf:li>{escape(author)}</rdf:li>" for author in metadata.authors)
    parts = [
        ("pdfaid", "http://www.aiim.org/pdfa/ns/id/", "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"),
        ("dc", "http://purl.org/dc/elements/1.1/",
         f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(metadata.title)}</rdf:li></rdf:Alt></dc:title>'
         f"<dc:creator><rdf:Seq>{authors}</rdf:Seq></dc:creator>"
         f"<dc:language><rdf:Bag><rdf:li>{escape(metadata.lang)}</rdf:li></rdf:Bag></dc:language>"),
        ("xmp", "http://ns.adobe.com/xap/1.0/", f"<xmp:CreateDate>{escape(metadata.created)}</xmp:CreateDate>"),
        ("pdf", "http://ns.adobe.com/pdf/1.3/", f"<pdf:Producer>WeasyPrint {__version__}</pdf:Producer>"),
    ]
    described = "".join(f'<rdf:Description rdf:about="" xmlns:{name}="{space}">{content}</rdf:Description>' for name, space, content in parts)
    return ('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">'
            f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">{described}</rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>')


def prepare():
    """
    Adds our kind of PDF. WeasyPrint 57 marks the whole page, and within it every block again, so that all would be read
    aloud twice: here only blocks are marked. What is drawn around the text, and page numbers, is marked as decoration.
    """
    import pydyf
    import weasyprint.draw
    import weasyprint.pdf
    from weasyprint.formatting_structure.boxes import MarginBox, PageBox
    from weasyprint.pdf.stream import Stream
    weasyprint.pdf.VARIANTS["beweeg"] = (archive, {"version": "1.7", "mark": True})
    tagged = Stream.begin_marked_content
    named = Stream.get_marked_content_tag
    ended = Stream.end_marked_content
    drawn = weasyprint.draw.draw_box_background_and_border

    def begin(self, box, mcid=False, tag=None):
        marks = self.__dict__.setdefault("_beweeg_marks", [])
        margin = isinstance(box, MarginBox)
        unmarked = isinstance(box, PageBox) or box.is_for_root_element or "Artifact" in marks
        marks.append(None if unmarked else "Artifact" if margin else "tag")
        if unmarked:
            return
        if margin:
            pydyf.Stream.begin_marked_content(self, "Artifact")
        else:
            tagged(self, box, mcid, tag)

    def end(self):
        if self._beweeg_marks.pop():
            ended(self)

    def decorate(stream, page, box):
        within = any(stream.__dict__.get("_beweeg_marks", []))
        if not within:
            pydyf.Stream.begin_marked_content(stream, "Artifact")
        drawn(stream, page, box)
        if not within:
            pydyf.Stream.end_marked_content(stream)

    Stream.begin_marked_content = begin
    Stream.end_marked_content = end
    Stream.get_marked_content_tag = lambda self, tag: "Caption" if tag == "caption" else named(self, tag)
    weasyprint.draw.draw_box_background_and_border = decorate


def main():
    # Whatever a library prints goes to the log, never into the answer.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    shut_in()
    import weasyprint
    logging.getLogger("weasyprint").handlers = [logging.NullHandler()]
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    prepare()
    css = read().decode()
    fonts = [read() for _ in range(struct.unpack(">I", read())[0])]
    configuration, sheet = paper(css, fonts)
    # From here on nothing is written to disk: what people said about each other stays in memory.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    write(out, 1, weasyprint.__version__.encode())
    while True:
        html = read().decode()
        try:
            document = weasyprint.HTML(string=html, url_fetcher=refuse, media_type="print")
            pdf = document.write_pdf(stylesheets=[sheet], font_config=configuration, variant="beweeg", identifier=os.urandom(16))
            write(out, 1, pdf)
        except Exception as problem:
            write(out, 0, type(problem).__name__.encode())


main()
