const noBreakSpace = '\u00A0'
const narrowNoBreakSpace = '\u202F'

/** Written alike in every language, so that none needs its own. No "a", "in" or "to", which are words, too. */
const units = [
  'µm mm cm dm m km ha m² m³ km² mg g kg t ml cl l L',
  'µs ms s min h m/s km/h fps Hz kHz MHz GHz dB dBA dBFS LUFS LU',
  'V mV A mA mAh W kW Wh kWh Ω lx lm K Pa hPa N J ° °C °F',
  'bit kb kbit Mbit B kB KB MB GB TB ko Ko Mo Go px dpi ppp',
  '% ‰ € $ £ EUR CAD',
].flatMap((line) => line.split(' '))

const beforeUnit = new RegExp(
  `(?<=\\p{Number})[ \\n](?=(?:${units.join('|').replace('$', '\\$')})(?![\\p{Letter}\\p{Number}'’]))`,
  'gu',
)
const thousands = /(?<![\p{Letter}\p{Number}.,])\d{1,3}(?:[ \u202F]\d{3})+(?!\d)/gu
const withinTime = /(?<=(?<!\d)\d{1,2}[ \n\u00A0]h)[ \n](?=\d{2}(?!\d))/gu

/** A number with its unit ("20 cm"), its thousands ("10 000") and its minutes ("8 h 30") on one line. */
export const keepTogether = (text: string): string =>
  text
    .replace(withinTime, noBreakSpace)
    .replace(thousands, (number) => number.replaceAll(' ', narrowNoBreakSpace))
    .replace(beforeUnit, noBreakSpace)
