import { ensureDebianTools } from './debian-tools.ts'
import { findTests } from './files.ts'
import { checkForm, conclude, runTests } from './step.ts'

// Everything there is: the check, the slow tests, the stories; the terms first.
const { unit, slow, stories } = await findTests()
const tools = await ensureDebianTools()
const form = await checkForm()
const tests = tools && (await runTests([...unit, ...slow, ...stories], 60))
process.exit(conclude({ tools, ...form, tests }))
