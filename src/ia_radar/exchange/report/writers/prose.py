"""Texts as people write them: where paragraphs and lists begin, and what is a web address."""

from __future__ import annotations

from ia_radar.text import clean

__all__ = ["is_address", "paragraphs"]

_BULLETS = ("- ", "• ", "* ", "– ")


def paragraphs(text: str) -> list[tuple[list[str], bool]]:
    r"""The paragraphs of a text, each as its lines, and whether these lines are a list.

    A blank line parts paragraphs. Two or more lines that begin with ``- ``, ``• ``, ``* `` or ``– `` are a
    list.

    Examples:
        >>> paragraphs("Un.\n\nDeux :\n- a\n- b")
        [(['Un.'], False), (['Deux :'], False), (['a', 'b'], True)]
    """
    groups: list[tuple[list[str], bool]] = []
    for block in clean(text).replace("\r\n", "\n").replace("\r", "\n").split("\n\n"):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        is_listed = [line.startswith(_BULLETS) for line in lines]
        is_list = sum(is_listed) > 1
        current: list[str] = []
        was_bullet = False
        for line, starts in zip(lines, is_listed, strict=True):
            is_bullet = is_list and starts
            if current and is_bullet != was_bullet:
                groups.append((current, was_bullet))
                current = []
            current.append(line[2:].strip() if is_bullet else line)
            was_bullet = is_bullet
        if current:
            groups.append((current, was_bullet))
    return groups


def is_address(text: str) -> bool:
    """Whether a text is nothing but a web address that a page may link to.

    Examples:
        >>> is_address("https://example.org/a"), is_address("javascript:alert(1)")
        (True, False)
    """
    return text.startswith(("https://", "http://")) and not any(map(str.isspace, text))
