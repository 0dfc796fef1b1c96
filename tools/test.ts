import { ensureDebianTools } from './debian-tools.ts'
import { findTests } from './files.ts'
import { checkForm, runTests } from './step.ts'

// Everything there is: the check, the slow tests, the stories; one count at the end.
const { unit, slow, stories } = await findTests()
const equipped = await ensureDebianTools()
const formed = await checkForm()
const passed = equipped && (await runTests([...unit, ...slow, ...stories]))
process.exit(formed && passed ? 0 : 1)
