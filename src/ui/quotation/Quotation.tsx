export type QuotationProps = { quote: string; source?: string | undefined }

/** What somebody said, and who. */
export function Quotation({ quote, source }: QuotationProps) {
  return (
    <figure className="quotation">
      <blockquote>
        <p>{quote}</p>
      </blockquote>
      {source && <figcaption className="quiet">{source}</figcaption>}
    </figure>
  )
}
