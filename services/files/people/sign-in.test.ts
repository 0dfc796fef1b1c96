import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { endAppPassword, makeAppPassword, readAppPasswords } from './app-password.ts'
import { followDirectory } from './directory-link.ts'
import { endPerson, letIn, readPerson } from './person.ts'
import { testBook } from './share.test-support.ts'
import { type AskDirectory, type DriveSignIn, signIn } from './sign-in.ts'

const now = Date.now()
const from = '10.8.0.2'

async function person(answer: DriveSignIn | Promise<DriveSignIn>): Promise<string | undefined> {
  const came = await answer
  return came.is === 'in' ? came.visitor.person : undefined
}

describe('signing in to a drive with an app password', () => {
  it('takes it with the e-mail address, in any spelling that people use', async () => {
    using share = testBook()
    const ada = share.enter('Ada')
    const { shown } = makeAppPassword(share.book, ada, 'Laptop', now)
    assert.match(shown, /^([0-9a-hjkmnp-tv-z]{5}-){4}[0-9a-hjkmnp-tv-z]{6}$/)
    for (const typed of [shown, shown.replaceAll('-', ''), shown.toUpperCase(), ` ${shown.replaceAll('-', ' ')}`])
      assert.equal(await person(signIn(share.book, ' Ada@Lippe.example', typed, from)), ada, typed)
    const misread = shown.replaceAll('0', 'o').replaceAll('1', 'I')
    assert.equal(await person(signIn(share.book, 'ada@lippe.example', misread, from)), ada)
  })

  it('refuses a wrong one, that of somebody else, none, and whoever is unknown, all alike', () => {
    using share = testBook()
    const ada = share.enter('Ada')
    share.enter('Bert')
    const { shown } = makeAppPassword(share.book, ada, 'Laptop', now)
    for (const [name, password] of [
      ['ada@lippe.example', `${shown.slice(0, -1)}${shown.endsWith('a') ? 'b' : 'a'}`],
      ['bert@lippe.example', shown],
      ['nobody@lippe.example', shown],
      ['ada@lippe.example', ''],
      ['', ''],
      ['ada@lippe.example', 'x'.repeat(10_000)],
    ] as const)
      assert.deepEqual(signIn(share.book, name, password, from), { is: 'refused', wait: 0 })
  })

  it('keeps nothing of it in the book but its SHA-256', () => {
    using share = testBook()
    const { shown } = makeAppPassword(share.book, share.enter('Ada'), 'Laptop', now)
    const [row] = share.book.database.prepare('select * from password').all()
    assert.equal(Buffer.from(row?.digest as Uint8Array).length, 32)
    assert.ok(!JSON.stringify(row).includes(shown.slice(0, 5)))
  })

  it('never gives the same twice', () => {
    using share = testBook()
    const ada = share.enter('Ada')
    const shown = Array.from({ length: 50 }, (_, device) => makeAppPassword(share.book, ada, `${device}`, now).shown)
    assert.equal(new Set(shown).size, 50)
    assert.throws(() => makeAppPassword(share.book, ada, 'one more', now), { code: 'TOO_MANY_APP_PASSWORDS' })
  })

  it('ends at once when the password is ended in another process, and the others go on', async () => {
    using share = testBook()
    const ada = share.enter('Ada')
    const [laptop, phone] = [
      makeAppPassword(share.book, ada, 'Laptop', now),
      makeAppPassword(share.book, ada, 'Phone', now),
    ]
    const listener = share.again()
    assert.equal(await person(signIn(listener, 'ada@lippe.example', laptop.shown, from)), ada)
    endAppPassword(share.book, laptop.password.password, now, ada)
    assert.equal(await person(signIn(listener, 'ada@lippe.example', laptop.shown, from)), undefined)
    assert.equal(await person(signIn(listener, 'ada@lippe.example', phone.shown, from)), ada)
    assert.deepEqual(
      readAppPasswords(share.book, ada).map(({ title }) => title),
      ['Phone'],
    )
  })

  it('ends at once when the person is out, and no old password holds when the person is back', async () => {
    using share = testBook()
    const ada = share.enter('Ada')
    const { shown } = makeAppPassword(share.book, ada, 'Laptop', now)
    const listener = share.again()
    assert.equal(await person(signIn(listener, 'ada@lippe.example', shown, from)), ada)
    endPerson(share.book, ada, now)
    assert.equal(await person(signIn(listener, 'ada@lippe.example', shown, from)), undefined)
    const found = readPerson(share.book, ada)
    assert.ok(found)
    letIn(share.book, found)
    assert.equal(await person(signIn(listener, 'ada@lippe.example', shown, from)), undefined)
  })

  it("ends by itself when a guest's stay is over", async () => {
    using share = testBook()
    const guest = share.enter('Gast', { guest: { company: 'Ruhr Bau', until: Date.now() + 60_000 } })
    const { shown } = makeAppPassword(share.book, guest, 'Laptop', now)
    assert.equal(await person(signIn(share.book, 'gast@lippe.example', shown, from)), guest)
    share.enter('Bert')
    share.book.write((database) => database.prepare('update person set until_at = ? where person = ?').run(1, guest))
    assert.equal(await person(signIn(share.book, 'gast@lippe.example', shown, from)), undefined)
  })

  it('keeps the hour of the last use, and writes it once an hour', () => {
    using share = testBook()
    const ada = share.enter('Ada')
    const { shown } = makeAppPassword(share.book, ada, 'Laptop', now)
    const edition = share.book.edition()
    for (let use = 0; use < 3; use += 1) signIn(share.book, 'ada@lippe.example', shown, from)
    const [kept] = readAppPasswords(share.book, ada)
    assert.equal((kept?.usedAt ?? 1) % 3_600_000, 0)
    const used = share.book.edition()
    assert.notEqual(used, edition)
    signIn(share.again(), 'ada@lippe.example', shown, from)
    assert.equal(share.book.edition(), used)
  })

  it('lets whoever fails wait longer and longer, and nobody else', async () => {
    using share = testBook()
    const ada = share.enter('Ada')
    const { shown } = makeAppPassword(share.book, ada, 'Laptop', now)
    const waits = Array.from({ length: 8 }, () => {
      const answer = signIn(share.book, 'ada@lippe.example', 'wrong', from)
      return 'wait' in answer ? answer.wait : -1
    })
    assert.deepEqual(waits, [0, 0, 0, 0, 0, 1, 1, 1])
    assert.deepEqual(signIn(share.book, 'ada@lippe.example', 'wrong', '10.8.0.3'), { is: 'refused', wait: 0 })
    assert.equal(await person(signIn(share.book, 'ada@lippe.example', shown, from)), ada)
  })
})

