import { Refusal } from '../journal/intake/refusal.ts'
import type { RuleInForce } from '../terms/engine/password-rules.ts'
import { meets } from '../terms/grammar/password-rule.ts'
import type { Said } from '../terms/grammar/said.ts'
import { isPassword } from './password-hash.ts'
import { measure } from './password-strength.ts'

/** A password that somebody would like to have. */
export interface Candidate {
  readonly password: string
  /** Of the person, the company, the product: what a generic rule calls names. */
  readonly names: readonly string[]
  /** The hashes of the passwords that the person had, the one in use first. */
  readonly earlier: readonly string[]
  readonly hasSecondFactor: boolean
}

/** One rule that a password does not meet: the clause that asks, what it asks, and what was seen. */
export interface NotMet {
  readonly ref: string
  readonly rule: Said
  readonly because: Said
}

/** Of earlier passwords no more are compared than any clause asks for; each takes a fraction of a second. */
const remembered = (rules: readonly RuleInForce[]): number =>
  Math.max(-1, ...rules.map(({ rule }) => (rule.is === 'history' ? rule.last : -1))) + 1

/**
 * Judges a password by the rules in force; a rule that several providers share is named once for each clause.
 *
 * @returns every rule that is not met, in the order of the rules
 * @example
 * const [first] = await judge(passwordRules(q, now), { password: 'Password2026!', names: [], earlier: [], hasSecondFactor: false })
 * first?.ref // 'Anhang 2 Nr. 1.2.6 (Begriffe und Namen)'
 */
export async function judge(rules: readonly RuleInForce[], candidate: Candidate): Promise<readonly NotMet[]> {
  const { password, names, hasSecondFactor, earlier } = candidate
  const usedAgo = await placeAmong(earlier.slice(0, remembered(rules)), password)
  const measured = { ...(await measure(password, names)), hasSecondFactor, ...(usedAgo < 0 ? {} : { usedAgo }) }
  return rules.flatMap(({ ref, rule }) => {
    const answer = meets(rule, measured)
    return answer === true ? [] : [{ ref, rule: { de: rule.de, en: rule.en }, because: answer.toJSON() }]
  })
}

/** 0 if it is the first, -1 if it is none. Every one is compared, so that the time taken says nothing. */
async function placeAmong(hashes: readonly string[], password: string): Promise<number> {
  const same: boolean[] = []
  for (const hash of hashes) same.push(await isPassword(hash, password))
  return same.indexOf(true)
}

/**
 * @throws Refusal PASSWORD_RULE_NOT_MET naming every clause whose rule is not met
 */
export async function refuseUnlessMet(rules: readonly RuleInForce[], candidate: Candidate): Promise<void> {
  const notMet = await judge(rules, candidate)
  if (notMet.length > 0) throw passwordRuleNotMet(notMet)
}

const without = (sentence: string): string => sentence.replace(/\.$/, '')

export const passwordRuleNotMet = (notMet: readonly NotMet[]): Refusal<'PASSWORD_RULE_NOT_MET'> =>
  new Refusal({
    code: 'PASSWORD_RULE_NOT_MET',
    seen: {
      de: `Dieses Passwort geht nicht: ${notMet.map(({ ref, because }) => `${without(because.de)} (${ref})`).join('; ')}`,
      en: `This password cannot be taken: ${notMet.map(({ ref, because }) => `${without(because.en)} (${ref})`).join('; ')}`,
    },
    expected: {
      de: `verlangt ist: ${notMet.map(({ ref, rule }) => `${rule.de} (${ref})`).join('; ')}`,
      en: `asked for is: ${notMet.map(({ ref, rule }) => `${rule.en} (${ref})`).join('; ')}`,
    },
    remedy: {
      de: 'Wählen Sie ein anderes, am einfachsten ein langes aus einem Passwortspeicher',
      en: 'Choose another one, most easily a long one from a password manager',
    },
  })
