"""Certificates by the thousand, against the least that drawing them can take.

Run: ``make bench``. ``CERTIFICATES=10000`` measures the number that was asked for; without it a
fifth of that is measured, so that the run ends soon. Results on the machine of record stand in
``tests/benchmarks/README.md``.
"""

import base64
import io
import os
import random
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from PIL import Image
from pypdf import PdfReader
from ratio import measure
from reportlab import rl_config
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from ct_desktop.documents.certificate import Certificates, certificates
from ct_desktop.documents.certificate_facts import Certificate, DesignKit, DesignPicture
from ct_desktop.documents.fonts import REGULAR, register
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.signers import Signer
from ct_desktop.rules.certificate_design import Art
from ct_desktop.rules.enumerations import DocumentKind, Field
from ct_desktop.services.shipped_designs import shipped_design

MANY = int(os.environ.get("CERTIFICATES", "2000"))
DESIGN = "stad-landscape"
MEGABYTES = 150
# The peak of this process alone: ru_maxrss would keep that of the process it was forked from.
GROWTH = """
import sys
sys.path[:0] = sys.argv[2:]
from bench_certificates import ours
def memory():
    held = dict(line.split(":", 1) for line in open("/proc/self/status"))
    return [int(held[name].split()[0]) // 1024 for name in ("VmRSS", "VmHWM")]
ours(20)
before = memory()[0]
made = ours(int(sys.argv[1]))
print(memory()[1] - before, len(made))
"""


