import type { TextareaField, TextField } from 'payload'

/** A line of text in each language of the city. */
export const line = (name: string, options: { required?: boolean } = {}): TextField => ({
  name,
  type: 'text',
  localized: true,
  required: options.required ?? false,
  maxLength: 300,
})

/** Several lines of plain text in each language of the city. */
export const paragraph = (name: string, options: { required?: boolean } = {}): TextareaField => ({
  name,
  type: 'textarea',
  localized: true,
  required: options.required ?? false,
  maxLength: 4000,
})

/** Markdown in each language of the city. Markdown, because packs, diffs and adoption between cities need text that
 *  round-trips (docs/decisions/0004-markdown.md). */
export const markdown = (name: string, options: { required?: boolean } = {}): TextareaField => ({
  name,
  type: 'textarea',
  localized: true,
  required: options.required ?? false,
  maxLength: 60_000,
  admin: { rows: 14, className: 'markdown' },
})
