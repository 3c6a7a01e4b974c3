import { zipOf } from './zip.ts'

/** The smallest documents of each office family, and a PDF. `more` adds entries. */
export const openDocument = (
  kind: 'text' | 'spreadsheet' | 'presentation',
  more: Record<string, string> = {},
): Buffer =>
  zipOf({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': '<office:document-content/>',
    ...more,
  })

export const openXml = (type: string, more: Record<string, string> = {}): Buffer =>
  zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="application/${type}.main+xml"/></Types>`,
    'main.xml': '<document/>',
    ...more,
  })

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n')
