import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { plusDays } from '../../../../grammar/day.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { textForm } from '../../../../grammar/form.ts'
import { end } from '../../../../grammar/matters/agreement.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { must, replaces } from '../../../../grammar/outcome.ts'
import { seizure } from '../../../../grammar/quantities/seizure.ts'
import { formerAgreement, processingConcludedOn } from '../../../../grammar/quantities/supervision.ts'
import { after } from '../../../../grammar/quantity.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { fourWeeks, weeksToObject } from './objection-weeks.ts'

export const formerAgreementsEnd = asLongAs({
  ref: '§ 12 S. 1',
  title: { de: 'Ablösung früherer Verträge', en: 'Former agreements are replaced' },
  decides: end,
  ofEvery: ['agreement '],
  de: 'Mit der letzten Unterschrift ersetzt der AVV bestehende Verträge nach § 11 BDSG alter Fassung.',
  en: 'With the last signature this agreement replaces existing contracts under § 11 BDSG of old.',
  where: {},
  given: { former: formerAgreement, concluded: processingConcludedOn },
  provided: ({ former, concluded }) =>
    all(
      former !== undefined || no('Einen solchen Vertrag gibt es nicht.', 'There is no such contract.'),
      concluded !== undefined || no('Der AVV ist nicht geschlossen.', 'The agreement is not concluded.'),
    ),
  then: ({ concluded }) => endOfDay(plusDays(concluded ?? '1990-01-02', -1)),
  examples: {
    'superseded from the day of the last signature': [{ former: {}, concluded: '2018-06-04' }, endOfDay('2018-06-03')],
    'one signature is not enough': [{ former: {}, concluded: undefined }],
    'no such contract': [{ former: undefined, concluded: '2018-06-04' }],
  },
  claims: ['elc.avv.12a'],
})

export const formerSpecifications = textOnly({
  ref: '§ 12 S. 2',
  title: { de: 'Frühere Festlegungen', en: 'Earlier specifications' },
  de: 'Früher vereinbarte Festlegungen gelten sinngemäß fort, soweit sie nicht durch Anlagen zum selben Gegenstand ersetzt sind.',
  en: 'Specifications agreed earlier go on in substance unless annexes on the same subject replace them.',
  where: {},
  claims: ['elc.avv.12b'],
  textOnly: 'What was specified before and outside this agreement no fact tells; whoever relies on it has to show it.',
})

const noticeOf = 'notifySeizure:'
export const noticeOfSeizure = asLongAs({
  ref: '§ 13.1 S. 1',
  title: { de: 'Pfändung, Beschlagnahme, Insolvenz', en: 'Attachment, seizure, insolvency' },
  decides: duty,
  ofEvery: [noticeOf],
  de: 'Sind die Daten durch Pfändung oder Beschlagnahme, ein Insolvenz- oder Vergleichsverfahren oder andere Ereignisse oder Maßnahmen Dritter gefährdet, unterrichtet der Anbieter den Kunden unverzüglich in Textform.',
  en: 'If the data are endangered by attachment or seizure, insolvency or composition proceedings or other events or acts of third parties the provider tells the customer in text form without undue delay.',
  where: {},
  given: { seizure: after(noticeOf, seizure) },
  provided: ({ seizure: seized }) =>
    seized !== undefined || no('Es ist keine Maßnahme Dritter bekannt.', 'No measure of a third party is known.'),
  then: () => 'owed',
  examples: {
    'a seizure': [{ seizure: { matter: 'matter 1' } }, 'owed'],
    'nothing of the kind': [{ seizure: undefined }],
  },
  asks: [{ of: 'notifySeizure', what: 'form' }],
  claims: ['elc.avv.13.1a'],
})

export const whoseDataTheyAre = clause({
  ref: '§ 13.1 S. 2',
  title: { de: 'Hinweis auf die Verantwortung des Kunden', en: 'Note on the responsibility of the customer' },
  when: 'seized',
  de: 'Allen Verantwortlichen in dieser Sache teilt er unverzüglich mit, dass die Verantwortung für die Daten allein beim Kunden liegt.',
  en: 'It tells all persons in charge of the matter without undue delay that the responsibility for the data lies with the customer alone.',
  where: {},
  then: ({ matter }) => must('provider', 'tellWhoseData', matter),
  examples: { 'in each matter': [{ matter: 'matter 1' }, must('provider', 'tellWhoseData', 'matter 1')] },
  claims: ['elc.avv.13.1b'],
})

