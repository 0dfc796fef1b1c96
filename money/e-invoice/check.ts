import type { EInvoice } from './invoice.ts'
import type { Rule } from './rule.ts'
import { codeRules } from './rules/code-lists.ts'
import { documentRules } from './rules/document.ts'
import { germanRules } from './rules/germany.ts'
import { totalsRules } from './rules/totals.ts'
import { vatRules } from './rules/vat-categories.ts'

/** Every business rule that an invoice of ours can break, in the order of the norm. */
export const rules: readonly Rule[] = [...documentRules, ...totalsRules, ...vatRules, ...codeRules, ...germanRules]

/**
 * The rules that an invoice breaks. One that breaks any does not leave: it is set aside with what has to be mended.
 *
 * @example brokenBy({ ...invoice, number: '' }).map(({ id }) => id) // ['BR-02']
 */
export const brokenBy = (invoice: EInvoice): readonly Rule[] =>
  rules.filter((rule) => (rule.only === undefined || rule.only === invoice.profile) && !rule.holds(invoice))