def background():
    """A photograph of a sheet."""
    small = Image.effect_noise((297, 210), 40).convert("L")
    large = small.resize((1754, 1240), Image.Resampling.BICUBIC)
    tints = [large.point(lambda v, k=k: 200 + v * k // 255) for k in (20, 40, 50)]
    tinted = Image.merge("RGB", tints)
    out = io.BytesIO()
    tinted.save(out, "JPEG", quality=80)
    return out.getvalue()


PICTURE = background()


def kit():
    design = replace(shipped_design(DESIGN), background="paper", art=Art.NONE)
    return DesignKit(design, {"paper": DesignPicture("image/jpeg", PICTURE)})


def documents(count):
    """Everybody has a name, a number and a code of their own; groups share the rest."""
    chance = random.Random(7)
    given = (
        "Yasmina",
        "Emre",
        "Łucja",
        "Noor",
        "Thijs",
        "Győző",
        "Daan",
        "Naomi",
        "Ễlise",
        "Şahin",
    )
    family = ("el Amrani", "Çelik", "van den Berg", "Kowalska", "de Groot", "Nguyễn", "Bakker")
    signers = (
        Signer("M. de Wit", "cursusleider"),
        Signer("P. Aydin", "praktijkbegeleider, SV Overmaas"),
    )
    competences = (
        *("staat rustig voor een groep", "bedenkt een activiteit van begin tot eind"),
        *("betrekt anderen", "houdt zich aan afspraken"),
    )
    for index in range(count):
        code = base64.urlsafe_b64encode(chance.randbytes(130)).decode().rstrip("=")
        yield (
            DESIGN,
            Certificate(
                kind=DocumentKind.CERTIFICATE,
                name=f"{chance.choice(given)} {chance.choice(family)}-{chance.choice(family)}",
                number=f"2026-{index + 1:05d}",
                issued_on=date(2026, 7, 9),
                programme="Ik train mijn stad",
                field=Field.SPORT,
                cohort=f"Groep {index // 15}",
                place="'s-Hertogenbosch",
                meetings=chance.choice((6, 7)),
                follow_ups=2,
                hours=25.5,
                practice_hours=15.0,
                practice_at=f"Vereniging {index // 3 % 400}",
                final_presentation=True,
                first_day=date(2026, 3, 5),
                last_day=date(2026, 6, 25),
                competences=competences[: 2 + index % 3],
                signers=signers,
                code=code,
            ),
        )


def ours(count):
    data = Certificates(
        Letterhead("Sportservice Waterstad"),
        {DESIGN: kit()},
        documents(count),
        DocumentKind.CERTIFICATE,
    )
    return certificates(data, "nl")


def strings(count):
    """The lines of every page as they were set, so that the bare canvas need not set them."""
    pages = [page.extract_text().splitlines() for page in PdfReader(io.BytesIO(ours(count))).pages]
    return [[line for line in page if line.strip()] for page in pages]


def bare(pages, picture):
    """The same lines and the same picture, drawn and nothing else: no fitting, no QR code.

    As fast as reportlab can: without base 85, and the picture by the name of its file, for it
    would decode and digest it on every page otherwise.
    """
    register()
    rl_config.useA85 = 0
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=landscape(A4), invariant=1)
    for number, lines in enumerate(pages):
        if number % 2 == 0:
            canvas.drawImage(picture, 0, 0, *landscape(A4))
        canvas.setFont(REGULAR, 10)
        for at, line in enumerate(lines):
            canvas.drawString(220, 560 - 20 * at, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_many_against_a_bare_canvas(tmp_path):
    picture = tmp_path / "paper.jpg"
    picture.write_bytes(PICTURE)
    some = strings(100)
    pages = (some * (MANY // 100))[: 2 * MANY]
    # Names and numbers differ on every page there too.
    pages = [[*lines[:-1], f"{lines[-1]} {at}"] for at, lines in enumerate(pages)]
    ratio = measure(
        f"{MANY:,} certificates with picture, QR code and back, against a bare canvas",
        lambda: ours(MANY),
        lambda: bare(pages, str(picture)),
        rounds=3,
    )
    assert ratio.times <= 2.5


def test_many_take_little_memory():
    folder = Path(__file__).parent
    ran = subprocess.run(
        [sys.executable, "-c", GROWTH, str(MANY), str(folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    grown, size = map(int, ran.stdout.split())
    print(f"\n{MANY:,} certificates: {grown} MB grown at its peak, the PDF {size / 1e6:.1f} MB")
    assert grown < MEGABYTES * min(MANY / 10_000 + 0.1, 1)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_fifteen_against_a_word_processor(tmp_path):
    texts = strings(15)
    document = tmp_path / "certificates.fodt"
    document.write_text(flat_document(texts), encoding="utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"

    def convert():
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", "pdf", str(document)],
            cwd=tmp_path,
            check=True,
            capture_output=True,
        )

    ratio = measure(
        "15 certificates, against LibreOffice with the same text and picture",
        lambda: ours(15),
        convert,
        rounds=3,
    )
    assert len(PdfReader(tmp_path / "certificates.pdf").pages) >= 15
    assert ratio.times < 0.1


def flat_document(pages):
    """A text document with a page per side, and the picture on the fronts."""
    picture = base64.b64encode(PICTURE).decode()
    body = []
    for number, lines in enumerate(pages):
        frame = (
            '<draw:frame text:anchor-type="paragraph" svg:width="20cm" svg:height="14cm">'
            f"<draw:image><office:binary-data>{picture}</office:binary-data></draw:image>"
            "</draw:frame>"
        )
        first, *others = lines
        body.append(
            f'<text:p text:style-name="P">{frame * (number % 2 == 0)}{escape(first)}</text:p>'
        )
        body.extend(f"<text:p>{escape(line)}</text:p>" for line in others)
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (
            *(("office", "office"), ("text", "text"), ("style", "style"), ("draw", "drawing")),
            *(("svg", "svg-compatible"), ("fo", "xsl-fo-compatible")),
        )
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {names} office:version="1.3"'
        ' office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>'
        '<style:style style:name="P" style:family="paragraph">'
        '<style:paragraph-properties fo:break-before="page"/></style:style>'
        "</office:automatic-styles><office:body><office:text>"
        f"{''.join(body)}</office:text></office:body></office:document>"
    )
