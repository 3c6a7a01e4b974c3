'use client'
import { useEffect, useId, useState } from 'react'
import { mostPhotos } from '../../domains/lending/condition/rules.ts'
import { imageTypes } from '../../domains/media/imageRules.ts'
import type { Words } from './sendAct.ts'

type Props = { photos: readonly File[]; words: Words; onChange: (photos: readonly File[]) => void }

/** Photos, one after the other from the camera of a phone or several from a disk; seen before they are sent. */
export function PhotosField({ photos, words, onChange }: Props) {
  const id = useId()
  const full = photos.length >= mostPhotos
  return (
    <div className="desk__photos">
      {!full && (
        <label htmlFor={id}>
          {words['takePhoto']}
          <input
            id={id}
            type="file"
            accept={imageTypes.join()}
            capture="environment"
            multiple
            aria-describedby={`${id}-help`}
            onChange={({ currentTarget }) => {
              onChange([...photos, ...(currentTarget.files ?? [])].slice(0, mostPhotos))
              currentTarget.value = ''
            }}
          />
        </label>
      )}
      <p id={`${id}-help`}>{(words['photosHelp'] ?? '').replace('{{most}}', String(mostPhotos))}</p>
      {photos.length > 0 && (
        <ul>
          {photos.map((photo, index) => (
            // Two photos of one camera may share name and size, but never the object.
            <li key={keyOf(photo)}>
              <Preview photo={photo} alt={numbered(words['photo'], index)} />
              <button
                type="button"
                className="btn btn--style-secondary btn--size-small"
                onClick={() => onChange(photos.filter((one) => one !== photo))}
              >
                {numbered(words['removePhoto'], index)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Preview({ photo, alt }: { photo: File; alt: string }) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(photo)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [photo])
  // biome-ignore lint/performance/noImgElement: it never leaves the browser
  return address ? <img src={address} alt={alt} /> : null
}

const numbered = (words: string | undefined, index: number): string =>
  (words ?? '').replace('{{number}}', String(index + 1))

const keys = new WeakMap<File, string>()
const keyOf = (photo: File): string => {
  const key = keys.get(photo) ?? crypto.randomUUID()
  keys.set(photo, key)
  return key
}
