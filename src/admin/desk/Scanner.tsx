'use client'
import { useEffect, useRef, useState } from 'react'

type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> }
type DetectorMaker = new (options: { formats: string[] }) => Detector

const detectorMaker = (): DetectorMaker | undefined =>
  (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector

type Props = { words: Readonly<Record<string, string>>; onCode: (code: string) => void }

/** Reads a label with the camera, where the browser itself can read codes; elsewhere there is no button. */
export function Scanner({ words, onCode }: Props) {
  const [possible, setPossible] = useState(false)
  const [on, setOn] = useState(false)
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => setPossible(detectorMaker() !== undefined && 'mediaDevices' in navigator), [])
  useEffect(() => {
    const Maker = detectorMaker()
    if (!on || !Maker) return
    const ends = new AbortController()
    const look = async (): Promise<void> => {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      ends.signal.addEventListener('abort', () => {
        for (const track of stream.getTracks()) track.stop()
      })
      const screen = video.current
      if (!screen) return
      screen.srcObject = stream
      await screen.play()
      const detector = new Maker({ formats: ['qr_code', 'code_128', 'ean_13'] })
      while (!ends.signal.aborted) {
        const [code] = await detector.detect(screen).catch(() => [])
        if (code) {
          setOn(false)
          onCode(code.rawValue)
          return
        }
        await new Promise((done) => setTimeout(done, 150))
      }
    }
    look().catch(() => setOn(false))
    return () => ends.abort()
  }, [on, onCode])
  if (!possible) return null
  return (
    <>
      <button
        type="button"
        className="btn btn--style-secondary btn--size-medium"
        aria-pressed={on}
        onClick={() => setOn(!on)}
      >
        {words[on ? 'stopScan' : 'scan']}
      </button>
      {on && <video ref={video} className="desk__camera" playsInline muted />}
    </>
  )
}
