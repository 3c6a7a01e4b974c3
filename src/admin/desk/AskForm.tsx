'use client'
import { useEffect, useRef, useState } from 'react'
import type { Borrower } from '../../domains/lending/desk/findBorrowers.ts'
import type { RequestedLoan } from '../../domains/lending/requestLoans.ts'
import { longestPurpose, mostLines } from '../../domains/lending/rules.ts'
import type { Words } from './sendAct.ts'

type Named = { slug: string; name: string }
export type Choices = {
  things: readonly Named[]
  desks: readonly Named[]
  /** in whose name the person may ask, besides their own */
  organisations: readonly Named[]
  /** whether some rule asks for an age */
  aged: boolean
}

type Props = {
  city: { id: string; slug: string }
  person: Pick<Borrower, 'name' | 'asked'>
  today: string
  choices: Choices
  words: Words
}

type Refused = { errors?: { message: string }[]; alternatives?: string[] }

/** What somebody at the desk wants to borrow, and for when. A refusal stands above, in the words the person would read. */
export function AskForm({ city, person, today, choices, words }: Props) {
  const [count, setCount] = useState(1)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | undefined>()
  const [asked, setAsked] = useState<readonly RequestedLoan[] | undefined>()
  // One for as long as nothing was asked for: sent twice, it is asked for once.
  const key = useRef(crypto.randomUUID())
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refused || asked) answer.current?.focus()
  }, [refused, asked])
  const said = (word: string): string => (words[word] ?? '').replace('{{name}}', person.name)
  const send = async (form: HTMLFormElement): Promise<void> => {
    if (busy) return
    setBusy(true)
    const response = await fetch('/api/loans/desk/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ city: city.id, borrower: person.asked, key: key.current, ...saidIn(form) }),
    }).catch(() => undefined)
    const read = (await response?.json().catch(() => undefined)) as
      | (Refused & { loans?: RequestedLoan[] })
      | undefined
    if (read?.loans) setAsked(read.loans)
    else {
      setRefused(read?.errors ? read : { errors: [{ message: said('failed') }] })
      // What was refused was not kept; with other answers it is another request.
      if (read?.errors) key.current = crypto.randomUUID()
    }
    setBusy(false)
  }
  if (asked)
    return (
      <div ref={answer} tabIndex={-1} role="status" className="desk__answer">
        <p className="desk__said">
          {said(asked.some(({ state }) => state === 'requested') ? 'waits' : 'stands')}
        </p>
        <p>
          <a href={`/admin/desk?${new URLSearchParams({ city: city.slug, q: person.name })}`}>
            {said('toDesk')}
          </a>
        </p>
      </div>
    )
  return (
    <form
      className="desk__confirm"
      onSubmit={(event) => {
        event.preventDefault()
        void send(event.currentTarget)
      }}
    >
      {refused && (
        <div ref={answer} tabIndex={-1} role="alert" className="desk__answer">
          <p>{said('refused')}</p>
          {refused.errors?.map(({ message }) => (
            <p key={message} className="desk__wrong">
              {message}
            </p>
          ))}
          {(refused.alternatives?.length ?? 0) > 0 && (
            <>
              <p>{words['alternatives']}</p>
              <ul>
                {refused.alternatives?.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      {Array.from({ length: count }, (_, index) => index).map((index) => (
        <Choice
          key={index}
          name="equipment"
          label={count > 1 ? `${words['thing']} ${index + 1}` : (words['thing'] ?? '')}
          empty=""
          options={choices.things}
          required={index === 0}
        />
      ))}
      {count < mostLines && (
        <button
          type="button"
          className="btn btn--style-secondary btn--size-small"
          onClick={() => setCount(count + 1)}
        >
          {words['another']}
        </button>
      )}
      <label>
        {words['firstDay']}
        <input type="date" name="firstDay" defaultValue={today} min={today} required />
      </label>
      <label>
        {words['lastDay']}
        <input type="date" name="lastDay" min={today} required />
      </label>
      <Choice
        name="desk"
        label={words['desk'] ?? ''}
        empty={words['anyDesk'] ?? ''}
        options={choices.desks}
      />
      {choices.organisations.length > 0 && (
        <Choice
          name="organisation"
          label={words['organisation'] ?? ''}
          empty={said('themselves')}
          options={choices.organisations}
        />
      )}
      <label>
        {words['purpose']}
        <textarea name="purpose" rows={2} maxLength={longestPurpose} />
      </label>
      {choices.aged && (
        <fieldset>
          <label>
            <input type="checkbox" name="ofAge" value="yes" />
            {words['ofAge']}
          </label>
        </fieldset>
      )}
      <div className="desk__acts">
        <button type="submit" className="btn btn--style-primary btn--size-medium" aria-disabled={busy}>
          {said('submit')}
        </button>
      </div>
    </form>
  )
}

type ChoiceProps = {
  name: string
  label: string
  /** what choosing none is called */
  empty: string
  options: readonly Named[]
  required?: boolean
}

function Choice({ name, label, empty, options, required = false }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name} required={required}>
        <option value="">{empty}</option>
        {options.map(({ slug, name: called }) => (
          <option key={slug} value={slug}>
            {called}
          </option>
        ))}
      </select>
    </label>
  )
}

/** As the endpoint reads it: a line for each thing, all for the same days. */
const saidIn = (form: HTMLFormElement): Record<string, unknown> => {
  const data = new FormData(form)
  const entry = (name: string): string => String(data.get(name) ?? '').trim()
  const [firstDay, lastDay, desk, organisation] = ['firstDay', 'lastDay', 'desk', 'organisation'].map(entry)
  return {
    lines: data
      .getAll('equipment')
      .filter((equipment) => equipment !== '')
      .map((equipment) => ({ equipment, firstDay, lastDay, ...(desk && { desk }) })),
    purpose: entry('purpose'),
    ofAge: entry('ofAge') !== '',
    ...(organisation && { organisation }),
  }
}
