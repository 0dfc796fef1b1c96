import { signIn } from '../../services/files/people/sign-in.ts'
import { type OpenDrive, openDrive } from '../../services/files/webdav/open-drive.ts'
import { askServer } from './directory-questions.ts'
import type { FromListener, ToListener } from './listener-words.ts'

// A process of its own in which the network drive answers: its work and its memory lie apart from those of the server. It knows
// no database and no terms, and ends with the server, however that ends.

let listening: OpenDrive | undefined

const askDirectory = askServer(process)
const tell = (word: FromListener): void => void process.send?.(word)

async function hear(word: ToListener): Promise<void> {
  if (word.is === 'renew') {
    listening?.renewTls(word.tls)
    return
  }
  // Other words are for whoever has asked something.
  if (word.is !== 'open') return
  const { drive, host, port, tls } = word
  try {
    listening = await openDrive({
      ...{ drive, host, port },
      signIn: (book, name, password, from) => signIn(book, name, password, from, askDirectory),
      // What went wrong is told by its name alone: a message may name a file, and so a person.
      report: (defect) => tell({ is: 'defect', name: nameOf(defect), at: placeOf(defect) }),
      ...(tls ? { tls } : {}),
    })
    tell({ is: 'open' })
  } catch (error) {
    tell({ is: 'refused', code: nameOf(error) })
  }
}

const nameOf = (defect: unknown): string => {
  if (!(defect instanceof Error)) return 'unknown'
  return 'code' in defect && typeof defect.code === 'string' ? defect.code : defect.name
}
/** The line of the program. */
const placeOf = (defect: unknown): string =>
  (defect instanceof Error ? /\/((?:services|server)\/[^\s)]+)/.exec(defect.stack ?? '')?.[1] : undefined) ?? ''

async function end(): Promise<void> {
  await listening?.close()
  process.exit(0)
}

// Ctrl-C reaches every process of the terminal; the server says when it is over.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
process.on('disconnect', end)
process.on('message', (word: ToListener) => void hear(word))
tell({ is: 'ready' })
