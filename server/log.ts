import { type Say, sayIn } from './console.ts'
import type { Language } from './language.ts'

/** What a line of the log says besides its words: ids, codes, routes and numbers, never anything of a person. */
export type Fields = Readonly<Record<string, string | number | boolean>>

/** Where the program says what it does: to people at a terminal, or to programs that read JSON. */
export interface Log {
  readonly form: 'text' | 'json'
  readonly say: Say
  /** A defect of the program, at a request. */
  defect(line: string, request: string): void
  /** A line that is JSON already. */
  note(line: string): void
  /** A line of fields; left out in the form for people. */
  event(fields: Fields): void
}

/**
 * One line for each thing that is said, on standard output. As JSON it is English, whatever the terminal speaks, so that what is
 * searched for is always the same.
 *
 * @example {"at":"2026-03-02T09:00:00.000Z","level":"info","says":"Klausel is open at https://klausel.example"}
 */
export function logIn(form: 'text' | 'json', language: Language): Log {
  const write = (line: string) => void process.stdout.write(`${line}\n`)
  const note = write
  if (form === 'text') {
    const say = sayIn(language)
    return { form, say, note, defect: write, event: () => undefined }
  }
  const line = (fields: Fields) => write(jsonLine(fields))
  return {
    form,
    note,
    say: ({ en }) => line({ level: 'info', says: en }),
    defect: (says, request) => line({ level: 'error', request, says }),
    event: (fields) => line({ level: 'info', ...fields }),
  }
}

/** What is said of a start that could not be made, to programs. */
export const jsonLine = (fields: Fields): string => JSON.stringify({ at: new Date().toISOString(), ...fields })
