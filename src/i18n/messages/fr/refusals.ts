import type { Messages } from '../Messages.ts'

export const refusals: Messages<'fr'>['refusals'] = {
  'account-closed': 'Ce compte est fermé.',
  'account-unknown':
    'Aucun compte ici ne connaît cette identification, et il ne peut pas en être créé avec elle. Connectez-vous avec votre mot de passe, puis liez-la sous « Mot de passe et connexions ».',
  'already-registered': 'Vous avez déjà une place à cette séance.',
  'already-waiting':
    'Vous êtes déjà sur cette liste d’attente, ou une proposition attend votre réponse. Voyez vos emprunts.',
  'amount-malformed': 'Écrivez un montant comme 20 ou 12,50, pour un seul objet à la fois.',
  'answer-not-valid':
    'La réponse reçue n’est pas digne de confiance : personne n’a été connecté. Réessayez ; si cela se reproduit, dites-le à la ville.',
  'application-incomplete':
    'Des réponses manquent ou ne peuvent pas être utilisées. Corrigez-les ci-dessous.',
  'applications-waiting':
    'Trois de vos fiches attendent une réponse. Envoyez la suivante quand l’une aura sa réponse.',
  'business-name-missing': 'Donnez le nom sous lequel on connaît votre entreprise.',
  'choice-missing': 'Faites un choix.',
  'city-fixed': 'Ce qui appartient à une ville y reste. Créez-le à nouveau dans l’autre ville.',
  'city-malformed': 'Il manque quelque chose. Les champs marqués disent quoi.',
  'city-not-prepared': 'Cette ville n’est pas en préparation : elle est déjà ouverte, ou suspendue.',
  'city-not-ready': 'La ville ne peut pas encore ouvrir. La liste dit ce qui manque.',
  'city-unknown': 'Il n’y a pas ici de ville de ce nom dont vous êtes responsable.',
  'code-needed':
    'Ce compte demande une seconde étape. Connectez-vous sur la page publique de votre ville, qui prend le code.',
  'columns-missing': 'La colonne {{columns}} manque ; sans elle aucune ligne n’est reconnue.',
  'columns-twice': 'La colonne {{columns}} est là deux fois. Ôtez-en une.',
  'columns-unknown': 'Les colonnes {{columns}} ne sont pas connues. Il y a : {{expected}}',
  'commons-missing': 'Citez au moins un commun sur lequel votre entreprise s’appuie.',
  'commons-not-here': 'Ce commun n’est pas de cette ville. Choisissez-en un dans la liste.',
  'consent-missing':
    'Nous ne pouvons le publier que si les personnes reconnaissables ont accepté. Si c’est le cas, cochez la case.',
  'contribution-incomplete': 'Il manque quelque chose. Les champs marqués disent quoi.',
  'contribution-unknown': 'Ce n’est pas l’une de vos contributions. Voyez ce que vous avez ajouté.',
  'country-malformed': 'Un pays s’écrit en deux lettres, par exemple FR ou CA.',
  'credit-missing': 'Choisissez comment vous nommer.',
  'currency-malformed': 'Une monnaie s’écrit en trois lettres, par exemple EUR ou CAD.',
  'door-closed': 'Cette porte est fermée. Les comptes se créent et se confirment sur les pages d’une ville.',
  'email-has-account':
    'Un compte existe déjà avec votre adresse. Connectez-vous avec son mot de passe (choisissez-en un nouveau par courriel si vous n’en avez pas), puis liez cette identification sous « Mot de passe et connexions ». Une adresse seule n’ouvre jamais un compte.',
  'email-malformed': 'Une adresse de courriel ressemble à nom@exemple.org.',
  'email-same': 'C’est déjà votre adresse.',
  'email-taken': 'Cette adresse appartient entre-temps à un compte. Choisissez-en une autre.',
  'exists-already': 'Cela existe déjà. Choisissez un autre nom ou une autre adresse, ou modifiez l’existant.',
  'file-archive':
    'C’est une archive, et personne ne voit ce qu’elle contient. Décompressez-la et envoyez ses fichiers un par un.',
  'file-content-differs':
    'Le contenu de ce fichier n’est pas ce que dit son nom. Enregistrez-le à nouveau en CSV, TXT, GPX, GeoJSON ou ICS et envoyez celui-là.',
  'file-damaged':
    'Le fichier n’est pas entier. Enregistrez-le à nouveau depuis le logiciel qui l’a produit et envoyez celui-là.',
  'file-empty': 'Le fichier est vide. Enregistrez-le à nouveau ou choisissez-en un autre.',
  'file-has-macros':
    'Le document contient des macros, auxquelles personne ne devrait avoir à se fier. Enregistrez-le sans elles, en DOCX, XLSX, PPTX ou dans un format OpenDocument.',
  'file-missing': 'Choisissez un fichier sur votre appareil.',
  'file-not-utf8':
    'Certains caractères de ce texte seraient faux ailleurs. Enregistrez-le avec l’encodage UTF-8 (dans un tableur : « CSV UTF-8 ») et envoyez celui-là.',
  'file-old-office':
    'C’est un format bureautique ancien ou verrouillé. Enregistrez-le sans mot de passe en PDF, ODT, ODS, ODP, DOCX, XLSX ou PPTX et envoyez celui-là.',
  'file-too-large': 'Le fichier dépasse 20 Mo. Réduisez ses images ou envoyez-le en plusieurs parties.',
  'file-type-not-allowed':
    'Ce type de fichier n’est pas proposé. Envoyez PDF, ODT, ODS, ODP, DOCX, XLSX, PPTX, CSV, TXT, GPX, GeoJSON ou ICS. Les images et les sons ont leurs propres listes.',
  'copy-unknown': 'Aucun exemplaire de votre ville n’a ce numéro.',
  'several-borrowers':
    'Les photos et la signature sont celles d’une seule personne. Remettez ou reprenez à part ce qui concerne chacune.',
  'signature-empty':
    'Personne n’a encore signé. Signez dans le cadre et écrivez le nom, ou choisissez papier ou aucune.',
  'too-many-photos_one': 'Pas plus de {{count}} photo.',
  'too-many-photos_many': 'Pas plus de {{count}} de photos. Retirez-en.',
  'too-many-photos_other': 'Pas plus de {{count}} photos. Retirez-en.',
  'desk-unknown': 'Il n’y a pas de comptoir de cette ville où vous travaillez.',
  'borrower-unknown':
    'Aucun compte de ce genre pour lequel votre comptoir puisse demander. Cherchez la personne par l’adresse entière de son compte.',
  'loan-unknown': 'Ce prêt n’existe pas dans votre ville.',
  'form-incomplete': 'Regardez les champs ci-dessous.',
  'gpx-coordinate-not-a-number':
    'Ligne {{line}} du fichier : « {{value}} » n’est pas un nombre. Les coordonnées s’écrivent avec un point : 48.39.',
  'gpx-coordinate-out-of-range': 'Ligne {{line}} du fichier : « {{value}} » sort des degrés de la Terre.',
  'gpx-has-doctype':
    'Le fichier porte un type de document dont le GPX n’a pas besoin. Exportez-le à nouveau depuis votre application.',
  'gpx-no-track':
    'Le fichier ne contient ni trace ni itinéraire, seulement des points isolés. Exportez la trace.',
  'gpx-not-gpx': 'C’est un autre genre de fichier. Exportez votre sentier en GPX.',
  'gpx-not-xml': 'Le fichier est abîmé à la ligne {{line}}. Exportez-le à nouveau depuis votre application.',
  'gpx-too-few-points': 'La trace a moins de deux points différents. Enregistrez ou dessinez-en davantage.',
  'gpx-too-large': 'Le fichier dépasse 50 Mo. Exportez la trace seule, sans photos.',
  'gpx-too-many-points':
    'La trace dépasse 200 000 points. Simplifiez-la dans votre application ou partagez le sentier.',
  'handle-shape':
    'Employez 3 à 40 lettres minuscules, chiffres ou tirets ; commencez et finissez par une lettre ou un chiffre.',
  'handle-taken': 'Quelqu’un porte déjà ce nom. Ajoutez un mot ou un nombre.',
  'identity-taken':
    'Cette identification ouvre ici un autre compte. Connectez-vous avec elle et déliez-la d’abord, ou prenez-en une autre.',
  'identity-unknown': 'Cette identification n’est pas liée à votre compte.',
  'image-damaged': 'Impossible d’ouvrir l’image. Enregistrez-la à nouveau ou choisissez-en une autre.',
  'image-heic': 'Les images HEIC ne s’affichent pas partout. Enregistrez-la en JPEG et envoyez celle-ci.',
  'image-too-large': 'L’image dépasse 15 Mo. Réduisez-la et envoyez-la à nouveau.',
  'image-too-many-pixels': 'L’image dépasse 40 millions de pixels. Réduisez-la et envoyez-la à nouveau.',
  'image-type-not-allowed':
    'Ce n’est pas une image que nous pouvons montrer. Envoyez un JPEG, PNG, WebP ou AVIF.',
  'invitation-expired':
    'Cette invitation est trop ancienne. Demandez à la personne qui vous a invité·e de la renvoyer.',
  'invitation-inviter-left':
    'La personne qui vous a invité·e n’accorde plus de rôles ici. Adressez-vous à la ville : une autre personne responsable peut renvoyer l’invitation.',
  'invitation-log-in': 'Un compte existe à cette adresse. Connectez-vous avec lui, puis acceptez.',
  'invitation-open':
    'Ce rôle a déjà été proposé à cette adresse et attend une réponse. Renvoyez cette invitation, ou retirez-la.',
  'invitation-other-address':
    'Cette invitation est destinée à une autre adresse que celle du compte ouvert. Déconnectez-vous, puis rouvrez le lien.',
  'invitation-unknown': 'Cette invitation n’existe pas dans vos villes. Voyez la liste des invitations.',
  'invitation-used':
    'Cette invitation a déjà été acceptée. Connectez-vous : le rôle figure dans votre compte.',
  'invitation-void':
    'Ce lien est incomplet, ou un courriel plus récent le remplace. Prenez le lien du dernier courriel.',
  'invitation-withdrawn': 'La ville a retiré cette invitation. Demandez-lui pourquoi si cela vous surprend.',
  'key-malformed': 'Le formulaire n’est plus à jour. Rechargez la page et envoyez-le encore une fois.',
  'key-reused':
    'Ce formulaire a déjà été envoyé avec d’autres réponses. Rechargez la page pour en envoyer de nouvelles.',
  'language-missing': 'Choisissez au moins une langue.',
  'language-not-offered': 'Choisissez l’une des langues de la ville.',
  'last-day-past': 'Choisissez aujourd’hui ou un jour plus tard.',
  'successor-same': 'C’est l’adresse de la personne qui part. Nommez quelqu’un d’autre, ou laissez vide.',
  'nothing-to-hand-over': 'Cette personne n’a aucun rôle ici en ce moment. Regardez la liste des rôles.',
  'translation-unknown': 'Il n’y a pas ici de texte que vous puissiez traduire.',
  'changed-meanwhile':
    'Quelqu’un a changé ce texte entre-temps, dans l’une des deux langues. Rouvrez-le dans une autre fenêtre et reportez-y vos mots.',
  'last-manager':
    'Vous êtes l’unique responsable d’une ville. Nommez d’abord quelqu’un d’autre, puis vous pourrez fermer votre compte.',
  'last-manager-here':
    'C’est la seule personne responsable de la ville à ce moment-là. Invitez-en d’abord une autre ; dès qu’elle a accepté, ce rôle peut prendre fin.',
  'licence-not-offered': 'Choisissez ce que les autres peuvent en faire.',
  'link-expired': 'Ce lien est trop ancien. Demandez-en un nouveau.',
  'link-other-person':
    'Le compte connecté ici n’est plus celui avec lequel vous avez commencé. Recommencez depuis votre compte.',
  'link-void':
    'Ce lien a déjà servi, a été remplacé par un plus récent, ou est incomplet. Demandez-en un nouveau.',
  'login-cancelled': 'Vous n’avez pas terminé la connexion là-bas. Réessayez, ou connectez-vous autrement.',
  'login-late':
    'C’était trop long, déjà utilisé, ou commencé dans un autre navigateur. Recommencez la connexion, dans un seul navigateur.',
  'login-twice': 'Cette connexion a déjà servi. Recommencez.',
  missing: 'Il manque quelque chose de nécessaire. Remplissez les champs signalés.',
  'model-missing': 'Choisissez de quoi vit votre entreprise.',
  'name-missing': 'Écrivez votre nom, ou comment on peut vous appeler.',
  'name-shape': 'Écrivez un nom de 120 caractères au plus, sans adresse web.',
  'not-allowed': 'Les règles du portail ne le permettent pas.',
  'not-verified':
    'Confirmez d’abord votre adresse : le lien se trouve dans le courriel que nous vous avons envoyé.',
  'not-yours': 'Votre rôle ne le permet pas.',
  'offer-expired': 'C’était trop long. Recommencez l’activation de la seconde étape.',
  'open-borrowings_one':
    'Entre vous et un voisin, {{count}} objet est encore en jeu : rendez-le ou annulez d’abord.',
  'open-borrowings_many':
    'Entre vous et vos voisins, {{count}} d’objets sont encore en jeu : rendez-les ou annulez d’abord.',
  'open-borrowings_other':
    'Entre vous et vos voisins, {{count}} objets sont encore en jeu : rendez-les ou annulez d’abord.',
  'thing-taken': 'Il est pris certains de ces jours.',
  'open-loans_many':
    'Il vous reste {{count}} d’emprunts en cours. Rendez-les ou annulez-les, puis vous pourrez fermer votre compte.',
  'open-loans_one':
    'Il vous reste {{count}} emprunt en cours. Rendez-le ou annulez-le, puis vous pourrez fermer votre compte.',
  'open-loans_other':
    'Il vous reste {{count}} emprunts en cours. Rendez-les ou annulez-les, puis vous pourrez fermer votre compte.',
  'operator-account':
    'Les personnes qui exploitent le portail ferment leur compte avec celle qui gère cette installation.',
  'own-decision': 'Cette fiche est la vôtre. Une autre personne de l’institut en décide.',
  'pack-lacks-language':
    'Les textes de départ n’existent pas dans la première langue choisie. Partez d’autres textes, ou mettez une autre langue en premier.',
  'pack-refused':
    'Les textes de départ ne peuvent pas servir ici. La personne qui exploite le portail peut voir pourquoi.',
  'pack-unknown': 'Rien de ce nom pour commencer. Choisissez dans la liste.',
  'password-common':
    'Trop de gens utilisent ce mot de passe. Mettez ensemble quelques mots que vous seul choisiriez.',
  'password-long': 'Prenez 200 caractères au plus.',
  'password-not-set':
    'Votre compte n’a pas de mot de passe. Choisissez-en un par courriel (« J’ai oublié mon mot de passe »), puis revenez ici.',
  'password-short': 'Prenez au moins 12 caractères : quelques mots se retiennent facilement.',
  'person-gone': 'Ce compte n’existe plus ; rien ne lui est envoyé.',
  'phone-malformed': 'Un numéro de téléphone a des chiffres et des espaces, et peut commencer par +.',
  'picture-words-missing': 'Dites en quelques mots ce que montre la photo.',
  'place-malformed': 'Des degrés avec un point : latitude 48.39, longitude -4.49.',
  'provider-silent':
    'Cette façon de se connecter ne répond pas pour le moment. Réessayez plus tard, ou utilisez votre mot de passe.',
  'provider-unknown': 'Cette façon de se connecter n’est plus proposée ici. Choisissez-en une autre.',
  'pseudonym-missing': 'Écrivez le pseudonyme avec lequel vous voulez signer.',
  'reason-missing': 'Dites pourquoi : la personne le lira dans le courriel.',
  'registration-closed_many':
    'Les inscriptions ferment {{count}} d’heures avant la séance. Choisissez une date plus tardive, ou appelez la ville.',
  'registration-closed_one':
    'Les inscriptions ferment {{count}} heure avant la séance. Choisissez une date plus tardive, ou appelez la ville.',
  'registration-closed_other':
    'Les inscriptions ferment {{count}} heures avant la séance. Choisissez une date plus tardive, ou appelez la ville.',
  'registration-unknown': 'Cette inscription n’est pas l’une des vôtres. Voyez vos séances.',
  'rights-missing':
    'Nous ne pouvons publier que ce que vous avez fait ou pouvez partager. Si c’est le cas, cochez la case.',
  'second-factor-not-set': 'Ce compte n’a pas de seconde étape.',
  'second-factor-set': 'La seconde étape est déjà activée.',
  'role-end-past': 'Le rôle serait déjà terminé. Choisissez un jour plus tard, ou aucun.',
  'role-held-already': 'Cette personne tient déjà ce rôle ici. Changez sa fin sous « Rôles ».',
  'sector-missing': 'Choisissez le domaine de votre entreprise.',
  'session-begun': 'Cette séance a déjà commencé. Choisissez une autre date.',
  'session-cancelled': 'Cette séance n’a pas lieu. Choisissez une autre date.',
  'session-ended': 'Ce navigateur est déjà déconnecté.',
  'session-full': 'La dernière place vient d’être prise. Choisissez une autre séance.',
  'session-unknown': 'Cette séance n’existe pas ici. Choisissez-en une autre dans la liste du module.',
  'slug-malformed': 'Des minuscules sans accent, des chiffres et des traits d’union : pays-de-morlaix.',
  'slug-reserved': 'Le portail a besoin de cette adresse. Choisissez-en une autre.',
  'slug-taken': 'Une autre ville a cette adresse. Choisissez-en une autre.',
  'sound-codec-not-allowed':
    'Les navigateurs ne savent pas lire cet enregistrement. Enregistrez-le en MP3, M4A, Ogg Opus, WAV ou FLAC.',
  'sound-damaged':
    'Impossible d’ouvrir l’enregistrement. Enregistrez-le à nouveau ou choisissez-en un autre.',
  'sound-empty': 'L’enregistrement est vide. Enregistrez au moins une seconde.',
  'sound-has-no-track': 'Il n’y a pas de son dans ce fichier. Choisissez-en un autre.',
  'sound-has-pictures': 'C’est une vidéo. Enregistrez le son seul et envoyez-le.',
  'sound-has-several-tracks': 'Le fichier contient plusieurs pistes. Enregistrez-en une seule et envoyez-la.',
  'sound-title-missing': 'Donnez un nom à l’enregistrement.',
  'sound-too-large': 'L’enregistrement dépasse 30 Mo. Enregistrez-le en MP3 ou Opus, ou coupez-le.',
  'sound-too-long': 'L’enregistrement dépasse 20 minutes. Coupez-le en plusieurs parties.',
  'sound-type-not-allowed':
    'Ce n’est pas un enregistrement que nous pouvons lire. Envoyez MP3, M4A, Ogg Opus, WebM, WAV ou FLAC.',
  'step-expired': 'C’était trop long, ou votre mot de passe a changé entre-temps. Recommencez la connexion.',
  'still-referenced': 'D’autres éléments s’y rapportent encore. Modifiez ou retirez-les d’abord.',
  'stop-unknown': 'Cette étape n’existe pas ici. Choisissez-en une dans la liste des parcours.',
  'summary-missing': 'Dites en quelques mots ce que fait votre entreprise.',
  'table-empty':
    'Le fichier n’a aucune ligne. La première nomme les colonnes, et chaque autre est une chose.',
  'table-malformed':
    'Le fichier ne se lit plus à partir de la ligne {{line}} : un guillemet ouvert n’est pas fermé, ou fermé trop tôt. ({{error}})',
  'table-not-utf8':
    'Les lettres de ce fichier ne sont pas en UTF-8. Enregistrez-le à nouveau : dans LibreOffice choisissez le jeu de caractères « Unicode (UTF-8) », dans Excel le type « CSV UTF-8 ».',
  'table-too-large': 'Le fichier dépasse {{megabytes}} Mo. Partagez-le en plusieurs.',
  crossed:
    'Quelqu’un modifiait la même chose à cet instant. Rien de ce que vous avez demandé n’a été fait : réessayez.',
  'taken-meanwhile': 'Quelqu’un vient de le prendre. Choisissez un autre moment.',
  'text-missing': 'Écrivez quelques mots.',
  'text-too-long': 'C’est trop long. Dites-le plus brièvement.',
  'time-zone-unknown': 'Un fuseau horaire s’écrit par exemple Europe/Paris.',
  'too-many-registrations_many':
    'Vous pouvez garder {{count}} de places à la fois. Rendez-en une pour en prendre une autre.',
  'too-many-registrations_one':
    'Vous pouvez garder {{count}} place à la fois. Rendez-la pour en prendre une autre.',
  'too-many-registrations_other':
    'Vous pouvez garder {{count}} places à la fois. Rendez-en une pour en prendre une autre.',
  'too-many-tries_many': 'Trop d’essais. Attendez {{count}} de minutes, puis réessayez.',
  'too-many-tries_one': 'Trop d’essais. Attendez {{count}} minute, puis réessayez.',
  'too-many-tries_other': 'Trop d’essais. Attendez {{count}} minutes, puis réessayez.',
  'unit-on-loan':
    'Cet exemplaire est promis à quelqu’un d’autre ces jours-là. Choisissez d’autres jours ou un autre exemplaire.',
  'unsubscribe-link-wrong':
    'L’adresse est incomplète. Ouvrez-la à nouveau depuis le courriel, ou copiez-la en entier.',
  'url-not-https': 'Un site commence par https://, par exemple https://exemple.org.',
  'use-incomplete': 'Pour chaque commun, dites lequel et ce que vous faites avec lui.',
  'use-twice': 'Vous avez cité deux fois le même commun de la même façon. Retirez-en un.',
  'wrong-code':
    'Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant dans l’application et tapez-le.',
  'wrong-credentials':
    'L’adresse et le mot de passe ne vont pas ensemble. Vérifiez les deux, ou choisissez un nouveau mot de passe avec « J’ai oublié mon mot de passe ».',
  'wrong-password':
    'Ce n’est pas votre mot de passe. Réessayez, ou choisissez-en un nouveau avec « J’ai oublié mon mot de passe ».',
}
