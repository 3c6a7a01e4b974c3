export type Seat = {
  title: string
  /** absent: the seat is empty and is shown so */
  holder?: { name: string; href?: string | undefined } | undefined
  /** "until March 2028" */
  term?: string | undefined
}

export type SeatTableProps = {
  caption: string
  /** residents, businesses, the city, … */
  groups: readonly { name: string; seats: readonly Seat[] }[]
  /** `empty` stands where nobody sits, and may lead to how one takes the seat */
  labels: { seat: string; holder: string; empty: string }
  emptyHref?: string | undefined
}

/** Who sits in an institute and until when, by group, with the empty seats. Two columns, so that it fits a phone. */
export function SeatTable({ caption, groups, labels, emptyHref }: SeatTableProps) {
  return (
    <table className="table seat-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{labels.seat}</th>
          <th scope="col">{labels.holder}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.name}>
          <tr>
            <th scope="rowgroup" colSpan={2} className="seat-table__group">
              {group.name}
            </th>
          </tr>
          {group.seats.map((seat, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once on the server, never reordered
            <tr key={index} className={seat.holder ? undefined : 'seat-table__empty'}>
              <th scope="row">
                <span
                  className={seat.holder ? 'seat-table__dot' : 'seat-table__dot seat-table__dot--empty'}
                  aria-hidden="true"
                />
                {seat.title}
              </th>
              <td>
                <Holder seat={seat} empty={labels.empty} emptyHref={emptyHref} />
                {seat.term && <span className="seat-table__term">{seat.term}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Holder({ seat, empty, emptyHref }: { seat: Seat; empty: string; emptyHref: string | undefined }) {
  if (!seat.holder) return emptyHref ? <a href={emptyHref}>{empty}</a> : empty
  return seat.holder.href ? <a href={seat.holder.href}>{seat.holder.name}</a> : seat.holder.name
}
