import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayActivate } from '../../../../grammar/matters/rights.ts'
import { application } from '../../../../grammar/quantities/application.ts'
import { performance, textOnly } from '../../../../grammar/statement.ts'

export const aboutThisPage = textOnly({
  ref: 'Überschrift',
  title: { de: 'Geltung für jedes Konto', en: 'For any account' },
  de: 'Was auf dieser Seite steht, gilt für jedes Konto von Q., kostenlos oder bezahlt.',
  en: 'What stands on this page applies to any account of Q., free or paid.',
  where: {},
  claims: ['q.signup.1'],
  textOnly: 'A free account becomes a paid one under the same terms (§ 2.7); nothing else follows from the heading.',
  reading: 'The heading speaks of free accounts only, §§ 2.7, 2.8 and 4.2 make sense for paid ones only.',
  mend: {
    de: 'Die Überschrift nennt nur kostenlose Konten; sie sollte jedes Konto nennen.',
    en: 'The heading names free accounts only; it should name any account.',
  },
})

export const acceptanceOfTerms = asLongAs({
  ref: 'Annahmefeld',
  title: { de: 'Annahme der Bedingungen', en: 'Acceptance of the terms' },
  decides: mayActivate,
  of: ['account'],
  de: 'Ohne das Häkchen, mit dem die Bedingungen angenommen werden, gibt es weder Vertrag noch Konto.',
  en: 'Without the tick that accepts the terms there is neither agreement nor account.',
  where: {},
  given: { application },
  provided: ({ application: form }) =>
    form?.acceptsTerms === false || no('Das Häkchen fehlt nicht.', 'The tick is not missing.'),
  then: () => 'barred',
  examples: {
    'an empty box': [{ application: { acceptsTerms: false } }, 'barred'],
    'a ticked one bars nothing': [{ application: { acceptsTerms: true } }],
    'nor does an application on which none was shown': [{ application: {} }],
  },
  claims: ['q.signup.2'],
  reading:
    'The page shows the box and not what happens without it; registration is the acceptance, so the box must be ticked. Version, person and time are those of the application in the journal.',
})

export const languages = performance({
  ref: 'Sprachauswahl',
  title: { de: 'Sprache der Anmeldeseite', en: 'Language of the sign-up page' },
  de: 'Die Anmeldeseite gibt es in mehreren Sprachen; die Bedingungen stehen dort auf Englisch, die Vereinbarung zur Auftragsverarbeitung auf Deutsch.',
  en: 'The sign-up page comes in several languages; the terms stand there in English, the processing agreement in German.',
  where: {},
  claims: ['q.signup.4'],
  performance: { item: 'free' },
  reading: 'Which text binds § 7.2 says: the German one.',
})
