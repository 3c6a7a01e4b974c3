import type { ContributionForm } from '../../domains/contributions/decideContribution.ts'
import type { SentFile } from '../../domains/media/SentFile.ts'
import { sentText } from '../sentText.ts'

/** A contribution as its form sent it. */
export const contributionFormOf = (sent: FormData): ContributionForm => {
  const field = sentText(sent)
  return {
    text: field('text'),
    title: field('title'),
    transcript: field('transcript'),
    language: field('language'),
    licence: field('licence'),
    credit: field('credit'),
    pseudonym: field('pseudonym'),
    rights: sent.has('rights'),
    consent: sent.has('consent'),
  }
}

/** The file that came with a form; nothing where none was chosen. */
export const sentFileOf = async (sent: FormData): Promise<SentFile | undefined> => {
  const file = sent.get('file')
  if (!(file instanceof File) || file.size === 0) return undefined
  return {
    data: Buffer.from(await file.arrayBuffer()),
    mimetype: file.type,
    name: file.name,
    size: file.size,
  }
}
