/** A file as a form sends it, before it is cleaned. */
export type SentFile = { data: Buffer; mimetype: string; name: string; size: number }
