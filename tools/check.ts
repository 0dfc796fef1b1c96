import { findTests } from './files.ts'
import { checkForm, conclude, runTogether } from './step.ts'

// What is run before every commit: types, form, and the tests beside the files; one half on each of two cores.
const { ofTerms, unit } = await findTests()
const formAndTerms = async () => ({ ...(await checkForm()), terms: await runTogether(ofTerms, 3) })
const [results, tests] = await Promise.all([formAndTerms(), runTogether(unit, 3)])
process.exit(conclude({ ...results, tests }))
