import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { contactChange, contactTold } from '../../../../grammar/quantities/assistance.ts'
import { after } from '../../../../grammar/quantity.ts'
import { measure, textOnly, undertaking } from '../../../../grammar/statement.ts'

export const contacts = undertaking({
  ref: '§ 2.5 S. 1',
  title: { de: 'Ansprechpartner', en: 'Contacts' },
  de: 'Jede Partei nennt der anderen in Textform mindestens einen Ansprechpartner für den Datenschutz und ihre Datenschutzbeauftragten.',
  en: 'Each party names the other in text form at least one contact for data protection and its data protection officers.',
  where: {},
  claims: ['elc.avv.2.5a'],
  undertaking: { who: 'both', duty: 'nameContacts' },
  reading: 'Without a contact a notice would reach nobody: whoever activates the services asks for it.',
})

const telling = 'tellContact:'
export const changeOfContacts = asLongAs({
  ref: '§ 2.5 S. 2',
  title: { de: 'Wechsel der Ansprechpartner', en: 'Change of contacts' },
  decides: duty,
  ofEvery: [telling],
  de: 'Ein Wechsel wird der anderen Partei in Textform mitgeteilt.',
  en: 'A change is told to the other party in text form.',
  where: {},
  given: { changed: after(telling, contactChange), told: after(telling, contactTold) },
  provided: ({ changed, told }) =>
    all(
      changed !== undefined || no('Kein Ansprechpartner hat gewechselt.', 'No contact has changed.'),
      !told?.includes('each customer') || no('Der Wechsel ist mitgeteilt.', 'The change has been told.'),
    ),
  then: () => 'owed',
  examples: {
    'from the change on': [{ changed: {}, told: [] }, 'owed'],
    'a note on the website tells nobody': [{ changed: {}, told: ['website'] }, 'owed'],
    'until each customer is told': [{ changed: {}, told: ['each customer'] }],
    'nobody has changed': [{ changed: undefined, told: undefined }],
  },
  claims: ['elc.avv.2.5b'],
  reading:
    'What the customer changes it tells by itself; what the provider changes is followed here. No time is stated.',
})

export const staffKnowsInstructions = measure({
  ref: '§ 2.6 S. 1 Buchst. a',
  title: { de: 'Weisungen sind bekannt', en: 'Instructions are known' },
  de: 'Wer zur Verarbeitung befugt ist, kennt die Weisungen des Kunden und befolgt sie; dafür sorgt der Anbieter.',
  en: 'Whoever is authorised to process knows the instructions of the customer and follows them; the provider sees to it.',
  where: {},
  claims: ['elc.avv.2.6a'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Lesebestätigung je Weisung und befugter Person',
      en: 'read receipt for each instruction and person authorised',
    },
  },
})

export const confidentialityOutlasts = textOnly({
  ref: '§ 2.6 S. 2',
  title: { de: 'Dauer der Vertraulichkeit', en: 'Confidentiality lasts' },
  de: 'Die Pflicht zur Vertraulichkeit besteht nach dem Ende der Verarbeitung fort.',
  en: 'The duty of confidentiality continues after the processing has ended.',
  where: {},
  claims: ['elc.avv.2.6c'],
  textOnly: 'A duty without end and without a moment at which anything would be done.',
})
