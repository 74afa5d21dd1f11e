"""Pictures that the user chooses for prints: a logo, a signature."""


def check_picture(data: bytes) -> bytes:
    """The picture as it is kept: PNG or JPEG, made smaller where it is needlessly large.

    Raises UserError when it is no PNG or JPEG, is damaged, or is too large to open.
    """
    # With it comes all that draws on paper: loaded only when a picture is chosen.
    from ct_desktop.documents.logo import prepared_picture

    return prepared_picture(data)
