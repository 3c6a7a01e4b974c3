// Letters that Unicode does not take apart into a base letter and a mark.
const letters: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/**
 * Text as search compares it: without accents, in lower case, ligatures written out, one kind of apostrophe, single
 * spaces. "L’Île  Œuvre" becomes "l'ile oeuvre". Letters of other scripts stay.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[æœøßłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[’‘ʼ`´′]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
}
