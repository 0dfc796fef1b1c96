import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import type { Declaration } from '../../../../grammar/fact.ts'
import { signedByHand } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { secrecyOf } from '../../../../grammar/matters/processing-duties.ts'
import { must } from '../../../../grammar/outcome.ts'
import { released, secrecyDoubt } from '../../../../grammar/quantities/processing-duties.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const liability = textOnly({
  ref: '§ 25.9',
  title: { de: 'Haftung', en: 'Liability' },
  de: 'Gegenüber Betroffenen haften beide nach Art. 82 DSGVO.',
  en: 'Towards data subjects both are liable under Art. 82 GDPR.',
  where: {},
  textOnly: 'Liability is judged when a damage is claimed.',
  claims: ['kontent.avv.25.9'],
})
export const secrecy = textOnly({
  ref: '§ 25.10(1) S. 1',
  title: { de: 'Geheimhaltung', en: 'Secrecy' },
  de: 'Geschäftsgeheimnisse und Sicherheitsmaßnahmen der anderen Seite behandeln beide vertraulich, auch nach dem Ende des Vertrags.',
  en: 'Both treat business secrets and security measures of the other side as confidential, after the end of the contract too.',
  where: {},
  textOnly: 'What is kept secret leaves no fact behind.',
  claims: ['kontent.avv.25.10.1a'],
})
export const inDoubtConfidential = asLongAs({
  ref: '§ 25.10(1) S. 2',
  title: { de: 'Im Zweifel vertraulich', en: 'In doubt confidential' },
  decides: secrecyOf,
  de: 'Ist zweifelhaft, ob etwas geheim ist, wird es vertraulich behandelt, bis die andere Seite es schriftlich freigibt.',
  en: 'If it is in doubt whether something is secret, it is treated as confidential until the other side releases it in writing.',
  where: {},
  given: { doubt: secrecyDoubt, release: released },
  provided: ({ doubt }) => doubt !== undefined || no('Nichts ist zweifelhaft.', 'Nothing is in doubt.'),
  then: ({ release }) => (release ? 'released' : 'confidential'),
  examples: {
    'until it is released': [{ doubt: {}, release: undefined }, 'confidential'],
    released: [{ doubt: {}, release: {} }, 'released'],
    'where nobody doubts nothing is decided': [{ doubt: undefined, release: undefined }],
  },
  claims: ['kontent.avv.25.10.1b'],
})

export const endangeredProperty = clause({
  ref: '§ 25.10(2)',
  title: { de: 'Nachricht bei Gefahr', en: 'Notice of danger' },
  when: 'propertyEndangered',
  de: 'Ist Eigentum des Kunden beim Anbieter durch Maßnahmen Dritter, eine Insolvenz oder andere Ereignisse gefährdet, unterrichtet ihn der Anbieter unverzüglich.',
  en: 'If property of the customer at the provider is endangered by measures of third parties, insolvency or other events, the provider tells the customer without undue delay.',
  where: {},
  then: ({ matter, at }) => must('provider', 'notifySeizure', matter, { by: at }),
  examples: {
    'an insolvency': [
      { matter: 'matter 1', by: 'insolvency', at: instantOf('2026-11-23T10:00') },
      must('provider', 'notifySeizure', 'matter 1', { by: instantOf('2026-11-23T10:00') }),
    ],
  },
  claims: ['kontent.avv.25.10.2'],
  reading: 'Data are no property in law; data and media are treated alike.',
})

export const sideAgreements = asLongAs({
  ref: '§ 25.10(3)',
  title: { de: 'Nebenabreden schriftlich', en: 'Side agreements in writing' },
  decides: form,
  de: 'Nebenabreden zu diesen Zusatzbedingungen bedürfen {form}.',
  en: 'Side agreements to these additional terms need {form}.',
  where: { form: signedByHand },
  given: { declaration: itself<Declaration & { readonly to?: string }>() },
  provided: ({ declaration }) =>
    all(
      declaration.kind === 'sideAgreementMade' || no('Keine Nebenabrede.', 'Not a side agreement.'),
      declaration.to === 'processing agreement' || no('Zu anderen Bedingungen.', 'To other terms.'),
    ),
  then: (_, { form: asked }) => asked,
  examples: {
    'to these terms': [{ declaration: { kind: 'sideAgreementMade', to: 'processing agreement' } }, signedByHand],
    'not to the general terms': [{ declaration: { kind: 'sideAgreementMade', to: 'terms' } }],
    'not another declaration': [{ declaration: { kind: 'instructionReceived' } }],
  },
  claims: ['kontent.avv.25.10.3'],
})

export const severability = textOnly({
  ref: '§ 25.10(5)',
  title: { de: 'Teilweise Unwirksamkeit', en: 'Severability' },
  de: 'Ist ein Teil dieser Zusatzbedingungen unwirksam, bleibt der Rest wirksam.',
  en: 'If a part of these additional terms is void, the rest stays in force.',
  where: {},
  textOnly: 'It repeats § 306 (1) BGB.',
  claims: ['kontent.avv.25.10.5'],
})
