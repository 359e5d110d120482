"""Extracts as the tools write them, in English and in French, read by the mappings that ship."""

from pathlib import Path
from typing import Any

import pytest
from tests.support.extracts import world
from tests.support.probe_graph import values

from seccheck.model.itsm import CALLS, SURVEYS
from seccheck.probes.itsm import calls, surveys, tickets
from seccheck.probes.itsm.tickets import CLAIMS

GLPI_EN = """\
"ID";"Title";"Status";"Last update";"Opening date";"Priority";"Requester - Requester";"Assigned to - Technician group";\
"Time to resolve";"Time to resolve exceedeed";"Resolution date";"Closing date";"Description";"Solution - Solution";\
"Followups - Description";"Tasks - Description";"First contact resolution";"Reopened";"Escalated";"Knowledge base";\
"Root cause";
"12";"VPN";"Closed";"2026-11-03 10:00";"2026-11-02 09:00";"Major";"Petit";"N1";"2026-11-02 18:00";"No";\
"2026-11-02 10:00";"2026-11-03 10:00";"mdp : Azerty123!";"done";"";"";"Yes";"1";"No";"KB 4";"cable";
"13";"Mail";"Processing (assigned)";"2026-11-03 10:00";"2026-11-02 09:00";"Medium";"Petit";"N1";"2026-11-20 18:00";\
"Yes";"";"";"";"";"";"";"No";"";"Yes";"";"";
"""
GLPI_FR = """\
ID;Titre;Statut;Date d'ouverture;Priorité;Temps de résolution;Temps de résolution dépassé;Date de résolution;\
Description;Solution;Suivis - Description;Tâches - Description;Résolution au premier contact;Rouvert;Escaladé;\
Base de connaissances;Cause racine
12;VPN;Clos;02-11-2026 09:00;Majeure;02-11-2026 18:00;Non;02-11-2026 10:00;mdp : Azerty123!;;;;Oui;1;Non;KB 4;câble
13;Mail;En cours (Attribué);02-11-2026 09:00;Moyenne;20-11-2026 18:00;Oui;;;;;;Non;0;Oui;;
"""
SERVICENOW_LABELS = """\
Number,Opened,Resolved,State,Assignment group,Caller,Short description,Description,Resolution notes,\
Comments and Work notes,First call resolution,Reopen count,Escalated,Made SLA,KB article,Major incident state,Problem
INC1,2026-11-02 09:00:00,2026-11-02 10:00:00,Closed,N1,Petit,VPN,mdp : Azerty123!,,,true,1,false,true,KB1,Accepted,PRB1
INC2,2026-11-02 09:00:00,,In Progress,N1,Petit,Mail,,,,false,0,true,false,,,
INC3,2026-11-02 09:00:00,,Canceled,N1,Petit,Mail,,,,false,0,true,false,,,
"""
SERVICENOW_FIELDS = """\
"number","opened_at","resolved_at","state","assignment_group","caller_id","short_description","description",\
"close_notes","comments_and_work_notes","u_first_call_resolution","reopen_count","u_escalated","made_sla",\
"u_kb_article","major_incident_state","problem_id"
"INC1","2026-11-02 09:00:00","2026-11-02 10:00:00","7","N1","Petit","Été","mdp : Azerty123!","","","true","1","false",\
"true","KB1","accepted","PRB1"
"INC2","2026-11-02 09:00:00","","2","N1","Petit","Mail","","","","false","0","true","false","","",""
""".encode("cp1252")
JIRA_EN = """\
Issue key,Issue id,Summary,Status,Status Category,Resolution,Created,Resolved,Reporter,Description,\
Custom field (Time to resolution),Custom field (First contact resolution),Custom field (Reopen count),\
Custom field (Escalated),Custom field (Knowledge article),Custom field (Major incident),Custom field (Root cause),\
Comment,Comment
IT-1,1,VPN,Closed,Done,Done,02/Nov/26 9:00 AM,02/Nov/26 10:00 AM,petit,,4:32,Yes,1,No,KB1,Major incident,cable,\
fine,mdp : Azerty123!
IT-2,2,Mail,Waiting,In Progress,,02/Nov/26 9:00 AM,,petit,,-1:20,No,,Yes,,,,,
"""
JIRA_FR = """\
Clé de ticket;Résumé;Catégorie d'état;Création;Résolue;Rapporteur;Description;\
Champs personnalisés (Délai de résolution);\
Champs personnalisés (Résolution au premier contact);Champs personnalisés (Rouvert);Champs personnalisés (Escaladé);\
Champs personnalisés (Article de la base de connaissances);Champs personnalisés (Incident majeur);\
Champs personnalisés (Cause racine);Commentaire
IT-1;VPN;Terminé;02/nov./26 09:00;02/nov./26 10:00;petit;;4:32;Oui;1;Non;KB1;Incident majeur;câble;mdp : Azerty123!
IT-2;Mail;En cours;02/nov./26 09:00;;petit;;-1:20;Non;;Oui;;;;
"""


