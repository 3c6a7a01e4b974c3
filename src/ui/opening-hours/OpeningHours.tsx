export type OpeningHoursProps = {
  caption: string
  /** hours as people say them: "10:00 to 12:30, 14:00 to 18:30", "closed" */
  days: readonly { day: string; hours: string; closed?: boolean | undefined; today?: string | undefined }[]
  labels: { day: string; hours: string }
}

/** When a desk is open. `today` of a day is the word that marks it. */
export function OpeningHours({ caption, days, labels }: OpeningHoursProps) {
  return (
    <table className="hours">
      <caption>{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{labels.day}</th>
          <th scope="col">{labels.hours}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.day} className={day.today ? 'hours__today' : undefined}>
            <th scope="row">
              {day.day}
              {day.today && <span className="hours__mark">{day.today}</span>}
            </th>
            <td className={day.closed ? 'hours__closed' : undefined}>{day.hours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
