import type { StoredFile } from '../database/storedFile.ts'
import { kindKept } from '../domains/media/fileRules.ts'
import { formatSize } from '../i18n/format.ts'
import type { Language } from '../i18n/languages.ts'
import type { Translate } from '../i18n/translator.ts'
import type { DownloadProps } from '../ui/index.ts'
import { licenceLinkOf } from './licence.ts'

type Reader = { t: Translate; language: Language; languages: readonly Language[] }

/** A stored file, for `ui`: its title in the reader's language, else in the first of the city's that has one. */
export const downloadOf = (
  { t, language, languages }: Reader,
  { filename, bytes, title, credit, licence }: StoredFile,
): DownloadProps => {
  const lang = [language, ...languages].find((code) => title[code])
  return {
    title: (lang && title[lang]) ?? filename,
    lang,
    href: `/media/${filename}`,
    format: `${t(`pages.fileKinds.${kindKept(filename)}`)}, ${formatSize(bytes, language)}`,
    credit: {
      author: credit ? t('pages.fileBy', { author: credit }) : t('pages.file'),
      licence: licenceLinkOf(licence),
    },
  }
}
