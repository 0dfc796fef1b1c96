import { showInstant } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import type { Verdict } from './verdict.ts'

/** What is proven, and what is not, in one sentence each: whoever reads nothing else has read the limits. */
export function sentenceOf(verdict: Verdict): { readonly proven: Said; readonly notProven: Said } {
  return { proven: provenBy(verdict), notProven: notProvenBy(verdict) }
}

function provenBy({ findings, ...verdict }: Verdict): Said {
  if (findings.length > 0 || verdict.size === null) {
    return {
      de: `Nichts ist bewiesen: ${findings.length === 0 ? 'Es gibt noch keinen Prüfpunkt' : 'Es steht anderes da als unterschrieben wurde'}.`,
      en: `Nothing is proven: ${findings.length === 0 ? 'there is no checkpoint yet' : 'what is there is not what was signed'}.`,
    }
  }
  const what = whatOf(verdict)
  const time = timeOf(verdict)
  const seen = verdict.witnesses.join(', ')
  const beside = besideFacts(verdict)
  return {
    de: `Bewiesen: ${what.de}, unterschrieben vom Schlüssel des Protokolls ${verdict.origin}${time.de}${seen ? `, gesehen von ${seen}` : ''}${beside.de}.`,
    en: `Proven: ${what.en}, signed by the key of the log ${verdict.origin}${time.en}${seen ? `, seen by ${seen}` : ''}${beside.en}.`,
  }
}

function besideFacts({ bundle, papers: ofHouse }: Omit<Verdict, 'findings'>): Said {
  if (bundle === undefined) return papersOfHouse(ofHouse)
  const { bound, papers, papersInLog, madeAt } = bundle
  const at = showInstant(Date.parse(madeAt))
  const inLog =
    papersInLog === 0
      ? { de: '', en: '' }
      : {
          de: ` (${papersInLog} mit ihrem Hashwert in einem Fakt)`,
          en: ` (${papersInLog} with their digest in a fact)`,
        }
  return {
    de: `; die Worte von ${bound} davon, wie sie versiegelt wurden; ${papers} ${papers === 1 ? 'Papier' : 'Papiere'}${inLog.de} und alle übrigen Dateien, wie sie am ${at} herausgegeben wurden`,
    en: `; the words of ${bound} of them as they were sealed; ${papers} ${papers === 1 ? 'paper' : 'papers'}${inLog.en} and all other files as they were handed out on ${at}`,
  }
}

function papersOfHouse(papers: Verdict['papers']): Said {
  if (papers === undefined || papers.inJournal === 0) return { de: '', en: '' }
  const { inJournal, areOpened } = papers
  const are = areOpened
    ? { de: 'wie sie ausgestellt wurden', en: 'as they were issued' }
    : {
        de: 'nach ihrem Hashwert allein (der Hauptschlüssel fehlt)',
        en: 'by their digest alone (the master key is missing)',
      }
  return {
    de: `; ${inJournal} ${inJournal === 1 ? 'Papier' : 'Papiere'}, ${are.de}`,
    en: `; ${inJournal} ${inJournal === 1 ? 'paper' : 'papers'}, ${are.en}`,
  }
}

function whatOf({ what, facts, agreement, size, isSelection }: Omit<Verdict, 'findings'>): Said {
  const [manyDe, manyEn] = facts === 1 ? ['1 Fakt', '1 fact'] : [`${facts} Fakten`, `${facts} facts`]
  if (what === 'proof')
    return {
      de: `dieser Fakt des Vertrags ${agreement} steht unverändert im Protokoll (${size} Einträge)`,
      en: `this fact of agreement ${agreement} stands unchanged in the log (${size} entries)`,
    }
  if (isSelection)
    return {
      de: `${manyDe} des Vertrags ${agreement}, die ausgewählt wurden, unverändert und in dieser Reihenfolge (Protokoll mit ${size} Einträgen)`,
      en: `${manyEn} of agreement ${agreement} that were chosen, unchanged and in this order (log of ${size} entries)`,
    }
  if (what === 'export' || what === 'bundle')
    return {
      de: `${manyDe} des Vertrags ${agreement}, unverändert, in dieser Reihenfolge und lückenlos (Protokoll mit ${size} Einträgen)`,
      en: `${manyEn} of agreement ${agreement}, unchanged, in this order and without a gap (log of ${size} entries)`,
    }
  return {
    de: `${manyDe} dieser Installation, unverändert und in dieser Reihenfolge, bis zum Eintrag ${size}`,
    en: `${manyEn} of this installation, unchanged and in this order, up to entry ${size}`,
  }
}

