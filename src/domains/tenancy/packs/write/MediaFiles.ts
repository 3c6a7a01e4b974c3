import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, parse } from 'node:path'

/** The files on disk that an apply makes or replaces, so that one that fails leaves the folder as it was: a database
 *  rolls back, a folder does not. */
export class MediaFiles {
  readonly #made: { folder: string; name: string }[] = []
  readonly #before = new Map<string, Buffer>()

  /** A file was written under this name, with its smaller sizes beside it. */
  made(folder: string, name: string): void {
    this.#made.push({ folder, name })
  }

  /** These files are about to be deleted by whoever replaces them. */
  keep(folder: string, names: readonly string[]): void {
    for (const path of names.map((name) => join(folder, name))) {
      if (existsSync(path)) this.#before.set(path, readFileSync(path))
    }
  }

  undo(): void {
    for (const { folder, name } of this.#made) {
      if (!existsSync(folder)) continue
      // Sizes are called as the file, with their width and height behind; its random part makes it unmistakable.
      const stem = parse(name).name
      for (const found of readdirSync(folder)) {
        if (found.startsWith(stem)) rmSync(join(folder, found), { force: true })
      }
    }
    for (const [path, content] of this.#before) {
      if (existsSync(dirname(path))) writeFileSync(path, content)
    }
    this.#made.length = 0
    this.#before.clear()
  }
}