export const noOralAgreements = textOnly({
  ref: '§ 13.2 S. 1',
  title: { de: 'Keine mündlichen Abreden', en: 'No oral agreements' },
  de: 'Mündliche Nebenabreden bestehen nicht; mündliche Abweichungen sind unwirksam.',
  en: 'There are no oral side agreements; oral deviations are void.',
  where: {},
  claims: ['elc.avv.13.2a'],
  textOnly: 'What a change needs to be valid sentence 2 says, and that is carried out.',
})

export const changesNameTheAgreement = clause({
  ref: '§ 13.2 S. 2',
  title: { de: 'Änderung des AVV', en: 'Changes of this agreement' },
  when: 'amendmentAgreed',
  de: 'Änderungen und Ergänzungen des AVV, auch dieser Klausel, sind nur gültig, wenn sie in {form} vereinbart sind und ausdrücklich auf ihn Bezug nehmen; das gilt auch für die Frist zum Widerspruch nach § 6.2.',
  en: 'Changes of and additions to this agreement, this clause included, are valid only if agreed in {form} and with express reference to it; that holds for the period for an objection under § 6.2 too.',
  where: { form: textForm },
  provided: (amended, { form }) =>
    all(
      amended.namesIt === true ||
        no('Der AVV ist nicht ausdrücklich genannt.', 'The agreement is not expressly named.'),
      form.isMetBy(amended.medium),
    ),
  then: ({ objectionWeeks }) =>
    objectionWeeks === undefined ? [] : replaces(fourWeeks, weeksToObject(objectionWeeks)),
  examples: {
    'by e-mail that names it': [
      { namesIt: true, objectionWeeks: 6, medium: 'e-mail' },
      replaces(fourWeeks, weeksToObject(6)),
    ],
    'by e-mail that does not': [{ namesIt: false, objectionWeeks: 6, medium: 'e-mail' }, []],
    'on the telephone': [{ namesIt: true, objectionWeeks: 6, medium: 'telephone' }, []],
    'a change of something else moves no period': [{ namesIt: true, medium: 'e-mail' }, []],
  },
  claims: ['elc.avv.13.2b'],
  reading:
    'So the one-sided change of § 11.1 of the general terms does not reach this agreement; measures alone may be changed (§ 3.2).',
})

export const severability = textOnly({
  ref: '§ 13.3 S. 1',
  title: { de: 'Teilnichtigkeit', en: 'Severability' },
  de: 'Ist eine Bestimmung unwirksam, bleiben die übrigen bestehen; die Lücke füllt die ergänzende Auslegung (§§ 133, 157 BGB), sonst das Gesetz.',
  en: 'If a provision is void the others stand; the gap is filled by supplementary interpretation (§§ 133, 157 BGB), otherwise by statute.',
  where: {},
  claims: ['elc.avv.13.3a'],
  textOnly: 'That is what the ranks of the documents do; what interpretation would fill in a court says.',
})

export const negotiationOfSubstitute = textOnly({
  ref: '§ 13.3 S. 3',
  title: { de: 'Ersatz für Unwirksames', en: 'A substitute for what is void' },
  de: 'Die Parteien verhandeln dann unverzüglich über eine Bestimmung, die dem Zweck am nächsten kommt und zu einem auf Dauer angelegten Vertrag über den Datenschutz passt.',
  en: 'The parties then negotiate without undue delay on a provision that comes nearest to the purpose and fits a lasting agreement on data protection.',
  where: {},
  claims: ['elc.avv.13.3b'],
  textOnly: 'Whether a provision is void turns out in court, and what people agree then is a new version.',
})

export const applicableLaw = textOnly({
  ref: '§ 13.4',
  title: { de: 'Anwendbares Recht', en: 'Applicable law' },
  de: 'Es gilt deutsches Recht ohne sein Kollisionsrecht; Art. 3 Abs. 3 und 4 Rom I bleiben unberührt.',
  en: 'German law applies without its conflict rules; Art. 3 (3) and (4) Rome I remain.',
  where: {},
  claims: ['elc.avv.13.4'],
  textOnly: 'The law beside this agreement is German law already.',
})

export const signatures = textOnly({
  ref: 'Unterschriften',
  title: { de: 'Unterschriften', en: 'Signatures' },
  de: 'Beide Seiten unterschreiben mit Ort, Datum, Namen in Druckschrift und Funktion; der Ort des Anbieters ist Recklinghausen.',
  en: 'Both sides sign with place, date, name in block letters and function; the place of the provider is Recklinghausen.',
  where: {},
  claims: ['elc.avv.0'],
  textOnly:
    'What the fields hold is read by whoever receives the signed copy; what follows from the signatures says AGB § 10.2.',
})
