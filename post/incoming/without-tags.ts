/** What stands between these is not read by anybody. */
const hidden: ReadonlySet<string> = new Set(['style', 'script', 'head'])
/** After these a new line begins. */
const ending: ReadonlySet<string> = new Set(['br', '/p', '/div', '/li', '/tr'])

/**
 * A mail in HTML alone, as text to look through; it is shown as text too, never as HTML. It goes once from the beginning to the end,
 * whatever was sent: an expression that looks back from each bracket would take days for a mail of nothing but brackets.
 *
 * @example withoutTags('<p>Wir <b>widerrufen</b>.</p>&amp;') === 'Wir widerrufen .\n&'
 */
export function withoutTags(html: string): string {
  const parts: string[] = []
  const endOf = searchIn(html.replace(/[A-Z]/g, (letter) => letter.toLowerCase()))
  let at = 0
  for (;;) {
    const open = html.indexOf('<', at)
    const close = open < 0 ? -1 : html.indexOf('>', open)
    if (close < 0) break
    const name = (/^\/?[a-z]+/i.exec(html.slice(open + 1, open + 12))?.[0] ?? '').toLowerCase()
    parts.push(html.slice(at, open), ending.has(name) ? '\n' : ' ')
    at = (hidden.has(name) ? endOf(name, close) : undefined) ?? close + 1
  }
  parts.push(html.slice(at))
  return parts
    .join('')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .trim()
}

/** Finds the place behind the next `</style>`; where there is none, it is not looked for again. */
function searchIn(lower: string): (name: string, from: number) => number | undefined {
  const missing = new Set<string>()
  return (name, from) => {
    if (missing.has(name)) return undefined
    const found = lower.indexOf(`</${name}>`, from)
    if (found >= 0) return found + name.length + 3
    missing.add(name)
    return undefined
  }
}
