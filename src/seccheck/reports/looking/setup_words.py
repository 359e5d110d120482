"""The sentences of the app registration, in both languages."""

from collections.abc import Mapping

TITLE = {
    "en": "An app registration in your tenant, with these application permissions of Microsoft Graph, all of them "
    "read-only (permissions: {permissions}, looks: {looks}):",
    "fr": "Une inscription d'application dans votre tenant, avec ces autorisations d'application de Microsoft Graph, "
    "toutes en lecture seule (autorisations : {permissions}, constats : {looks}) :",
}
COLON = {"en": ":", "fr": " :"}
WHY = {"en": "{reasons} ({looks})", "fr": "{reasons} ({looks})"}
MORE = {"en": "{looks} and {n} more", "fr": "{looks} et {n} de plus"}

STEPS_TITLE = {"en": "Steps", "fr": "Étapes"}
STEPS: tuple[Mapping[str, str], ...] = (
    {
        "en": "In the Entra admin centre, make a new app registration for this tenant only, without a redirect "
        "address.",
        "fr": "Dans le centre d'administration Entra, créez une inscription d'application pour ce seul tenant, sans "
        "adresse de redirection.",
    },
    {
        "en": "Under API permissions, take away the delegated User.Read that it begins with, and add the application "
        "permissions above (or paste what -f json prints into the manifest).",
        "fr": "Sous Autorisations d'API, retirez l'autorisation déléguée User.Read présente au départ, et ajoutez les "
        "autorisations d'application ci-dessus (ou collez dans le manifeste ce qu'affiche -f json).",
    },
    {
        "en": "Let a Privileged Role Administrator grant admin consent. Nothing more is needed: the app needs no "
        "directory role.",
        "fr": "Faites accorder le consentement administrateur par un administrateur de rôles privilégiés. Rien de "
        "plus : l'application n'a besoin d'aucun rôle d'annuaire.",
    },
    {
        "en": "Give it one credential, best one that nobody can copy: a workload identity where you run in a pipeline, "
        "else a certificate.",
        "fr": "Donnez-lui un seul moyen d'authentification, de préférence impossible à copier : une identité de charge "
        "de travail dans un pipeline, sinon un certificat.",
    },
    {
        "en": "Write it into the client file, and let `seccheck entra check` say what can be seen:",
        "fr": "Inscrivez-la dans le fichier client, et laissez `seccheck entra check` dire ce qui peut être constaté :",
    },
)
SNIPPET = (
    "entra:",
    "  tenant: 00000000-0000-0000-0000-000000000000",
    "  client: 00000000-0000-0000-0000-000000000000",
    "  credential: {certificate: seccheck.pfx, password_env: SECCHECK_PFX_PASSWORD}",
)
CREDENTIALS_TITLE = {"en": "Credentials, one of them", "fr": "Moyens d'authentification, un seul"}
CREDENTIALS: tuple[tuple[str, Mapping[str, str]], ...] = (
    (
        "federated",
        {
            "en": "github, azure-devops or kubernetes. Add a federated credential with the audience "
            "api://AzureADTokenExchange. GitHub: issuer https://token.actions.githubusercontent.com, subject "
            "repo:ORG/REPO:ref:refs/heads/main or repo:ORG/REPO:environment:NAME, and `id-token: write` in the "
            "workflow. Kubernetes: the cluster's issuer, subject system:serviceaccount:NAMESPACE:NAME. Azure DevOps: "
            "issuer and subject as the pipeline's own token has them.",
            "fr": "github, azure-devops ou kubernetes. Ajoutez des informations d'identification fédérées avec "
            "l'audience api://AzureADTokenExchange. GitHub : émetteur https://token.actions.githubusercontent.com, "
            "sujet repo:ORG/REPO:ref:refs/heads/main ou repo:ORG/REPO:environment:NAME, et `id-token: write` dans le "
            "workflow. Kubernetes : l'émetteur du cluster, sujet system:serviceaccount:NAMESPACE:NAME. Azure DevOps : "
            "émetteur et sujet tels que les porte le jeton du pipeline.",
        },
    ),
    (
        "certificate",
        {
            "en": "a .pfx or .pem file with its private key; upload the public part alone. A PFX may have a password: "
            "password_env names the variable that holds it.",
            "fr": "un fichier .pfx ou .pem avec sa clé privée ; ne téléversez que la partie publique. Un PFX peut "
            "avoir un mot de passe : password_env nomme la variable qui le contient.",
        },
    ),
    (
        "managed_identity",
        {
            "en": "system, or the client id of a user-assigned identity: on a machine in Azure. The permissions are "
            "granted to the identity itself.",
            "fr": "system, ou l'identifiant client d'une identité affectée par l'utilisateur : sur une machine dans "
            "Azure. Les autorisations sont accordées à l'identité elle-même.",
        },
    ),
    (
        "secret_env, secret_file",
        {
            "en": "a client secret in a variable or in a file of its own: it can be copied and expires, so take it "
            "last.",
            "fr": "un secret client dans une variable ou dans un fichier à part : il se copie et il expire, à ne "
            "choisir qu'en dernier.",
        },
    ),
    (
        "device_code",
        {
            "en": "a person signs in with a browser and needs the role Global Reader; the permissions are then "
            "delegated ones, and a well-kept tenant blocks this flow.",
            "fr": "une personne se connecte avec un navigateur et doit détenir le rôle Lecteur général ; les "
            "autorisations sont alors déléguées, et un tenant bien tenu bloque ce flux.",
        },
    ),
)
NOT_ASKED_TITLE = {"en": "Not asked for, and why", "fr": "Non demandé, et pourquoi"}
NOT_ASKED: tuple[tuple[str, Mapping[str, str]], ...] = (
    (
        "Directory.Read.All",
        {
            "en": "it reads the whole directory; the narrower ones above are enough.",
            "fr": "elle lit tout l'annuaire ; celles ci-dessus, plus étroites, suffisent.",
        },
    ),
    (
        "UserAuthenticationMethod.Read.All",
        {
            "en": "it shows telephone numbers; the registration report says which methods there are without them.",
            "fr": "elle montre les numéros de téléphone ; le rapport d'inscription dit quels moyens existent sans eux.",
        },
    ),
    (
        "Agreement.Read.All",
        {
            "en": "Microsoft grants it to signed-in persons only, so terms of use stay a gap.",
            "fr": "Microsoft ne l'accorde qu'à des personnes connectées : les conditions d'utilisation restent une "
            "lacune.",
        },
    ),
    (
        "",
        {
            "en": "anything that writes, and anything that reads mail, files or chats: no look needs it, and "
            "`seccheck entra check` warns where it was granted.",
            "fr": "tout ce qui écrit, et tout ce qui lit courriers, fichiers ou conversations : aucun constat n'en a "
            "besoin, et `seccheck entra check` avertit si cela a été accordé.",
        },
    ),
)
