import { Unanswered } from '../../door/ask.ts'
import { chosenMembership } from '../../door/membership.ts'

/** What becomes of an upload if something lies at its place already. */
export type IfThere = 'refuse' | 'replace' | 'keep both'

export interface Announced {
  readonly path: string
  readonly file: File
  readonly ifThere: IfThere
}
export interface SendOptions {
  readonly signal: AbortSignal
  /** Told again and again while bytes leave. */
  readonly onSent: (bytes: number) => void
}
/** How far an upload has come; `path` once it lies at its place. */
export interface Came {
  readonly offset: number
  readonly path: string | undefined
}

const contentType = 'application/offset+octet-stream'

/** Begins an upload and sends what is small along with it. */
export async function beginUpload(
  agreement: string,
  { path, file, ifThere }: Announced,
  first: Blob | undefined,
  options: SendOptions,
): Promise<Came & { readonly url: string }> {
  const headers = {
    'upload-length': String(file.size),
    'upload-metadata': metadata({ path, changedAt: String(file.lastModified), ifThere }),
  }
  const answer = await send('POST', `/api/agreements/${agreement}/drive/uploads`, { headers, part: first, options })
  return { ...came(answer), url: answer.getResponseHeader('location') ?? '' }
}

/** How much of it is there. */
export async function offsetOf(url: string, signal: AbortSignal): Promise<number> {
  const response = await fetch(url, { method: 'HEAD', headers: headersOfAll(), signal })
  // A HEAD brings no words: what is unknown is begun anew, all else is tried again.
  if (!response.ok) throw response.status === 404 ? new UploadGone() : new TypeError(`HEAD ${response.status}`)
  return Number(response.headers.get('upload-offset'))
}

/** The upload is not kept any more. */
export class UploadGone extends Error {}

interface Part {
  readonly offset: number
  readonly part?: Blob
  /** What becomes of something that has come to lie at its place meanwhile. */
  readonly ifThere?: IfThere
}
/** Sends the next part; the last one puts the file at its place. */
export async function sendPart(url: string, { offset, part, ifThere }: Part, options: SendOptions): Promise<Came> {
  const headers = {
    'upload-offset': String(offset),
    ...(ifThere ? { 'klausel-if-there': ifThere } : {}),
    ...(part ? await checksumOf(part) : {}),
  }
  return came(await send('PATCH', url, { headers, part, options }))
}

export async function giveUp(url: string): Promise<void> {
  await fetch(url, { method: 'DELETE', headers: headersOfAll() })
}

const came = (answer: XMLHttpRequest): Came => ({
  offset: Number(answer.getResponseHeader('upload-offset')),
  path: decodeURIComponent(answer.getResponseHeader('klausel-path') ?? '') || undefined,
})

/** Browsers reckon it only on pages that came encrypted, or from this machine. */
async function checksumOf(part: Blob): Promise<Readonly<Record<string, string>>> {
  if (!globalThis.crypto.subtle) return {}
  const digest = await crypto.subtle.digest('SHA-256', await part.arrayBuffer())
  return { 'upload-checksum': `sha256 ${new Uint8Array(digest).toBase64()}` }
}

const metadata = (said: Readonly<Record<string, string>>): string =>
  Object.entries(said)
    .map(([key, value]) => `${key} ${new TextEncoder().encode(value).toBase64()}`)
    .join(',')

function headersOfAll(): Readonly<Record<string, string>> {
  const membership = chosenMembership()
  return { 'tus-resumable': '1.0.0', ...(membership === null ? {} : { 'klausel-membership': membership }) }
}

interface Sending {
  readonly headers: Readonly<Record<string, string>>
  readonly part: Blob | undefined
  readonly options: SendOptions
}
/**
 * `fetch` does not tell how much has left.
 *
 * @throws Unanswered if the door refuses; TypeError if the connection is cut; the reason of the signal
 */
function send(method: 'POST' | 'PATCH', url: string, { headers, part, options }: Sending): Promise<XMLHttpRequest> {
  const { signal, onSent } = options
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    request.open(method, url)
    for (const [name, value] of Object.entries({ ...headersOfAll(), ...headers })) request.setRequestHeader(name, value)
    if (part) request.setRequestHeader('content-type', contentType)
    request.upload.onprogress = ({ loaded }) => onSent(loaded)
    request.onload = () => (request.status < 300 ? resolve(request) : reject(refusalIn(request)))
    request.onerror = () => reject(new TypeError('The connection was cut.'))
    request.onabort = () => reject(signal.reason)
    request.onloadend = () => signal.removeEventListener('abort', stop)
    signal.throwIfAborted()
    signal.addEventListener('abort', stop)
    request.send(part ?? null)
  })
}

function refusalIn({ responseText, status }: XMLHttpRequest): Error {
  try {
    return new Unanswered(JSON.parse(responseText))
  } catch {
    return new TypeError(`The door answered ${status}.`)
  }
}
