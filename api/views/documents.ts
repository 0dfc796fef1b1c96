import type { Placed, Program } from '../../terms/engine/program.ts'
import { replay } from '../../terms/engine/replay.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import type { Day } from '../../terms/grammar/day.ts'
import type { Document } from '../../terms/grammar/document.ts'
import { conclusion, version } from '../../terms/grammar/matters/agreement.ts'
import { type Language, type Said, wordsOf } from '../../terms/grammar/said.ts'
import type { AgreementNow } from '../agreement-now.ts'
import { inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, list, object, orNull, ref, text } from '../schema.ts'
import { inOrderOfReading } from '../words/order-of-clauses.ts'

export interface ShownClause {
  /** Its place in the document, and with the document's short name, as reasons name it. */
  readonly number: string
  readonly ref: string
  readonly title: Said
  readonly text: Said
  /** What stands in its brackets: the values that the rule reckons with. */
  readonly values: readonly Said[]
}
export interface ShownDocument {
  readonly document: string
  readonly short: string
  readonly title: Said
  readonly rank: string
  /** The version that was signed, and the one that counts now. */
  readonly signed: string
  readonly inForce: string
  readonly clauses: readonly ShownClause[]
}

/** The documents of an agreement as they bind it now, each clause with its values filled in. The law beside them is not signed. */
export function documentsOf({ program, facts, now }: AgreementNow): readonly ShownDocument[] {
  const walk = replay(program, facts, now)
  return program.terms.documents.map((signed) => {
    const { id } = signed
    const inForce = walk.decision(version, id)?.value ?? program.pinned.get(id) ?? signed.version
    const document = versionOf(program, id, inForce) ?? signed
    return {
      document: id,
      short: document.short,
      title: wordsOf(document.title),
      rank: document.rank,
      signed: program.pinned.get(id) ?? signed.version,
      inForce: document.version,
      clauses: clausesOf(walk, document),
    }
  })
}

const versionOf = ({ terms }: Program, id: string, inForce: Day | string): Document | undefined =>
  [...terms.documents, ...(terms.later ?? [])].find((each) => each.id === id && each.version === inForce)

function clausesOf(walk: Walk, document: Document): readonly ShownClause[] {
  const placed = walk.program.placed.filter((each) => each.document === document)
  const done = placed.map((each) => shown(document, each.clause, walk.valuesIn(each)))
  const said = (document.statements ?? []).map((each) => shown(document, each, each.where))
  return inTextOrder([...done, ...said], document.order)
}

/** By their numbers, unless the version was published in another order. */
function inTextOrder(clauses: readonly ShownClause[], order: Document['order']): readonly ShownClause[] {
  if (order === undefined) return clauses.toSorted((a, b) => inOrderOfReading(a.number, b.number))
  const places = new Map(order.map((number, place) => [number, place]))
  return clauses.toSorted((a, b) => (places.get(a.number) ?? 0) - (places.get(b.number) ?? 0))
}

type Text = Pick<Placed['clause'], 'ref' | 'title' | 'de' | 'en'>

function shown({ short }: Document, { ref: number, title, de, en }: Text, where: Readonly<Record<string, Said>>) {
  const filled = (sentence: string, language: Language): string =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => where[name]?.[language] ?? whole)
  return {
    number,
    ref: `${short} ${number}`,
    title: wordsOf(title),
    text: { de: filled(de, 'de'), en: filled(en, 'en') },
    values: Object.values(where).map(wordsOf),
  }
}

const concludedOn = ({ program, facts, now }: AgreementNow): Day | null =>
  replay(program, facts, now).decision(conclusion, 'agreement')?.value ?? null

/** What was signed. */
export const documents: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/documents',
    {
      config: { right: 'see agreements' },
      schema: {
        summary: 'The documents that bind this agreement, clause by clause with their values',
        params: ofAgreement,
        response: answers({
          200: object({
            title: ref('Said'),
            concluded: orNull(text),
            documents: list(
              object({
                document: text,
                short: text,
                title: ref('Said'),
                rank: text,
                signed: text,
                inForce: text,
                clauses: list(
                  object({
                    number: text,
                    ref: text,
                    title: ref('Said'),
                    text: ref('Said'),
                    values: list(ref('Said')),
                  }),
                ),
              }),
            ),
          }),
        }),
      },
    },
    async (request) => {
      const agreement = await readAgreement(inside(door, request), request.params.agreement)
      return {
        title: wordsOf(agreement.program.terms.title),
        concluded: concludedOn(agreement),
        documents: documentsOf(agreement),
      }
    },
  )
}
