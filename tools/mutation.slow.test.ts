import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { mutantsOf, providersWithTerms, Workshop } from './mutation.ts'

const workshop = new Workshop()
after(() => workshop.close())

for (const provider of providersWithTerms())
  test(`${provider}: a number put wrong in a clause is noticed`, () => {
    const mutants = mutantsOf(provider)
    assert.ok(mutants.length > 0, `no clause of ${provider} names a number`)
    const middle = mutants[Math.floor(mutants.length / 2)]
    assert.ok(
      middle && workshop.isNoticed(middle),
      `${middle?.file}:${middle?.line} ${middle?.is.trim()} was not noticed`,
    )
  })
