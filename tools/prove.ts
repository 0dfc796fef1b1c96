import { documentsOf } from './coverage.ts'
import { providersOfInventory } from './inventory.ts'
import { collectTests, failing, proveClauses } from './proof-of-clauses.ts'

// `npm run prove`: each number that a rule's sentence names is put wrong by one step, and some example or life has to notice. A provider can be
// named: `npm run prove -- elc`.
collectTests()
const asked = process.argv.slice(2)
let [numbers, noticed] = [0, 0]
for (const provider of asked.length > 0 ? asked : providersOfInventory) {
  const proofs = await proveClauses(provider, documentsOf(provider))
  const [all, unnoticed] = [
    proofs.reduce((sum, proof) => sum + proof.numbers, 0),
    proofs.flatMap((proof) => proof.unnoticed),
  ]
  numbers += all
  noticed += all - unnoticed.length
  for (const says of unnoticed) process.stdout.write(`  SURVIVED ${says}\n`)
  process.stdout.write(
    `${provider}: ${all - unnoticed.length} of ${all} numbers noticed, in ${proofs.length} clauses\n`,
  )
}
for (const life of failing) process.stdout.write(`fails as it is written: ${life}\n`)
process.stdout.write(`${noticed} of ${numbers} noticed\n`)
process.exit(noticed === numbers && numbers > 0 && failing.length === 0 ? 0 : 1)
