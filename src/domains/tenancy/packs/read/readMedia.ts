import { fileKinds } from '../../../media/fileRules.ts'
import type { MediaItem } from '../Pack.ts'
import { textOf } from './markdownFile.ts'
import { filesIn, itemOf, partOf, type Reader } from './Reader.ts'
import { mediaSchema } from './schemas.ts'
import { parseYaml } from './yamlFile.ts'

const kinds: Record<string, MediaItem['kind']> = {
  ...Object.fromEntries(['webp', 'jpg', 'jpeg', 'png', 'avif'].map((one) => [one, 'images' as const])),
  ...Object.fromEntries(['mp3', 'm4a', 'ogg', 'webm', 'wav', 'flac'].map((one) => [one, 'sounds' as const])),
  ...Object.fromEntries(fileKinds.map((one) => [one, 'files' as const])),
}

/** The files of `media/`, each with its description from one of the YAML lists beside them. */
export const readMedia = (reader: Reader): MediaItem[] => {
  const { files, problems, attempted } = reader
  const described = new Map<string, MediaItem>()
  const schema = mediaSchema(reader.texts)
  for (const { file } of filesIn(reader, /^media\/[^/]+\.ya?ml$/)) {
    const list = parseYaml(file, textOf(files.get(file) ?? Buffer.of()), problems)
    for (const name of Object.keys((list?.value ?? {}) as object)) {
      const part = list && partOf(list, name)
      const kind = kinds[name.split('.').at(-1)?.toLowerCase() ?? '']
      const content = files.get(`media/${name}`)
      if (!part) continue
      const place = part.placeOf([])
      if (!kind) problems.push({ ...place, message: `${name} is no picture, sound or file that can be kept` })
      else if (!content) problems.push({ ...place, message: `The file media/${name} is missing` })
      else if (attempted.has(`media/${name}`))
        problems.push({ ...place, message: `${name} is described twice` })
      attempted.add(`media/${name}`)
      const item = itemOf(reader, schema, part)
      if (!item || !kind || !content) continue
      const needed = kind === 'images' ? 'alt' : 'title'
      if (!item[needed][reader.texts.first]) {
        problems.push({ ...place, message: `"${needed}" of ${name} has no text in ${reader.texts.first}` })
      }
      described.set(name, { ...item, name, kind, content })
    }
  }
  for (const { file } of filesIn(reader, /^media\/[^/]+$/)) {
    const name = file.slice('media/'.length)
    if (attempted.has(`media/${name}`) || /\.ya?ml$/.test(name)) continue
    attempted.add(`media/${name}`)
    const message =
      'No list in media/ describes the file; expected its name with "alt" or "title" and "licence"'
    problems.push({ file, line: 1, message })
  }
  return [...described.values()]
}
