import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf, latest } from '../../../../grammar/day.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import { signedOrOnline } from '../../../../grammar/form.ts'
import { conclusion } from '../../../../grammar/matters/agreement.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { amended, governs } from '../../../../grammar/matters/parties.ts'
import { mayActivate } from '../../../../grammar/matters/rights.ts'
import { ends } from '../../../../grammar/outcome.ts'
import {
  application,
  concluded,
  returnedProcessingAgreement,
  signedProcessingAgreement,
} from '../../../../grammar/quantities/application.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import { comparison } from '../../../../grammar/quantities/parties.ts'
import { agreedAmendment, earlierAgreements } from '../../../../grammar/quantities/processing.ts'
import { textOnly, undertaking } from '../../../../grammar/statement.ts'

const morning = instantOf('2026-05-04T10:01')

export const earlierOnesReplaced = clause({
  ref: '§ 11.1',
  title: { de: 'Ablösung früherer Vereinbarungen', en: 'Earlier agreements replaced' },
  when: 'concluded',
  de: 'Frühere Vereinbarungen über die Verarbeitung im Rahmen derselben Leistungen enden {end}, wenn diese wirksam wird, die dann allein gilt.',
  en: 'Earlier agreements on processing for the same services end {end} when this one takes effect, which then alone applies.',
  where: { end: immediately },
  given: { earlier: earlierAgreements },
  provided: (_, __, { earlier }) =>
    earlier.length > 0 || no('Es gibt keine frühere über dieselben Leistungen.', 'There is no earlier one on them.'),
  then: ({ at }, { end }, { earlier }) => earlier.map(({ agreement }) => ends(end.at(at), agreement)),
  examples: {
    'one of 2025': [{ at: morning }, ends(inCourseOf(morning), 'avv 2025'), { earlier: [{ agreement: 'avv 2025' }] }],
    'none on the same services': [{ at: morning }, [], { earlier: [] }],
  },
  claims: ['q.av.11.1'],
  reading: 'What was agreed before is kept as a record.',
})

export const signatures = asLongAs({
  ref: '§ 11.2 S. 1',
  title: { de: 'Elektronische Signatur oder Schriftform', en: 'Electronic signature or writing' },
  decides: conclusion,
  of: ['avv'],
  de: 'Diese Vereinbarung wird elektronisch signiert, indem beide Seiten signierte Ausfertigungen als PDF austauschen, oder schriftlich geschlossen.',
  en: 'This agreement is concluded by electronic signature, both sides exchanging signed copies as PDF, or in writing.',
  where: {},
  given: { signed: signedProcessingAgreement, returned: returnedProcessingAgreement },
  provided: ({ signed, returned }) =>
    all(
      signed !== undefined || no('Der Kunde hat nicht signiert.', 'The customer has not signed.'),
      returned !== undefined || no('Der Anbieter hat nicht signiert.', 'The provider has not signed.'),
    ),
  then: ({ signed, returned }) => latest(signed?.on ?? '1990-01-01', returned?.on ?? '1990-01-01'),
  examples: {
    'with the second copy': [{ signed: { on: '2026-05-04' }, returned: { on: '2026-05-06' } }, '2026-05-06'],
    'one signature concludes nothing': [{ signed: { on: '2026-05-04' }, returned: undefined }],
    'nor the provider’s alone': [{ signed: undefined, returned: { on: '2026-05-06' } }],
  },
  claims: ['q.av.11.2a'],
  reading: 'No level of signature is named; a simple one is enough (Art. 28 (9) GDPR).',
})

export const registrationSigns = asLongAs({
  ref: '§ 11.2 S. 2',
  title: { de: 'Registrierung gilt als Unterzeichnung', en: 'Registration counts as signing' },
  decides: conclusion,
  of: ['avv'],
  exceptionTo: ['§ 11.2 S. 1'],
  de: 'Der Abschluss der digitalen Registrierung beim Anbieter gilt als Unterzeichnung.',
  en: 'Completing the digital registration with the provider counts as signing.',
  where: {},
  given: { concluded },
  provided: ({ concluded: on }) => on !== undefined || no('Niemand ist registriert.', 'Nobody has registered.'),
  then: ({ concluded: on }) => on ?? '1990-01-01',
  examples: {
    'with the main contract': [{ concluded: '2026-05-04' }, '2026-05-04'],
    'before it': [{ concluded: undefined }],
  },
  claims: ['q.av.11.2b'],
  reading: 'Both contracts are in force from the same instant; a durable copy goes to the customer.',
})

export const authorityOfSignatory = asLongAs({
  ref: '§ 11.2 S. 3',
  title: { de: 'Befugnis des Unterzeichners', en: 'Authority of the signatory' },
  decides: mayActivate,
  of: ['account'],
  de: 'Der Kunde steht dafür ein, dass die Person, die unterzeichnet oder sich registriert, dazu befugt ist; erklärt sie das nicht, wird nicht geschlossen.',
  en: 'The customer guarantees that the person who signs or registers is entitled to; if it does not declare so, nothing is concluded.',
  where: {},
  given: { application },
  provided: ({ application: sent }) =>
    sent?.authorised === false || no('Die Befugnis ist nicht verneint.', 'Authority was not denied.'),
  then: () => 'barred',
  examples: {
    'without the declaration': [{ application: { authorised: false } }, 'barred'],
    'with it': [{ application: { authorised: true } }],
    'where none was asked for': [{ application: {} }],
  },
  claims: ['q.av.11.2c'],
  reading: 'The source asks for no declaration at that moment; it is asked for so that there is evidence.',
})

