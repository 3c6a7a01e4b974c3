import { type LabelSheet, papers, placeOf } from './labelSheets.ts'
import { qrPath } from './qrPath.ts'
import type { Label } from './readLabels.ts'

type Props = {
  sheet: LabelSheet
  pages: readonly (readonly { place: number; label: Label }[])[]
  /** the name of the city, in its language */
  city: string
  lang: string
  addressOf: (number: string) => string
  nameOf: (page: number) => string
}

/** Small labels have small letters; where labels reach the edge of the paper, no printer does. */
const classOf = ({ height, left }: LabelSheet): string =>
  ['label-page', height < 25 && 'label-page--small', left < 4 && 'label-page--to-edge']
    .filter(Boolean)
    .join(' ')

const mm = (length: number): string => `${length}mm`

/** Sheets of labels in their true size. */
export function LabelPages({ sheet, pages, city, lang, addressOf, nameOf }: Props) {
  const paper = papers[sheet.paper]
  return (
    <>
      <style>{`@page { size: ${mm(paper.width)} ${mm(paper.height)}; margin: 0 }`}</style>
      {pages.map((labels, index) => (
        <section
          key={labels[0]?.label.id}
          className={classOf(sheet)}
          aria-label={nameOf(index + 1)}
          // A page may be wider than a phone: then it scrolls, also by keyboard.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
          tabIndex={0}
        >
          <div
            className="label-page__paper"
            style={{ inlineSize: mm(paper.width), blockSize: mm(paper.height) }}
          >
            {labels.map(({ place, label }) => {
              const { left, top } = placeOf(sheet, place)
              return (
                <div
                  key={label.id}
                  className="label"
                  lang={lang}
                  style={{ left: mm(left), top: mm(top), width: mm(sheet.width), height: mm(sheet.height) }}
                >
                  <Code text={addressOf(label.number)} />
                  <div className="label__words">
                    <span className="label__city">{city}</span>
                    <span className="label__model">{label.model}</span>
                    <span className="label__number">{label.number}</span>
                  </div>
                </div>
              )
            })}
          </div>
        </section>
      ))}
    </>
  )
}

/** Four modules of white around a code, as its standard asks, so that a phone finds it. */
const quiet = 4

function Code({ text }: { text: string }) {
  const { size, path } = qrPath(text)
  const whole = size + 2 * quiet
  return (
    <svg
      className="label__code"
      viewBox={`${-quiet} ${-quiet} ${whole} ${whole}`}
      aria-hidden="true"
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}
