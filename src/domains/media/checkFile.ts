import { extname } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { checkFileSize, type FileKind, holdsMacros, kindOf } from './fileRules.ts'
import { isText, type TextKind, textKinds } from './textRules.ts'
import { zipNames } from './zipNames.ts'

/**
 * The kind of a sent file, from its content. Texts have no sign of their own, so their name says which kind they are and
 * the content must agree; in all else the name counts for nothing.
 *
 * Refuses what `checkFileSize` and `kindOf` refuse; `file-damaged` for a PDF or an office document that is not whole;
 * `file-has-macros`; `file-not-utf8` and `file-content-differs` for a text that is not what its name says.
 */
export async function checkFile({
  name,
  content,
}: {
  name: string
  content: Buffer
}): Promise<Result<FileKind>> {
  const size = checkFileSize(content.length)
  if (!size.ok) return size
  const text = textKinds.find(({ extensions }) => extensions.includes(extname(name).toLowerCase()))
  if (text) return checkText(text, content)
  const kind = kindOf((await fileTypeFromBuffer(content))?.mime)
  if (!kind.ok) return kind
  return kind.value === 'pdf' ? checkPdf(content) : checkOffice(kind.value, content)
}

function checkText({ kind, holds }: TextKind, content: Buffer): Result<FileKind> {
  const differs = refuse('file-content-differs', 415, { details: { kind } })
  if (!isText(content)) return differs
  const text = decoded(content)
  if (text === undefined) return refuse('file-not-utf8', 415)
  return holds(text) ? ok(kind) : differs
}

function decoded(content: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return undefined
  }
}

/** A PDF that was cut short lacks the mark at its end. */
function checkPdf(content: Buffer): Result<FileKind> {
  return content.subarray(-1024).includes('%%EOF') ? ok('pdf') : refuse('file-damaged', 422)
}

function checkOffice(kind: FileKind, content: Buffer): Result<FileKind> {
  const names = zipNames(content)
  if (!names) return refuse('file-damaged', 422)
  return holdsMacros(names) ? refuse('file-has-macros', 415) : ok(kind)
}
