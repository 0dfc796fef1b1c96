import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayFlow, mayLeave } from '../../../../grammar/matters/subprocessing.ts'
import { leavingRecord, plannedFlow } from '../../../../grammar/quantities/subprocessing.ts'
import type { Said } from '../../../../grammar/said.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

interface Listed {
  readonly place: number
  readonly id: string
  /** Where it stands in the annex, and by whom it is run if somebody else does. */
  readonly name: string
  readonly operator?: string
  readonly address: string
  readonly task: Said & { readonly id: string }
  readonly reading?: string
  readonly mend?: Said
}

/** A subprocessor of the annex: data flow to it for its one task, once the customer has approved it. */
export const listed = ({ place, id, name, operator, address, task, reading, mend }: Listed) =>
  asLongAs({
    ref: `Nr. 1.${place} (${name})`,
    title: { de: `${name}: ${task.de}`, en: `${name}: ${task.en}` },
    decides: mayFlow,
    exceptionTo: ['Nr. 1'],
    de: `${name}${operator ? ` (${operator})` : ''}, ${address}, ist allein für {task} zugelassen; ein EU-Standardvertrag besteht.`,
    en: `${name}${operator ? ` (${operator})` : ''}, ${address}, is approved for {task} alone; an EU standard contract exists.`,
    where: { task: oneOf(task.de, task.en, task.id) },
    given: { flow: plannedFlow },
    provided: ({ flow }, where) =>
      all(
        flow?.vendor === id || no('Die Daten gehen an jemand anderen.', 'The data go to somebody else.'),
        flow?.isApproved === true || no('Der Kunde hat nicht zugestimmt.', 'The customer has not consented.'),
        where.task.has(flow?.task) || no('Das ist nicht die genannte Aufgabe.', 'That is not the stated task.'),
      ),
    then: () => 'permitted',
    examples: {
      'for its task': [{ flow: { vendor: id, task: task.id, isApproved: true } }, 'permitted'],
      'for another one': [{ flow: { vendor: id, task: 'another task', isApproved: true } }],
      'before the agreement was concluded': [{ flow: { vendor: id, task: task.id, isApproved: false } }],
      'somebody else': [{ flow: { vendor: 'somebody else', task: task.id, isApproved: true } }],
    },
    claims: [`rapidstream.anlage2.${id}`],
    ...(reading ? { reading } : {}),
    ...(mend ? { mend } : {}),
  })

/** What leaves for this subprocessor holds nothing that relates to a person. */
export const anonymisedOnly = (place: number, id: string, name: string) =>
  asLongAs({
    ref: `Nr. 2.${place} (${name})`,
    title: { de: `Nur anonymisierte Angaben bei ${name}`, en: `Only anonymised information at ${name}` },
    decides: mayLeave,
    de: `Bei ${name} werden nur anonymisierte Angaben gespeichert; ein Datensatz geht erst hinaus, wenn er {contents} enthält.`,
    en: `At ${name} only anonymised information is stored; a record leaves only once it holds {contents}.`,
    where: { contents: oneOf('nichts Personenbezogenes', 'nothing personal', 'nothing personal') },
    given: { record: leavingRecord },
    provided: ({ record }) =>
      record?.vendor === id || no('Der Datensatz geht an jemand anderen.', 'The record goes to somebody else.'),
    then: ({ record }, { contents }) => (contents.has(record?.contains) ? 'permitted' : 'barred'),
    examples: {
      'the address of a viewer': [{ record: { vendor: id, contains: 'address of a viewer' } }, 'barred'],
      'an e-mail address': [{ record: { vendor: id, contains: 'e-mail address' } }, 'barred'],
      'what was scrubbed': [{ record: { vendor: id, contains: 'nothing personal' } }, 'permitted'],
      'another vendor': [{ record: { vendor: 'somebody else', contains: 'free text' } }],
    },
    claims: [`rapidstream.anlage2.${id}.anon`],
    reading: 'Anonymised is more than pseudonymised: ids of users that can be resolved are not allowed.',
  })
