'use client'
import '../staffForm.css'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { InventoryReport } from '../../domains/lending/inventory/importInventory.ts'

type Word =
  | 'of'
  | 'equipment'
  | 'units'
  | 'file'
  | 'chooseFile'
  | 'tryOut'
  | 'write'
  | 'beginning'
  | 'working'
  | 'tried'
  | 'written'
  | 'nothing'
  | 'failed'
  | 'line'
  | 'which'
  | 'outcome'
  | 'details'
type Words = Record<Word, string> & { outcomes: Record<string, string> }

/** One line of the answer (src/domains/lending/inventory/inventoryEndpoints.ts). */
type Line = { done: number; total: number } | { report: InventoryReport } | { failed: true }

type State = {
  working?: string
  errors?: string[]
  report?: InventoryReport
  /** what was tried out, and may now be written */
  tried?: { file: File; table: string }
}

/** Sends a table: first to try it out, then, unless nothing in it is new, to write it. Tells how far it is. */
export function ImportTable({ city, words }: { city: string; words: Words }) {
  const id = useId()
  const [state, setState] = useState<State>({})
  const said = useRef<HTMLDivElement>(null)

  const send = async (file: File, table: string, dry: boolean): Promise<void> => {
    setState({ working: words.beginning })
    const outcome = await answerOf(
      `/api/${table}/table?city=${city}${dry ? '&dry=1' : ''}`,
      file,
      words,
      (working) => setState({ working }),
    )
    const changes = outcome.report && outcome.report.counts.created + outcome.report.counts.changed > 0
    setState({ ...outcome, ...(dry && changes && { tried: { file, table } }) })
    said.current?.focus()
  }
  const tryOut = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    if (file instanceof File && file.size > 0) void send(file, String(form.get('table')), true)
    else setState({ errors: [words.chooseFile] })
  }
  const { working, errors = [], report, tried } = state
  return (
    <>
      <form className="staff-form" onSubmit={tryOut} noValidate>
        <div className="staff-form__field">
          <label htmlFor={`${id}-table`}>{words.of}</label>
          <select id={`${id}-table`} name="table" onChange={() => setState({})}>
            <option value="equipment">{words.equipment}</option>
            <option value="units">{words.units}</option>
          </select>
        </div>
        <div className="staff-form__field">
          <label htmlFor={`${id}-file`}>{words.file}</label>
          <input
            id={`${id}-file`}
            type="file"
            name="file"
            accept=".csv,text/csv"
            onChange={() => setState({})}
            aria-invalid={errors.length > 0 ? true : undefined}
            aria-describedby={errors.length > 0 ? `${id}-errors` : undefined}
          />
        </div>
        <button
          type="submit"
          className="btn btn--style-secondary btn--size-large"
          aria-disabled={working !== undefined}
        >
          {words.tryOut}
        </button>
      </form>
      <div ref={said} tabIndex={-1} className="inventory__said" aria-live="polite">
        {working && <p>{working}</p>}
        {errors.length > 0 && (
          <div id={`${id}-errors`}>
            {errors.map((error) => (
              <p key={error} className="staff-form__error">
                {error}
              </p>
            ))}
          </div>
        )}
        {report && (
          <p>
            <strong>{summaryOf(report, words, tried !== undefined)}</strong>{' '}
            {Object.entries(report.counts)
              .map(([outcome, count]) => `${words.outcomes[outcome]}: ${count}`)
              .join(' · ')}
          </p>
        )}
        {tried && (
          <button
            type="button"
            className="btn btn--style-primary btn--size-large"
            onClick={() => void send(tried.file, tried.table, false)}
          >
            {words.write}
          </button>
        )}
      </div>
      {report && <Report report={report} words={words} />}
    </>
  )
}

const summaryOf = ({ counts }: InventoryReport, words: Words, tried: boolean): string => {
  if (tried) return words.tried
  return counts.created + counts.changed > 0 ? words.written : counts.refused > 0 ? '' : words.nothing
}

/** The rows that are not as they were, refused ones with the reason. */
function Report({ report, words }: { report: InventoryReport; words: Words }) {
  const rows = report.rows.filter(({ outcome }) => outcome !== 'same')
  if (rows.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls on a phone must be reachable by keyboard
    <section className="inventory__report" aria-label={words.details} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.which}</th>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.details}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, key, outcome, columns, problems }) => (
            <tr key={line} className={`inventory__row--${outcome}`}>
              <td>{line}</td>
              <th scope="row">{key || '–'}</th>
              <td>{words.outcomes[outcome]}</td>
              <td>
                {outcome === 'changed' && columns.join(', ')}
                {problems.map(({ column, message }) => (
                  <span key={`${column} ${message}`} className="inventory__problem">
                    {column && <code>{column}</code>} {message}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const answerOf = async (
  address: string,
  file: File,
  words: Words,
  onProgress: (text: string) => void,
): Promise<Pick<State, 'errors' | 'report'>> => {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: file,
    })
    if (!answer.ok || !answer.body) {
      const { errors } = (await answer.json()) as { errors: { message: string }[] }
      return { errors: errors.map(({ message }) => message) }
    }
    for await (const line of linesOf(answer.body)) {
      if ('report' in line) return { report: line.report }
      if ('failed' in line) break
      onProgress(words.working.replace('{done}', String(line.done)).replace('{total}', String(line.total)))
    }
  } catch {
    // What the network broke off is said as what the server did.
  }
  return { errors: [words.failed] }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = `${rest}${decoder.decode(read.value, { stream: true })}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line) as Line
  }
}
