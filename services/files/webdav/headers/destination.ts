/** Where a URL leads: its path, still percent-encoded, and the host it names; undefined for a mere path. */
export interface Target {
  readonly host: string | undefined
  readonly path: string
}

/**
 * Reads what stands in `Destination` and in the tags of `If`: a URL, or a path from the root (RFC 4918, 10.3 and 8.3). Nothing
 * in it is resolved, so no `..` can vanish on the way to where it is refused.
 *
 * @returns undefined if it is neither
 */
export function targetFrom(text: string): Target | undefined {
  const [, host, path] = /^(?:https?:\/\/([^/?#\s]+))?(\/[^?#\s]*)$/i.exec(text.trim()) ?? []
  return path === undefined ? undefined : { host: host?.toLowerCase(), path }
}

/** Whether two hosts are the same one, each with or without the port that goes without saying. */
export const isSameHost = (one: string, other: string): boolean => plainHost(one) === plainHost(other)

const plainHost = (host: string): string => host.toLowerCase().replace(/:(?:80|443)$/, '')
