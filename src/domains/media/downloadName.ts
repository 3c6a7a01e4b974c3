import { extname } from 'node:path'

const longest = 100 // a file system takes 255 bytes, and a sign has up to four

/** What a kept file is called on the reader's device: its title with the extension of what it is. Signs that a file system
 *  refuses, and those that turn how a name reads, become spaces; without a title it is called as it is kept. */
export function downloadName(title: string, kept: string): string {
  const said = title
    .replace(/[\p{Control}\p{Format}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/^[ .]+|[ .]+$/g, '')
  return said === '' ? kept : `${said}${extname(kept)}`
}
