"""The names of the frameworks that requirements refer to."""

from collections.abc import Mapping

from seccheck.words.speaking import pick

_NAMES: Mapping[str, Mapping[str, str]] = {
    "anssi_admin_securisee": {
        "en": "ANSSI, guide to secure administration",
        "fr": "ANSSI, guide de l'administration sécurisée",
    },
    "anssi_hygiene": {"en": "ANSSI, guide to IT hygiene", "fr": "ANSSI, guide d'hygiène informatique"},
    "anssi_journalisation": {"en": "ANSSI, guide to logging", "fr": "ANSSI, guide de la journalisation"},
    "anssi_passi": {"en": "ANSSI, PASSI requirements", "fr": "ANSSI, référentiel PASSI"},
    "anssi_recyf_2_5": {"en": "ANSSI, ReCyF 2.5", "fr": "ANSSI, ReCyF 2.5"},
    "cis_m365_v7": {
        "en": "CIS Microsoft 365 Foundations Benchmark, version 7",
        "fr": "CIS Microsoft 365 Foundations Benchmark, version 7",
    },
    "cis_v8": {"en": "CIS Controls, version 8", "fr": "CIS Controls, version 8"},
    "cnil_guide_securite": {
        "en": "CNIL, guide to the security of personal data",
        "fr": "CNIL, guide de la sécurité des données personnelles",
    },
    "cnil_other": {"en": "CNIL, other publications", "fr": "CNIL, autres publications"},
    "csa_ccm_4_0_12": {"en": "CSA Cloud Controls Matrix 4.0.12", "fr": "CSA Cloud Controls Matrix 4.0.12"},
    "dora": {"en": "DORA, Regulation (EU) 2022/2554", "fr": "DORA, règlement (UE) 2022/2554"},
    "edpb": {"en": "EDPB, guidelines and opinions", "fr": "CEPD, lignes directrices et avis"},
    "gdpr": {"en": "GDPR, Regulation (EU) 2016/679", "fr": "RGPD, règlement (UE) 2016/679"},
    "iso27001_2022": {"en": "ISO/IEC 27001:2022", "fr": "ISO/IEC 27001:2022"},
    "itil4": {"en": "ITIL 4", "fr": "ITIL 4"},
    "nis2_art21_2": {"en": "NIS 2, Directive (EU) 2022/2555", "fr": "NIS 2, directive (UE) 2022/2555"},
    "nis2_ir_2024_2690": {
        "en": "NIS 2, Implementing Regulation (EU) 2024/2690",
        "fr": "NIS 2, règlement d'exécution (UE) 2024/2690",
    },
    "nist_800_53r5": {"en": "NIST SP 800-53, revision 5", "fr": "NIST SP 800-53, révision 5"},
    "other": {"en": "Other", "fr": "Autres"},
    "scuba_ms_aad": {"en": "CISA SCuBA, Microsoft Entra ID", "fr": "CISA SCuBA, Microsoft Entra ID"},
    "secnumcloud_3_2": {"en": "ANSSI, SecNumCloud 3.2", "fr": "ANSSI, SecNumCloud 3.2"},
    "soc2": {"en": "SOC 2, Trust Services Criteria", "fr": "SOC 2, Trust Services Criteria"},
}


def framework_name(lang: str, framework: str) -> str:
    """The name of `framework`; one of an own policy that we do not know is called by its key."""
    return pick(lang, _NAMES[framework]) if framework in _NAMES else framework
