"""The two documents in words: proofs of participation and certificates."""

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import DocumentKind

_PROOF = DocumentKind.PROOF


def plural(kind: DocumentKind) -> str:
    """The documents of a kind."""
    return tr("Proofs of participation") if kind is _PROOF else tr("Certificates")


def counted(kind: DocumentKind, count: int) -> str:
    """``12 certificates``."""
    if kind is _PROOF:
        return ntr("{n} proof of participation", "{n} proofs of participation", count)
    return ntr("{n} certificate", "{n} certificates", count)


def issue_words(kind: DocumentKind, count: int = 0) -> str:
    """What the button says."""
    if kind is _PROOF:
        return tr("Issue proofs ({n})").format(n=count) if count else tr("Issue proofs")
    return tr("Issue certificates ({n})").format(n=count) if count else tr("Issue certificates")


def issued_words(kind: DocumentKind, count: int) -> str:
    """What was done."""
    if kind is _PROOF:
        return ntr("{n} proof issued", "{n} proofs issued", count)
    return ntr("{n} certificate issued", "{n} certificates issued", count)


def nobody_yet(kind: DocumentKind) -> str:
    """That nobody is ready."""
    if kind is _PROOF:
        return tr(
            "Nobody meets the rule for the proof of participation yet. What is still missing "
            "stands beside each name."
        )
    return tr(
        "Nobody meets the rule for the certificate yet. What is still missing stands beside each "
        "name."
    )


def none_to_print(kind: DocumentKind) -> str:
    """That there is none yet."""
    if kind is _PROOF:
        return tr("No proof has been issued yet, so there is none to print.")
    return tr("No certificate has been issued yet, so there is none to print.")


def cannot_undo(kind: DocumentKind) -> str:
    """What issuing means, in short."""
    if kind is _PROOF:
        return tr("Issuing cannot be undone; a proof can be revoked with a reason.")
    return tr("Issuing cannot be undone; a certificate can be revoked with a reason.")


def what_issuing_means(kind: DocumentKind) -> str:
    """What issuing means, in full."""
    if kind is _PROOF:
        return tr(
            "Every proof gets a number of its own and stays in the register: issuing cannot be "
            "undone. A proof can be revoked with a reason."
        )
    return tr(
        "Every certificate gets a number of its own and stays in the register: issuing cannot be "
        "undone. A certificate can be revoked with a reason. The competences are those reached "
        "today and do not change afterwards."
    )
