import { refuse } from '../refusal.ts'

/** What is taken in. Whatever else somebody wants to show can be printed into one of these. */
export const fileKinds = ['pdf', 'png', 'jpeg', 'eml', 'txt'] as const
export type FileKind = (typeof fileKinds)[number]

/** So many bytes are taken in at most, by mail or by upload. */
export const BYTES_MAX = 20 * 1024 * 1024

/** As browsers are told when a file is handed out again. */
export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  // A mail may hold anything, and is shown as text only.
  eml: 'text/plain; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
}

const signatures: readonly (readonly [FileKind, Buffer])[] = [
  ['pdf', Buffer.from('%PDF-')],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['jpeg', Buffer.from([0xff, 0xd8, 0xff])],
]

/**
 * What a file is, by what stands in it and never by its name.
 *
 * @throws Refusal FILE_TOO_LARGE, FILE_KIND_UNKNOWN
 */
export function fileKindOf(content: Buffer): FileKind {
  if (content.length > BYTES_MAX) throw tooLarge()
  const signed = signatures.find(([, signature]) => content.subarray(0, signature.length).equals(signature))
  if (signed) return signed[0]
  const text = textIn(content)
  if (text === undefined || text.trim() === '') throw kindUnknown()
  return isMail(text) ? 'eml' : 'txt'
}

/** Undefined for what is no text in UTF-8, or holds control characters that texts do not. */
function textIn(content: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return /[\u0000-\u0008\u000e-\u001f\u007f]/.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

/** A head of fields before the first blank line, among them who wrote it and when or what about (RFC 5322). */
function isMail(text: string): boolean {
  const head = text.split(/\r?\n\r?\n/)[0] ?? ''
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const areFields = lines.every((line) => /^[!-9;-~]+:/.test(line))
  return areFields && /^from:/im.test(head) && /^(date|subject|message-id|received):/im.test(head)
}

export const tooLarge = () =>
  refuse({
    code: 'FILE_TOO_LARGE',
    seen: { de: 'Die Datei ist größer als 20 MB', en: 'The file is larger than 20 MB' },
    expected: { de: 'höchstens 20 MB', en: 'at most 20 MB' },
    remedy: { de: 'Teilen Sie sie auf, oder scannen Sie gröber', en: 'Split it, or scan at a lower resolution' },
  })

const kindUnknown = () =>
  refuse({
    code: 'FILE_KIND_UNKNOWN',
    seen: {
      de: 'Der Inhalt der Datei ist weder PDF, PNG, JPEG noch E-Mail oder Text',
      en: 'The content of the file is neither PDF, PNG or JPEG nor e-mail or text',
    },
    expected: {
      de: 'eine Datei dieser Arten; auf die Endung des Namens kommt es nicht an',
      en: 'a file of one of these kinds; the ending of its name does not matter',
    },
    remedy: { de: 'Drucken Sie sie als PDF, und laden Sie das hoch', en: 'Print it as PDF, and upload that' },
  })
