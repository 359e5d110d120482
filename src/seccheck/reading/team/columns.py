"""Finds the columns of a list by the words of its header, in English and French."""

import unicodedata
from collections.abc import Collection, Mapping
from pathlib import Path

from seccheck.errors import Fault, InputFaultError, Place
from seccheck.model.record import record
from seccheck.model.table import Cell, CellValue, Sheet
from seccheck.reading.caged.table import read_table

ACCOUNT, OBJECT_ID, REFERENCE, ROLE, JOINED, LEFT, REPLACED = (
    *("account", "object_id", "reference", "role", "joined_on", "left_on", "replaced"),
)
ENABLED, SIGNED_IN = "enabled", "signed_in"

_ACCOUNTS = {
    ACCOUNT: "account compte identifiant login upn userprincipalname mail email courriel adresse "
    "accountname useraccount nomdecompte adressemail adressecourriel adresseemail nomdutilisateurprincipal username "
    "nomdutilisateur samaccountname emailaddress mailaddress userid",
    OBJECT_ID: "id objectid objectguid iddobjet",
    REFERENCE: "reference ref personref personapseudonymwilldo personneunpseudonymesuffit pseudonym pseudonyme "
    "matricule employeeid employeenumber staffid agentref referenceagent refagent",
}
ROSTER_WORDS = {
    **_ACCOUNTS,
    ROLE: "role fonction poste jobtitle title position metier profil profile",
    JOINED: "joinedon joined joiningdate startson starton start startdate arrivee datedarrivee arriveele entree "
    "datedentree debut datededebut employeehiredate hiredate",
    LEFT: "lefton left leavingdate endson endon end enddate depart datededepart partile sortie datedesortie fin "
    "datedefin employeeleavedatetime leavedate",
    REPLACED: "replaced replacedby replacement remplace remplacepar remplacement",
}
ACCOUNT_WORDS = {
    **_ACCOUNTS,
    REFERENCE: f"{_ACCOUNTS[REFERENCE]} owner ownerreference accountowner proprietaire titulaire detenteur",
    ENABLED: "enabled isenabled accountenabled active isactive actif compteactif etat status statut "
    "accountstatus statutducompte",
    SIGNED_IN: "lastsignin lastsignindate lastsignindatetime lastlogin lastlogindate lastlogon lastlogondate "
    "signedinon dernierconnexion derniereconnexion datedederniereconnexion",
}
_HEAD_ROWS = 20
"""Rows within which the header stands."""


@record
class Table:
    """The rows below a header."""

    file: str
    columns: Mapping[int, str]
    """What each column says."""
    rows: Mapping[int, Mapping[int, Cell]]

    def tells(self, what: str) -> bool:
        """Whether a column says `what`."""
        return what in self.columns.values()


def open_list(path: Path, words: Mapping[str, str], *, hint: str) -> Table:
    """The first sheet with a header that tells the accounts, or references in their place; hidden sheets do not count.

    Args:
        path: a CSV file or a workbook.
        words: by what a column says, the header words for it.
        hint: what to do where there is no such sheet.

    Raises:
        InputFaultError: the file cannot be read, or no sheet has such a header.
    """
    known = {word: what for what, said in words.items() for word in said.split()}
    for sheet in read_table(path).sheets:
        table = None if sheet.is_hidden else _table(sheet, known, str(path))
        if table is not None:
            return table
    raise InputFaultError(Fault(message="no column tells the accounts", place=Place(file=str(path)), hint=hint))


def _table(sheet: Sheet, known: Mapping[str, str], file: str) -> Table | None:
    rows: dict[int, dict[int, Cell]] = {}
    for cell in sheet.cells:
        rows.setdefault(cell.row, {})[cell.column] = cell
    for number in sorted(rows)[:_HEAD_ROWS]:
        said = ((column, known.get(_folded(cell.value))) for column, cell in rows[number].items())
        columns = {column: what for column, what in said if what is not None}
        if _is_header(columns.values(), len(rows[number])):
            return Table(file=file, columns=columns, rows={row: rows[row] for row in sorted(rows) if row > number})
    return None


def _is_header(said: Collection[str], cells: int) -> bool:
    """Whether a row names the columns: its accounts, or references and something else that is known."""
    return ACCOUNT in said or OBJECT_ID in said or (REFERENCE in said and (len(set(said)) > 1 or cells == 1))


def _folded(value: CellValue) -> str:
    """A header without what the eye passes over: case, accents, spaces, signs."""
    plain = unicodedata.normalize("NFKD", str(value)).casefold()
    return "".join(character for character in plain if character.isascii() and character.isalnum())
