import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dc } from '../../terms/documents/dc/dc.ts'
import { elc } from '../../terms/documents/elc/elc.ts'
import { compile } from '../../terms/engine/program.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import type { Terms } from '../../terms/grammar/document.ts'
import { requirementsOf } from './requirements.ts'

/** What is asked of an act in an agreement in which nothing has happened: part by part, each with its clause. */
function asked(terms: Terms, act: string, content = '', clauses: readonly string[] = []) {
  const agreement = { program: compile(terms), facts: [], now: instantOf('2026-02-10') }
  const because = clauses.map((clause) => ({ clause, facts: [] }))
  const requirements = requirementsOf(agreement, { act, key: `${act}:x`, content, because })
  return Object.fromEntries(
    Object.entries(requirements).map(([part, all]) => [part, all.map(({ ref, text }) => `${ref ?? '–'}: ${text.en}`)]),
  )
}

test('a notice of a breach has the content that its clauses ask for, each with its place', () => {
  assert.deepEqual(asked(dc, 'notifyBreach').content, [
    'AVV Nr. 6.3 Punkt 1: The notice describes the nature of the breach and, where possible, which and about how many persons and records are concerned.',
    'AVV Nr. 6.3 Punkt 2: The notice describes what was done or is to be done about it, and how its effects are lessened.',
  ])
})
test('a clause that is carried out asks its form only where the duty rests on it', () => {
  const ref = 'AVV § 11.3 S. 2 (Nachweis)'
  const said = `${ref}: The provider confirms the erasure to the customer in text form.`
  assert.equal(asked(elc, 'proveErasure', '', [ref]).form?.[0], said)
  assert.ok(!asked(elc, 'proveErasure').form?.includes(said))
})
test('the form of the provider’s declarations is that of the clause which decides it', () => {
  assert.deepEqual(asked(elc, 'setAccess', 'suspended').form, ['–: No clause asks for a form.'])
  assert.match(asked(elc, 'confirmTermination').form?.[0] ?? '', /^AGB § 13\.3 .*text form$/)
})
test('an amount is the cost; where no clause asks for anything that is said', () => {
  assert.deepEqual(asked(elc, 'issueInvoice', 'EUR 59.50 (19 %)').cost, ['–: EUR 59.50 (19 %)'])
  assert.deepEqual(asked(elc, 'setAccess', 'open').cost, ['–: No clause gives a fee for it.'])
  assert.deepEqual(asked(elc, 'setAccess', 'open').content, ['–: No clause asks for a particular content.'])
})
