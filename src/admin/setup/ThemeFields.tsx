'use client'
import { useState } from 'react'
import { lowContrasts, type ThemeColours } from '../../domains/tenancy/contrast.ts'
import { StaffField } from '../StaffForm.tsx'

type Name = keyof ThemeColours
type Props = {
  theme: ThemeColours
  labels: Record<Name, string>
  words: { sample: string; title: string; text: string; button: string }
}

/** The four colours, with what they look like together; a colour on which text cannot be read is marked at once and refused
 *  when it is saved. */
export function ThemeFields({ theme, labels, words }: Props) {
  const [colours, setColours] = useState(theme)
  const low = new Map(
    lowContrasts(colours).map(({ colour, ratio, least }) => [colour, `${ratio.toFixed(1)} < ${least}`]),
  )
  const samples = [
    { key: 'light', ground: colours.ground, ink: colours.ink, accent: colours.accent },
    {
      key: 'dark',
      ground: `color-mix(in srgb, ${colours.ink} 62%, black)`,
      ink: '#ffffff',
      accent: colours.accentDark,
    },
  ]
  return (
    <div
      className="setup__theme"
      onInput={({ target }) => {
        if (!(target instanceof HTMLInputElement) || !/^#[0-9a-f]{6}$/i.test(target.value)) return
        setColours({ ...colours, [target.name.replace('theme.', '')]: target.value })
      }}
    >
      <div className="setup__pair">
        {(Object.keys(labels) as Name[]).map((name) => (
          <StaffField
            key={name}
            name={`theme.${name}`}
            label={low.has(name) ? `${labels[name]} (${low.get(name)})` : labels[name]}
            type="color"
            value={theme[name]}
          />
        ))}
      </div>
      <p>{words.sample}</p>
      <div className="setup__pair" aria-hidden="true">
        {samples.map(({ key, ground, ink, accent }) => (
          <div key={key} className="setup__sample" style={{ background: ground, color: ink }}>
            <strong>{words.title}</strong>
            <p>
              {words.text} <span style={{ color: accent, textDecoration: 'underline' }}>{words.button}</span>
            </p>
            {key === 'light' && <span style={{ background: accent, color: '#ffffff' }}>{words.button}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}
