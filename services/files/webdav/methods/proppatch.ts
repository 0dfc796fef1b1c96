import { nothingThere } from '../../tree/refuse.ts'
import type { Property, Visit } from '../../visit.ts'
import { answerXml } from '../answer.ts'
import type { Exchange } from '../exchange.ts'
import { httpDateFrom } from '../headers/http-date.ts'
import { hrefsOf } from '../hrefs.ts'
import { propstat } from '../properties/describe.ts'
import { liveProperty } from '../properties/live.ts'
import { type Named, nameXml, readBodyXml } from '../properties/wanted.ts'
import { readBody } from '../read-body.ts'
import { xmlNotUnderstood } from '../refuse.ts'
import { childOf, DAV, elementsIn, isDav, textOf, type XmlElement } from '../xml/element.ts'
import { xmlLimits } from '../xml/read-xml.ts'
import { writeElement } from '../xml/write-xml.ts'

/** The namespace in which Windows keeps what its own file systems know of a file (MS-WDVSE, 2.2.10). */
const WINDOWS = 'urn:schemas-microsoft-com:'

/** One step of the change, in the order of the document. */
interface Step extends Named {
  readonly does: 'set' | 'remove'
  readonly element: XmlElement
}

/** Sets and removes properties, all of them or none (RFC 4918, 9.2). */
export async function proppatch(exchange: Exchange): Promise<void> {
  const { response, visit, path, tokens } = exchange
  const steps = stepsFrom(readBodyXml(await readBody(exchange, xmlLimits.bytes)))
  const entry = visit.find(path)
  if (!entry) throw nothingThere(path)
  const href = hrefsOf(exchange.share)(path, entry.kind === 'folder')
  const refused = steps.filter(isRefused)
  if (refused.length === 0) visit.changeProperties(path, changeFrom(steps), tokens)
  const states = refused.length === 0 ? propstat(namesXml(steps), '200 OK') : refusedXml(steps, refused)
  answerXml(
    response,
    207,
    `<D:multistatus xmlns:D="DAV:"><D:response><D:href>${href}</D:href>${states}</D:response></D:multistatus>`,
  )
}

function stepsFrom(root: XmlElement): readonly Step[] {
  if (!isDav(root, 'propertyupdate')) throw xmlNotUnderstood()
  const steps = elementsIn(root).flatMap((part) => {
    const does = isDav(part, 'set') ? 'set' : isDav(part, 'remove') ? 'remove' : undefined
    const prop = does && childOf(part, 'prop')
    if (!does || !prop) return []
    return elementsIn(prop).map(
      (element): Step => ({
        does,
        element,
        namespace: element.namespace,
        name: element.name,
      }),
    )
  })
  if (steps.length === 0) throw xmlNotUnderstood()
  return steps
}

/** What the drive keeps itself nobody else sets; except for the moment at which a file counts as changed. */
function isRefused(step: Step): boolean {
  if (setsChangedAt(step)) return changedAtFrom(step) === undefined
  return step.namespace === DAV && liveProperty(step.name) !== undefined
}

/** By these names programs that bring files along say when they were changed: Cyberduck and others, rclone, Windows. */
const setsChangedAt = ({ does, namespace, name }: Step): boolean =>
  does === 'set' &&
  ((namespace === DAV && (name === 'getlastmodified' || name === 'lastmodified')) ||
    (namespace === WINDOWS && name === 'Win32LastModifiedTime'))

const changedAtFrom = ({ element }: Step): number | undefined => httpDateFrom(textOf(element).trim())

/** The last step for a property is the one that counts. */
function changeFrom(steps: readonly Step[]): Parameters<Visit['changeProperties']>[1] {
  const last = new Map(steps.map((step) => [`${step.name} ${step.namespace}`, step]))
  const changedAt = steps.filter(setsChangedAt).map(changedAtFrom).at(-1)
  const dead = [...last.values()].filter((step) => !(step.namespace === DAV && setsChangedAt(step)))
  return {
    set: dead.filter(({ does }) => does === 'set').map(propertyFrom),
    remove: dead.filter(({ does }) => does === 'remove').map(({ namespace, name }) => ({ namespace, name })),
    ...(changedAt === undefined ? {} : { changedAt }),
  }
}

const propertyFrom = ({ namespace, name, element }: Step): Property => ({ namespace, name, xml: writeElement(element) })

const namesXml = (steps: readonly Step[]): string => [...new Set(steps.map((step) => nameXml(step)))].join('')

function refusedXml(steps: readonly Step[], refused: readonly Step[]): string {
  const others = steps.filter((step) => !refused.includes(step))
  const error = '<D:error><D:cannot-modify-protected-property/></D:error>'
  return (
    propstat(namesXml(refused), '403 Forbidden', error) +
    (others.length === 0 ? '' : propstat(namesXml(others), '424 Failed Dependency'))
  )
}
