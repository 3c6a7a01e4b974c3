import { create } from 'qrcode'

/** A QR code as the path of an SVG, one unit a module, without its quiet zone. A seventh of it may be scratched away. */
export const qrPath = (text: string): { size: number; path: string } => {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  let path = ''
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!data[y * size + x]) continue
      let run = 1
      while (x + run < size && data[y * size + x + run]) run += 1
      path += `M${x} ${y}h${run}v1h-${run}z`
      x += run - 1
    }
  }
  return { size, path }
}
