import { dayAt } from '../grammar/day.ts'
import { dayNear } from '../grammar/day-in-words.ts'
import { end } from '../grammar/matters/agreement.ts'
import { access, content } from '../grammar/matters/services.ts'
import { Gross } from '../grammar/money.ts'
import type { Said } from '../grammar/said.ts'
import { accessInWords, type Coming, nextToCome, payableUntil, plainAmount } from './coming.ts'
import { wanted } from './duties.ts'
import type { Walk } from './walk.ts'

/** Where an agreement stands, for somebody who reads nothing else. */
export interface Sentence {
  /** `open`, `suspended, 119.00 in default`, `export only, ended on 28 February`. */
  readonly state: Said
  readonly next: Coming | undefined
  /** Both together: `open; next: 2 February, 59.50 due`. */
  readonly says: Said
}

/** Today's sentence about the agreement, where its walk stands; what comes next, if nothing else is told. */
export function sentenceOf(walk: Walk): Sentence {
  const state = stateOf(walk)
  const next = walk.stopped ? undefined : nextToCome(walk)
  if (!next) return { state, next, says: state }
  const on = dayNear(next.on, walk.dayNow)
  return {
    state,
    next,
    says: {
      de: `${state.de}; als Nächstes: ${on.de}, ${next.says.de}`,
      en: `${state.en}; next: ${on.en}, ${next.says.en}`,
    },
  }
}

function stateOf(walk: Walk): Said {
  if (walk.stopped) return { de: 'angehalten: ein Mensch muss es ansehen', en: 'stopped: a person must look at it' }
  return joined([serviceOf(walk), owedNow(walk), endOf(walk), erased(walk), undecided(walk)])
}

function serviceOf(walk: Walk): Said {
  const wantedAccess = wanted(walk).get(`${access.name}:services`)?.content
  if (wantedAccess) return accessInWords(wantedAccess)
  // Asking leaves a mark on whoever asks, so a copy is asked.
  const asked = walk.copy()
  if (walk.endings.has('agreement')) return { de: 'beendet', en: 'ended' }
  if (asked.first('activated')) return { de: 'in Kraft', en: 'in force' }
  if (asked.first('concluded'))
    return { de: 'geschlossen, noch nicht freigeschaltet', en: 'concluded, not yet activated' }
  if (asked.first('applicationRefused')) return { de: 'abgelehnt', en: 'refused' }
  if (asked.first('applicationAccepted')) return { de: 'angenommen', en: 'accepted' }
  if (asked.first('applicationReceived')) return { de: 'beantragt', en: 'applied for' }
  return { de: 'noch nichts geschehen', en: 'nothing has happened yet' }
}

function owedNow(walk: Walk): Said | undefined {
  const owed = walk.openItems.filter(({ who }) => who === 'customer')
  const inDefault = Gross.sum(owed.filter((item) => walk.isInDefault(item)).map(({ open }) => open))
  if (inDefault.isPositive) {
    const { de, en } = plainAmount(inDefault)
    return { de: `mit ${de} in Verzug`, en: `${en} in default` }
  }
  const due = Gross.sum(owed.filter((item) => payableUntil(item) <= walk.dayNow).map(({ open }) => open))
  if (!due.isPositive) return undefined
  const { de, en } = plainAmount(due)
  return { de: `${de} fällig`, en: `${en} due` }
}

function endOf(walk: Walk): Said | undefined {
  const endedAt = walk.endings.get('agreement')
  const on = endedAt === undefined ? walk.copy().decision(end, 'agreement')?.value.lastDay : dayAt(endedAt - 1)
  if (on === undefined) return undefined
  const { de, en } = dayNear(on, walk.dayNow)
  return endedAt === undefined
    ? { de: `endet am ${de}`, en: `ends on ${en}` }
    : { de: `beendet am ${de}`, en: `ended on ${en}` }
}

function erased(walk: Walk): Said | undefined {
  if (walk.copy().decision(content, 'contents')?.value !== 'erased') return undefined
  return { de: 'Inhalte gelöscht', en: 'contents erased' }
}

function undecided(walk: Walk): Said | undefined {
  if (walk.setAside.size === 0 && walk.clashes.length === 0) return undefined
  return { de: 'ein Mensch muss entscheiden', en: 'a person must decide' }
}

function joined(parts: readonly (Said | undefined)[]): Said {
  const said = parts.filter((part): part is Said => part !== undefined)
  return { de: said.map(({ de }) => de).join(', '), en: said.map(({ en }) => en).join(', ') }
}
