import type { DeskRow } from './deskRow.ts'

/** What a person takes along and signs: seen on paper only. */
export function Slip({ rows }: { rows: readonly DeskRow[] }) {
  const [first] = rows
  if (!first) return null
  const { slip, name } = first
  return (
    <section className="desk__slip" lang={slip.language}>
      <h1>{slip.title}</h1>
      <p>{name}</p>
      <ul>
        {rows.map(({ id, thing, copy, slip: line }) => (
          <li key={id}>
            <strong>{thing}</strong> {copy}
            <br />
            {line.due}, {line.place}
            {line.deposit && (
              <>
                <br />
                {line.deposit}
              </>
            )}
            {line.comesWith && (
              <>
                <br />
                {line.comesWith}
              </>
            )}
          </li>
        ))}
      </ul>
      <p>{slip.sign}</p>
      <p className="desk__signature">{slip.date}</p>
    </section>
  )
}
