/** Passwords, and words at the heart of passwords, that open too many accounts. Gathered by hand from the usual patterns:
 *  keyboard rows, greetings, seasons with years, names of teams and places. Lower case. */
const list = `
0123456789012 123456789012 1234567890123 12345678901234 123456789012345 1234567890123456
1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz2wsx3edc 1qaz2wsx3edc4rfv 987654321098 abc123abc abc123abc123
abcd1234abcd abcdefghijkl abcdefghijklm abcdefghijklmn abcdefghijklmnop admin admin1234567
admin123456789 adminadmin adminadmin12 adminadminadmin administrateur administrator administrator123
asdfghjkl asdfghjkl123 asdfghjklqwe automne automne2025 azertyazerty azertyuiop azertyuiop123
baseball baseball1234 basketball basketball12 batman batman123456 bienvenue bienvenue123
blink182blink bonjour bonjour12345 bonjour123456 brestbrest brestbrest12 bretagne bretagne2900
bretagne29200 camille camille12345 changeme changeme123 changeme1234 chelsea chelsea12345 chocolat
chocolat1234 communal communal1234 communalcommunal computer computer1234 correcthorsebatterystaple
doudou doudou123456 dragon dragon123456 ete202420252026 facebook facebook1234 football football1234
forever forever12345 freedom freedom12345 google google123456 guest guest1234567 hiver hiver2025
iloveyou iloveyou1234 iloveyou12345 instagram instagram123 internet internet1234 iphone iphone123456
jennifer jennifer1234 jetaime jetaime12345 letmein letmein12345 liverpool liverpool123 loulou
loulou123456 manchester manchester12 marseille marseille13 marseille1313 master master123456 michael
michael12345 minecraft minecraft123 monkey monkey123456 motdepasse motdepasse123 motdepasse1234
motdepassemotdepasse nicolas nicolas12345 nintendo nintendo1234 nothing nothing12345 ordinateur
ordinateur12 passw0rd password password1 password123 password1234 password12345 password123456
password2024 password2025 password2026 passwordpassword pokemon pokemon12345 princess princess1234
princesse princesse123 princesse1234 printemps printemps2025 q2w3e4r5t6y q2w3e4r5t6y7u qaz2wsx3edc
qaz2wsx3edc4rfv qazwsxedc qazwsxedc123 qazwsxedcrfv qwerty qwerty123456 qwertyqwerty qwertyuiop
qwertyuiop123 qwertyuiopas root root12345678 samsung samsung12345 secret secret123456 shadow
shadow123456 soleil soleil123456 starwars starwars1234 summer summer2024 summer2025 summer2026
sunshine sunshine1234 superman superman1234 temp temp12345678 test test12345678 testtesttest thomas
thomas123456 topsecret topsecret123 toronto toronto12345 torontotoronto trustno trustno12345 welcome
welcome12345 welcome123456 welcome2024 welcome2025 welcome2026 whatever whatever1234 winter
winter202526 zaqwsxcderfv zxcvbnmasdfg
`

export const commonPasswords: ReadonlySet<string> = new Set(list.trim().split(/\s+/))
