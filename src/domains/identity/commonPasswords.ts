import { dictionary } from '@zxcvbn-ts/language-common'

/** What people here would type besides: the words around this portal, and the long keyboard and number rows that a list
 *  of short passwords leaves out. Lower case. */
const local = `
0123456789012 123456789012 1234567890123 12345678901234 987654321098 abcdefghijkl abcdefghijklm
abcdefghijklmn qwertyuiopas qwertyuiopasd azertyuiopqs azertyuiopqsd azertyuiop 1q2w3e4r5t6y 1qaz2wsx3edc
1a2b3c4d5e6f qazwsxedcrfv zaqwsxcderfv correcthorsebatterystaple bienvenue bonjour jetaime motdepasse
motdepassesecret administrateur administrator printemps automne bretagne brest finistere toronto ontario
communal communs partage mediatheque bibliotheque bezh degemer breizh breizhatao gertremen
`

export const commonPasswords: ReadonlySet<string> = new Set([
  ...dictionary['passwords-common'],
  ...local.trim().split(/\s+/),
])