describe("signing in to a drive with the directory's password", () => {
  const directory = '00000000-0000-4000-8000-00000000000d'

  it('asks the directory where the customer wants it, once for a short time, and never about an app password', async () => {
    using share = testBook()
    const ada = share.enter('Ada', { directory })
    const { shown } = makeAppPassword(share.book, ada, 'Laptop', now)
    const asked: string[] = []
    const ask: AskDirectory = async ({ name, password, directory: there }) => {
      asked.push(`${there} ${name}`)
      return password === 'Sommer-2026!' ? ada : undefined
    }
    assert.equal(await person(signIn(share.book, 'LIPPE\\ada', 'Sommer-2026!', from, ask)), undefined)
    assert.deepEqual(asked, [])
    followDirectory(share.book, { directory, takesPasswords: true })
    assert.equal(await person(signIn(share.book, 'LIPPE\\ada', 'Sommer-2026!', from, ask)), ada)
    assert.equal(await person(signIn(share.book, 'LIPPE\\ada', 'Sommer-2026!', from, ask)), ada)
    assert.equal(await person(signIn(share.book, 'ada@lippe.example', shown, from, ask)), ada)
    assert.deepEqual(asked, [`${directory} LIPPE\\ada`])
    endPerson(share.book, ada, now)
    assert.equal(await person(signIn(share.book, 'LIPPE\\ada', 'Sommer-2026!', from, async () => undefined)), undefined)
  })

  it('asks one question for many connections that bring the same at once', async () => {
    using share = testBook()
    const ada = share.enter('Ada', { directory })
    followDirectory(share.book, { directory, takesPasswords: true })
    let asked = 0
    const ask: AskDirectory = async () => {
      asked += 1
      return ada
    }
    const answers = Array.from({ length: 20 }, () => signIn(share.book, 'ada', 'Sommer-2026!', from, ask))
    assert.deepEqual(new Set(await Promise.all(answers.map(person))), new Set([ada]))
    assert.equal(asked, 1)
  })

  it('refuses alike whether the name is known or not, also when the directory cannot be asked, and asks no more while one waits', async () => {
    using share = testBook()
    followDirectory(share.book, { directory, takesPasswords: true })
    let asked = 0
    const ask: AskDirectory = async () => {
      asked += 1
      throw new Error('The directory cannot be asked')
    }
    const tries = Array.from({ length: 6 }, (_, each) => signIn(share.book, 'ada', `wrong ${each}`, from, ask))
    assert.deepEqual(new Set((await Promise.all(tries)).map(({ is }) => is)), new Set(['refused']))
    assert.equal(asked, 6)
    assert.equal((await signIn(share.book, 'ada', 'again', from, ask)).is, 'refused')
    assert.equal(asked, 6)
  })

  it('forgets what it remembers when the customer no longer wants it', async () => {
    using share = testBook()
    const ada = share.enter('Ada', { directory })
    followDirectory(share.book, { directory, takesPasswords: true })
    assert.equal(await person(signIn(share.book, 'ada', 'Sommer-2026!', from, async () => ada)), ada)
    followDirectory(share.book, { directory, takesPasswords: false })
    assert.equal(await person(signIn(share.book, 'ada', 'Sommer-2026!', from, async () => ada)), undefined)
  })
})
