'use client'
import { useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Heads the page of a document with what it is about, where no single field of it says that. Payload sets its own title
 *  whenever the document was saved; this comes after it. */
export function DocumentTitle({ title }: { title: string }) {
  const { setDocumentTitle, title: shown } = useDocumentTitle()
  useEffect(() => {
    if (shown !== title) setDocumentTitle(title)
  }, [setDocumentTitle, shown, title])
  return null
}
