import type { DriveOverview } from '../../api/drive/overview.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import { sizeIn } from '../../terms/words/size.ts'
import { longDay } from '../language/times.ts'
import { isUnbounded } from './is-unbounded.ts'

const states: Readonly<Record<Exclude<DriveOverview['state'], 'open'>, Said>> = {
  'read-only': { de: 'Nur lesen', en: 'Read only' },
  closed: { de: 'Geschlossen', en: 'Closed' },
  'export-only': { de: 'Nur noch zum Mitnehmen', en: 'Only to be taken along' },
}

/** How the drive stands and why; what is used of it, if that is all there is to say. */
export function sentenceOf({ state, why, usage }: DriveOverview): Said {
  const inBoth = (tell: (language: Language) => string): Said => ({ de: tell('de'), en: tell('en') })
  if (state !== 'open') {
    return inBoth((language) => {
      const says = states[state][language]
      if (why === null) return `${says}.`
      const since = why.since && `${language === 'de' ? 'seit' : 'since'} ${longDay(why.since, language)}`
      return `${[says, since].filter(Boolean).join(' ')}: ${why.ref} ${why.title[language]}.`
    })
  }
  if (!usage) return { de: 'Das Laufwerk ist offen.', en: 'The drive is open.' }
  const { used, quota } = usage
  if (isUnbounded(quota))
    return inBoth((language) =>
      language === 'de' ? `Belegt sind ${sizeIn(used, 'de')}.` : `${sizeIn(used, 'en')} are used.`,
    )
  return inBoth((language) =>
    language === 'de'
      ? `Belegt sind ${sizeIn(used, 'de')} von ${sizeIn(quota, 'de')}.`
      : `${sizeIn(used, 'en')} of ${sizeIn(quota, 'en')} are used.`,
  )
}
