import type { ToldKind } from '../../terms/grammar/fact.ts'

/**
 * Words that hint at what a piece of post declares, in whatever language it is written. It is a hint for the person who reads it
 * and nothing else: nothing follows from it, and an "I do not want to give notice" is hinted at like one that does.
 */
const hints: readonly (readonly [ToldKind, RegExp])[] = [
  ['terminationReceived', /\bk(ü|ue)ndig|\bterminat(e|ion|ing)|\bnotice of termination|\bgive notice|\bcancel/i],
  ['withdrawalReceived', /\bwiderruf|\bwithdraw/i],
  ['objectionReceived', /\bwiderspr(e|u)ch|\bwiderspreche|\bobject(ion|s|ing)?\b/i],
  ['consentReceived', /\bzustimm|\beinwillig|\bconsent|\bagree to/i],
  ['instructionReceived', /\bweisung|\bweisen .{0,40} an\b|\binstruct(ion|s)?\b/i],
  ['applicationReceived', /\bantrag\b|\bapplication\b/i],
]

/** The kind of fact that a text seems to tell; undefined where it hints at none, or at several. A subject says more than a text. */
export function proposedKind(subject: string, text: string): ToldKind | undefined {
  return onlyOne(kindsIn(subject)) ?? (kindsIn(subject).length > 1 ? undefined : onlyOne(kindsIn(text)))
}

const kindsIn = (text: string): readonly ToldKind[] => hints.filter(([, hint]) => hint.test(text)).map(([kind]) => kind)
const onlyOne = (kinds: readonly ToldKind[]): ToldKind | undefined => (kinds.length === 1 ? kinds[0] : undefined)
