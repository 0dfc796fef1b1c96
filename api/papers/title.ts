import { type PaperOfApplication, papersOfApplication } from '../../applications/wording.ts'
import type { SoughtWord } from '../../papers/kept/find.ts'
import { kindInWords } from '../../papers/kept/kind-in-words.ts'
import { type Paper, type PaperKind, paperKinds } from '../../papers/kept/paper.ts'
import { actsOfLetters, wordingOf } from '../../post/letters/wording.ts'
import { dayAt } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'

/**
 * What a paper is called: a letter by its subject, all others by their kind.
 *
 * @example titleOf({ kind: 'letter', paper: 'confirmTermination:agreement#1' }).de === 'Bestätigung Ihrer Kündigung'
 */
export function titleOf({ kind, paper }: Pick<Paper, 'kind' | 'paper'>): Said {
  const [act = ''] = paper.split(':')
  const subject = kind === 'letter' ? (wordingOf(act)?.subject ?? ofApplication(act)) : undefined
  return subject ?? (paper === 'proof of conclusion:avv' ? ofProcessing : kindInWords(kind))
}

const ofApplication = (is: string): Said | undefined =>
  Object.hasOwn(papersOfApplication, is) ? papersOfApplication[is as PaperOfApplication] : undefined

const ofProcessing: Said = {
  de: 'Nachweis des Abschlusses der Auftragsverarbeitung',
  en: 'Proof of conclusion of the processing agreement',
}

/**
 * Under which name a paper is saved: its day, what it is, and its number. Nothing in it means anything to a file system.
 *
 * @example '2026-05-01 Rechnung RE-2026-000017.pdf'
 */
export function fileName(paper: Pick<Paper, 'kind' | 'paper' | 'number' | 'language' | 'madeAt'>): string {
  const title = titleOf(paper)[paper.language]
  const name = [dayAt(paper.madeAt), title, paper.number ?? ''].join(' ')
  return `${name.replaceAll(/[^\p{L}\p{N} .-]/gu, '').trim()}.pdf`
}

/** The header that names a file to a browser: in ASCII for old ones, and as it is (RFC 6266). */
export function savedAs(name: string, as: 'attachment' | 'inline' = 'attachment'): string {
  const plain = name
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^ -~]/g, '')
  return `${as}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}

/** What each word of a search names. */
export const soughtWords = (search: string): readonly SoughtWord[] =>
  search
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => ({
      text,
      kinds: paperKinds.filter((kind) => isIn(kindInWords(kind), text)),
      acts: actsCalled(text),
    }))

const actsCalled = (text: string): readonly string[] =>
  [...actsOfLetters, ...Object.keys(papersOfApplication)].filter((act) =>
    isIn(wordingOf(act)?.subject ?? ofApplication(act) ?? { de: '', en: '' }, text),
  )

const isIn = ({ de, en }: Said, word: string): boolean => `${de}\n${en}`.toLowerCase().includes(word.toLowerCase())

export const isKind = (name: string): name is PaperKind => (paperKinds as readonly string[]).includes(name)