function timeOf({ stamps, facts }: Omit<Verdict, 'findings'>): Said {
  if (stamps.latestAt === null) return { de: '', en: '' }
  const [at, who] = [showInstant(stamps.latestAt), stamps.by.join(', ')]
  const [de, en] = stamps.facts >= facts ? ['alle', 'all'] : [`die ersten ${stamps.facts}`, `the first ${stamps.facts}`]
  return { de: `, ${de} spätestens am ${at} (${who})`, en: `, ${en} at the latest on ${at} (${who})` }
}

/** The limits of every proof of this kind, and those of this one. */
function notProvenBy({ what, keyIsNamed, stamps, witnesses, bundle, papers }: Verdict): Said {
  const limits: Said[] = [
    ...(keyIsNamed
      ? []
      : [
          {
            de: 'dass der Schlüssel der des Anbieters ist (nennen Sie ihn mit --key)',
            en: 'that the key is the provider’s (name it with --key)',
          },
        ]),
    ...(stamps.good > 0
      ? [
          {
            de: `dass kein Zertifikat der Zeitstempelstelle widerrufen war${stamps.lists ? ', außer soweit die genannten Sperrlisten es sagen' : ''}`,
            en: `that no certificate of the time stamp authority was revoked${stamps.lists ? ', other than as the lists say that were named' : ''}`,
          },
        ]
      : [
          stamps.unjudged > 0
            ? {
                de: `seit wann es so ist (${stamps.unjudged} Zeitstempel liegen bei; nennen Sie mit --roots, wem Sie trauen)`,
                en: `since when it is so (${stamps.unjudged} time stamps are there; name by --roots whom you trust)`,
              }
            : { de: 'seit wann es so ist (kein Zeitstempel)', en: 'since when it is so (no time stamp)' },
        ]),
    ...(witnesses.length > 0
      ? []
      : [
          {
            de: 'dass niemandem ein anderes Protokoll gezeigt wurde (kein Zeuge)',
            en: 'that nobody was shown another log (no witness)',
          },
        ]),
    ...olderPapers(bundle ? bundle.papers - bundle.papersInLog : (papers?.all ?? 0) - (papers?.inJournal ?? 0)),
    ...limitsOf(bundle),
    ...(what === 'export' || what === 'bundle'
      ? [
          {
            de: 'dass der Anbieter nichts verschweigt, was nie eingetragen wurde',
            en: 'that the provider withholds nothing that was never entered',
          },
        ]
      : []),
    what === 'bundle'
      ? { de: 'dass wahr ist, was eingetragen wurde', en: 'that what was entered is true' }
      : {
          de: 'dass wahr ist, was eingetragen wurde, und was Versiegeltes sagt',
          en: 'that what was entered is true, and what sealed content says',
        },
  ]
  return {
    de: `Nicht bewiesen: ${limits.map(({ de }) => de).join('; ')}.`,
    en: `Not proven: ${limits.map(({ en }) => en).join('; ')}.`,
  }
}

function limitsOf(bundle: Verdict['bundle']): readonly Said[] {
  if (bundle === undefined) return []
  const { unbound, closed } = bundle
  return [
    ...(unbound === 0
      ? []
      : [{ de: `die Worte von ${unbound} älteren Fakten`, en: `the words of ${unbound} older facts` }]),
    ...(closed === 0
      ? []
      : [
          {
            de: `was ${closed} Fakten sagen, deren Worte gelöscht oder nicht für Sie bestimmt sind`,
            en: `what ${closed} facts say whose words are erased or not meant for you`,
          },
        ]),
  ]
}

/** Papers without a receipt that names them: their digest stands beside them alone. */
function olderPapers(many: number): readonly Said[] {
  if (many === 0) return []
  return [
    {
      de: `dass ${many} ${many === 1 ? 'Papier' : 'Papiere'} schon früher so ${many === 1 ? 'aussah' : 'aussahen'} (aufbewahrt, bevor Quittungen den Hashwert nannten, oder noch nicht quittiert)`,
      en: `that ${many} ${many === 1 ? 'paper' : 'papers'} looked like this earlier (kept before receipts named the digest, or not receipted yet)`,
    },
  ]
}
