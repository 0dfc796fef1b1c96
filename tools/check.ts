import { findTests } from './files.ts'
import { checkForm, conclude, runTests } from './step.ts'

// What is run before every commit: types, form, and the tests beside the files.
const { unit } = await findTests()
const [form, tests] = await Promise.all([checkForm(), runTests(unit, 3)])
process.exit(conclude({ ...form, tests }))
