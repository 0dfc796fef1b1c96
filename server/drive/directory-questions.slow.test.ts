import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { followDirectory } from '../../services/files/people/directory-link.ts'
import { letIn } from '../../services/files/people/person.ts'
import { beginShareBook, openShareBook, type ShareBook } from '../../services/files/share-book.ts'
import { shareName } from '../../services/files/share-name.ts'
import { sharePlace } from '../../services/files/share-place.ts'
import { answerDirectoryQuestions } from './directory-questions.ts'
import { type Listeners, openListeners } from './listeners.ts'
import { drivePort } from './port.ts'

const [agreement, directory, person] = [randomUUID(), randomUUID(), randomUUID()]
const asked: string[] = []
let drive: string
let book: ShareBook
let port: number
let listeners: Listeners
let answering: { stop(): void }

before(async () => {
  drive = mkdtempSync(join(tmpdir(), 'drive-'))
  const place = sharePlace(drive, shareName(agreement))
  mkdirSync(place.folder)
  const sold = { state: 'open', plan: 'multi', quota: 1e9, networks: [], trashDays: 30, versionsKept: 10 } as const
  beginShareBook(place.book, { provider: randomUUID(), customer: randomUUID(), agreement, ...sold })
  book = openShareBook(place.book)
  const ada = { person, name: 'Ada', address: 'ada@lippe.example', isAdministrator: false, guest: null, directory }
  letIn(book, ada)
  followDirectory(book, { directory, takesPasswords: true })
  answering = answerDirectoryQuestions(async (question) => {
    asked.push(`${question.agreement} ${question.directory} ${question.name}`)
    if (question.password === 'broken') throw new Error('The directory cannot be asked')
    return question.password === 'Sommer-2026!' ? person : undefined
  })
  port = await drivePort({ host: '127.0.0.1', port: 0 })
  const wanted = { drive, host: '127.0.0.1', port, tls: undefined, processes: 1 }
  listeners = await openListeners({ ...wanted, report: () => undefined })
})
after(async () => {
  await listeners.close()
  answering.stop()
  book.close()
  rmSync(drive, { recursive: true })
})

const statusWith = async (password: string): Promise<number> => {
  const basic = Buffer.from(`LIPPE\\ada:${password}`).toString('base64')
  const address = `http://127.0.0.1:${port}/${shareName(agreement)}/`
  return (await fetch(address, { method: 'PROPFIND', headers: { authorization: `Basic ${basic}`, depth: '0' } })).status
}

test('a process of the drive has the server ask the directory, once for a password that is right, and takes silence for a no', async () => {
  assert.equal(await statusWith('Sommer-2026!'), 207)
  assert.equal(await statusWith('Sommer-2026!'), 207)
  assert.deepEqual(asked, [`${agreement} ${directory} LIPPE\\ada`])
  assert.equal(await statusWith('falsch'), 401)
  assert.equal(await statusWith('broken'), 401)
  assert.equal(asked.length, 3)
})
