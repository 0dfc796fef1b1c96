import type { Outcome } from '../driver.ts'
import type { ShareBook } from './share-book.ts'

/**
 * Does what an order asks once, in one step with the note that it is done: an order that comes again is answered as before, and
 * nothing is done.
 *
 * @param work writes to the book alone: whatever else it does may be done twice
 */
export function doneOnce(book: ShareBook, duty: string, work: () => Outcome): Outcome {
  return book.write((database) => {
    const known = findDone(book, duty)
    if (known !== undefined) return known
    const outcome = work()
    database.prepare('insert into done values (?, ?, ?)').run(duty, JSON.stringify(outcome), Date.now())
    return outcome
  })
}

/** What an order was answered that was done before. */
export function findDone({ database }: ShareBook, duty: string): Outcome | undefined {
  const row = database.prepare('select outcome from done where duty = ?').get(duty)
  return row && (JSON.parse(String(row.outcome)) as Outcome)
}

/** The ids of all orders that were done. */
export const dutiesDone = ({ database }: ShareBook): readonly string[] =>
  database
    .prepare('select duty from done order by duty')
    .all()
    .map(({ duty }) => String(duty))
