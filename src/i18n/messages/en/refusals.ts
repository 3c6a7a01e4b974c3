/** Why something was not done, and what would work instead; by the reason an operation refuses with. The admin says the
 *  same words. */
export const refusals = {
  'account-closed': 'This account is closed.',
  'account-unknown':
    'No account here has this login, and none can be made with it here. Log in with your password; then link this login under “Password and sessions”.',
  'already-registered': 'You have a seat in this session already.',
  'already-waiting':
    'You are on this waiting list already, or an offer waits for your answer. See your loans.',
  'amount-malformed': 'Write an amount such as 20 or 12.50, for one thing at a time.',
  'answer-not-valid':
    'What came back from there cannot be trusted, so nobody was logged in. Try once more; if it happens again, tell the city.',
  'application-incomplete': 'Some answers are missing or cannot be used. Correct them below.',
  'applications-waiting': 'Three of your entries wait for an answer. Send the next one when one is answered.',
  'business-name-missing': 'Give the name under which people know your business.',
  'choice-missing': 'Choose one.',
  'city-fixed': 'What belongs to one city stays there. Make it anew in the other city.',
  'city-malformed': 'Something is missing. The marked fields say what.',
  'city-not-prepared': 'This city is not being prepared: it is open already, or suspended.',
  'city-not-ready': 'The city cannot be opened yet. The list says what is missing.',
  'city-unknown': 'There is no such city here that you manage.',
  'code-needed':
    'This account asks for a second step. Log in on the public page of your city, which takes the code.',
  'columns-missing': 'The column {{columns}} is missing; without it no row is recognised.',
  'columns-twice': 'The column {{columns}} is there twice. Take one away.',
  'columns-unknown': 'The columns {{columns}} are not known. There are: {{expected}}',
  'commons-missing': 'Name at least one commons that your business builds on.',
  'commons-not-here': 'This commons is not one of this city. Choose one from the list.',
  'consent-missing': 'We can publish it only if those who can be recognised agreed. Tick the box if so.',
  'contribution-incomplete': 'Something is missing. The marked fields say what.',
  'contribution-unknown': 'This is not one of your contributions. See what you added.',
  'country-malformed': 'A country is two letters, as in FR or CA.',
  'credit-missing': 'Choose how we shall name you.',
  'currency-malformed': 'A currency is three letters, as in EUR or CAD.',
  'door-closed': 'This door is closed. Accounts are made and confirmed on the pages of a city.',
  'email-has-account':
    'An account with your address exists already. Log in with its password (choose a new one by mail if you have none), then link this login under “Password and sessions”. An address alone never opens an account.',
  'email-malformed': 'An email address looks like name@example.org.',
  'email-same': 'This is your address already.',
  'email-taken': 'This address belongs to an account meanwhile. Choose another one.',
  'exists-already': 'This exists already. Choose another name or address, or change the one that is there.',
  'file-archive':
    'This is an archive, and nobody sees what is in it. Unpack it and send its files one by one.',
  'file-content-differs':
    'What is in this file is not what its name says. Save it anew as CSV, TXT, GPX, GeoJSON or ICS and send that.',
  'file-damaged': 'The file is not whole. Save it again from the program it was made with, and send that.',
  'file-empty': 'The file is empty. Save it again, or choose another.',
  'file-has-macros':
    'The document carries macros, which nobody should have to trust. Save it without them, as DOCX, XLSX, PPTX or in an OpenDocument format.',
  'file-missing': 'Choose a file from your device.',
  'file-not-utf8':
    'Some signs of this text would be wrong elsewhere. Save it with the encoding UTF-8 (in a spreadsheet: “CSV UTF-8”) and send that.',
  'file-old-office':
    'This is an old or locked office format. Save it without a password as PDF, ODT, ODS, ODP, DOCX, XLSX or PPTX and send that.',
  'file-too-large': 'The file is larger than 20 MB. Make its pictures smaller, or send it in parts.',
  'file-type-not-allowed':
    'This kind of file is not given out. Send PDF, ODT, ODS, ODP, DOCX, XLSX, PPTX, CSV, TXT, GPX, GeoJSON or ICS. Pictures and sounds have lists of their own.',
  'copy-unknown': 'No copy of your city has that number.',
  'several-borrowers':
    'Photos and a signature belong to one person. Hand over, or take back, the things of each person by themselves.',
  'signature-empty': 'Nobody has signed yet. Sign in the field and write the name, or choose paper or none.',
  'too-many-photos_one': 'No more than {{count}} photo.',
  'too-many-photos_other': 'No more than {{count}} photos. Take some out.',
  'desk-unknown': 'There is no desk of this city at which you work.',
  'borrower-unknown':
    'There is nobody of that account whom your desk may ask for. Look for them by the whole mail address of their account.',
  'loan-unknown': 'There is no such loan in your city.',
  'form-incomplete': 'Please look at the fields below.',
  'gpx-coordinate-not-a-number':
    'Line {{line}} of the file: “{{value}}” is no number. Coordinates are written with a point: 48.39.',
  'gpx-coordinate-out-of-range': 'Line {{line}} of the file: “{{value}}” lies outside the Earth’s degrees.',
  'gpx-has-doctype': 'The file has a document type, which GPX does not need. Export it again from your app.',
  'gpx-no-track': 'There is no track and no route in the file, only single points. Export the track.',
  'gpx-not-gpx': 'This is another kind of file. Export your trail as GPX.',
  'gpx-not-xml': 'The file is damaged at line {{line}}. Export it again from your app.',
  'gpx-too-few-points': 'The track has fewer than two different points. Record or draw more of it.',
  'gpx-too-large': 'The file is larger than 50 MB. Export the track alone, without photos.',
  'gpx-too-many-points':
    'The track has more than 200,000 points. Simplify it in your app, or split the trail.',
  'handle-shape': 'Use 3 to 40 lower-case letters, digits or hyphens; begin and end with a letter or digit.',
  'handle-taken': 'Somebody has this name already. Add a word or a number.',
  'identity-taken':
    'This login opens another account here. Log in with it there and unlink it first, or use another login.',
  'identity-unknown': 'This login is not linked with your account.',
  'image-damaged': 'The picture cannot be opened. Save it again, or choose another.',
  'image-heic': 'HEIC pictures cannot be shown everywhere. Save it as JPEG and send that.',
  'image-too-large': 'The picture is larger than 15 MB. Make it smaller and send it again.',
  'image-too-many-pixels': 'The picture has more than 40 million pixels. Make it smaller and send it again.',
  'image-type-not-allowed': 'This is not a picture we can show. Send a JPEG, PNG, WebP or AVIF.',
  'invitation-expired': 'This invitation is too old. Ask whoever invited you to send it again.',
  'invitation-inviter-left':
    'Whoever invited you gives no roles here any more. Ask the city: another manager can send the invitation again.',
  'invitation-log-in': 'An account with this address exists. Log in with it, then accept.',
  'invitation-open':
    'This role has been offered to this address already, and waits for an answer. Send that invitation again, or withdraw it.',
  'invitation-other-address':
    'This invitation is for another address than the account you are logged in with. Log out, then open the link again.',
  'invitation-unknown': 'There is no such invitation in your cities. Look at the list of invitations.',
  'invitation-used': 'This invitation has been accepted already. Log in: the role stands in your account.',
  'invitation-void':
    'This link is incomplete, or a newer mail took its place. Take the link of the last mail.',
  'invitation-withdrawn': 'The city took this invitation back. Ask it if that surprises you.',
  'key-malformed': 'The form is out of date. Load the page again and send it once more.',
  'key-reused': 'This form was sent before with other answers. Load the page again to send new ones.',
  'language-missing': 'Choose at least one language.',
  'language-not-offered': 'Choose one of the languages of the city.',
  'last-day-past': 'Choose today or a later day.',
  'successor-same': 'This is the address of who leaves. Name somebody else, or leave it empty.',
  'nothing-to-hand-over': 'This person holds no role here now. Look at the list of roles.',
  'translation-unknown': 'There is no such text here that you may translate.',
  'changed-meanwhile':
    'Somebody changed this meanwhile, in one of the two languages. Open it again in another window and carry your words over.',
  'last-manager':
    'You are the only manager of a city. Make somebody else manager first, then you can close your account.',
  'last-manager-here':
    'This is the only manager of the city for then. Invite another manager first; once they have accepted, this role can end.',
  'licence-not-offered': 'Choose what others may do with it.',
  'link-expired': 'This link is too old. Ask for a new one.',
  'link-other-person':
    'Another account is logged in here now than the one you began with. Begin again from your account.',
  'link-void': 'This link was used already, replaced by a newer one, or is incomplete. Ask for a new one.',
  'login-cancelled': 'You did not finish logging in there. Try again, or log in another way.',
  'login-late':
    'This took too long, was used already, or was begun in another browser. Log in anew, in one browser.',
  'login-twice': 'This login was used already. Log in anew.',
  missing: 'Something that is needed is missing. Fill in the marked fields.',
  'model-missing': 'Choose how your business earns its living.',
  'name-missing': 'Write your name, or what others may call you.',
  'name-shape': 'Write a name of up to 120 characters, without web addresses.',
  'not-allowed': 'The rules of the portal do not allow this.',
  'not-verified': 'Confirm your email address first: the link is in the mail we sent you.',
  'not-yours': 'Your role does not allow this.',
  'offer-expired': 'This took too long. Begin setting up the second step again.',
  'open-borrowings_one':
    'Between you and a neighbour {{count}} thing is still open: give it back or cancel it first.',
  'open-borrowings_other':
    'Between you and your neighbours {{count}} things are still open: give them back or cancel them first.',
  'thing-taken': 'It is taken on some of these days.',
  'open-loans_one':
    'You still have {{count}} loan open. Bring it back or cancel it, then you can close your account.',
  'open-loans_other':
    'You still have {{count}} loans open. Bring them back or cancel them, then you can close your account.',
  'operator-account': 'Operators close their account with the person who runs this deployment.',
  'own-decision': 'This entry is your own. Someone else of the institute decides on it.',
  'pack-lacks-language':
    'The texts one begins with are not in the first language you chose. Begin with others, or put another language first.',
  'pack-refused': 'The texts one begins with cannot be used here. Whoever runs this deployment can see why.',
  'pack-unknown': 'There is nothing of that name to begin with. Choose from the list.',
  'password-common': 'Too many people use this password. Put a few words together that only you would.',
  'password-long': 'Take at most 200 characters.',
  'password-not-set':
    'Your account has no password. Choose one by mail (“I forgot my password”), then do this.',
  'password-short': 'Take at least 12 characters: a few words are easy to remember.',
  'person-gone': 'This account no longer exists; nothing is sent to it.',
  'phone-malformed': 'A telephone number has digits and spaces, and may begin with +.',
  'picture-words-missing': 'Say in a few words what the photo shows.',
  'place-malformed': 'Degrees with a point: latitude 48.39, longitude -4.49.',
  'provider-silent':
    'This way of logging in does not answer at the moment. Try again later, or log in with your password.',
  'provider-unknown': 'This way of logging in is not offered here any more. Choose another one.',
  'pseudonym-missing': 'Write the pseudonym you want to be credited with.',
  'reason-missing': 'Say why: the person reads it in the mail.',
  'registration-closed_one':
    'Registration closes {{count}} hour before the session. Choose a later date, or ask the city by telephone.',
  'registration-closed_other':
    'Registration closes {{count}} hours before the session. Choose a later date, or ask the city by telephone.',
  'registration-unknown': 'This registration is not one of yours. See your sessions.',
  'rights-missing': 'We can publish only what you made or may share. Tick the box if so.',
  'second-factor-not-set': 'This account has no second step.',
  'second-factor-set': 'The second step is set up already.',
  'role-end-past': 'The role would have ended already. Choose a later day, or none.',
  'role-held-already': 'This person holds this role here already. Change its end under “Roles”.',
  'sector-missing': 'Choose the field your business works in.',
  'session-begun': 'This session has already begun. Choose another date.',
  'session-cancelled': 'This session does not take place. Choose another date.',
  'session-ended': 'This browser is logged out already.',
  'session-full': 'The last seat has just been taken. Choose another session.',
  'session-unknown': 'This session does not exist here. Choose another from the list of the module.',
  'slug-malformed': 'Lower-case letters without accents, digits and hyphens: pays-de-morlaix.',
  'slug-reserved': 'The portal needs this address itself. Choose another one.',
  'slug-taken': 'Another city has this address. Choose another one.',
  'sound-codec-not-allowed':
    'Browsers cannot play this recording. Save it as MP3, M4A, Ogg Opus, WAV or FLAC.',
  'sound-damaged': 'The recording cannot be opened. Save it again, or choose another.',
  'sound-empty': 'The recording is empty. Record at least a second.',
  'sound-has-no-track': 'There is no sound in this file. Choose another.',
  'sound-has-pictures': 'This is a video. Save its sound alone and send that.',
  'sound-has-several-tracks': 'The file has several sound tracks. Save one of them and send that.',
  'sound-title-missing': 'Give the recording a name.',
  'sound-too-large': 'The recording is larger than 30 MB. Save it as MP3 or Opus, or cut it.',
  'sound-too-long': 'The recording is longer than 20 minutes. Cut it into parts.',
  'sound-type-not-allowed':
    'This is not a recording we can play. Send MP3, M4A, Ogg Opus, WebM, WAV or FLAC.',
  'step-expired': 'This took too long, or your password was changed meanwhile. Log in anew.',
  'still-referenced': 'Other things still refer to this. Change or remove those first.',
  'stop-unknown': 'This stop does not exist here. Choose one from the list of trails.',
  'summary-missing': 'Say in a few words what your business does.',
  'table-empty': 'The file has no rows. Its first line names the columns, and each further line is a thing.',
  'table-malformed':
    'The file cannot be read from line {{line}} on: a quotation mark is opened and not closed, or closed too early. ({{error}})',
  'table-not-utf8':
    'The letters of this file are not in UTF-8. Save it again: in LibreOffice choose “Unicode (UTF-8)” as the character set, in Excel the file type “CSV UTF-8”.',
  'table-too-large': 'The file is larger than {{megabytes}} MB. Divide it into several.',
  crossed: 'Somebody was changing the same thing at this moment. Nothing of yours was changed: try it again.',
  'taken-meanwhile': 'Someone else has just taken this. Choose another time.',
  'text-missing': 'Write a few words.',
  'text-too-long': 'This is too long. Say it more briefly.',
  'time-zone-unknown': 'A time zone looks like Europe/Paris.',
  'too-many-registrations_one': 'You may keep {{count}} seat at a time. Give it back to take another.',
  'too-many-registrations_other': 'You may keep {{count}} seats at a time. Give one back to take another.',
  'too-many-tries_one': 'Too many tries. Wait {{count}} minute, then try again.',
  'too-many-tries_other': 'Too many tries. Wait {{count}} minutes, then try again.',
  'unit-on-loan': 'This copy is promised to someone else for these days. Choose other days or another copy.',
  'unsubscribe-link-wrong': 'The address is incomplete. Open it from the mail again, or copy it whole.',
  'url-not-https': 'A web site begins with https://, for example https://example.org.',
  'use-incomplete': 'For each commons, say which one and how you work with it.',
  'use-twice': 'You named the same commons twice in the same way. Take one away.',
  'wrong-code':
    'This code is not right, or was used already. Wait for the next one in the app and type that.',
  'wrong-credentials':
    'Address and password do not belong together. Check both, or choose a new password with “I forgot my password”.',
  'wrong-password': 'This is not your password. Try again, or choose a new one with “I forgot my password”.',
}
