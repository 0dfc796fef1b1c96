import { clause } from '../../../../grammar/clause.ts'
import { must } from '../../../../grammar/outcome.ts'
import { measure } from '../../../../grammar/statement.ts'

export const unrecoverable = measure({
  ref: 'Nr. 5.1 S. 1',
  title: { de: 'Löschung ohne Wiederherstellung', en: 'Erasure beyond recovery' },
  de: 'Löschbare elektronische Datenträger wie Festplatten, USB-Sticks, Disketten und Bänder werden so gelöscht, dass sich nichts wiederherstellen lässt.',
  en: 'Erasable electronic media such as hard disks, USB sticks, floppy disks and tapes are erased so that nothing can be restored.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Protokoll der Löschung', en: 'record of erasure' },
  },
  claims: ['q.anh2.5.1a'],
})

export const irreversibleRemoval = measure({
  ref: 'Nr. 5.1 S. 2',
  title: { de: 'Entfernung aus Datenbanken', en: 'Removal from databases' },
  de: 'Aus Datenbanken, Dateisystemen und anderen löschbaren Speichern werden Daten dauerhaft und unumkehrbar entfernt.',
  en: 'Data are removed lastingly and irreversibly from databases, file systems and other erasable storage.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Vernichtung der Schlüssel, Löschprobe', en: 'destruction of the keys, deletion test' },
  },
  claims: ['q.anh2.5.1b'],
})

export const shredding = measure({
  ref: 'Nr. 5.1 S. 3',
  title: { de: 'Vernichtung von Papier', en: 'Shredding' },
  de: 'Papier und andere nicht löschbare Träger werden nach Stufe 3 der DIN 32757 oder gleichwertig vernichtet.',
  en: 'Paper and other media that cannot be erased are shredded at level 3 of DIN 32757 or equally.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Bescheinigung der Vernichtung', en: 'certificate of destruction' },
  },
  claims: ['q.anh2.5.1c'],
  mend: {
    de: 'DIN 32757 ist durch DIN 66399 ersetzt; die Stufe ist mit dem Datenschutzbeauftragten neu zu bestimmen.',
    en: 'DIN 32757 has been replaced by DIN 66399; the level is to be set anew with the data protection officer.',
  },
})

export const degaussing = measure({
  ref: 'Nr. 5.1 S. 4',
  title: { de: 'Defekte Magnetträger', en: 'Defective magnetic media' },
  de: 'Defekte magnetische Träger, die sich nicht zerstören lassen, werden mit einem zugelassenen Gerät nach DIN 33858 gelöscht.',
  en: 'Defective magnetic media that cannot be destroyed are erased with an approved device under DIN 33858.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Protokoll mit Gerät und Seriennummer', en: 'record of device and serial number' },
  },
  claims: ['q.anh2.5.1d'],
})

export const logOfErasure = clause({
  ref: 'Nr. 5.2',
  title: { de: 'Protokoll der Löschung', en: 'Log of erasure' },
  when: 'personalDataErased',
  de: 'Löschungen werden für die Dauer des Auftrags mit Gegenstand, Zeit, Verfahren und Person protokolliert; die letzte nach seinem Ende wird dem Kunden nachgewiesen.',
  en: 'Erasures are logged for the term of the order with what, when, how and by whom; the last one after its end is proven to the customer.',
  where: {},
  then: () => must('provider', 'proveErasure', 'contents'),
  examples: { 'once all is gone': [{}, must('provider', 'proveErasure', 'contents')] },
  asks: [{ of: 'proveErasure', what: 'content' }],
  claims: ['q.anh2.5.2'],
  reading:
    'The last erasure comes after the term, so that literally nobody would log it: it is logged as well, and the proof is handed over without content.',
})
