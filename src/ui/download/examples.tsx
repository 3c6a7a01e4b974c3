import { Download } from './Download.tsx'

export const table = (
  <Download
    title="Drinking fountains"
    href="/media/brest-abc.csv"
    format="Table (CSV), 48 kB"
    caption="Counted on foot in spring."
    credit={{ author: 'File: City of Brest', licence: { name: 'CC BY-SA 4.0' } }}
  />
)

export const otherLanguage = (
  <Download title="Plan du jardin" lang="fr" href="/media/brest-def.pdf" format="PDF, 1.2 MB" />
)
