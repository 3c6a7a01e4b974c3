'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeskKind } from '../../domains/lending/desk/readDeskDay.ts'
import { type DeskRow, searchedFor } from './deskRow.ts'
import { PersonGroup } from './PersonGroup.tsx'
import { Scanner } from './Scanner.tsx'
import { Slip } from './Slip.tsx'

type Named = { slug: string; name: string }
type Props = {
  city: { id: string; slug: string }
  cities: readonly Named[]
  desks: readonly Named[]
  desk: string
  search: string
  rows: readonly DeskRow[]
  words: Readonly<Record<string, string>>
}

const kinds: readonly DeskKind[] = ['takeBack', 'handOver', 'lookOver', 'other']

/** One screen for a morning: a field that takes a name, a number or a scanned label, and people with what they come for. */
export function DeskBoard({ city, cities, desks, desk, search, rows, words }: Props) {
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const [printed, setPrinted] = useState<readonly DeskRow[]>([])
  useEffect(() => {
    if (!document.activeElement || document.activeElement === document.body) field.current?.focus()
  }, [])
  useEffect(() => {
    if (printed.length === 0) return
    window.print()
    setPrinted([])
  }, [printed])
  const go = useCallback(
    (next: { city?: string; desk?: string; q?: string }): void => {
      const asked = { city: city.slug, desk, ...next }
      const given = Object.entries(asked).filter(([, value]) => value)
      router.push(`/admin/desk?${new URLSearchParams(given)}`)
    },
    [city.slug, desk, router],
  )
  const find = useCallback((typed: string): void => go({ q: searchedFor(typed) }), [go])
  const acted = (act: string): void => {
    setSaid((words['done'] ?? '').replace('{{act}}', act))
    router.refresh()
  }
  return (
    <>
      <form
        className="desk__search"
        onSubmit={(event) => {
          event.preventDefault()
          find(field.current?.value ?? '')
        }}
      >
        <label htmlFor="desk-search">{words['search']}</label>
        <input
          id="desk-search"
          ref={field}
          defaultValue={search}
          autoComplete="off"
          aria-describedby="desk-search-help"
          onKeyDown={(event) => {
            if (event.key === 'Escape') go({})
          }}
        />
        <button type="submit" className="btn btn--style-primary btn--size-medium">
          {words['find']}
        </button>
        <Scanner words={words} onCode={find} />
        {search && (
          <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={() => go({})}>
            {words['clear']}
          </button>
        )}
        <p id="desk-search-help">{words['searchHelp']}</p>
      </form>
      <div className="desk__where">
        {cities.length > 1 && (
          <Choice
            label={words['city'] ?? ''}
            value={city.slug}
            options={cities}
            onChoose={(slug) => go({ city: slug, desk: '' })}
          />
        )}
        <Choice
          label={words['desk'] ?? ''}
          value={desk}
          options={[{ slug: '', name: words['anyDesk'] ?? '' }, ...desks]}
          onChoose={(slug) => go({ desk: slug })}
        />
      </div>
      <p role="status" className="desk__said">
        {said}
      </p>
      <div className="desk__kinds">
        {kinds.map((kind) => {
          const here = rows.filter((row) => row.kind === kind)
          if (here.length === 0 && (search || kind === 'other' || kind === 'lookOver')) return null
          return (
            <section key={kind} aria-labelledby={`desk-${kind}`}>
              <h2 id={`desk-${kind}`}>
                {words[kind]} <span className="waits__count">{here.length}</span>
              </h2>
              {here.length === 0 && <p>{words['nothing']}</p>}
              {[...Map.groupBy(here, ({ person }) => person)].map(([person, group]) => (
                <PersonGroup
                  key={person}
                  city={city.id}
                  rows={group}
                  words={words}
                  onActed={acted}
                  onPrint={setPrinted}
                />
              ))}
            </section>
          )
        })}
      </div>
      {search && rows.length === 0 && <p>{words['nothingFound']}</p>}
      <Slip rows={printed} />
    </>
  )
}

type ChoiceProps = {
  label: string
  value: string
  options: readonly Named[]
  onChoose: (slug: string) => void
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
