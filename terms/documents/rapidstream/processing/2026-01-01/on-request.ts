import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import type { Facts } from '../../../../grammar/fact.ts'
import { must } from '../../../../grammar/outcome.ts'
import type { Said } from '../../../../grammar/said.ts'

/** What a sentence of this kind says, beside what it is about. */
interface Words extends Said {
  readonly ref: string
  readonly title: Said
  readonly claims: readonly string[]
  readonly reading?: string
}
const isAskedByCustomer = (by: string | undefined) =>
  by === 'customer' || no('Der Kunde verlangt nichts.', 'The customer asks for nothing.')

/** Papers that the customer gets when it asks for them: the request opens the duty, which stands until they were supplied. */
export const onRequest = ({ papers, ...words }: Words & { readonly papers: Facts['papersRequested']['of'] }) =>
  clause({
    ...words,
    when: 'papersRequested',
    where: {},
    provided: ({ by, of }) =>
      all(
        isAskedByCustomer(by),
        of === papers || no('Andere Unterlagen sind verlangt.', 'Other papers are asked for.'),
      ),
    then: ({ request, of }) => must('provider', 'supplyPapers', request, { content: of }),
    examples: {
      'asked for by the customer': [
        { request: 'R', of: papers, by: 'customer' },
        must('provider', 'supplyPapers', 'R', { content: papers }),
      ],
      'by somebody else': [{ request: 'R', of: papers, by: 'provider' }, []],
    },
  })

type Help = Facts['assistanceRequested']['with']

/** Help that the customer gets when it asks for it. */
export const helpAsked = ({
  act,
  help,
  ...words
}: Words & { readonly act: string; readonly help: readonly [Help, ...Help[]] }) =>
  clause({
    ...words,
    when: 'assistanceRequested',
    where: {},
    provided: ({ by, with: matter }) =>
      all(
        isAskedByCustomer(by),
        help.includes(matter) || no('Es geht um etwas anderes.', 'It is about something else.'),
      ),
    then: ({ help: name }) => must('provider', act, name),
    examples: {
      'asked for by the customer': [{ help: 'H', with: help[0], by: 'customer' }, must('provider', act, 'H')],
      'by somebody else': [{ help: 'H', with: help[0], by: 'provider' }, []],
    },
  })
