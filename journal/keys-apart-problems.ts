import { Refusal } from './refusal.ts'

export const copyDamaged = (): Refusal =>
  new Refusal({
    code: 'KEYS_COPY_DAMAGED',
    seen: {
      de: 'Die Kopie der Schlüssel ist verändert oder keine',
      en: 'The copy of the keys was changed, or is none',
    },
    expected: {
      de: 'sie endet mit der Zahl der Schlüssel und einer Prüfsumme, die stimmt',
      en: 'it ends with the number of keys and a digest that is right',
    },
    remedy: { de: 'Nehmen Sie die nächstältere Kopie', en: 'Take the copy before it' },
  })

export const copyCut = (): Refusal =>
  new Refusal({
    code: 'KEYS_COPY_CUT',
    seen: {
      de: 'Die Kopie der Schlüssel wurde nicht zu Ende geschrieben',
      en: 'The copy of the keys was not written to its end',
    },
    expected: {
      de: 'fehlte ein Schlüssel in ihr, gälte er als vernichtet',
      en: 'a key that is missing in it would count as destroyed',
    },
    remedy: { de: 'Nehmen Sie die nächstältere Kopie', en: 'Take the copy before it' },
  })

export const copyOfAnother = (): Refusal =>
  new Refusal({
    code: 'KEYS_COPY_OF_ANOTHER',
    seen: {
      de: 'Die Kopie der Schlüssel gehört zu einer anderen Installation',
      en: 'The copy of the keys is of another installation',
    },
    expected: {
      de: 'sie trägt das Zeichen der Datenbank, aus der sie kam',
      en: 'it bears the mark of the database that it came from',
    },
    remedy: {
      de: 'Nehmen Sie die Kopie, die bei dieser Sicherung liegt',
      en: 'Take the copy that lies with this backup',
    },
  })