export const attribution = textOnly({
  ref: '§ 11.2 S. 4',
  title: { de: 'Zurechnung', en: 'Attribution' },
  de: 'Erklärungen dieser Person lässt der Kunde gegen sich gelten.',
  en: 'The customer lets declarations of this person count against it.',
  where: {},
  textOnly: 'Whose declaration counts for whom the rules on powers decide; this sentence adds no case.',
  claims: ['q.av.11.2d'],
})

export const formOfAmendments = asLongAs({
  ref: '§ 11.2 S. 5',
  title: { de: 'Form von Änderungen', en: 'Form of amendments' },
  decides: form,
  de: 'Änderungen dieser Vereinbarung und ihrer Anhänge bedürfen derselben Form: {form}.',
  en: 'Amendments of this agreement and its annexes need the same form: {form}.',
  where: { form: signedOrOnline },
  given: { declared },
  provided: ({ declared: { kind } }) =>
    kind === 'amendmentAgreed' || no('Es ist keine Änderung vereinbart.', 'Not an amendment.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'an amendment': [{ declared: { kind: 'amendmentAgreed', by: 'customer' } }, signedOrOnline],
    'an instruction may come by e-mail': [{ declared: { kind: 'instructionReceived', by: 'customer' } }],
  },
  claims: ['q.av.11.2e'],
})

export const amendments = asLongAs({
  ref: '§ 11.2 S. 6',
  title: { de: 'Änderungen', en: 'Amendments' },
  decides: amended,
  de: 'In dieser Form gelten sie von ihrem Zugang an; Schweigen ändert diese Vereinbarung nicht.',
  en: 'In this form they apply from their receipt; silence does not amend this agreement.',
  where: {},
  given: { agreed: agreedAmendment },
  provided: ({ agreed }) => agreed !== undefined || no('Niemand hat angenommen.', 'Nobody has accepted.'),
  then: () => 'in force',
  examples: {
    'accepted in form': [{ agreed: {} }, 'in force'],
    'not accepted': [{ agreed: undefined }],
  },
  claims: ['q.av.11.2e'],
  reading:
    'Lists of subprocessors (§ 7.1), measures (§ 5.1) and individual instructions (§ 3.1) change by notice or in text form: they are the special rules.',
  mend: {
    de: '§§ 5.1 und 7.1 lassen Anhänge durch Mitteilung ändern; § 11.2 sollte sie ausnehmen.',
    en: '§§ 5.1 and 7.1 let annexes change by notice; § 11.2 should except them.',
  },
})

export const governingLaw = textOnly({
  ref: '§ 11.3 S. 1',
  title: { de: 'Anwendbares Recht', en: 'Governing law' },
  de: 'Es gilt deutsches Recht.',
  en: 'German law governs.',
  where: {},
  textOnly: 'It is the law that the engine knows; no rule asks for it.',
  claims: ['q.av.11.3a'],
})

export const jurisdiction = textOnly({
  ref: '§ 11.3 S. 2',
  title: { de: 'Gerichtsstand', en: 'Jurisdiction' },
  de: 'Der Gerichtsstand richtet sich nach dem Hauptvertrag und ist Hamburg.',
  en: 'Jurisdiction follows the main contract and lies in Hamburg.',
  where: {},
  textOnly: 'Where to sue is decided when somebody sues.',
  claims: ['q.av.11.3b'],
})

export const precedence = asLongAs({
  ref: '§ 11.4 S. 1',
  title: { de: 'Vorrang dieser Vereinbarung', en: 'Precedence of this agreement' },
  decides: governs,
  de: 'Widersprechen andere vertragliche Regeln über den Umgang mit den Daten des Kunden dieser Vereinbarung, geht sie vor, und ihre Anhänge gehen ihr als besondere Regeln vor.',
  en: 'If other contractual rules on handling the customer’s data conflict with this agreement, it goes first, and its annexes go before it as the special rules.',
  where: {},
  given: { compared: comparison },
  provided: ({ compared }) =>
    compared?.bothSpeak === true || no('Die Verträge widersprechen sich nicht.', 'The contracts do not conflict.'),
  then: () => 'processing agreement',
  examples: {
    'the terms allow erasure, this agreement demands it': [{ compared: { bothSpeak: true } }, 'processing agreement'],
    'when an invoice is due the terms alone say': [{ compared: { bothSpeak: false } }],
    'nobody compared': [{ compared: undefined }],
  },
  claims: ['q.av.11.4a'],
  reading:
    'The engine decides by the same order, the rank of the documents: annex, processing agreement, terms. § 10.2 is the exception.',
})

export const severability = textOnly({
  ref: '§ 11.4 S. 2',
  title: { de: 'Teilunwirksamkeit', en: 'Severability' },
  de: 'Ist eine Bestimmung unwirksam, bleiben die übrigen gültig.',
  en: 'If a provision is ineffective the others stay valid.',
  where: {},
  textOnly: 'Each clause is carried out on its own anyhow.',
  claims: ['q.av.11.4b'],
})

export const replacement = undertaking({
  ref: '§ 11.4 S. 3',
  title: { de: 'Verhandlung über Ersatz', en: 'Negotiating a replacement' },
  de: 'Die Parteien verhandeln dann über eine wirksame und zumutbare Bestimmung, die dem wirtschaftlichen Zweck am nächsten kommt.',
  en: 'The parties then negotiate an effective and reasonable provision that comes closest to the economic purpose.',
  where: {},
  undertaking: { who: 'both', duty: 'negotiateReplacement' },
  claims: ['q.av.11.4c'],
})
