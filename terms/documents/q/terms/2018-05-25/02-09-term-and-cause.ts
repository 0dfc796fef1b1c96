import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { endOfDay, inCourseOf } from '../../../../grammar/ending.ts'
import { duration } from '../../../../grammar/matters/agreement.ts'
import { charging } from '../../../../grammar/matters/work.ts'
import { asks, ends } from '../../../../grammar/outcome.ts'
import { concluded } from '../../../../grammar/quantities/application.ts'
import { concludedOn } from '../../../../grammar/quantities/consumer.ts'
import { agreedEnd } from '../../../../grammar/quantities/ending.ts'
import { extraWork } from '../../../../grammar/quantities/extra-work.ts'
import { say } from '../../../../grammar/said.ts'
import { undertaking } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const indefinite = asLongAs({
  ref: '§ 2.9.1 (Laufzeit)',
  title: { de: 'Unbestimmte Laufzeit', en: 'Indefinite duration' },
  decides: duration,
  of: ['agreement'],
  de: 'Der Vertrag läuft auf unbestimmte Zeit, bis eine Partei kündigt.',
  en: 'The agreement runs for an indefinite time, until a party gives notice.',
  where: {},
  given: { concluded, agreed: concludedOn, end: agreedEnd },
  provided: ({ concluded: on, agreed, end }) =>
    all(
      (on ?? agreed) !== undefined || no('Es ist kein Vertrag geschlossen.', 'No agreement is concluded.'),
      end === undefined || no('Ein Ende steht fest.', 'An end has been fixed.'),
    ),
  then: () => 'indefinite',
  examples: {
    'since registration, and years later': [
      { concluded: '2026-05-04', agreed: undefined, end: undefined },
      'indefinite',
    ],
    'also where only billing was agreed': [
      { concluded: undefined, agreed: '2026-05-04', end: undefined },
      'indefinite',
    ],
    'not once an end is fixed': [{ concluded: '2026-05-04', agreed: undefined, end: endOfDay('2026-12-31') }],
    'nor before': [{ concluded: undefined, agreed: undefined, end: undefined }],
  },
  claims: ['q.agb.2.9.1a'],
  reading: 'Billing periods are no terms: nothing has to be renewed.',
})

export const machineReadable = undertaking({
  ref: '§ 2.9.1 S. 5',
  title: { de: 'Herausgabe in maschinenlesbarer Form', en: 'Release in machine-readable form' },
  de: 'Auf Verlangen gibt der Anbieter dem Kunden seine Daten nach dem Ende maschinenlesbar heraus, soweit das technisch möglich ist.',
  en: 'On request the provider releases the customer’s data to it after the end in machine-readable form, as far as that is technically possible.',
  where: {},
  claims: ['q.agb.2.9.1e'],
  asks: [{ of: 'releaseData', what: 'form' }],
  undertaking: { who: 'provider', duty: 'releaseData' },
  reading:
    'No period is named. Art. 25 of Regulation (EU) 2023/2854 gives at least thirty days to retrieve data when switching; a demand received in time holds erasure back (§ 3.4).',
})

export const releaseIsPaidFor = asLongAs({
  ref: '§ 2.9.1 S. 6',
  title: { de: 'Vergütung der Herausgabe', en: 'Pay for the release' },
  decides: charging,
  de: '{service} nach dem Ende ist im Entgelt nicht enthalten; die Parteien vereinbaren dafür eine Vergütung nach Aufwand.',
  en: '{service} after the end is not included in the fee; the parties agree on pay by effort for it.',
  where: { service: oneOf('Die Herausgabe der Daten', 'The release of data', 'hand-over of data') },
  given: { asked: extraWork, end: agreedEnd },
  provided: ({ asked, end }, { service }) =>
    all(
      service.has(asked?.service) || no('Es geht nicht um die Herausgabe.', 'It is not about the release.'),
      end !== undefined || no('Ein Ende des Vertrags steht nicht fest.', 'No end of the agreement has been fixed.'),
    ),
  then: () => 'by agreement',
  examples: {
    'with an end in sight': [{ asked: { service: 'hand-over of data' }, end: endOfDay('2026-12-31') }, 'by agreement'],
    'in an agreement that goes on § 3.4 decides': [{ asked: { service: 'hand-over of data' }, end: undefined }],
    'support stays support': [{ asked: { service: 'support' }, end: endOfDay('2026-12-31') }],
  },
  claims: ['q.agb.2.9.1f'],
  reading:
    'Without an agreement nothing is charged, and the data are released all the same. From 12 January 2027 Art. 29 of Regulation (EU) 2023/2854 forbids charges for switching: then the law beside these terms goes first.',
})