@pytest.mark.parametrize(
    ("mapping", "text", "more"),
    [
        pytest.param("glpi", GLPI_EN, {}, id="glpi-en"),
        pytest.param("glpi", GLPI_FR, {"dates": ("DD-MM-YYYY HH:mm",)}, id="glpi-fr"),
        pytest.param("servicenow", SERVICENOW_LABELS, {}, id="servicenow-labels"),
        pytest.param("servicenow", SERVICENOW_FIELDS, {}, id="servicenow-fields"),
        pytest.param("jira", JIRA_EN, {}, id="jira-en"),
        pytest.param("jira", JIRA_FR, {}, id="jira-fr"),
    ],
)
def test_tickets(tmp_path: Path, mapping: str, text: str | bytes, more: dict[str, Any]) -> None:
    found = values(list(tickets.look(world(tmp_path, text, mapping=mapping, full=True, **more))))
    assert found == dict(zip(CLAIMS, (100, 100, 50, 50, 100, 100, 1, "2026-12-01"), strict=True))


GLPI_ASKED = "1;2026-11-02;4\n2;2026-11-02;\n3;;\n"


@pytest.mark.parametrize(
    ("mapping", "head", "rows"),
    [
        pytest.param(
            "glpi",
            "ID;Enquête de satisfaction - Date de création;Enquête de satisfaction - Satisfaction",
            GLPI_ASKED,
            id="glpi-fr",
        ),
        pytest.param(
            "glpi",
            "ID;Satisfaction survey - Creation date;Satisfaction survey - Satisfaction",
            GLPI_ASKED,
            id="glpi-en",
        ),
        pytest.param("servicenow", "Number;Created;Actual value", "1;2026-11-02;5\n2;2026-11-02;\n", id="servicenow"),
        pytest.param("jira", "Issue key;Satisfaction rating", "IT-1;5\nIT-2;\n", id="jira"),
    ],
)
def test_surveys(tmp_path: Path, mapping: str, head: str, rows: str) -> None:
    found = values(list(surveys.look(world(tmp_path, f"{head}\n{rows}", sort=SURVEYS, mapping=mapping))))
    assert (found["itsm.csat_pct"], found["itsm.csat_response_pct"]) == (100, 50)


@pytest.mark.parametrize(
    ("mapping", "head", "rows"),
    [
        pytest.param("telephony", "Start time;Queue;Answered", "{at};N1;Yes\n{at};N1;No\n", id="calls-en"),
        pytest.param("telephony", "Date d'appel;File;Abandonné", "{at};N1;Non\n{at};N1;Oui\n", id="calls-fr"),
        pytest.param("telephony-intervals", "Interval start;Offered;Answered", "{at};4;2\n", id="intervals-en"),
        pytest.param("telephony-intervals", "Intervalle;Présentés;Abandonnés", "{at};4;2\n", id="intervals-fr"),
    ],
)
def test_calls(tmp_path: Path, mapping: str, head: str, rows: str) -> None:
    text = f"{head}\n{rows.format(at='2026-11-02 08:00')}"
    found = values(list(calls.look(world(tmp_path, text, sort=CALLS, mapping=mapping))))
    assert found["itsm.abandon_pct"] == 50
