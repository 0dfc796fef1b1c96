import { keptByLaw, type RetentionRule } from '../../duties/erasure/retention.ts'
import type { Blocked } from '../../papers/kept/blocked.ts'
import type { Paper } from '../../papers/kept/paper.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import { Refused } from '../problem.ts'
import { titleOf } from './title.ts'

export const paperUnknown = (paper: string): Refused =>
  new Refused('PAPER_UNKNOWN', {
    seen: { de: `Ein Papier ${paper} gibt es hier nicht`, en: `There is no paper ${paper} here` },
    expected: { de: 'ein Papier gehört zu einem Vertrag', en: 'a paper belongs to an agreement' },
    remedy: { de: 'Laden Sie die Liste neu', en: 'Load the list again' },
  })

export function paperErased(paper: Paper): Refused {
  const { de, en } = titleOf(paper)
  const number = paper.number ? ` ${paper.number}` : ''
  return new Refused('PAPER_ERASED', {
    seen: { de: `„${de}${number}“ ist gelöscht`, en: `'${en}${number}' is erased` },
    expected: {
      de: `geblieben ist der Hashwert der Datei, ${paper.digest}: wer eine Kopie hat, kann sie damit vergleichen`,
      en: `what stays is the digest of the file, ${paper.digest}: whoever has a copy can compare it`,
    },
    remedy: { de: 'Fragen Sie, wer eine Kopie aufbewahrt hat', en: 'Ask whoever has kept a copy' },
  })
}

export function paperBlocked(paper: Paper, { until, rule }: Blocked): Refused {
  const { de, en } = titleOf(paper)
  const number = paper.number ? ` ${paper.number}` : ''
  const kept = keptByLaw[rule as RetentionRule]
  return new Refused('PAPER_BLOCKED', {
    seen: {
      de: `„${de}${number}“ ist gesperrt bis zum ${dayInWords(until).de} und wird dann gelöscht`,
      en: `'${en}${number}' is blocked until ${dayInWords(until).en} and erased then`,
    },
    expected: {
      de: `aufbewahrt wird es nur noch, weil das Gesetz es verlangt (${kept.says.de}: ${kept.law})`,
      en: `it is kept only because law asks for it (${kept.says.en}: ${kept.law})`,
    },
    remedy: {
      de: 'Die Verwaltung oder der Datenschutzbeauftragte öffnet es mit einem Grund; der Grund wird festgehalten',
      en: 'The administrator or the data protection officer opens it with a reason; the reason is kept',
    },
  })
}

export function paperUnopened(paper: Paper): Refused {
  const { de, en } = titleOf(paper)
  return new Refused('PAPER_UNOPENED', {
    seen: { de: `„${de}“ liegt ungeöffnet im Postfach`, en: `'${en}' lies unopened in the post box` },
    expected: {
      de: 'mit dem Öffnen geht ein Brief zu; das geschieht nicht nebenbei',
      en: 'by opening it a letter is received; that does not happen by the way',
    },
    remedy: {
      de: 'Wer Briefe für den Kunden empfängt, öffnet ihn im Postfach',
      en: 'Whoever receives letters for the customer opens it in the post box',
    },
  })
}

export const noPaper = (): Refused =>
  new Refused('DUTY_MEANS_NO_PAPER', {
    seen: { de: 'Diese Pflicht führt kein Papier aus', en: 'No paper carries out this duty' },
    expected: { de: 'Briefe und Rechnungen zeigen sich vorab', en: 'letters and invoices show themselves beforehand' },
    remedy: { de: 'Sehen Sie den Vorgang an', en: 'Look at the case' },
  })
