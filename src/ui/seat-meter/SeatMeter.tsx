export type SeatMeterProps = {
  total: number
  taken: number
  /** the same in words: "5 of 12 seats free" */
  label: string
}

/** How many seats are left: words always, dots up to forty, a bar beyond. */
export function SeatMeter({ total, taken, label }: SeatMeterProps) {
  return (
    <div className="seat-meter">
      <p>{label}</p>
      {total <= 40 ? (
        <div className="seat-meter__seats" aria-hidden="true">
          {Array.from({ length: total }, (_, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: rendered once on the server, never reordered
              key={index}
              className={index < taken ? 'seat-meter__seat seat-meter__seat--taken' : 'seat-meter__seat'}
            />
          ))}
        </div>
      ) : (
        <meter min={0} max={total} value={taken} aria-hidden="true" />
      )}
    </div>
  )
}
