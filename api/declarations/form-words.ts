import type { Walk } from '../../terms/engine/walk.ts'
import type { Declaration } from '../../terms/grammar/fact.ts'
import { anyForm, media } from '../../terms/grammar/form.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { choiceInWords } from '../../terms/words/fields.ts'
import { type Reason, reasonsInWords } from '../../terms/words/reasons.ts'

/** The form that a declaration needs, and whether the portal is one. */
export interface ShownForm {
  /** As a sentence: what is asked for, and how that is met. */
  readonly says: Said
  readonly portalMeetsIt: boolean
  /** The ways of sending that meet it, in words. */
  readonly ways: readonly Said[]
  /** The clause that asks for it; none where any form will do. */
  readonly reasons: readonly Reason[]
}

/** @param walk where the declaration would be received */
export function formInWords(walk: Walk, declaration: Declaration): ShownForm {
  const asked = walk.formOf(declaration),
    form = asked?.value ?? anyForm
  const ways = media.filter((medium) => form.isMetBy(medium) === true && medium !== 'telephone')
  const portalMeetsIt = ways.includes('portal'),
    inWords = ways.map((medium) => choiceInWords('terminationReceived', medium))
  return {
    says: sentenceOf(form, portalMeetsIt, inWords, asked !== undefined),
    portalMeetsIt,
    ways: inWords,
    reasons: asked ? reasonsInWords(walk.program, [asked.because]).slice(0, 1) : [],
  }
}

function sentenceOf({ de, en }: Said, portalMeetsIt: boolean, ways: readonly Said[], isAsked: boolean): Said {
  if (!isAsked)
    return {
      de: 'Eine Form ist nicht verlangt. Was Sie hier absenden, geht in Textform zu.',
      en: 'No form is asked for. What you send here is received in text form.',
    }
  if (portalMeetsIt)
    return {
      de: `Verlangt ist: ${de}. Was Sie hier absenden, erfüllt das.`,
      en: `Asked for: ${en}. What you send here meets that.`,
    }
  return {
    de: `Verlangt ist: ${de}. Von hier aus geht das nicht. Drucken Sie das Schreiben, unterschreiben Sie es, und schicken Sie es so: ${ways.map((way) => way.de).join(', ')}.`,
    en: `Asked for: ${en}. That cannot be done from here. Print the letter, sign it, and send it as: ${ways.map((way) => way.en).join(', ')}.`,
  }
}
