import { accessInWords } from '../engine/coming.ts'
import type { Program } from '../engine/program.ts'
import type { Said } from '../grammar/said.ts'
import type { Matter } from '../grammar/standing.ts'
import { actInWords } from './acts.ts'
import { topicInWords } from './subjects.ts'
import { shownInWords } from './values.ts'

/** What two programs say otherwise of one agreement, in its plain form. */
export interface SaidOtherwise {
  readonly kind: 'decided' | 'duty' | 'owed'
  readonly about: string
  readonly from: string | null
  readonly to: string | null
}

/** The same as a person reads it: `set the access: suspended until now, then open`. */
export function changeInWords(program: Program, { kind, about, from, to }: SaidOtherwise): Said {
  if (kind === 'owed')
    return {
      de: `Geschuldet wird anderes, nun: ${to || 'nichts'}`,
      en: `Something else is owed, now: ${to || 'nothing'}`,
    }
  const [first = '', ...rest] = about.split(' ')
  const matter = kind === 'decided' ? matterNamed(program, first) : undefined
  const topic =
    kind === 'duty' ? actInWords(first) : topicInWords(program, matter ?? { de: first, en: first }, rest.join(' '))
  const value = (shown: string | null): Said =>
    first === 'setAccess' ? accessInWords(shown ?? '') : shownInWords(matter, shown ?? '')
  const turned = turn(from && value(from), to && value(to))
  return { de: `${topic.de}: ${turned.de}`, en: `${topic.en}: ${turned.en}` }
}

function turn(before: Said | null | '', after: Said | null | ''): Said {
  if (!after) return { de: `nicht mehr ${before ? before.de : ''}`, en: `no longer ${before ? before.en : ''}` }
  if (!before) return { de: `künftig ${after.de}`, en: `${after.en} from now on` }
  return { de: `bisher ${before.de}, künftig ${after.de}`, en: `${before.en} until now, then ${after.en}` }
}

const matterNamed = (program: Program, name: string): Matter<unknown> | undefined =>
  [...program.deciding.keys()].find((decided) => decided.name === name) as Matter<unknown> | undefined
