export type SignatureProps = {
  /** lines in units of the box: `M12 30L14 33` */
  path: string
  box: { width: number; height: number }
  label: string
}

/** What somebody signed with, as they drew it. */
export function Signature({ path, box, label }: SignatureProps) {
  return (
    <svg className="signature" viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}
