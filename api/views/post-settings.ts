import { inTransaction } from '../../journal/transaction.ts'
import { type PostSecrets, type PostSettings, ports, protections } from '../../post/settings/settings.ts'
import { readLook, readSettings, saveSettings } from '../../post/settings/store.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { inside, type Route } from '../door.ts'
import { answers, flag, object, orNull, type Schema, text, time } from '../schema.ts'

/** How the post goes, without anything secret: of passwords only whether there are any. */
export interface ShownSettings {
  readonly settings: PostSettings | null
  readonly has: { readonly outgoing: boolean; readonly incoming: boolean; readonly dkim: boolean }
  /** When the mailbox was looked into last, and the code of what went wrong then. */
  readonly lookedAt: string | null
  readonly failure: string | null
}

const server = (of: readonly number[]): Readonly<Record<string, Schema>> => ({
  host: { ...text, minLength: 1, maxLength: 253, examples: ['mail.example.org'] },
  port: { enum: of },
  protection: { enum: protections },
  user: { ...text, minLength: 1, maxLength: 320 },
  authority: { ...text, maxLength: 20_000 },
})
const line = (maxLength: number): Schema => ({ ...text, minLength: 1, maxLength, pattern: '^[^\\r\\n]*$' })
const settings: Schema = object(
  {
    from: object({ name: line(200), address: { ...line(320), format: 'email' } }),
    outgoing: object(server(ports.outgoing), { optional: ['user', 'authority'] }),
    incoming: object({ ...server(ports.incoming), folder: line(200) }, { optional: ['user', 'authority'] }),
    dkim: object({ domain: line(253), selector: line(63) }),
  },
  { optional: ['outgoing', 'incoming', 'dkim'] },
)
const secrets: Schema = object(
  {
    outgoing: { ...text, minLength: 1, maxLength: 500 },
    incoming: { ...text, minLength: 1, maxLength: 500 },
    dkim: { ...text, minLength: 1, maxLength: 20_000 },
  },
  { optional: ['outgoing', 'incoming', 'dkim'] },
)

/** How a provider's letters leave and where its post comes in. */
export const postSettings: Route = (api, door) => {
  api.get(
    '/post-settings',
    {
      config: { right: 'manage the provider' },
      schema: {
        summary: 'How letters leave and where post comes in, without passwords',
        response: answers({
          200: object({
            settings: orNull(settings),
            has: object({ outgoing: flag, incoming: flag, dkim: flag }),
            lookedAt: orNull(time),
            failure: orNull(text),
          }),
        }),
      },
    },
    async (request): Promise<ShownSettings> => {
      const by = inside(door, request)
      return inTransaction(by.running.app, by, async (transaction) => {
        const found = await readSettings(transaction, by.running, by.provider)
        const { lookedAt, failure } = await readLook(transaction, by.provider)
        const has = (name: keyof PostSecrets): boolean => found?.secrets[name] !== undefined
        return {
          settings: found?.settings ?? null,
          has: { outgoing: has('outgoing'), incoming: has('incoming'), dkim: has('dkim') },
          lookedAt: lookedAt === null ? null : showInstant(lookedAt),
          failure,
        }
      })
    },
  )
}

/** An administrator sets how the post goes. A password that is left out stays, for the server it was given for. */
export const changePostSettings: Route = (api, door) => {
  api.post<{ Body: { settings: PostSettings; secrets?: PostSecrets } }>(
    '/post-settings',
    {
      config: { right: 'manage the provider' },
      schema: {
        summary: 'Set how letters leave and where post comes in',
        body: object({ settings, secrets }, { optional: ['secrets'] }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      await saveSettings(by.running, by.provider, request.body.settings, request.body.secrets ?? {})
      return reply.status(204).send()
    },
  )
}
