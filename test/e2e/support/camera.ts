import { writeFileSync } from 'node:fs'
import QRCode from 'qrcode'

const [width, height] = [640, 480]

/** Writes what a camera sees that is held before a label with that text: one frame of YUV4MPEG2, which Chromium repeats. */
export const filmLabel = (path: string, text: string): void => {
  const { size, data } = QRCode.create(text).modules
  const scale = Math.floor((height * 0.7) / size)
  const [left, top] = [width, height].map((length) => Math.floor((length - size * scale) / 2))
  const luma = Buffer.alloc(width * height, 235)
  for (let row = 0; row < size * scale; row += 1) {
    for (let column = 0; column < size * scale; column += 1) {
      const dark = data[Math.floor(row / scale) * size + Math.floor(column / scale)]
      if (dark) luma[(row + (top ?? 0)) * width + column + (left ?? 0)] = 16
    }
  }
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`)
  writeFileSync(path, Buffer.concat([head, luma, Buffer.alloc((width * height) / 2, 128)]))
}

/** The switches of a Chromium whose camera sees that film. */
export const camera = (path: string): string[] => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${path}`,
]
