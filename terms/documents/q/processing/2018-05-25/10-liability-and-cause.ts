import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import { governs } from '../../../../grammar/matters/parties.ts'
import { ends, must } from '../../../../grammar/outcome.ts'
import { comparison } from '../../../../grammar/quantities/parties.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const liability = textOnly({
  ref: '§ 10.1',
  title: { de: 'Haftung nach Art. 82 DSGVO', en: 'Liability under Art. 82 GDPR' },
  de: 'Die Parteien haften nach Art. 82 DSGVO.',
  en: 'The parties are liable under Art. 82 GDPR.',
  where: {},
  textOnly: 'Whether and for what somebody is liable a court decides.',
  claims: ['q.av.10.1'],
  mend: {
    de: 'Die Überschrift kündigt eine Vertragsstrafe an, die nirgends geregelt ist.',
    en: 'The heading announces a contractual penalty that is regulated nowhere.',
  },
})

export const onlyForFault = textOnly({
  ref: '§ 10.2 S. 1',
  title: { de: 'Verschulden im eigenen Bereich', en: 'Fault in its own sphere' },
  de: 'Im Verhältnis der Parteien haftet der Anbieter nur für Verschulden in seinem Bereich.',
  en: 'Between the parties the provider is liable only for fault within its own sphere.',
  where: {},
  textOnly: 'Fault is found by people, and nothing is computed from it.',
  claims: ['q.av.10.2a'],
  reading: 'It also limits the word "guarantees" in §§ 5.1 and 7.1.',
})

export const liabilityOfMainContract = asLongAs({
  ref: '§ 10.2 S. 2',
  title: { de: 'Haftung nach dem Hauptvertrag', en: 'Liability under the main contract' },
  decides: governs,
  of: ['liability'],
  exceptionTo: ['§ 11.4 S. 1'],
  de: 'Die Haftungsregeln des Hauptvertrags bleiben zwischen ihnen unberührt.',
  en: 'Between them the rules on liability of the main contract remain untouched.',
  where: {},
  given: { compared: comparison },
  provided: ({ compared }) =>
    compared?.bothSpeak === true || no('Die Verträge widersprechen sich nicht.', 'The contracts do not conflict.'),
  then: () => 'main contract',
  examples: {
    'both speak of liability': [{ compared: { bothSpeak: true } }, 'main contract'],
    'one of them alone': [{ compared: { bothSpeak: false } }],
  },
  claims: ['q.av.10.2b'],
  reading:
    'It limits the precedence of § 11.4. § 5.1 of the terms can hardly stand against Art. 82 GDPR towards data subjects.',
})

const noon = instantOf('2026-05-04T12:00')

export const terminationForCause = clause({
  ref: '§ 10.3',
  title: { de: 'Kündigung dieser Vereinbarung aus wichtigem Grund', en: 'Termination of this agreement for cause' },
  when: 'terminationReceived',
  de: 'Aus wichtigem Grund, insbesondere bei mehr als geringfügigen Verstößen gegen diese Vereinbarung, kann jede Seite sie {end} kündigen; über den Hauptvertrag wird dann entschieden.',
  en: 'For cause, in particular upon more than slight breaches of this agreement, either side may terminate it {end}; what becomes of the main contract is then decided.',
  where: { end: immediately },
  provided: ({ scope, ground }) =>
    all(
      scope === 'avv' || no('Nicht diese Vereinbarung ist gekündigt.', 'It is not this agreement that was terminated.'),
      ground === 'for cause' || no('Keine Kündigung aus wichtigem Grund.', 'Not a notice for cause.'),
    ),
  then: ({ at }, { end }) => [
    ends(end.at(at), 'avv'),
    must('provider', 'decideOnMainContract', 'agreement', { by: at }),
  ],
  examples: {
    'either side': [
      { by: 'customer', scope: 'avv', ground: 'for cause', at: noon },
      [ends(inCourseOf(noon), 'avv'), must('provider', 'decideOnMainContract', 'agreement', { by: noon })],
    ],
    'an ordinary notice of it is not provided for': [
      { by: 'customer', scope: 'avv', ground: 'ordinary', at: noon },
      [],
    ],
    'the main contract has rules of its own': [{ by: 'customer', ground: 'for cause', at: noon }, []],
  },
  claims: ['q.av.10.3a', 'q.av.10.3b'],
  reading:
    'Whether a breach is more than slight whoever gives notice has judged. Without this agreement no processing is lawful (Art. 28 (3) GDPR): it stops, data are released, and somebody decides on the main contract.',
})
