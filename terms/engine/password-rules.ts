import type { Instant } from '../grammar/day.ts'
import type { Terms } from '../grammar/document.ts'
import { passwordRule } from '../grammar/matters/accounts.ts'
import { type Aspect, aspects, type PasswordRule } from '../grammar/password-rule.ts'
import type { Because } from './because.ts'
import { compile, DefectOfTerms, type Program } from './program.ts'
import { replay } from './replay.ts'

/** What is asked of passwords in one respect, and the clause that asks it. */
export interface RuleInForce {
  readonly aspect: Aspect
  readonly rule: PasswordRule
  /** `Anhang 2 Nr. 1.2.6 (Länge)`. */
  readonly ref: string
  readonly because: Because
}

/**
 * The password rules of a provider's terms at an instant, each with its clause: the same for all its agreements, its
 * staff included, since measures are promised to everybody alike.
 *
 * @throws DefectOfTerms if a clause cannot be carried out: regular change is promised, but no interval is set
 * @example
 * passwordRules(q, instantOf('2026-05-04')).find(({ aspect }) => aspect === 'length')?.ref // 'Anhang 2 Nr. 1.2.6 (Länge)'
 */
export function passwordRules(terms: Terms | Program, at: Instant): readonly RuleInForce[] {
  const program = 'placed' in terms ? terms : compile(terms)
  const walk = replay(program, [], at)
  const rules = aspects.flatMap((aspect): RuleInForce[] => {
    const decided = walk.decision(passwordRule, aspect)
    return decided ? [{ aspect, rule: decided.value, ref: decided.because.ref, because: decided.because }] : []
  })
  const [clash] = walk.clashes
  if (clash) throw new DefectOfTerms(clash.says)
  return rules
}