const isCauseSufficient = say('Trägt der wichtige Grund?', 'Is the cause sufficient?', {})

export const terminationForCause = clause({
  ref: '§ 2.9.2 (Recht)',
  title: { de: 'Kündigung aus wichtigem Grund', en: 'Termination for cause' },
  when: 'terminationReceived',
  de: 'Aus wichtigem Grund kann jede Partei {end} kündigen; ob der Grund trägt, entscheidet ein Mensch.',
  en: 'For cause either party may terminate {end}; whether the cause is sufficient a person decides.',
  where: { end: immediately },
  provided: ({ ground, scope }) =>
    all(
      ground === 'for cause' || no('Keine Kündigung aus wichtigem Grund.', 'Not for cause.'),
      scope === undefined ||
        scope === 'agreement' ||
        no('Nicht der Vertrag im Ganzen ist gekündigt.', 'It is not the agreement as a whole.'),
    ),
  then: ({ id, at }, { end }) => [ends(end.at(at)), asks(id, isCauseSufficient)],
  examples: {
    'it waits for a decision': [
      { id: 7, ground: 'for cause', at: instantOf('2026-02-10T11:00') },
      [ends(inCourseOf(instantOf('2026-02-10T11:00'))), asks(7, isCauseSufficient)],
    ],
    'an ordinary notice needs none': [{ id: 7, ground: 'ordinary' }, []],
    'the processing agreement has a rule of its own': [{ id: 7, ground: 'for cause', scope: 'avv' }, []],
    'the processing agreement alone has a rule of its own': [{ id: 7, ground: 'for cause', scope: 'avv' }, []],
  },
  claims: ['q.agb.2.9.2a'],
  reading:
    'A warning or period first, and a notice within a reasonable time (§ 314 (2), (3) BGB): whoever decides looks at that. If the cause is accepted the end works as of receipt.',
})

export const insolvency = undertaking({
  ref: '§ 2.9.2 Nr. 1',
  title: { de: 'Wichtiger Grund: Insolvenz', en: 'Cause: insolvency' },
  de: 'Ein wichtiger Grund für den Anbieter liegt vor, wenn über das Vermögen des Kunden die Insolvenz beantragt oder ihre Eröffnung mangels Masse abgelehnt ist; vor einer Kündigung wird geprüft, ob das Gesetz sie zulässt.',
  en: 'The provider has cause if insolvency over the assets of the customer has been applied for or opening it was refused for want of assets; before a notice it is checked whether the law allows one.',
  where: {},
  claims: ['q.agb.2.9.2b'],
  undertaking: { who: 'provider', duty: 'examineInsolvency' },
  reading:
    'Opening for want of assets can only mean that it was refused. Such clauses may be void (§ 119 InsO): nothing follows by itself.',
  mend: {
    de: '„Eröffnung mangels Masse“ meint die Ablehnung der Eröffnung; so sollte es dastehen.',
    en: '"Opening for want of assets" means that opening was refused; it should say so.',
  },
})

export const infringement = undertaking({
  ref: '§ 2.9.2 Nr. 3',
  title: { de: 'Wichtiger Grund: Rechtsverletzung', en: 'Cause: infringement' },
  de: 'Ein wichtiger Grund liegt vor, wenn der Kunde mit der Software Gesetze oder Urheber-, Schutz- oder Namensrechte Dritter verletzt; der Anbieter hält den Befund fest und hört den Kunden an.',
  en: 'There is cause if the customer with the software violates laws or copyrights, industrial property or naming rights of others; the provider records the finding and hears the customer.',
  where: {},
  claims: ['q.agb.2.9.2d'],
  undertaking: { who: 'provider', duty: 'examineInfringement' },
})

export const unlawfulUse = undertaking({
  ref: '§ 2.9.2 Nr. 4',
  title: { de: 'Wichtiger Grund: rechtswidrige Nutzung', en: 'Cause: unlawful use' },
  de: 'Auch jede andere rechtswidrige Nutzung der Software kann ein wichtiger Grund sein; der Anbieter prüft, was er erfährt.',
  en: 'Any other unlawful use of the software may be cause too; the provider examines what it learns.',
  where: {},
  claims: ['q.agb.2.9.2e'],
  undertaking: { who: 'provider', duty: 'examineInfringement' },
  reading: 'The list is not exhaustive.',
})
