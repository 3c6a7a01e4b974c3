'use client'
import { useState } from 'react'
import { depositMethods } from '../../domains/lending/deposit/rules.ts'
import type { DeskRow } from './deskRow.ts'
import type { Words } from './sendAct.ts'

type DepositProps = { deposits: readonly NonNullable<DeskRow['deposit']>[]; words: Words }

/** How the deposits that are due were left; of one, also how much it was. */
export function DepositTaken({ deposits, words }: DepositProps) {
  const [one] = deposits
  return (
    <fieldset>
      <legend>{deposits.map((deposit) => deposit.words).join(', ')}</legend>
      {depositMethods.map((method) => (
        <label key={method}>
          <input type="radio" name="depositMethod" value={method} required />
          {words[`method-${method}`]}
        </label>
      ))}
      {deposits.length === 1 && <Amount label={words['depositTaken']} typed={one?.typed} />}
    </fieldset>
  )
}

/** Whether what is held goes back now; of one, also how much. What is kept needs a word why. */
export function DepositBack({ deposits, words }: DepositProps) {
  const [back, setBack] = useState(true)
  const [one] = deposits
  return (
    <fieldset>
      <legend>{deposits.map((deposit) => deposit.words).join(', ')}</legend>
      <label>
        <input
          type="checkbox"
          name="depositBack"
          value="yes"
          checked={back}
          onChange={(event) => setBack(event.target.checked)}
        />
        {words['depositBack']}
      </label>
      {back && deposits.length === 1 && (
        <>
          <Amount label={words['depositReturned']} typed={one?.typed} />
          <label>
            {words['depositKept']}
            <textarea name="reason" rows={2} maxLength={1000} />
          </label>
        </>
      )}
    </fieldset>
  )
}

function Amount({ label, typed }: { label: string | undefined; typed: string | undefined }) {
  return (
    <label>
      {label}
      <input
        name="depositAmount"
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        defaultValue={typed}
      />
    </label>
  )
}
