"""What a person may say in an interview, in either language: a command, or an answer as read elsewhere."""

from __future__ import annotations

from enum import Enum

from ia_radar._ground.gaps import is_blank
from ia_radar.aiact.questionnaire.fact_reader import read_fact
from ia_radar.errors import InvalidInput
from ia_radar.text import not_a_text

__all__ = ["ANSWERS", "Reply", "parse_line", "reply_of"]


class Reply(Enum):
    """What a person may say."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    HELP = "help"
    BACK = "back"
    LIST = "list"
    KEEP = "keep"
    SKIP = "skip"
    ERASE = "erase"
    QUIT = "quit"


ANSWERS = {Reply.YES: True, Reply.NO: False, Reply.UNKNOWN: None}
"""The replies that answer a question of the law, and their answers."""

_SPELLINGS = {
    Reply.HELP: "a aide h help",
    Reply.BACK: "r retour b back",
    Reply.LIST: "l liste list",
    Reply.SKIP: "p passer s skip",
    Reply.ERASE: "e effacer erase",
    Reply.QUIT: "q quitter quit",
}
_COMMANDS = {word: reply for reply, words in _SPELLINGS.items() for word in words.split()}
_REPLIES = {answer: reply for reply, answer in ANSWERS.items()}


def reply_of(line: str) -> Reply | None:
    r"""What a line says, in either language; None when it is not understood.

    Raises:
        TypeError: ``line`` is no text.

    Examples:
        >>> reply_of(" Oui\n"), reply_of("retour 3"), reply_of("peut-être")
        (<Reply.YES: 'yes'>, <Reply.BACK: 'back'>, None)
    """
    if not isinstance(line, str):
        raise not_a_text(line, "line")
    word, number = parse_line(line)
    if word in _COMMANDS:
        command = _COMMANDS[word]
        return command if number is None or command is Reply.BACK else None
    if is_blank(line):
        return Reply.KEEP
    try:
        return _REPLIES[read_fact(line)]
    except InvalidInput:
        return None


def parse_line(line: str) -> tuple[str, int | None]:
    """The word of a line, and the number after it if there is one."""
    words = line.strip().lower().split()
    if len(words) == 2 and words[1].isascii() and words[1].isdigit() and len(words[1]) < 5:
        return words[0], int(words[1])
    return " ".join(words), None
