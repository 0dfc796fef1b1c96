/**
 * The form of a bundle: a ZIP archive that anybody opens. Its list is a note signed by the key of the log, so that no file in it can be
 * changed, left out or added unseen:
 *
 *   klausel bundle 1
 *   klausel.example/…             the log
 *   agreement 7f0c2a1e-…          what it is about
 *   made 2026-11-22T18:00:00.000Z
 *   <SHA-256>  papers/…           each file but this one
 */

export const FORM = 'klausel bundle 1'

/** Where things lie in a bundle. */
export const places = {
  list: 'MANIFEST',
  facts: 'log/facts.proof.jsonl',
  opened: 'log/opened.jsonl',
  kept: 'log/papers.jsonl',
  roots: 'time-stamp-roots.pem',
  verifier: 'verify.py',
  pages: { de: 'lies-mich.html', en: 'read-me.html' },
  papers: 'papers/',
} as const

export interface ListedFile {
  readonly name: string
  /** In hexadecimal digits. */
  readonly sha256: string
}

export interface Manifest {
  readonly origin: string
  /** `agreement 7f0c2a1e-…` */
  readonly about: string
  /** ISO 8601, in UTC. */
  readonly madeAt: string
  readonly files: readonly ListedFile[]
}

export const manifestText = ({ origin, about, madeAt, files }: Manifest): string =>
  [FORM, origin, about, `made ${madeAt}`, ...files.map(({ name, sha256 }) => `${sha256}  ${name}`), ''].join('\n')

/** Undefined for what is no such list. */
export function readManifest(text: string): Manifest | undefined {
  const [form, origin = '', about = '', made = '', ...rows] = text.split('\n')
  const madeAt = /^made (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/.exec(made)?.[1]
  if (form !== FORM || origin === '' || about === '' || madeAt === undefined || rows.pop() !== '') return undefined
  const files = rows.map(
    (row) => /^(?<sha256>[0-9a-f]{64}) {2}(?<name>.+)$/.exec(row)?.groups as ListedFile | undefined,
  )
  if (!files.every((file) => file !== undefined && isSafeName(file.name))) return undefined
  return { origin, about, madeAt, files: files.filter((file) => file !== undefined) }
}

/** A name that stays inside the folder in which the archive is taken apart, on every system. */
export const isSafeName = (name: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a name may not hold
  !/[\u0000-\u001f\\:]/.test(name) && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

/**
 * What a bundle says of sealed content, a line of JSON for each fact that has some. Whoever has the sealed bytes computes their digest,
 * which stands in the leaf; whoever has salt and content computes what the sealed bytes begin with behind their first byte.
 */
export type OpenedLine = { readonly number: number } & (
  | {
      /** All in base64; the salt is null where content did not bind itself yet. */
      readonly sealed: string
      readonly salt: string | null
      readonly content: string
    }
  | { readonly closed: 'erased' | 'not for whoever asked' }
)

/**
 * What a bundle says of papers, a line of JSON for each that is kept for the agreement, whether it lies in the bundle or not: a receipt in
 * the log that names none of these digests names a paper that was exchanged or taken away.
 */
export interface KeptLine {
  /** In hexadecimal digits. */
  readonly sha256: string
  readonly file: string | null
}
