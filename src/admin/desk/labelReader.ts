import type { BarcodeDetector, BarcodeFormat } from 'barcode-detector/ponyfill'

/** What labels of things are printed with: ours, and those that were on them before. */
const formats: BarcodeFormat[] = ['qr_code', 'code_128', 'ean_13']

type Own = typeof BarcodeDetector

/** Reads labels in pictures: the browser's own way where it has one, else one that is loaded from here when it is first
 *  needed (a megabyte). */
export const labelReader = async (): Promise<BarcodeDetector> => {
  const own = (globalThis as { BarcodeDetector?: Own }).BarcodeDetector
  const known = (await own?.getSupportedFormats()) ?? []
  if (own && formats.every((format) => known.includes(format))) return new own({ formats })
  const ours = await import('barcode-detector/ponyfill')
  const { href } = new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url)
  ours.prepareZXingModule({ overrides: { locateFile: () => href } })
  return new ours.BarcodeDetector({ formats })
}
