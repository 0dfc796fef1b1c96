import { mutantsOf, providersWithTerms, Workshop } from './mutation.ts'

// `npm run prove`: what takes too long for every test run. Each number that a sentence names is put wrong by one; a test
// has to notice. A provider can be named: `npm run prove -- elc`.
const workshop = new Workshop()
const asked = process.argv.slice(2)
const mutants = (asked.length > 0 ? asked : providersWithTerms()).flatMap(mutantsOf)
let survived = 0
try {
  for (const [n, mutant] of mutants.entries()) {
    const noticed = workshop.isNoticed(mutant)
    if (!noticed) survived++
    process.stdout.write(
      `${n + 1}/${mutants.length} ${noticed ? 'noticed ' : 'SURVIVED'} ${mutant.file}:${mutant.line} ${mutant.is.trim()}\n`,
    )
  }
} finally {
  workshop.close()
}
process.stdout.write(`${mutants.length - survived} noticed, ${survived} survived\n`)
process.exit(survived === 0 && mutants.length > 0 ? 0 : 1)
