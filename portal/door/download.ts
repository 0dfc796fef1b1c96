import { Unanswered } from './ask.ts'
import { chosenMembership } from './membership.ts'

/**
 * Fetches a file as what one acts now, and hands it to the browser to keep: a link would not say as what.
 *
 * @param body what has to be said for it; left out where nothing has
 * @throws Unanswered if the door refuses
 */
export async function download(path: string, body?: object): Promise<void> {
  const membership = chosenMembership()
  const response = await fetch(`/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(membership === null ? {} : { 'klausel-membership': membership }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Unanswered(await response.json())
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'file'
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
