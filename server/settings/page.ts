import type { Setting } from './setting.ts'
import { settings } from './table.ts'

/** Where the table stands in docs/operating.md. */
export const marks = ['<!-- settings: written from server/settings/table.ts -->', '<!-- end of settings -->'] as const

/** The table of all settings as docs/operating.md holds it. */
export function settingsTable(): string {
  const rows = Object.values<Setting<unknown>>(settings).map(({ option, variable, usual, meaning }) => {
    const named = option ? `\`--${option}\`` : '–'
    return `| ${named} | \`${variable}\` | ${usual.en} | ${meaning.en} | ${meaning.de} (${usual.de}) |`
  })
  const head = ['| option | variable | otherwise | meaning | Bedeutung (sonst) |', '| --- | --- | --- | --- | --- |']
  return [marks[0], ...head, ...rows, marks[1]].join('\n')
}

/** A page with its table as it should be now. */
export function withTable(page: string): string {
  const [begin, end] = [page.indexOf(marks[0]), page.indexOf(marks[1])]
  if (begin < 0 || end < begin) throw new Error('The page holds no place for the table of settings.')
  return page.slice(0, begin) + settingsTable() + page.slice(end + marks[1].length)
}
