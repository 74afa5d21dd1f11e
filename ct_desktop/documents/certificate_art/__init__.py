"""What the program itself draws on a certificate, a file per art, in the colours of the design."""

from ct_desktop.documents.certificate_art.confetti import draw_confetti
from ct_desktop.documents.certificate_art.frame import draw_frame
from ct_desktop.documents.certificate_art.strip import draw_strip
from ct_desktop.documents.certificate_art.waves import draw_waves
from ct_desktop.documents.certificate_places import POINTS
from ct_desktop.documents.pdf_writing.pen import Pen
from ct_desktop.rules.certificate_design import Art, Design

_DRAW = {
    Art.STRIP: draw_strip,
    Art.FRAME: draw_frame,
    Art.WAVES: draw_waves,
    Art.CONFETTI: draw_confetti,
}


def draw_art(pen: Pen, design: Design) -> None:
    """Draw the art of ``design`` over its whole sheet, in millimetres from the upper left."""
    draw = _DRAW.get(design.art)
    if draw is None:
        return
    height = design.size[1] * POINTS
    pen.say(f"q {POINTS:.6f} 0 0 {-POINTS:.6f} 0 {height:.3f} cm")
    draw(pen, design)
    pen.say("Q")
