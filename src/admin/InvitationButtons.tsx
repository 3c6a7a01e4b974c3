'use client'
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

type Word = 'group' | 'again' | 'sentAgain' | 'withdraw' | 'withdrawn' | 'failed'
type Props = { id: string; words: Record<Word, string> }

/** The two doors of an invitation (src/domains/identity/invitations/invitationEndpoints.ts) as buttons. */
export function InvitationButtons({ id, words }: Props) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const ask = async (door: 'send-again' | 'withdraw', done: string): Promise<void> => {
    setBusy(true)
    const answer = await fetch(`/api/invitations/${id}/${door}`, { method: 'POST' }).catch(() => undefined)
    const said = (await answer?.json().catch(() => undefined)) as
      | { errors?: { message: string }[] }
      | undefined
    setBusy(false)
    if (!answer?.ok) return void toast.error(said?.errors?.[0]?.message ?? words.failed)
    toast.success(done)
    router.refresh()
  }
  return (
    <fieldset className="decide">
      <legend>{words.group}</legend>
      <button type="button" disabled={busy} onClick={() => void ask('send-again', words.sentAgain)}>
        {words.again}
      </button>
      <button type="button" disabled={busy} onClick={() => void ask('withdraw', words.withdrawn)}>
        {words.withdraw}
      </button>
    </fieldset>
  )
}
