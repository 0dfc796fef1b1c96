import { Refused } from '../problem.ts'

export const checkpointUnknown = (size?: number): Refused =>
  new Refused('CHECKPOINT_UNKNOWN', {
    seen:
      size === undefined
        ? { de: 'Es ist noch kein Prüfpunkt unterschrieben', en: 'No checkpoint is signed yet' }
        : {
            de: `Einen Prüfpunkt mit ${size} Einträgen gibt es nicht`,
            en: `There is no checkpoint of ${size} entries`,
          },
    expected: {
      de: 'innerhalb einer Minute nach jedem Fakt wird einer unterschrieben',
      en: 'one is signed within a minute of each fact',
    },
    remedy: { de: 'Fragen Sie in einer Minute wieder', en: 'Ask again in a minute' },
  })

export const tileUnknown = (path: string): Refused =>
  new Refused('TILE_UNKNOWN', {
    seen: { de: `Unter ${path} liegt keine Kachel`, en: `There is no tile at ${path}` },
    expected: {
      de: 'Kacheln des Protokolls nach C2SP tlog-tiles, so weit der Prüfpunkt reicht; Einträge gibt es nur als Hashwerte',
      en: 'tiles of the log as C2SP tlog-tiles has them, as far as the checkpoint reaches; entries are there as hashes alone',
    },
    remedy: { de: 'Lesen Sie zuerst den Prüfpunkt', en: 'Read the checkpoint first' },
  })

export const timeStampUnknown = (): Refused =>
  new Refused('TIME_STAMP_UNKNOWN', {
    seen: {
      de: 'Diese Stelle hat diesen Prüfpunkt nicht gestempelt',
      en: 'That authority has not stamped that checkpoint',
    },
    expected: { de: 'die Seite „Nachweise“ nennt alle', en: 'the page "Proof" names them all' },
    remedy: { de: 'Laden Sie die Seite neu', en: 'Load the page again' },
  })

export const factNotProven = (number: number): Refused =>
  new Refused('FACT_NOT_PROVEN', {
    seen: {
      de: `Für Eintrag Nr. ${number} gibt es hier keinen Nachweis`,
      en: `There is no proof here of entry number ${number}`,
    },
    expected: {
      de: 'jeder Eintrag des Verlaufs hat einen, sobald er unterschrieben ist',
      en: 'each entry of the history has one as soon as it is signed',
    },
    remedy: {
      de: 'Prüfen Sie die Nummer, und fragen Sie in einer Minute wieder',
      en: 'Check the number, and ask again in a minute',
    },
  })

export const noWitnessHere = (): Refused =>
  new Refused('NO_WITNESS_HERE', {
    seen: { de: 'Diese Installation ist für kein Protokoll Zeuge', en: 'This installation is a witness of no log' },
    expected: { de: 'wer Zeuge ist, sagt --witness-for', en: 'whoever is a witness says so by --witness-for' },
    remedy: { de: 'Fragen Sie den Betreiber', en: 'Ask the operator' },
  })
