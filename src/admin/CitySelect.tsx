'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { cityCookie } from './chosenCity.ts'

type Props = { label: string; all: string; cities: { id: string; name: string }[] }

/** Remembers in the browser which city's lists one looks at. A filter only: access never reads it. */
export function CitySelect({ label, all, cities }: Props) {
  const router = useRouter()
  const [chosen, choose] = useState('')
  useEffect(() => {
    const known = new RegExp(`(?:^|;\\s*)${cityCookie}=([^;]*)`).exec(document.cookie)?.[1] ?? ''
    choose(known)
  }, [])
  const change = (id: string): void => {
    choose(id)
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers of three years ago
    document.cookie = `${cityCookie}=${id}; path=/admin; max-age=${id ? 31_536_000 : 0}; samesite=lax`
    router.refresh()
  }
  return (
    <label className="city-filter">
      <span>{label}</span>
      <select value={chosen} onChange={(event) => change(event.target.value)}>
        <option value="">{all}</option>
        {cities.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
