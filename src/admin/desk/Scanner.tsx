'use client'
import { useEffect, useRef, useState } from 'react'
import { labelReader } from './labelReader.ts'

type Props = { words: Readonly<Record<string, string>>; onCode: (code: string) => void }

/** Reads a label with the camera, where the page may use one; elsewhere there is no button. */
export function Scanner({ words, onCode }: Props) {
  const [possible, setPossible] = useState(false)
  const [on, setOn] = useState(false)
  const [failed, setFailed] = useState(false)
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => setPossible('mediaDevices' in navigator), [])
  useEffect(() => {
    const screen = video.current
    if (!on || !screen) return
    const ends = new AbortController()
    readLabel(screen, ends.signal)
      .then((code) => code !== undefined && onCode(code))
      .catch(() => setFailed(true))
      .finally(() => !ends.signal.aborted && setOn(false))
    return () => ends.abort()
  }, [on, onCode])
  if (!possible) return null
  return (
    <>
      <button
        type="button"
        className="btn btn--style-secondary btn--size-medium"
        aria-pressed={on}
        onClick={() => {
          setFailed(false)
          setOn(!on)
        }}
      >
        {words[on ? 'stopScan' : 'scan']}
      </button>
      {on && <video ref={video} className="desk__camera" playsInline muted />}
      {failed && (
        <p role="alert" className="desk__wrong">
          {words['noCamera']}
        </p>
      )}
    </>
  )
}

/** What stands on the first label that the camera sees; nothing if it was ended before. Rejects without a camera. */
const readLabel = async (screen: HTMLVideoElement, ends: AbortSignal): Promise<string | undefined> => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  try {
    screen.srcObject = stream
    await screen.play()
    const reader = await labelReader()
    while (!ends.aborted) {
      const [code] = await reader.detect(screen)
      if (code) return code.rawValue
      await new Promise((done) => setTimeout(done, 150))
    }
    return undefined
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}
