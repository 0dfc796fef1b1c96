import type { Pool } from 'pg'

/** Where words of a person were found that ought to be sealed. */
export interface LiesOpen {
  readonly where: string
  readonly word: string
}

/**
 * Looks for words in everything a database keeps: every column of every table, the queue's among them, as text and as
 * bytes. What is sealed does not show them.
 *
 * @param pool connections that see all rows of all tables
 */
export async function openIn(pool: Pool, words: readonly string[]): Promise<readonly LiesOpen[]> {
  const { rows: tables } = await pool.query<{ name: string }>(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by name`)
  const found: LiesOpen[] = []
  for (const { name } of tables) {
    const { rows } = await pool.query<{ word: string }>(
      `select distinct asked.word from ${name} as kept, unnest($1::text[]) as asked (word)
       where position(lower(asked.word) in lower(kept::text)) > 0
          or position(encode(convert_to(asked.word, 'UTF8'), 'hex') in kept::text) > 0`,
      [words],
    )
    found.push(...rows.map(({ word }) => ({ where: name, word })))
  }
  return found
}

/** The same for lines that the program wrote or said. */
export const openInText = (where: string, text: string, words: readonly string[]): readonly LiesOpen[] =>
  words.filter((word) => text.toLowerCase().includes(word.toLowerCase())).map((word) => ({ where, word }))
