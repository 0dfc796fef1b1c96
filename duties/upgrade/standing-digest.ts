import { hash } from 'node:crypto'
import type { Agenda } from '../../terms/engine/duties.ts'
import type { Unfolding } from '../../terms/engine/unfolding.ts'
import type { Walk } from '../../terms/engine/walk.ts'

/** Where an agreement stands, as lines of text in an order that does not depend on how one came there. */
export function standingLines(walk: Walk, { due, held }: Pick<Agenda, 'due' | 'held'>): readonly string[] {
  const decided = walk.watched.flatMap(({ topic, value }) =>
    value === undefined ? [] : [`is ${topic.name} ${topic.matter.show(value as never, 'en')}`],
  )
  const owed = walk.openItems.map(({ key, who, open, due: on }) => `owes ${key} ${who} ${open} ${on}`)
  const must = due.map(({ id, content, by }) => `must ${id} ${content} ${by ?? ''}`)
  const waits = held.map(({ id, content }) => `waits ${id} ${content}`)
  return [...decided, ...owed, ...must, ...waits, ...(walk.stopped ? ['stopped'] : [])].toSorted()
}

/** SHA-256 of where it stands: two programs that say the same give the same. */
export const standingDigest = ({ ongoing, agenda }: Pick<Unfolding, 'ongoing' | 'agenda'>): Buffer =>
  hash('sha256', standingLines(ongoing.walk, agenda).join('\n'), 'buffer')
