import { SaxesParser, type SaxesTagNS } from 'saxes'

/** An element as it was read: its name without prefix, with its namespace apart. */
export interface Read {
  readonly name: string
  readonly namespace: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Read[]
  text: string
}

/** Reads an XML document with a parser that knows nothing of invoices. */
export function readBack(xml: string): Read {
  const parser = new SaxesParser({ xmlns: true })
  const open: Read[] = []
  let root: Read | undefined
  parser.on('opentag', ({ local, uri, attributes }: SaxesTagNS) => {
    const plain = Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value]))
    const read: Read = { name: local, namespace: uri, attributes: plain, children: [], text: '' }
    open.at(-1)?.children.push(read)
    root ??= read
    open.push(read)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  if (!root) throw new Error('There is no element.')
  return root
}

/** Every element on a path of names below another. */
export const allAt = (read: Read, ...names: readonly string[]): readonly Read[] =>
  names.reduce<readonly Read[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [read],
  )

/** The text of the only element on a path; undefined if there is none. */
export function textAt(read: Read, ...names: readonly string[]): string | undefined {
  const found = allAt(read, ...names)
  if (found.length > 1) throw new Error(`${names.join('/')} stands there ${found.length} times.`)
  return found[0]?.text
}
