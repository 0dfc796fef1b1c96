import { clause } from '../../../../grammar/clause.ts'
import { textForm } from '../../../../grammar/form.ts'
import { price } from '../../../../grammar/matter.ts'
import { eurNet } from '../../../../grammar/money.ts'
import { holds } from '../../../../grammar/outcome.ts'

export const individualAgreements = clause({
  ref: '§ 1.2 S. 3',
  title: { de: 'Individuelle Vereinbarungen gehen vor', en: 'Individual agreements take precedence' },
  when: 'priceAgreed',
  de: 'Eine individuelle Vereinbarung in {form} geht diesen Bedingungen und der Preisliste vor.',
  en: 'An individual agreement in {form} goes before these terms and the price list.',
  where: { form: textForm },
  provided: (agreed, { form }) => form.isMetBy(agreed.medium),
  then: (agreed) => holds(price, agreed.item, agreed.price, { individual: true }),
  examples: {
    'archive mode at another price': [
      { item: 'files.archive', price: eurNet('4.00'), medium: 'e-mail' },
      holds(price, 'files.archive', eurNet('4.00'), { individual: true }),
    ],
    'agreed on the telephone': [{ item: 'files.archive', price: eurNet('4.00'), medium: 'telephone' }, []],
  },
  claims: ['elc.agb.1.2c'],
  reading: 'It lasts until another one takes its place: a change of the price list does not touch it.',
})
