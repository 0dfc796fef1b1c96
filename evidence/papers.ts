import type { AgreementKey } from '../journal/fact.ts'
import type { MasterKey } from '../journal/master-key.ts'
import { customerColumn, type Transaction } from '../journal/transaction.ts'
import type { FoundPaper } from '../papers/kept/find.ts'
import { kindInWords } from '../papers/kept/kind-in-words.ts'
import { openPaper } from '../papers/kept/store.ts'
import { wordingOf } from '../post/letters/wording.ts'
import { dayAt } from '../terms/grammar/day.ts'
import type { Said } from '../terms/grammar/said.ts'
import type { BundleAsked } from './asked.ts'
import { places } from './form.ts'
import type { Read } from './opened.ts'
import type { AgreementRead } from './read-agreement.ts'

/** A paper as the page of a bundle names it. */
export interface PaperInBundle extends Pick<FoundPaper, 'number' | 'madeAt' | 'digest' | 'bytes'> {
  readonly title: Said
  /** Where it lies in the bundle; null for what does not. */
  readonly file: string | null
  /** Why it does not lie there. */
  readonly absent: 'erased' | 'unopened' | 'closed' | null
}

/** Each paper with its file, one at a time; without one for what whoever asks may not see, or what is erased. */
export async function* papersFor(
  read: Read,
  master: MasterKey,
  asked: BundleAsked,
  { papers, unopened }: Pick<AgreementRead, 'papers' | 'unopened'>,
): AsyncGenerator<PaperInBundle & { readonly content?: Uint8Array }> {
  const taken = new Set<string>()
  for (const paper of papers) {
    const { number, madeAt, digest, bytes } = paper
    const said = { number, madeAt, digest, bytes, title: titleOf(paper) }
    if (!asked.seesContent) yield { ...said, file: null, absent: 'closed' }
    else if (unopened.has(paper.paper)) yield { ...said, file: null, absent: 'unopened' }
    else {
      const content = await read((transaction) => openPaper(transaction, master, paper))
      if (content === undefined) yield { ...said, file: null, absent: 'erased' }
      else yield { ...said, file: fileFor(paper, taken), absent: null, content }
    }
  }
}

/** By which keys the papers of an agreement and the name of its customer are sealed, as far as they still exist. */
export async function keysOfPapers(
  transaction: Transaction,
  { provider, customer, agreement }: AgreementKey,
): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ key_id: string }>(
    `select k.key_id from seal_key k where k.provider = $1 and k.customer = $2 and k.key_id in (
       select key_id from paper where provider = $1 and customer = $2 and agreement = $3
       union all
       select key_id from fact
       where provider = $1 and customer = $2 and agreement = $3 and kind = 'applicationReceived')`,
    [provider, customerColumn(customer), agreement],
  )
  return rows.map(({ key_id }) => key_id)
}

/** A letter is called by its subject, everything else by its kind. */
const titleOf = ({ kind, paper }: FoundPaper): Said =>
  (kind === 'letter' ? wordingOf(paper.split(':')[0] ?? '')?.subject : undefined) ?? kindInWords(kind)

/** `papers/2026-05-01 Rechnung RE-2026-000017.pdf`; what has the same name as another one has a number behind it. */
function fileFor(paper: FoundPaper, taken: Set<string>): string {
  const { number, language, madeAt } = paper
  const plain = `${dayAt(madeAt)} ${titleOf(paper)[language]} ${number ?? ''}`
    .replaceAll(/[^\p{L}\p{N} .-]/gu, '')
    .trim()
  let name = plain
  for (let n = 2; taken.has(name); n += 1) name = `${plain} (${n})`
  taken.add(name)
  return `${places.papers}${name}.pdf`
}
