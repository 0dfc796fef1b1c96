/**
 * Says in a paper that the file in it is its invoice (Factur-X 1.07, ZUGFeRD 2.3, 6.2): its name, what it is, and its profile. The typesetter
 * attaches the file; it has no words for this, so that its metadata are replaced by an incremental update (ISO 32000-1, 7.5.6), which
 * leaves every byte before it as it was.
 *
 * @param paper as the typesetter made it: with a cross-reference table, and its metadata in the clear
 * @throws RangeError if it is made otherwise, which is our defect
 */
export function withFacturX(paper: Uint8Array): Uint8Array {
  const file = Buffer.from(paper.buffer, paper.byteOffset, paper.byteLength)
  const { number, xmp } = metadataIn(file)
  const extended = Buffer.from(extendedBy(xmp.toString('utf8')), 'utf8')
  const { entries, table } = trailerOf(file)
  const object = Buffer.concat([
    Buffer.from(
      `\n${number} 0 obj\n<<\n  /Length ${extended.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n`,
    ),
    extended,
    Buffer.from('\nendstream\nendobj\n'),
  ])
  const offset = String(file.length + 1).padStart(10, '0')
  const references = [
    `xref\n${number} 1\n${offset} 00000 n\r\n`,
    `trailer\n<<\n${entries}\n  /Prev ${table}\n>>\n`,
    `startxref\n${file.length + object.length}\n%%EOF`,
  ]
  return Buffer.concat([file, object, Buffer.from(references.join(''), 'latin1')])
}

/** The stream of metadata, and the number of its object. */
function metadataIn(file: Buffer): { readonly number: number; readonly xmp: Buffer } {
  const place = file.lastIndexOf('/Type /Metadata')
  const head = file.lastIndexOf(' 0 obj', place)
  const number = Number(file.subarray(file.lastIndexOf('\n', head) + 1, head).toString('latin1'))
  const length = Number(/\/Length (\d+)/.exec(file.subarray(head, place + 200).toString('latin1'))?.[1])
  const start = file.indexOf('stream\n', place) + 'stream\n'.length
  const xmp = file.subarray(start, start + length)
  if (place < 0 || !Number.isInteger(number) || !xmp.includes('</rdf:RDF>'))
    throw new RangeError('The metadata of the paper do not stand in it in the clear.')
  return { number, xmp }
}

/** What the trailer says, to be said again, and where its table begins. */
function trailerOf(file: Buffer): { readonly entries: string; readonly table: number } {
  const end = file.subarray(file.lastIndexOf('trailer')).toString('latin1')
  const [, entries, table] = /^trailer\s*<<\r?\n?([\s\S]*?)\r?\n?>>\s*startxref\s+(\d+)\s+%%EOF/.exec(end) ?? []
  if (entries === undefined || table === undefined) throw new RangeError('The paper has no table of cross-references.')
  return { entries, table: Number(table) }
}

const NAMESPACE = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#'

const properties = [
  ['DocumentFileName', 'name of the embedded XML invoice file', 'factur-x.xml'],
  ['DocumentType', 'INVOICE', 'INVOICE'],
  ['Version', 'The actual version of the Factur-X XML schema', '1.0'],
  ['ConformanceLevel', 'The conformance level of the embedded Factur-X data', 'EN 16931'],
] as const

/** PDF/A asks that each property that is not its own be described in the paper (ISO 19005-3, 6.6.2.3). */
const described = [
  '<rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>',
  `<pdfaSchema:namespaceURI>${NAMESPACE}</pdfaSchema:namespaceURI>`,
  '<pdfaSchema:prefix>fx</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>',
  ...properties.map(([name, means]) =>
    [
      '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>external</pdfaProperty:category>',
      `<pdfaProperty:description>${means}</pdfaProperty:description><pdfaProperty:name>${name}</pdfaProperty:name>`,
      '<pdfaProperty:valueType>Text</pdfaProperty:valueType></rdf:li>',
    ].join(''),
  ),
  '</rdf:Seq></pdfaSchema:property></rdf:li>',
].join('')

const said = [
  `<rdf:Description rdf:about="" xmlns:fx="${NAMESPACE}">`,
  ...properties.map(([name, , value]) => `<fx:${name}>${value}</fx:${name}>`),
  '</rdf:Description>',
].join('')

const SCHEMAS = '<pdfaExtension:schemas><rdf:Bag>'

function extendedBy(xmp: string): string {
  if (!xmp.includes(SCHEMAS)) throw new RangeError('The metadata of the paper describe no schema.')
  return xmp.replace(SCHEMAS, `${SCHEMAS}${described}`).replace('</rdf:RDF>', `${said}</rdf:RDF>`)
}
