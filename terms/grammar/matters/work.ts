import { matter, named, right } from './matter-of.ts'

/** How work beside the usual service is paid for. The subject is the work. */
export const charging = matter<'included' | 'by agreement'>(
  'charging',
  'Vergütung einer Arbeit',
  'pay for work',
  {},
  named({
    included: { de: 'im Entgelt enthalten', en: 'included in the fee' },
    'by agreement': { de: 'nach Vereinbarung', en: 'by agreement' },
  }),
)
/** Whether work may begin. The subject is the work. */
export const mayStartWork = right('mayStartWork', 'Beginn einer Arbeit', 'beginning of work')
