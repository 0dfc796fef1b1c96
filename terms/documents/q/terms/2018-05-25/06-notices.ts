import { asLongAs } from '../../../../grammar/clause.ts'
import { textForm } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'

export const formOfNotices = asLongAs({
  ref: '§ 6 S. 1',
  title: { de: 'Form der Mitteilungen', en: 'Form of notices' },
  decides: form,
  de: 'Mitteilungen bedürfen der {form}; eine E-Mail genügt.',
  en: 'Notices need {form}; an e-mail is enough.',
  where: { form: textForm },
  then: (_, { form: asked }) => asked,
  examples: { 'what a notice is measured against': [{}, textForm] },
  claims: ['q.agb.6a'],
  reading: 'Where the terms let something be done in the account, the account is as good as an e-mail.',
})
