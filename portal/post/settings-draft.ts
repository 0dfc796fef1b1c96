import type { ShownSettings } from '../../api/views/post-settings.ts'
import type { ChangedSettings } from './queries.ts'

type Settings = NonNullable<ShownSettings['settings']>
type Server = NonNullable<Settings['outgoing']>

/** A server as it is typed; without a host there is none. */
export interface ServerDraft {
  readonly host: string
  readonly port: string
  readonly protection: Server['protection']
  readonly user: string
  readonly password: string
  readonly authority: string
  /** For mail that comes in. */
  readonly folder: string
}

/** All that is typed on the page. */
export interface SettingsDraft {
  readonly name: string
  readonly address: string
  readonly outgoing: ServerDraft
  readonly incoming: ServerDraft
  readonly domain: string
  readonly selector: string
  readonly key: string
}

const serverOf = (server: Partial<Settings['incoming'] & Server> | undefined, port: number): ServerDraft => ({
  host: server?.host ?? '',
  port: String(server?.port ?? port),
  protection: server?.protection ?? 'tls',
  user: server?.user ?? '',
  password: '',
  authority: server?.authority ?? '',
  folder: server?.folder ?? 'INBOX',
})

/** What is set, to be changed; the usual ports where nothing is. */
export const draftOf = ({ settings }: ShownSettings): SettingsDraft => ({
  name: settings?.from.name ?? '',
  address: settings?.from.address ?? '',
  outgoing: serverOf(settings?.outgoing, 465),
  incoming: serverOf(settings?.incoming, 993),
  domain: settings?.dkim?.domain ?? '',
  selector: settings?.dkim?.selector ?? '',
  key: '',
})

/** As the door takes it: what is left empty is left out. */
export function changedBy({
  name,
  address,
  outgoing,
  incoming,
  domain,
  selector,
  key,
}: SettingsDraft): ChangedSettings {
  const hasKey = domain.trim() !== ''
  return {
    settings: {
      from: { name: name.trim(), address: address.trim() },
      ...(outgoing.host.trim() === '' ? {} : { outgoing: asServer(outgoing) }),
      ...(incoming.host.trim() === '' ? {} : { incoming: { ...asServer(incoming), folder: incoming.folder.trim() } }),
      ...(hasKey ? { dkim: { domain: domain.trim(), selector: selector.trim() } } : {}),
    },
    secrets: {
      ...(outgoing.password === '' ? {} : { outgoing: outgoing.password }),
      ...(incoming.password === '' ? {} : { incoming: incoming.password }),
      ...(hasKey && key.trim() !== '' ? { dkim: key.trim() } : {}),
    },
  }
}

const asServer = ({ host, port, protection, user, authority }: ServerDraft): Server => ({
  host: host.trim(),
  port: Number(port),
  protection,
  ...(user.trim() === '' ? {} : { user: user.trim() }),
  ...(authority.trim() === '' ? {} : { authority: authority.trim() }),
})
