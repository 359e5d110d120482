"""The text of ``VERIFY.txt``: how to check a bundle with stock commands, in French and English."""

_TEXT = """\
VERIFY.txt

FR  Vérifier ce dossier de preuves hors ligne, avec les commandes de tout poste de travail.
EN  Verify this evidence bundle offline, with the commands of any workstation.

FR  Si le dossier de preuves est un fichier .zip, extrayez-le dans un dossier vide. Ouvrez un terminal (sous Windows :
    WSL ou Git Bash) dans le dossier où se trouve ce fichier. Dites d’abord à qui VOUS faites confiance, avec vos
    propres fichiers : ceux de trust/ ne prouvent rien, car quiconque modifie le reste peut les modifier aussi.
EN  If the bundle is a .zip file, extract it into an empty folder. Open a terminal (on Windows: WSL or Git Bash) in the
    folder that holds this file. First say whom YOU trust, with files of your own: those in trust/ prove nothing, for
    whoever changes the rest can change them too.

    ALLOWED=../allowed_signers
    ASSESSOR=assessor@client.example

1.  FR  Les fichiers sont ceux du manifeste. Chaque ligne doit se terminer par OK (sur macOS : shasum -a 256 -c).
    EN  The files are those of the manifest. Each line must end with OK (on macOS: shasum -a 256 -c).

    sha256sum --strict -c manifest-sha256.txt

2.  FR  Rien n’a été ajouté sous data/. La réponse doit être : nothing added.
    EN  Nothing was added beneath data/. The answer must be: nothing added.

    test "$(find data ! -type d | LC_ALL=C sort)" = "$(cut -c 67- manifest-sha256.txt)" && echo nothing added

3.  FR  L’identifiant du dossier de preuves, à comparer avec celui que l’on vous a donné.
    EN  The bundle's id, to be compared with the one that you were given.

    sha256sum manifest-sha256.txt

4.  FR  La signature de l’évaluateur. La réponse doit commencer par : Good "seccheck-bundle@v1" signature. Si sa clé a
        expiré depuis, ajoutez -O verify-time=AAAAMMJJhhmmssZ avec la date que prouve le point 5.
        La première commande dit sous quel nom votre liste connaît la clé ; la seconde fait foi.
    EN  The assessor's signature. The answer must begin with: Good "seccheck-bundle@v1" signature. If the key has
        expired since, add -O verify-time=YYYYMMDDhhmmssZ with the date that point 5 proves.
        The first command says by which name your list knows the key; only the second counts.

    ssh-keygen -Y find-principals -f "$ALLOWED" -s signatures/assessor.sig
    ssh-keygen -Y verify -f "$ALLOWED" -I "$ASSESSOR" -n seccheck-bundle@v1 -s signatures/assessor.sig \\
      < manifest-sha256.txt

5.  FR  L’horodatage, s’il y en a un. La première commande montre la date ; elle ne compte que si la seconde répond :
        Verification: OK. Si le certificat de l’autorité a expiré depuis, ajoutez -attime et cette date en secondes
        depuis 1970. La date doit suivre de moins de 24 heures le jour « as_of » de data/run.json.
    EN  The time stamp, if there is one. The first command shows the date; it counts only if the second answers:
        Verification: OK. If the authority's certificate has expired since, add -attime and that date in seconds since
        1970. The date must follow the day "as_of" of data/run.json by less than 24 hours.

    TSA_CA=../authority.pem
    openssl ts -reply -in signatures/assessor.sig.tsr -text
    openssl ts -verify -data signatures/assessor.sig -in signatures/assessor.sig.tsr -CAfile "$TSA_CA"

6.  FR  La contre-signature d’un auditeur indépendant, s’il y en a une (attestor-1, attestor-2, etc.).
    EN  An independent auditor's counter-signature, if there is one (attestor-1, attestor-2 and so on).

    ATTESTOR=attestor@auditor.example
    ssh-keygen -Y verify -f "$ALLOWED" -I "$ATTESTOR" -n seccheck-attest@v1 -s signatures/attestor-1.sig \\
      < manifest-sha256.txt

7.  FR  Une pièce communiquée sous disclosed/ est bien celle dont le jugement est parti : la réponse doit être 1.
    EN  A piece disclosed beneath disclosed/ is the one that the judgement started from: the answer must be 1.

    EVIDENCE=dossier
    cat "disclosed/$EVIDENCE/salt" "disclosed/$EVIDENCE/content" | sha256sum | cut -c 1-64 | grep -c -f - data/run.json

8.  FR  La signature du prestataire sous son propre dossier, s’il l’a signé et si les deux pièces sont communiquées.
    EN  The provider's signature under its own dossier, if it signed it and if both pieces are disclosed.

    PROVIDER=manager@provider.example
    ssh-keygen -Y verify -f "$ALLOWED" -I "$PROVIDER" -n seccheck-declaration@v1 -s disclosed/dossier.sig/content \\
      < disclosed/dossier/content

FR  Ces commandes ne rejugent rien. Elles ne voient ni un résultat faux signé par une clé honnête, ni une politique
    affaiblie après coup, ni un dossier de preuves établi pour un autre prestataire, une autre étape ou un autre
    destinataire. « seccheck bundle verify » le voit, hors ligne lui aussi et sans rien extraire.
EN  These commands do not judge again. They see neither a wrong result signed by an honest key, nor a policy weakened
    afterwards, nor a bundle made for another provider, gate or audience. "seccheck bundle verify" does, offline too and
    without extracting anything.
"""  # noqa: RUF001 - no-break spaces and apostrophes of French typography


def verify_text() -> bytes:
    """All that ``VERIFY.txt`` may hold.

    Bundles outlive versions: whoever changes this text must still know the old one when verifying.
    """
    return _TEXT.encode()
