import { findTests } from './files.ts'
import { checkForm, runTests } from './step.ts'

// What is run before every commit: types, form, and the tests beside the files.
const { unit } = await findTests()
const formed = await checkForm()
const passed = await runTests(unit)
process.exit(formed && passed ? 0 : 1)
