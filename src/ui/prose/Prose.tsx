export type ProseProps = {
  /** HTML rendered from Markdown and already made safe */
  html: string
  lang?: string | undefined
  /** the first paragraph larger */
  lead?: boolean | undefined
}

/** Running text that someone wrote in Markdown. */
export function Prose({ html, lang, lead = false }: ProseProps) {
  return (
    <div
      className={lead ? 'prose prose--lead' : 'prose'}
      lang={lang}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made safe where the Markdown is rendered
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
