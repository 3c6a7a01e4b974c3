'use client'
import { useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Heads the page of a document with what it is about, where no single field of it says that. Payload sets its own title
 *  when the page has loaded and whenever the document was saved, after the effects of what it holds: this comes after it. */
export function DocumentTitle({ title }: { title: string }) {
  const { setDocumentTitle, title: shown } = useDocumentTitle()
  useEffect(() => {
    if (shown === title) return
    const later = setTimeout(() => setDocumentTitle(title))
    return () => clearTimeout(later)
  }, [setDocumentTitle, shown, title])
  return null
}
