import { ensureDebianTools } from './debian-tools.ts'
import { findTests } from './files.ts'
import { checkForm, conclude, runApart, runTogether } from './step.ts'

// Everything there is: the check, the slow tests, the stories; the terms first.
const { ofTerms, unit, slow, stories } = await findTests()
const tools = await ensureDebianTools()
const form = await checkForm()
const terms = tools && (await runTogether(ofTerms, 10))
const tests = tools && (await runTogether(unit, 10))
const all = tools && (await runApart([...slow, ...stories], 60))
process.exit(conclude({ tools, ...form, terms, tests, 'slow tests and stories': all }))
