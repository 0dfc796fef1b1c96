import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../money/e-invoice/check.ts'
import { knownRules, unbreakable } from '../money/e-invoice/known-rules.ts'
import { root } from './files.ts'

// Writes docs/business-rules.md from the sources: node_modules/.bin/node tools/business-rules-page.ts

/** docs/business-rules.md as it should be now. */
export function businessRulesPage(): string {
  const all = Object.values(knownRules).flat()
  const sections = Object.entries(knownRules).map(([family, ids]) =>
    [
      `## ${family}`,
      '',
      '| rule | how it is kept | English | German |',
      '| --- | --- | --- | --- |',
      ...ids.map(rowOf),
      '',
    ].join('\n'),
  )
  const checked = all.filter((id) => rules.some((rule) => rule.id === id)).length
  return [
    '# Business rules of e-invoices',
    '',
    `The lists of EN 16931 and of XRechnung name ${all.length} business rules. ${checked} of them are checked by name on each invoice before it gets its`,
    'number, each proven by an invoice that breaks it (`money/e-invoice/check.test.ts`); one that breaks any is set aside. The other',
    `${all.length - checked} can not be broken by an invoice of this program, for the reason that stands there. This page is written from the sources; a test`,
    'holds it to them, and to the lists. What the official Schematron adds beside them (rules of Peppol and of the extension of XRechnung) is not',
    'listed here. [Invoices](invoices.md) tells the rest.',
    '',
    ...sections,
  ].join('\n')
}

function rowOf(id: string): string {
  const checked = rules.find((rule) => rule.id === id)
  if (checked) {
    const who = checked.only === undefined ? 'checked' : `checked for ${checked.only}`
    return `| ${id} | ${who} | ${cell(checked.says.en)} | ${cell(checked.says.de)} |`
  }
  const kept = unbreakable.find((row) => row.rules.includes(id))
  return `| ${id} | can not be broken | ${cell(kept?.because ?? '')} | |`
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

if (import.meta.main) writeFileSync(join(root, 'docs', 'business-rules.md'), businessRulesPage())
