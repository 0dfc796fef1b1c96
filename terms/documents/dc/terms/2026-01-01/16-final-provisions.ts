import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { writtenForm } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { amended } from '../../../../grammar/matters/parties.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import { textOnly } from '../../../../grammar/statement.ts'

const final = (ref: string, title: { de: string; en: string }, de: string, en: string, id: string, reason: string) =>
  textOnly({ ref, title, de, en, where: {}, textOnly: reason, claims: [id] })

export const noSideAgreements = final(
  'Ziff. 16 Abs. 1 S. 1',
  { de: 'Keine Nebenabreden', en: 'No side agreements' },
  'Nebenabreden bestehen nicht.',
  'There are no side agreements.',
  'dc.agb.16.1a',
  'A statement about the past; nothing is to be done.',
)

export const writtenAmendments = asLongAs({
  ref: 'Ziff. 16 Abs. 1 S. 2',
  title: { de: 'Änderungen in Schriftform', en: 'Amendments in writing' },
  decides: form,
  de: 'Vertragsänderungen bedürfen der {form}, soweit Ziff. 4 und 13.3 nichts anderes zulassen.',
  en: 'Amendments of the agreement need {form}, as far as Ziff. 4 and 13.3 allow nothing else.',
  where: { form: writtenForm },
  given: { declared },
  provided: ({ declared: { kind, of } }) =>
    (kind === 'amendmentAgreed' && of === 'terms') || no('Keine Vertragsänderung.', 'Not an amendment.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'an amendment of the terms': [{ declared: { kind: 'amendmentAgreed', by: 'customer', of: 'terms' } }, writtenForm],
    'the processing agreement has its own form': [
      { declared: { kind: 'amendmentAgreed', by: 'customer', of: 'processing agreement' } },
    ],
  },
  claims: ['dc.agb.16.1b'],
  reading:
    '§ 127 (2) BGB: an exchange of e-mails is enough. What was agreed individually by word of mouth may still prevail (§ 305b BGB): who relies on it tells it. An order of more accounts is an order and no amendment.',
})
export const amendment = clause({
  ref: 'Ziff. 16 Abs. 1 S. 2 (Wirkung)',
  title: { de: 'Vereinbarte Änderung', en: 'Agreed amendment' },
  when: 'amendmentAgreed',
  de: 'So vereinbart, gilt eine Änderung vom Tag der Einigung an.',
  en: 'Agreed so, an amendment holds from the day of the agreement.',
  where: {},
  provided: ({ of }) => of === 'terms' || no('Eine Änderung des AVV.', 'An amendment of the processing agreement.'),
  then: ({ amendment: name }) => holds(amended, name, 'in force'),
  examples: {
    'of the terms': [{ amendment: 'A', of: 'terms' }, holds(amended, 'A', 'in force')],
    'of the processing agreement': [{ amendment: 'A', of: 'processing agreement' }, []],
  },
  claims: ['dc.agb.16.1b'],
})
export const waiverOfForm = final(
  'Ziff. 16 Abs. 1 S. 3',
  { de: 'Verzicht auf die Schriftform', en: 'Waiver of the written form' },
  'Auch der Verzicht auf die Schriftform bedarf der Schriftform.',
  'A waiver of the written form needs writing, too.',
  'dc.agb.16.1c',
  'Individual agreements go before it (§ 305b BGB); whether there is one a person says.',
)
export const germanLaw = final(
  'Ziff. 16 Abs. 2',
  { de: 'Deutsches Recht', en: 'German law' },
  'Es gilt deutsches Recht ohne das UN-Kaufrecht.',
  'German law applies without the UN sales convention.',
  'dc.agb.16.2',
  'Which law applies is settled before any rule is carried out.',
)
export const placeOfPerformance = final(
  'Ziff. 16 Abs. 3 S. 1',
  { de: 'Erfüllungsort', en: 'Place of performance' },
  'Erfüllungsort ist der Sitz des Anbieters in Düsseldorf.',
  'The place of performance is the seat of the provider in Düsseldorf.',
  'dc.agb.16.3a',
  'Its only effect here is that days of rest are those of North Rhine-Westphalia, which each period names.',
)
export const jurisdiction = final(
  'Ziff. 16 Abs. 3 S. 2',
  { de: 'Gerichtsstand', en: 'Jurisdiction' },
  'Gerichtsstand für alle Streitigkeiten ist Düsseldorf.',
  'The courts of Düsseldorf are competent for all disputes.',
  'dc.agb.16.3b',
  'Which court is competent matters in a lawsuit alone.',
)
export const suitAtCustomersSeat = final(
  'Ziff. 16 Abs. 3 S. 3',
  { de: 'Klage am Sitz des Kunden', en: 'Suit at the customer’s seat' },
  'Der Anbieter darf auch am Sitz des Kunden klagen.',
  'The provider may also sue at the customer’s seat.',
  'dc.agb.16.3c',
  'Which court is competent matters in a lawsuit alone.',
)
export const severability = final(
  'Ziff. 16 Abs. 4 S. 1',
  { de: 'Teilunwirksamkeit', en: 'Severability' },
  'Ist oder wird eine Bestimmung unwirksam oder zeigt sich eine Lücke, bleibt das Übrige wirksam.',
  'If a provision is or becomes ineffective or a gap appears, the rest stays effective.',
  'dc.agb.16.4a',
  'Every sentence stands by itself here already; which one is ineffective a court says.',
)
export const replacementOfProvisions = final(
  'Ziff. 16 Abs. 4 S. 2',
  { de: 'Ersatz unwirksamer Bestimmungen', en: 'Replacement of provisions' },
  'Die Parteien ersetzen sie durch eine wirksame, die dem wirtschaftlichen Zweck am nächsten kommt.',
  'The parties replace it by an effective one that comes nearest to its economic purpose.',
  'dc.agb.16.4b',
  'What the parties agree on is then told as an amendment.',
)
