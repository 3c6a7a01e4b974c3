'use client'
import { type PointerEvent, useRef } from 'react'
import { signatureBox } from '../../domains/lending/condition/rules.ts'
import type { Words } from './sendAct.ts'

type Props = {
  /** what is drawn so far, in units of the box */
  path: string
  words: Words
  onDraw: (path: string) => void
}

/** A field to sign in with finger, pen or mouse. Whoever uses none of them signs on paper. */
export function SignaturePad({ path, words, onDraw }: Props) {
  const last = useRef<Point | undefined>(undefined)
  const begin = (event: PointerEvent<SVGSVGElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    last.current = pointOf(event)
    onDraw(`${path}M${said(last.current)}L${said(last.current)}`)
  }
  const draw = (event: PointerEvent<SVGSVGElement>): void => {
    if (!last.current) return
    const point = pointOf(event)
    if (Math.hypot(point.x - last.current.x, point.y - last.current.y) < shortest) return
    last.current = point
    onDraw(`${path}L${said(point)}`)
  }
  const end = (): void => {
    last.current = undefined
  }
  return (
    <div className="desk__sign">
      <p>{words['pad']}</p>
      <svg
        viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
        className="desk__pad"
        role="img"
        aria-label={words['pad']}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <path d={path} />
      </svg>
      <button type="button" className="btn btn--style-secondary btn--size-small" onClick={() => onDraw('')}>
        {words['clearPad']}
      </button>
    </div>
  )
}

type Point = { x: number; y: number }

/** Units; finer than that nobody sees. */
const shortest = 3

const said = ({ x, y }: Point): string => `${x} ${y}`

const pointOf = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Point => {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return {
    x: within(((clientX - left) / width) * signatureBox.width, signatureBox.width),
    y: within(((clientY - top) / height) * signatureBox.height, signatureBox.height),
  }
}

const within = (value: number, most: number): number => Math.round(Math.min(Math.max(value, 0), most))
